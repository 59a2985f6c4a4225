#pragma once

#include "models/lot_list_model.h"
#include "models/sales/house_sales.h"
#include "models/table_model.h"

#include <QTimer>

namespace gavel::models {

/// The sales of a house as whoever runs them looks at them: a row a sale, with its phase, how many lots it has and when
/// they end. GUI thread.
class SaleListModel : public TableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, PhaseColumn, LotsColumn, OverColumn, OpensColumn, EndsColumn, ColumnCount };
    enum Role { SalePhaseRole = TableStrongRole + 1 }; ///< int of auction::SalePhase

    SaleListModel(const HouseSales &sales, const LotListModel &lots, Now now, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        protocol::SaleView sale;
        int lots = 0;
        int over = 0;
        std::optional<auction::TimeMs> lastEnd; ///< of a lot that has not ended: as it is shown

        bool operator==(const Row &) const = default;
    };

    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    void refresh();
    [[nodiscard]] QVariant raw(const Row &row, int column) const;
    [[nodiscard]] QString shown(const Row &row, int column) const;

    const HouseSales &m_sales;
    const LotListModel &m_lots;
    Now m_now;
    QList<Row> m_rows;
    QTimer m_refresh; ///< once for all changes of one turn of the event loop
};

} // namespace gavel::models
