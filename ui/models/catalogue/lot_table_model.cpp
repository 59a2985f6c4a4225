#include "models/catalogue/lot_table_model.h"

#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/lot_state.h"
#include "models/words.h"
#include "wire/first_of.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lettersMax = 20; // of what a column beside the name says

QString shortened(const QString &words)
{
    return words.size() <= lettersMax ? words : QString(wire::firstOf(words, lettersMax - 1).trimmed() + u'…');
}

} // namespace

LotTableModel::LotTableModel(const LotListModel &lots, QObject *parent)
    : TableModel(parent)
    , m_lots(lots)
{
    connect(&lots, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertRows({}, first, last); });
    connect(&lots, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(&lots, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { beginRemoveRows({}, first, last); });
    connect(&lots, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&lots, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&lots, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
    connect(&lots, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        Q_EMIT dataChanged(index(first.row(), 0), index(last.row(), ColumnCount - 1));
    });
}

void LotTableModel::setSales(const HouseSales &sales)
{
    m_sales = &sales;
    connect(&sales, &HouseSales::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, SaleColumn), index(rowCount() - 1, SaleColumn));
    });
}

void LotTableModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, PhaseColumn), index(rowCount() - 1, PhaseColumn));
}

void LotTableModel::setSaleBesideName(bool beside)
{
    if (std::exchange(m_saleBesideName, beside) != beside && rowCount() > 0)
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn));
}

QString LotTableModel::nameText(const protocol::LotView &lot) const
{
    const QString sale = m_saleBesideName ? saleName(lot) : QString();
    return sale.isEmpty() ? lot.name : QString(isolated(lot.name) + u" · "_s + isolated(shortened(sale)));
}

QString LotTableModel::saleName(const protocol::LotView &lot) const
{
    return m_sales ? m_sales->nameOf(lot.sale) : QString();
}

const protocol::LotView *LotTableModel::lotOf(int row) const
{
    return row >= 0 && row < m_lots.lots().size() ? &m_lots.lots().at(row) : nullptr;
}

int LotTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_lots.rowCount();
}

int LotTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LotTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::LotView &lot = m_lots.lots().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(lot, index.column());
    case Qt::ToolTipRole: // what is long is cut
        return index.column() == NameColumn       ? nameText(lot)
               : index.column() == CategoryColumn ? lot.place.category
               : index.column() == SaleColumn     ? saleName(lot)
                                                  : QString();
    case Qt::TextAlignmentRole:
        return tableAlignment(isFigure(index.column()));
    case TableSortRole:
        return raw(lot, index.column());
    case TableIdRole:
        return lot.id;
    case TableSearchRole:
        return QString(lotNumber(lot) + u' ' + lot.name + u' ' + lot.owner.nick + u' ' + shown(lot, LeaderColumn) +
                       u' ' + shown(lot, PhaseColumn) + u' ' + lot.place.category + u' ' + saleName(lot));
    case TableStrongRole:
        return index.column() == NameColumn || index.column() == PriceColumn;
    case PhaseRole:
        return static_cast<int>(lot.phase);
    case UrgencyRole:
        return fromList(lot, LotListModel::UrgencyRole);
    default:
        return {};
    }
}

QVariant LotTableModel::fromList(const protocol::LotView &lot, LotListModel::Role role) const
{
    return m_lots.data(m_lots.indexOf(lot.id), role);
}

QString LotTableModel::shown(const protocol::LotView &lot, int column) const
{
    switch (column) {
    case NumberColumn:
        return lotNumber(lot);
    case NameColumn:
        return nameText(lot);
    case CategoryColumn:
        return shortened(lot.place.category);
    case SaleColumn:
        return shortened(saleName(lot));
    case PhaseColumn:
        return lotStateText(lot, m_money);
    case PriceColumn:
        return fromList(lot, LotListModel::PriceTextRole).toString();
    case BidsColumn:
        return QString::number(lot.bids);
    case LeftColumn:
        return auction::isFinal(lot.phase) ? u"—"_s : fromList(lot, LotListModel::CountdownRole).toString();
    case LeaderColumn:
        return lot.leader ? lot.leader->nick : u"—"_s;
    default:
        return {};
    }
}

QVariant LotTableModel::raw(const protocol::LotView &lot, int column) const
{
    switch (column) {
    case NumberColumn:
        return lotNumberKey(lotNumber(lot));
    case NameColumn:
        return lot.name;
    case CategoryColumn:
        return lot.place.category;
    case SaleColumn:
        return saleName(lot);
    case PhaseColumn:
        return static_cast<int>(lot.phase);
    case PriceColumn:
        return lot.price;
    case BidsColumn:
        return lot.bids;
    case LeftColumn:
        return fromList(lot, LotListModel::EndsAtRole);
    case LeaderColumn:
        return lot.leader ? lot.leader->nick : QString();
    default:
        return {};
    }
}

bool LotTableModel::isFigure(int column) const
{
    return column == PriceColumn || column == BidsColumn || column == LeftColumn;
}

QString LotTableModel::heading(int column) const
{
    switch (column) {
    case NumberColumn:
        return tr("Lot");
    case NameColumn:
        return tr("Name");
    case CategoryColumn:
        return tr("Category");
    case SaleColumn:
        return tr("Sale");
    case PhaseColumn:
        return tr("Phase");
    case PriceColumn:
        return tr("Price");
    case BidsColumn:
        return tr("Bids");
    case LeftColumn:
        return tr("Left");
    case LeaderColumn:
        return tr("Leads");
    default:
        return {};
    }
}

} // namespace gavel::models
