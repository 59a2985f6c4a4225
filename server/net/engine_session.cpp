#include "net/engine_session.h"

#include "net/polling_line.h"
#include "net/server_context.h"
#include "wire/engineio.h"

#include <algorithm>
#include <utility>

namespace gavel::net {

using wire::EngineIoPacket;

namespace {

/// What may still be asked of a handshake while its session lives; a browser says much else, which would be a third of
/// an idle session's memory.
Request lastingPart(const Request &handshake)
{
    static const QByteArray names[] = {"Host", "Origin", "Referer", "Cookie", "Accept-Language", "User-Agent"};
    Request kept;
    kept.target = handshake.target;
    kept.peer = handshake.peer;
    kept.secure = handshake.secure;
    kept.onReservedSlot = handshake.onReservedSlot;
    kept.receivedAt = handshake.receivedAt;
    for (const HeaderField &field : handshake.fields) {
        const auto isNamed = [&field](const QByteArray &name) {
            return name.compare(field.name, Qt::CaseInsensitive) == 0;
        };
        const auto name = std::find_if(std::begin(names), std::end(names), isNamed);
        if (name != std::end(names))
            kept.fields.append({*name, field.value});
    }
    return kept;
}

} // namespace

EngineSession::EngineSession(ServerContext &context, EngineKeeper &keeper, const QString &sid, const Request &handshake)
    : m_context(context)
    , m_keeper(keeper)
    , m_sid(sid)
    , m_handshake(lastingPart(handshake))
    , m_deadline(context.deadlines, [this] { expired(); })
{
}

EngineSession::~EngineSession() = default;

void EngineSession::begin(std::unique_ptr<Line> line, std::unique_ptr<EngineUser> user, PollingLine *polling)
{
    m_line = std::move(line);
    m_polling = polling;
    m_user = std::move(user);
    m_line->setUser(*this);
    m_line->setOutlet(m_outlet);
    wire::EngineIoHandshake handshake;
    handshake.sid = m_sid;
    if (polling)
        handshake.upgrades.append(QStringLiteral("websocket"));
    handshake.pingIntervalMs = m_context.limits.pingIntervalMs;
    handshake.pingTimeoutMs = m_context.limits.pingTimeoutMs;
    handshake.maxPayload = m_context.limits.roomPayloadBytesMax;
    m_line->send(wire::encodeEngineIo({EngineIoPacket::Type::Open, wire::encodeHandshake(handshake)}));
    m_dueMs = DeadlineQueue::nowMs() + m_context.limits.pingIntervalMs;
    m_deadline.set(m_context.limits.pingIntervalMs);
}

void EngineSession::upgradeTo(std::unique_ptr<Line> line)
{
    const QList<QByteArray> unsent = m_polling->takeUnsent();
    m_polling = nullptr;
    m_upgrading = false;
    m_line->setOutlet(nullptr);
    m_line = std::move(line); // a poll that waits is answered as its line goes
    m_line->setUser(*this);
    for (const QByteArray &packet : unsent) {
        const auto decoded = wire::decodeEngineIo(packet);
        if (decoded && decoded->binary)
            m_line->sendBinary(decoded->data);
        else
            m_line->send(packet);
    }
    m_line->setOutlet(m_outlet);
}

void EngineSession::setOutlet(Outlet *outlet)
{
    m_outlet = outlet;
    if (m_line)
        m_line->setOutlet(outlet);
}

void EngineSession::setUpgrading(bool upgrading)
{
    m_upgrading = upgrading;
    if (m_polling && !upgrading)
        m_polling->setBeingLeft(false);
}

void EngineSession::probed()
{
    if (m_polling)
        m_polling->setBeingLeft(true);
}

void EngineSession::send(const QByteArray &text)
{
    m_line->send(wire::encodeEngineIo({EngineIoPacket::Type::Message, text}));
}

void EngineSession::heard(QByteArrayView packet, bool binary, qint64 receivedAt)
{
    ++m_context.counters.roomPacketsTotal;
    if (isEnding())
        return;
    const PacketVerdict verdict = m_user->admits(packet.size(), receivedAt);
    if (isEnding()) {
        return; // it was closed on being asked
    }
    const bool isText = !binary && packet.startsWith('4');
    switch (verdict) {
    case PacketVerdict::Take:
        if (packet.size() <= m_context.limits.events.bytesMax)
            receive(packet, binary, receivedAt);
        else if (isText)
            m_user->tooLarge(packet.sliced(1), receivedAt);
        else
            close(CloseCode::TooLarge);
        break;
    case PacketVerdict::Refuse:
        if (isText)
            m_user->refused(packet.sliced(1), receivedAt);
        break;
    case PacketVerdict::Close:
        close(CloseCode::Policy);
        break;
    }
}

void EngineSession::receive(QByteArrayView packet, bool binary, qint64 receivedAt)
{
    if (binary) {
        m_user->message(packet, true, receivedAt);
        return;
    }
    const auto decoded = wire::decodeEngineIo(packet);
    if (!decoded) {
        close(CloseCode::ProtocolError);
        return;
    }
    switch (decoded->type) {
    case EngineIoPacket::Type::Message:
        m_user->message(decoded->data, decoded->binary, receivedAt);
        break;
    case EngineIoPacket::Type::Pong:
        receivePong();
        break;
    case EngineIoPacket::Type::Close:
        letGo();
        break;
    case EngineIoPacket::Type::Noop:
        break;
    case EngineIoPacket::Type::Open:
    case EngineIoPacket::Type::Ping: // in this version it is the server that asks
    case EngineIoPacket::Type::Upgrade:
        close(CloseCode::ProtocolError);
        break;
    }
}

void EngineSession::receivePong()
{
    if (std::exchange(m_awaitingPong, false)) {
        m_dueMs = DeadlineQueue::nowMs() + m_context.limits.pingIntervalMs;
        m_deadline.set(m_context.limits.pingIntervalMs);
    }
}

void EngineSession::expired()
{
    if (m_state == State::Closing)
        abort();
    else
        beat();
}

/// A closing handshake would wait for a peer that answers nothing.
void EngineSession::beat()
{
    if (m_awaitingPong) {
        abort();
        return;
    }
    m_awaitingPong = true;
    m_line->send(wire::encodeEngineIo({EngineIoPacket::Type::Ping, {}}));
    m_dueMs += m_context.limits.pingTimeoutMs;
    m_deadline.set(static_cast<int>(m_dueMs - DeadlineQueue::nowMs()));
}

void EngineSession::checkPulse()
{
    if (m_state == State::Open && m_awaitingPong && DeadlineQueue::nowMs() >= m_dueMs)
        abort();
}

void EngineSession::close(CloseCode code)
{
    if (beginToClose(code == CloseCode::Normal || code == CloseCode::TryAgainLater))
        m_line->close(code);
}

void EngineSession::letGo()
{
    if (beginToClose(true))
        m_line->letGo();
}

void EngineSession::abort()
{
    if (m_state != State::Gone)
        m_line->abort();
}

bool EngineSession::beginToClose(bool mayComeBack)
{
    if (m_state != State::Open)
        return false;
    m_state = State::Closing;
    m_deadline.set(m_context.limits.closeTimeoutMs);
    m_user->closing(mayComeBack);
    return m_state == State::Closing;
}

void EngineSession::lineClosing()
{
    static_cast<void>(beginToClose(true));
}

void EngineSession::lineEnded()
{
    if (m_state == State::Gone)
        return;
    const bool told = std::exchange(m_state, State::Gone) == State::Closing;
    m_deadline.clear();
    if (!told)
        m_user->closing(true);
    m_user->ended();
    m_keeper.forget(*this);
}

} // namespace gavel::net
