#pragma once

#include <QTableView>

namespace gavel::ui {

// A table one of whose columns has names of others in it, and takes no more than a fifth of the width for them: long
// ones would leave the lots' own names nothing.
class BoundedTable : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    void setBoundedColumn(int column) { m_bounded = column; }

protected:
    [[nodiscard]] int sizeHintForColumn(int column) const override;

private:
    int m_bounded = -1;
};

} // namespace gavel::ui
