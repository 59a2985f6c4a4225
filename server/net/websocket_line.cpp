#include "net/websocket_line.h"

#include "net/arrival_watch.h"
#include "net/client_seat.h"
#include "net/server_context.h"
#include "net/socket.h"

#include <algorithm>
#include <utility>

namespace gavel::net {

namespace {

/// What is read in one turn of the event loop, and the most that waits in the program to be read.
constexpr qsizetype sliceBytes = 16'384;

/// Frames that wait for one another; beyond, nothing is saved by it.
constexpr qsizetype togetherBytesMax = 16'384;

// Control frames of one client: no more than a ping each 20 ms, but as many at once as a stall may have held up.
constexpr int controlFramesPerSecond = 50;
constexpr int controlFramesAtOnce = 100;
constexpr qint64 controlFrameMs = 1'000 / controlFramesPerSecond;

} // namespace

WebSocketLine::WebSocketLine(QTcpSocket *socket, ServerContext &context, FlushQueue &flushes)
    : m_context(context)
    , m_flushes(flushes)
    , m_socket(socket)
    , m_plain(qobject_cast<Socket *>(socket))
    , m_watch(ArrivalWatch::of(*socket, context))
    , m_share(context.memory, clientOf(*socket),
              [this] { QMetaObject::invokeMethod(this, &WebSocketLine::drop, Qt::QueuedConnection); })
    , m_place(context.reading, clientOf(*socket), [this] { readSlice(); })
    , m_reader(context.limits.roomPayloadBytesMax)
{
    socket->setParent(this);
    socket->setReadBufferSize(sliceBytes);
    connect(socket, &QTcpSocket::readyRead, this, &WebSocketLine::readReady);
    connect(socket, &QTcpSocket::bytesWritten, this, &WebSocketLine::bytesSent);
    connect(socket, &QTcpSocket::disconnected, this, &WebSocketLine::ended);
    if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &WebSocketLine::readReady, Qt::QueuedConnection);
}

WebSocketLine::~WebSocketLine()
{
    m_state = State::Ended;
    keepOutlet();
    m_place.cancel();
    disconnect(m_socket, nullptr, this, nullptr);
    if (m_flushPlace >= 0)
        m_flushes.leave(m_flushPlace);
}

void WebSocketLine::send(const QByteArray &packet)
{
    sendFrame(textFrame(packet));
}

void WebSocketLine::send(const EncodedEvent &event)
{
    sendFrame(event.frame());
}

void WebSocketLine::sendBinary(const QByteArray &data)
{
    sendFrame(binaryFrame(data));
}

void WebSocketLine::close(CloseCode code)
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_owedPong.reset();
    m_unsent.append(closeFrame(code));
    flush();
    keepOutlet();
}

void WebSocketLine::abort()
{
    if (m_state != State::Ended) {
        m_socket->abort();
        ended();
    }
}

qint64 WebSocketLine::bytesToWrite() const
{
    return m_state == State::Ended ? 0 : m_socket->bytesToWrite() + m_unsent.size();
}

void WebSocketLine::readReady()
{
    m_arrivals.note(m_arrivals.usedBytes() + m_socket->bytesAvailable(), m_watch.justRead());
    m_place.ask();
}

void WebSocketLine::readSlice()
{
    if (m_state == State::Ended)
        return;
    readSome();
    if (m_state == State::Ended)
        return;
    if (m_socket->bytesAvailable() == 0)
        releaseBuffers(*m_socket);
    else
        m_place.askLater();
}

/// False if there was nothing.
bool WebSocketLine::readSome()
{
    if (m_socket->bytesAvailable() == 0) {
        return false; // it may be closed already
    }
    char slice[sliceBytes];
    const qint64 size = m_socket->read(slice, sliceBytes);
    if (size <= 0)
        return false;
    m_context.counters.bytesReceived += static_cast<quint64>(size);
    take(QByteArrayView(slice, size));
    countMessage();
    return true;
}

/// A message that is never finished takes its sender's share.
void WebSocketLine::countMessage()
{
    const qsizetype kept = m_state == State::Open ? m_reader.bytesKept() : 0;
    if (!m_share.mayKeep(Kept::Bodies, kept)) {
        m_context.counters.refuse(&Counters::refusedMemoryTotal);
        end(CloseCode::TryAgainLater);
        return;
    }
    m_share.keep(Kept::Bodies, kept);
}

void WebSocketLine::take(QByteArrayView bytes)
{
    while (m_state == State::Open || m_state == State::Closing) {
        const qsizetype before = bytes.size();
        const auto event = m_reader.next(bytes);
        m_arrivals.use(before - bytes.size());
        if (!event)
            return;
        handle(*event);
    }
    m_arrivals.use(bytes.size());
}

/// When the last of the bytes came that were taken so far.
qint64 WebSocketLine::arrivedAt() const
{
    return m_arrivals.lastUsedAt(m_context.clock());
}

void WebSocketLine::handle(const FrameEvent &event)
{
    switch (event.kind) {
    case FrameEvent::Kind::Text:
    case FrameEvent::Kind::Binary:
        if (m_state == State::Open)
            m_user->heard(event.payload, event.kind == FrameEvent::Kind::Binary, arrivedAt());
        break;
    case FrameEvent::Kind::Ping:
    case FrameEvent::Kind::Pong:
        handleControl(event);
        break;
    case FrameEvent::Kind::Close:
        end(static_cast<CloseCode>(event.code)); // of both closing frames the second says what the first said
        break;
    case FrameEvent::Kind::Fault:
        end(static_cast<CloseCode>(event.code));
        break;
    }
}

void WebSocketLine::handleControl(const FrameEvent &event)
{
    if (!mayControl()) {
        end(CloseCode::Policy);
    } else if (event.kind == FrameEvent::Kind::Ping && m_state == State::Open) {
        m_owedPong = event.payload;
        sendPong();
    }
}

/// The rate as one number: each frame moves the moment when the next is due, which may lie only so far ahead.
bool WebSocketLine::mayControl()
{
    const qint64 now = DeadlineQueue::nowMs();
    m_controlDueMs = std::max(m_controlDueMs, now) + controlFrameMs;
    return m_controlDueMs - now <= controlFramesAtOnce * controlFrameMs;
}

/// Only when nothing is before it; until then the newest ping is the one to be answered (RFC 6455 §5.5.3), so that
/// pongs which nobody reads never pile up.
void WebSocketLine::sendPong()
{
    if (m_owedPong && m_socket->bytesToWrite() == 0)
        sendFrame(pongFrame(*std::exchange(m_owedPong, std::nullopt)));
}

/// All is said, whoever began it; behind a fault nothing can be read. The peer is waited for all the same: hanging up
/// before all that it says was read would be a reset, by which it may lose what was said to it, the closing frame last.
void WebSocketLine::end(CloseCode code)
{
    close(code);
    m_state = State::Ending;
    if (m_socket->bytesToWrite() == 0)
        endWriting(*m_socket);
    m_user->lineClosing();
}

void WebSocketLine::bytesSent()
{
    countWaiting();
    keepOutlet();
    if (m_state == State::Ended || m_socket->bytesToWrite() > 0)
        return;
    if (m_state == State::Ending) {
        endWriting(*m_socket);
        return;
    }
    sendPong();
    if (m_socket->bytesAvailable() == 0)
        releaseBuffers(*m_socket);
}

void WebSocketLine::ended()
{
    // What came with the end counts: a bid, and then a hanging up.
    while (m_state == State::Open && readSome()) {
    }
    m_place.cancel();
    if (std::exchange(m_state, State::Ended) != State::Ended) {
        m_share.keep(Kept::Bodies, 0);
        countWaiting();
        keepOutlet();
        m_user->lineEnded();
    }
}

/// Kept until the turn of the event loop ends: a commit often brings a client its acknowledgement and what it did to
/// others and others to it, and one send for all of that costs both ends a quarter of four.
void WebSocketLine::sendFrame(const QByteArray &frame)
{
    if (queue(frame) && m_flushPlace < 0)
        m_flushPlace = m_flushes.enter(*this);
}

void WebSocketLine::sendNow(const EventRun &events, qsizetype gone)
{
    const QByteArray &frames = events.frames();
    const qint64 sent = gone > 0 || !goesFirst() ? gone : m_plain->sayStraight(frames);
    if (sent < frames.size() && queue(sent == 0 ? frames : frames.sliced(sent)))
        flush();
}

/// Whether nothing is before it, here or in the socket.
bool WebSocketLine::goesFirst() const
{
    return m_plain && m_unsent.isEmpty() && m_state == State::Open && !m_dropping;
}

void WebSocketLine::setOutlet(Outlet *outlet)
{
    if (m_outlet)
        m_outlet->descriptor = -1;
    m_outlet = outlet;
    keepOutlet();
}

void WebSocketLine::keepOutlet()
{
    if (m_outlet)
        m_outlet->descriptor = goesFirst() ? m_plain->straightDescriptor() : -1;
}

/// False if nothing more goes out.
bool WebSocketLine::queue(const QByteArray &frames)
{
    if (m_state != State::Open || m_dropping || frames.isEmpty())
        return false;
    if (m_unsent.size() + frames.size() > togetherBytesMax)
        flush();
    // What waits before it counts: one frame, however long, is not yet a reader that is too slow.
    const qint64 waiting = bytesToWrite();
    if (waiting > m_context.limits.waitingBytesMax ||
        (waiting > 0 && !m_share.mayKeep(Kept::Waiting, waiting + frames.size()))) {
        m_dropping = true;
        keepOutlet();
        QMetaObject::invokeMethod(this, &WebSocketLine::drop, Qt::QueuedConnection);
        return false;
    }
    if (m_unsent.isEmpty()) {
        m_unsent = frames; // shared by all who are told the same
    } else {
        m_unsent.append(frames);
    }
    keepOutlet();
    return true;
}

void WebSocketLine::flushTurn()
{
    m_flushPlace = -1;
    flush();
}

void WebSocketLine::flush()
{
    if (m_state != State::Ended && !m_unsent.isEmpty()) {
        m_socket->write(std::exchange(m_unsent, {}));
        countWaiting();
        keepOutlet();
    }
}

void WebSocketLine::countWaiting()
{
    m_share.keep(Kept::Waiting, bytesToWrite());
}

void WebSocketLine::drop()
{
    if (m_state != State::Ended) {
        m_context.counters.drop(m_dropping);
        abort();
    }
}

} // namespace gavel::net
