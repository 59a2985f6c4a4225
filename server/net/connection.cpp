#include "net/connection.h"

#include "net/arrival_watch.h"
#include "net/client_seat.h"
#include "net/engine_path.h"
#include "net/exchange.h"
#include "net/forwarded.h"
#include "net/response_body.h"
#include "net/server_context.h"
#include "net/socket.h"
#include "net/stream.h"
#include "net/tls_socket.h"
#include "net/websocket_handshake.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace gavel::net {

Connection::Connection(ServerContext &context, QTcpSocket *socket, Slot slot)
    : m_context(context)
    , m_socket(socket)
    , m_slot(slot)
    , m_secure(isSecure(*socket))
    , m_watch(ArrivalWatch::of(*socket, context))
    , m_inputEnd(*socket, [this] { inputEnded(); })
    , m_peer(plainAddress(socket->peerAddress()))
    , m_place(context.reading, m_peer, [this] { advance(); })
    , m_deadline(context.deadlines, [this] { expired(); })
    , m_share(context.memory, m_peer,
              [this] { QMetaObject::invokeMethod(this, &Connection::abort, Qt::QueuedConnection); })
    , m_sender(*socket, m_share, context.limits)
{
    socket->setParent(this);
    socket->setReadBufferSize(context.limits.readBufferBytes());
    connect(socket, &QTcpSocket::readyRead, this, &Connection::readReady);
    connect(socket, &QTcpSocket::bytesWritten, this, &Connection::bytesSent);
    connect(socket, &QTcpSocket::disconnected, this, &Connection::hungUp);
    m_context.openConnections.insert(this);
}

Connection::~Connection()
{
    m_context.openConnections.remove(this);
    if (m_stream)
        m_stream->finish();
}

void Connection::begin()
{
    m_deadline.set(m_context.limits.headTimeoutMs);
    if (m_socket->bytesAvailable() > 0)
        readReady();
}

void Connection::stop()
{
    m_keepAlive = false;
    switch (m_state) {
    case State::Head:
    case State::Admitting:
    case State::Body:
        m_socket->disconnectFromHost();
        break;
    case State::Streaming:
        m_stream->close();
        break;
    case State::Answering:
    case State::Sending:
    case State::Draining:
    case State::Ended:
        break;
    }
}

void Connection::abort()
{
    if (m_state != State::Ended) {
        m_socket->abort();
        end();
    }
}

void Connection::readReady()
{
    if (m_state == State::Streaming || m_state == State::Draining) {
        m_socket->skip(m_socket->bytesAvailable()); // nothing that is said now will be answered
        return;
    }
    m_arrivals.note(m_arrivals.usedBytes() + m_socket->bytesAvailable(), m_watch.justRead());
    m_place.ask();
}

/// No request begins any more, but what was asked is answered. An event stream has no last answer: it ends.
void Connection::inputEnded()
{
    switch (m_state) {
    case State::Head:
    case State::Body:
        m_place.ask();
        break;
    case State::Streaming:
        m_stream->close();
        break;
    case State::Draining:
        hangUp();
        break;
    case State::Admitting:
    case State::Answering:
        m_deadline.set(
            m_context.limits.halfClosedTimeoutMs); // it may be gone, which shows by nothing before it is sent to
        Q_EMIT gone();
        break;
    case State::Sending:
    case State::Ended:
        break;
    }
}

bool Connection::isAllSaid() const
{
    return m_inputEnd.hasCome() && m_socket->bytesAvailable() == 0;
}

/// At most one request a turn of the event loop, so that who sends a thousand in one piece keeps nobody waiting.
void Connection::advance()
{
    if (m_state == State::Head && !readHead())
        return;
    if (m_state == State::Body)
        readBody();
}

/// Never from the stack of whoever answers: the next request would run in the middle of what they are doing.
void Connection::advanceSoon()
{
    m_place.askLater();
}

bool Connection::readHead()
{
    if (isAllSaid()) {
        hangUp();
        return false;
    }
    if (m_socket->bytesAvailable() == 0)
        return false;
    auto parsed = parseHead(m_socket->peek(m_context.limits.headBytesMax + 1), m_context.limits);
    if (!parsed) {
        const HeadFault &fault = parsed.error();
        answerFailure(fault.failure, fault.head ? &*fault.head : nullptr);
        return false;
    }
    if (!*parsed && m_inputEnd.hasCome()) {
        answerFailure(HttpFailure::Malformed, nullptr); // the rest will never come
        return false;
    }
    if (!*parsed) {
        if (!std::exchange(m_headBegun, true) && !m_fresh)
            m_deadline.set(m_context.limits.headTimeoutMs);
        return false;
    }
    m_deadline.clear();
    m_fresh = false;
    m_headBegun = false;
    return acceptHead(**std::move(parsed));
}

bool Connection::acceptHead(ParsedHead parsed)
{
    m_parsed = std::move(parsed);
    m_parsed.head.peer = m_peer;
    m_parsed.head.secure = m_secure;
    m_parsed.head.onReservedSlot = m_slot == Slot::Reserved;
    m_keepAlive = m_parsed.keepAlive && !m_context.stopping;
    if (!m_context.tls.isNull() && !m_secure) {
        answerFailure(HttpFailure::TlsRequired, &m_parsed.head);
        return false;
    }
    if (isIn(m_context.proxies, m_peer) && !seatClient()) {
        ++m_context.counters.refusedTotal;
        answerFailure(HttpFailure::TooManyConnections, &m_parsed.head);
        return false;
    }
    if (m_context.engine && m_context.engine->serves(m_parsed.head.path) && upgrade())
        return false;
    skip(m_parsed.headBytes);

    if (hasCodedBody(m_parsed)) {
        answerFailure(HttpFailure::CodingNotSupported, &m_parsed.head);
        return false;
    }
    const qsizetype usual = m_context.limits.bodyBytesMax;
    const qsizetype bodyBytesMax = m_context.handler.bodyBytesMax(m_parsed.head, usual);
    if (m_parsed.contentLength > static_cast<quint64>(bodyBytesMax)) {
        answerFailure(HttpFailure::BodyTooLarge, &m_parsed.head);
        return false;
    }
    m_body.emplace(m_parsed, bodyBytesMax, m_share);
    m_bodyTicket = m_context.handler.bodyBegins(m_parsed.head);
    if (m_parsed.contentLength > static_cast<quint64>(usual) || m_parsed.chunked || m_parsed.expectsContinue)
        admitBody();
    else
        expectBody();
    return m_state == State::Body;
}

/// Every limit that is by address is then by the address of who is behind the proxy, as far as the proxy says it.
bool Connection::seatClient()
{
    RequestHead &head = m_parsed.head;
    const Forwarded forwarded = readForwarded(head, m_context.proxies);
    head.secure = forwarded.secure.value_or(head.secure);
    head.peer = forwarded.client.isNull() ? m_peer : forwarded.client;
    m_share.moveTo(head.peer);
    m_place.moveTo(head.peer);
    m_seat = &ClientSeat::of(*m_socket, m_context.admission);
    return m_seat->take(head.peer, m_context.limits.connectionsPerAddressMax);
}

void Connection::expectBody()
{
    m_state = State::Body;
    if (m_body->isExpected())
        m_deadline.set(m_context.limits.bodyTimeoutMs);
}

/// Nobody's large body is read only to be thrown away, and nobody is told to go on who may not.
void Connection::admitBody()
{
    m_state = State::Admitting;
    m_context.handler.admitBody(m_parsed.head, [self = QPointer(this)](const std::optional<Response> &refusal) {
        if (self && self->m_state == State::Admitting)
            self->bodyAdmitted(refusal);
    });
}

void Connection::bodyAdmitted(const std::optional<Response> &refusal)
{
    if (refusal) {
        m_keepAlive = false; // the body may come all the same
        send(*refusal, &m_parsed.head);
        return;
    }
    expectBody();
    if (m_socket->bytesAvailable() > 0 || m_inputEnd.hasCome())
        advanceSoon();
    else if (m_parsed.expectsContinue)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::readBody()
{
    const auto reading = m_body->read(*m_socket);
    if (!reading) {
        answerFailure(reading.error(), &m_parsed.head);
        return;
    }
    m_context.counters.bytesReceived += static_cast<quint64>(reading->usedBytes);
    m_arrivals.use(reading->usedBytes);
    if (reading->complete) {
        dispatch();
    } else if (isAllSaid() || (m_inputEnd.hasCome() && reading->usedBytes == 0)) {
        answerFailure(HttpFailure::Malformed, &m_parsed.head); // the rest will never come
    } else if (reading->usedBytes > 0) {
        m_deadline.set(m_context.limits.bodyTimeoutMs);
    }
}

void Connection::dispatch()
{
    m_deadline.clear();
    m_state = State::Answering;
    if (m_inputEnd.hasCome())
        m_deadline.set(m_context.limits.halfClosedTimeoutMs);
    ++m_context.counters.requestsTotal;

    Request request;
    static_cast<RequestHead &>(request) = std::exchange(m_parsed.head, {});
    request.body = m_body->take();
    request.receivedAt = m_arrivals.lastUsedAt(m_context.clock());
    auto exchange = std::make_shared<Exchange>(*this, std::move(request), m_context.memory);
    m_share.keep(Kept::Bodies, 0);
    m_context.handler.handle(std::move(exchange));
    m_bodyTicket.reset();
}

/// True if the request was a handshake, and has been answered or handed over.
bool Connection::upgrade()
{
    const WebSocketHandshake handshake = checkWebSocketHandshake(m_parsed.head);
    if (handshake == WebSocketHandshake::None)
        return false;
    auto refusal = m_context.engine->refusalOf(m_parsed.head, handshake);
    const bool hasMore = m_parsed.chunked || m_parsed.contentLength > 0 || m_inputEnd.hasCome() ||
                         m_socket->bytesAvailable() != m_parsed.headBytes || m_socket->peek(1) == "\r";
    if (!refusal && hasMore)
        refusal = engineIoRefusals::badRequest;
    ++m_context.counters.requestsTotal;
    skip(m_parsed.headBytes);
    if (refusal) {
        m_keepAlive = false;
        send(toResponse(*refusal), &m_parsed.head);
        return true;
    }
    Request request;
    static_cast<RequestHead &>(request) = std::move(m_parsed.head);
    request.receivedAt = m_context.clock();
    disconnect(m_socket, nullptr, this, nullptr);
    m_inputEnd.letGo(*m_socket);
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    end();
    m_context.engine->adopt(socket, request);
    return true;
}

void Connection::drain()
{
    m_state = State::Draining;
    m_deadline.set(m_context.limits.lingerTimeoutMs);
    m_inputEnd.throwAway();
    endWriting(*m_socket);
    if (m_inputEnd.hasCome())
        hangUp();
}

/// Nothing is owed, and nothing more can be lost to a reset: the client has said all, or said nothing.
void Connection::hangUp()
{
    m_socket->disconnectFromHost();
}

void Connection::expired()
{
    switch (m_state) {
    case State::Head:
        if (m_headBegun)
            answerFailure(HttpFailure::HeadTimeout, nullptr);
        else
            hangUp();
        break;
    case State::Body:
        answerFailure(HttpFailure::BodyTimeout, &m_parsed.head);
        break;
    case State::Admitting:
    case State::Answering:
    case State::Sending:
    case State::Streaming:
    case State::Draining:
        abort();
        break;
    case State::Ended:
        break;
    }
}

/// What came with the end counts, and may still wait for its turn.
void Connection::hungUp()
{
    advance();
    end();
}

void Connection::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_place.cancel();
    m_sender.forget();
    m_body.reset();
    m_bodyTicket.reset();
    m_share.keep(Kept::Bodies, 0);
    if (m_stream)
        m_stream->finish();
    m_deadline.clear();
    Q_EMIT gone();
    deleteLater();
}

void Connection::skip(qsizetype bytes)
{
    m_socket->skip(bytes);
    m_arrivals.use(bytes);
    m_context.counters.bytesReceived += static_cast<quint64>(bytes);
}

} // namespace gavel::net
