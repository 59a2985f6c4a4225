#include "widgets/bounded_table.h"

namespace gavel::ui {

namespace {

constexpr int part = 5;

} // namespace

int BoundedTable::sizeHintForColumn(int column) const
{
    const int words = QTableView::sizeHintForColumn(column);
    return column == m_bounded ? qMin(words, width() / part) : words;
}

} // namespace gavel::ui
