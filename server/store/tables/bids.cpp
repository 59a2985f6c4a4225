#include "store/tables/bids.h"

#include "store/tables/columns.h"
#include "store/tables/shown_lines.h"

#include <algorithm>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array factColumns{
    column<BidFacts>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<BidFacts>(
        "kind"_L1, Write::Never, [](auto &row) -> auto & { return row.kind; }),
    column<BidFacts>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<BidFacts>(
        "is_max"_L1, Write::Never, [](auto &row) -> auto & { return row.isMax; }),
    column<BidFacts>(
        "amount"_L1, Write::Never, [](auto &row) -> auto & { return row.amount; }),
    column<BidFacts>(
        "of"_L1, Write::Never, [](auto &row) -> auto & { return row.of; }),
};

constexpr std::array bidLineColumns{
    column<protocol::BidLine>(
        "seq"_L1, Write::Never, [](auto &row) -> auto & { return row.seq; }),
    column<protocol::BidLine>(
        "nick"_L1, Write::Never, [](auto &row) -> auto & { return row.nick; }),
    column<protocol::BidLine>(
        "bid"_L1, Write::Never, [](auto &row) -> auto & { return row.bid; }),
    column<protocol::BidLine>(
        "msg"_L1, Write::Never, [](auto &row) -> auto & { return row.msg; }),
    column<protocol::BidLine>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
    column<protocol::BidLine>(
        "voided"_L1, Write::State, [](auto &row) -> auto & { return row.voided; }),
    referenceColumn<protocol::BidLine>(
        "entered_by"_L1, Write::Never, [](auto &row) -> auto & { return row.enteredBy.id; }),
    column<protocol::BidLine>(
        "entered_nick"_L1, Write::Never, [](auto &row) -> auto & { return row.enteredBy.nick; }),
};

/// A reserve from when it counts.
struct ReserveRow
{
    auction::LotId lot = 0;
    qint64 seq = 0;
    std::optional<auction::Amount> reserve;
};

constexpr std::array reserveColumns{
    column<ReserveRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<ReserveRow>(
        "seq"_L1, Write::Never, [](auto &row) -> auto & { return row.seq; }),
    column<ReserveRow>(
        "reserve"_L1, Write::Never, [](auto &row) -> auto & { return row.reserve; }),
};

/// Who has bid on what.
struct BidderRow
{
    auction::AccountId account = auction::noAccount;
    auction::LotId lot = 0;
};

constexpr std::array bidderColumns{
    column<BidderRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<BidderRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
};

int number(BidKind kind)
{
    return static_cast<int>(kind);
}

auction::Step::Kind stepOf(BidKind kind)
{
    switch (kind) {
    case BidKind::Bid:
        return auction::Step::Kind::Bid;
    case BidKind::Sealed:
        return auction::Step::Kind::Sealed;
    case BidKind::Reopened:
        return auction::Step::Kind::Reopened;
    case BidKind::SaleVoided:
        return auction::Step::Kind::SaleVoided;
    case BidKind::Declined:
        return auction::Step::Kind::Declined;
    }
    Q_UNREACHABLE();
}

auction::Step stepOf(const BidFacts &facts, qint64 seq, bool voided)
{
    return {.kind = stepOf(facts.kind),
            .seq = seq,
            .account = facts.account,
            .isMax = facts.isMax,
            .amount = facts.amount,
            .of = facts.of,
            .voided = voided};
}

} // namespace

void Bids::add(const BidFacts &facts, const protocol::BidLine &line)
{
    static const Statement insert = insertInto("bids"_L1, ""_L1, factColumns, bidLineColumns);
    QVariantList values;
    values.reserve(factColumns.size() + bidLineColumns.size());
    giveAll(values, factColumns, facts);
    giveAll(values, bidLineColumns, line);
    m_sql.write(insert, values);
}

void Bids::addBidder(auction::LotId lot, auction::AccountId account)
{
    static const Statement insert = insertInto("bidders"_L1, "ON CONFLICT DO NOTHING"_L1, bidderColumns);
    m_sql.write(insert, valuesOf(bidderColumns, BidderRow{account, lot}));
}

void Bids::removeBidder(auction::LotId lot, auction::AccountId account)
{
    m_sql.run("DELETE FROM bidders WHERE account = ? AND lot = ?"_L1, account, lot);
}

void Bids::markVoided(auction::LotId lot, qint64 seq, const QString &reason)
{
    m_sql.run("UPDATE bids SET voided = ? WHERE lot = ? AND (seq = ? OR (kind = ? AND of = ?))"_L1, reason, lot, seq,
              number(BidKind::Sealed), seq);
}

void Bids::addReserve(auction::LotId lot, qint64 seq, std::optional<auction::Amount> reserve)
{
    static const Statement insert = insertInto("reserves"_L1, ""_L1, reserveColumns);
    m_sql.write(insert, valuesOf(reserveColumns, ReserveRow{lot, seq, reserve}));
}

auction::AccountId Bids::bidderOf(auction::LotId lot, qint64 seq)
{
    return numberIn(m_sql.run("SELECT account FROM bids WHERE lot = ? AND seq = ?"_L1, lot, seq));
}

auction::Amount Bids::amountOf(auction::LotId lot, qint64 seq)
{
    return numberIn(m_sql.run("SELECT amount FROM bids WHERE lot = ? AND seq = ?"_L1, lot, seq));
}

bool Bids::wasLastEnteredByStaff(auction::LotId lot, auction::AccountId account)
{
    QSqlQuery &query = m_sql.run("SELECT entered_by IS NOT NULL FROM bids WHERE lot = ? AND account = ? AND kind <= ? "
                                 "AND voided IS NULL ORDER BY seq DESC LIMIT 1"_L1,
                                 lot, account, number(BidKind::Sealed));
    const bool byStaff = nextRow(query) && query.value(0).toBool();
    query.finish();
    return byStaff;
}

std::optional<auction::Amount> Bids::lastAmountOf(auction::LotId lot, auction::AccountId account)
{
    QSqlQuery &query = m_sql.run("SELECT amount FROM bids WHERE lot = ? AND account = ? AND kind <= ? "
                                 "AND voided IS NULL ORDER BY seq DESC LIMIT 1"_L1,
                                 lot, account, number(BidKind::Sealed));
    std::optional<auction::Amount> amount;
    if (nextRow(query))
        amount = query.value(0).toLongLong();
    query.finish();
    return amount;
}

QList<auction::Step> Bids::stepsOf(auction::LotId lot, bool otherReserves)
{
    // Of a hundred thousand bids, what was said with them takes most of the time.
    static const Statement select(u"SELECT "_s + namesOf(factColumns) +
                                  u", seq, voided IS NOT NULL FROM bids WHERE lot = ? ORDER BY seq");
    constexpr int seqColumn = int(factColumns.size());
    QSqlQuery &query = m_sql.run(select, {lot});
    QList<auction::Step> steps;
    while (nextRow(query)) {
        BidFacts facts;
        readRow(query, factColumns, facts);
        otherReserves = otherReserves || facts.kind == BidKind::Reopened;
        steps.append(stepOf(facts, query.value(seqColumn).toLongLong(), query.value(seqColumn + 1).toBool()));
    }
    query.finish();
    if (!otherReserves)
        return steps;
    steps += reservesOf(lot);
    std::stable_sort(steps.begin(), steps.end(),
                     [](const auction::Step &a, const auction::Step &b) { return a.seq < b.seq; });
    return steps;
}

QList<auction::Step> Bids::reservesOf(auction::LotId lot)
{
    static const Statement select = selectOf("reserves"_L1, reserveColumns, "WHERE lot = ? ORDER BY seq"_L1);
    QList<auction::Step> reserves;
    for (const ReserveRow &row : rowsOf<ReserveRow>(m_sql.run(select, {lot}), reserveColumns))
        reserves.append({.kind = auction::Step::Kind::Reserve, .seq = row.seq, .reserve = row.reserve});
    return reserves;
}

QList<protocol::BidLine> Bids::lines(const Statement &select, auction::LotId lot, qint64 after, qint64 before,
                                     int limit)
{
    return rowsOf<protocol::BidLine>(m_sql.run(select, {lot, number(BidKind::Bid), after, before, limit}),
                                     bidLineColumns);
}

QList<protocol::BidLine> Bids::linesAfter(auction::LotId lot, qint64 after, qint64 before, int limit)
{
    static const Statement select =
        selectShown("bids"_L1, bidLineColumns,
                    "WHERE x.lot = ? AND x.kind = ? AND x.seq > ? AND x.seq < ? ORDER BY x.seq LIMIT ?"_L1);
    return lines(select, lot, after, before, limit);
}

QList<protocol::BidLine> Bids::linesBefore(auction::LotId lot, qint64 after, qint64 before, int limit)
{
    static const Statement select =
        selectShown("bids"_L1, bidLineColumns,
                    "WHERE x.lot = ? AND x.kind = ? AND x.seq > ? AND x.seq < ? ORDER BY x.seq DESC LIMIT ?"_L1);
    return lines(select, lot, after, before, limit);
}

} // namespace gavel::store
