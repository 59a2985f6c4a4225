#include "store/book_place.h"
#include "store/postgres/arrays.h"

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

    void anArrayIsWhatPostgresqlReads()
    {
        const QList<QVariantList> rows{{1LL, u"a\"b\\c"_s, QByteArray("\x00\xff", 2)},
                                       {QVariant(QMetaType(QMetaType::LongLong)), u"{,}"_s, QByteArray("")}};
        QCOMPARE(store::postgres::arrayOf(rows, 0), u"{1,NULL}"_s);
        QCOMPARE(store::postgres::arrayOf(rows, 1), u"{\"a\\\"b\\\\c\",\"{,}\"}"_s);
        QCOMPARE(store::postgres::arrayOf(rows, 2), u"{\"\\\\x00ff\",\"\\\\x\"}"_s);
        QCOMPARE(store::postgres::arrayPlaces(rows.first()),
                 u"CAST(? AS bigint[]), CAST(? AS text[]), CAST(? AS bytea[])"_s);
        QCOMPARE(store::postgres::arrayOf(QList<qint64>{3, 4}), u"{3,4}"_s);
    }
};

QTEST_GUILESS_MAIN(TestBookPlace)
#include "tst_book_place.moc"
