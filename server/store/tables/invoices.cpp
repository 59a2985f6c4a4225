#include "store/tables/invoices.h"

#include "store/tables/invoice_columns.h"

#include <algorithm>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// `at` and `by` with the nick at these places of a row; none where there is no `at`.
std::optional<protocol::Stamp> stampAt(const QSqlQuery &query, int at)
{
    if (query.value(at).isNull())
        return std::nullopt;
    return protocol::Stamp{query.value(at).toLongLong(),
                           {query.value(at + 1).toLongLong(), query.value(at + 2).toString()}};
}

/// Whose an entry is, where it is not the invoice's own.
std::optional<protocol::Person> bidderOf(const EntryRow &entry, const QString &nick)
{
    const bool isAnothers = entry.whose != auction::noAccount && entry.whose != entry.account;
    return isAnothers ? std::optional(protocol::Person{entry.whose, nick}) : std::nullopt;
}

protocol::InvoiceLine adjustmentOf(const EntryRow &entry, const QString &staff)
{
    protocol::InvoiceLine line;
    line.amount = entry.amount;
    line.reason = entry.reason;
    line.adjusted = protocol::Stamp{entry.at, {entry.staff, staff}};
    return line;
}

protocol::InvoicePayment paymentOf(const EntryRow &entry, const QString &staff)
{
    protocol::InvoicePayment payment{.n = entry.n,
                                     .means = protocol::meansOf(entry.means).value_or(protocol::Means::Other),
                                     .amount = entry.amount,
                                     .reference = entry.reference,
                                     .lot = entry.lot,
                                     .at = entry.at,
                                     .by = std::nullopt,
                                     .takenBack = std::nullopt};
    if (entry.kind == EntryKind::Funds)
        payment.means = protocol::Means::Funds;
    if (entry.staff != auction::noAccount)
        payment.by = protocol::Person{entry.staff, staff};
    return payment;
}

} // namespace

QString nameOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Payment:
        return u"payment"_s;
    case EntryKind::Adjustment:
        return u"adjustment"_s;
    case EntryKind::Funds:
        return u"funds"_s;
    }
    Q_UNREACHABLE();
}

protocol::InvoiceView Invoices::read(qint64 sale, const AccountRow &account)
{
    protocol::InvoiceView invoice;
    invoice.sale = sale;
    invoice.account = {account.id, account.nick};
    invoice.name = account.profile.name;
    invoice.email = account.email;
    invoice.phone = account.profile.phone;
    invoice.paddle = account.profile.paddle;
    readNumber(invoice);
    readLots(invoice);
    readEntries(invoice);
    protocol::nameGiftsAsPaid(invoice);
    if (account.paysFor > 0)
        readPeople(invoice);
    return invoice;
}

bool Invoices::isOwn(qint64 sale, const AccountRow &account)
{
    return account.billTo == auction::noAccount || sumsOf(sale, account.id).balance() != 0;
}

InvoiceSums Invoices::sumsOf(qint64 sale, auction::AccountId account)
{
    protocol::InvoiceView invoice;
    invoice.sale = sale;
    invoice.account.id = account;
    readEntries(invoice);
    InvoiceSums sums{.total = invoice.total(),
                     .paid = invoice.paid(),
                     .received = invoice.received(),
                     .isAny = !invoice.lines.isEmpty() || !invoice.payments.isEmpty()};
    QSqlQuery &query = m_sql.run("SELECT l.price, l.premium, l.premium_bands, l.tax FROM lot_bills i "
                                 "JOIN lots l ON l.id = i.lot WHERE i.sale = ? AND i.account = ?"_L1,
                                 sale, account);
    while (nextRow(query)) {
        const auction::Rates rates{bandsAt(query, 1), {}, taxOf(query.value(3).toString())};
        sums.total += auction::costOf(rates, query.value(0).toLongLong()).total();
        sums.isAny = true;
    }
    query.finish();
    return sums;
}

QList<protocol::InvoicePayment> Invoices::paymentsOf(qint64 sale, auction::AccountId account)
{
    protocol::InvoiceView invoice;
    invoice.sale = sale;
    invoice.account.id = account;
    readEntries(invoice);
    return invoice.payments;
}

bool Invoices::hasNumber(qint64 sale, auction::AccountId account)
{
    return numberIn(m_sql.run("SELECT number FROM invoices WHERE sale = ? AND account = ?"_L1, sale, account)) > 0;
}

void Invoices::readNumber(protocol::InvoiceView &invoice)
{
    static const Statement select = selectOf("invoices"_L1, invoiceColumns, "WHERE sale = ? AND account = ?"_L1);
    if (const auto row = firstOf<InvoiceRow>(m_sql.run(select, {invoice.sale, invoice.account.id}), invoiceColumns)) {
        invoice.number = row->number;
        invoice.numberedAt = row->numberedAt;
    }
}

void Invoices::readLots(protocol::InvoiceView &invoice)
{
    QSqlQuery &query = m_sql.run(
        "SELECT l.id, l.number, l.name, l.price, l.premium, l.premium_bands, l.tax, c.at, c.staff, s.nick, l.leader, "
        "w.nick, l.value FROM lot_bills i JOIN lots l ON l.id = i.lot JOIN accounts w ON w.id = l.leader "
        "LEFT JOIN collected c ON c.lot = l.id LEFT JOIN accounts s ON s.id = c.staff "
        "WHERE i.sale = ? AND i.account = ? ORDER BY l.number_lead, l.number, l.id"_L1,
        invoice.sale, invoice.account.id);
    while (nextRow(query)) {
        protocol::InvoiceLine line;
        line.lot = query.value(0).toLongLong();
        line.number = query.value(1).toString();
        line.name = query.value(2).toString();
        const auction::Rates rates{bandsAt(query, 4), {}, taxOf(query.value(6).toString())};
        const auction::Cost cost = auction::costOf(rates, query.value(3).toLongLong());
        line.price = cost.price;
        line.premium = cost.premium;
        line.tax = cost.tax;
        line.taxed = rates.tax;
        line.amount = cost.total();
        line.gift = auction::giftOf(line.amount, optionalInteger(query.value(12)));
        line.collected = stampAt(query, 7);
        if (const auction::AccountId bidder = query.value(10).toLongLong(); bidder != invoice.account.id)
            line.bidder = protocol::Person{bidder, query.value(11).toString()};
        invoice.lines.append(line);
    }
    query.finish();
}

void Invoices::readEntries(protocol::InvoiceView &invoice)
{
    static const Statement select(u"SELECT "_s + namesOf(invoiceEntryColumns, u"e."_s) + u", "_s +
                                  namesOf(takenBackColumns, u"e."_s) +
                                  u", s.nick, b.nick, w.nick FROM invoice_entries e "
                                  "LEFT JOIN accounts s ON s.id = e.staff "
                                  "LEFT JOIN accounts b ON b.id = e.taken_back_by "
                                  "LEFT JOIN accounts w ON w.id = e.whose "
                                  "WHERE e.sale = ? AND e.account = ? ORDER BY e.n"_s);
    constexpr int backs = int(invoiceEntryColumns.size());
    constexpr int names = backs + int(takenBackColumns.size());
    QSqlQuery &query = m_sql.run(select, {invoice.sale, invoice.account.id});
    while (nextRow(query)) {
        EntryRow entry;
        TakenBackRow back;
        readRow(query, invoiceEntryColumns, entry);
        readRow(query, takenBackColumns, back, backs);
        const QString staff = query.value(names).toString();
        if (entry.kind == EntryKind::Adjustment) {
            invoice.lines.append(adjustmentOf(entry, staff));
            invoice.lines.last().bidder = bidderOf(entry, query.value(names + 2).toString());
            continue;
        }
        protocol::InvoicePayment payment = paymentOf(entry, staff);
        payment.bidder = bidderOf(entry, query.value(names + 2).toString());
        if (back.at)
            payment.takenBack =
                protocol::TakenBack{*back.at, {back.by, query.value(names + 1).toString()}, back.reason};
        invoice.payments.append(payment);
    }
    query.finish();
}

void Invoices::readPeople(protocol::InvoiceView &invoice)
{
    static constexpr auto columns = picked(accountColumns, {"id"_L1, "nick"_L1, "name"_L1, "paddle"_L1});
    static const Statement select = selectOf("accounts"_L1, columns, "WHERE bill_to = ? ORDER BY paddle, id"_L1);
    const QList<AccountRow> people = rowsOf<AccountRow>(m_sql.run(select, {invoice.account.id}), columns);
    for (const AccountRow &one : people)
        invoice.people.append({.account = {one.id, one.nick}, .name = one.profile.name, .paddle = one.profile.paddle});
}

QList<auction::AccountId> Invoices::accountsAfter(qint64 sale, auction::AccountId after)
{
    // A number is one of the sale's whatever is left on its invoice.
    return numbersIn(m_sql.run("SELECT account FROM lot_bills WHERE sale = ? AND account > ? UNION "
                               "SELECT account FROM invoice_entries WHERE sale = ? AND account > ? UNION "
                               "SELECT account FROM invoices WHERE sale = ? AND account > ? ORDER BY 1"_L1,
                               sale, after, sale, after, sale, after));
}

QList<auction::SaleId> Invoices::salesOf(auction::AccountId account)
{
    return numbersIn(m_sql.run("SELECT sale FROM lot_bills WHERE account = ? UNION "
                               "SELECT sale FROM invoice_entries WHERE account = ? UNION "
                               "SELECT sale FROM invoices WHERE account = ? ORDER BY 1"_L1,
                               account, account, account));
}

auction::Amount Invoices::paidOn(auction::AccountId account)
{
    return numberIn(m_sql.run("SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM invoice_entries "
                              "WHERE account = ? AND kind <> ? AND taken_back_at IS NULL"_L1,
                              account, nameOf(EntryKind::Adjustment)));
}

auction::Amount Invoices::unspentOf(const AccountRow &account)
{
    auction::Amount left = account.deposits;
    const QList<auction::SaleId> sales = left > 0 ? salesOf(account.id) : QList<auction::SaleId>();
    for (const auction::SaleId sale : sales) {
        const InvoiceSums invoice = sumsOf(sale, account.id);
        // What was handed over for it is in the deposits.
        left -= std::max<auction::Amount>({0, invoice.received, invoice.total});
    }
    if (account.limited)
        left = std::min(left, account.funds());
    // What the house gave is spent first, and never handed back.
    const auction::Amount handedOver = account.deposits - account.openingFunds;
    return std::clamp<auction::Amount>(left, 0, std::max<auction::Amount>(handedOver, 0));
}

std::optional<Invoices::Bill> Invoices::billOf(auction::LotId lot)
{
    static const Statement select = selectOf("lot_bills"_L1, lotBillColumns, "WHERE lot = ?"_L1);
    const auto row = firstOf<LotBillRow>(m_sql.run(select, {lot}), lotBillColumns);
    return row ? std::optional(row->bill) : std::nullopt;
}

void Invoices::setBill(auction::LotId lot, const Bill &bill)
{
    static const Statement insert = insertInto("lot_bills"_L1, u""_s, lotBillColumns);
    m_sql.run(insert, valuesOf(lotBillColumns, LotBillRow{lot, bill}));
}

void Invoices::unsetBill(auction::LotId lot)
{
    m_sql.run("DELETE FROM lot_bills WHERE lot = ?"_L1, lot);
}

void Invoices::move(const Bill &from, auction::AccountId to, auction::AccountId whose)
{
    m_sql.run("UPDATE lot_bills SET account = ? WHERE sale = ? AND account = ? "
              "AND lot IN (SELECT id FROM lots WHERE leader = ?)"_L1,
              to, from.sale, from.account, whose);
    const QList<qint64> entries = numbersIn(m_sql.run("SELECT n FROM invoice_entries WHERE sale = ? AND account = ? "
                                                      "AND coalesce(whose, account) = ? ORDER BY n"_L1,
                                                      from.sale, from.account, whose));
    for (const qint64 n : entries) {
        m_sql.run("UPDATE invoice_entries SET account = ?, n = ?, whose = ? "
                  "WHERE sale = ? AND account = ? AND n = ?"_L1,
                  to, nextEntry({from.sale, to}), whose, from.sale, from.account, n);
    }
}

qint64 Invoices::nextEntry(const Bill &bill)
{
    return 1 + numberIn(m_sql.run("SELECT coalesce(max(n), 0) FROM invoice_entries WHERE sale = ? AND account = ?"_L1,
                                  bill.sale, bill.account));
}

void Invoices::add(EntryRow &entry)
{
    static const Statement insert = insertInto("invoice_entries"_L1, ""_L1, invoiceEntryColumns);
    entry.n = nextEntry({entry.sale, entry.account});
    m_sql.run(insert, valuesOf(invoiceEntryColumns, entry));
}

void Invoices::takeBack(qint64 sale, auction::AccountId account, qint64 n, const TakenBackRow &back)
{
    static const Statement update =
        updateOf("invoice_entries"_L1, Write::State, "WHERE sale = ? AND account = ? AND n = ?"_L1, takenBackColumns);
    QVariantList values = valuesOf(takenBackColumns, back);
    values << sale << account << n;
    m_sql.run(update, values);
}

void Invoices::giveNumber(qint64 sale, auction::AccountId account, auction::TimeMs now)
{
    if (hasNumber(sale, account))
        return;
    static const Statement next = insertInto(
        "invoice_numbers"_L1, u"ON CONFLICT (sale) DO UPDATE SET last = invoice_numbers.last + 1 RETURNING last"_s,
        invoiceNumberColumns);
    static const Statement insert = insertInto("invoices"_L1, u""_s, invoiceColumns);
    const qint64 number = numberIn(m_sql.run(next, valuesOf(invoiceNumberColumns, InvoiceNumberRow{sale})));
    m_sql.run(insert, valuesOf(invoiceColumns, InvoiceRow{sale, account, number, now}));
}

void Invoices::setCollected(auction::LotId lot, auction::TimeMs now, auction::AccountId by)
{
    static const Statement insert = insertInto("collected"_L1, u"ON CONFLICT (lot) DO NOTHING"_s, collectedColumns);
    m_sql.run(insert, valuesOf(collectedColumns, CollectedRow{lot, now, by}));
}

void Invoices::unsetCollected(auction::LotId lot)
{
    m_sql.run("DELETE FROM collected WHERE lot = ?"_L1, lot);
}

std::optional<protocol::Stamp> Invoices::collectedOf(auction::LotId lot)
{
    QSqlQuery &query = m_sql.run("SELECT c.at, c.staff, s.nick FROM collected c JOIN accounts s ON s.id = c.staff "
                                 "WHERE c.lot = ?"_L1,
                                 lot);
    std::optional<protocol::Stamp> stamp;
    if (nextRow(query))
        stamp = stampAt(query, 0);
    query.finish();
    return stamp;
}

} // namespace gavel::store
