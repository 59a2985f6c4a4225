#include "host/disk_watch.h"

#include "support/house_fixture.h"
#include "support/some_picture.h"

#include <QSignalSpy>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 everything = std::numeric_limits<qint64>::max();

double freeBytesIn(const QByteArray &metrics)
{
    for (const QByteArray &line : metrics.split('\n')) {
        if (line.startsWith("gavel_disk_free_bytes "))
            return line.sliced(line.indexOf(' ') + 1).toDouble();
    }
    return -1;
}

} // namespace

/// A disk that fills up. Real ones, small and full, are in tests/faults.
class TestDiskRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsFreeIsKnown()
    {
        const QTemporaryDir folder;
        host::DiskWatch enough(folder.path(), 0);
        QVERIFY(!enough.freeBytes());
        QVERIFY(!enough.isLow());
        enough.start();
        QVERIFY(enough.freeBytes() > 0);
        QVERIFY(!enough.isLow());
        host::DiskWatch low(folder.path(), everything);
        QSignalSpy told(&low, &host::DiskWatch::becameLow);
        low.start();
        QVERIFY(low.isLow());
        QVERIFY2(low.sentence().contains(folder.path()), qPrintable(low.sentence()));
        QVERIFY(!told.wait(2'500)); // whoever started it asks
    }

    void whatCanNotBeLookedAtIsEnough()
    {
        host::DiskWatch nowhere(u"/no/such/folder"_s, everything);
        nowhere.start();
        QVERIFY(!nowhere.freeBytes());
        QVERIFY(!nowhere.isLow());
    }

    void lotsAndPicturesAreRefusedBeforeBids()
    {
        qint64 reserve = 0;
        HouseFixture house([&reserve](host::HostOptions &options) { options.diskReserveBytes = reserve; });
        QCOMPARE(house.house->warnings(), QStringList());
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const qint64 lot = house.sell(ann);
        const QString picture = u"/api/v1/lots/%1/images/1"_s.arg(lot);
        house.stop();
        reserve = everything;
        house.start();
        QCOMPARE(house.house->warnings().size(), 1);

        for (const QString &seller : {ann, house.signInHost()}) {
            const Reply offered = house.post(u"/api/v1/lots"_s, {{u"name"_s, u"x"_s}, {u"start"_s, 5}}, seller);
            const Reply added = house.send("PUT", picture, somePicture("png"), seller);
            for (const Reply &refused : {offered, added}) {
                QCOMPARE(refused.status, 503);
                QCOMPARE(refused.code(), u"busy"_s);
                QVERIFY(refused.header("Retry-After").toInt() > 0);
                QVERIFY(refused.json().value("detail"_L1).toString().contains(u"disk is nearly full"_s));
            }
        }
        QCOMPARE(house.bid(lot, bob, 10'000).status, 201);
        QCOMPARE(house.send("PUT", u"/api/v1/lots/%1/watch"_s.arg(lot), {}, bob).status, 204);
        QCOMPARE(house.get(u"/healthz"_s).status, 200);
        QVERIFY(freeBytesIn(house.get(u"/metrics"_s).body) > 0);
    }
};

QTEST_GUILESS_MAIN(TestDiskRoom)
#include "tst_disk_room.moc"
