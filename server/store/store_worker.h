#pragma once

#include "store/book.h"
#include "store/mailbox.h"
#include "store/store.h"

#include <QObject>
#include <memory>

namespace gavel {

struct StoreRequest
{
    quint64 ticket = 0;
    TimedCommand timed;
};

/// The store thread's side of Store: drains the queue into one transaction, so that one sync pays for many commands
/// (DESIGN.md, "The one path").
class StoreWorker : public QObject
{
    Q_OBJECT

public:
    StoreWorker(QString path, AfterOutage policy, QObject *owner, std::function<void()> wakeOwner);

    Mailbox<StoreRequest> requests; ///< filled by the owner's thread
    Mailbox<StoreBatch> batches;    ///< taken by the owner's thread

    /// Opens the book, in this thread. Blocking callers use it through the event loop.
    [[nodiscard]] tl::expected<TimeMs, QString> open();
    void drain();
    void close();

private:
    /// Takes the commands out of the requests.
    StoreBatch run(QList<StoreRequest> &requests, qsizetype from, qsizetype count);

    const QString m_path;
    const AfterOutage m_policy;
    QObject *const m_owner;
    const std::function<void()> m_wakeOwner;
    std::unique_ptr<Book> m_book;
};

/// The reader thread's side of Store: a read-only connection that answers queries.
class ReaderWorker : public QObject
{
    Q_OBJECT

public:
    ReaderWorker(QString path, QObject *owner, std::function<void()> wakeOwner);

    struct Asked
    {
        quint64 ticket = 0;
        Query query;
    };
    struct Answered
    {
        quint64 ticket = 0;
        QueryResult result;
    };
    Mailbox<Asked> asked;
    Mailbox<Answered> findings;

    [[nodiscard]] tl::expected<void, QString> open();
    void drain();
    void close();

private:
    const QString m_path;
    QObject *const m_owner;
    const std::function<void()> m_wakeOwner;
    std::unique_ptr<Sql> m_sql;
};

} // namespace gavel
