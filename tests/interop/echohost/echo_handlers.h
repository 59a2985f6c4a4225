#pragma once

#include "net/engine_server.h"
#include "net/http_handler.h"
#include "net/room_handler.h"

#include <QObject>

namespace gavel::net {
class Rooms;
}

namespace gavel::echohost {

/// There is nothing here but what the protocols serve, and every page may read it.
class Pages : public net::HttpHandler
{
public:
    net::Sharing sharing(const net::RequestHead &head) override;
    void handle(std::shared_ptr<net::Exchange> exchange) override;
};

/// Bare Engine.IO: every message comes back as it was.
class EngineEcho : public net::EngineHandler
{
public:
    bool allowsOrigin(const net::RequestHead &) override { return true; }
    std::unique_ptr<net::EngineUser> opened(net::EngineSession &session) override;
};

/// Socket.IO as the protocol's public suite expects its host: `auth` tells a client what it sent on connecting,
/// `message` comes back as `message-back`, `message-with-ack` as its acknowledgement; "/custom" has `auth` alone.
class RoomEcho : public QObject, public net::RoomHandler
{
    Q_OBJECT

public:
    void setRooms(net::Rooms &rooms) { m_rooms = &rooms; }

    bool allowsOrigin(const net::RequestHead &) override { return true; }
    bool hasNamespace(const QString &nsp) override;
    void connecting(net::RoomSession &session, const QJsonObject &auth) override;
    void event(net::RoomSession &session, const net::RoomEvent &event) override;
    void left(net::RoomSession &) override {}

private:
    net::Rooms *m_rooms = nullptr;
};

} // namespace gavel::echohost
