#include "store/threads/store_worker.h"

#include "store/decisions/passing.h"
#include "store/opening/database.h"
#include "store/tables/reader.h"
#include "store/threads/reserved_heap.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// One commit for at most so many commands: beyond, waiting for the others costs more than the sync that is saved.
constexpr qsizetype batchCommandsMax = 512;

// Of those that take long few are done in the time that a batch has; in a shared book all of a batch are locked first.
constexpr int slowCommandsMax = 16;

// A bid that comes during a batch waits for the end of it. Most commands take a thousandth of this, a change of a lot
// with a long description all of it.
constexpr std::chrono::milliseconds enoughForBatch{2};

// Of the ends of lots that wait for one another, which take as long as bids do; beside bids fewer (MovePace). In a
// shared book thousands of rows are locked for each batch that moves some of them.
constexpr qsizetype movesInSharedBatchMax = 512;

const QString writerName = u"gavel-writer"_s;
const QString readerName = u"gavel-reader"_s;

// Connections are named for their thread's owner, since a process may hold several hosts (tests, a desktop).
QString connectionName(const QString &role, const void *owner)
{
    return role + u'-' + QString::number(reinterpret_cast<quintptr>(owner), 16);
}

} // namespace

StoreWorker::StoreWorker(QString path, const BookOptions &options, QString name)
    : m_path(std::move(path))
    , m_options(options)
    , m_name(std::move(name))
{
}

void StoreWorker::open()
{
    reserveHeap();
    static_cast<void>(opened.put(openBookHere()));
}

tl::expected<auction::TimeMs, QString> StoreWorker::openBookHere()
{
    const auto connection = openBook(m_path, connectionName(writerName, this), Access::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    if (const auto migrated = migrate(*connection); !migrated)
        return tl::unexpected(migrated.error());
    m_book = std::make_unique<Book>(*connection, m_options, m_name);
    try {
        m_book->serve();
    } catch (const SqlFailure &failure) {
        return tl::unexpected(
            u"The book %1 can't be served: %2."_s.arg(m_path, QString::fromStdString(failure.what())));
    }
    return m_book->lastMoment();
}

void StoreWorker::drain()
{
    collect();
    runNext();
}

void StoreWorker::startBeating()
{
    const QList<Pulse> asked = pulses.takeAll();
    if (asked.isEmpty() || !m_book)
        return;
    m_clock = asked.last().clock;
    if (!m_heartbeat) {
        m_heartbeat = new QTimer(this);
        connect(m_heartbeat, &QTimer::timeout, this, &StoreWorker::beat);
    }
    m_heartbeat->start(asked.last().everyMs);
    beat();
}

/// After what is queued, which came before it; but before what is held up, which bids pass that would else be told of
/// an outage, since they came so long after the last sign of life.
void StoreWorker::beat()
{
    collect();
    const StoreRequest sign{0, {m_clock(), command::Heartbeat{}}};
    if (m_held.waiting.isEmpty())
        m_queue.append(sign);
    else
        m_queue.prepend(sign);
    runNext();
}

/// What has come meanwhile queues up. Bids pass what takes long, of which each batch does some all the same; and
/// nothing passes a lot that is put up in the same breath, since it may be about it, nor anything once more wait than
/// are one batch, so that none waits for ever.
void StoreWorker::collect()
{
    qsizetype before = m_queue.size(); // those that waited
    const QList<StoreRequest> come = requests.takeAll();
    for (const StoreRequest &one : come)
        before += takeIn(one, before) < before ? 1 : 0;
}

/// Gives its place.
qsizetype StoreWorker::takeIn(const StoreRequest &one, qsizetype before)
{
    qsizetype place = m_queue.size();
    while (m_queue.size() < batchCommandsMax && place > 0 && passes(one, place - 1, before))
        --place;
    m_queue.insert(place, one);
    return place;
}

bool StoreWorker::passes(const StoreRequest &one, qsizetype place, qsizetype before) const
{
    const StoreRequest &waiting = m_queue[place];
    if (const auto held = m_held.waiting.find(qsizetype(waiting.ticket)); held != m_held.waiting.end())
        return mayPass(one.timed.command, m_held.lots, *held);
    return mayPass(one.timed.command, waiting.timed.command) &&
           (place < before || !std::holds_alternative<command::CreateLot>(waiting.timed.command));
}

/// The first that waits is done in parts. What is not held up with it goes between.
void StoreWorker::holdUp(const HeldUp &held, qsizetype decided)
{
    m_held = {.lots = held.lots, .waiting = {}};
    for (const auto &[place, whoever] : held.waiting.asKeyValueRange())
        m_held.waiting.insert(qsizetype(m_queue[place - decided].ticket), whoever);
    QList<StoreRequest> waiting = std::exchange(m_queue, {});
    std::stable_partition(waiting.begin(), waiting.end(), [](const StoreRequest &one) {
        return std::holds_alternative<command::Heartbeat>(one.timed.command);
    });
    for (const StoreRequest &one : std::as_const(waiting))
        takeIn(one, 0);
}

/// How many of those that wait come to be one batch.
qsizetype StoreWorker::nextCount() const
{
    qsizetype count = 0;
    for (int slow = 0; count < qMin(batchCommandsMax, m_queue.size()); ++count) {
        slow += takesLong(m_queue[count].timed.command) ? 1 : 0;
        if (slow > slowCommandsMax)
            break;
    }
    return count;
}

/// One batch; the event loop, with the house's heartbeat and the clock's closings, has its turn before the next.
void StoreWorker::runNext()
{
    if (m_queue.isEmpty())
        return;
    if (batches.put(runSome()))
        Q_EMIT batchesWaiting();
    if (!m_queue.isEmpty())
        QMetaObject::invokeMethod(this, &StoreWorker::drain, Qt::QueuedConnection);
}

StoreBatch StoreWorker::runSome()
{
    const qsizetype most = nextCount();
    const Enough enough{.time = enoughForBatch,
                        .moves = m_options.time ? movesInSharedBatchMax : MovePace::most,
                        .movesBeside = m_options.time ? movesInSharedBatchMax : m_movePace.besideBids()};
    QList<TimedCommand> commands;
    commands.reserve(most);
    for (qsizetype i = 0; i < most; ++i)
        commands.append(std::move(m_queue[i].timed));

    StoreBatch batch;
    QElapsedTimer timer;
    timer.start();
    BatchOutcome outcome = m_book->run(commands, batch.error, enough);
    const std::chrono::nanoseconds took(timer.nsecsElapsed());
    batch.commitMs = std::chrono::duration<double, std::milli>(took).count();
    if (batch.error.isEmpty())
        m_movePace.sawCommit(took, outcome.moves, outcome.movesTook);
    batch.updates = std::move(outcome.updates);
    batch.change = outcome.change;
    batch.changeBefore = outcome.changeBefore;
    batch.nextDeadline = outcome.nextDeadline;
    const qsizetype decided = outcome.answers.size();
    batch.replies.reserve(decided);
    for (qsizetype i = 0; i < decided; ++i)
        batch.replies.append({m_queue[i].ticket, std::move(outcome.answers[i])});
    for (qsizetype i = decided; i < most; ++i)
        m_queue[i].timed = std::move(commands[i]);
    m_queue.remove(0, decided);
    m_held = {};
    if (outcome.heldUp)
        holdUp(*outcome.heldUp, decided);
    return batch;
}

void StoreWorker::finish()
{
    if (m_heartbeat)
        m_heartbeat->stop();
    collect();
    while (!m_queue.isEmpty())
        static_cast<void>(batches.put(runSome()));
    if (m_book)
        m_book->leave();
    Q_EMIT batchesWaiting();
    static_cast<void>(done.put(true));
}

void StoreWorker::close()
{
    m_book.reset();
    closeBook(connectionName(writerName, this));
    static_cast<void>(done.put(true));
}

ReaderWorker::ReaderWorker(QString path)
    : m_path(std::move(path))
{
}

void ReaderWorker::open()
{
    reserveHeap();
    tl::expected<void, QString> result;
    const auto connection = openBook(m_path, connectionName(readerName, this), Access::ReadOnly);
    if (connection)
        m_sql = std::make_unique<Sql>(*connection);
    else
        result = tl::unexpected(connection.error());
    static_cast<void>(opened.put(std::move(result)));
}

void ReaderWorker::drain()
{
    for (;;) {
        const QList<Asked> all = asked.takeAll();
        for (const Asked &one : all)
            answer({one.ticket, findAny(*m_sql, one.query), {}});
        m_long.append(askedLong.takeAll());
        if (m_long.isEmpty())
            return;
        const AskedLong one = m_long.takeFirst();
        answer({one.ticket, {}, one.query.written(findAny(*m_sql, one.query.query()))});
    }
}

void ReaderWorker::answer(Answered answered)
{
    if (findings.put(std::move(answered)))
        Q_EMIT findingsWaiting();
}

void ReaderWorker::close()
{
    m_sql.reset();
    closeBook(connectionName(readerName, this));
    static_cast<void>(done.put(true));
}

} // namespace gavel::store
