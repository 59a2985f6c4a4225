#include "store/tables/bids.h"

#include "store/tables/columns.h"

#include <algorithm>

namespace gavel {

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

constexpr std::array lineColumns{
    column<BidLine>(
        "seq"_L1, Write::Never, [](auto &row) -> auto & { return row.seq; }),
    column<BidLine>(
        "nick"_L1, Write::Never, [](auto &row) -> auto & { return row.nick; }),
    column<BidLine>(
        "bid"_L1, Write::Never, [](auto &row) -> auto & { return row.bid; }),
    column<BidLine>(
        "msg"_L1, Write::Never, [](auto &row) -> auto & { return row.msg; }),
    column<BidLine>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
    column<BidLine>(
        "voided"_L1, Write::State, [](auto &row) -> auto & { return row.voided; }),
    referenceColumn<BidLine>(
        "entered_by"_L1, Write::Never, [](auto &row) -> auto & { return row.enteredBy.id; }),
    column<BidLine>(
        "entered_nick"_L1, Write::Never, [](auto &row) -> auto & { return row.enteredBy.nick; }),
};

/// A reserve from when it counts.
struct ReserveRow
{
    LotId lot = 0;
    qint64 seq = 0;
    std::optional<Amount> reserve;
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
    AccountId account = noAccount;
    LotId lot = 0;
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

Step::Kind stepOf(BidKind kind)
{
    switch (kind) {
    case BidKind::Bid:
        return Step::Kind::Bid;
    case BidKind::Sealed:
        return Step::Kind::Sealed;
    case BidKind::Reopened:
        return Step::Kind::Reopened;
    }
    Q_UNREACHABLE();
}

Step stepOf(const BidFacts &facts, const BidLine &line)
{
    return {.kind = stepOf(facts.kind),
            .seq = line.seq,
            .account = facts.account,
            .isMax = facts.isMax,
            .amount = facts.amount,
            .of = facts.of,
            .voided = line.voided.has_value()};
}

} // namespace

void Bids::add(const BidFacts &facts, const BidLine &line)
{
    static const Statement insert = insertInto("bids"_L1, ""_L1, factColumns, lineColumns);
    QVariantList values;
    values.reserve(factColumns.size() + lineColumns.size());
    giveAll(values, factColumns, facts);
    giveAll(values, lineColumns, line);
    m_sql.run(insert, values);
}

void Bids::addBidder(LotId lot, AccountId account)
{
    static const Statement insert = insertInto("bidders"_L1, "ON CONFLICT DO NOTHING"_L1, bidderColumns);
    m_sql.run(insert, valuesOf(bidderColumns, BidderRow{account, lot}));
}

void Bids::markVoided(LotId lot, qint64 seq, const QString &reason)
{
    m_sql.run("UPDATE bids SET voided = ? WHERE lot = ? AND (seq = ? OR (kind = ? AND of = ?))"_L1, reason, lot, seq,
              number(BidKind::Sealed), seq);
}

void Bids::addReserve(LotId lot, qint64 seq, std::optional<Amount> reserve)
{
    static const Statement insert = insertInto("reserves"_L1, ""_L1, reserveColumns);
    m_sql.run(insert, valuesOf(reserveColumns, ReserveRow{lot, seq, reserve}));
}

AccountId Bids::bidderOf(LotId lot, qint64 seq)
{
    return numberIn(m_sql.run("SELECT account FROM bids WHERE lot = ? AND seq = ?"_L1, lot, seq));
}

Amount Bids::amountOf(LotId lot, qint64 seq)
{
    return numberIn(m_sql.run("SELECT amount FROM bids WHERE lot = ? AND seq = ?"_L1, lot, seq));
}

bool Bids::wasLastEnteredByStaff(LotId lot, AccountId account)
{
    QSqlQuery &query = m_sql.run("SELECT entered_by IS NOT NULL FROM bids WHERE lot = ? AND account = ? AND kind <> ? "
                                 "ORDER BY seq DESC LIMIT 1"_L1,
                                 lot, account, number(BidKind::Reopened));
    const bool byStaff = nextRow(query) && query.value(0).toBool();
    query.finish();
    return byStaff;
}

std::optional<Amount> Bids::lastAmountOf(LotId lot, AccountId account)
{
    QSqlQuery &query = m_sql.run("SELECT amount FROM bids WHERE lot = ? AND account = ? AND kind <> ? "
                                 "AND voided IS NULL ORDER BY seq DESC LIMIT 1"_L1,
                                 lot, account, number(BidKind::Reopened));
    std::optional<Amount> amount;
    if (nextRow(query))
        amount = query.value(0).toLongLong();
    query.finish();
    return amount;
}

QList<Step> Bids::stepsOf(LotId lot, bool otherReserves)
{
    static const Statement select(u"SELECT "_s + namesOf(factColumns) + u", " + namesOf(lineColumns) +
                                  u" FROM bids WHERE lot = ? ORDER BY seq");
    QSqlQuery &query = m_sql.run(select, {lot});
    QList<Step> steps;
    while (nextRow(query)) {
        BidFacts facts;
        BidLine line;
        readRow(query, factColumns, facts);
        readRow(query, lineColumns, line, int(factColumns.size()));
        otherReserves = otherReserves || facts.kind == BidKind::Reopened;
        steps.append(stepOf(facts, line));
    }
    query.finish();
    if (!otherReserves)
        return steps;
    steps += reservesOf(lot);
    std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.seq < b.seq; });
    return steps;
}

QList<Step> Bids::reservesOf(LotId lot)
{
    static const Statement select = selectOf("reserves"_L1, reserveColumns, "WHERE lot = ? ORDER BY seq"_L1);
    QList<Step> reserves;
    for (const ReserveRow &row : rowsOf<ReserveRow>(m_sql.run(select, {lot}), reserveColumns))
        reserves.append({.kind = Step::Kind::Reserve, .seq = row.seq, .reserve = row.reserve});
    return reserves;
}

QList<BidLine> Bids::lines(const Statement &select, LotId lot, qint64 after, qint64 before, int limit)
{
    return rowsOf<BidLine>(m_sql.run(select, {lot, number(BidKind::Bid), after, before, limit}), lineColumns);
}

QList<BidLine> Bids::linesAfter(LotId lot, qint64 after, qint64 before, int limit)
{
    static const Statement select =
        selectOf("bids"_L1, lineColumns, "WHERE lot = ? AND kind = ? AND seq > ? AND seq < ? ORDER BY seq LIMIT ?"_L1);
    return lines(select, lot, after, before, limit);
}

QList<BidLine> Bids::linesBefore(LotId lot, qint64 after, qint64 before, int limit)
{
    static const Statement select = selectOf(
        "bids"_L1, lineColumns, "WHERE lot = ? AND kind = ? AND seq > ? AND seq < ? ORDER BY seq DESC LIMIT ?"_L1);
    return lines(select, lot, after, before, limit);
}

} // namespace gavel
