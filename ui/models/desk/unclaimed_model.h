#pragma once

#include "models/table_filter.h"
#include "protocol/evening_view.h"

#include <QAbstractTableModel>

namespace gavel::models {

/// Lots that were sold and are still there, with who is to take them away. GUI thread.
class UnclaimedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LotColumn, NameColumn, NumberColumn, BuyerColumn, PaidColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLots(const QList<protocol::UnclaimedLot> &rows);
    [[nodiscard]] const QList<protocol::UnclaimedLot> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<protocol::UnclaimedLot> m_rows;
};

} // namespace gavel::models
