#include "net/event_history.h"
#include "support/polling_client.h"
#include "support/room_house.h"
#include "support/rooms_client.h"

#include <QTest>

using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAWhile();
    void isNotOfferedUnlessWanted();
    void bringsBackRoomsAndWhatWasMissed();
    void bringsBackOverPolling();
    void needsNoOffset();
    void missesNothingWhoIsCutOffTwice();
    void aRoomIsToldFromItsEnteringOn();
    void refuses_data();
    void refuses();
    void endsWithItsTime();
    void isNotForWhoSaidGoodbye();
    void isBounded();
    void mayBeLostAgain();
};

namespace {

Limits recovering(int recoveryMs = 60'000)
{
    Limits limits;
    limits.recoveryMs = recoveryMs;
    return limits;
}

QString member(const QString &welcome, const QString &name)
{
    return QJsonDocument::fromJson(welcome.sliced(2).toUtf8()).object().value(name).toString();
}

EncodedEvent told(int n)
{
    return EncodedEvent(u"x"_s, QJsonArray{n});
}

/// A client in the room 7 that has heard one event there, and is cut off.
QString cutOff(RoomHouse &house, const QString &auth = {})
{
    const qsizetype before = house.roomHandler.gone.size();
    RoomsClient client(house.port);
    client.connectToRooms(auth);
    const QString welcome = client.last();
    client.say(uR"(421["join","7"])"_s);
    [&] { QTRY_COMPARE(house.rooms.count(u"7"_s), 1); }();
    house.rooms.broadcast(u"7"_s, told(1));
    [&] { QTRY_VERIFY(client.heardOf(u"42[\"x\",1,\""_s)); }();
    client.hangUp();
    [&] { QTRY_COMPARE(house.roomHandler.gone.size(), before + 1); }();
    return welcome;
}

QString comingBack(const QString &welcome, const QString &offset)
{
    return uR"({"pid":"%1","offset":"%2"})"_s.arg(member(welcome, u"pid"_s), offset);
}

} // namespace

void TestRecovery::keepsAWhile()
{
    Limits limits = recovering(1'000);
    limits.historyBytesMax = 60;
    EventHistory history(limits);
    QCOMPARE(history.add(told(1), u"a"_s, {}, 0).packet(), QByteArray(R"(42["x",1,"1"])"));
    QCOMPARE(history.add(told(2), u"b"_s, {}, 500).frame(), QByteArray("\x81\x0d"
                                                                       R"(42["x",2,"2"])"));
    QCOMPARE(history.add(told(3), {}, u"c"_s, 600).packet(), QByteArray(R"(42["x",3,"3"])"));
    QCOMPARE(history.after(0, {{u"a"_s, 0}})->size(), 2);
    QCOMPARE(history.after(0, {{u"a"_s, 0}, {u"c"_s, 0}})->size(), 1);
    QCOMPARE(history.after(1, {{u"a"_s, 0}})->size(), 1);
    QCOMPARE(history.after(3, {{u"a"_s, 0}})->size(), 0);
    QVERIFY(!history.after(4, {{u"a"_s, 0}}));
    QCOMPARE(history.after(0, {{u"a"_s, 1}})->size(), 1); // entered after the first
    QCOMPARE(history.add(told(4), {}, {}, 1'200).packet(), QByteArray(R"(42["x",4,"4"])"));
    QVERIFY(!history.after(0, {}));
    QCOMPARE(history.after(1, {})->size(), 2);
    for (int n = 5; n < 9; ++n)
        static_cast<void>(history.add(told(n), {}, {}, 1'300));
    QVERIFY(history.bytes() <= 60);
    QVERIFY(!history.after(3, {}));
    QVERIFY(history.after(4, {}));
}

void TestRecovery::isNotOfferedUnlessWanted()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    QVERIFY(member(client.last(), u"pid"_s).isEmpty());
    house.rooms.broadcastToAll(told(1));
    QTRY_COMPARE(client.last(), uR"(42["x",1])"_s);
}

void TestRecovery::bringsBackRoomsAndWhatWasMissed()
{
    RoomHouse house(recovering());
    const QString welcome = cutOff(house);
    house.rooms.broadcast(u"7"_s, told(2));
    house.rooms.broadcast(u"8"_s, told(3));
    house.rooms.broadcastToAll(told(4));
    QVERIFY(house.rooms.isAwaited(u"7"_s));
    QVERIFY(!house.rooms.isAwaited(u"8"_s));
    RoomsClient back(house.port);
    back.say(u"40" + comingBack(welcome, u"1"_s));
    QTRY_COMPARE(back.heard().size(), 4);
    QCOMPARE(member(back.heard()[1], u"sid"_s), member(welcome, u"sid"_s));
    QCOMPARE(member(back.heard()[1], u"pid"_s), member(welcome, u"pid"_s));
    QCOMPARE(back.heard()[2], uR"(42["x",2,"2"])"_s);
    QCOMPARE(back.heard()[3], uR"(42["x",4,"4"])"_s);
    QVERIFY((*house.rooms.sessions().begin())->isRecovered());
    house.rooms.broadcast(u"7"_s, told(5));
    QTRY_COMPARE(back.last(), uR"(42["x",5,"5"])"_s);
    QVERIFY(!house.rooms.isAwaited(u"7"_s));
}

void TestRecovery::bringsBackOverPolling()
{
    RoomHouse house(recovering());
    const QString welcome = cutOff(house);
    house.rooms.broadcast(u"7"_s, told(2));
    PollingClient back(house.port);
    back.open();
    QCOMPARE(back.wait(back.post("40" + comingBack(welcome, u"1"_s).toUtf8())).status, 200);
    const QByteArrayList heard = back.wait(back.get()).body.split('\x1e');
    QCOMPARE(heard.size(), 2);
    QCOMPARE(heard[1], QByteArray(R"(42["x",2,"2"])"));
}

void TestRecovery::needsNoOffset()
{
    RoomHouse house(recovering());
    RoomsClient client(house.port);
    client.connectToRooms();
    const QString welcome = client.last();
    client.hangUp();
    QTRY_COMPARE(house.roomHandler.gone.size(), 1);
    house.rooms.broadcastToAll(told(1));
    RoomsClient back(house.port);
    back.say(uR"(40{"pid":"%1"})"_s.arg(member(welcome, u"pid"_s)));
    QTRY_COMPARE(back.last(), uR"(42["x",1,"1"])"_s);
}

/// The second line is cut before anything came over it that a client could count from.
void TestRecovery::missesNothingWhoIsCutOffTwice()
{
    RoomHouse house(recovering());
    RoomsClient client(house.port);
    client.connectToRooms();
    const QString back = uR"(40{"pid":"%1"})"_s.arg(member(client.last(), u"pid"_s));
    client.hangUp();
    QTRY_COMPARE(house.roomHandler.gone.size(), 1);
    house.rooms.broadcastToAll(told(1));
    for (int time = 2; time < 5; ++time) {
        RoomsClient again(house.port);
        again.say(back);
        QTRY_COMPARE(again.last(), uR"(42["x",1,"1"])"_s);
        again.hangUp();
        QTRY_COMPARE(house.roomHandler.gone.size(), time);
    }
}

/// What it was told on entering has all that came before.
void TestRecovery::aRoomIsToldFromItsEnteringOn()
{
    RoomHouse house(recovering());
    RoomsClient client(house.port);
    client.connectToRooms();
    const QString welcome = client.last();
    house.rooms.tellLater(u"7"_s, told(1), {});
    client.say(uR"(421["join","7"])"_s);
    QTRY_COMPARE(house.rooms.count(u"7"_s), 1);
    client.hangUp();
    QTRY_COMPARE(house.roomHandler.gone.size(), 1);
    house.rooms.broadcast(u"7"_s, told(2));
    RoomsClient back(house.port);
    back.say(uR"(40{"pid":"%1"})"_s.arg(member(welcome, u"pid"_s)));
    QTRY_COMPARE(back.last(), uR"(42["x",2,"2"])"_s);
    QVERIFY(!back.heardOf(uR"(42["x",1,)"_s));
}

void TestRecovery::refuses_data()
{
    QTest::addColumn<QString>("auth"); // %1 is the private id
    QTest::newRow("a stranger's") << uR"({"pid":"x%1","offset":"1"})"_s;
    QTest::newRow("an offset of the future") << uR"({"pid":"%1","offset":"9"})"_s;
    QTest::newRow("an offset that is no number") << uR"({"pid":"%1","offset":"x"})"_s;
    QTest::newRow("ids of other types") << uR"({"pid":["%1"],"offset":1})"_s;
    QTest::newRow("somebody else") << uR"({"pid":"%1","offset":"1","as":"ben"})"_s;
}

void TestRecovery::refuses()
{
    QFETCH(QString, auth);
    RoomHouse house(recovering());
    const QString welcome = cutOff(house, uR"({"as":"ann"})"_s);
    if (!auth.contains(u"as"_s))
        auth.insert(1, uR"("as":"ann",)"_s);
    RoomsClient back(house.port);
    back.connectToRooms(auth.arg(member(welcome, u"pid"_s)));
    QVERIFY(member(back.last(), u"sid"_s) != member(welcome, u"sid"_s));
    QVERIFY(!(*house.rooms.sessions().begin())->isRecovered());
    QCOMPARE(house.rooms.count(u"7"_s), 0);
}

void TestRecovery::endsWithItsTime()
{
    RoomHouse house(recovering(60));
    const QString welcome = cutOff(house);
    QTRY_VERIFY(!house.rooms.isAwaited(u"7"_s));
    RoomsClient back(house.port);
    back.connectToRooms(comingBack(welcome, u"1"_s));
    QVERIFY(member(back.last(), u"pid"_s) != member(welcome, u"pid"_s));
}

void TestRecovery::isNotForWhoSaidGoodbye()
{
    RoomHouse house(recovering());
    for (const QString &said : {u"41"_s, u"42[\"quit\"]"_s, u"4x"_s}) {
        RoomsClient client(house.port);
        client.connectToRooms();
        const qsizetype before = house.roomHandler.gone.size();
        client.say(uR"(421["join","7"])"_s);
        client.say(said);
        QTRY_COMPARE(house.roomHandler.gone.size(), before + 1);
        QVERIFY2(!house.rooms.isAwaited(u"7"_s), qPrintable(said));
    }
}

void TestRecovery::isBounded()
{
    Limits limits = recovering();
    limits.lostSessionsMax = 2;
    RoomHouse house(limits);
    const QString first = cutOff(house);
    cutOff(house);
    const QString third = cutOff(house);
    RoomsClient late(house.port);
    late.connectToRooms(comingBack(first, u"1"_s));
    QVERIFY(member(late.last(), u"pid"_s) != member(first, u"pid"_s));
    RoomsClient back(house.port);
    back.say(u"40" + comingBack(third, u"3"_s));
    QTRY_VERIFY(back.heard().size() > 1);
    QCOMPARE(member(back.heard()[1], u"pid"_s), member(third, u"pid"_s));
}

/// When it would have gone the first time says nothing of the second.
void TestRecovery::mayBeLostAgain()
{
    Limits limits = recovering();
    limits.lostSessionsMax = 2;
    RoomHouse house(limits);
    const QString welcome = cutOff(house);
    const auto comesBack = [&](qsizetype gone) {
        RoomsClient back(house.port);
        back.say(u"40" + comingBack(welcome, u"1"_s));
        QTRY_VERIFY(back.heard().size() > 1);
        QCOMPARE(member(back.heard()[1], u"pid"_s), member(welcome, u"pid"_s));
        back.hangUp();
        QTRY_COMPARE(house.roomHandler.gone.size(), gone);
    };
    comesBack(2);
    cutOff(house);
    comesBack(4);
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
