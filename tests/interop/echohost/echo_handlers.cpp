#include "echo_handlers.h"

#include "net/exchange.h"
#include "net/room_session.h"
#include "net/rooms.h"

#include <QTimer>

namespace gavel::echohost {

using namespace Qt::StringLiterals;

namespace {

/// The suite waits for one message after the other, and hears of none that comes in one piece with the one before.
constexpr int afterConnectMs = 50;

class EchoUser : public net::EngineUser
{
public:
    explicit EchoUser(net::EngineSession &session)
        : m_session(session)
    {
    }

    net::PacketVerdict admits(qsizetype, qint64) override { return net::PacketVerdict::Take; }
    void refused(QByteArrayView, qint64) override {}
    void tooLarge(QByteArrayView, qint64) override {}
    void message(QByteArrayView data, bool binary, qint64) override
    {
        if (binary)
            m_session.sendBinary(data.toByteArray());
        else
            m_session.send(data.toByteArray());
    }
    void closing(bool) override {}
    void ended() override {}

private:
    net::EngineSession &m_session;
};

} // namespace

net::Sharing Pages::sharing(const net::RequestHead &head)
{
    return head.hasHeader("Origin") ? net::Sharing::ThisOrigin : net::Sharing::Others;
}

void Pages::handle(std::shared_ptr<net::Exchange> exchange)
{
    exchange->respond({404, "text/plain", "There is nothing here.\n", {}});
}

std::unique_ptr<net::EngineUser> EngineEcho::opened(net::EngineSession &session)
{
    return std::make_unique<EchoUser>(session);
}

bool RoomEcho::hasNamespace(const QString &nsp)
{
    return nsp == u"/" || nsp == u"/custom";
}

void RoomEcho::connecting(net::RoomSession &session, const QJsonObject &auth)
{
    session.accept();
    QTimer::singleShot(afterConnectMs, this, [this, id = session.id(), sid = session.sid(), auth] {
        net::RoomSession *session = m_rooms->find(id);
        if (session && session->sid() == sid)
            session->send(u"auth"_s, {auth});
    });
}

void RoomEcho::event(net::RoomSession &session, const net::RoomEvent &event)
{
    if (session.nsp() != u"/")
        return;
    if (event.name == u"message")
        session.send(u"message-back"_s, event.args, event.attachments);
    else if (event.name == u"message-with-ack")
        event.ack.send(event.args, event.attachments);
}

} // namespace gavel::echohost
