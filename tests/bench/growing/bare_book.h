#pragma once

#include "auction/money.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <libpq-fe.h>

namespace gavel::bench {

/// What one accepted bid left in the tables of a book in PostgreSQL.
struct BidRow
{
    QByteArray lot;
    QByteArray seq;
    QByteArray account;
    QByteArray event; ///< bytes as PostgreSQL writes them down, like those below
    QByteArray hash;
    QByteArray opening;
    QByteArray nick;
    QByteArray amount;
    QByteArray at;
    QByteArray key;
    QByteArray contents;
    QByteArray verdict;
};

/// The bare loop that the store is held against: the statements that the store has for a batch, in its order and with
/// as many bytes, by libpq itself. It decides, encodes and hashes nothing. Ends the program if a statement fails.
class BareBook
{
public:
    /// `options` is a connection string of libpq's.
    explicit BareBook(const QByteArray &options);
    ~BareBook();
    Q_DISABLE_COPY_MOVE(BareBook)

    /// One transaction, with so many bytes of updates a bid in the outbox.
    void write(const QList<BidRow> &rows, qsizetype from, qsizetype count, qsizetype outboxBytes);

    /// All bids with a key, in the order in which they were written.
    [[nodiscard]] QList<BidRow> bids();
    /// What the outbox has, by the bids that there are.
    [[nodiscard]] qsizetype outboxBytesOfABid();

private:
    void prepare(const char *name, const char *text);
    PGresult *execute(const char *name, const QList<QByteArray> &values);
    void run(const char *name, const QList<QByteArray> &values = {});
    void exec(const char *text);
    void lock(const QList<BidRow> &rows, qsizetype from, qsizetype count);
    void insert(const QList<BidRow> &rows, qsizetype from, qsizetype count);
    void updateLots(const QList<BidRow> &rows, qsizetype from, qsizetype count);

    PGconn *m_connection;
    qint64 m_change = 100;
};

} // namespace gavel::bench
