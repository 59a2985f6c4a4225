#include "store/store.h"

#include "store/book_place.h"
#include "store/threads/store_worker.h"
#include "store/threads/teller_worker.h"

#include <QUuid>

#include <algorithm>

namespace gavel::store {

using namespace Qt::StringLiterals;

Store::Store(QObject *parent)
    : QObject(parent)
{
    m_storeThread.setObjectName(u"store"_s);
    m_readerThread.setObjectName(u"reader"_s);
    m_tellerThread.setObjectName(u"teller"_s);
}

Store::~Store()
{
    // What is queued is still decided, but whoever asked for it may be gone by now.
    m_waiting.clear();
    m_asked.clear();
    m_askedLong.clear();
    disconnect(this, &Store::committed, nullptr, nullptr);
    disconnect(this, &Store::commitTook, nullptr, nullptr);
    disconnect(this, &Store::failed, nullptr, nullptr);
    finish();
}

void Store::startStore(const QString &path, const BookOptions &options)
{
    m_worker = std::make_unique<StoreWorker>(path, options, m_name);
    StoreWorker *worker = m_worker.get();
    worker->moveToThread(&m_storeThread);
    connect(this, &Store::storeOpening, worker, &StoreWorker::open, Qt::QueuedConnection);
    connect(this, &Store::storeWaking, worker, &StoreWorker::drain, Qt::QueuedConnection);
    connect(this, &Store::storeBeating, worker, &StoreWorker::startBeating, Qt::QueuedConnection);
    connect(this, &Store::storeFinishing, worker, &StoreWorker::finish, Qt::QueuedConnection);
    connect(this, &Store::storeClosing, worker, &StoreWorker::close, Qt::QueuedConnection);
    connect(worker, &StoreWorker::batchesWaiting, this, &Store::deliverBatches, Qt::QueuedConnection);
    m_storeThread.start();
}

void Store::startReader(const QString &path)
{
    m_reader = std::make_unique<ReaderWorker>(path);
    ReaderWorker *reader = m_reader.get();
    reader->moveToThread(&m_readerThread);
    connect(this, &Store::readerOpening, reader, &ReaderWorker::open, Qt::QueuedConnection);
    connect(this, &Store::readerWaking, reader, &ReaderWorker::drain, Qt::QueuedConnection);
    connect(this, &Store::readerClosing, reader, &ReaderWorker::close, Qt::QueuedConnection);
    connect(reader, &ReaderWorker::findingsWaiting, this, &Store::deliverFindings, Qt::QueuedConnection);
    m_readerThread.start();
}

void Store::startTeller(const QString &address)
{
    m_teller = std::make_unique<TellerWorker>(address, m_name, m_time);
    TellerWorker *teller = m_teller.get();
    teller->moveToThread(&m_tellerThread);
    connect(this, &Store::tellerOpening, teller, &TellerWorker::open, Qt::QueuedConnection);
    connect(this, &Store::tellerWaking, teller, &TellerWorker::look, Qt::QueuedConnection);
    connect(this, &Store::tellerClosing, teller, &TellerWorker::close, Qt::QueuedConnection);
    connect(teller, &TellerWorker::heardWaiting, this, &Store::deliverHeard, Qt::QueuedConnection);
    m_tellerThread.start();
}

tl::expected<void, QString> Store::open(const QString &data, const BookOptions &options)
{
    const auto place = BookPlace::of(data);
    if (!place)
        return tl::unexpected(place.error());
    return place->isShared() ? openShared(data, options) : openThreads(place->file(), options);
}

/// The store first, which sets the book up; then the teller, so that the house's time is the database's from the
/// beginning.
tl::expected<void, QString> Store::openShared(const QString &address, const BookOptions &options)
{
    m_name = QUuid::createUuid().toString(QUuid::Id128);
    m_time = std::make_shared<SharedTime>();
    BookOptions shared = options;
    shared.time = m_time;
    if (auto opened = openThreads(address, shared); !opened)
        return opened;
    startTeller(address);
    Q_EMIT tellerOpening(QPrivateSignal());
    const tl::expected<qint64, QString> newest = m_teller->opened.wait();
    if (!newest)
        return tl::unexpected(newest.error());
    m_toldUpTo = *newest;
    m_time->startAt(m_lastMoment);
    return {};
}

tl::expected<void, QString> Store::openThreads(const QString &path, const BookOptions &options)
{
    startStore(path, options);
    Q_EMIT storeOpening(QPrivateSignal());
    const tl::expected<auction::TimeMs, QString> opened = m_worker->opened.wait();
    if (!opened)
        return tl::unexpected(opened.error());
    m_lastMoment = *opened;

    startReader(path);
    Q_EMIT readerOpening(QPrivateSignal());
    return m_reader->opened.wait();
}

qsizetype Store::waiting() const
{
    return m_waiting.size() + m_asked.size() + m_askedLong.size();
}

void Store::giveUpBefore(quint64 ticket)
{
    const Fault unknown{
        .refusal = auction::Refusal::Busy, .ask = {}, .member = {}, .reason = {}, .most = {}, .isUnknown = true};
    QList<quint64> tickets = m_waiting.keys(); // an answer may ask for more
    std::sort(tickets.begin(), tickets.end());
    for (const quint64 one : std::as_const(tickets)) {
        if (one >= ticket)
            return;
        if (const AnyAnswered answered = m_waiting.take(one))
            answered(tl::unexpected(unknown));
    }
}

void Store::queue(auction::TimeMs now, Command command, AnyAnswered answered)
{
    const quint64 ticket = m_nextTicket++;
    if (answered)
        m_waiting.insert(ticket, std::move(answered));
    m_submitted.append({ticket, {now, std::move(command)}});
    if (m_submitted.size() == 1)
        QMetaObject::invokeMethod(this, &Store::handOver, Qt::QueuedConnection);
}

void Store::beat(std::function<auction::TimeMs()> clock, int everyMs)
{
    if (m_worker->pulses.put({std::move(clock), everyMs}))
        Q_EMIT storeBeating(QPrivateSignal());
}

void Store::handOver()
{
    if (m_submitted.isEmpty() || !m_worker)
        return;
    if (m_worker->requests.putAll(std::exchange(m_submitted, {})))
        Q_EMIT storeWaking(QPrivateSignal());
}

void Store::askAny(Query query, AnyFound found)
{
    const quint64 ticket = m_nextTicket++;
    m_asked.insert(ticket, std::move(found));
    if (m_reader->asked.put({ticket, std::move(query)}))
        Q_EMIT readerWaking(QPrivateSignal());
}

void Store::askLong(LongQuery query, std::function<void(const Written &)> written)
{
    const quint64 ticket = m_nextTicket++;
    m_askedLong.insert(ticket, std::move(written));
    if (m_reader->askedLong.put({ticket, std::move(query)}))
        Q_EMIT readerWaking(QPrivateSignal());
}

void Store::deliverBatches()
{
    if (!m_worker)
        return;
    QList<StoreBatch> batches = m_worker->batches.takeAll();
    for (StoreBatch &batch : batches) {
        QList<Update> updates = std::move(batch.updates);
        for (StoreReply &reply : batch.replies) {
            updates += std::move(reply.answer.updates);
            if (const AnyAnswered answered = m_waiting.take(reply.ticket))
                answered(reply.answer.result);
        }
        if (!batch.error.isEmpty())
            Q_EMIT failed(batch.error);
        Q_EMIT commitTook(batch.commitMs, batch.replies.size());
        tell(batch, updates);
    }
}

/// Of a shared book what this host has committed is told at once if nothing of another's comes before it; else in its
/// place, by the teller.
void Store::tell(const StoreBatch &batch, const QList<Update> &updates)
{
    const bool isNext = batch.change > 0 && batch.changeBefore == m_toldUpTo;
    if (!m_teller || isNext) {
        if (m_teller)
            m_teller->toldUpTo = m_toldUpTo = batch.change;
        Q_EMIT committed(updates, batch.change, batch.nextDeadline);
        return;
    }
    Q_EMIT committed({}, 0, batch.nextDeadline);
    if (batch.change > m_toldUpTo)
        Q_EMIT tellerWaking(QPrivateSignal());
}

void Store::deliverHeard()
{
    if (!m_teller)
        return;
    for (const Heard &heard : m_teller->heard.takeAll()) {
        m_hosts = heard.hosts;
        for (const ToldBatch &batch : heard.batches) {
            if (batch.change <= m_toldUpTo)
                continue;
            m_toldUpTo = batch.change;
            Q_EMIT committed(batch.updates, batch.change, heard.nextDeadline);
        }
        if (heard.reset)
            Q_EMIT missed(heard.upTo);
        m_toldUpTo = heard.reset ? heard.upTo : qMax(m_toldUpTo, heard.upTo);
        m_teller->toldUpTo = m_toldUpTo;
        if (heard.batches.isEmpty())
            Q_EMIT committed({}, 0, heard.nextDeadline);
    }
}

void Store::deliverFindings()
{
    if (!m_reader)
        return;
    const auto findings = m_reader->findings.takeAll();
    for (const ReaderWorker::Answered &finding : findings) {
        if (const AnyFound found = m_asked.take(finding.ticket))
            found(finding.found);
        else if (const auto written = m_askedLong.take(finding.ticket))
            written(finding.written);
    }
}

void Store::finish()
{
    if (m_worker && m_storeThread.isRunning()) {
        handOver();
        Q_EMIT storeFinishing(QPrivateSignal());
        static_cast<void>(m_worker->done.wait());
        deliverBatches();
    }
    if (m_reader && m_readerThread.isRunning()) {
        Q_EMIT readerClosing(QPrivateSignal());
        static_cast<void>(m_reader->done.wait());
        deliverFindings();
    }
    if (m_teller && m_tellerThread.isRunning()) {
        Q_EMIT tellerClosing(QPrivateSignal());
        static_cast<void>(m_teller->done.wait());
    }
    // The last to close moves the write-ahead log into the book, so that its file alone is a backup. A reader could
    // not.
    if (m_worker && m_storeThread.isRunning()) {
        Q_EMIT storeClosing(QPrivateSignal());
        static_cast<void>(m_worker->done.wait());
    }
    m_storeThread.quit();
    m_storeThread.wait();
    m_readerThread.quit();
    m_readerThread.wait();
    m_tellerThread.quit();
    m_tellerThread.wait();
    m_worker.reset();
    m_reader.reset();
    m_teller.reset();
}

} // namespace gavel::store
