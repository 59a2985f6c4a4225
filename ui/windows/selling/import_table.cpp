#include "windows/selling/import_table.h"

#include "models/selling/lot_import.h"
#include "widgets/import_delegate.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::LotImport;

constexpr int heightOfRow = 38;
constexpr int columnRoom = 16; // a heading is bold, which its hint does not know
constexpr int nameWidth = 150;
constexpr int nameWidthMax = 260;
constexpr int picturesWidthMax = 220; // the state has the names of those that are missing, too
constexpr int stateWidthMin = 200;

int widthOf(int column, int wanted)
{
    switch (column) {
    case LotImport::NameColumn:
        return qBound(nameWidth, wanted, nameWidthMax);
    case LotImport::PicturesColumn:
        return qMin(wanted, picturesWidthMax);
    default:
        return wanted;
    }
}

} // namespace

ImportTable::ImportTable(const QString &objectName, QAbstractItemModel &rows, const Theme &theme, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(objectName);
    setItemDelegate(new ImportDelegate(theme, this));
    setModel(&rows);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
}

// What is wrong gets the room that the figures leave.
void ImportTable::fitColumns()
{
    hideEmptyColumns();
    resizeColumnsToContents();
    int left = viewport()->width();
    for (int column = 0; column < LotImport::ColumnCount; ++column) {
        const int width = columnWidth(column) + columnRoom;
        setColumnWidth(column, widthOf(column, width));
        if (column != LotImport::StateColumn)
            left -= isColumnHidden(column) ? 0 : columnWidth(column);
    }
    setColumnWidth(LotImport::StateColumn, qMax(stateWidthMin, left));
}

void ImportTable::chooseFirst()
{
    int first = 0;
    while (first < model()->rowCount() && !isToMend(first))
        ++first;
    setCurrentIndex(model()->index(first < model()->rowCount() ? first : 0, 0));
}

bool ImportTable::isToMend(int row) const
{
    const QModelIndex state = model()->index(row, LotImport::StateColumn);
    return state.data(LotImport::StateRole).toInt() == static_cast<int>(LotImport::State::Faulty);
}

void ImportTable::hideEmptyColumns()
{
    for (int column = LotImport::NumberColumn; column < LotImport::ColumnCount; ++column)
        setColumnHidden(column, column != LotImport::StartColumn && !saysAnything(column));
}

bool ImportTable::saysAnything(int column) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex cell = model()->index(row, column);
        if (cell.data().toString() != u"–" || !cell.data(LotImport::FaultRole).toString().isEmpty())
            return true;
    }
    return false;
}

} // namespace gavel::ui
