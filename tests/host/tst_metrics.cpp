#include "support/house_fixture.h"
#include "support/rooms_client.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using support::RoomsClient;
using test::HouseFixture;

/// What whoever runs an auction reads in /metrics.
class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleAreCountedOnceAndTheHostNot()
    {
        HouseFixture house;
        QCOMPARE(valueOf(house, "gavel_bidders"), 0.0);
        const QByteArray ann = house.signUp(u"Ann"_s).toLatin1();
        const QByteArray host = house.signInHost().toLatin1();
        RoomsClient atHerDesk(house.port(), {{"Cookie", "gavel=" + ann}});
        RoomsClient onHerPhone(house.port(), {{"Cookie", "gavel=" + ann}});
        RoomsClient console(house.port(), {{"Cookie", "gavel=" + host}});
        RoomsClient guest(house.port());
        for (RoomsClient *client : {&atHerDesk, &onHerPhone, &console, &guest})
            client->connectToRooms();
        QCOMPARE(valueOf(house, "gavel_bidders"), 1.0);
        QCOMPARE(valueOf(house, "gavel_onlookers"), 1.0);
        guest.hangUp();
        onHerPhone.hangUp();
        QTRY_COMPARE(valueOf(house, "gavel_onlookers"), 0.0);
        QCOMPARE(valueOf(house, "gavel_bidders"), 1.0);
    }

    void bidsAndCommitsOfTheLastMinute()
    {
        HouseFixture house;
        const qint64 lot = house.sell(house.signUp(u"Ann"_s));
        QCOMPARE(valueOf(house, "gavel_bids_last_minute"), 0.0);
        QCOMPARE(house.bid(lot, house.signUp(u"Bob"_s), 10'000).status, 201);
        QCOMPARE(house.bid(lot, house.signUp(u"Cleo"_s), 10'000).status, 403); // refused: no bid
        QCOMPARE(valueOf(house, "gavel_bids_last_minute"), 1.0);
        QVERIFY(valueOf(house, "gavel_commit_seconds_max") > 0);
    }

    void refusedBidsAreCountedByTheirCode()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const qint64 lot = house.sell(ann);
        const QString bob = house.signUp(u"Bob"_s);
        QCOMPARE(house.bid(lot, bob, 10'000).status, 201);
        QCOMPARE(house.bid(lot, ann, 20'000).code(), u"own_lot"_s);
        RoomsClient client(house.port(), {{"Cookie", "gavel=" + house.signUp(u"Cleo"_s).toLatin1()}});
        client.connectToRooms();
        for (const int amount : {1, 2})
            client.say(u"42[\"bid\",{\"lot\":%1,\"bid\":%2}]"_s.arg(lot).arg(amount));
        QTRY_COMPARE(valueOf(house, "gavel_bids_refused_total{code=\"below_minimum\"}"), 2.0);
        QCOMPARE(valueOf(house, "gavel_bids_refused_total{code=\"own_lot\"}"), 1.0);
        QCOMPARE(valueOf(house, "gavel_bids_total"), 1.0);
    }

    void whatIsConnectedHasItsKind()
    {
        HouseFixture house;
        RoomsClient client(house.port());
        client.connectToRooms();
        QTRY_COMPARE(valueOf(house, "gavel_connections_open{kind=\"websocket\",thread=\"net\"}"), 1.0);
        QVERIFY(valueOf(house, "gavel_connections_open{kind=\"http\",thread=\"net\"}") >= 1);
        QCOMPARE(valueOf(house, "gavel_connections_open{kind=\"stream\",thread=\"net\"}"), 0.0);
    }

    /// Each commit is in the buckets from its own on, and in the last with all.
    void commitsAreAHistogram()
    {
        HouseFixture house;
        house.sell(house.signUp(u"Ann"_s));
        const double all = valueOf(house, "gavel_commit_seconds_count");
        QVERIFY(all >= 2 && all <= valueOf(house, "gavel_commits_total"));
        double before = 0;
        for (const char *bound : {"0.001", "0.01", "0.1", "1", "+Inf"}) {
            const double upTo = valueOf(house, QByteArray("gavel_commit_seconds_bucket{le=\"") + bound + "\"}");
            QVERIFY2(upTo >= before, bound);
            before = upTo;
        }
        QVERIFY(before >= all);
        QVERIFY(valueOf(house, "gavel_commit_seconds_sum") > 0);
    }

    void everyMetricIsToldOnce()
    {
        HouseFixture house;
        QSet<QByteArray> typed;
        for (const QByteArray &line : house.get(u"/metrics"_s).body.split('\n')) {
            if (!line.startsWith("# TYPE "))
                continue;
            const QByteArray name = line.split(' ').value(2);
            QVERIFY2(!typed.contains(name), name.constData());
            typed.insert(name);
        }
        for (const char *name : {"gavel_refused_total", "gavel_dropped_total", "gavel_waiting",
                                 "gavel_clock_drift_seconds", "process_resident_memory_bytes"})
            QVERIFY2(typed.contains(name), name);
        QVERIFY(valueOf(house, "process_resident_memory_bytes") > 1e6);
        QVERIFY(qAbs(valueOf(house, "gavel_clock_drift_seconds")) < 60);
    }

    /// Alerts compare with them what there is.
    void whatItMayTakeIsTold()
    {
        HouseFixture house([](host::HostOptions &options) {
            options.memoryMb = 256;
            options.diskReserveBytes = 7'000'000;
        });
        QCOMPARE(valueOf(house, "gavel_memory_budget_bytes"), 256.0 * 1024 * 1024);
        QCOMPARE(valueOf(house, "gavel_disk_reserve_bytes"), 7e6);
        HouseFixture usual;
        QVERIFY(valueOf(usual, "gavel_memory_budget_bytes") > 64e6);
    }

    void amountsAndNamesAreNotTold()
    {
        HouseFixture house;
        const qint64 lot = house.sell(house.signUp(u"Ann"_s), {{u"reserve"_s, 987'654}});
        const QJsonObject maximum{{u"max"_s, 876'543}};
        QCOMPARE(house.post(u"/api/v1/lots/%1/bids"_s.arg(lot), maximum, house.signUp(u"Bob"_s)).status, 201);
        const QByteArray metrics = house.get(u"/metrics"_s).body;
        for (const char *secret : {"987654", "876543", "Ann", "Bob"})
            QVERIFY2(!metrics.contains(secret), secret);
    }

private:
    static double valueOf(HouseFixture &house, const QByteArray &name)
    {
        for (const QByteArray &line : house.get(u"/metrics"_s).body.split('\n')) {
            const qsizetype space = line.indexOf(' ');
            if (line.first(qMax(space, qsizetype(0))) == name)
                return line.sliced(space + 1).toDouble();
        }
        return -1;
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
