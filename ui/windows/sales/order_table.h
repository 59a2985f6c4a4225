#pragma once

#include "theme/theme.h"
#include "widgets/bounded_table.h"

namespace gavel::models {
class RunningOrder;
}

namespace gavel::ui {

// The lots of a sale in their order, as a table. Rows are dragged, or moved by Alt and the arrow keys (Home and End: to
// either end); numbers and categories are changed in place, by F2 or a double click. Enter or a double click elsewhere
// activates a row.
class OrderTable : public BoundedTable
{
    Q_OBJECT

public:
    OrderTable(const QString &objectName, models::RunningOrder &order, const Theme &theme, QWidget *parent = nullptr);

    // In the order that is shown.
    [[nodiscard]] QList<int> selectedRows() const;
    void repaintEnds();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] bool moveByKey(int key);

    models::RunningOrder &m_order;
};

} // namespace gavel::ui
