#include "store/book_place.h"
#include "store/postgres/dialect.h"
#include "store/postgres/libpq.h"
#include "store/sql/arrays.h"

#include <QTemporaryFile>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

/// Where a book is, and what PostgreSQL is told of it.
class TestBookPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderIsAFolder()
    {
        const auto place = store::BookPlace::of(u"/srv/house"_s);
        QVERIFY(place);
        QVERIFY(!place->isShared());
        QCOMPARE(place->file(), u"/srv/house/book.sqlite"_s);
    }

    void noFolderIsMadeOfAMistypedAddress_data()
    {
        QTest::addColumn<QString>("data");
        for (const char *data : {"postgre://gavel@db/house", "mysql://gavel@db/house", "pg://gavel:hunter2@db/house",
                                 "postgresql:/gavel@db/house", "Postgres:gavel@db/house",
                                 " postgresql://gavel@db/house", "file:///srv/house", "http://db/house", ""})
            QTest::newRow(data) << QString::fromLatin1(data);
    }

    void noFolderIsMadeOfAMistypedAddress()
    {
        QFETCH(const QString, data);
        const auto place = store::BookPlace::of(data);
        QVERIFY(!place);
        QVERIFY2(place.error().contains(u"postgresql://gavel@localhost/house"_s), qPrintable(place.error()));
        QVERIFY(!place.error().contains(u"hunter2"_s));
    }

    void anOptionThatIsNoneIsNamed()
    {
        const auto place = store::BookPlace::of(u"postgresql://gavel@h/d?sslmode=require&foo=bar"_s);
        QVERIFY(!place);
        QVERIFY2(place.error().contains(u"\"foo\""_s), qPrintable(place.error()));
        QVERIFY(store::BookPlace::of(u"postgresql://gavel@h/d?sslmode=require&passfile=/etc/pass"_s));
    }

    void aValueThatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("asksLibpq");
        const QString house = u"postgresql://gavel@h/d?"_s;
        for (const char *number : {"connect_timeout", "keepalives", "keepalives_idle", "keepalives_interval",
                                   "keepalives_count", "tcp_user_timeout"}) {
            QTest::newRow(number) << QString(house + QLatin1StringView(number) + u"=abc")
                                  << u"\"%1\" must be a whole number"_s.arg(QLatin1StringView(number)) << false;
        }
        for (const char *word : {"sslmode", "gssencmode", "channel_binding", "target_session_attrs",
                                 "ssl_min_protocol_version", "ssl_max_protocol_version"}) {
            QTest::newRow(word) << QString(house + QLatin1StringView(word) + u"=foo") << QString::fromLatin1(word)
                                << true;
        }
        QTest::newRow("no such service") << u"postgresql://?service=nobodys"_s << u"nobodys"_s << true;
        QTest::newRow("ways of TLS that leave none")
            << QString(house + u"ssl_min_protocol_version=TLSv1.3&ssl_max_protocol_version=TLSv1.2")
            << u"The address can't be used"_s << true;
        QTest::newRow("too long a number")
            << QString(house + u"connect_timeout=99999999999") << u"\"connect_timeout\""_s << false;
        QTest::newRow("a port in words") << u"postgresql://gavel@h:five/d"_s << u"from 1 to 65535"_s << false;
        QTest::newRow("a port that is none") << u"postgresql://gavel@h:70000/d"_s << u"from 1 to 65535"_s << false;
        QTest::newRow("no port") << QString(house + u"port=0") << u"from 1 to 65535"_s << false;
        QTest::newRow("a name for an address")
            << QString(house + u"hostaddr=db.example.org") << u"\"hostaddr\""_s << false;
        QTest::newRow("more ports than hosts") << u"postgresql://a,b/d?port=1,2,3"_s << u"one port for all"_s << false;
        QTest::newRow("more addresses than hosts")
            << u"postgresql://a,b/d?hostaddr=192.0.2.1,192.0.2.2,192.0.2.3"_s << u"\"hostaddr\""_s << false;
    }

    void aValueThatIsWrongIsNamed()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, says);
        QFETCH(const bool, asksLibpq);
        if (asksLibpq && store::postgres::hasOption(u"foo"_s))
            QSKIP("no libpq");
        const auto place = store::BookPlace::of(address);
        QVERIFY(!place);
        QVERIFY2(place.error().contains(says), qPrintable(place.error()));
    }

    void aValueThatIsRightIsTaken_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
             {"postgresql://gavel@h/d?sslmode=verify-full&ssl_min_protocol_version=TLSv1.2&gssencmode=disable",
              "postgresql://h/d?connect_timeout=0&keepalives=1&tcp_user_timeout=0&keepalives_count=%203",
              "postgresql://a:5432,b:5433/d", "postgresql://a,b/d?port=5433", "postgresql://a,b:6/d",
              "postgresql://h/d?hostaddr=192.0.2.7", "postgresql://h/d?hostaddr=::1&port=65535",
              "postgresql:///d?target_session_attrs=any&application_name=o'neill"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }

    void aValueThatIsRightIsTaken()
    {
        QFETCH(const QString, address);
        const auto place = store::BookPlace::of(address);
        QVERIFY2(place, qPrintable(place ? QString() : place.error()));
    }

    void anAddressIsTakenApart_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("host") << u"postgresql://gavel@db.example.org:5433/house"_s
                              << QStringList{u"user='gavel'"_s, u"host='db.example.org'"_s, u"port='5433'"_s,
                                             u"dbname='house'"_s};
        QTest::newRow("socket") << u"postgresql://gavel@/house?host=/run/postgresql"_s
                                << QStringList{u"user='gavel'"_s, u"host='/run/postgresql'"_s, u"dbname='house'"_s};
        QTest::newRow("socket, escaped") << u"postgresql://%2Frun%2Fpostgresql/house"_s
                                         << QStringList{u"host='/run/postgresql'"_s, u"dbname='house'"_s};
        QTest::newRow("IPv6") << u"postgres://[::1]:5/h"_s << QStringList{u"host='::1'"_s, u"port='5'"_s};
        QTest::newRow("several") << u"postgresql://a,b:6/h"_s << QStringList{u"host='a,b'"_s, u"port=',6'"_s};
        QTest::newRow("service") << u"postgresql://?service=house"_s << QStringList{u"service='house'"_s};
        QTest::newRow("quotes") << u"postgresql://o'neill@h/d"_s << QStringList{u"user='o\\'neill'"_s};
        QTest::newRow("usual") << u"postgresql://h/d"_s
                               << QStringList{u"connect_timeout='5'"_s, u"target_session_attrs='read-write'"_s};
        QTest::newRow("its own") << u"postgresql://h/d?connect_timeout=30"_s << QStringList{u"connect_timeout='30'"_s};
    }

    void anAddressIsTakenApart()
    {
        QFETCH(QString, address);
        QFETCH(QStringList, options);
        QTemporaryFile services;
        QVERIFY(services.open() && services.write("[house]\nhost=a,b\nport=1,2\n") > 0 && services.flush());
        qputenv("PGSERVICEFILE", services.fileName().toLocal8Bit());
        const auto place = store::BookPlace::of(address);
        QVERIFY2(place, qPrintable(place ? QString() : place.error()));
        QVERIFY(place->isShared());
        const QStringList all = place->connectOptions().split(u';');
        for (const QString &option : options)
            QVERIFY2(all.contains(option), qPrintable(place->connectOptions()));
    }

    void noPasswordIsTakenFromAnAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("of the user") << u"postgresql://gavel:hunter2@h/d"_s;
        QTest::newRow("with an @") << u"postgresql://gavel:hun@ter2@h/d"_s;
        QTest::newRow("behind") << u"postgresql://gavel@h/d?password=hunter2"_s;
        QTest::newRow("of a key") << u"postgresql://gavel@h/d?sslpassword=hunter2"_s;
    }

    void noPasswordIsTakenFromAnAddress()
    {
        QFETCH(QString, address);
        const auto place = store::BookPlace::of(address);
        QVERIFY(!place);
        QVERIFY2(place.error().contains(u"PGPASSWORD"_s), qPrintable(place.error()));
        QVERIFY(!place.error().contains(u"hunter2"_s) && !place.error().contains(u"ter2"_s));
    }

    void whatQtWouldTakeApartIsRefused()
    {
        QVERIFY(!store::BookPlace::of(u"postgresql://h/d%3Bhost=elsewhere"_s));
        QVERIFY(!store::BookPlace::of(u"postgresql://h/d?host%20=x"_s));
    }

    void aMigrationIsPutInPostgresqlsWords_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("own");
        QTest::newRow("numbered") << u"id INTEGER PRIMARY KEY,"_s
                                  << u"id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,"_s;
        QTest::newRow("whole numbers") << u"a INTEGER NOT NULL, b BIGINT)"_s << u"a BIGINT NOT NULL, b BIGINT)"_s;
        QTest::newRow("bytes") << u"a BLOB NOT NULL"_s << u"a BYTEA NOT NULL"_s;
        QTest::newRow("text") << u"a TEXT NOT NULL, b TEXT)"_s
                              << u"a TEXT COLLATE \"C\" NOT NULL, b TEXT COLLATE \"C\")"_s;
        QTest::newRow("added") << u"ALTER TABLE lots ADD COLUMN a TEXT REFERENCES kinds (kind)"_s
                               << u"ALTER TABLE lots ADD COLUMN a TEXT COLLATE \"C\" REFERENCES kinds (kind)"_s;
        QTest::newRow("a cast") << u"CAST(lot AS TEXT)"_s << u"CAST(lot AS TEXT)"_s;
        QTest::newRow("SQLite's own") << u"(a, b)\n) WITHOUT ROWID"_s << u"(a, b)\n)"_s;
    }

    void aMigrationIsPutInPostgresqlsWords()
    {
        QFETCH(QString, script);
        QFETCH(QString, own);
        QCOMPARE(store::PostgresDialect().inOwnWords(script), own);
    }

    void anArrayIsWhatPostgresqlReads()
    {
        const QList<QVariantList> rows{{1LL, u"a\"b\\c"_s, QByteArray("\x00\xff", 2)},
                                       {QVariant(QMetaType(QMetaType::LongLong)), u"{,}"_s, QByteArray("")}};
        QCOMPARE(store::arrayOf(rows, 0), u"{1,NULL}"_s);
        QCOMPARE(store::arrayOf(rows, 1), u"{\"a\\\"b\\\\c\",\"{,}\"}"_s);
        QCOMPARE(store::arrayOf(rows, 2), u"{\"\\\\x00ff\",\"\\\\x\"}"_s);
        QCOMPARE(store::arrayPlaces(rows.first()), u"CAST(? AS bigint[]), CAST(? AS text[]), CAST(? AS bytea[])"_s);
        QCOMPARE(store::arrayOf(QList<qint64>{3, 4}), u"{3,4}"_s);
    }
};

QTEST_GUILESS_MAIN(TestBookPlace)
#include "tst_book_place.moc"
