#pragma once

#include <QTableView>

namespace gavel::ui {

// A table some of whose columns have names of others in them, and take no more than a fifth of the width each: long
// ones would leave the lots' own names nothing. What is cut there is whole in its tip.
class BoundedTable : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    void setBoundedColumns(const QList<int> &columns) { m_bounded = columns; }

protected:
    [[nodiscard]] int sizeHintForColumn(int column) const override;
    bool viewportEvent(QEvent *event) override;

private:
    QList<int> m_bounded;
};

} // namespace gavel::ui
