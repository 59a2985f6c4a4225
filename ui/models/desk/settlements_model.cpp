#include "models/desk/settlements_model.h"

namespace gavel::models {

namespace {

struct Sums
{
    qint64 lots = 0;
    auction::Amount price = 0;
    auction::Amount commission = 0;
    auction::Amount adjusted = 0;
};

Sums sumsOf(const protocol::SettlementView &settlement)
{
    Sums sums;
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

/// What a cell is: a word or a figure.
QVariant raw(const protocol::SettlementView &settlement, int column)
{
    switch (column) {
    case SettlementsModel::SellerColumn:
        return nameOf(settlement);
    case SettlementsModel::LotsColumn:
        return sumsOf(settlement).lots;
    case SettlementsModel::PriceColumn:
        return sumsOf(settlement).price;
    case SettlementsModel::CommissionColumn:
        return sumsOf(settlement).commission;
    case SettlementsModel::AdjustedColumn:
        return sumsOf(settlement).adjusted;
    case SettlementsModel::PaidColumn:
        return settlement.paidOut();
    case SettlementsModel::OwedColumn:
        return settlement.balance();
    default:
        return {};
    }
}

bool isFigure(int column)
{
    return column != SettlementsModel::SellerColumn;
}

QString searched(const protocol::SettlementView &settlement)
{
    return QStringList{settlement.account.nick, settlement.name, settlement.phone, settlement.email}.join(u' ');
}

} // namespace

void SettlementsModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void SettlementsModel::setSettlements(const QList<protocol::SettlementView> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int SettlementsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SettlementsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SettlementsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::SettlementView &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == SellerColumn || column == LotsColumn)
            return raw(row, column).toString();
        return m_money.shown(raw(row, column).toLongLong());
    case Qt::ToolTipRole: // a long one is cut
        return isFigure(column) ? QString() : raw(row, column).toString();
    case Qt::TextAlignmentRole:
        return tableAlignment(isFigure(column));
    case TableSortRole:
        return raw(row, column);
    case TableIdRole:
        return row.account.id;
    case TableSearchRole:
        return searched(row);
    case TableStrongRole:
        return column == SellerColumn || column == OwedColumn;
    default:
        return {};
    }
}

QVariant SettlementsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return tableAlignment(isFigure(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
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
