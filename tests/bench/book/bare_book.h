#pragma once

#include "store/commands.h"

#include <map>
#include <memory>
#include <set>
#include <sqlite3.h>

namespace gavel::bench {

/// What one accepted bid left in the book's tables, and what it made of its lot.
struct BidRows
{
    auction::LotId lot = 0;
    qint64 seq = 0;
    auction::AccountId account = auction::noAccount;
    QByteArray event;
    QByteArray hash;
    QByteArray opening;
    QByteArray nick;
    bool isMax = false;
    auction::Amount amount = 0;
    auction::Amount bid = 0;
    QByteArray msg;
    auction::TimeMs at = 0;
    // Of its key; empty if it had none.
    QByteArray key;
    QByteArray contents;
    QByteArray verdict;
};

struct LeftByBids
{
    QList<BidRows> rows;
    // What the outbox has for whoever is told, one with another:
    qsizetype everybodysBytes = 0; ///< of each bid
    qsizetype ownBytes = 0;        ///< of each row for the eyes of one account
};

/// A prepared statement. Not to outlive its connection.
class Statement
{
public:
    Statement(sqlite3 *connection, const char *text);
    ~Statement() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Statement)

    /// Binds the values in order and runs to the end. Texts and blobs must outlive the call.
    template <typename... Values>
    void run(const Values &...values)
    {
        int position = 1;
        (bind(position++, values), ...);
        finish();
    }

private:
    struct Text
    {
        const QByteArray &bytes;
    };
    friend class BareBook;

    void bind(int position, qint64 value) { sqlite3_bind_int64(m_statement, position, value); }
    void bind(int position, const QByteArray &blob);
    void bind(int position, const Text &text);
    void finish();

    sqlite3 *m_connection;
    sqlite3_stmt *m_statement = nullptr;
};

/// The bare loop that the store is held against: the same rows by the same statements into the same schema through
/// SQLite's own interface, and nothing decided, encoded, hashed or read.
class BareBook
{
public:
    explicit BareBook(const QString &path);
    ~BareBook();
    Q_DISABLE_COPY_MOVE(BareBook)

    /// One transaction.
    void write(const LeftByBids &left, qsizetype from, qsizetype count);

    /// What all bids left in a book, in the order in which its lots took turns where writing.cpp filled it.
    [[nodiscard]] static LeftByBids read(const QString &path);

private:
    sqlite3 *m_connection = nullptr;
    struct Statements;
    std::unique_ptr<Statements> m_statements;
    std::map<auction::LotId, auction::AccountId> m_leaders;
    std::set<std::pair<auction::AccountId, auction::LotId>> m_bidders; ///< those who have their row
    qint64 m_change = 1'000;
};

} // namespace gavel::bench
