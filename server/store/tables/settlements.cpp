#include "store/tables/settlements.h"

#include "store/tables/rate_columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

/// By its name.
template <>
struct Stored<SettlementEntry::Kind>
{
    static QVariant given(SettlementEntry::Kind kind)
    {
        switch (kind) {
        case SettlementEntry::Kind::Payout:
            return u"payout"_s;
        case SettlementEntry::Kind::Adjustment:
            return u"adjustment"_s;
        }
        Q_UNREACHABLE();
    }
    static void assign(SettlementEntry::Kind &member, const QVariant &read)
    {
        member = read.toString() == u"adjustment" ? SettlementEntry::Kind::Adjustment : SettlementEntry::Kind::Payout;
    }
};

namespace {

constexpr std::array settlementEntryColumns{
    column<SettlementEntry>(
        "sale"_L1, Write::Never, [](auto &row) -> auto & { return row.sale; }),
    column<SettlementEntry>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<SettlementEntry>(
        "n"_L1, Write::Never, [](auto &row) -> auto & { return row.n; }),
    column<SettlementEntry>(
        "kind"_L1, Write::Never, [](auto &row) -> auto & { return row.kind; }),
    column<SettlementEntry>(
        "means"_L1, Write::Never, [](auto &row) -> auto & { return row.means; }),
    column<SettlementEntry>(
        "amount"_L1, Write::Never, [](auto &row) -> auto & { return row.amount; }),
    column<SettlementEntry>(
        "reference"_L1, Write::Never, [](auto &row) -> auto & { return row.reference; }),
    column<SettlementEntry>(
        "reason"_L1, Write::Never, [](auto &row) -> auto & { return row.reason; }),
    column<SettlementEntry>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
    referenceColumn<SettlementEntry>(
        "staff"_L1, Write::Never, [](auto &row) -> auto & { return row.staff; }),
};

protocol::SettlementLine lineOf(const SettlementEntry &entry, const protocol::Stamp &stamp)
{
    protocol::SettlementLine line;
    line.amount = entry.amount;
    line.reason = entry.reason;
    line.adjusted = stamp;
    return line;
}

protocol::Payout payoutOf(const SettlementEntry &entry, const protocol::Stamp &stamp)
{
    return {.n = entry.n,
            .means = protocol::meansOf(entry.means).value_or(protocol::Means::Other),
            .amount = entry.amount,
            .reference = entry.reference,
            .paid = stamp};
}

} // namespace

protocol::SettlementView Settlements::read(qint64 sale, const AccountRow &account)
{
    protocol::SettlementView settlement;
    settlement.sale = sale;
    settlement.account = {account.id, account.nick};
    settlement.name = account.profile.name;
    settlement.email = account.email;
    settlement.phone = account.profile.phone;
    readLots(settlement);
    readEntries(settlement);
    return settlement;
}

SettlementSums Settlements::sumsOf(qint64 sale, auction::AccountId account)
{
    protocol::SettlementView settlement;
    settlement.sale = sale;
    settlement.account.id = account;
    readEntries(settlement);
    SettlementSums sums{.total = settlement.total(), .paidOut = settlement.paidOut()};
    QSqlQuery &query = m_sql.run("SELECT l.price, l.commission, l.commission_bands FROM lots l "
                                 "JOIN lot_bills i ON i.lot = l.id WHERE l.seller = ? AND i.sale = ?"_L1,
                                 account, sale);
    while (nextRow(query)) {
        const auction::Amount price = query.value(0).toLongLong();
        sums.total += price - auction::shareOf(price, bandsAt(query, 1));
    }
    query.finish();
    return sums;
}

void Settlements::readLots(protocol::SettlementView &settlement)
{
    QSqlQuery &query = m_sql.run("SELECT l.id, l.number, l.name, l.price, l.commission, l.commission_bands, "
                                 "l.premium, l.premium_bands, l.tax FROM lots l "
                                 "JOIN lot_bills i ON i.lot = l.id WHERE l.seller = ? AND i.sale = ? "
                                 "ORDER BY l.number_lead, l.number, l.id"_L1,
                                 settlement.account.id, settlement.sale);
    while (nextRow(query)) {
        protocol::SettlementLine line;
        line.lot = query.value(0).toLongLong();
        line.number = query.value(1).toString();
        line.name = query.value(2).toString();
        const auction::Rates rates{bandsAt(query, 6), bandsAt(query, 4), taxOf(query.value(8).toString())};
        const auction::Cost cost = auction::costOf(rates, query.value(3).toLongLong());
        line.price = cost.price;
        line.commission = auction::shareOf(line.price, rates.commission);
        line.premium = cost.premium;
        line.tax = cost.tax;
        line.taxed = rates.tax;
        line.amount = line.price - line.commission;
        settlement.lines.append(line);
    }
    query.finish();
}

void Settlements::readEntries(protocol::SettlementView &settlement)
{
    static const Statement select(u"SELECT "_s + namesOf(settlementEntryColumns, u"e."_s) +
                                  u", s.nick FROM settlement_entries e LEFT JOIN accounts s ON s.id = e.staff "
                                  "WHERE e.sale = ? AND e.account = ? ORDER BY e.n"_s);
    QSqlQuery &query = m_sql.run(select, {settlement.sale, settlement.account.id});
    while (nextRow(query)) {
        SettlementEntry entry;
        readRow(query, settlementEntryColumns, entry);
        const protocol::Stamp stamp{entry.at,
                                    {entry.staff, query.value(int(settlementEntryColumns.size())).toString()}};
        if (entry.kind == SettlementEntry::Kind::Adjustment)
            settlement.lines.append(lineOf(entry, stamp));
        else
            settlement.payouts.append(payoutOf(entry, stamp));
    }
    query.finish();
}

QList<auction::AccountId> Settlements::accountsAfter(qint64 sale, auction::AccountId after)
{
    return numbersIn(m_sql.run("SELECT l.seller FROM lot_bills i JOIN lots l ON l.id = i.lot "
                               "WHERE i.sale = ? AND l.seller > ? UNION "
                               "SELECT account FROM settlement_entries WHERE sale = ? AND account > ? ORDER BY 1"_L1,
                               sale, after, sale, after));
}

QList<auction::SaleId> Settlements::salesOf(auction::AccountId account)
{
    return numbersIn(m_sql.run("SELECT i.sale FROM lot_bills i JOIN lots l ON l.id = i.lot WHERE l.seller = ? UNION "
                               "SELECT sale FROM settlement_entries WHERE account = ? ORDER BY 1"_L1,
                               account, account));
}

void Settlements::add(SettlementEntry &entry)
{
    static const Statement insert = insertInto("settlement_entries"_L1, ""_L1, settlementEntryColumns);
    entry.n =
        1 + numberIn(m_sql.run("SELECT coalesce(max(n), 0) FROM settlement_entries WHERE sale = ? AND account = ?"_L1,
                               entry.sale, entry.account));
    m_sql.run(insert, valuesOf(settlementEntryColumns, entry));
}

} // namespace gavel::store
