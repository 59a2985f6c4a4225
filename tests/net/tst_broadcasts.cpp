#include "net/audience.h"
#include "support/room_house.h"
#include "support/rooms_client.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace gavel;
using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

namespace {

EncodedEvent told(int n)
{
    return EncodedEvent(u"x"_s, QJsonArray{n});
}

QString heardAs(int n)
{
    return u"42[\"x\",%1]"_s.arg(n);
}

} // namespace

/// Who hears what of a turn's broadcasts, and in which order.
class TestBroadcasts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void areHeardInOneOrderWhateverTheRoom();
    void comeBeforeWhatIsSaidAfterThem();
    void comeAfterWhatWasSaidBefore();
    void areNotForWhoJoinsAfter();
    void areForWhoLeavesAfter();
    void spareThoseInAnotherRoom();
    void areHeardBeforeTheEnd();
    void areForgottenWithTheLastOfARoom();
    void anAudienceIsToldInPasses();
    void whoLeavesAnAudienceKeepsNobodyFromBeingTold();
    void aRunIsPutTogetherOnce();
    void theOutletIsOpenWhileNothingWaits();
    void whatTheOutletDidNotTakeComesInOrder();

private:
    RoomSession &session(const RoomsClient &client);

    std::unique_ptr<RoomHouse> m_house;
    std::unique_ptr<RoomsClient> m_one;
    std::unique_ptr<RoomsClient> m_two;
};

void TestBroadcasts::initTestCase_data()
{
    QTest::addColumn<qsizetype>("smallRoomMembersMax");
    QTest::newRow("small rooms") << qsizetype(16);
    QTest::newRow("large rooms") << qsizetype(0);
    QTest::newRow("both kinds") << qsizetype(1);
}

/// Both in room 7, the first in room 8 as well.
void TestBroadcasts::init()
{
    QFETCH_GLOBAL(qsizetype, smallRoomMembersMax);
    Limits limits;
    limits.smallRoomMembersMax = smallRoomMembersMax;
    m_house = std::make_unique<RoomHouse>(limits);
    m_one = std::make_unique<RoomsClient>(m_house->port);
    m_two = std::make_unique<RoomsClient>(m_house->port);
    m_one->connectToRooms();
    m_two->connectToRooms();
    QVERIFY(m_house->rooms.join(session(*m_one), u"7"_s));
    QVERIFY(m_house->rooms.join(session(*m_one), u"8"_s));
    QVERIFY(m_house->rooms.join(session(*m_two), u"7"_s));
}

void TestBroadcasts::cleanup()
{
    m_one.reset();
    m_two.reset();
    m_house.reset();
}

/// In the order in which they were let in.
RoomSession &TestBroadcasts::session(const RoomsClient &client)
{
    return *m_house->rooms.sessions()[&client == m_one.get() ? 0 : 1];
}

void TestBroadcasts::areHeardInOneOrderWhateverTheRoom()
{
    m_house->rooms.broadcast(u"7"_s, told(1));
    m_house->rooms.broadcast(u"8"_s, told(2));
    m_house->rooms.broadcastToAll(told(3));
    m_house->rooms.broadcast(u"7"_s, told(4));
    QTRY_COMPARE(m_one->heard().mid(2), QStringList({heardAs(1), heardAs(2), heardAs(3), heardAs(4)}));
    QTRY_COMPARE(m_two->heard().mid(2), QStringList({heardAs(1), heardAs(3), heardAs(4)}));
}

void TestBroadcasts::comeBeforeWhatIsSaidAfterThem()
{
    m_house->rooms.broadcast(u"7"_s, told(1));
    session(*m_one).send(told(2));
    m_house->rooms.broadcast(u"7"_s, told(3));
    session(*m_one).sendAck(5, QJsonArray{});
    QTRY_COMPARE(m_one->heard().mid(2), QStringList({heardAs(1), heardAs(2), heardAs(3), u"435[]"_s}));
    QTRY_COMPARE(m_two->heard().mid(2), QStringList({heardAs(1), heardAs(3)}));
}

void TestBroadcasts::comeAfterWhatWasSaidBefore()
{
    session(*m_one).sendAck(5, QJsonArray{});
    m_house->rooms.broadcast(u"7"_s, told(1));
    QTRY_COMPARE(m_one->heard().mid(2), QStringList({u"435[]"_s, heardAs(1)}));
}

void TestBroadcasts::areNotForWhoJoinsAfter()
{
    m_house->rooms.broadcast(u"8"_s, told(1));
    QVERIFY(m_house->rooms.join(session(*m_two), u"8"_s));
    m_house->rooms.broadcast(u"8"_s, told(2));
    QTRY_COMPARE(m_one->heard().mid(2), QStringList({heardAs(1), heardAs(2)}));
    QTRY_COMPARE(m_two->heard().mid(2), QStringList({heardAs(2)}));
}

void TestBroadcasts::areForWhoLeavesAfter()
{
    m_house->rooms.broadcast(u"7"_s, told(1));
    m_house->rooms.leave(session(*m_two), u"7"_s);
    m_house->rooms.broadcast(u"7"_s, told(2));
    QTRY_COMPARE(m_one->heard().mid(2), QStringList({heardAs(1), heardAs(2)}));
    QTRY_COMPARE(m_two->heard().mid(2), QStringList({heardAs(1)}));
}

void TestBroadcasts::spareThoseInAnotherRoom()
{
    m_house->rooms.broadcast(u"7"_s, told(1));
    m_house->rooms.broadcast(u"7"_s, told(2), u"8"_s);
    m_house->rooms.broadcast(u"7"_s, told(3));
    QTRY_COMPARE(m_one->heard().mid(2), QStringList({heardAs(1), heardAs(3)}));
    QTRY_COMPARE(m_two->heard().mid(2), QStringList({heardAs(1), heardAs(2), heardAs(3)}));
}

void TestBroadcasts::areHeardBeforeTheEnd()
{
    m_house->rooms.broadcast(u"7"_s, told(1));
    m_house->rooms.broadcastToAll(told(2));
    session(*m_two).disconnectClient();
    QTRY_COMPARE(m_two->heard().mid(2), QStringList({heardAs(1), heardAs(2), u"41"_s}));
    QTRY_COMPARE(m_one->heard().mid(2), QStringList({heardAs(1), heardAs(2)}));
}

/// A room of that name later is another one.
void TestBroadcasts::areForgottenWithTheLastOfARoom()
{
    m_house->rooms.broadcast(u"8"_s, told(1));
    m_house->rooms.leave(session(*m_one), u"8"_s);
    QVERIFY(m_house->rooms.join(session(*m_two), u"8"_s));
    m_house->rooms.broadcast(u"8"_s, told(2));
    QTRY_COMPARE(m_two->heard().mid(2), QStringList({heardAs(2)}));
    QTRY_COMPARE(m_one->heard().mid(2), QStringList({heardAs(1)}));
}

void TestBroadcasts::anAudienceIsToldInPasses()
{
    Audience audience;
    audience.add(session(*m_one));
    audience.add(session(*m_two));
    audience.tell({1, told(1), {}});
    QCOMPARE(audience.next(), &session(*m_one));
    audience.tell({2, told(2), {}});
    QCOMPARE(audience.next(), &session(*m_two));
    QCOMPARE(audience.since(0).size(), 2);
    QVERIFY(!audience.next()); // the second one is not yet told to all
    QVERIFY(audience.hasMore());
    QCOMPARE(audience.since(0).size(), 1);
    QCOMPARE(audience.next(), &session(*m_one));
    QCOMPARE(audience.next(), &session(*m_two));
    QVERIFY(!audience.next());
    QVERIFY(!audience.hasMore());
}

void TestBroadcasts::whoLeavesAnAudienceKeepsNobodyFromBeingTold()
{
    Audience audience;
    audience.add(session(*m_one));
    audience.add(session(*m_two));
    audience.tell({1, told(1), {}});
    QCOMPARE(audience.next(), &session(*m_one));
    QVERIFY(audience.remove(session(*m_one)));
    QVERIFY(!audience.remove(session(*m_one)));
    QCOMPARE(audience.next(), &session(*m_two));
    QVERIFY(!audience.next());
    QVERIFY(!audience.hasMore());
    QVERIFY(audience.remove(session(*m_two)));
    audience.tell({2, told(2), {}});
    QVERIFY(!audience.next());
    QVERIFY(!audience.hasMore());
}

void TestBroadcasts::aRunIsPutTogetherOnce()
{
    Audience audience;
    for (quint64 n = 1; n <= 3; ++n)
        audience.tell({n, told(static_cast<int>(n)), {}});
    const QByteArray frames = audience.runSince(1).frames();
    QCOMPARE(frames, told(2).frame() + told(3).frame());
    QCOMPARE(audience.runSince(1).frames().constData(), frames.constData());
    QCOMPARE(audience.runSince(2).frames(), told(3).frame());
    audience.tell({4, told(4), {}});
    QCOMPARE(audience.runSince(2).frames(), told(3).frame() + told(4).frame());
}

void TestBroadcasts::theOutletIsOpenWhileNothingWaits()
{
    RoomSession &one = session(*m_one);
    const Outlet &outlet = one.outlet();
    QTRY_VERIFY(outlet.descriptor >= 0);
    QVERIFY(outlet.descriptor != session(*m_two).outlet().descriptor);
    const int descriptor = outlet.descriptor;
    one.send(told(1));
    QCOMPARE(outlet.descriptor, -1); // until the turn ends
    QTRY_COMPARE(outlet.descriptor, descriptor);
    one.disconnectClient();
    QCOMPARE(outlet.descriptor, -1);
}

/// More than the kernel keeps for a reader, then little: it waits its turn in the program.
void TestBroadcasts::whatTheOutletDidNotTakeComesInOrder()
{
    QFETCH_GLOBAL(qsizetype, smallRoomMembersMax);
    Limits limits;
    limits.smallRoomMembersMax = smallRoomMembersMax;
    limits.waitingBytesMax = 64 * 1024 * 1024;
    RoomHouse house(limits);
    RoomsClient reader(house.port);
    reader.connectToRooms();
    RoomSession &readingSession = *house.rooms.sessions().first();
    QVERIFY(house.rooms.join(readingSession, u"7"_s));
    QTRY_VERIFY(readingSession.outlet().descriptor >= 0);
    const QString large(12 * 1024 * 1024, u'x');
    house.rooms.broadcast(u"7"_s, EncodedEvent(u"x"_s, QJsonArray{large}));
    QTRY_COMPARE(readingSession.outlet().descriptor, -1);
    QVERIFY(readingSession.bytesToWrite() > 0);
    house.rooms.broadcast(u"7"_s, told(1));
    house.rooms.broadcast(u"7"_s, told(2));
    QTRY_COMPARE(reader.heard().size(), 5);
    QVERIFY(reader.heard()[2] == u"42[\"x\",\""_s + large + u"\"]"_s);
    QCOMPARE(reader.heard().mid(3), QStringList({heardAs(1), heardAs(2)}));
    QTRY_VERIFY(readingSession.outlet().descriptor >= 0);
}

QTEST_GUILESS_MAIN(TestBroadcasts)

#include "tst_broadcasts.moc"
