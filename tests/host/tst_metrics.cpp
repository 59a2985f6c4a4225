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
