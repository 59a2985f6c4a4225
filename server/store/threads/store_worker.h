#pragma once

#include "store/decisions/book.h"
#include "store/long_query.h"
#include "store/mailbox.h"
#include "store/threads/move_pace.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace gavel::store {

/// A command on its way to the store thread.
struct StoreRequest
{
    quint64 ticket = 0;
    TimedCommand timed;
};

/// A command's answer on its way back, and what its whole batch meant for the house.
struct StoreReply
{
    quint64 ticket = 0;
    AnyDecided answer;
};
struct StoreBatch
{
    QList<StoreReply> replies;
    QList<Update> updates; ///< without a reply
    qint64 change = 0;
    qint64 changeBefore = 0;
    std::optional<auction::TimeMs> nextDeadline;
    QString error; ///< why the batch failed; empty if it was committed
    double commitMs = 0;
};

/// How the house says that it is alive.
struct Pulse
{
    std::function<auction::TimeMs()> clock; ///< of any thread
    int everyMs = 0;
};

/// The store thread's side of Store: drains the queue into one transaction, so that one sync pays for many commands
/// (server/README.md, "The one path").
class StoreWorker : public QObject
{
    Q_OBJECT

public:
    /// `name` is what this host's commits go by to others.
    StoreWorker(QString path, const BookOptions &options, QString name = {});

    Mailbox<StoreRequest> requests;                         ///< filled by the owner's thread
    Mailbox<StoreBatch> batches;                            ///< taken by the owner's thread
    Mailbox<Pulse> pulses;                                  ///< filled by the owner's thread
    Mailbox<tl::expected<auction::TimeMs, QString>> opened; ///< the book's last moment, or why it can't be opened

    Mailbox<bool> done; ///< one for each finish() and close()

    // Called in this thread, by the owner's signals.
    void open();
    void drain();
    void startBeating();
    void finish(); ///< drains for the last time, and beats no more
    void close();

Q_SIGNALS:
    void batchesWaiting();

private:
    [[nodiscard]] tl::expected<auction::TimeMs, QString> openBookHere();
    void beat();
    void collect();
    qsizetype takeIn(const StoreRequest &one, qsizetype before);
    [[nodiscard]] bool passes(const StoreRequest &one, qsizetype place, qsizetype before) const;
    void holdUp(const HeldUp &held, qsizetype decided);
    void runNext();
    [[nodiscard]] qsizetype nextCount() const;
    /// Runs one batch of what is queued, and takes that out which was decided.
    StoreBatch runSome();

    const QString m_path;
    const BookOptions m_options;
    const QString m_name;
    std::unique_ptr<Book> m_book;
    QList<StoreRequest> m_queue; ///< in the order in which it is decided
    HeldUp m_held;               ///< of them; by tickets
    MovePace m_movePace;
    std::function<auction::TimeMs()> m_clock;
    QTimer *m_heartbeat = nullptr; ///< made in this thread
};

/// The reader thread's side of Store: a read-only connection that answers queries.
class ReaderWorker : public QObject
{
    Q_OBJECT

public:
    explicit ReaderWorker(QString path);

    struct Asked
    {
        quint64 ticket = 0;
        Query query;
    };
    struct AskedLong
    {
        quint64 ticket = 0;
        LongQuery query;
    };
    struct Answered
    {
        quint64 ticket = 0;
        Found<AnyFinding> found;
        Written written; ///< instead, of what is long
    };
    Mailbox<Asked> asked;
    Mailbox<AskedLong> askedLong;
    Mailbox<Answered> findings;
    Mailbox<tl::expected<void, QString>> opened;
    Mailbox<bool> done; ///< one for each close()

    void open();
    void drain();
    void close();

Q_SIGNALS:
    void findingsWaiting();

private:
    void answer(Answered answered);

    const QString m_path;
    std::unique_ptr<Sql> m_sql;
    QList<AskedLong> m_long; ///< what is long, in its order
};

} // namespace gavel::store
