#include "net/memory_budget.h"
#include "support/engineio_answers.h"
#include "support/polling_client.h"
#include "support/raw_client.h"
#include "support/room_house.h"
#include "wire/engineio.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

class TestPolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens();
    void talks();
    void sendsSeveralInOneAnswer();
    void carriesAttachments();
    void refusesWhatItCantRead_data();
    void refusesWhatItCantRead();
    void endsOnTwoPolls();
    void endsOnTwoPosts();
    void endsOnItsWord();
    void endsWithItsPoll();
    void endsWithoutPolls();
    void saysGoodbye();
    void limitsSessionsOfAnAddress();
    void dropsWhoNeverFetches();
    void sharesWithOrigins();
    void leavesNothing();
};

namespace {

/// The house's address sees these pages' answers.
struct SharingHandler : TestHandler
{
    Sharing sharing(const RequestHead &head) override
    {
        return head.header("Origin") == "http://friend" ? Sharing::ThisOrigin : Sharing::Others;
    }
};

} // namespace

void TestPolling::opens()
{
    RoomHouse house;
    PollingClient client(house.port);
    const auto answer = client.wait(client.get());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("Content-Type"), QByteArray("text/plain; charset=UTF-8"));
    const auto handshake = gavel::wire::decodeHandshake(answer.body.sliced(1));
    QVERIFY(answer.body.startsWith('0') && handshake);
    QCOMPARE(handshake->upgrades, QStringList{u"websocket"_s});
    QCOMPARE(house.server.counters().pollingSessions, 1);
}

void TestPolling::talks()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    QNetworkReply *poll = client.get();
    QTest::qWait(50);
    QVERIFY(!poll->isFinished());
    QCOMPARE(client.wait(client.post(R"(421["echo","한글"])")).body, QByteArray("ok"));
    QCOMPARE(client.wait(poll).body, QByteArray("42[\"echoed\",\"한글\"]\x1e"
                                                "431[\"한글\"]"));
    QCOMPARE(house.roomHandler.events.size(), 1);
}

void TestPolling::sendsSeveralInOneAnswer()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    QCOMPARE(client
                 .wait(client.post("421[\"join\",\"7\"]\x1e"
                                   "422[\"join\",\"8\"]"))
                 .status,
             200);
    house.rooms.broadcast(u"7"_s, EncodedEvent(u"x"_s, QJsonArray{1}));
    house.rooms.broadcast(u"9"_s, EncodedEvent(u"x"_s, QJsonArray{2}));
    house.rooms.broadcastToAll(EncodedEvent(u"x"_s, QJsonArray{3}));
    QCOMPARE(client.wait(client.get()).body.split('\x1e'),
             (QByteArrayList{R"(431[{"joined":true}])", R"(432[{"joined":true}])", R"(42["x",1])", R"(42["x",3])"}));
}

void TestPolling::carriesAttachments()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    QCOMPARE(client
                 .wait(client.post("452-[\"x\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]\x1e"
                                   "bAQID\x1e"
                                   "b//79"))
                 .status,
             200);
    QCOMPARE(house.roomHandler.events.size(), 1);
    const RoomEvent &event = house.roomHandler.events[0];
    QCOMPARE(event.attachments, (QList<QByteArray>{"\x01\x02\x03", "\xff\xfe\xfd"}));
    (*house.rooms.sessions().begin())->send(u"y"_s, {event.args[0]}, {event.attachments[1]});
    QCOMPARE(client.wait(client.get()).body, QByteArray("451-[\"y\",{\"_placeholder\":true,\"num\":0}]\x1e"
                                                        "b//79"));
}

void TestPolling::refusesWhatItCantRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no packet") << QByteArray("abc");
    QTest::newRow("an empty packet") << QByteArray("40\x1e");
    QTest::newRow("no base64") << QByteArray("b***");
    QTest::newRow("no UTF-8") << QByteArray("4\xff");
    QTest::newRow("a ping of the client's") << QByteArray("2");
    QTest::newRow("a binary message of nothing") << QByteArray("bAQID");
    QTest::newRow("too many packets") << QByteArray("6\x1e").repeated(1'000) + "6";
}

void TestPolling::refusesWhatItCantRead()
{
    QFETCH(QByteArray, body);
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    const auto answer = client.wait(client.post(body));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.body, badRequest);
    QCOMPARE(client.wait(client.get()).body, unknownSession);
    QCOMPARE(house.roomHandler.gone.size(), 1);
}

void TestPolling::endsOnTwoPolls()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.open();
    QNetworkReply *first = client.get();
    QTRY_COMPARE(house.server.counters().requestsTotal, 2u);
    const auto second = client.wait(client.get());
    QCOMPARE(second.status, 400);
    const auto cut = client.wait(first);
    QCOMPARE(cut.status, 200);
    QCOMPARE(cut.body, QByteArray("1"));
    QCOMPARE(client.wait(client.get()).body, unknownSession);
}

void TestPolling::endsOnTwoPosts()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    RawClient slow(house.port);
    slow.say("POST " + client.target() + " HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n42");
    QTest::qWait(50);
    QCOMPARE(client.wait(client.post("42[\"x\"]")).status, 400);
    slow.say("[\"echo\"]");
    QTRY_VERIFY(slow.heard().endsWith(unknownSession));
    QVERIFY(house.roomHandler.events.isEmpty());
}

void TestPolling::endsOnItsWord()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    QNetworkReply *poll = client.get();
    QTRY_COMPARE(house.server.counters().requestsTotal, 4u);
    QCOMPARE(client.wait(client.post("1")).body, QByteArray("ok"));
    QCOMPARE(client.wait(poll).body, QByteArray("6"));
    QCOMPARE(client.wait(client.get()).status, 400);
    QCOMPARE(house.roomHandler.gone.size(), 1);
}

void TestPolling::endsWithItsPoll()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    {
        RawClient poller(house.port);
        poller.say("GET " + client.target() + " HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_COMPARE(house.server.counters().requestsTotal, 4u);
        poller.hangUp();
    }
    QTRY_COMPARE(house.roomHandler.gone.size(), 1);
    QTRY_COMPARE(house.server.counters().pollingSessions, 0);
}

/// The time is the protocol's and not the timer's: a poll that comes just after it finds nothing.
void TestPolling::endsWithoutPolls()
{
    Limits limits;
    limits.pingIntervalMs = 150;
    limits.pingTimeoutMs = 100;
    RoomHouse house(limits);
    PollingClient client(house.port);
    client.connectToRooms();
    QTRY_COMPARE(house.server.counters().pollingSessions, 0);
    QCOMPARE(client.wait(client.get()).body, unknownSession);

    PollingClient beating(house.port);
    beating.open();
    for (int beat = 0; beat < 4; ++beat) {
        QCOMPARE(beating.wait(beating.get()).body, QByteArray("2"));
        QCOMPARE(beating.wait(beating.post("3")).body, QByteArray("ok"));
    }
}

void TestPolling::saysGoodbye()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    (*house.rooms.sessions().begin())->disconnectClient();
    // In an answer of its own: stock clients pass over what comes together with the end.
    QCOMPARE(client.wait(client.get()).body, QByteArray("41"));
    QCOMPARE(client.wait(client.get()).body, QByteArray("1"));
    QCOMPARE(client.wait(client.get()).status, 400);
    QTRY_COMPARE(house.server.counters().pollingSessions, 0);
}

void TestPolling::limitsSessionsOfAnAddress()
{
    Limits limits;
    limits.connectionsPerAddressMax = 2;
    RoomHouse house(limits);
    std::vector<std::unique_ptr<PollingClient>> clients;
    const auto opened = [&] {
        PollingClient client(house.port);
        return client.wait(client.get()).status;
    };
    QCOMPARE(opened(), 200);
    QCOMPARE(opened(), 200);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(opened(), 429);
    QCOMPARE(house.server.counters().pollingSessions, 2);
}

void TestPolling::dropsWhoNeverFetches()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    const EncodedEvent event(u"x"_s, QJsonArray{QString(100'000, u'x')});
    RoomSession &session = **house.rooms.sessions().begin();
    for (int sent = 0; sent < 20; ++sent)
        session.send(event);
    QVERIFY(house.server.memory().bytes(Kept::Waiting) > 1'000'000);
    QTRY_COMPARE(house.roomHandler.gone.size(), 1);
    QCOMPARE(house.server.counters().droppedTotal, 1u);
    QTRY_COMPARE(house.server.memory().bytes(Kept::Waiting), 0);
    QCOMPARE(client.wait(client.get()).body, unknownSession);
}

void TestPolling::sharesWithOrigins()
{
    struct FriendlyRooms : TestRoomHandler
    {
        bool allowsOrigin(const RequestHead &head) override { return head.header("Origin") != "http://evil"; }
    };
    SharingHandler handler;
    FriendlyRooms roomHandler;
    HttpServer server(handler, [] { return 1'000; });
    Rooms rooms(server, roomHandler);
    const quint16 port = server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);

    PollingClient own(port);
    const auto plain = own.wait(own.get());
    QCOMPARE(plain.field("Vary"), QByteArray("Origin"));
    QVERIFY(plain.field("Access-Control-Allow-Origin").isEmpty());

    PollingClient friendly(port);
    friendly.setField("Origin", "http://friend");
    const auto opened = friendly.wait(friendly.get());
    QCOMPARE(opened.status, 200);
    QCOMPARE(opened.field("Access-Control-Allow-Origin"), QByteArray("http://friend"));
    QCOMPARE(opened.field("Access-Control-Allow-Credentials"), QByteArray("true"));
    friendly.setField("Access-Control-Request-Method", "POST");
    friendly.setField("Access-Control-Request-Headers", "content-type");
    const auto preflight = friendly.wait(friendly.ask("OPTIONS"));
    QCOMPARE(preflight.status, 204);
    QCOMPARE(preflight.field("Access-Control-Allow-Headers"), QByteArray("content-type"));
    QVERIFY(preflight.field("Access-Control-Allow-Methods").contains("POST"));

    PollingClient evil(port);
    evil.setField("Origin", "http://evil");
    const auto refused = evil.wait(evil.get());
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.body, QByteArray(R"({"code":4,"message":"Forbidden"})"));
    QVERIFY(refused.field("Access-Control-Allow-Origin").isEmpty());
}

void TestPolling::leavesNothing()
{
    auto house = std::make_unique<RoomHouse>();
    {
        PollingClient waiting(house->port);
        waiting.connectToRooms();
        QNetworkReply *poll = waiting.get();
        PollingClient silent(house->port);
        silent.open();
        QTRY_COMPARE(house->server.counters().requestsTotal, 5u);
        QSignalSpy stopped(&house->server, &HttpServer::stopped);
        house->server.stop();
        QCOMPARE(waiting.wait(poll).body, QByteArray("1"));
        QTRY_COMPARE(stopped.size(), 1);
    }
    house.reset();
}

QTEST_GUILESS_MAIN(TestPolling)
#include "tst_polling.moc"
