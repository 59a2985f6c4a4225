#include "support/raw_client.h"
#include "support/room_house.h"
#include "support/rooms_client.h"

#include <QTest>

using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

class TestRoomBudgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOfEveryPacket_data();
    void asksOfEveryPacket();
    void refusesBeforeItReads_data();
    void refusesBeforeItReads();
    void refusesAnEventWithItsAttachment();
    void refusesAnEvent();
    void refusesWhatIsTooLarge_data();
    void refusesWhatIsTooLarge();
    void passesOverTheAttachmentsOfWhatIsTooLarge();
    void closes_data();
    void closes();
    void mayBeEndedWhenAsked_data();
    void mayBeEndedWhenAsked();
    void tellsOnceOfEachEnd();
};

void TestRoomBudgets::asksOfEveryPacket_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("an event") << u"42[\"a\"]"_s;
    QTest::newRow("an acknowledgement") << u"431[]"_s;
    QTest::newRow("another namespace") << u"40/admin,"_s;
    QTest::newRow("an event to another namespace") << u"42/admin,[\"a\"]"_s;
    QTest::newRow("connecting twice") << u"40"_s;
    QTest::newRow("disconnect") << u"41"_s;
    QTest::newRow("a pong") << u"3"_s;
    QTest::newRow("nothing") << u"6"_s;
    QTest::newRow("close") << u"1"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("no packet") << u"x"_s;
    QTest::newRow("broken JSON") << u"42[\"a\""_s;
    QTest::newRow("base64") << u"bAQIDBA=="_s;
}

void TestRoomBudgets::asksOfEveryPacket()
{
    QFETCH(QString, said);
    for (const bool accepted : {false, true}) {
        RoomHouse house;
        RoomsClient client(house.port);
        if (accepted)
            client.connectToRooms();
        house.roomHandler.packetSizes.clear();
        client.say(said);
        QTRY_COMPARE(house.roomHandler.packetSizes, QList<qsizetype>{said.size()});
    }
}

void TestRoomBudgets::refusesBeforeItReads_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("answered");
    QTest::newRow("an event that wants an answer") << u"421[\"echo\"]"_s << true;
    QTest::newRow("one whose JSON is never read") << u"421[[[["_s << true;
    QTest::newRow("an event that wants none") << u"42[\"echo\"]"_s << false;
    QTest::newRow("another namespace's") << u"42/admin,1[\"echo\"]"_s << false;
    QTest::newRow("an acknowledgement") << u"431[]"_s << false;
    QTest::newRow("connecting elsewhere") << u"40/admin,"_s << false;
    QTest::newRow("disconnect") << u"41"_s << false;
    QTest::newRow("nonsense") << u"x"_s << false;
    QTest::newRow("no id") << u"42999999999999999999[\"echo\"]"_s << false;
    QTest::newRow("base64") << u"bNDIxWyJlY2hvIl0="_s << false; // 421["echo"]
}

void TestRoomBudgets::refusesBeforeItReads()
{
    QFETCH(QString, said);
    QFETCH(bool, answered);
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    house.roomHandler.packetVerdict = [](RoomSession &) { return PacketVerdict::Refuse; };
    client.say(said);
    QTRY_COMPARE(house.roomHandler.packetSizes.size(), 2);
    house.roomHandler.packetVerdict = {};
    client.say(uR"(427["echo"])"_s);
    QTRY_COMPARE(client.last(), u"437[]"_s);
    QCOMPARE(house.roomHandler.events.size(), 1);
    QCOMPARE(house.roomHandler.refusals.size(), answered ? 1 : 0);
    QCOMPARE(client.count(uR"(431["too much"])"_s), answered ? 1 : 0);
    QVERIFY(!answered || house.roomHandler.refusals[0].name.isEmpty());
}

void TestRoomBudgets::refusesAnEventWithItsAttachment()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    client.say(uR"(452-1["echo",{"_placeholder":true,"num":0}])"_s);
    client.say(u"bAQID"_s);
    QTRY_COMPARE(house.roomHandler.packetSizes.size(), 3);
    house.roomHandler.packetVerdict = [](RoomSession &) { return PacketVerdict::Refuse; };
    client.say(u"bAQID"_s);
    QTRY_COMPARE(client.last(), uR"(431["too much"])"_s);
    house.roomHandler.packetVerdict = {};
    client.say(uR"(427["echo"])"_s);
    QTRY_COMPARE(client.last(), u"437[]"_s);
    QCOMPARE(house.roomHandler.events.size(), 1);
}

void TestRoomBudgets::refusesAnEvent()
{
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    house.turnTo(7'000);
    house.roomHandler.eventVerdict = [](RoomSession &) { return PacketVerdict::Refuse; };
    client.say(uR"(42["echo"])"_s);
    client.say(uR"(421["echo",5])"_s);
    QTRY_COMPARE(client.last(), uR"(431["too much"])"_s);
    QCOMPARE(house.roomHandler.refusals.size(), 1);
    QCOMPARE(house.roomHandler.refusals[0].name, u"echo"_s);
    QCOMPARE(house.roomHandler.refusals[0].args, QJsonArray{5});
    QCOMPARE(house.roomHandler.refusals[0].receivedAt, 7'000);
    QVERIFY(house.roomHandler.events.isEmpty());
    QVERIFY(!client.isClosed());
}

void TestRoomBudgets::refusesWhatIsTooLarge_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("told");
    const QString text = u'"' + QString(200, u'x') + u'"';
    const QString values = u"[0,0,0,0,0,0,0,0,0,0,0,0,0]"_s;
    const QString depth = u"[[[[[[]]]]]]"_s;
    QTest::newRow("bytes") << u"421[\"echo\","_s + text + u']' << true;
    QTest::newRow("values") << u"421[\"echo\","_s + values + u']' << true;
    QTest::newRow("depth") << u"421[\"echo\","_s + depth + u']' << true;
    QTest::newRow("bytes, and nobody waits") << u"42[\"echo\","_s + text + u']' << false;
    QTest::newRow("values, and nobody waits") << u"42[\"echo\","_s + values + u']' << false;
    QTest::newRow("an acknowledgement") << u"431"_s + values << false;
    QTest::newRow("a namespace that is not connected") << u"42/admin,1[\"echo\","_s + values + u']' << false;
    QTest::newRow("connecting") << u"40/admin,{\"token\":"_s + text + u'}' << false;
    QTest::newRow("connecting, many values") << u"40/admin,{\"token\":"_s + values + u'}' << false;
    QTest::newRow("base64") << u'b' + QString(200, u'A') << false;
    QTest::newRow("no packet") << QString(200, u'x') << false;
}

/// Before any of it is read, whatever it be.
void TestRoomBudgets::refusesWhatIsTooLarge()
{
    QFETCH(QString, said);
    QFETCH(bool, told);
    Limits limits;
    limits.events = {.bytesMax = 150, .valuesMax = 12, .depthMax = 6};
    RoomHouse house(limits);
    RoomsClient client(house.port);
    client.connectToRooms();
    client.say(said);
    if (told) {
        QTRY_COMPARE(client.last(), uR"(431["too large"])"_s);
        QVERIFY(house.roomHandler.refusals[0].name.isEmpty());
        client.say(uR"(427["echo"])"_s);
        QTRY_COMPARE(client.last(), u"437[]"_s);
    } else {
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.closeCode(), 1009);
        QVERIFY(house.roomHandler.events.isEmpty());
    }
    QCOMPARE(house.roomHandler.packetSizes.at(1), said.size()); // it was paid for all the same
}

void TestRoomBudgets::passesOverTheAttachmentsOfWhatIsTooLarge()
{
    Limits limits;
    limits.events = {.bytesMax = 150, .valuesMax = 12, .depthMax = 6};
    RoomHouse house(limits);
    RoomsClient client(house.port);
    client.connectToRooms();
    client.say(uR"(451-1["echo",{"_placeholder":true,"num":0},0,0,0,0,0,0,0,0,0,0,0,0])"_s);
    client.say(u"bAQID"_s);
    client.say(uR"(427["echo"])"_s);
    QTRY_COMPARE(client.last(), u"437[]"_s);
    client.say(uR"(452-1["echo",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}])"_s);
    client.say(u'b' + QString(100, u'A'));
    client.say(u'b' + QString(100, u'A'));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.closeCode(), 1009); // one by one they are small
}

void TestRoomBudgets::closes_data()
{
    QTest::addColumn<bool>("atThePacket");
    QTest::newRow("at the packet") << true;
    QTest::newRow("at the event") << false;
}

void TestRoomBudgets::closes()
{
    QFETCH(bool, atThePacket);
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    auto &verdict = atThePacket ? house.roomHandler.packetVerdict : house.roomHandler.eventVerdict;
    verdict = [](RoomSession &) { return PacketVerdict::Close; };
    client.say(uR"(421["echo"])"_s);
    client.say(uR"(422["echo"])"_s);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.closeCode(), 1008);
    QVERIFY(house.roomHandler.events.isEmpty() && house.roomHandler.refusals.isEmpty());
    QCOMPARE(house.roomHandler.packetSizes.size(), 2); // of what came behind it nobody is asked
    QCOMPARE(house.roomHandler.gone.size(), 1);
}

void TestRoomBudgets::mayBeEndedWhenAsked_data()
{
    QTest::addColumn<bool>("atThePacket");
    QTest::addColumn<bool>("abort");
    QTest::addColumn<int>("verdict");
    for (const bool atThePacket : {true, false}) {
        for (const bool abort : {true, false}) {
            for (const PacketVerdict verdict : {PacketVerdict::Take, PacketVerdict::Refuse, PacketVerdict::Close}) {
                QTest::addRow("%d %d %d", atThePacket, abort, static_cast<int>(verdict))
                    << atThePacket << abort << static_cast<int>(verdict);
            }
        }
    }
}

void TestRoomBudgets::mayBeEndedWhenAsked()
{
    QFETCH(bool, atThePacket);
    QFETCH(bool, abort);
    QFETCH(int, verdict);
    RoomHouse house;
    RoomsClient client(house.port);
    client.connectToRooms();
    auto &asked = atThePacket ? house.roomHandler.packetVerdict : house.roomHandler.eventVerdict;
    asked = [abort, verdict](RoomSession &session) {
        abort ? session.abort() : session.close();
        return static_cast<PacketVerdict>(verdict);
    };
    client.say(uR"(421["echo"])"_s);
    client.say(uR"(422["echo"])"_s);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QVERIFY(house.roomHandler.events.isEmpty() && house.roomHandler.refusals.isEmpty());
    QCOMPARE(house.roomHandler.endedIds.size(), 1);
}

void TestRoomBudgets::tellsOnceOfEachEnd()
{
    RoomHouse house;
    {
        RoomsClient silent(house.port);
        RoomsClient accepted(house.port);
        QTRY_COMPARE(silent.heard().size(), 1);
        accepted.connectToRooms();
        accepted.say(u"41"_s);
        QTRY_COMPARE(house.roomHandler.gone.size(), 1);
        QVERIFY(house.roomHandler.endedIds.isEmpty()); // it may connect anew on this line
    }
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.roomHandler.endedIds.size(), 2);
    QCOMPARE(QSet<quint64>(house.roomHandler.endedIds.begin(), house.roomHandler.endedIds.end()).size(), 2);
}

QTEST_GUILESS_MAIN(TestRoomBudgets)
#include "tst_room_budgets.moc"
