#pragma once

#include "models/money_text.h"
#include "models/table_model.h"
#include "protocol/invoice_views.h"

namespace gavel::models {

/// An invoice line by line: its lots and adjustments, then what was paid. A lot's first column has a check: whether it
/// was collected. GUI thread.
class InvoiceModel : public TableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, NameColumn, PriceColumn, PremiumColumn, TaxColumn, AmountColumn, ColumnCount };

    using TableModel::TableModel;

    void setInvoice(const std::optional<protocol::InvoiceView> &invoice);
    void setMoney(const MoneyText &money);

    /// In that row; none: another kind of line.
    [[nodiscard]] std::optional<protocol::InvoiceLine> lineAt(int row) const;
    [[nodiscard]] std::optional<protocol::InvoicePayment> paymentAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// The check of a lot was changed; the model changes once the host has it.
    void collectAsked(gavel::auction::LotId lot, bool on);

private:
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    [[nodiscard]] QString shown(const protocol::InvoiceLine &line, int column) const;
    [[nodiscard]] QString shown(const protocol::InvoicePayment &payment, int column) const;

    protocol::InvoiceView m_invoice;
    MoneyText m_money;
};

/// What a line is for, and whose it is where another pays.
[[nodiscard]] QString lineText(const protocol::InvoiceLine &line);

/// "Card: slip 12", "taken back: wrong card".
[[nodiscard]] QString paymentText(const protocol::InvoicePayment &payment);

} // namespace gavel::models
