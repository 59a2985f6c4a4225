#include "net/room_handler.h"
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

void Ack::send(const QJsonArray &args) const
{
    if (isWanted()) {
        // A copy of this one may be kept elsewhere; the answer is given once.
        RoomSession *session = m_owed->session;
        m_owed->session.clear();
        session->sendAck(m_owed->id, args);
    }
}

void Ack::send(const QJsonObject &arg) const
{
    send(QJsonArray{arg});
}

} // namespace gavel::net
