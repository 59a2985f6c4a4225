#include "bare_book.h"

#include "prepared_book.h"

#include <map>

namespace gavel::bench {

namespace {

constexpr auto lockLots = "SELECT id, seller, created_at, premium, commission, start_price, reserve, buy_now, "
                          "increments, opens_at, terms_end, "
                          "soft_close, phase, price, leader, leader_max, leader_bid, bids, ends_at, left_ms, cap_at, "
                          "paused_at, buy_now_gone, "
                          "reserve_lowered, seq, head, last_event, sale_order, number, category FROM lots "
                          "WHERE id = ANY(CAST($1 AS BIGINT[])) ORDER BY id FOR UPDATE";
constexpr auto lockAccounts =
    "SELECT id, email, nick, is_host, blocked, limited, deposits, credits, debits, holds, created_at, paddle, name, "
    "phone, "
    "seat, note, hidden, roles FROM accounts WHERE id = ANY(CAST($1 AS BIGINT[])) ORDER BY id FOR UPDATE";
constexpr auto findKeys =
    "SELECT k.lot, k.account, k.bid_key, k.contents, k.verdict FROM keys k JOIN unnest(CAST($1 AS BIGINT[]), "
    "CAST($2 AS BIGINT[]), CAST($3 AS BYTEA[])) AS v(lot, account, bid_key) "
    "ON k.lot = v.lot AND k.account = v.account AND k.bid_key = v.bid_key";
constexpr auto insertEvents = "INSERT INTO events (lot, seq, event, hash, opening) SELECT * FROM unnest(CAST($1 AS "
                              "BIGINT[]), CAST($2 AS BIGINT[]), "
                              "CAST($3 AS BYTEA[]), CAST($4 AS BYTEA[]), CAST($5 AS BYTEA[]))";
constexpr auto insertBids =
    "INSERT INTO bids (lot, kind, account, is_max, amount, of, seq, nick, bid, msg, at) SELECT l, 0, c, 0, a, 0, s, n, "
    "a, "
    "'', t FROM unnest(CAST($1 AS BIGINT[]), CAST($2 AS BIGINT[]), CAST($3 AS BIGINT[]), CAST($4 AS BIGINT[]), "
    "CAST($5 AS TEXT[]), CAST($6 AS BIGINT[])) AS v(l, c, a, s, n, t)";
constexpr auto insertBidders = "INSERT INTO bidders (account, lot) SELECT * FROM unnest(CAST($1 AS BIGINT[]), "
                               "CAST($2 AS BIGINT[])) ON CONFLICT DO NOTHING";
constexpr auto insertKeys =
    "INSERT INTO keys (lot, account, bid_key, contents, verdict) SELECT * FROM unnest(CAST($1 AS BIGINT[]), "
    "CAST($2 AS BIGINT[]), CAST($3 AS BYTEA[]), CAST($4 AS BYTEA[]), CAST($5 AS BYTEA[]))";
constexpr auto updateLot =
    "UPDATE lots SET phase = 1, price = v.price, leader = v.leader, leader_max = v.price, leader_bid = v.seq, bids = "
    "v.seq, "
    "seq = v.seq, head = v.head, last_event = v.at, change = v.change FROM unnest(CAST($1 AS BIGINT[]), "
    "CAST($2 AS BIGINT[]), CAST($3 AS BIGINT[]), CAST($4 AS BYTEA[]), CAST($5 AS BIGINT[]), CAST($6 AS BIGINT[]), "
    "CAST($7 AS BIGINT[])) AS v(price, leader, seq, head, at, change, id) WHERE lots.id = v.id";
constexpr auto findDeadline = "SELECT min(t) FROM (SELECT min(ends_at) AS t FROM lots WHERE phase = 1 UNION ALL "
                              "SELECT min(opens_at) AS t FROM lots WHERE phase = 0) AS deadlines";

/// A member of the rows as an array, quoted where it is no number.
QByteArray arrayOf(const QList<BidRow> &rows, qsizetype from, qsizetype count, QByteArray BidRow::*member, bool quoted)
{
    QByteArray array = "{";
    for (qsizetype i = from; i < from + count; ++i) {
        if (i > from)
            array += ',';
        const QByteArray &value = rows[i].*member;
        if (!quoted) {
            array += value;
            continue;
        }
        array += value.startsWith('\\') ? "\"\\" : "\"";
        array += value;
        array += '"';
    }
    return array + '}';
}

} // namespace

BareBook::BareBook(const QByteArray &options)
    : m_connection(PQconnectdb(options.constData()))
{
    if (PQstatus(m_connection) != CONNECTION_OK)
        giveUp(QString::fromUtf8(PQerrorMessage(m_connection)));
    prepare("heartbeat", "SELECT heartbeat, last_event FROM house WHERE id = 1");
    prepare("lock lots", lockLots);
    prepare("lock accounts", lockAccounts);
    prepare("find keys", findKeys);
    prepare("paddles", "SELECT shows_paddles FROM house WHERE id = 1");
    prepare("insert events", insertEvents);
    prepare("insert bids", insertBids);
    prepare("insert bidders", insertBidders);
    prepare("insert keys", insertKeys);
    prepare("lock changes", "SELECT pg_advisory_xact_lock(7, 2)");
    prepare("change", "SELECT change FROM house WHERE id = 1");
    prepare("update lots", updateLot);
    prepare("insert outbox", "INSERT INTO outbox (change, account, at, updates) VALUES ($1, 0, $2, CAST($3 AS BYTEA))");
    prepare("update house", "UPDATE house SET change = $1, last_event = $2 WHERE id = 1");
    prepare("notify", "SELECT pg_notify('bare', 'x')");
    prepare("deadline", findDeadline);
}

BareBook::~BareBook()
{
    PQfinish(m_connection);
}

void BareBook::prepare(const char *name, const char *text)
{
    PGresult *result = PQprepare(m_connection, name, text, 0, nullptr);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        giveUp(QString::fromUtf8(PQerrorMessage(m_connection)));
    PQclear(result);
}

PGresult *BareBook::execute(const char *name, const QList<QByteArray> &values)
{
    QList<const char *> given;
    for (const QByteArray &value : values)
        given.append(value.constData());
    PGresult *result =
        PQexecPrepared(m_connection, name, static_cast<int>(given.size()), given.constData(), nullptr, nullptr, 0);
    if (PQresultStatus(result) != PGRES_COMMAND_OK && PQresultStatus(result) != PGRES_TUPLES_OK)
        giveUp(QString::fromUtf8(PQerrorMessage(m_connection)));
    return result;
}

void BareBook::run(const char *name, const QList<QByteArray> &values)
{
    PQclear(execute(name, values));
}

void BareBook::exec(const char *text)
{
    PGresult *result = PQexec(m_connection, text);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        giveUp(QString::fromUtf8(PQerrorMessage(m_connection)));
    PQclear(result);
}

void BareBook::lock(const QList<BidRow> &rows, qsizetype from, qsizetype count)
{
    run("heartbeat");
    run("lock lots", {arrayOf(rows, from, count, &BidRow::lot, false)});
    run("lock accounts", {arrayOf(rows, from, count, &BidRow::account, false)});
    run("find keys",
        {arrayOf(rows, from, count, &BidRow::lot, false), arrayOf(rows, from, count, &BidRow::account, false),
         arrayOf(rows, from, count, &BidRow::key, true)});
    run("paddles");
}

void BareBook::insert(const QList<BidRow> &rows, qsizetype from, qsizetype count)
{
    const auto numbers = [&](QByteArray BidRow::*member) { return arrayOf(rows, from, count, member, false); };
    const auto quoted = [&](QByteArray BidRow::*member) { return arrayOf(rows, from, count, member, true); };
    run("insert events", {numbers(&BidRow::lot), numbers(&BidRow::seq), quoted(&BidRow::event), quoted(&BidRow::hash),
                          quoted(&BidRow::opening)});
    run("insert bids", {numbers(&BidRow::lot), numbers(&BidRow::account), numbers(&BidRow::amount),
                        numbers(&BidRow::seq), quoted(&BidRow::nick), numbers(&BidRow::at)});
    run("insert bidders", {numbers(&BidRow::account), numbers(&BidRow::lot)});
    run("insert keys", {numbers(&BidRow::lot), numbers(&BidRow::account), quoted(&BidRow::key),
                        quoted(&BidRow::contents), quoted(&BidRow::verdict)});
}

/// Each lot's newest row is what becomes of it.
void BareBook::updateLots(const QList<BidRow> &rows, qsizetype from, qsizetype count)
{
    std::map<QByteArray, BidRow> newest;
    for (qsizetype i = from; i < from + count; ++i)
        newest[rows[i].lot] = rows[i];
    QList<BidRow> lots;
    QByteArray changes;
    for (const auto &[lot, row] : newest) {
        lots.append(row);
        changes += (changes.isEmpty() ? "" : ",") + QByteArray::number(++m_change);
    }
    const auto numbers = [&lots](QByteArray BidRow::*member) { return arrayOf(lots, 0, lots.size(), member, false); };
    run("update lots", {numbers(&BidRow::amount), numbers(&BidRow::account), numbers(&BidRow::seq),
                        arrayOf(lots, 0, lots.size(), &BidRow::hash, true), numbers(&BidRow::at), '{' + changes + '}',
                        numbers(&BidRow::lot)});
}

void BareBook::write(const QList<BidRow> &rows, qsizetype from, qsizetype count, qsizetype outboxBytes)
{
    exec("BEGIN");
    lock(rows, from, count);
    insert(rows, from, count);
    run("lock changes");
    run("change");
    updateLots(rows, from, count);
    const QByteArray change = QByteArray::number(m_change);
    run("insert outbox", {change, rows[from].at, "\\x" + QByteArray(2 * outboxBytes * count, 'a')});
    run("update house", {change, rows[from].at});
    run("notify");
    run("deadline");
    exec("COMMIT");
}

QList<BidRow> BareBook::bids()
{
    prepare("bids",
            "SELECT b.lot, b.seq, b.account, e.event, e.hash, e.opening, b.nick, b.amount, b.at, k.bid_key, "
            "k.contents, k.verdict FROM bids b JOIN events e ON e.lot = b.lot AND e.seq = b.seq JOIN keys k "
            "ON k.lot = b.lot AND k.account = b.account AND k.bid_key = CAST(b.lot || '/' || b.amount AS BYTEA) "
            "ORDER BY b.seq, b.lot");
    PGresult *result = execute("bids", {});
    QList<BidRow> rows;
    for (int n = 0; n < PQntuples(result); ++n) {
        const auto text = [result, n](int column) { return QByteArray(PQgetvalue(result, n, column)); };
        rows.append({text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7), text(8), text(9), text(10),
                     text(11)});
    }
    PQclear(result);
    return rows;
}

qsizetype BareBook::outboxBytesOfABid()
{
    prepare("outbox", "SELECT sum(length(updates)) / (SELECT count(*) FROM bids) FROM outbox");
    PGresult *result = execute("outbox", {});
    const qsizetype bytes = QByteArray(PQgetvalue(result, 0, 0)).toLongLong();
    PQclear(result);
    return bytes;
}

} // namespace gavel::bench
