#include "support/engineio_answers.h"
#include "support/raw_client.h"
#include "support/room_house.h"
#include "support/rooms_client.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handshakes_data();
    void handshakes();
    void opens();
    void connects();
    void readsTheHandshake();
    void refusesAndLetsTryAgain();
    void acceptsLater();
    void refusesOtherNamespaces();
    void answersEvents();
    void joinsAndLeavesRooms();
    void broadcasts();
    void broadcastsLongTexts();
    void closesOnNonsense_data();
    void closesOnNonsense();
    void countsItsConnections();
};

void TestRooms::handshakes_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("heard");
    QTest::addColumn<QByteArray>("body");

    const QByteArray good = "HTTP/1.1 101 ";
    const QByteArray bad = "HTTP/1.1 400 ";
    const QByteArray upgrade = "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n";
    const QByteArray key = "dGhlIHNhbXBsZSBub25jZQ==";
    QTest::newRow("good") << roomsHandshake() << good << QByteArray();
    QTest::newRow("own Origin") << roomsHandshake(roomsTarget, key, upgrade + "Origin: http://h\r\n") << good
                                << QByteArray();
    QTest::newRow("foreign Origin") << roomsHandshake(roomsTarget, key, upgrade + "Origin: http://evil\r\n")
                                    << QByteArray("HTTP/1.1 403 ") << QByteArray(R"({"code":4,"message":"Forbidden"})");
    QTest::newRow("short key") << roomsHandshake(roomsTarget, "abc") << bad << badRequest;
    QTest::newRow("old version") << roomsHandshake(roomsTarget, key,
                                                   "Upgrade: websocket\r\nSec-WebSocket-Version: 8\r\n")
                                 << QByteArray("HTTP/1.1 426 ") << badRequest;
    QTest::newRow("no upgrade") << roomsHandshake(roomsTarget, key, {}) << bad << badRequest;
    QTest::newRow("bytes behind it") << roomsHandshake() + "x" << bad << badRequest;
    QTest::newRow("a body") << roomsHandshake(roomsTarget, key, upgrade + "Content-Length: 1\r\n") << bad << badRequest;
    QTest::newRow("empty line first") << "\r\n" + roomsHandshake() << bad << badRequest;
    QTest::newRow("version 3") << roomsHandshake("/socket.io/?EIO=3&transport=websocket") << bad
                               << QByteArray(R"({"code":5,"message":"Unsupported protocol version"})");
    QTest::newRow("a session of nobody's")
        << QByteArray("GET /socket.io/?EIO=4&transport=polling&sid=x HTTP/1.1\r\nHost: h\r\n\r\n") << bad
        << QByteArray(R"({"code":1,"message":"Session ID unknown"})");
    QTest::newRow("posting to a session of nobody's")
        << QByteArray("POST /socket.io/?EIO=4&transport=polling&sid=x HTTP/1.1\r\nHost: h\r\n"
                      "Content-Length: 2\r\n\r\n40")
        << bad << QByteArray(R"({"code":1,"message":"Session ID unknown"})");
    QTest::newRow("without the slash") << roomsHandshake("/socket.io?EIO=4&transport=websocket") << good
                                       << QByteArray();
    QTest::newRow("another path goes to the handler")
        << roomsHandshake("/socket.io/socket.io.js") << QByteArray("HTTP/1.1 200 ")
        << QByteArray("GET /socket.io/socket.io.js ");
}

void TestRooms::handshakes()
{
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, heard);
    QFETCH(QByteArray, body);
    RoomHouse house;
    RawClient client(house.port);
    client.say(said);
    QTRY_VERIFY(client.heard().startsWith(heard));
    QTRY_VERIFY(client.heard().endsWith(body));
    if (heard.contains("101")) {
        QVERIFY(client.heard().contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        QTRY_VERIFY(client.heard().contains("\r\n\r\n\x81")); // and the open packet
    }
    if (heard.contains("426"))
        QVERIFY(client.heard().contains("Sec-WebSocket-Version: 13\r\n"));
}

void TestRooms::opens()
{
    RoomHouse house;
    RoomsClient client(house.port);
    QTRY_COMPARE(client.heard().size(), 1);
    const auto handshake = gavel::wire::decodeHandshake(client.heard()[0].toUtf8().sliced(1));
    QVERIFY(client.heard()[0].startsWith(u'0') && handshake);
    QCOMPARE(handshake->sid.size(), 20);
    QVERIFY(handshake->upgrades.isEmpty());
    QCOMPARE(handshake->pingIntervalMs, 25'000);
    QCOMPARE(handshake->pingTimeoutMs, 20'000);
    QCOMPARE(handshake->maxPayload, 1'000'000);
}

void TestRooms::connects()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.say(u"40"_s);
    QTRY_COMPARE(client.heard().size(), 2);
    QVERIFY(client.heard()[1].startsWith(u"40{\"sid\":\""));
    QCOMPARE(house.rooms.sessions().size(), 1);
    QVERIFY(client.heard()[1].contains((*house.rooms.sessions().begin())->sid()));
    QCOMPARE(house.server.counters().sessions, 1);
    client.hangUp();
    QTRY_COMPARE(house.server.counters().sessions, 0);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.roomHandler.gone.size(), 1);
    QTRY_COMPARE(house.server.pendingDeadlines(), 0);
}

void TestRooms::readsTheHandshake()
{
    RoomHouse house;
    RoomsClient client(house.port, {{"Referer", "http://h/lots/7"}, {"Cookie", "session=abc"}});
    client.say(u"40"_s);
    QTRY_COMPARE(house.rooms.sessions().size(), 1);
    const RoomSession *session = *house.rooms.sessions().begin();
    QCOMPARE(session->handshake().header("referer"), QByteArray("http://h/lots/7"));
    QCOMPARE(session->handshake().cookie("session"), QByteArray("abc"));
    QCOMPARE(session->handshake().peer, QHostAddress(QHostAddress::LocalHost));
}

void TestRooms::refusesAndLetsTryAgain()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.say(uR"(40{"token":"bad"})"_s);
    QTRY_COMPARE(client.last(), uR"(44{"data":{"code":7},"message":"unauthorized"})"_s);
    QVERIFY(house.rooms.sessions().isEmpty());
    client.say(uR"(40{"token":"good"})"_s);
    QTRY_COMPARE(house.rooms.sessions().size(), 1);
    QVERIFY(house.roomHandler.gone.isEmpty());
}

void TestRooms::acceptsLater()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.say(uR"(40{"token":"later"})"_s);
    QTRY_COMPARE(house.roomHandler.waiting.size(), 1);
    QTest::qWait(20);
    QCOMPARE(client.heard().size(), 1);
    RoomSession *session = house.rooms.find(house.roomHandler.waiting[0]);
    QVERIFY(session && session->isConnecting());
    QVERIFY(!house.rooms.join(*session, u"7"_s));
    session->accept();
    session->accept();
    session->refuse(u"too late"_s);
    QTRY_COMPARE(client.heard().size(), 2);
    QTest::qWait(20);
    QCOMPARE(client.heard().size(), 2);
    QVERIFY(session->isConnected());
}

void TestRooms::refusesOtherNamespaces()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.say(u"40/admin,"_s);
    QTRY_COMPARE(client.last(), uR"(44/admin,{"message":"Invalid namespace"})"_s);
    client.say(u"40"_s);
    QTRY_COMPARE(house.rooms.sessions().size(), 1);
}

void TestRooms::answersEvents()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    house.turnTo(5'000);
    client.say(uR"(421["echo",1,"zwei",{"drei":3}])"_s);
    QTRY_COMPARE(client.last(), uR"(431[1,"zwei",{"drei":3}])"_s);
    QTest::qWait(20);
    QCOMPARE(client.heard().size(), 4); // open, connect, echoed, one ack
    QCOMPARE(client.heard()[2], uR"(42["echoed",1,"zwei",{"drei":3}])"_s);
    QCOMPARE(house.roomHandler.events[0].receivedAt, 5'000);
    client.say(uR"(42["echo"])"_s);
    QTRY_COMPARE(client.last(), uR"(42["echoed"])"_s);
    QVERIFY(!house.roomHandler.events[1].ack.isWanted());
}

void TestRooms::joinsAndLeavesRooms()
{
    RoomHouse house;
    RoomsClient one(house.port);
    RoomsClient two(house.port);
    one.connectToRooms();
    two.connectToRooms();
    one.say(uR"(421["join","7"])"_s);
    one.say(uR"(422["join","7"])"_s);
    one.say(uR"(423["join","8"])"_s);
    two.say(uR"(421["join","7"])"_s);
    QTRY_COMPARE(house.rooms.count(u"8"_s), 1);
    QTRY_COMPARE(house.rooms.count(u"7"_s), 2);
    QTRY_COMPARE(one.last(), uR"(433[{"joined":true}])"_s);
    QCOMPARE(house.rooms.members(u"7"_s).size(), 2);
    one.say(uR"(424["leave","7"])"_s);
    QTRY_COMPARE(house.rooms.count(u"7"_s), 1);
    one.hangUp();
    QTRY_COMPARE(house.rooms.count(u"8"_s), 0);
    QCOMPARE(house.roomHandler.gone.size(), 1);
    QCOMPARE(house.roomHandler.gone[0].second, QSet<QString>{u"8"_s}); // still in its rooms when the host is told
    two.hangUp();
    QTRY_COMPARE(house.rooms.count(u"7"_s), 0);
}

void TestRooms::broadcasts()
{
    RoomHouse house;
    RoomsClient one(house.port);
    RoomsClient two(house.port);
    RoomsClient three(house.port);
    RoomsClient watching(house.port);
    for (RoomsClient *client : {&one, &two, &three})
        client->connectToRooms();
    QTRY_COMPARE(watching.heard().size(), 1); // it never says CONNECT
    one.say(uR"(42["join","7"])"_s);
    two.say(uR"(42["join","7"])"_s);
    QTRY_COMPARE(house.rooms.count(u"7"_s), 2);
    house.rooms.broadcast(u"7"_s, EncodedEvent(u"bid"_s, QJsonObject{{u"lot"_s, 7}}));
    QTRY_COMPARE(one.last(), uR"(42["bid",{"lot":7}])"_s);
    QTRY_COMPARE(two.last(), uR"(42["bid",{"lot":7}])"_s);
    house.rooms.broadcastToAll(EncodedEvent(u"announcement"_s, QJsonArray{u"all"_s}));
    QTRY_COMPARE(three.last(), uR"(42["announcement","all"])"_s);
    QCOMPARE(three.heard().size(), 3);
    house.rooms.broadcastTo({house.roomHandler.waiting[2], 12345}, EncodedEvent(u"won"_s, QJsonArray{}));
    QTRY_COMPARE(three.last(), uR"(42["won"])"_s);
    QTest::qWait(20);
    QCOMPARE(one.last(), uR"(42["announcement","all"])"_s);
    QCOMPARE(watching.heard().size(), 1);
}

void TestRooms::broadcastsLongTexts()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    for (const int size : {125, 126, 65'535, 65'536, 500'000}) {
        const QString text(size, u'경');
        if (text.size() * 3 < 1'000'000) {
            house.rooms.broadcastToAll(EncodedEvent(u"x"_s, QJsonArray{text}));
            QTRY_COMPARE(client.last(), QString(u"42[\"x\",\"" + text + u"\"]"));
        }
    }
    // What the client sends may be as long.
    const QString text(900'000, u'x');
    client.say(u"427[\"echo\",\"" + text + u"\"]");
    QTRY_COMPARE(client.last(), QString(u"437[\"" + text + u"\"]"));
    client.say(u"428[\"echo\",\"" + QString(1'000'001, u'x') + u"\"]");
    QTRY_VERIFY(client.isClosed());
}

void TestRooms::closesOnNonsense_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("connected");

    QTest::newRow("no engine packet") << u"x"_s << true;
    QTest::newRow("empty") << u""_s << true;
    QTest::newRow("a ping from the client") << u"2"_s << true;
    QTest::newRow("no socket packet") << u"4x"_s << true;
    QTest::newRow("broken JSON") << u"42[\"a\""_s << true;
    QTest::newRow("a reserved name") << u"42[\"disconnect\"]"_s << true;
    QTest::newRow("eleven attachments") << u"4511-[\"a\"]"_s << true;
    QTest::newRow("an attachment that does not come") << u"451-[\"a\",{\"_placeholder\":true,\"num\":1}]"_s << true;
    QTest::newRow("base64") << u"bAQIDBA=="_s << true;
    QTest::newRow("connecting twice") << u"40"_s << true;
    QTest::newRow("a refusal from the client") << u"44{}"_s << true;
    QTest::newRow("another namespace") << u"42/admin,[\"a\"]"_s << true;
    QTest::newRow("an event before connecting") << u"42[\"a\"]"_s << false;
    QTest::newRow("connect with a list") << u"40[]"_s << false;
    QTest::newRow("close") << u"1"_s << true;
}

void TestRooms::closesOnNonsense()
{
    QFETCH(QString, said);
    QFETCH(bool, connected);
    RoomHouse house;
    RoomsClient client(house.port);
    if (connected)
        client.connectToRooms();
    client.say(said);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.roomHandler.gone.size(), connected ? 1 : 0);
    QVERIFY(house.roomHandler.events.isEmpty());
}

void TestRooms::countsItsConnections()
{
    Limits limits;
    limits.connectionsPerAddressMax = 1;
    RoomHouse house(limits);
    auto client = std::make_unique<RoomsClient>(house.port);
    client->connectToRooms();
    QCOMPARE(house.server.counters().connections, 1);
    RawClient second(house.port);
    QTRY_VERIFY(second.heard().startsWith("HTTP/1.1 429 "));
    client.reset();
    QTRY_COMPARE(house.server.counters().connections, 0);
    RoomsClient third(house.port);
    third.connectToRooms();
}

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
