#include "auction/lot_place.h"

#include <algorithm>

namespace gavel::auction {

namespace {

constexpr qint64 afterAll = 9'007'199'254'740'992; // 2^53: no number of so few digits is as large

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

qint64 leadOf(const QString &number)
{
    const auto end = std::find_if_not(number.begin(), number.end(), isDigit);
    bool ok = false;
    const qint64 lead = QStringView(number.begin(), end).toLongLong(&ok);
    return ok ? lead : afterAll;
}

} // namespace gavel::auction
