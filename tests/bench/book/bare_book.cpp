#include "bare_book.h"

#include "prepared_book.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

sqlite3 *openConnection(const QString &path)
{
    sqlite3 *connection = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &connection) != SQLITE_OK)
        giveUp(u"the bare book can't be opened"_s);
    // As store/opening/database.cpp sets up its own.
    sqlite3_exec(connection,
                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; "
                 "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY",
                 nullptr, nullptr, nullptr);
    return connection;
}

QByteArray bytesAt(sqlite3_stmt *statement, int column)
{
    return {static_cast<const char *>(sqlite3_column_blob(statement, column)), sqlite3_column_bytes(statement, column)};
}

BidRows rowsFrom(sqlite3_stmt *statement)
{
    return {.lot = sqlite3_column_int64(statement, 0),
            .seq = sqlite3_column_int64(statement, 1),
            .account = sqlite3_column_int64(statement, 2),
            .event = bytesAt(statement, 3),
            .hash = bytesAt(statement, 4),
            .opening = bytesAt(statement, 5),
            .nick = bytesAt(statement, 6),
            .isMax = sqlite3_column_int(statement, 7) != 0,
            .amount = sqlite3_column_int64(statement, 8),
            .bid = sqlite3_column_int64(statement, 9),
            .msg = bytesAt(statement, 10),
            .at = sqlite3_column_int64(statement, 11),
            .key = bytesAt(statement, 12),
            .contents = bytesAt(statement, 13),
            .verdict = bytesAt(statement, 14)};
}

} // namespace

Statement::Statement(sqlite3 *connection, const char *text)
    : m_connection(connection)
{
    if (sqlite3_prepare_v3(connection, text, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(connection)));
}

void Statement::bind(int position, const QByteArray &blob)
{
    sqlite3_bind_blob(m_statement, position, blob.constData(), static_cast<int>(blob.size()), SQLITE_STATIC);
}

void Statement::bind(int position, const Text &text)
{
    sqlite3_bind_text(m_statement, position, text.bytes.constData(), static_cast<int>(text.bytes.size()),
                      SQLITE_STATIC);
}

void Statement::finish()
{
    const int result = sqlite3_step(m_statement);
    if (result != SQLITE_DONE)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_connection)));
    sqlite3_reset(m_statement);
}

// The texts of the store's decisions and tables.
struct BareBook::Statements
{
    explicit Statements(sqlite3 *connection)
        : begin(connection, "BEGIN IMMEDIATE")
        , commit(connection, "COMMIT")
        , event(connection, "INSERT INTO events (lot, seq, event, hash, opening) VALUES (?, ?, ?, ?, ?)")
        , bid(connection, "INSERT INTO bids (lot, kind, account, is_max, amount, of, seq, nick, bid, msg, at, voided, "
                          "entered_by, entered_nick) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, '')")
        , bidder(connection, "INSERT INTO bidders (account, lot) VALUES (?, ?) ON CONFLICT DO NOTHING")
        , key(connection, "INSERT INTO keys (lot, account, bid_key, contents, verdict) VALUES (?, ?, ?, ?, ?)")
        , lot(connection,
              "UPDATE lots SET phase = ?, price = ?, leader = ?, leader_max = ?, leader_bid = ?, bids = ?, "
              "ends_at = ?, left_ms = ?, cap_at = ?, paused_at = ?, buy_now_gone = ?, reserve_lowered = ?, "
              "offered_to = NULL, offer_price = ?, offer_until = 0, reopened = ?, extensions = ?, shown_end = ?, "
              "waits_for = ?, seq = ?, head = ?, last_event = ?, ended_at = NULL, change = ? WHERE id = ?")
        , account(connection, "UPDATE accounts SET blocked = ?, limited = ?, deposits = ?, credits = ?, debits = ?, "
                              "holds = ? WHERE id = ?")
        , outbox(connection, "INSERT INTO outbox (change, account, at, updates) VALUES (?, ?, ?, ?)")
        , house(connection,
                "UPDATE house SET change = ?, last_event = CASE WHEN last_event > ? THEN last_event ELSE ? END "
                "WHERE id = 1")
    {
    }

    Statement begin;
    Statement commit;
    Statement event;
    Statement bid;
    Statement bidder;
    Statement key;
    Statement lot;
    Statement account;
    Statement outbox;
    Statement house;
};

BareBook::BareBook(const QString &path)
    : m_connection(openConnection(path))
    , m_statements(std::make_unique<Statements>(m_connection))
{
}

BareBook::~BareBook()
{
    m_statements.reset();
    sqlite3_close(m_connection);
}

void BareBook::write(const LeftByBids &left, qsizetype from, qsizetype count)
{
    using Text = Statement::Text;
    const qint64 none = 0;
    Statements &run = *m_statements;
    const QList<BidRows> &rows = left.rows;
    std::map<auction::LotId, const BidRows *> newest;
    std::set<auction::AccountId> leaders; // before the batch and after it: their holds differ
    std::set<auction::AccountId> told;    // who bid, and whom they outbid
    run.begin.run();
    for (qsizetype i = from; i < from + count; ++i) {
        const BidRows &row = rows[i];
        run.event.run(row.lot, row.seq, row.event, row.hash, row.opening);
        run.bid.run(row.lot, none, row.account, qint64(row.isMax), row.amount, none, row.seq, Text{row.nick}, row.bid,
                    Text{row.msg}, row.at);
        if (m_bidders.insert({row.account, row.lot}).second)
            run.bidder.run(row.account, row.lot);
        if (!row.key.isEmpty())
            run.key.run(row.lot, row.account, row.key, row.contents, row.verdict);
        newest[row.lot] = &row;
        told.insert(row.account);
    }
    const auction::TimeMs at = rows[from].at;
    const qint64 endsAt = at + auction::lotLastsMsDefault;
    const qint64 open = static_cast<qint64>(auction::Phase::Open);
    for (const auto &[lot, row] : newest) {
        leaders.insert({m_leaders[lot], row->account});
        m_leaders[lot] = row->account;
        run.lot.run(open, row->bid, row->account, row->amount, row->seq, row->seq, endsAt, none, none, none, none, none,
                    none, none, none, endsAt, none, row->seq, row->hash, at, ++m_change, lot);
    }
    leaders.erase(auction::noAccount);
    told.insert(leaders.begin(), leaders.end());
    for (const auction::AccountId account : leaders)
        run.account.run(none, none, none, none, none, at, account);
    run.outbox.run(m_change, none, at, QByteArray(count * left.everybodysBytes, 'a'));
    const QByteArray own(left.ownBytes, 'a');
    for (const auction::AccountId account : told)
        run.outbox.run(m_change, account, at, own);
    run.house.run(m_change, at, at);
    run.commit.run();
}

LeftByBids BareBook::read(const QString &path)
{
    sqlite3 *connection = openConnection(path);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(connection,
                       "SELECT b.lot, b.seq, b.account, e.event, e.hash, e.opening, b.nick, b.is_max, b.amount, b.bid, "
                       "b.msg, b.at, k.bid_key, k.contents, k.verdict FROM bids b "
                       "JOIN events e ON e.lot = b.lot AND e.seq = b.seq "
                       "LEFT JOIN keys k ON k.lot = b.lot AND k.account = b.account "
                       "AND k.bid_key = CAST(b.lot || '/' || b.amount AS BLOB) ORDER BY b.seq, b.lot",
                       -1, &statement, nullptr);
    LeftByBids left;
    while (sqlite3_step(statement) == SQLITE_ROW)
        left.rows.append(rowsFrom(statement));
    sqlite3_finalize(statement);
    sqlite3_prepare_v2(connection,
                       "SELECT sum(length(updates)) / (SELECT count(*) FROM bids), (SELECT avg(length(updates)) FROM "
                       "outbox WHERE account > 0) FROM outbox WHERE account = 0",
                       -1, &statement, nullptr);
    if (sqlite3_step(statement) == SQLITE_ROW) {
        left.everybodysBytes = sqlite3_column_int64(statement, 0);
        left.ownBytes = sqlite3_column_int64(statement, 1);
    }
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    return left;
}

} // namespace gavel::bench
