#include "net/stream.h"

#include "net/server_context.h"
#include "net/socket.h"
#include "wire/event_stream.h"

#include <QRandomGenerator>
#include <QTcpSocket>

namespace gavel::net {

namespace {

/// No reader's window is much smaller, and asking the system costs more than many a write.
constexpr qint64 takenUnasked = 2'048;

} // namespace

EventStream::EventStream(ServerContext &context, QTcpSocket &socket, MemoryShare &share, const QHostAddress &peer,
                         QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_socket(socket)
    , m_plain(qobject_cast<Socket *>(&socket))
    , m_share(share)
    , m_peer(peer)
    , m_silence(context.deadlines, [this] { breakSilence(); })
{
    ++m_context.counters.streams;
    ++m_context.counters.streamsTotal;
    const Limits &limits = m_context.limits;
    const int pauseMs = QRandomGenerator::global()->bounded(limits.streamRetryMsMin, limits.streamRetryMsMax + 1);
    connect(&socket, &QTcpSocket::bytesWritten, this, &EventStream::keepOutlet);
    keepOutlet();
    write(wire::encodeComment("gavel") + wire::encodeRetry(pauseMs));
    m_silence.set(m_context.limits.streamSilenceMs);
}

EventStream::~EventStream()
{
    finish();
}

void EventStream::write(const QByteArray &events)
{
    if (!m_open || m_dropping)
        return;
    const qint64 sent = m_outlet >= 0 ? sendStraight(m_outlet, events) : 0;
    m_context.counters.bytesSent += static_cast<quint64>(sent);
    m_sentSinceLook += sent;
    m_wroteAtMs = DeadlineQueue::nowMs();
    if (sent < events.size())
        queue(QByteArrayView(events).sliced(sent));
}

/// What the descriptor does not take now.
void EventStream::queue(QByteArrayView events)
{
    const qint64 waiting = m_socket.bytesToWrite();
    if (waiting > 0 && (waiting + events.size() > m_context.limits.waitingBytesMax ||
                        !m_share.mayKeep(Kept::Waiting, waiting + events.size()))) {
        m_dropping = true;
        QMetaObject::invokeMethod(this, &EventStream::drop, Qt::QueuedConnection);
        return;
    }
    m_socket.write(events.data(), events.size());
    m_share.keep(Kept::Waiting, m_socket.bytesToWrite());
    keepOutlet();
}

void EventStream::keepOutlet()
{
    m_outlet = m_open && m_plain ? m_plain->straightDescriptor() : -1;
}

qint64 EventStream::bytesToWrite() const
{
    return m_socket.bytesToWrite();
}

bool EventStream::isBehind()
{
    if (m_outlet < 0)
        return m_socket.bytesToWrite() > 0 || unsentBytes(m_socket) > 0;
    if (m_sentSinceLook < takenUnasked)
        return false;
    const bool behind = unsentBytes(m_outlet) > 0;
    if (!behind)
        m_sentSinceLook = 0;
    return behind;
}

StreamTurns &EventStream::turns() const
{
    return m_context.streamTurns;
}

void EventStream::close()
{
    finish();
    m_socket.disconnectFromHost();
}

/// The deadline is not moved by each write, which would cost more than the write; it looks here whether it was needed.
void EventStream::breakSilence()
{
    const qint64 silentMs = DeadlineQueue::nowMs() - m_wroteAtMs;
    const qint64 leftMs = m_context.limits.streamSilenceMs - silentMs;
    if (leftMs > 0) {
        m_silence.set(static_cast<int>(leftMs));
        return;
    }
    write(wire::encodeComment({}));
    m_silence.set(m_context.limits.streamSilenceMs);
}

void EventStream::drop()
{
    if (m_open) {
        m_context.counters.drop(m_dropping);
        m_socket.abort();
    }
}

void EventStream::finish()
{
    if (!m_open)
        return;
    m_open = false;
    keepOutlet();
    m_silence.clear();
    --m_context.counters.streams;
    m_context.admission.leaveStream(m_peer);
    Q_EMIT closed();
}

} // namespace gavel::net
