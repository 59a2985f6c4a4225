#pragma once

#include "models/lot_list_model.h"
#include "models/sales/house_sales.h"
#include "models/table_model.h"

namespace gavel::models {

/// The lots of a house as whoever runs the auction looks at them: a row a lot, in the rows of a LotListModel. A tick of
/// the clock notifies nothing; views repaint LeftColumn.
class LotTableModel : public TableModel
{
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        NameColumn,
        CategoryColumn,
        SaleColumn,
        PhaseColumn,
        PriceColumn,
        BidsColumn,
        LeftColumn,
        LeaderColumn,
        ColumnCount
    };
    enum Role {
        PhaseRole = TableStrongRole + 1, ///< int of Phase
        UrgencyRole,                     ///< int of Urgency, computed when asked
    };

    explicit LotTableModel(const LotListModel &lots, QObject *parent = nullptr);

    /// Whose names SaleColumn has, where there are several; else it is empty.
    void setSales(const HouseSales &sales);
    /// How amounts are written.
    void setMoney(const MoneyText &money);
    /// Behind the name of a lot, where SaleColumn is not shown: numbers begin anew in each sale.
    void setSaleBesideName(bool beside);

    /// The lot of a row; null once it has gone.
    [[nodiscard]] const protocol::LotView *lotOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    [[nodiscard]] QString saleName(const protocol::LotView &lot) const;
    [[nodiscard]] QString nameText(const protocol::LotView &lot) const;
    [[nodiscard]] QString shown(const protocol::LotView &lot, int column) const;
    [[nodiscard]] QVariant raw(const protocol::LotView &lot, int column) const;
    [[nodiscard]] QVariant fromList(const protocol::LotView &lot, LotListModel::Role role) const;

    const LotListModel &m_lots;
    const HouseSales *m_sales = nullptr;
    MoneyText m_money;
    bool m_saleBesideName = false;
};

} // namespace gavel::models
