#include "net/ack.h"

#include "net/room_session.h"

namespace gavel::net {

Ack::Ack(RoomSession &session, qint64 id)
    : m_owed(std::make_shared<Owed>(Owed{&session, session.sid(), id}))
{
}

bool Ack::isWanted() const
{
    return m_owed && m_owed->session && m_owed->session->isConnected() && m_owed->session->sid() == m_owed->sid;
}

void Ack::send(const QJsonArray &args, const QList<QByteArray> &attachments) const
{
    if (RoomSession *session = takeWanting())
        session->sendAck(m_owed->id, args, attachments);
}

void Ack::send(const wire::JsonText &arg) const
{
    if (RoomSession *session = takeWanting())
        session->sendAck(m_owed->id, arg);
}

RoomSession *Ack::takeWanting() const
{
    if (!isWanted())
        return nullptr;
    RoomSession *session = m_owed->session;
    m_owed->session.clear();
    return session;
}

} // namespace gavel::net
