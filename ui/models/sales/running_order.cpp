#include "models/sales/running_order.h"

#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/lot_state.h"
#include "models/words.h"

#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int streamMs = 2'000; // the stream is four times a second

bool isChangeable(int column)
{
    return column == RunningOrder::NumberColumn || column == RunningOrder::CategoryColumn;
}

} // namespace

RunningOrder::RunningOrder(const LotListModel &lots, Now now, QObject *parent)
    : TableModel(parent)
    , m_lots(lots)
    , m_now(std::move(now))
{
    m_refresh.setSingleShot(true);
    m_waits.setSingleShot(true);
    m_waits.setInterval(streamMs);
    connect(&m_refresh, &QTimer::timeout, this, &RunningOrder::refresh);
    connect(&m_waits, &QTimer::timeout, this, &RunningOrder::orderRefused);
    const auto later = qOverload<>(&QTimer::start);
    connect(&lots, &QAbstractItemModel::dataChanged, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::rowsInserted, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::rowsRemoved, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::modelReset, &m_refresh, later);
    refresh();
}

void RunningOrder::setMoney(const MoneyText &money)
{
    m_money = money;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, PhaseColumn), index(rowCount() - 1, PhaseColumn));
}

void RunningOrder::setSale(auction::SaleId sale)
{
    if (sale == m_sale)
        return;
    m_sale = sale;
    m_isAsked = false;
    m_waits.stop();
    m_typed.clear();
    refresh();
}

void RunningOrder::setEditable(bool editable)
{
    m_editable = editable;
}

const protocol::LotView *RunningOrder::lotOf(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_lots.find(m_rows.at(row)) : nullptr;
}

QList<auction::LotId> RunningOrder::ordered() const
{
    QList<const protocol::LotView *> lots;
    for (const protocol::LotView &lot : m_lots.lots()) {
        if (lot.sale == m_sale)
            lots.append(&lot);
    }
    std::sort(lots.begin(), lots.end(), [](const auto *a, const auto *b) {
        return std::pair(a->place.order, a->id) < std::pair(b->place.order, b->id);
    });
    QList<auction::LotId> ids;
    for (const protocol::LotView *lot : lots)
        ids.append(lot->id);
    return ids;
}

/// An order that is asked for stays until the lots say so too; unless lots came or went meanwhile.
void RunningOrder::refresh()
{
    const QList<auction::LotId> order = ordered();
    if (m_isAsked && order != m_rows && order.size() == m_rows.size()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    m_isAsked = false;
    m_waits.stop();
    show(order);
}

/// What is chosen stays chosen, wherever it goes.
void RunningOrder::show(const QList<auction::LotId> &order)
{
    if (order != m_rows) {
        const bool isSame =
            order.size() == m_rows.size() && std::is_permutation(order.begin(), order.end(), m_rows.begin());
        if (!isSame) {
            beginResetModel();
            m_rows = order;
            endResetModel();
            return;
        }
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &one : before)
            after.append(index(static_cast<int>(order.indexOf(m_rows.at(one.row()))), one.column()));
        m_rows = order;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool RunningOrder::move(const QList<int> &rows, int before)
{
    if (!m_editable)
        return false;
    QList<auction::LotId> moved;
    QList<auction::LotId> order;
    qsizetype place = -1;
    for (int row = 0; row <= m_rows.size(); ++row) {
        if (row == before)
            place = order.size();
        if (row < m_rows.size())
            (rows.contains(row) ? moved : order).append(m_rows.at(row));
    }
    if (place < 0 || moved.isEmpty())
        return false;
    for (qsizetype at = 0; at < moved.size(); ++at)
        order.insert(place + at, moved.at(at));
    if (order == m_rows)
        return false;
    m_isAsked = true;
    m_waits.stop();
    show(order);
    Q_EMIT orderAsked(order);
    return true;
}

void RunningOrder::orderTaken()
{
    if (m_isAsked)
        m_waits.start();
}

void RunningOrder::orderRefused()
{
    m_isAsked = false;
    refresh();
}

void RunningOrder::placeAnswered(auction::LotId lot, int column, const QString &fault)
{
    if (fault.isEmpty())
        m_typed.remove({lot, column});
    else if (m_typed.contains({lot, column}))
        m_typed[{lot, column}].fault = fault;
    tell(lot);
}

void RunningOrder::tell(auction::LotId lot)
{
    const int row = rowOf(lot);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int RunningOrder::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunningOrder::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags RunningOrder::flags(const QModelIndex &index) const
{
    if (!index.isValid()) // between two rows
        return m_editable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_editable)
        flags |= Qt::ItemIsDragEnabled;
    if (m_editable && isChangeable(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RunningOrder::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const protocol::LotView *lot = lotOf(index.row());
    if (role != Qt::EditRole || !lot || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString text = value.toString().trimmed();
    const Cell cell{lot->id, index.column()};
    if (text == data(index, Qt::EditRole).toString())
        return false;
    if (text == shown(*lot, index.column())) { // what was refused is taken back
        m_typed.remove(cell);
        tell(lot->id);
        return true;
    }
    m_typed.insert(cell, {.text = text, .fault = {}});
    tell(lot->id);
    Q_EMIT placeAsked(cell.first, cell.second, text);
    return true;
}

QVariant RunningOrder::data(const QModelIndex &index, int role) const
{
    const protocol::LotView *lot = lotOf(index.row());
    if (!lot || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    const auto typed = m_typed.constFind({lot->id, column});
    const QString fault = typed == m_typed.constEnd() ? QString() : typed->fault;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return typed == m_typed.constEnd() ? shown(*lot, column) : typed->text;
    case Qt::ToolTipRole:
        return !fault.isEmpty()                               ? fault
               : column == NameColumn || column == EndsColumn ? shown(*lot, column)
                                                              : QString();
    case Qt::AccessibleDescriptionRole:
    case FaultRole:
        return fault;
    case Qt::TextAlignmentRole:
        return tableAlignment(isFigure(column));
    case TableIdRole:
        return lot->id;
    case TableStrongRole:
        return column == NameColumn || column == NumberColumn;
    case PhaseRole:
        return static_cast<int>(lot->phase);
    case UrgencyRole:
        return fromList(*lot, LotListModel::UrgencyRole);
    default:
        return {};
    }
}

QVariant RunningOrder::fromList(const protocol::LotView &lot, LotListModel::Role role) const
{
    return m_lots.data(m_lots.indexOf(lot.id), role);
}

QString RunningOrder::shown(const protocol::LotView &lot, int column) const
{
    switch (column) {
    case NumberColumn:
        return lotNumber(lot);
    case NameColumn:
        return lot.name;
    case CategoryColumn:
        return lot.place.category;
    case EndsColumn:
        return endText(lot);
    case PhaseColumn:
        return lotStateText(lot, m_money);
    case PriceColumn:
        return fromList(lot, LotListModel::PriceTextRole).toString();
    default:
        return {};
    }
}

QString RunningOrder::endText(const protocol::LotView &lot) const
{
    const auto end = protocol::endOf(lot);
    if (!end)
        return u"—"_s;
    const QString text = timeText(*end, m_now ? m_now() : std::nullopt);
    if (!lot.waitsFor || auction::isFinal(lot.phase))
        return text;
    return tr("%1, after lot %2").arg(text, isolated(lotNumber(m_lots, *lot.waitsFor)));
}

bool RunningOrder::isFigure(int column) const
{
    return column == PriceColumn;
}

QString RunningOrder::heading(int column) const
{
    switch (column) {
    case NumberColumn:
        return tr("Number");
    case NameColumn:
        return tr("Lot");
    case CategoryColumn:
        return tr("Category");
    case EndsColumn:
        return tr("Ends");
    case PhaseColumn:
        return tr("Phase");
    case PriceColumn:
        return tr("Price");
    default:
        return {};
    }
}

} // namespace gavel::models
