#pragma once

#include "models/mine/settlement.h"
#include "models/money_text.h"
#include "models/table_model.h"

namespace gavel::models {

/// The sales of a house, a row a lot: who owes what, and who gets what. All of it follows from what everyone may see.
class SalesModel : public TableModel
{
    Q_OBJECT

public:
    enum Column {
        LotColumn,
        NameColumn,
        BuyerColumn,
        PriceColumn,
        PremiumColumn,
        TaxColumn,
        OwedColumn,
        SellerColumn,
        CommissionColumn,
        CreditColumn,
        ColumnCount
    };

    explicit SalesModel(QObject *parent = nullptr);

    void setMoney(const MoneyText &money);
    void setSales(const QList<Sale> &sales);
    [[nodiscard]] const QList<Sale> &sales() const { return m_sales; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;

    MoneyText m_money;
    QList<Sale> m_sales;
};

} // namespace gavel::models
