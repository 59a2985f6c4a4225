#include "models/lot_number.h"

#include "models/isolated.h"
#include "models/lot_list_model.h"

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

constexpr int leadDigits = 19; // as many as 64 bits may have

} // namespace

QString lotNumber(const protocol::LotView &lot)
{
    return lot.place.number.isEmpty() ? QString::number(lot.id) : lot.place.number;
}

QString lotNumber(const LotListModel &lots, auction::LotId id)
{
    const protocol::LotView *lot = lots.find(id);
    return lot ? lotNumber(*lot) : QString::number(id);
}

QString withSale(const QString &lot, const QString &sale)
{
    return sale.isEmpty() ? lot : QString(isolated(lot) + u" ("_s + isolated(sale) + u')');
}

QString lotNumberKey(const QString &number)
{
    return QString::number(auction::leadOf(number)).rightJustified(leadDigits, u'0') + u' ' + number;
}

} // namespace gavel::models
