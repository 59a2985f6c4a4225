#include "widgets/data_table.h"

#include "models/table_filter.h"
#include "widgets/sharing_header.h"
#include "widgets/table_delegate.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QKeyEvent>
#include <QtMath>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int narrowestColumn = 44;

// As wide as their words: the style would keep room for an arrow as high as the row.
class Headings : public SharingHeader
{
public:
    explicit Headings(QWidget *parent)
        : SharingHeader(parent)
    {
        setMinimumSectionSize(narrowestColumn);
    }

protected:
    QSize headingSize(int column) const override
    {
        QFont bold = font();
        bold.setBold(true);
        const QString words = model()->headerData(column, Qt::Horizontal).toString();
        const int room = qCeil(QFontMetricsF(bold).horizontalAdvance(words));
        return {room + 2 * TableDelegate::padding + TableDelegate::headingArrow,
                SharingHeader::headingSize(column).height()};
    }
};

} // namespace

DataTable::DataTable(const QString &objectName, models::TableFilter &rows, TableDelegate *delegate, QWidget *parent)
    : QTableView(parent)
    , m_rows(rows)
{
    setObjectName(objectName);
    setHorizontalHeader(new Headings(this));
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
    QTableView::keyPressEvent(event);
}

} // namespace gavel::ui
