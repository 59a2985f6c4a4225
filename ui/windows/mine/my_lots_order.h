#pragma once

#include <QSortFilterProxyModel>

namespace gavel::ui {

// My lots in the order of a column; headings stand over their figures.
class MyLotsOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MyLotsOrder(QObject *parent = nullptr);

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace gavel::ui
