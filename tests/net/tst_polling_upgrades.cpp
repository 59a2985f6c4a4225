// How a session that began by polling goes over to a WebSocket.
#include "support/client_frames.h"
#include "support/engineio_answers.h"
#include "support/polling_client.h"
#include "support/raw_client.h"
#include "support/room_house.h"

#include <QTest>

using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

class TestPollingUpgrades : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upgrades();
    void freesAPollThatComesAfterTheProbe();
    void keepsWhatWaitedOverAnUpgrade();
    void closesASecondWebSocket();
    void closesAProbeThatStalls();
};

void TestPollingUpgrades::upgrades()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    QNetworkReply *poll = client.get();
    QTRY_COMPARE(house.server.counters().requestsTotal, 4u);
    RawClient better(house.port);
    better.say(roomsHandshake(client.target("websocket")));
    QTRY_VERIFY(better.heard().contains("\r\n\r\n"));
    better.say(clientText("2probe"));
    QTRY_VERIFY(better.heard().endsWith("3probe"));
    QCOMPARE(client.wait(poll).body, QByteArray("6"));
    better.say(clientText("5") + clientText(R"(421["echo","x"])"));
    QTRY_VERIFY(better.heard().endsWith(R"(431["x"])"));
    QCOMPARE(client.wait(client.get()).body, badRequest);
    QCOMPARE(house.rooms.sessions().size(), 1);
    QCOMPARE(house.server.counters().pollingSessions, 0);
    better.hangUp();
    QTRY_COMPARE(house.roomHandler.gone.size(), 1);
}

/// What a client asks by one line may be later than what it says after it by the other.
void TestPollingUpgrades::freesAPollThatComesAfterTheProbe()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    RawClient better(house.port);
    better.say(roomsHandshake(client.target("websocket")));
    QTRY_VERIFY(better.heard().contains("\r\n\r\n"));
    better.say(clientText("2probe"));
    QTRY_VERIFY(better.heard().endsWith("3probe"));
    QCOMPARE(client.wait(client.get()).body, QByteArray("6"));
    better.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 1);
    QNetworkReply *poll = client.get();
    QTest::qWait(60);
    QVERIFY(!poll->isFinished());
    house.rooms.broadcastToAll(EncodedEvent(u"x"_s, QJsonArray{1}));
    QCOMPARE(client.wait(poll).body, QByteArray(R"(42["x",1])"));
}

void TestPollingUpgrades::keepsWhatWaitedOverAnUpgrade()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    RawClient better(house.port);
    better.say(roomsHandshake(client.target("websocket")));
    QTRY_VERIFY(better.heard().contains("\r\n\r\n"));
    better.say(clientText("2probe"));
    QTRY_VERIFY(better.heard().endsWith("3probe"));
    RoomSession &session = **house.rooms.sessions().begin();
    session.send(EncodedEvent(u"x"_s, QJsonArray{1}));
    session.send(u"y"_s, {QJsonObject{{u"_placeholder"_s, true}, {u"num"_s, 0}}}, {"\x01\x02"});
    better.say(clientText("5"));
    QTRY_VERIFY(better.heard().endsWith("\x82\x02\x01\x02"));
    QVERIFY(better.heard().indexOf(R"(42["x",1])") < better.heard().indexOf("451-[\"y\""));
}

void TestPollingUpgrades::closesASecondWebSocket()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    RawClient better(house.port);
    better.say(roomsHandshake(client.target("websocket")));
    QTRY_VERIFY(better.heard().contains("\r\n\r\n"));
    const auto isClosed = [&](const QByteArray &said) {
        RawClient second(house.port);
        second.say(roomsHandshake(client.target("websocket")));
        QTRY_VERIFY(second.heard().contains("\x88\x02\x03\xe8"));
        better.say(said);
    };
    isClosed(clientText("2probe") + clientText("5"));
    QTRY_COMPARE(house.server.counters().pollingSessions, 0);
    isClosed(clientText(R"(421["echo"])"));
    QTRY_VERIFY(better.heard().endsWith("431[]"));
}

void TestPollingUpgrades::closesAProbeThatStalls()
{
    Limits limits;
    limits.upgradeTimeoutMs = 60;
    RoomHouse house(limits);
    PollingClient client(house.port);
    client.connectToRooms();
    for (const QByteArray &said : {QByteArray(), clientText("2probe"), clientText("5"), clientText("40")}) {
        RawClient better(house.port);
        better.say(roomsHandshake(client.target("websocket")));
        QTRY_VERIFY(better.heard().contains("\r\n\r\n"));
        better.say(said);
        QTRY_VERIFY(better.heard().contains("\x88\x02\x03"));
        better.hangUp();
        QTRY_COMPARE(house.server.counters().connections, 1);
    }
    QCOMPARE(client.wait(client.post(R"(421["echo"])")).body, QByteArray("ok"));
    QCOMPARE(house.roomHandler.events.size(), 1);
}

QTEST_GUILESS_MAIN(TestPollingUpgrades)
#include "tst_polling_upgrades.moc"
