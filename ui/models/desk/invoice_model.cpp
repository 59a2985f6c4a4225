#include "models/desk/invoice_model.h"

#include "models/isolated.h"
#include "models/means_words.h"
#include "models/table_filter.h"

using namespace Qt::StringLiterals;

namespace gavel::models {

QString paymentText(const protocol::InvoicePayment &payment)
{
    QString text = payment.isOfDeposits() ? InvoiceModel::tr("Of the deposit, handed back")
                   : payment.amount < 0   ? InvoiceModel::tr("Refund, %1").arg(meansText(payment.means))
                                          : InvoiceModel::tr("Paid, %1").arg(meansText(payment.means));
    if (!payment.reference.isEmpty())
        text += u" · "_s + isolated(payment.reference);
    if (payment.takenBack)
        text += u" · "_s + InvoiceModel::tr("taken back: %1").arg(isolated(payment.takenBack->reason));
    return text;
}

QString lineText(const protocol::InvoiceLine &line)
{
    const QString what = line.lot ? line.name : InvoiceModel::tr("Adjustment: %1").arg(isolated(line.reason));
    return line.bidder ? InvoiceModel::tr("%1 · for %2").arg(isolated(what), isolated(line.bidder->nick)) : what;
}

void InvoiceModel::setInvoice(const std::optional<protocol::InvoiceView> &invoice)
{
    const protocol::InvoiceView now = invoice.value_or(protocol::InvoiceView());
    if (now == m_invoice)
        return;
    const bool sameRows =
        now.lines.size() == m_invoice.lines.size() && now.payments.size() == m_invoice.payments.size();
    if (sameRows) { // whoever goes through it with the keyboard stays where they are
        m_invoice = now;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_invoice = now;
    endResetModel();
}

void InvoiceModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

std::optional<protocol::InvoiceLine> InvoiceModel::lineAt(int row) const
{
    return row >= 0 && row < m_invoice.lines.size() ? std::optional(m_invoice.lines.at(row)) : std::nullopt;
}

std::optional<protocol::InvoicePayment> InvoiceModel::paymentAt(int row) const
{
    const qsizetype at = row - m_invoice.lines.size();
    return at >= 0 && at < m_invoice.payments.size() ? std::optional(m_invoice.payments.at(at)) : std::nullopt;
}

int InvoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_invoice.lines.size() + m_invoice.payments.size());
}

int InvoiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString InvoiceModel::shown(const protocol::InvoiceLine &line, int column) const
{
    switch (column) {
    case WhatColumn:
        return line.lot ? line.number : QString();
    case NameColumn:
        return lineText(line);
    case PriceColumn:
        return line.lot ? m_money.shown(line.price) : QString();
    case PremiumColumn:
        return line.lot && line.premium > 0 ? m_money.shown(line.premium) : QString();
    case TaxColumn:
        return line.lot && line.tax > 0 ? m_money.shown(line.tax) : QString();
    default:
        return m_money.shown(line.amount);
    }
}

QString InvoiceModel::shown(const protocol::InvoicePayment &payment, int column) const
{
    switch (column) {
    case NameColumn:
        return paymentText(payment);
    case AmountColumn:
        return payment.takenBack ? QString() : m_money.shown(-payment.amount);
    default:
        return {};
    }
}

QVariant InvoiceModel::data(const QModelIndex &index, int role) const
{
    const auto line = lineAt(index.row());
    const auto payment = paymentAt(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        if (line)
            return shown(*line, index.column());
        return payment ? shown(*payment, index.column()) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return tableAlignment(isFigure(index.column()));
    if (role == Qt::CheckStateRole && index.column() == WhatColumn && line && line->lot)
        return line->collected ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && index.column() == WhatColumn && line && line->lot)
        return line->collected ? tr("Lot %1, collected").arg(line->number)
                               : tr("Lot %1, not collected").arg(line->number);
    return {};
}

bool InvoiceModel::isFigure(int column) const
{
    return column >= PriceColumn;
}

QString InvoiceModel::heading(int column) const
{
    switch (column) {
    case WhatColumn:
        return tr("Collected");
    case NameColumn:
        return tr("What");
    case PriceColumn:
        return tr("Price");
    case PremiumColumn:
        return tr("Premium");
    case TaxColumn:
        return tr("Tax");
    case AmountColumn:
        return tr("Amount");
    default:
        return {};
    }
}

Qt::ItemFlags InvoiceModel::flags(const QModelIndex &index) const
{
    const auto line = lineAt(index.row());
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == WhatColumn && line && line->lot)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool InvoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto line = lineAt(index.row());
    if (role != Qt::CheckStateRole || !line || !line->lot)
        return false;
    Q_EMIT collectAsked(*line->lot, value.toInt() == Qt::Checked);
    return true;
}

} // namespace gavel::models
