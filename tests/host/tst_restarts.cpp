#include "support/house_fixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// What a house keeps over a stop and a start, and what it refuses to start with.
class TestRestarts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatEndedMeanwhileIsSettledAtTheStart()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const qint64 soon = house.now() + 1'500;
        const qint64 sold = house.sell(ann, {{u"endsAt"_s, soon}, {u"softClose"_s, QJsonValue::Null}});
        const qint64 unsold = house.sell(ann, {{u"endsAt"_s, soon}});
        const qint64 open = house.sell(ann);
        QCOMPARE(house.bid(sold, bob, 10'000).status, 201);
        house.stop();
        QTest::qWait(1'600);
        house.start();
        const auto phase = [&house](qint64 lot) {
            return house.get(u"/api/v1/lots/%1"_s.arg(lot)).json().value("phase"_L1).toString();
        };
        QCOMPARE(phase(sold), u"sold"_s);
        QCOMPARE(phase(unsold), u"unsold"_s);
        QCOMPARE(phase(open), u"open"_s);
        QCOMPARE(house.get(u"/api/v1/me/won"_s, bob).json().value("items"_L1).toArray().size(), 1);
        QCOMPARE(house.get(u"/api/v1/me"_s, ann).json().value("credits"_L1).toInteger(), 10'000);
    }

    void whatIsStillOpenIsClosedOnTime()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const qint64 ends = house.now() + 1'500;
        const qint64 lot = house.sell(ann, {{u"endsAt"_s, ends}});
        house.stop();
        house.start();
        QTRY_COMPARE(house.get(u"/api/v1/lots/%1"_s.arg(lot)).json().value("phase"_L1).toString(), u"unsold"_s);
        QVERIFY(house.now() >= ends);
        QVERIFY(house.now() < ends + 1'000);
    }

    void aScheduledLotOpensOnTime()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const qint64 opens = house.now() + 700;
        const qint64 lot = house.sell(ann, {{u"opensAt"_s, opens}});
        const auto phase = [&] { return house.get(u"/api/v1/lots/%1"_s.arg(lot)).json().value("phase"_L1).toString(); };
        QCOMPARE(phase(), u"scheduled"_s);
        QCOMPARE(house.bid(lot, house.signUp(u"Bob"_s), 10'000).code(), u"not_open"_s);
        QTRY_COMPARE(phase(), u"open"_s);
        QVERIFY(house.now() >= opens);
    }

    void aSecondHostOnTheFolderIsRefused()
    {
        HouseFixture house;
        host::HostOptions options;
        options.port = 0;
        options.dataFolder = house.folder.path();
        host::AuctionHouse second(options);
        const auto started = second.start();
        QVERIFY(!started);
        QVERIFY(started.error().sentence.contains(u"Another host"_s));
        QVERIFY(!started.error().usage);
    }

    void anOldBookKeepsItsCurrency()
    {
        HouseFixture house;
        house.stop();
        host::HostOptions options;
        options.port = 0;
        options.dataFolder = house.folder.path();
        options.currency = {u"USD"_s, 2};
        options.currencyGiven = true;
        host::AuctionHouse other(options);
        const auto started = other.start();
        QVERIFY(!started);
        QVERIFY(started.error().usage);
        QVERIFY2(started.error().sentence.contains(u"KRW"_s), qPrintable(started.error().sentence));
    }

    void theHostsPasswordIsMadeOnce()
    {
        QString made;
        HouseFixture house([](host::HostOptions &options) { options.hostPassword.clear(); });
        made = house.house->newHostPassword();
        QVERIFY(made.size() >= 16);
        const QJsonObject in{{u"email"_s, u"host"_s}, {u"password"_s, made}};
        QCOMPARE(house.post(u"/api/v1/session"_s, in).status, 201);
        house.stop();
        house.start();
        QVERIFY(house.house->newHostPassword().isEmpty());
        QCOMPARE(house.post(u"/api/v1/session"_s, in).status, 201);
    }

    void sessionsOutliveTheHost()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        house.stop();
        house.start();
        QCOMPARE(house.get(u"/api/v1/me"_s, ann).status, 200);
        // Of a token only a hash is stored.
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(house.folder.filePath(u"book.sqlite"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"SELECT token_hash FROM sessions"_s) && query.next());
        QVERIFY(query.value(0).toByteArray() != ann.toLatin1());
        QCOMPARE(query.value(0).toByteArray().size(), 32);
    }
};

QTEST_GUILESS_MAIN(TestRestarts)
#include "tst_restarts.moc"
