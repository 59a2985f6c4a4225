#include "models/desk/desk_csv.h"

#include "auction/money.h"
#include "models/csv_writer.h"
#include "models/desk/tax_sums.h"
#include "models/means_words.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

class DeskWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::DeskCsv)
};

/// Amounts of one currency, as a spreadsheet adds them up.
class Major
{
public:
    explicit Major(const auction::Currency &currency)
        : m_exponent(currency.exponent)
    {
    }

    QString operator()(auction::Amount amount) const { return auction::toMajor(amount, m_exponent); }

private:
    int m_exponent;
};

QString momentText(auction::TimeMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at).toString(u"yyyy-MM-dd HH:mm:ss");
}

QString paddleText(std::optional<qint64> paddle)
{
    return paddle ? QString::number(*paddle) : QString();
}

QString yesText(bool yes)
{
    return yes ? DeskWords::tr("yes") : DeskWords::tr("no");
}

QString nickIn(const std::optional<protocol::Person> &person)
{
    return person ? person->nick : QString();
}

/// What goes before each line of an invoice.
QStringList headOf(const protocol::InvoiceView &invoice)
{
    return {invoice.number ? QString::number(*invoice.number) : QString(), paddleText(invoice.paddle),
            invoice.account.nick, invoice.name};
}

// Of an invoice's row, which has them beside what a settlement's has.
constexpr qsizetype bidderField = 3; // behind what it is
constexpr qsizetype taxField = 6;    // behind the premium

QStringList adjustmentRow(const QString &reason, auction::Amount amount, const protocol::Stamp &stamp,
                          const Major &major)
{
    return {DeskWords::tr("Adjustment"), {}, reason, {}, {}, major(amount), momentText(stamp.at), stamp.by.nick};
}

QStringList rowOf(const protocol::InvoiceLine &line, const Major &major)
{
    if (!line.lot) {
        QStringList row = adjustmentRow(line.reason, line.amount, line.adjusted.value_or(protocol::Stamp()), major);
        row.insert(bidderField, nickIn(line.bidder));
        row.insert(taxField, QString());
        return row << QString() << QString();
    }
    const auction::Amount base = taxBaseOf(line.taxed, line.price, line.premium);
    const bool isTaxed = base > 0;
    return {DeskWords::tr("Lot"),
            line.number,
            line.name,
            nickIn(line.bidder),
            major(line.price),
            major(line.premium),
            major(line.tax),
            major(line.amount),
            line.collected ? momentText(line.collected->at) : QString(),
            line.collected ? line.collected->by.nick : QString(),
            isTaxed ? auction::toMajor(line.taxed.rate, 2) : QString(), // basis points as percent
            isTaxed ? major(base) : QString()};
}

QStringList rowOf(const protocol::InvoicePayment &payment, const Major &major)
{
    const QString kind = payment.takenBack    ? DeskWords::tr("Taken back")
                         : payment.amount < 0 ? DeskWords::tr("Refund")
                                              : DeskWords::tr("Payment");
    const QString what =
        payment.reference.isEmpty() ? meansText(payment.means) : meansText(payment.means) + u": "_s + payment.reference;
    return {kind,
            {},
            what,
            nickIn(payment.bidder),
            {},
            {},
            {},
            major(payment.takenBack ? 0 : -payment.amount),
            momentText(payment.at),
            payment.by ? payment.by->nick : QString(),
            {},
            {}};
}

QStringList untaxedFields()
{
    return {{}, {}, {}};
}

/// What the buyer of a seller's lot was taxed: at what rate (basis points as percent), on what, and how much.
QStringList taxFields(const protocol::SettlementLine &line, const Major &major)
{
    const auction::Amount base = taxBaseOf(line.taxed, line.price, line.premium);
    if (base <= 0)
        return untaxedFields();
    return {auction::toMajor(line.taxed.rate, 2), major(base), major(line.tax)};
}

QStringList rowOf(const protocol::SettlementLine &line, const Major &major)
{
    if (!line.lot)
        return adjustmentRow(line.reason, line.amount, line.adjusted.value_or(protocol::Stamp()), major) +
               untaxedFields();
    return QStringList{DeskWords::tr("Lot"),   line.number,        line.name, major(line.price),
                       major(line.commission), major(line.amount), {},        {}} +
           taxFields(line, major);
}

QStringList rowOf(const protocol::Payout &payout, const Major &major)
{
    const QString what =
        payout.reference.isEmpty() ? meansText(payout.means) : meansText(payout.means) + u": "_s + payout.reference;
    return QStringList{DeskWords::tr("Payout"), {}, what, {}, {}, major(-payout.amount), momentText(payout.paid.at),
                       payout.paid.by.nick} +
           untaxedFields();
}

QByteArray openAccountsCsv(const QList<protocol::OpenAccount> &accounts, const QString &balance,
                           const auction::Currency &currency)
{
    const Major major(currency);
    CsvWriter csv({DeskWords::tr("Number"), DeskWords::tr("Nick"), DeskWords::tr("Name"), DeskWords::tr("Phone"),
                   DeskWords::tr("Email"), balance});
    for (const protocol::OpenAccount &one : accounts)
        csv.add({paddleText(one.paddle), one.account.nick, one.name, one.phone, one.email, major(one.balance)});
    return csv.bytes();
}

} // namespace

QByteArray eveningCsv(const protocol::EveningView &evening, auction::Amount housesOwn,
                      const auction::Currency &currency)
{
    const Major major(currency);
    CsvWriter csv({DeskWords::tr("What"), DeskWords::tr("Figure")});
    csv.add({DeskWords::tr("Lots sold"), QString::number(evening.lotsSold)});
    csv.add({DeskWords::tr("Lots unsold"), QString::number(evening.lotsUnsold)});
    csv.add({DeskWords::tr("Lots still open"), QString::number(evening.lotsOpen)});
    csv.add({DeskWords::tr("Lots collected"), QString::number(evening.lotsCollected)});
    csv.add({DeskWords::tr("Hammer prices"), major(evening.hammer)});
    csv.add({DeskWords::tr("Premium"), major(evening.premium)});
    csv.add({DeskWords::tr("Tax"), major(evening.tax)});
    csv.add({DeskWords::tr("Adjustments"), major(evening.adjusted)});
    csv.add({DeskWords::tr("Buyers’ total"), major(evening.total())});
    csv.add({DeskWords::tr("Paid"), major(evening.paid)});
    csv.add({DeskWords::tr("Still owed"), major(evening.owed())});
    csv.add({DeskWords::tr("Sellers’ total"), major(evening.earned)});
    csv.add({DeskWords::tr("Paid out"), major(evening.paidOut)});
    if (housesOwn != 0)
        csv.add({DeskWords::tr("The house’s own"), major(housesOwn)});
    csv.add({DeskWords::tr("Still to pay out"), major(evening.owedToSellers() - housesOwn)});
    for (const protocol::TakenBy &taken : evening.taken)
        csv.add({DeskWords::tr("Taken: %1").arg(meansText(taken.means)), major(taken.amount)});
    for (const protocol::CashCount &count : evening.counts) {
        const QString at = momentText(count.done.at);
        csv.add({DeskWords::tr("Change from before, %1").arg(at), major(count.opening)});
        csv.add({DeskWords::tr("Cash counted, %1").arg(at), major(count.counted)});
        csv.add({DeskWords::tr("Cash expected, %1").arg(at), major(count.expected)});
    }
    return csv.bytes();
}

QByteArray debtorsCsv(const QList<protocol::Debtor> &debtors, const auction::Currency &currency)
{
    return openAccountsCsv(debtors, DeskWords::tr("Owes"), currency);
}

QByteArray depositorsCsv(const QList<protocol::Depositor> &depositors, const auction::Currency &currency)
{
    return openAccountsCsv(depositors, DeskWords::tr("To hand back"), currency);
}

QByteArray unclaimedCsv(const QList<protocol::UnclaimedLot> &lots)
{
    CsvWriter csv({DeskWords::tr("Lot"), DeskWords::tr("Name"), DeskWords::tr("Number"), DeskWords::tr("Buyer"),
                   DeskWords::tr("Paid")});
    for (const protocol::UnclaimedLot &lot : lots)
        csv.add({lot.number, lot.name, paddleText(lot.paddle), lot.buyer.nick, yesText(lot.isPaid)});
    return csv.bytes();
}

QByteArray invoicesCsv(const QList<protocol::InvoiceView> &invoices, const auction::Currency &currency)
{
    const Major major(currency);
    CsvWriter csv({DeskWords::tr("Invoice"), DeskWords::tr("Number"), DeskWords::tr("Nick"), DeskWords::tr("Name"),
                   DeskWords::tr("Kind"), DeskWords::tr("Lot"), DeskWords::tr("What"), DeskWords::tr("For"),
                   DeskWords::tr("Price"), DeskWords::tr("Premium"), DeskWords::tr("Tax"), DeskWords::tr("Amount"),
                   DeskWords::tr("When"), DeskWords::tr("Who"), DeskWords::tr("Tax rate (%)"),
                   DeskWords::tr("Taxed amount")});
    for (const protocol::InvoiceView &invoice : invoices) {
        for (const protocol::InvoiceLine &line : invoice.lines)
            csv.add(headOf(invoice) + rowOf(line, major));
        for (const protocol::InvoicePayment &payment : invoice.payments)
            csv.add(headOf(invoice) + rowOf(payment, major));
    }
    return csv.bytes();
}

QByteArray settlementsCsv(const QList<protocol::SettlementView> &settlements, const auction::Currency &currency)
{
    const Major major(currency);
    CsvWriter csv({DeskWords::tr("Seller"), DeskWords::tr("Name"), DeskWords::tr("Kind"), DeskWords::tr("Lot"),
                   DeskWords::tr("What"), DeskWords::tr("Price"), DeskWords::tr("Commission"), DeskWords::tr("Amount"),
                   DeskWords::tr("When"), DeskWords::tr("Who"), DeskWords::tr("Tax rate (%)"),
                   DeskWords::tr("Taxed amount"), DeskWords::tr("Tax paid by the buyer")});
    for (const protocol::SettlementView &settlement : settlements) {
        const QStringList head{settlement.account.nick, settlement.name};
        for (const protocol::SettlementLine &line : settlement.lines)
            csv.add(head + rowOf(line, major));
        for (const protocol::Payout &payout : settlement.payouts)
            csv.add(head + rowOf(payout, major));
    }
    return csv.bytes();
}

} // namespace gavel::models
