#pragma once

#include "models/money_text.h"
#include "models/table_filter.h"
#include "protocol/settlement_views.h"

#include <QAbstractTableModel>

namespace gavel::models {

/// What each seller is owed of the sale, and what of it was paid out. GUI thread.
class SettlementsModel : public QAbstractTableModel
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

    using QAbstractTableModel::QAbstractTableModel;

    void setMoney(const MoneyText &money);
    void setSettlements(const QList<protocol::SettlementView> &rows);
    [[nodiscard]] const QList<protocol::SettlementView> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    MoneyText m_money;
    QList<protocol::SettlementView> m_rows;
};

} // namespace gavel::models
