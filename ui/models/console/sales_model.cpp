#include "models/console/sales_model.h"

#include "models/lot_number.h"

namespace gavel::models {

namespace {

bool isWords(int column)
{
    return column == SalesModel::LotColumn || column == SalesModel::NameColumn || column == SalesModel::SaleColumn ||
           column == SalesModel::BuyerColumn || column == SalesModel::SellerColumn;
}

/// What a cell is: a word or an amount.
QVariant raw(const Sale &sale, int column)
{
    switch (column) {
    case SalesModel::LotColumn:
        return lotNumber(sale.lot);
    case SalesModel::NameColumn:
        return sale.lot.name;
    case SalesModel::BuyerColumn:
        return sale.lot.leader ? sale.lot.leader->nick : QString();
    case SalesModel::PriceColumn:
        return sale.buyer.price;
    case SalesModel::PremiumColumn:
        return sale.buyer.premium;
    case SalesModel::TaxColumn:
        return sale.buyer.tax;
    case SalesModel::OwedColumn:
        return sale.buyer.due();
    case SalesModel::SellerColumn:
        return sale.lot.owner.nick;
    case SalesModel::CommissionColumn:
        return sale.commission;
    case SalesModel::CreditColumn:
        return sale.credit;
    default:
        return {};
    }
}

} // namespace

SalesModel::SalesModel(QObject *parent)
    : TableModel(parent)
{
}

void SalesModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_sales.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void SalesModel::setSaleNames(const QHash<auction::SaleId, QString> &names)
{
    if (names == m_saleNames)
        return;
    m_saleNames = names;
    if (!m_sales.isEmpty())
        Q_EMIT dataChanged(index(0, SaleColumn), index(rowCount() - 1, SaleColumn));
}

QVariant SalesModel::rawOf(const Sale &sale, int column) const
{
    return column == SaleColumn ? m_saleNames.value(sale.lot.sale) : raw(sale, column);
}

void SalesModel::setSales(const QList<Sale> &sales)
{
    beginResetModel();
    m_sales = sales;
    endResetModel();
}

int SalesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sales.size());
}

int SalesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SalesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Sale &sale = m_sales.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == OwedColumn && sale.buyer.isPaid())
            return tr("paid");
        return isWords(column) ? rawOf(sale, column).toString() : m_money.shown(raw(sale, column).toLongLong());
    case Qt::ToolTipRole: // a long name is cut
        return column == NameColumn   ? sale.lot.name
               : column == SaleColumn ? rawOf(sale, column).toString()
               : column == OwedColumn ? moneyLineText(sale.buyer, m_money)
                                      : QString();
    case Qt::TextAlignmentRole:
        return tableAlignment(isFigure(column));
    case TableSortRole:
        return column == LotColumn ? lotNumberKey(lotNumber(sale.lot)) : rawOf(sale, column);
    case TableIdRole:
        return sale.lot.id;
    case TableSearchRole:
        return QString(lotNumber(sale.lot) + u' ' + sale.lot.name + u' ' + raw(sale, BuyerColumn).toString() + u' ' +
                       sale.lot.owner.nick + u' ' + m_saleNames.value(sale.lot.sale));
    case TableStrongRole:
        return column == NameColumn || column == OwedColumn || column == CreditColumn;
    default:
        return {};
    }
}

bool SalesModel::isFigure(int column) const
{
    return !isWords(column);
}

QString SalesModel::heading(int column) const
{
    switch (column) {
    case LotColumn:
        return tr("Lot");
    case NameColumn:
        return tr("Name");
    case SaleColumn:
        return tr("Sale");
    case BuyerColumn:
        return tr("Buyer");
    case PriceColumn:
        return tr("Price");
    case PremiumColumn:
        return tr("Premium");
    case TaxColumn:
        return tr("Tax");
    case OwedColumn:
        return tr("Buyer owes");
    case SellerColumn:
        return tr("Seller");
    case CommissionColumn:
        return tr("Commission");
    case CreditColumn:
        return tr("Seller gets");
    default:
        return {};
    }
}

} // namespace gavel::models
