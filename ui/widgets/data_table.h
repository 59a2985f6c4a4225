#pragma once

#include "widgets/bounded_table.h"

namespace gavel::models {
class TableFilter;
}

namespace gavel::ui {

class TableDelegate;

// A table of the console: rows chosen as a whole, in the order of a column, one column taking what room is left. Enter
// and a double click activate a row; the menu key asks for its menu.
class DataTable : public BoundedTable
{
    Q_OBJECT

public:
    DataTable(const QString &objectName, models::TableFilter &rows, TableDelegate *delegate, QWidget *parent = nullptr);

    void setWideColumn(int column);
    // Source rows, in the order they are shown.
    [[nodiscard]] QList<int> selectedRows() const;
    // Repaints a column that time alone changes.
    void repaintColumn(int column);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    models::TableFilter &m_rows;
};

} // namespace gavel::ui
