#include "support/house_fixture.h"
#include "support/rooms_client.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RoomsClient;

namespace {

/// The acknowledgement of the request of that number.
QJsonObject ackOf(const RoomsClient &client, int number)
{
    const QString beginning = u"43%1["_s.arg(number);
    for (const QString &packet : client.heard()) {
        if (packet.startsWith(beginning))
            return QJsonDocument::fromJson(packet.mid(beginning.size() - 1).toUtf8()).array().first().toObject();
    }
    return {};
}

/// The events of that name, in order.
QList<QJsonObject> eventsOf(const RoomsClient &client, const QString &name)
{
    QList<QJsonObject> events;
    const QString beginning = u"42[\"%1\","_s.arg(name);
    for (const QString &packet : client.heard()) {
        if (packet.startsWith(beginning))
            events.append(QJsonDocument::fromJson(packet.mid(2).toUtf8()).array().at(1).toObject());
    }
    return events;
}

qint64 changeOf(const QJsonObject &told)
{
    return told.value("change"_L1).toInteger(-1);
}

} // namespace

/// Those who follow the house in the rooms (PROTOCOL.md, "Rooms").
class TestFollowers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoFollowsHearsOfLotsTheTimeAndAnnouncements()
    {
        HouseFixture house([](host::HostOptions &options) { options.clockIntervalMs = 50; });
        const QString ann = house.signUp(u"Ann"_s);
        RoomsClient client(house.port());
        RoomsClient other(house.port());
        client.connectToRooms();
        other.connectToRooms();
        client.say(u"421[\"follow\",{}]"_s);
        QTRY_VERIFY(ackOf(client, 1).contains("now"_L1));
        QVERIFY(!ackOf(client, 1).contains("reset"_L1));
        const qint64 began = changeOf(ackOf(client, 1));
        const qint64 lot = house.sell(ann);
        QTRY_COMPARE(eventsOf(client, u"lots"_s).size(), 1);
        const QJsonObject told = eventsOf(client, u"lots"_s).first();
        QVERIFY(changeOf(told) > began);
        QCOMPARE(told.value("lots"_L1).toArray().first().toObject().value("id"_L1).toInteger(), lot);
        QTRY_VERIFY(eventsOf(client, u"clock"_s).size() > 2);
        QVERIFY(qAbs(eventsOf(client, u"clock"_s).last().value("now"_L1).toInteger() - house.now()) < 5'000);

        QCOMPARE(house.post(u"/api/v1/announcements"_s, {{u"text"_s, u"Tea"_s}}, house.signInHost()).status, 201);
        QTRY_COMPARE(eventsOf(client, u"announcement"_s).size(), 1);
        QTRY_VERIFY(eventsOf(client, u"lots"_s).last().value("lots"_L1).toArray().isEmpty());
        QVERIFY(changeOf(eventsOf(client, u"lots"_s).last()) > changeOf(told));
        QVERIFY(eventsOf(other, u"lots"_s).isEmpty() && eventsOf(other, u"clock"_s).isEmpty());
    }

    void whatWasMissedFollowsTheAcknowledgement()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        house.sell(ann);
        RoomsClient client(house.port());
        client.connectToRooms();
        client.say(u"421[\"follow\",{}]"_s);
        QTRY_VERIFY(changeOf(ackOf(client, 1)) >= 0);
        const qint64 after = changeOf(ackOf(client, 1));
        client.hangUp();
        const qint64 missed = house.sell(ann);
        QCOMPARE(house.post(u"/api/v1/announcements"_s, {{u"text"_s, u"Tea"_s}}, house.signInHost()).status, 201);

        RoomsClient again(house.port());
        again.connectToRooms();
        again.say(u"427[\"follow\",{\"after\":%1}]"_s.arg(after));
        QTRY_VERIFY(eventsOf(again, u"lots"_s).size() >= 2);
        QCOMPARE(changeOf(ackOf(again, 7)), after);
        QVERIFY(!ackOf(again, 7).contains("reset"_L1));
        const QJsonArray lots = eventsOf(again, u"lots"_s).first().value("lots"_L1).toArray();
        QCOMPARE(lots.size(), 1);
        QCOMPARE(lots.first().toObject().value("id"_L1).toInteger(), missed);
        QCOMPARE(eventsOf(again, u"announcement"_s).size(), 1);
        QVERIFY(again.heard().indexOf(QRegularExpression(u"^437.*"_s)) <
                again.heard().indexOf(QRegularExpression(u"^42\\[\"lots\".*"_s)));
        const QString last = u"\"id\":%1,"_s.arg(house.sell(ann));
        QTRY_VERIFY(again.heard().filter(u"[\"lots\""_s).last().contains(last));
    }

    void aPastThatIsNotThereBeginsAnew()
    {
        HouseFixture house;
        RoomsClient client(house.port());
        client.connectToRooms();
        client.say(u"421[\"follow\",{\"after\":1000000}]"_s);
        QTRY_VERIFY(ackOf(client, 1).value("reset"_L1).toBool());
        QVERIFY(changeOf(ackOf(client, 1)) < 1'000'000);
        client.say(u"422[\"follow\",{\"after\":\"7\"}]"_s);
        QTRY_COMPARE(ackOf(client, 2).value("error"_L1).toObject().value("member"_L1).toString(), u"after"_s);
    }

    void whoFollowsOnceMoreHearsEverythingOnce()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        RoomsClient client(house.port());
        client.connectToRooms();
        for (int n = 1; n <= 3; ++n) {
            client.say(u"42%1[\"follow\",{}]"_s.arg(n));
            QTRY_VERIFY(changeOf(ackOf(client, n)) >= 0);
        }
        house.sell(ann);
        QTRY_COMPARE(eventsOf(client, u"lots"_s).size(), 1);
        house.sell(ann);
        QTRY_COMPARE(eventsOf(client, u"lots"_s).size(), 2);
    }

    void followingIsBoundedAsAnyPacketIs()
    {
        HouseFixture house([](host::HostOptions &options) { options.trusted.clear(); });
        RoomsClient client(house.port());
        client.connectToRooms();
        QStringList packets;
        for (int n = 0; n < 3'000; ++n)
            packets.append(u"42%1[\"follow\",{}]"_s.arg(n));
        client.pour(packets);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.closeCode(), 1008);
        QCOMPARE(house.get(u"/healthz"_s).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestFollowers)
#include "tst_followers.moc"
