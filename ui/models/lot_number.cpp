#include "models/lot_number.h"

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

constexpr int leadDigits = 19; // as many as 64 bits may have

} // namespace

QString lotNumber(const LotView &lot)
{
    return lot.place.number.isEmpty() ? QString::number(lot.id) : lot.place.number;
}

QString lotNumberKey(const LotView &lot)
{
    const QString number = lotNumber(lot);
    return QString::number(leadOf(number)).rightJustified(leadDigits, u'0') + u' ' + number;
}

} // namespace gavel::models
