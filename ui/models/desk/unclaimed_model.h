#pragma once

#include "models/rows_model.h"
#include "protocol/evening_view.h"

namespace gavel::models {

/// Lots that were sold and are still there, with who is to take them away. GUI thread.
class UnclaimedModel : public RowsModel<protocol::UnclaimedLot>
{
    Q_OBJECT

public:
    enum Column { LotColumn, NameColumn, NumberColumn, BuyerColumn, PaidColumn, ColumnCount };

    using RowsModel::RowsModel;

    void setLots(const QList<protocol::UnclaimedLot> &rows) { setRows(rows); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

private:
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    [[nodiscard]] QVariant raw(const protocol::UnclaimedLot &lot, int column) const override;
    [[nodiscard]] QString shown(const protocol::UnclaimedLot &lot, int column) const override;
    [[nodiscard]] QVariant sortKey(const protocol::UnclaimedLot &lot, int column) const override;
    [[nodiscard]] qint64 idOf(const protocol::UnclaimedLot &lot) const override;
    [[nodiscard]] QString searched(const protocol::UnclaimedLot &lot) const override;
    [[nodiscard]] bool isStrong(int column) const override;
};

} // namespace gavel::models
