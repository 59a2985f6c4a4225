#include "net/http_server.h"
#include "net/room_session.h"
#include "net/rooms.h"
#include "support/raw_client.h"
#include "support/rooms_client.h"
#include "support/test_handler.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

namespace {

const QByteArray target = "/socket.io/?EIO=4&transport=websocket";

QByteArray handshake(const QByteArray &path = target, const QByteArray &key = "dGhlIHNhbXBsZSBub25jZQ==",
                     const QByteArray &fields = "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n")
{
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key + "\r\n" +
           fields + "\r\n";
}

/// Lets in whoever has the token "good", at once or when told to; does what events say.
class TestRoomHandler : public RoomHandler
{
public:
    void connecting(RoomSession &session, const QJsonObject &auth) override
    {
        waiting.append(session.id());
        if (auth.value("token"_L1) == u"bad"_s) {
            session.refuse(u"unauthorized"_s, {{u"code"_s, 7}});
        } else if (auth.value("token"_L1) != u"later"_s) {
            session.accept();
        }
    }

    void event(RoomSession &session, const RoomEvent &event) override
    {
        events.append(event);
        if (event.name == u"join") {
            event.ack.send(QJsonObject{{u"joined"_s, rooms->join(session, event.args.at(0).toString())}});
        } else if (event.name == u"leave") {
            rooms->leave(session, event.args.at(0).toString());
            event.ack.send(QJsonArray{});
        } else if (event.name == u"echo") {
            session.send(EncodedEvent(u"echoed"_s, event.args));
            event.ack.send(event.args);
            event.ack.send(QJsonArray{u"twice"_s});
        } else if (event.name == u"close") {
            session.close();
        } else if (event.name == u"quit") {
            session.disconnectClient();
        } else if (event.name == u"abort") {
            session.abort();
        }
    }

    void left(RoomSession &session) override
    {
        gone.append({session.id(), session.rooms()});
        if (closesInLeft) {
            rooms->broadcast(u"7"_s, EncodedEvent(u"left"_s, QJsonArray{}));
            session.close();
        }
    }

    Rooms *rooms = nullptr;
    bool closesInLeft = false;
    QList<quint64> waiting;
    QList<RoomEvent> events;
    QList<QPair<quint64, QSet<QString>>> gone;
};

struct House
{
    explicit House(const Limits &limits = {})
        : server(
              handler, [this] { return nowMs; }, limits)
        , rooms(server, roomHandler)
    {
        roomHandler.rooms = &rooms;
        port = server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);
    }

    TestHandler handler;
    TestRoomHandler roomHandler;
    qint64 nowMs = 1'000;
    HttpServer server;
    Rooms rooms;
    quint16 port = 0;
};

} // namespace

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
    void leavesAndComesBackOnTheSameLine();
    void disconnectsClients();
    void beatsAndWaitsForPongs();
    void closesWhoNeverConnects();
    void countsItsConnections();
    void dropsASlowReader();
    void anAckOutlivesItsSession();
    void survivesDisconnectsAtEveryStep_data();
    void survivesDisconnectsAtEveryStep();
    void survivesItsOwnClosingInAnEvent_data();
    void survivesItsOwnClosingInAnEvent();
    void mayBeClosedWhenItLeaves_data();
    void mayBeClosedWhenItLeaves();
    void limitsRoomsOfASession();
    void stopsInOrder();
    void mayBeDestroyedInTheMiddle();
};

void TestRooms::handshakes_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("heard");
    QTest::addColumn<QByteArray>("body");

    const QByteArray good = "HTTP/1.1 101 ";
    const QByteArray bad = "HTTP/1.1 400 ";
    const QByteArray badRequest = R"({"code":3,"message":"Bad request"})";
    const QByteArray upgrade = "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n";
    const QByteArray key = "dGhlIHNhbXBsZSBub25jZQ==";
    QTest::newRow("good") << handshake() << good << QByteArray();
    QTest::newRow("own Origin") << handshake(target, key, upgrade + "Origin: http://h\r\n") << good << QByteArray();
    QTest::newRow("foreign Origin") << handshake(target, key, upgrade + "Origin: http://evil\r\n")
                                    << QByteArray("HTTP/1.1 403 ") << QByteArray(R"({"code":4,"message":"Forbidden"})");
    QTest::newRow("short key") << handshake(target, "abc") << bad << badRequest;
    QTest::newRow("old version") << handshake(target, key, "Upgrade: websocket\r\nSec-WebSocket-Version: 8\r\n")
                                 << QByteArray("HTTP/1.1 426 ") << badRequest;
    QTest::newRow("no upgrade") << handshake(target, key, {}) << bad << badRequest;
    QTest::newRow("bytes behind it") << handshake() + "x" << bad << badRequest;
    QTest::newRow("a body") << handshake(target, key, upgrade + "Content-Length: 1\r\n") << bad << badRequest;
    QTest::newRow("empty line first") << "\r\n" + handshake() << bad << badRequest;
    QTest::newRow("version 3") << handshake("/socket.io/?EIO=3&transport=websocket") << bad
                               << QByteArray(R"({"code":5,"message":"Unsupported protocol version"})");
    QTest::newRow("polling") << QByteArray("GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: h\r\n\r\n") << bad
                             << QByteArray(R"({"code":0,"message":"Transport unknown"})");
    QTest::newRow("posting") << QByteArray("POST /socket.io/?EIO=4&transport=polling&sid=x HTTP/1.1\r\nHost: h\r\n"
                                           "Content-Length: 2\r\n\r\n40")
                             << bad << QByteArray(R"({"code":0,"message":"Transport unknown"})");
    QTest::newRow("another path goes to the handler")
        << handshake("/socket.io/socket.io.js") << QByteArray("HTTP/1.1 200 ")
        << QByteArray("GET /socket.io/socket.io.js ");
}

void TestRooms::handshakes()
{
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, heard);
    QFETCH(QByteArray, body);
    House house;
    RawClient client(house.port);
    client.say(said);
    QTRY_VERIFY(client.heard().startsWith(heard));
    QTRY_VERIFY(client.heard().endsWith(body));
    if (heard.contains("101")) {
        QVERIFY(client.heard().contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        QTRY_VERIFY(client.heard().contains("\r\n\r\n\x81")); // and the open packet
    }
    if (heard.contains("426")) {
        QVERIFY(client.heard().contains("Sec-WebSocket-Version: 13\r\n"));
    }
}

void TestRooms::opens()
{
    House house;
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
    House house;
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
    House house;
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
    House house;
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
    House house;
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
    House house;
    RoomsClient client(house.port);
    client.say(u"40/admin,"_s);
    QTRY_COMPARE(client.last(), uR"(44/admin,{"message":"Invalid namespace"})"_s);
    client.say(u"40"_s);
    QTRY_COMPARE(house.rooms.sessions().size(), 1);
}

void TestRooms::answersEvents()
{
    House house;
    RoomsClient client(house.port);
    client.connectToRooms();
    house.nowMs = 5'000;
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
    House house;
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
    House house;
    RoomsClient one(house.port);
    RoomsClient two(house.port);
    RoomsClient three(house.port);
    RoomsClient watching(house.port);
    for (RoomsClient *client : {&one, &two, &three}) {
        client->connectToRooms();
    }
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
    House house;
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
    QTest::newRow("a binary event") << u"451-[\"a\",{\"_placeholder\":true,\"num\":0}]"_s << true;
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
    House house;
    RoomsClient client(house.port);
    if (connected) {
        client.connectToRooms();
    }
    client.say(said);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.roomHandler.gone.size(), connected ? 1 : 0);
    QVERIFY(house.roomHandler.events.isEmpty());
}

void TestRooms::leavesAndComesBackOnTheSameLine()
{
    House house;
    RoomsClient client(house.port);
    client.connectToRooms();
    client.say(uR"(42["join","7"])"_s);
    QTRY_COMPARE(house.rooms.count(u"7"_s), 1);
    const QString before = (*house.rooms.sessions().begin())->sid();
    client.say(u"41"_s);
    QTRY_COMPARE(house.rooms.count(u"7"_s), 0);
    QCOMPARE(house.roomHandler.gone.size(), 1);
    QVERIFY(house.rooms.sessions().isEmpty());
    client.say(u"40"_s);
    QTRY_COMPARE(house.rooms.sessions().size(), 1);
    QVERIFY((*house.rooms.sessions().begin())->sid() != before);
}

void TestRooms::disconnectsClients()
{
    House house;
    RoomsClient client(house.port);
    client.connectToRooms();
    (*house.rooms.sessions().begin())->disconnectClient();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.last(), u"41"_s);
    QCOMPARE(house.roomHandler.gone.size(), 1);
}

void TestRooms::beatsAndWaitsForPongs()
{
    Limits limits;
    limits.pingIntervalMs = 60;
    limits.pingTimeoutMs = 60;
    House house(limits);
    RoomsClient client(house.port);
    client.connectToRooms();
    for (int beat = 1; beat <= 3; ++beat) {
        QTRY_COMPARE(client.count(u"2"_s), beat);
        client.say(u"3"_s);
    }
    QVERIFY(!client.isClosed());
    QTRY_COMPARE(client.count(u"2"_s), 4);
    QTRY_VERIFY(client.isClosed()); // it kept silent
    QCOMPARE(house.roomHandler.gone.size(), 1);
}

void TestRooms::closesWhoNeverConnects()
{
    Limits limits;
    limits.connectTimeoutMs = 60;
    House house(limits);
    RoomsClient silent(house.port);
    RoomsClient undecided(house.port);
    undecided.say(uR"(40{"token":"later"})"_s);
    RoomsClient quick(house.port);
    quick.connectToRooms();
    QTRY_VERIFY(silent.isClosed());
    QTRY_VERIFY(undecided.isClosed());
    QTest::qWait(80);
    QVERIFY(!quick.isClosed());
    QVERIFY(!house.rooms.find(house.roomHandler.waiting[0]));
    QVERIFY(house.roomHandler.gone.isEmpty());
}

void TestRooms::countsItsConnections()
{
    Limits limits;
    limits.connectionsPerAddressMax = 1;
    House house(limits);
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

void TestRooms::dropsASlowReader()
{
    House house;
    RawClient slow(house.port);
    slow.say(handshake());
    QTRY_VERIFY(slow.heard().contains("pingInterval"));
    slow.say(QByteArray("\x81\x82\x00\x00\x00\x00"
                        "40",
                        8));
    QTRY_COMPARE(house.rooms.sessions().size(), 1);
    slow.readAtMost(1);
    RoomsClient quick(house.port);
    quick.connectToRooms();
    const EncodedEvent event(u"x"_s, QJsonArray{QString(100'000, u'x')});
    qsizetype sent = 0;
    while (house.rooms.sessions().size() == 2 && sent < 200) {
        house.rooms.broadcastToAll(event);
        ++sent;
        QTRY_COMPARE(quick.heard().size(), 2 + sent);
    }
    QCOMPARE(house.rooms.sessions().size(), 1);
    QCOMPARE(house.server.counters().droppedTotal, 1u);
    QCOMPARE(house.roomHandler.gone.size(), 1);
    QTRY_COMPARE(house.server.counters().connections, 1);
}

void TestRooms::anAckOutlivesItsSession()
{
    House house;
    RoomsClient client(house.port);
    client.connectToRooms();
    client.say(uR"(421["kept"])"_s);
    QTRY_COMPARE(house.roomHandler.events.size(), 1);
    const Ack ack = house.roomHandler.events[0].ack;
    QVERIFY(ack.isWanted());
    client.say(u"41"_s);
    client.say(u"40"_s);
    QTRY_COMPARE(house.roomHandler.waiting.size(), 2);
    QVERIFY(!ack.isWanted()); // the line is the same, the client is not
    client.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 0);
    ack.send(QJsonArray{1});
}

void TestRooms::survivesDisconnectsAtEveryStep_data()
{
    QTest::addColumn<qsizetype>("step");
    const QByteArray script = handshake();
    for (qsizetype step = 0; step <= script.size() + 64; step += 3) {
        QTest::addRow("after %d bytes", static_cast<int>(step)) << step;
    }
}

/// The whole life of a session as bytes, cut off after so many of them.
void TestRooms::survivesDisconnectsAtEveryStep()
{
    QFETCH(qsizetype, step);
    const auto frame = [](const QByteArray &text) -> QByteArray {
        return "\x81" + QByteArray(1, static_cast<char>(0x80 | text.size())) + QByteArray(4, '\0') + text;
    };
    const QByteArray said = handshake();
    const QByteArray framed = frame("40") + frame(R"(421["join","7"])") + frame(R"(422["echo"])") + frame("41");
    for (const bool turn : {false, true}) {
        House house;
        {
            RawClient client(house.port);
            client.say(said.first(std::min(step, said.size())));
            if (step > said.size()) {
                QTRY_VERIFY(client.heard().contains("pingInterval"));
                client.say(framed.first(std::min(step - said.size(), framed.size())));
            }
            if (turn) {
                QCoreApplication::processEvents();
            }
            client.hangUp();
        }
        QTRY_COMPARE(house.server.counters().connections, 0);
        QVERIFY(house.rooms.sessions().isEmpty());
        QCOMPARE(house.rooms.count(u"7"_s), 0);
        QTRY_COMPARE(house.server.pendingDeadlines(), 0);
        house.rooms.broadcast(u"7"_s, EncodedEvent(u"x"_s, QJsonArray{}));
    }
}

void TestRooms::survivesItsOwnClosingInAnEvent_data()
{
    QTest::addColumn<QString>("event");
    QTest::newRow("close") << u"close"_s;
    QTest::newRow("disconnect") << u"quit"_s;
    QTest::newRow("abort") << u"abort"_s;
}

void TestRooms::survivesItsOwnClosingInAnEvent()
{
    QFETCH(QString, event);
    House house;
    RoomsClient client(house.port);
    client.connectToRooms();
    client.say(u"421[\"" + event + u"\"]");
    client.say(u"422[\"echo\"]"_s);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.roomHandler.events.size(), 1);
    QCOMPARE(house.roomHandler.gone.size(), 1);
}

void TestRooms::mayBeClosedWhenItLeaves_data()
{
    QTest::addColumn<QString>("said"); // empty: it hangs up
    QTest::newRow("on its own word") << u"41"_s;
    QTest::newRow("as its line ends") << u"1"_s;
    QTest::newRow("on nonsense") << u"x"_s;
    QTest::newRow("on a lost line") << QString();
}

void TestRooms::mayBeClosedWhenItLeaves()
{
    QFETCH(QString, said);
    House house;
    house.roomHandler.closesInLeft = true;
    RoomsClient client(house.port);
    client.connectToRooms();
    client.say(uR"(42["join","7"])"_s);
    QTRY_COMPARE(house.rooms.count(u"7"_s), 1);
    said.isEmpty() ? client.hangUp() : client.say(said);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.roomHandler.gone.size(), 1);
    QCOMPARE(house.rooms.count(u"7"_s), 0);
    QTRY_COMPARE(house.server.pendingDeadlines(), 0);
}

void TestRooms::limitsRoomsOfASession()
{
    Limits limits;
    limits.roomsPerSessionMax = 2;
    House house(limits);
    RoomsClient client(house.port);
    client.connectToRooms();
    for (const QString &room : {u"1"_s, u"2"_s, u"3"_s}) {
        client.say(u"42" + room + u"[\"join\",\"" + room + u"\"]");
    }
    QTRY_COMPARE(client.last(), uR"(433[{"joined":false}])"_s);
    QCOMPARE(house.rooms.count(u"3"_s), 0);
}

void TestRooms::stopsInOrder()
{
    House house;
    QSignalSpy stopped(&house.server, &HttpServer::stopped);
    RoomsClient one(house.port);
    RoomsClient two(house.port);
    one.connectToRooms();
    QTRY_COMPARE(two.heard().size(), 1);
    house.server.stop();
    QTRY_VERIFY(one.isClosed());
    QTRY_VERIFY(two.isClosed());
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(house.roomHandler.gone.size(), 1);
}

void TestRooms::mayBeDestroyedInTheMiddle()
{
    auto house = std::make_unique<House>();
    RoomsClient one(house->port);
    RoomsClient two(house->port);
    one.connectToRooms();
    QTRY_COMPARE(two.heard().size(), 1);
    RawClient upgrading(house->port);
    upgrading.say(handshake());
    house.reset();
    QTRY_VERIFY(one.isClosed() && two.isClosed() && upgrading.isClosed());
}

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
