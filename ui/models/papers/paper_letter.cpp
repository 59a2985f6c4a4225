#include "models/papers/paper_letter.h"

#include "models/isolated.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Kind = PaperColumn::Kind;

/// "12  Lamp (Price $100.00, Premium $10.00; for Bo): $111.00"; the last column is what the row comes to, or, where
/// that is empty, its only figure.
QString lineOf(const PaperTable &table, const PaperRow &row)
{
    QStringList words;
    QStringList figures;
    QString amount = row.cells.value(table.columns.size() - 1);
    for (qsizetype at = 0; at < table.columns.size() - 1; ++at) {
        const QString &cell = row.cells.value(at);
        if (cell.isEmpty())
            continue;
        if (table.columns.at(at).kind != Kind::Figure)
            words.append(isolated(cell));
        else if (amount.isEmpty())
            amount = cell;
        else
            figures.append(table.columns.at(at).title + u' ' + cell);
    }
    QStringList within{figures.join(u", "_s), row.detail};
    within.removeAll(QString());
    QString line = words.join(u"  "_s);
    if (!within.isEmpty())
        line += u" ("_s + within.join(u"; "_s) + u')';
    return amount.isEmpty() ? line : line + u": "_s + amount;
}

} // namespace

QString letterOf(const PaperTable &table)
{
    QStringList lines{table.title, table.subject};
    lines += table.facts;
    lines.append(QString());
    for (const PaperRow &row : table.rows) {
        if (row.kind == PaperRow::Kind::Sum && !lines.last().isEmpty())
            lines.append(QString());
        lines.append(lineOf(table, row));
    }
    if (table.rows.isEmpty())
        lines.append(table.nothing);
    return lines.join(u'\n') + u'\n';
}

QString reminderOf(const protocol::InvoiceView &invoice, const PaperIssue &issue, const QString &address,
                   const MoneyText &money, const PaperWords &words)
{
    const QString name = isolated(invoice.name.isEmpty() ? invoice.account.nick : invoice.name);
    const auction::Amount balance = invoice.balance();
    const PaperWord what = balance < 0 ? PaperWord::OwedBack : PaperWord::StillOwed;
    const QString contact = issue.contact.simplified();
    QStringList lines{words.of(PaperWord::Reminder, name), {}};
    lines << words.of(what).arg(isolated(issue.house), money.shown(qAbs(balance)));
    lines << (contact.isEmpty() ? words.of(PaperWord::PayAtDesk) : words.of(PaperWord::PayOrAsk, isolated(contact)));
    if (!address.isEmpty())
        lines << words.of(PaperWord::SeeItThere, address);
    return lines.join(u'\n') + u'\n';
}

} // namespace gavel::models
