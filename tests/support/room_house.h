#pragma once

#include "net/http_server.h"
#include "net/room_session.h"
#include "net/rooms.h"
#include "support/test_handler.h"

#include <QJsonArray>
#include <QList>
#include <QPair>
#include <QSet>
#include <QTest>

#include <functional>

namespace gavel::support {

inline const QByteArray roomsTarget = "/socket.io/?EIO=4&transport=websocket";

[[nodiscard]] inline QByteArray
roomsHandshake(const QByteArray &path = roomsTarget, const QByteArray &key = "dGhlIHNhbXBsZSBub25jZQ==",
               const QByteArray &fields = "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n")
{
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key + "\r\n" +
           fields + "\r\n";
}

/// Lets in whoever has the token "good", at once or when told to; does what events say.
class TestRoomHandler : public net::RoomHandler
{
public:
    void connecting(net::RoomSession &session, const QJsonObject &auth) override
    {
        waiting.append(session.id());
        if (auth.value(QStringLiteral("token")) == QStringLiteral("bad"))
            session.refuse(QStringLiteral("unauthorized"), {{QStringLiteral("code"), 7}});
        else if (auth.value(QStringLiteral("token")) != QStringLiteral("later"))
            session.accept(auth.value(QStringLiteral("as")).toString().toUtf8());
    }

    net::PacketVerdict admitsPacket(net::RoomSession &session, qsizetype bytes, qint64) override
    {
        packetSizes.append(bytes);
        return packetVerdict ? packetVerdict(session) : net::PacketVerdict::Take;
    }

    net::PacketVerdict admitsEvent(net::RoomSession &session, const QString &, qint64) override
    {
        return eventVerdict ? eventVerdict(session) : net::PacketVerdict::Take;
    }

    void refused(net::RoomSession &, const net::RoomEvent &event, net::PacketRefusal why) override
    {
        refusals.append(event);
        event.ack.send(
            QJsonArray{why == net::PacketRefusal::TooMany ? QStringLiteral("too much") : QStringLiteral("too large")});
    }

    void event(net::RoomSession &session, const net::RoomEvent &event) override
    {
        events.append(event);
        if (event.name == u"join") {
            event.ack.send(QJsonObject{{QStringLiteral("joined"), rooms->join(session, event.args.at(0).toString())}});
        } else if (event.name == u"leave") {
            rooms->leave(session, event.args.at(0).toString());
            event.ack.send(QJsonArray{});
        } else if (event.name == u"echo") {
            session.send(net::EncodedEvent(QStringLiteral("echoed"), event.args));
            event.ack.send(event.args);
            event.ack.send(QJsonArray{QStringLiteral("twice")});
        } else if (event.name == u"close") {
            session.close();
        } else if (event.name == u"quit") {
            session.disconnectClient();
        } else if (event.name == u"abort") {
            session.abort();
        }
    }

    void left(net::RoomSession &session) override
    {
        const QStringList names = session.rooms().keys();
        gone.append({session.id(), QSet<QString>(names.begin(), names.end())});
        if (closesInLeft) {
            rooms->broadcast(QStringLiteral("7"), net::EncodedEvent(QStringLiteral("left"), QJsonArray{}));
            session.close();
        }
    }

    void ended(quint64 id) override { endedIds.append(id); }

    net::Rooms *rooms = nullptr;
    std::function<net::PacketVerdict(net::RoomSession &)> packetVerdict;
    std::function<net::PacketVerdict(net::RoomSession &)> eventVerdict;
    bool closesInLeft = false;
    QList<quint64> waiting;
    QList<qsizetype> packetSizes;
    QList<net::RoomEvent> events;
    QList<net::RoomEvent> refusals;
    QList<quint64> endedIds;
    QList<QPair<quint64, QSet<QString>>> gone;
};

/// A server with rooms on a free port whose clock is a variable.
struct RoomHouse
{
    explicit RoomHouse(const net::Limits &limits = {})
        : server(
              handler, [this] { return nowMs; }, limits)
        , rooms(server, roomHandler)
    {
        roomHandler.rooms = &rooms;
        port = server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);
    }

    /// Sets the clock and lets some turns of the event loop pass by it, or its leap were a turn that took so long.
    void turnTo(qint64 ms)
    {
        constexpr int turnsMs = 50;
        nowMs = ms;
        QTest::qWait(turnsMs);
    }

    TestHandler handler;
    TestRoomHandler roomHandler;
    qint64 nowMs = 1'000;
    net::HttpServer server;
    net::Rooms rooms;
    quint16 port = 0;
};

} // namespace gavel::support
