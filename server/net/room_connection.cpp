#include "net/room_connection.h"

#include "net/room_keeper.h"
#include "net/server_context.h"

#include <algorithm>
#include <utility>

namespace gavel::net {

using namespace Qt::StringLiterals;
using wire::SocketIoPacket;

struct RoomConnection::Unfinished
{
    SocketIoPacket packet;
    QList<QByteArray> attachments;
    qsizetype bytes; ///< of all that has come
    MemoryShare share;
};

RoomConnection::RoomConnection(RoomKeeper &keeper, RoomHandler &handler, ServerContext &context, EngineSession &engine)
    : m_keeper(keeper)
    , m_handler(handler)
    , m_context(context)
    , m_engine(engine)
    , m_main(keeper, handler, *this, engine, u"/"_s)
    , m_deadline(context.deadlines, [this] { m_engine.close(CloseCode::Normal); })
{
    m_engine.setOutlet(&m_main.outlet());
    m_deadline.set(context.limits.connectTimeoutMs);
}

RoomConnection::~RoomConnection()
{
    m_engine.setOutlet(nullptr);
}

void RoomConnection::send(const SocketIoPacket &packet, const QList<QByteArray> &attachments)
{
    m_engine.send(wire::encodeSocketIo(packet));
    for (const QByteArray &attachment : attachments)
        m_engine.sendBinary(attachment);
}

void RoomConnection::changed()
{
    const QList<RoomSession *> all = sessions();
    const auto isConnected = [](const RoomSession *session) { return session->isConnected(); };
    if (m_engine.isEnding() || std::any_of(all.begin(), all.end(), isConnected))
        m_deadline.clear();
    else if (!m_deadline.isSet())
        m_deadline.set(m_context.limits.connectTimeoutMs);
}

PacketVerdict RoomConnection::admits(qsizetype bytes, qint64 receivedAt)
{
    const PacketVerdict verdict = m_handler.admitsPacket(m_main, bytes, receivedAt);
    if (verdict == PacketVerdict::Refuse && m_unfinished)
        passOver(receivedAt);
    return verdict;
}

/// An event of which a part was refused is refused whole.
void RoomConnection::passOver(qint64 receivedAt)
{
    const auto unfinished = std::exchange(m_unfinished, nullptr);
    const SocketIoPacket &packet = unfinished->packet;
    m_refusedAttachments = packet.attachments - static_cast<int>(unfinished->attachments.size());
    refuse(packet.type, packet.nsp, packet.id, PacketRefusal::TooMany, receivedAt);
}

bool RoomConnection::refuse(SocketIoPacket::Type type, const QString &nsp, std::optional<qint64> id, PacketRefusal why,
                            qint64 receivedAt)
{
    RoomSession *session = type == SocketIoPacket::Type::Event && id ? find(nsp) : nullptr;
    if (!session || !session->isConnected())
        return false;
    m_handler.refused(*session, {QString(), {}, Ack(*session, *id), receivedAt, {}}, why);
    return true;
}

/// Reads no more of it than whether somebody waits for an answer, and what comes with it.
void RoomConnection::refused(QByteArrayView message, qint64 receivedAt)
{
    const auto head = wire::decodeSocketIoHead(message);
    if (head) {
        m_refusedAttachments = head->attachments;
        refuse(head->type, head->nsp, head->id, PacketRefusal::TooMany, receivedAt);
    }
}

void RoomConnection::tooLarge(QByteArrayView message, qint64 receivedAt)
{
    const auto head = wire::decodeSocketIoHead(message);
    if (head && !m_unfinished)
        refuseLarge(*head, receivedAt);
    else
        fail();
}

/// Who waits for no answer would never know, but by the end of the line.
void RoomConnection::refuseLarge(const wire::SocketIoHead &head, qint64 receivedAt)
{
    m_refusedAttachments = head.attachments;
    if (!refuse(head.type, head.nsp, head.id, PacketRefusal::TooLarge, receivedAt))
        m_engine.close(CloseCode::TooLarge);
}

void RoomConnection::message(QByteArrayView data, bool binary, qint64 receivedAt)
{
    if (binary) {
        receiveAttachment(data, receivedAt);
        return;
    }
    const auto head = wire::decodeSocketIoHead(data);
    if (!head || m_unfinished) {
        fail();
        return;
    }
    if (!wire::isWithin(head->json, m_context.limits.events)) {
        refuseLarge(*head, receivedAt);
        return;
    }
    const auto packet = wire::decodeSocketIo(*head);
    if (!packet) {
        fail();
        return;
    }
    m_refusedAttachments = 0;
    if (packet->attachments > 0)
        begin(*packet, data.size());
    else
        receive(*packet, {}, receivedAt);
}

/// What is kept of it takes its sender's share.
void RoomConnection::begin(const SocketIoPacket &packet, qsizetype bytes)
{
    const auto cut = [this] { QMetaObject::invokeMethod(&m_main, &RoomSession::abort, Qt::QueuedConnection); };
    m_unfinished.reset(new Unfinished{packet, {}, bytes, {m_context.memory, m_engine.handshake().peer, cut}});
    m_unfinished->share.keep(Kept::Bodies, bytes);
}

void RoomConnection::receiveAttachment(QByteArrayView data, qint64 receivedAt)
{
    if (!m_unfinished) {
        if (m_refusedAttachments-- <= 0)
            fail();
        return;
    }
    m_unfinished->bytes += data.size();
    const Limits &limits = m_context.limits;
    if (m_unfinished->bytes > qMin(limits.roomPayloadBytesMax, limits.events.bytesMax)) {
        m_engine.close(CloseCode::TooLarge);
        return;
    }
    if (!m_unfinished->share.mayKeep(Kept::Bodies, m_unfinished->bytes)) {
        m_context.counters.refuse(&Counters::refusedMemoryTotal);
        m_engine.close(CloseCode::TryAgainLater);
        return;
    }
    m_unfinished->share.keep(Kept::Bodies, m_unfinished->bytes);
    m_unfinished->attachments.append(data.toByteArray());
    if (m_unfinished->attachments.size() == m_unfinished->packet.attachments) {
        const auto finished = std::exchange(m_unfinished, nullptr);
        receive(finished->packet, finished->attachments, receivedAt);
    }
}

void RoomConnection::receive(const SocketIoPacket &packet, const QList<QByteArray> &attachments, qint64 receivedAt)
{
    if (packet.type == SocketIoPacket::Type::Connect) {
        receiveConnect(packet);
        return;
    }
    RoomSession *session = find(packet.nsp);
    if (!session || !session->isConnected()) {
        fail();
        return;
    }
    switch (packet.type) {
    case SocketIoPacket::Type::Event:
        session->receiveEvent(packet, attachments, receivedAt);
        break;
    case SocketIoPacket::Type::Ack:
        session->receiveAck(packet, attachments);
        break;
    case SocketIoPacket::Type::Disconnect:
        session->leave(false);
        break;
    case SocketIoPacket::Type::Connect:
    case SocketIoPacket::Type::ConnectError:
        fail();
        break;
    }
}

void RoomConnection::receiveConnect(const SocketIoPacket &packet)
{
    RoomSession *session = find(packet.nsp);
    if (!session && m_handler.hasNamespace(packet.nsp)) {
        m_others.push_back(std::make_unique<RoomSession>(m_keeper, m_handler, *this, m_engine, packet.nsp));
        session = m_others.back().get();
    }
    if (!session)
        send({SocketIoPacket::Type::ConnectError, packet.nsp, {}, QJsonObject{{u"message"_s, u"Invalid namespace"_s}}});
    else if (session->isConnecting() || session->isConnected())
        fail();
    else
        session->connectClient(packet.data.toObject());
}

RoomSession *RoomConnection::find(const QString &nsp)
{
    if (nsp == u"/")
        return &m_main;
    const auto found =
        std::find_if(m_others.begin(), m_others.end(), [&nsp](const auto &other) { return other->nsp() == nsp; });
    return found == m_others.end() ? nullptr : found->get();
}

QList<RoomSession *> RoomConnection::sessions()
{
    QList<RoomSession *> all{&m_main};
    for (const auto &other : m_others)
        all.append(other.get());
    return all;
}

void RoomConnection::closing(bool mayComeBack)
{
    m_deadline.clear();
    m_unfinished.reset();
    const QList<RoomSession *> all = sessions();
    for (RoomSession *session : all)
        session->leave(mayComeBack);
}

void RoomConnection::ended()
{
    const QList<RoomSession *> all = sessions();
    for (RoomSession *session : all)
        m_keeper.forget(*session);
}

void RoomConnection::fail()
{
    m_engine.close(CloseCode::ProtocolError);
}

} // namespace gavel::net
