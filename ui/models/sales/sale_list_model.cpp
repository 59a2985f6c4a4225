#include "models/sales/sale_list_model.h"

#include "models/sales/sale_words.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

SaleListModel::SaleListModel(const HouseSales &sales, const LotListModel &lots, Now now, QObject *parent)
    : TableModel(parent)
    , m_sales(sales)
    , m_lots(lots)
    , m_now(std::move(now))
{
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SaleListModel::refresh);
    const auto later = qOverload<>(&QTimer::start);
    connect(&sales, &HouseSales::changed, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::dataChanged, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::rowsInserted, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::rowsRemoved, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::modelReset, &m_refresh, later);
    refresh();
}

void SaleListModel::refresh()
{
    QHash<auction::SaleId, Row> counted;
    for (const protocol::LotView &lot : m_lots.lots()) {
        Row &row = counted[lot.sale];
        ++row.lots;
        row.over += auction::isFinal(lot.phase) ? 1 : 0;
        if (!auction::isFinal(lot.phase) && lot.endsAt)
            row.lastEnd = qMax(row.lastEnd.value_or(0), *lot.endsAt);
    }
    QList<Row> rows;
    for (const protocol::SaleView &sale : m_sales.sales()) {
        rows.append(counted.value(sale.id));
        rows.last().sale = sale;
    }
    if (rows == m_rows)
        return;
    const bool isReset = rows.size() != m_rows.size();
    if (isReset)
        beginResetModel();
    m_rows = rows;
    if (isReset)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SaleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SaleListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SaleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, column);
    case Qt::ToolTipRole: // what is long is cut
        return column == NameColumn || column == EndsColumn ? shown(row, column) : QString();
    case Qt::TextAlignmentRole:
        return tableAlignment(isFigure(column));
    case TableSortRole:
        return column == OpensColumn ? QVariant(index.row()) : raw(row, column); // they come in the order of time
    case TableIdRole:
        return row.sale.id;
    case TableSearchRole:
        return row.sale.name;
    case TableStrongRole:
        return column == NameColumn;
    case SalePhaseRole:
        return static_cast<int>(row.sale.phase);
    default:
        return {};
    }
}

QVariant SaleListModel::raw(const Row &row, int column) const
{
    switch (column) {
    case PhaseColumn:
        return static_cast<int>(row.sale.phase);
    case LotsColumn:
        return row.lots;
    case OverColumn:
        return row.over;
    case EndsColumn:
        return row.lastEnd.value_or(0);
    default:
        return shown(row, column);
    }
}

QString SaleListModel::shown(const Row &row, int column) const
{
    const auto now = m_now ? m_now() : std::nullopt;
    switch (column) {
    case NameColumn:
        return row.sale.name;
    case PhaseColumn:
        return salePhaseText(row.sale.phase);
    case LotsColumn:
        return QLocale().toString(row.lots);
    case OverColumn:
        return QLocale().toString(row.over);
    case OpensColumn:
        if (row.sale.phase != auction::SalePhase::Planned)
            return u"—"_s;
        return row.sale.opensAt ? timeText(*row.sale.opensAt, now) : tr("by hand");
    case EndsColumn:
        return row.lastEnd ? timeText(*row.lastEnd, now) : u"—"_s;
    default:
        return {};
    }
}

bool SaleListModel::isFigure(int column) const
{
    return column == LotsColumn || column == OverColumn;
}

QString SaleListModel::heading(int column) const
{
    switch (column) {
    case NameColumn:
        return tr("Sale");
    case PhaseColumn:
        return tr("Phase");
    case LotsColumn:
        return tr("Lots");
    case OverColumn:
        return tr("Over");
    case OpensColumn:
        return tr("Starts");
    case EndsColumn:
        return tr("Last end");
    default:
        return {};
    }
}

} // namespace gavel::models
