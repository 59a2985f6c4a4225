#include "windows/sales/order_table.h"

#include "auction/lot_place.h"
#include "models/sales/running_order.h"
#include "widgets/lot_words.h"
#include "widgets/table_delegate.h"
#include "widgets/word_headings.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::RunningOrder;

std::optional<LotPill> phaseOf(const QModelIndex &index)
{
    if (index.column() != RunningOrder::PhaseColumn)
        return std::nullopt;
    return phasePill(static_cast<auction::Phase>(index.data(RunningOrder::PhaseRole).toInt()), index.data().toString());
}

std::optional<Colour> inkOf(const QModelIndex &index)
{
    if (!index.data(RunningOrder::FaultRole).toString().isEmpty())
        return Colour::Alarm;
    if (index.column() != RunningOrder::EndsColumn)
        return std::nullopt;
    const auto urgency = static_cast<models::Urgency>(index.data(RunningOrder::UrgencyRole).toInt());
    return urgency == models::Urgency::Normal ? std::nullopt : std::optional(colourOf(urgency));
}

class OrderDelegate : public TableDelegate
{
public:
    using TableDelegate::TableDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool isNumber = index.column() == RunningOrder::NumberColumn;
        auto *editor = new QLineEdit(parent);
        editor->setObjectName(u"order.editor"_s);
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        // Roughly: a character may take two of them, and what is too long the host refuses.
        editor->setMaxLength(2 * (isNumber ? auction::lotNumberMax : auction::lotCategoryMax));
        return editor;
    }
};

} // namespace

OrderTable::OrderTable(const QString &objectName, RunningOrder &order, const Theme &theme, QWidget *parent)
    : BoundedTable(parent)
    , m_order(order)
{
    setObjectName(objectName);
    auto *headings = new WordHeadings(this);
    setHorizontalHeader(headings);
    setModel(&order);
    setItemDelegate(new OrderDelegate(theme, phaseOf, inkOf, this));
    headings->setWideColumn(RunningOrder::NameColumn);
    setBoundedColumns({RunningOrder::CategoryColumn, RunningOrder::PhaseColumn}); // whom it is offered to
    headings->setSectionsClickable(false);
    headings->setHighlightSections(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setDefaultDropAction(Qt::MoveAction);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(TableDelegate::rowHeight);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QList<int> OrderTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void OrderTable::repaintEnds()
{
    const int column = RunningOrder::EndsColumn;
    viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
}

// Several rows go together, and end side by side.
bool OrderTable::moveByKey(int key)
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return false;
    const int last = m_order.rowCount();
    switch (key) {
    case Qt::Key_Up:
        m_order.move(rows, qMax(0, rows.first() - 1));
        break;
    case Qt::Key_Down:
        m_order.move(rows, qMin(last, rows.last() + 2));
        break;
    case Qt::Key_Home:
        m_order.move(rows, 0);
        break;
    case Qt::Key_End:
        m_order.move(rows, last);
        break;
    default:
        return false;
    }
    scrollTo(currentIndex());
    return true;
}

void OrderTable::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testFlag(Qt::AltModifier) && moveByKey(event->key()))
        return;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid() && state() != EditingState) {
        Q_EMIT activated(currentIndex());
        return;
    }
    BoundedTable::keyPressEvent(event);
}

// The model moves them; of a row that was moved away nothing is left to remove.
void OrderTable::dropEvent(QDropEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    const QRect row = visualRect(under);
    const bool isBelow = under.isValid() && event->position().y() > row.center().y();
    const int before = under.isValid() ? under.row() + (isBelow ? 1 : 0) : m_order.rowCount();
    m_order.move(selectedRows(), before); // rows of another table are not let in
    event->accept();
    setState(NoState);
    viewport()->update(); // the line where it would have gone
}

} // namespace gavel::ui
