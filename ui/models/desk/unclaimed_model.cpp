#include "models/desk/unclaimed_model.h"

#include "models/lot_number.h"

#include <limits>

namespace gavel::models {

QVariant UnclaimedModel::raw(const protocol::UnclaimedLot &lot, int column) const
{
    switch (column) {
    case LotColumn:
        return lot.number;
    case NameColumn:
        return lot.name;
    case NumberColumn:
        return lot.paddle ? QVariant(*lot.paddle) : QVariant();
    case BuyerColumn:
        return lot.buyer.nick;
    case PaidColumn:
        return lot.isPaid ? tr("paid") : tr("not paid");
    default:
        return {};
    }
}

QString UnclaimedModel::shown(const protocol::UnclaimedLot &lot, int column) const
{
    return raw(lot, column).toString();
}

QVariant UnclaimedModel::sortKey(const protocol::UnclaimedLot &lot, int column) const
{
    if (column == LotColumn)
        return lotNumberKey(lot.number);
    return column == NumberColumn ? lot.paddle.value_or(std::numeric_limits<qint64>::max()) : raw(lot, column);
}

qint64 UnclaimedModel::idOf(const protocol::UnclaimedLot &lot) const
{
    return lot.lot;
}

QString UnclaimedModel::searched(const protocol::UnclaimedLot &lot) const
{
    const QString number = lot.paddle ? QString::number(*lot.paddle) : QString();
    return QStringList{lot.number, lot.name, number, lot.buyer.nick}.join(u' ');
}

bool UnclaimedModel::isStrong(int column) const
{
    return column == NameColumn;
}

bool UnclaimedModel::isFigure(int column) const
{
    return column == NumberColumn;
}

QString UnclaimedModel::heading(int column) const
{
    switch (column) {
    case LotColumn:
        return tr("Lot");
    case NameColumn:
        return tr("Name");
    case NumberColumn:
        return tr("Number");
    case BuyerColumn:
        return tr("Buyer");
    case PaidColumn:
        return tr("Paid");
    default:
        return {};
    }
}

} // namespace gavel::models
