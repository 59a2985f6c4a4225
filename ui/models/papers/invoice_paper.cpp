#include "models/papers/invoice_paper.h"

#include "models/desk/payer_text.h"
#include "models/isolated.h"
#include "models/time_text.h"

#include <QDateTime>

#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Kind = PaperColumn::Kind;

constexpr int invoiceNumberWidth = 46;
constexpr int invoiceMoneyWidth = 68;

/// Lays the rows out in columns, of which tax is one where any is added.
class InvoicePaper
{
public:
    InvoicePaper(const protocol::InvoiceView &invoice, const MoneyText &money, const PaperWords &words)
        : m_invoice(invoice)
        , m_money(money)
        , m_words(words)
        , m_isTaxed(std::any_of(invoice.lines.begin(), invoice.lines.end(),
                                [](const protocol::InvoiceLine &line) { return line.tax > 0; }))
    {
    }

    [[nodiscard]] QString title() const
    {
        const bool isOwed = m_invoice.balance() > 0;
        if (!m_invoice.number)
            return m_words.of(isOwed ? PaperWord::Invoice : PaperWord::Receipt);
        const QString number = QString::number(*m_invoice.number);
        return m_words.of(isOwed ? PaperWord::InvoiceNumber : PaperWord::ReceiptNumber, number);
    }

    /// As one writes it on an invoice.
    [[nodiscard]] QString longDate(auction::TimeMs at) const
    {
        return m_words.locale().toString(QDateTime::fromMSecsSinceEpoch(at).date(), QLocale::LongFormat);
    }

    /// Empty before it has one.
    [[nodiscard]] QString numberAndDate() const
    {
        if (!m_invoice.number || !m_invoice.numberedAt)
            return {};
        return m_words.of(PaperWord::NumberAndDate)
            .arg(QString::number(*m_invoice.number), longDate(*m_invoice.numberedAt));
    }

    [[nodiscard]] QList<PaperColumn> columns() const
    {
        QList<PaperColumn> columns{{m_words.of(PaperWord::Lot), invoiceNumberWidth, Kind::Strong},
                                   {m_words.of(PaperWord::Name)},
                                   {m_words.of(PaperWord::Price), invoiceMoneyWidth, Kind::Figure},
                                   {m_words.of(PaperWord::Premium), invoiceMoneyWidth, Kind::Figure}};
        if (m_isTaxed)
            columns.append({m_words.of(PaperWord::Tax), invoiceMoneyWidth, Kind::Figure});
        columns.append({m_words.of(PaperWord::Amount), invoiceMoneyWidth, Kind::Figure});
        return columns;
    }

    [[nodiscard]] QList<PaperRow> rows() const
    {
        QList<PaperRow> rows;
        for (const protocol::InvoiceLine &line : m_invoice.lines)
            rows.append(rowOf(line));
        rows.append({PaperRow::Kind::Sum, cells({}, m_words.of(PaperWord::SoldInAll), m_invoice.total()),
                     giftText(m_invoice.gift())});
        const QList<TaxSum> taxes = taxSumsOf(m_invoice);
        for (const TaxSum &sum : taxes)
            rows.append(rowOf(sum));
        if (includesTax(m_invoice))
            rows.append({.cells = cellsBelow(m_words.of(PaperWord::TaxIncluded), 0)});
        for (const protocol::InvoicePayment &payment : m_invoice.payments) {
            if (!payment.takenBack)
                rows.append(rowOf(payment));
        }
        const auction::Amount balance = m_invoice.balance();
        const PaperWord left = balance < 0 ? PaperWord::ToGiveBack : PaperWord::ToPay;
        rows.append({PaperRow::Kind::Sum, cells({}, m_words.of(left), qAbs(balance))});
        return rows;
    }

private:
    [[nodiscard]] QString giftText(auction::Amount gift) const
    {
        return gift > 0 ? m_words.of(PaperWord::OfItGift, m_money.shown(gift)) : QString();
    }

    /// With nothing between its name and its amount.
    [[nodiscard]] QStringList cells(const QString &number, const QString &name, auction::Amount amount) const
    {
        QStringList cells{number, name, {}, {}};
        if (m_isTaxed)
            cells.append(QString());
        cells.append(m_money.shown(amount));
        return cells;
    }

    [[nodiscard]] PaperRow rowOf(const protocol::InvoiceLine &line) const
    {
        QStringList detail;
        if (line.bidder)
            detail.append(m_words.of(PaperWord::ForPerson, isolated(line.bidder->nick)));
        if (line.gift > 0)
            detail.append(giftText(line.gift));
        const QString below = detail.join(u"  ·  "_s);
        if (!line.lot)
            return {.cells = cells({}, m_words.of(PaperWord::Adjustment, isolated(line.reason)), line.amount),
                    .detail = below};
        QStringList cells{line.number, line.name, m_money.shown(line.price), m_money.shown(line.premium)};
        if (m_isTaxed)
            cells.append(line.tax > 0 ? m_money.shown(line.tax) : QString());
        cells.append(m_money.shown(line.amount));
        return {.cells = cells, .detail = below};
    }

    /// Below the total, of which it is a part: nothing is added by it.
    [[nodiscard]] PaperRow rowOf(const TaxSum &sum) const
    {
        return {.cells = cellsBelow(taxSentence(sum, m_money, m_words), sum.tax)};
    }

    [[nodiscard]] QStringList cellsBelow(const QString &sentence, auction::Amount tax) const
    {
        QStringList cells{{}, sentence, {}, {}};
        if (m_isTaxed)
            cells.append(tax > 0 ? m_money.shown(tax) : QString());
        cells.append(QString());
        return cells;
    }

    [[nodiscard]] PaperRow rowOf(const protocol::InvoicePayment &payment) const
    {
        QStringList detail{dateTimeText(payment.at, m_words.locale())};
        if (!payment.reference.isEmpty())
            detail.append(isolated(payment.reference));
        const PaperWord word = payment.amount < 0 ? PaperWord::GivenBack : PaperWord::PaidBy;
        return {.cells = cells({}, m_words.of(word, m_words.of(wordOf(payment.means))), -payment.amount),
                .detail = detail.join(u"  ·  "_s)};
    }

    const protocol::InvoiceView &m_invoice;
    const MoneyText &m_money;
    const PaperWords &m_words;
    const bool m_isTaxed;
};

} // namespace

PaperTable invoicePaper(const protocol::InvoiceView &invoice, const PaperIssue &issue, const MoneyText &money,
                        const PaperWords &words)
{
    const InvoicePaper paper(invoice, money, words);
    return {.title = paper.title(),
            .subject = payerText(invoice),
            .facts = paperFacts(invoice.email, invoice.phone, paper.numberAndDate(), issue, words),
            .columns = paper.columns(),
            .rows = paper.rows(),
            .nothing = words.of(PaperWord::NothingHere)};
}

} // namespace gavel::models
