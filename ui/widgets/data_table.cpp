#include "widgets/data_table.h"

#include "models/table_filter.h"
#include "widgets/table_delegate.h"
#include "widgets/word_headings.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

DataTable::DataTable(const QString &objectName, models::TableFilter &rows, TableDelegate *delegate, QWidget *parent)
    : BoundedTable(parent)
    , m_rows(rows)
{
    setObjectName(objectName);
    setHorizontalHeader(new WordHeadings(this));
    setModel(&rows);
    setItemDelegate(delegate);
    delegate->setParent(this);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(TableDelegate::rowHeight);
    sortByColumn(0, Qt::AscendingOrder);
}

void DataTable::setWideColumn(int column)
{
    static_cast<SharingHeader *>(horizontalHeader())->setWideColumn(column);
}

QList<int> DataTable::selectedRows() const
{
    QModelIndexList chosen = selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    QList<int> rows;
    for (const QModelIndex &index : std::as_const(chosen))
        rows.append(m_rows.mapToSource(index).row());
    return rows;
}

void DataTable::repaintColumn(int column)
{
    viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        return;
    }
    BoundedTable::keyPressEvent(event);
}

} // namespace gavel::ui
