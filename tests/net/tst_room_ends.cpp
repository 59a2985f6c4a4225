#include "support/raw_client.h"
#include "support/room_house.h"
#include "support/rooms_client.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

class TestRoomEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAndComesBackOnTheSameLine();
    void disconnectsClients();
    void beatsAndWaitsForPongs();
    void closesWhoNeverConnects();
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

void TestRoomEnds::leavesAndComesBackOnTheSameLine()
{
    RoomHouse house;
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

void TestRoomEnds::disconnectsClients()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    (*house.rooms.sessions().begin())->disconnectClient();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.last(), u"41"_s);
    QCOMPARE(house.roomHandler.gone.size(), 1);
}

void TestRoomEnds::beatsAndWaitsForPongs()
{
    Limits limits;
    limits.pingIntervalMs = 60;
    limits.pingTimeoutMs = 60;
    RoomHouse house(limits);
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

void TestRoomEnds::closesWhoNeverConnects()
{
    Limits limits;
    limits.connectTimeoutMs = 60;
    RoomHouse house(limits);
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

void TestRoomEnds::dropsASlowReader()
{
    RoomHouse house;
    RawClient slow(house.port);
    slow.say(roomsHandshake());
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

void TestRoomEnds::anAckOutlivesItsSession()
{
    RoomHouse house;
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

void TestRoomEnds::survivesDisconnectsAtEveryStep_data()
{
    QTest::addColumn<qsizetype>("step");
    const QByteArray script = roomsHandshake();
    for (qsizetype step = 0; step <= script.size() + 64; step += 3)
        QTest::addRow("after %d bytes", static_cast<int>(step)) << step;
}

/// The whole life of a session as bytes, cut off after so many of them.
void TestRoomEnds::survivesDisconnectsAtEveryStep()
{
    QFETCH(qsizetype, step);
    const auto frame = [](const QByteArray &text) -> QByteArray {
        return "\x81" + QByteArray(1, static_cast<char>(0x80 | text.size())) + QByteArray(4, '\0') + text;
    };
    const QByteArray said = roomsHandshake();
    const QByteArray framed = frame("40") + frame(R"(421["join","7"])") + frame(R"(422["echo"])") + frame("41");
    for (const bool turn : {false, true}) {
        RoomHouse house;
        {
            RawClient client(house.port);
            client.say(said.first(std::min(step, said.size())));
            if (step > said.size()) {
                QTRY_VERIFY(client.heard().contains("pingInterval"));
                client.say(framed.first(std::min(step - said.size(), framed.size())));
            }
            if (turn)
                QCoreApplication::processEvents();
            client.hangUp();
        }
        QTRY_COMPARE(house.server.counters().connections, 0);
        QVERIFY(house.rooms.sessions().isEmpty());
        QCOMPARE(house.rooms.count(u"7"_s), 0);
        QTRY_COMPARE(house.server.pendingDeadlines(), 0);
        house.rooms.broadcast(u"7"_s, EncodedEvent(u"x"_s, QJsonArray{}));
    }
}

void TestRoomEnds::survivesItsOwnClosingInAnEvent_data()
{
    QTest::addColumn<QString>("event");
    QTest::newRow("close") << u"close"_s;
    QTest::newRow("disconnect") << u"quit"_s;
    QTest::newRow("abort") << u"abort"_s;
}

void TestRoomEnds::survivesItsOwnClosingInAnEvent()
{
    QFETCH(QString, event);
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    client.say(u"421[\"" + event + u"\"]");
    client.say(u"422[\"echo\"]"_s);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.roomHandler.events.size(), 1);
    QCOMPARE(house.roomHandler.gone.size(), 1);
}

void TestRoomEnds::mayBeClosedWhenItLeaves_data()
{
    QTest::addColumn<QString>("said"); // empty: it hangs up
    QTest::newRow("on its own word") << u"41"_s;
    QTest::newRow("as its line ends") << u"1"_s;
    QTest::newRow("on nonsense") << u"x"_s;
    QTest::newRow("on a lost line") << QString();
}

void TestRoomEnds::mayBeClosedWhenItLeaves()
{
    QFETCH(QString, said);
    RoomHouse house;
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

void TestRoomEnds::limitsRoomsOfASession()
{
    Limits limits;
    limits.roomsPerSessionMax = 2;
    RoomHouse house(limits);
    RoomsClient client(house.port);
    client.connectToRooms();
    for (const QString &room : {u"1"_s, u"2"_s, u"3"_s})
        client.say(u"42" + room + u"[\"join\",\"" + room + u"\"]");
    QTRY_COMPARE(client.last(), uR"(433[{"joined":false}])"_s);
    QCOMPARE(house.rooms.count(u"3"_s), 0);
}

void TestRoomEnds::stopsInOrder()
{
    RoomHouse house;
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

void TestRoomEnds::mayBeDestroyedInTheMiddle()
{
    auto house = std::make_unique<RoomHouse>();
    RoomsClient one(house->port);
    RoomsClient two(house->port);
    one.connectToRooms();
    QTRY_COMPARE(two.heard().size(), 1);
    RawClient upgrading(house->port);
    upgrading.say(roomsHandshake());
    house.reset();
    QTRY_VERIFY(one.isClosed() && two.isClosed() && upgrading.isClosed());
}

QTEST_GUILESS_MAIN(TestRoomEnds)
#include "tst_room_ends.moc"
