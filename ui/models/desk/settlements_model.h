#pragma once

#include "models/rows_model.h"
#include "protocol/settlement_views.h"

namespace gavel::models {

/// What each seller is owed of the sale, and what of it was paid out. The house itself is owed nothing. GUI thread.
class SettlementsModel : public RowsModel<protocol::SettlementView>
{
    Q_OBJECT

public:
    enum Column {
        SellerColumn,
        LotsColumn,
        PriceColumn,
        CommissionColumn,
        AdjustedColumn,
        PaidColumn,
        OwedColumn,
        ColumnCount
    };

    using RowsModel::RowsModel;

    void setSettlements(const QList<protocol::SettlementView> &rows) { setRows(rows); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

private:
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    [[nodiscard]] QVariant raw(const protocol::SettlementView &settlement, int column) const override;
    [[nodiscard]] QString shown(const protocol::SettlementView &settlement, int column) const override;
    [[nodiscard]] qint64 idOf(const protocol::SettlementView &settlement) const override;
    [[nodiscard]] QString searched(const protocol::SettlementView &settlement) const override;
    [[nodiscard]] bool isStrong(int column) const override;
};

} // namespace gavel::models
