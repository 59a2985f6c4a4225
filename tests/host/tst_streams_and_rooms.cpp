#include "support/house_fixture.h"
#include "support/raw_client.h"
#include "support/rooms_client.h"
#include "support/some_picture.h"
#include "wire/event_stream.h"

#include <QTcpSocket>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RawClient;
using support::RoomsClient;

namespace {

QByteArray streamRequest(const QByteArray &path, const QByteArray &fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + fields + "\r\n";
}

} // namespace

/// What the house tells those who listen, over event streams and in rooms, in one process.
class TestStreamsAndRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClockIsAStream()
    {
        HouseFixture house([](host::HostOptions &options) { options.clockIntervalMs = 50; });
        RawClient client(house.port());
        client.say(streamRequest("/sse"));
        QTRY_VERIFY(client.countHeard("\ndata: ") >= 4);
        QVERIFY(client.heard().contains("Content-Type: text/event-stream\r\n"));
        QVERIFY(client.heard().contains("retry: "));
        QVERIFY(house.get(u"/metrics"_s).body.contains("gavel_clock_timers 1\n"));
        client.hangUp();
        QTRY_VERIFY(house.get(u"/metrics"_s).body.contains("gavel_clock_timers 0\n"));
        QVERIFY(house.get(u"/metrics"_s).body.contains("gavel_clock_streams 0\n"));
        QCOMPARE(house.send("GET", u"/sse"_s, {}, {}, {{"Accept", "application/json"}}).code(), u"not_acceptable"_s);
    }

    void aLotsStreamBeginsWithASnapshotAndResumes()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const qint64 lot = house.sell(ann);
        const QByteArray path = "/api/v1/lots/" + QByteArray::number(lot) + "/events";
        RawClient first(house.port());
        first.say(streamRequest(path));
        QTRY_VERIFY(first.heard().contains("event: snapshot\nid: 2\n"));
        house.bid(lot, bob, 10'000);
        QTRY_VERIFY(first.heard().contains("event: bid\nid: 3\n"));
        first.hangUp();
        house.bid(lot, house.signUp(u"Cleo"_s), 11'000);

        RawClient second(house.port());
        second.say(streamRequest(path, "Last-Event-ID: 3\r\n"));
        QTRY_VERIFY(second.heard().contains("event: bid\nid: 4\n"));
        QVERIFY(!second.heard().contains("snapshot"));
        RawClient third(house.port());
        third.say(streamRequest(path + "?last_event_id=99"));
        QTRY_VERIFY(third.heard().contains("event: snapshot\nid: 4\n"));
    }

    /// Rooms that nobody is in are kept for those who come back, but no flood of joins makes the house keep all.
    void roomsThatWereLeftAreLetGo()
    {
        constexpr int lots = 240; // of fifty kilobytes each
        constexpr qint64 atMost = 8 * 1024 * 1024;
        HouseFixture house;
        const QString host = house.signInHost();
        RoomsClient crowd(house.port());
        crowd.connectToRooms();
        for (int n = 0; n < lots; ++n) {
            const qint64 lot = house.sell(host, {{u"description"_s, QString(9'000, u'd')}});
            QVERIFY(lot > 0);
            crowd.say(u"42%1[\"join\",{\"lot\":%2}]"_s.arg(n).arg(lot));
        }
        QTRY_VERIFY(crowd.heardOf(u"43%1["_s.arg(lots - 1)));
        const auto bytes = [&house] {
            const QByteArray metrics = house.get(u"/metrics"_s).body;
            const qsizetype from = metrics.indexOf("\ngavel_rooms_bytes ") + 19;
            return metrics.sliced(from, metrics.indexOf('\n', from) - from).toLongLong();
        };
        QVERIFY2(bytes() > atMost, qPrintable(QString::number(bytes())));
        crowd.hangUp();
        QTRY_VERIFY2(bytes() <= atMost, qPrintable(QString::number(bytes())));
        QVERIFY(bytes() > 0);
    }

    /// It raises no seq, by which a stream is taken up again.
    void aPictureIsSeenByWhoComesBack()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const qint64 lot = house.sell(ann);
        const QByteArray path = "/api/v1/lots/" + QByteArray::number(lot) + "/events";
        RawClient steady(house.port());
        steady.say(streamRequest(path));
        QTRY_VERIFY(steady.heard().contains("event: snapshot\nid: 2\n"));
        for (int n = 1; n <= 2; ++n) {
            const QString image = u"/api/v1/lots/%1/images/%2"_s.arg(lot).arg(n);
            QCOMPARE(house.send("PUT", image, somePicture("png"), ann, {{"Content-Type", "image/png"}}).status, 200);
        }
        QTRY_COMPARE(steady.countHeard("event: lot\nid: 2\n"), 2);

        RawClient back(house.port());
        back.say(streamRequest(path, "Last-Event-ID: 2\r\n"));
        QTRY_VERIFY(back.heard().contains("event: lot\nid: 2\n"));
        QCOMPARE(back.countHeard("event: lot\n"), 1); // the newest alone
        QVERIFY(back.heard().contains("\"img\":[{"));
        house.bid(lot, house.signUp(u"Bob"_s), 10'000);
        QTRY_VERIFY(back.heard().contains("event: bid\nid: 3\n"));
        RawClient later(house.port());
        later.say(streamRequest(path, "Last-Event-ID: 3\r\n"));
        QTRY_VERIFY(later.heard().contains("retry: "));
        QCOMPARE(later.countHeard("event: "), 0);
    }

    /// The host's hammer sets an end of its own, which nobody could tell from `closed`.
    void whoWatchesSeesTheEndThatTheHostSet()
    {
        HouseFixture house;
        const qint64 lot = house.sell(house.signUp(u"Ann"_s));
        const QByteArray path = "/api/v1/lots/" + QByteArray::number(lot) + "/events";
        RawClient before(house.port());
        before.say(streamRequest(path));
        QTRY_VERIFY(before.heard().contains("event: snapshot\n"));
        const QString host = house.signInHost();
        const QString actions = u"/api/v1/lots/%1/actions"_s.arg(lot);
        QCOMPARE(house.post(actions, {{u"action"_s, u"pause"_s}}, host).status, 200);
        QCOMPARE(house.post(actions, {{u"action"_s, u"close"_s}}, host).status, 200);
        const QJsonObject closed = house.get(u"/api/v1/lots/%1"_s.arg(lot)).json();
        const QByteArray end = "\"endsAt\":" + QByteArray::number(closed.value("endsAt"_L1).toInteger()) + ',';
        QTRY_VERIFY(before.heard().contains(end));
        QVERIFY(before.heard().indexOf("event: closed\n") < before.heard().indexOf(end));
        RawClient after(house.port());
        after.say(streamRequest(path));
        QTRY_VERIFY(after.heard().contains("event: snapshot\n"));
        QTRY_VERIFY(after.heard().contains(end) && after.heard().contains("\"leftMs\":null"));
    }

    void theHousesStreamTellsChangesInOrder()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        RawClient client(house.port());
        client.say(streamRequest("/api/v1/events"));
        QTRY_VERIFY(client.heard().contains("event: lots\n") && client.heard().contains("data: []\n"));
        house.sell(ann);
        QTRY_VERIFY(client.heard().contains("\"name\":\"Vase\""));
        const QString host = house.signInHost();
        QCOMPARE(house.post(u"/api/v1/announcements"_s, {{u"text"_s, u"Tea is served"_s}}, ann).status, 403);
        const Reply announced = house.post(u"/api/v1/announcements"_s, {{u"text"_s, u"Tea is served"_s}}, host);
        QCOMPARE(announced.status, 201);
        QCOMPARE(announced.header("Location"), "/api/v1/events");
        QTRY_VERIFY(client.heard().contains("event: announcement\n"));

        RawClient later(house.port());
        later.say(streamRequest("/api/v1/events", "Last-Event-ID: 0\r\n"));
        QTRY_VERIFY(later.heard().contains("Tea is served"));
        QVERIFY(later.heard().indexOf("Vase") < later.heard().indexOf("Tea is served"));

        // What the book can't tell from is as good as forgotten.
        RawClient beyond(house.port());
        beyond.say(streamRequest("/api/v1/events", "Last-Event-ID: 999999\r\n"));
        QTRY_VERIFY(beyond.heard().contains("event: reset\n") && beyond.heard().contains("data: {}\n"));
    }

    /// What is asked for behind an answer that was long in coming used to run in the middle of giving it.
    void whatIsPipelinedBehindAnAnswerWaitsItsTurn()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const QByteArray lot = "/api/v1/lots/" + QByteArray::number(house.sell(ann));
        const QByteArray other = "/api/v1/lots/" + QByteArray::number(house.sell(ann));
        const QByteArray json = "Accept: application/json\r\n";
        const QList<QByteArray> deferred{streamRequest(lot + "/events", json),
                                         streamRequest(lot + "/events"),
                                         streamRequest(lot),
                                         streamRequest("/api/v1/lots"),
                                         streamRequest(lot + "/log"),
                                         streamRequest(lot + "/bids"),
                                         streamRequest("/api/v1/lots/9/events"),
                                         streamRequest("/api/v1/events", json),
                                         streamRequest("/nowhere"),
                                         "HEAD " + lot + "/events HTTP/1.1\r\nHost: h\r\n\r\n"};
        for (const QByteArray &first : deferred) {
            for (const QByteArray &second : deferred) {
                RoomsClient rooms(house.port());
                rooms.connectToRooms();
                RawClient piped(house.port());
                RawClient watcher(house.port());
                piped.say(first + second + streamRequest(other + "/events"));
                watcher.say(streamRequest(lot + "/events"));
                for (int i = 0; i < 40; ++i)
                    rooms.say(u"42%1[\"join\",{\"lot\":%2}]"_s.arg(i).arg(i * 1'000));
                QTRY_VERIFY(watcher.heard().contains("event: snapshot\n"));
                QTRY_VERIFY(rooms.last().startsWith(u"4339["_s));
                watcher.hangUp();
            }
        }
        QCOMPARE(house.get(u"/healthz"_s).status, 200);
    }

    /// A description may be 40 KB: a thousand of them are no answer to anybody who asks what is on.
    void descriptionsAreToldLotByLot()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        RawClient stream(house.port());
        stream.say(streamRequest("/api/v1/events"));
        QTRY_VERIFY(stream.heard().contains("data: []\n"));
        const qint64 lot = house.sell(ann, {{u"description"_s, u"A long story"_s}});
        house.bid(lot, house.signUp(u"Bob"_s), 10'000);
        QTRY_VERIFY(stream.heard().contains("\"price\":10000") && stream.heard().contains("\"bids\":1"));
        QVERIFY(!stream.heard().contains("description"));
        for (const QString &list : {u"/api/v1/lots"_s, u"/api/v1/lots?q=story"_s, u"/api/v1/me/lots"_s}) {
            const QJsonArray items = house.get(list, ann).json().value("items"_L1).toArray();
            QCOMPARE(items.size(), 1);
            QVERIFY(!items.first().toObject().contains("description"_L1));
        }
        const QString path = u"/api/v1/lots/%1"_s.arg(lot);
        QCOMPARE(house.get(path).json().value("description"_L1).toString(), u"A long story"_s);
        RawClient room(house.port());
        room.say(streamRequest((path + u"/events"_s).toLatin1()));
        QTRY_VERIFY(room.heard().contains("event: snapshot\n") && room.heard().contains("A long story"));
        const qint64 other = house.sell(ann, {{u"description"_s, u"A short one"_s}});
        const QJsonObject change{{u"description"_s, u"None at all"_s}};
        const Reply changed = house.patch(u"/api/v1/lots/%1"_s.arg(other), change, ann);
        QCOMPARE(changed.json().value("description"_L1).toString(), u"None at all"_s);
    }

    /// Once all that changed was one event, and cut off whoever it was too long for, each time that they came back.
    void whoComesBackLateIsToldAllOfIt()
    {
        HouseFixture house;
        const QString host = house.signInHost();
        constexpr int lots = 600;
        QJsonArray bands;
        for (int n = 0; n < 50; ++n)
            bands.append(
                QJsonObject{{u"from"_s, qint64(n) * 1'000'000'000'000}, {u"step"_s, qint64(n) + 1'000'000'000}});
        for (int n = 0; n < lots; ++n)
            QVERIFY(house.sell(host, {{u"increments"_s, QJsonObject{{u"bands"_s, bands}}}}) > 0);

        // It reads a little now and then.
        QTcpSocket slow;
        slow.setReadBufferSize(16 * 1024);
        slow.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 16 * 1024);
        slow.connectToHost(QHostAddress::LocalHost, house.port());
        slow.write(streamRequest("/api/v1/events", "Last-Event-ID: 0\r\n"));
        wire::EventStreamParser parser;
        QByteArray head;
        QSet<qint64> told;
        qsizetype bytes = 0;
        const auto read = [&] {
            QByteArray heard = slow.readAll();
            bytes += heard.size();
            if (!head.contains("\r\n\r\n")) {
                head += heard;
                const qsizetype end = head.indexOf("\r\n\r\n");
                heard = end < 0 ? QByteArray() : head.mid(end + 4);
            }
            for (const wire::StreamEvent &event : parser.feed(heard)) {
                QVERIFY(event.data.size() <= 64 * 1024);
                for (const QJsonValue &lot : QJsonDocument::fromJson(event.data).array())
                    told.insert(lot.toObject().value("id"_L1).toInteger());
            }
        };
        while (told.size() < lots && slow.state() != QAbstractSocket::UnconnectedState) {
            QTest::qWait(1);
            read();
        }
        QCOMPARE(told.size(), lots);
        QVERIFY(bytes > 1024 * 1024); // more than may wait for anybody
        // Now it hears what all hear, under numbers that go on.
        house.sell(host);
        QTRY_VERIFY((read(), told.size() == lots + 1));
        QVERIFY(parser.lastEventId().toLongLong() > lots);
    }

    /// One anonymous socket with thousands of joins in one piece used to stall every bid for twelve seconds.
    void aFloodOfJoinsIsRefusedAndCutOff()
    {
        HouseFixture house([](host::HostOptions &options) { options.trusted.clear(); });
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const qint64 lot = house.sell(ann);
        RoomsClient bidder(house.port());
        bidder.connectToRooms(u"{\"token\":\"%1\"}"_s.arg(bob));
        int asked = 0;
        for (const QString &flood : {u"42%1[\"join\",{\"lot\":9%1}]"_s, u"42%1[\"?\"]"_s, u"40/x%1,"_s}) {
            RoomsClient stranger(house.port());
            stranger.connectToRooms();
            QStringList packets;
            for (int i = 0; i < 10'000; ++i)
                packets.append(flood.arg(i));
            stranger.pour(packets);
            bidder.say(u"42%1[\"bid\",{\"lot\":%2,\"bid\":10000}]"_s.arg(++asked).arg(lot));
            QTRY_VERIFY(bidder.heardOf(u"43%1["_s.arg(asked)));
            QTRY_VERIFY(stranger.isClosed());
            QCOMPARE(stranger.closeCode(), 1008);
            QTest::qWait(2'500); // the address may say something again
        }
        QCOMPARE(house.get(u"/healthz"_s).status, 200);
    }

    void aPageOfALotIsInItsRoomAtOnce()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const qint64 lot = house.sell(ann);
        RoomsClient page(house.port(), {{"Referer", "http://127.0.0.1/lots/" + QByteArray::number(lot)}});
        page.connectToRooms();
        RoomsClient elsewhere(house.port(), {{"Referer", "http://127.0.0.1/lots/"}});
        elsewhere.connectToRooms();
        house.bid(lot, house.signUp(u"Bob"_s), 10'000);
        QTRY_VERIFY(page.last().startsWith(u"42[\"bid\","_s));
        QVERIFY(!elsewhere.last().startsWith(u"42"_s));
    }

    void roomsAnswerEverything()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const qint64 lot = house.sell(ann);
        RoomsClient client(house.port());
        client.say(u"40{\"token\":\"%1\"}"_s.arg(bob));
        QTRY_VERIFY(client.last().startsWith(u"40"_s));
        const auto ask = [&client](int id, const QString &event) {
            client.say(u"42%1%2"_s.arg(id).arg(event));
            const QString prefix = u"43%1["_s.arg(id);
            [&] { QTRY_VERIFY(!client.heard().filter(prefix).isEmpty()); }();
            return QJsonDocument::fromJson(client.heard().filter(prefix).value(0).mid(prefix.size() - 1).toUtf8())
                .array()
                .first()
                .toObject();
        };
        QVERIFY(ask(1, u"[\"time\",{}]"_s).value("now"_L1).toInteger() > 0);
        QCOMPARE(ask(2, u"[\"join\",{\"lot\":%1}]"_s.arg(lot)).keys(),
                 QStringList({u"bids"_s, u"lot"_s, u"present"_s, u"said"_s}));
        QCOMPARE(ask(3, u"[\"join\",{\"lot\":99}]"_s).value("error"_L1)["code"_L1].toString(), u"unknown_lot"_s);
        const QJsonObject low = ask(4, u"[\"bid\",{\"lot\":%1,\"bid\":1}]"_s.arg(lot)).value("error"_L1).toObject();
        QCOMPARE(low.value("code"_L1).toString(), u"below_start"_s);
        QCOMPARE(low.value("ask"_L1).toInteger(), 10'000);
        QVERIFY(ask(5, u"[\"bid\",{\"lot\":%1,\"bid\":10000}]"_s.arg(lot)).value("leading"_L1).toBool());
        QCOMPARE(ask(6, u"[\"say\",{\"lot\":%1,\"text\":\"hello\"}]"_s.arg(lot)), QJsonObject());
        QTRY_VERIFY(!client.heard().filter(u"42[\"said\""_s).isEmpty());
        QCOMPARE(ask(7, u"[\"leave\",{\"lot\":%1}]"_s.arg(lot)), QJsonObject());
        QCOMPARE(ask(8, u"[\"dance\"]"_s).value("error"_L1)["code"_L1].toString(), u"malformed"_s);
        QCOMPARE(ask(9, u"[\"bid\",7]"_s).value("error"_L1)["code"_L1].toString(), u"malformed"_s);
    }

    void aBadTokenIsRefused()
    {
        HouseFixture house;
        RoomsClient client(house.port());
        client.say(u"40{\"token\":\"wrong\"}"_s);
        QTRY_COMPARE(client.last(), u"44{\"message\":\"unauthorized\"}"_s);
    }

    void signingOutClosesTheSockets()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        RoomsClient client(house.port());
        client.say(u"40{\"token\":\"%1\"}"_s.arg(ann));
        QTRY_VERIFY(client.last().startsWith(u"40"_s));
        house.send("DELETE", u"/api/v1/session"_s, {}, ann);
        QTRY_VERIFY(client.isClosed());
    }

    void theOutbidAloneHearOfIt()
    {
        HouseFixture house;
        const QString seller = house.signUp(u"Seller"_s);
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const qint64 lot = house.sell(seller);
        RoomsClient annsClient(house.port());
        annsClient.say(u"40{\"token\":\"%1\"}"_s.arg(ann));
        RoomsClient bobsClient(house.port());
        bobsClient.say(u"40{\"token\":\"%1\"}"_s.arg(bob));
        QTRY_VERIFY(annsClient.last().startsWith(u"40"_s) && bobsClient.last().startsWith(u"40"_s));
        house.bid(lot, ann, 10'000);
        house.bid(lot, bob, 11'000);
        QTRY_COMPARE(annsClient.heard().filter(u"[\"outbid\""_s).size(), 1);
        QCOMPARE(bobsClient.heard().filter(u"[\"outbid\""_s).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStreamsAndRooms)
#include "tst_streams_and_rooms.moc"
