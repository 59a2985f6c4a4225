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
        SaleColumn, ///< which of the house's sales it was in
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
    /// Of the house, by their ids.
    void setSaleNames(const QHash<auction::SaleId, QString> &names);
    [[nodiscard]] const QList<Sale> &sales() const { return m_sales; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;

    [[nodiscard]] QVariant rawOf(const Sale &sale, int column) const;

    MoneyText m_money;
    QHash<auction::SaleId, QString> m_saleNames;
    QList<Sale> m_sales;
};

} // namespace gavel::models
