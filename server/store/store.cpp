#include "store/store.h"

#include "store/book_file.h"
#include "store/threads/store_worker.h"

#include <QDir>

namespace gavel::store {

using namespace Qt::StringLiterals;

Store::Store(QObject *parent)
    : QObject(parent)
{
    m_storeThread.setObjectName(u"store"_s);
    m_readerThread.setObjectName(u"reader"_s);
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
    m_worker = std::make_unique<StoreWorker>(path, options);
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

tl::expected<void, QString> Store::open(const QString &folder, const BookOptions &options)
{
    const QString path = QDir(folder).filePath(bookFileName);
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
        QList<Update> updates;
        for (StoreReply &reply : batch.replies) {
            updates += std::move(reply.answer.updates);
            if (const AnyAnswered answered = m_waiting.take(reply.ticket))
                answered(reply.answer.result);
        }
        if (!batch.error.isEmpty())
            Q_EMIT failed(batch.error);
        Q_EMIT commitTook(batch.commitMs, batch.replies.size());
        Q_EMIT committed(updates, batch.change, batch.nextDeadline);
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
    m_worker.reset();
    m_reader.reset();
}

} // namespace gavel::store
