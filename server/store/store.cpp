#include "store/store.h"

#include "store/database.h"
#include "store/store_worker.h"

#include <QDir>

namespace gavel {

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
    blockSignals(true);
    finish();
}

tl::expected<void, QString> Store::open(const QString &folder, AfterOutage policy)
{
    const QString path = QDir(folder).filePath(bookFileName);
    m_worker = new StoreWorker(path, policy, this, [this] { deliverBatches(); });
    m_worker->moveToThread(&m_storeThread);
    connect(&m_storeThread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_storeThread.start();
    tl::expected<TimeMs, QString> opened;
    QMetaObject::invokeMethod(
        m_worker, [&] { opened = m_worker->open(); }, Qt::BlockingQueuedConnection);
    if (!opened)
        return tl::unexpected(opened.error());
    m_lastMoment = *opened;

    m_reader = new ReaderWorker(path, this, [this] { deliverFindings(); });
    m_reader->moveToThread(&m_readerThread);
    connect(&m_readerThread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_readerThread.start();
    tl::expected<void, QString> readable;
    QMetaObject::invokeMethod(
        m_reader, [&] { readable = m_reader->open(); }, Qt::BlockingQueuedConnection);
    return readable;
}

void Store::submit(TimeMs now, Command command, Answered answered)
{
    const quint64 ticket = m_nextTicket++;
    if (answered)
        m_waiting.insert(ticket, std::move(answered));
    if (m_worker->requests.put({ticket, {now, std::move(command)}}))
        QMetaObject::invokeMethod(m_worker, &StoreWorker::drain, Qt::QueuedConnection);
}

void Store::ask(Query query, Found found)
{
    const quint64 ticket = m_nextTicket++;
    m_asked.insert(ticket, std::move(found));
    if (m_reader->asked.put({ticket, std::move(query)}))
        QMetaObject::invokeMethod(m_reader, &ReaderWorker::drain, Qt::QueuedConnection);
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
            if (const Answered answered = m_waiting.take(reply.ticket))
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
        if (const Found found = m_asked.take(finding.ticket))
            found(finding.result);
    }
}

void Store::finish()
{
    if (m_worker && m_storeThread.isRunning()) {
        QMetaObject::invokeMethod(m_worker, &StoreWorker::drain, Qt::BlockingQueuedConnection);
        deliverBatches();
    }
    if (m_reader && m_readerThread.isRunning()) {
        QMetaObject::invokeMethod(m_reader, &ReaderWorker::close, Qt::BlockingQueuedConnection);
        deliverFindings();
    }
    // The last to close moves the write-ahead log into the book, so that its file alone is a backup. A reader could
    // not.
    if (m_worker && m_storeThread.isRunning())
        QMetaObject::invokeMethod(m_worker, &StoreWorker::close, Qt::BlockingQueuedConnection);
    m_storeThread.quit();
    m_storeThread.wait();
    m_readerThread.quit();
    m_readerThread.wait();
    m_worker = nullptr;
    m_reader = nullptr;
}

} // namespace gavel
