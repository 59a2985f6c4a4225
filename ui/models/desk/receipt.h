#pragma once

#include "models/money_text.h"
#include "protocol/invoice_views.h"

#include <QList>

namespace gavel::models {

/// What somebody bought, paid and still owes, as the paper says it; texts in the language of the program. A value.
struct Receipt
{
    struct Row
    {
        QString what;
        QString detail; ///< may be empty
        QString amount;
        bool isSum = false;
    };

    QString house;
    QString contact; ///< may be empty
    QString title;   ///< "Receipt 12", or "Invoice 12" while something is owed
    QString payer;
    QString date;
    QList<Row> rows;

    /// As plain lines, to be pasted into a letter.
    [[nodiscard]] QString text() const;
};

/// `contact` of the house may be empty; `now` is when it is made.
[[nodiscard]] Receipt receiptOf(const protocol::InvoiceView &invoice, const QString &house, const QString &contact,
                                const MoneyText &money, auction::TimeMs now);

/// "12 · Ann Lee": by which the desk knows them.
[[nodiscard]] QString payerText(const protocol::InvoiceView &invoice);
[[nodiscard]] QString payerText(const protocol::AccountView &account);
[[nodiscard]] QString payerText(const protocol::BilledPerson &one);
/// "12 · Ann Lee  ·  ann@example.com  ·  table 4": with all that tells them apart.
[[nodiscard]] QString payerLine(const protocol::AccountView &account);

} // namespace gavel::models
