#include "net/room_session.h"

#include "net/engine_session.h"
#include "net/random_id.h"
#include "net/room_keeper.h"

#include <utility>

namespace gavel::net {

using namespace Qt::StringLiterals;
using wire::SocketIoPacket;

RoomSession::RoomSession(RoomKeeper &keeper, RoomHandler &handler, SessionPackets &packets, EngineSession &engine,
                         const QString &nsp)
    : m_keeper(keeper)
    , m_handler(handler)
    , m_packets(packets)
    , m_engine(engine)
    , m_id(keeper.add(*this))
    , m_nsp(nsp)
{
}

RoomSession::~RoomSession() = default;

const Request &RoomSession::handshake() const
{
    return m_engine.handshake();
}

void RoomSession::connectClient(const QJsonObject &auth)
{
    m_state = State::Connecting;
    m_sid = randomId();
    m_recovered = false;
    m_askedPid = auth.value("pid"_L1).toString();
    m_askedOffset = auth.value("offset"_L1).toString();
    m_handler.connecting(*this, auth);
}

void RoomSession::accept(const QByteArray &owner)
{
    if (m_state != State::Connecting)
        return;
    m_state = State::Connected;
    m_packets.changed();
    m_owner = owner;
    const QString pid = std::exchange(m_askedPid, {});
    const QString offset = std::exchange(m_askedOffset, {});
    const auto before = m_nsp == u"/" ? m_keeper.recover(pid, offset, owner) : std::nullopt;
    m_recovered = before.has_value();
    // A line that was cut before it delivered anything has told nothing.
    m_since = before ? before->session.since : m_keeper.newestEvent();
    m_keeper.admit(*this);
    if (before) {
        m_sid = before->session.sid;
        m_pid = before->pid;
    } else if (m_nsp == u"/" && m_keeper.offersRecovery()) {
        m_pid = randomId();
    }
    sendWelcome();
    if (before) {
        const EnteredRooms &rooms = before->session.rooms;
        for (auto room = rooms.begin(); room != rooms.end(); ++room) {
            if (m_keeper.join(*this, room.key()))
                m_entered.insert(room.key(), room.value());
        }
        for (const EncodedEvent &event : before->missed)
            send(event);
    }
}

void RoomSession::addRoom(const QString &room, quint64 newestEvent)
{
    m_entered.insert(room, newestEvent);
}

bool RoomSession::removeRoom(const QString &room)
{
    return m_entered.remove(room) > 0;
}

/// The private id second, as the stock server has it: some clients look for the first. Ids need no escaping.
void RoomSession::sendWelcome()
{
    const QByteArray pid = m_pid.isEmpty() ? QByteArray() : ",\"pid\":\"" + m_pid.toLatin1() + '"';
    SocketIoPacket packet{SocketIoPacket::Type::Connect};
    packet.nsp = m_nsp;
    m_engine.send(wire::encodeSocketIo(packet) + "{\"sid\":\"" + m_sid.toLatin1() + '"' + pid + '}');
}

void RoomSession::refuse(const QString &message, const QJsonObject &data)
{
    if (m_state != State::Connecting)
        return;
    m_state = State::Waiting;
    QJsonObject error{{u"message"_s, message}};
    if (!data.isEmpty())
        error.insert(u"data"_s, data);
    sendPacket({SocketIoPacket::Type::ConnectError, m_nsp, {}, error});
}

void RoomSession::send(const EncodedEvent &event)
{
    if (m_state == State::Connected) {
        m_keeper.catchUp(*this);
        m_engine.send(event);
    }
}

void RoomSession::tellNow(const EventRun &events, qsizetype gone)
{
    if (m_state == State::Connected)
        m_engine.sendNow(events, gone);
}

void RoomSession::send(const QString &name, const QJsonArray &args, const QList<QByteArray> &attachments)
{
    if (m_state == State::Connected)
        sendPacket(wire::socketIoEvent(name, args), attachments);
}

void RoomSession::ask(const QString &name, const QJsonArray &args, Answered answered)
{
    if (m_state == State::Connected) {
        const qint64 id = m_nextAsked++;
        m_asked.insert(id, std::move(answered));
        sendPacket(wire::socketIoEvent(name, args, id));
    }
}

void RoomSession::sendAck(qint64 id, const QJsonArray &args, const QList<QByteArray> &attachments)
{
    if (m_state == State::Connected)
        sendPacket(wire::socketIoAck(id, args), attachments);
}

void RoomSession::sendAck(qint64 id, const wire::JsonText &arg)
{
    if (m_state == State::Connected) {
        m_keeper.catchUp(*this);
        m_engine.send(wire::encodeSocketIoAck(m_nsp, id, arg));
    }
}

void RoomSession::disconnectClient()
{
    if (m_state == State::Connected) {
        sendPacket({SocketIoPacket::Type::Disconnect});
        leave(false);
    }
    close();
}

void RoomSession::close()
{
    m_engine.close(CloseCode::Normal);
}

void RoomSession::abort()
{
    m_engine.abort();
}

qint64 RoomSession::bytesToWrite() const
{
    return m_engine.bytesToWrite();
}

void RoomSession::receiveEvent(const SocketIoPacket &packet, const QList<QByteArray> &attachments, qint64 receivedAt)
{
    const auto name = wire::eventName(packet);
    if (!name) {
        return; // an event without a payload, which the stock server passes over as well
    }
    const PacketVerdict verdict = m_handler.admitsEvent(*this, *name, receivedAt);
    if (m_state != State::Connected) {
        return; // the host closed it on being asked
    }
    if (verdict == PacketVerdict::Close) {
        m_engine.close(CloseCode::Policy);
        return;
    }
    const Ack ack = packet.id ? Ack(*this, *packet.id) : Ack();
    const RoomEvent event{*name, wire::arguments(packet), ack, receivedAt, attachments};
    if (verdict == PacketVerdict::Take)
        m_handler.event(*this, event);
    else if (packet.id)
        m_handler.refused(*this, event, PacketRefusal::TooMany);
}

/// One that nobody asked for is passed over.
void RoomSession::receiveAck(const SocketIoPacket &packet, const QList<QByteArray> &attachments)
{
    if (const Answered answered = m_asked.take(packet.id.value_or(-1)))
        answered(wire::arguments(packet), attachments);
}

void RoomSession::leave(bool mayComeBack)
{
    m_keeper.catchUp(*this);
    // First, so that whatever the host does with it now finds it gone.
    if (std::exchange(m_state, State::Waiting) != State::Connected)
        return;
    m_asked.clear();
    if (mayComeBack && !m_pid.isEmpty())
        m_keeper.keep(m_pid, {m_sid, m_owner, m_entered, m_since, handshake().peer});
    m_pid.clear();
    m_handler.left(*this);
    m_keeper.leaveAll(*this);
    m_packets.changed();
}

void RoomSession::sendPacket(SocketIoPacket packet, const QList<QByteArray> &attachments)
{
    m_keeper.catchUp(*this);
    packet.nsp = m_nsp;
    packet.attachments = static_cast<int>(attachments.size());
    m_packets.send(packet, attachments);
}

} // namespace gavel::net
