#include "widgets/bounded_table.h"

#include <QHelpEvent>
#include <QToolTip>

namespace gavel::ui {

namespace {

constexpr int part = 5;

} // namespace

int BoundedTable::sizeHintForColumn(int column) const
{
    const int words = QTableView::sizeHintForColumn(column);
    return m_bounded.contains(column) ? qMin(words, width() / part) : words;
}

bool BoundedTable::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex cell = indexAt(help->pos());
    if (!m_bounded.contains(cell.column()) || sizeHintForIndex(cell).width() <= columnWidth(cell.column()))
        return QTableView::viewportEvent(event);
    QToolTip::showText(help->globalPos(), cell.data().toString(), this, visualRect(cell));
    return true;
}

} // namespace gavel::ui
