#pragma once

#include "store/book_options.h"
#include "store/long_query.h"
#include "store/updates.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <functional>
#include <memory>

namespace gavel::store {

class StoreWorker;
class ReaderWorker;
class TellerWorker;
struct StoreBatch;
struct StoreRequest;

/// The book as its owner's thread sees it: commands go in, answers come back after their commit; queries are answered
/// beside them by a reader of its own, so that a long history never delays a bid. Two threads run behind it, the store
/// and the reader; of a book that hosts share a third, which hears what the others commit. Use it from the thread that
/// made it.
class Store : public QObject
{
    Q_OBJECT

public:
    template <typename What>
    using Answered = std::function<void(const Outcome<What> &)>;

    explicit Store(QObject *parent = nullptr);
    ~Store() override;

    /// Opens (and if need be sets up) the book, in a folder or at an address of PostgreSQL's (BookPlace), and starts
    /// the threads. Blocks until it is open; the error is a sentence for people.
    [[nodiscard]] tl::expected<void, QString> open(const QString &data, const BookOptions &options = {});

    /// The time that all hosts of a shared book have; none: the book is this host's alone.
    [[nodiscard]] std::shared_ptr<const SharedTime> time() const { return m_time; }
    /// Where a shared book is served, as each host was told by --public-url.
    [[nodiscard]] const QStringList &hosts() const { return m_hosts; }

    /// Queues a command. What is submitted in one turn of the event loop goes to the store thread together, at the
    /// turn's end: one wake and one commit for all the sockets that were ready. `answered` is called in this thread,
    /// after the commit and before committed() passes its updates on; not at all if the store is destroyed before.
    template <typename Kind>
    void submit(auction::TimeMs now, Kind command, Answered<typename Kind::Answer> answered = {})
    {
        AnyAnswered any;
        if (answered) {
            any = [answered = std::move(answered)](const Outcome<AnyAnswer> &outcome) {
                answered(outcomeOf<Kind>(outcome));
            };
        }
        queue(now, std::move(command), std::move(any));
    }

    /// Commands and questions that wait for their answers.
    [[nodiscard]] qsizetype waiting() const;

    /// What was asked for from now on has this ticket or a later one.
    [[nodiscard]] quint64 nextTicket() const { return m_nextTicket; }
    /// Answers what was asked for before that ticket and still waits, as one of which nobody knows what becomes of it:
    /// it may be done yet. Queries wait on.
    void giveUpBefore(quint64 ticket);

    /// Writes a heartbeat at once and each `everyMs` from now on until finish(), in the store thread: the house is
    /// alive while that writes, however long this thread stands still. `clock` is called there.
    void beat(std::function<auction::TimeMs()> clock, int everyMs);

    /// Queues a query; its answer is of a moment at or after the newest commit that this thread has heard of.
    template <typename Kind>
    void ask(Kind query, std::function<void(const FoundBy<Kind> &)> found)
    {
        askAny(std::move(query),
               [found = std::move(found)](const Found<AnyFinding> &any) { found(findingOf<Kind>(any)); });
    }

    /// The same for what is long to find or to write: what was asked by the other ask() goes first.
    void askLong(LongQuery query, std::function<void(const Written &)> written);

    /// The newest moment that the book knew of when it was opened.
    [[nodiscard]] auction::TimeMs lastMoment() const { return m_lastMoment; }

    /// Lets everything that is queued be decided, then stops both threads. Blocks.
    void finish();

Q_SIGNALS:
    /// After each batch's answers, successful or not: what others are to be told, in the order of the commands.
    void committed(const QList<gavel::store::Update> &updates, qint64 change,
                   std::optional<gavel::auction::TimeMs> nextDeadline);
    /// Of a shared book: what other hosts told up to this change is not known any more, and has to be read.
    void missed(qint64 change);
    void commitTook(double ms, qsizetype commands);
    /// The book could not be written; what was asked for was answered by `busy`.
    void failed(const QString &reason);

    // For the two threads behind it. Signals that were connected before the threads began, rather than queued functors:
    // the thread sanitizer can't see Qt's own ordering of what a functor holds.
    void storeOpening(QPrivateSignal);
    void storeWaking(QPrivateSignal);
    void storeBeating(QPrivateSignal);
    void storeFinishing(QPrivateSignal);
    void storeClosing(QPrivateSignal);
    void readerOpening(QPrivateSignal);
    void readerWaking(QPrivateSignal);
    void readerClosing(QPrivateSignal);
    void tellerOpening(QPrivateSignal);
    void tellerWaking(QPrivateSignal);
    void tellerClosing(QPrivateSignal);

private:
    using AnyAnswered = std::function<void(const Outcome<AnyAnswer> &)>;
    using AnyFound = std::function<void(const Found<AnyFinding> &)>;

    void queue(auction::TimeMs now, Command command, AnyAnswered answered);
    void askAny(Query query, AnyFound found);
    void startStore(const QString &path, const BookOptions &options);
    void startReader(const QString &path);
    void startTeller(const QString &address);
    [[nodiscard]] tl::expected<void, QString> openShared(const QString &address, const BookOptions &options);
    [[nodiscard]] tl::expected<void, QString> openThreads(const QString &path, const BookOptions &options);
    void handOver();
    void deliverBatches();
    void deliverFindings();
    void deliverHeard();
    void tell(const StoreBatch &batch, const QList<Update> &updates);

    QThread m_storeThread;
    QThread m_readerThread;
    QThread m_tellerThread;
    std::unique_ptr<StoreWorker> m_worker;
    std::unique_ptr<ReaderWorker> m_reader;
    std::unique_ptr<TellerWorker> m_teller; ///< of a shared book
    std::shared_ptr<SharedTime> m_time;
    QString m_name;        ///< by which other hosts know whose commit it was
    qint64 m_toldUpTo = 0; ///< of a shared book: the newest change that was told here
    QStringList m_hosts;
    QList<StoreRequest> m_submitted; ///< in this turn of the event loop
    QHash<quint64, AnyAnswered> m_waiting;
    QHash<quint64, AnyFound> m_asked;
    QHash<quint64, std::function<void(const Written &)>> m_askedLong;
    quint64 m_nextTicket = 1;
    auction::TimeMs m_lastMoment = 0;
};

} // namespace gavel::store
