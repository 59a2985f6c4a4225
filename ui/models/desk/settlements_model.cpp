#include "models/desk/settlements_model.h"

#include "models/desk/house_sellers.h"

namespace gavel::models {

namespace {

struct SettlementSums
{
    qint64 lots = 0;
    auction::Amount price = 0;
    auction::Amount commission = 0;
    auction::Amount adjusted = 0;
};

SettlementSums sumsOf(const protocol::SettlementView &settlement)
{
    SettlementSums sums;
    for (const protocol::SettlementLine &line : settlement.lines) {
        sums.lots += line.lot ? 1 : 0;
        sums.price += line.price;
        sums.commission += line.commission;
        sums.adjusted += line.lot ? 0 : line.amount;
    }
    return sums;
}

QString nameOf(const protocol::SettlementView &settlement)
{
    return settlement.name.isEmpty() ? settlement.account.nick : settlement.name;
}

} // namespace

QVariant SettlementsModel::raw(const protocol::SettlementView &settlement, int column) const
{
    switch (column) {
    case SellerColumn:
        return nameOf(settlement);
    case LotsColumn:
        return sumsOf(settlement).lots;
    case PriceColumn:
        return sumsOf(settlement).price;
    case CommissionColumn:
        return sumsOf(settlement).commission;
    case AdjustedColumn:
        return sumsOf(settlement).adjusted;
    case PaidColumn:
        return settlement.paidOut();
    case OwedColumn:
        return isHouse(settlement.account.id) ? 0 : settlement.balance();
    default:
        return {};
    }
}

QString SettlementsModel::shown(const protocol::SettlementView &settlement, int column) const
{
    if (isHouse(settlement.account.id) && column == SellerColumn)
        return tr("%1 (the house itself)").arg(nameOf(settlement));
    if (isHouse(settlement.account.id) && (column == PaidColumn || column == OwedColumn))
        return QString(QChar(u'—')); // what its lots bring stays in the house
    if (column == SellerColumn || column == LotsColumn)
        return raw(settlement, column).toString();
    return money().shown(raw(settlement, column).toLongLong());
}

qint64 SettlementsModel::idOf(const protocol::SettlementView &settlement) const
{
    return settlement.account.id;
}

QString SettlementsModel::searched(const protocol::SettlementView &settlement) const
{
    return QStringList{settlement.account.nick, settlement.name, settlement.phone, settlement.email}.join(u' ');
}

bool SettlementsModel::isStrong(int column) const
{
    return column == SellerColumn || column == OwedColumn;
}

bool SettlementsModel::isFigure(int column) const
{
    return column != SellerColumn;
}

QString SettlementsModel::heading(int column) const
{
    switch (column) {
    case SellerColumn:
        return tr("Seller");
    case LotsColumn:
        return tr("Lots");
    case PriceColumn:
        return tr("Sold for");
    case CommissionColumn:
        return tr("Commission");
    case AdjustedColumn:
        return tr("Fees");
    case PaidColumn:
        return tr("Paid out");
    case OwedColumn:
        return tr("Still owed");
    default:
        return {};
    }
}

} // namespace gavel::models
