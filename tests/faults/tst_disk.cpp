#include "faults/auction_people.h"
#include "faults/host_process.h"
#include "faults/small_disk.h"
#include "protocol/log_verifier.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int lastsMs = 600'000;

/// A host with two people and two lots, on a disk whose faults the test switches.
class House
{
public:
    explicit House(const QString &folder)
        : host(folder)
    {
        host.preload(faults);
    }

    void open()
    {
        QVERIFY2(host.start(), qPrintable(host.errors()));
        seller = signUp(host.port(), u"Seller"_s);
        bidder = signUp(host.port(), u"Bidder"_s);
        other = signUp(host.port(), u"Other"_s);
    }

    [[nodiscard]] HttpLine line(const Person &person) const { return HttpLine(host.port(), person.token); }

    FaultSwitch faults;
    HostProcess host;
    Person seller;
    Person bidder;
    Person other;
};

} // namespace

/// The book on a disk that is full, that fails, and that loses what was not synced.
class TestDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsAnsweredByBusyAndOutlived_data();
    void aFaultIsAnsweredByBusyAndOutlived();
    void aSmallDiskThatIsFull();
    void aDiskThatFillsUp();
    void aFullDiskAtTheStart();
    void aListThatCanNotBeReadIsNotCutShort();
    void powerCutsLoseNothingAcknowledged();
    void aDiskThatOnlyPretendsToSyncLosesBids();
};

void TestDisk::aFaultIsAnsweredByBusyAndOutlived_data()
{
    QTest::addColumn<DiskFault>("fault");
    QTest::addColumn<QString>("reason");
    QTest::newRow("full disk") << DiskFault::Full << u"disk is full"_s;
    QTest::newRow("failing writes") << DiskFault::WriteError << u"disk I/O error"_s;
    QTest::newRow("failing syncs") << DiskFault::SyncError << u"disk I/O error"_s;
}

void TestDisk::aFaultIsAnsweredByBusyAndOutlived()
{
    QFETCH(const DiskFault, fault);
    QFETCH(const QString, reason);
    const QTemporaryDir folder;
    House house(folder.path());
    house.open();
    HttpLine seller = house.line(house.seller);
    HttpLine bidder = house.line(house.bidder);
    HttpLine other = house.line(house.other);
    const qint64 ends = nowOf(seller) + 2'000;
    const qint64 lot = sell(seller, nowOf(seller) + lastsMs);
    const qint64 soonOver = sell(seller, ends);
    QCOMPARE(bid(bidder, lot, 1'000, u"first"_s).status, 201);
    QCOMPARE(bid(other, soonOver, 1'000).status, 201);

    house.faults.setDisk(fault);
    for (int i = 0; i < 3; ++i) {
        const HttpAnswer refused = bid(other, lot, 2'000, u"second"_s);
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.code(), u"busy"_s);
    }
    QVERIFY(house.faults.failedCalls() > 0);
    // What it had, it keeps and shows; a key that was accepted before is known still, once the disk can be written.
    QCOMPARE(historyOf(seller, lot).size(), 1);
    QCOMPARE(lotOf(seller, lot).value("price"_L1).toInteger(), 1'000);
    QCOMPARE(seller.get(u"/api/v1/me"_s).status, 200);
    const HttpAnswer health = seller.get(u"/healthz"_s);
    QCOMPARE(health.status, 503);
    QVERIFY2(health.body.startsWith("The book can't be written: ") && health.body.contains(reason.toUtf8()),
             health.body.constData());
    // What is due stays due: nobody can write that it closed.
    QTRY_VERIFY(nowOf(seller) > ends + 500);
    QCOMPARE(phaseOf(seller, soonOver), u"open"_s);
    const QString errors = house.host.errors();
    QVERIFY2(errors.contains(reason), qPrintable(errors));
    QCOMPARE(errors.count(u"The book can't be written"_s), 1); // and not with every bid

    house.faults.setDisk(DiskFault::None);
    QTRY_COMPARE_WITH_TIMEOUT(seller.get(u"/healthz"_s).body, "ok"_ba, 3'000);
    QTRY_COMPARE_WITH_TIMEOUT(phaseOf(seller, soonOver), u"sold"_s, 3'000);
    QCOMPARE(bid(bidder, soonOver, 9'000).code(), u"ended"_s);
    // The bid that was answered by busy left nothing behind: its key is new.
    const QJsonObject verdict = bid(other, lot, 2'000, u"second"_s).json();
    QVERIFY(verdict.value("leading"_L1).toBool() && !verdict.contains("repeat"_L1));
    QVERIFY(bid(bidder, lot, 1'000, u"first"_s).json().value("repeat"_L1).toBool());
    QCOMPARE(historyOf(seller, lot).size(), 2);

    const QJsonObject before = lotOf(seller, lot);
    house.host.kill();
    QVERIFY2(house.host.start(), qPrintable(house.host.errors()));
    HttpLine after = house.line(house.seller);
    QCOMPARE(lotOf(after, lot), before);
    QCOMPARE(after.get(u"/api/v1/me"_s).json().value("credits"_L1).toInteger(), 1'000);
    QVERIFY(protocol::LogVerifier::verify(after.get(u"/api/v1/lots/%1/log"_s.arg(soonOver)).body));
    QCOMPARE(house.host.stop(), 0);
}

/// The same with nothing pretended: a file system of two megabytes without a byte left.
void TestDisk::aSmallDiskThatIsFull()
{
    SmallDisk disk("2m");
    if (!disk.isThere())
        QSKIP("only root may mount a small disk; the rows above pretend one");
    House house(disk.path());
    house.faults.setFreeBytes(1'000'000'000); // else no lot could be offered
    house.open();
    HttpLine seller = house.line(house.seller);
    HttpLine bidder = house.line(house.bidder);
    const qint64 lot = sell(seller, nowOf(seller) + lastsMs);
    QCOMPARE(bid(bidder, lot, 1'000).status, 201);

    QCOMPARE(disk.fill(), 0u);
    qint64 amount = 1'000;
    // The log's last page may have room; then it is full for good.
    QTRY_COMPARE(bid(bidder, lot, ++amount).status, 503);
    const qint64 kept = lotOf(seller, lot).value("seq"_L1).toInteger();
    QCOMPARE(bid(bidder, lot, amount).status, 503);
    QCOMPARE(lotOf(seller, lot).value("seq"_L1).toInteger(), kept);
    const QString errors = house.host.errors();
    QVERIFY2(errors.contains(u"disk is full"_s), qPrintable(errors));
    // A bid that is refused writes nothing, and is no sign that the book could be written.
    QCOMPARE(bid(bidder, lot, 1).code(), u"already_leading"_s);
    QCOMPARE(seller.get(u"/healthz"_s).status, 503);

    QVERIFY(disk.clear());
    QCOMPARE(bid(bidder, lot, amount).status, 201);
    QCOMPARE(lotOf(seller, lot).value("seq"_L1).toInteger(), kept + 1);
    QCOMPARE(house.host.stop(), 0);
}

/// Before it is full, lots are refused, so that bids go on.
void TestDisk::aDiskThatFillsUp()
{
    const QTemporaryDir folder;
    House house(folder.path());
    house.faults.setFreeBytes(201'000'000);
    house.open();
    HttpLine seller = house.line(house.seller);
    HttpLine bidder = house.line(house.bidder);
    const qint64 lot = sell(seller, nowOf(seller) + lastsMs);
    QVERIFY2(!house.host.errors().contains(u"MB free"_s), qPrintable(house.host.errors()));

    house.faults.setFreeBytes(199'000'000);
    const auto offer = [&seller] {
        return seller.post(u"/api/v1/lots"_s, {{u"name"_s, u"Vase"_s}, {u"start"_s, 1'000}});
    };
    QTRY_COMPARE(offer().status, 503);
    QCOMPARE(offer().code(), u"busy"_s);
    QCOMPARE(bid(bidder, lot, 1'000).status, 201);
    QCOMPARE(seller.get(u"/healthz"_s).status, 200);
    QVERIFY(seller.get(u"/metrics"_s).body.contains("\ngavel_disk_free_bytes 198"));
    QTest::qWait(4'500); // it is looked at twice meanwhile
    QCOMPARE(house.host.errors().count(u"MB free"_s), 1);

    house.faults.setFreeBytes(1'000'000'000);
    QTRY_COMPARE(offer().status, 201);
}

void TestDisk::aFullDiskAtTheStart()
{
    const QTemporaryDir folder;
    House house(folder.path());
    house.open();
    HttpLine seller = house.line(house.seller);
    const qint64 lot = sell(seller, nowOf(seller) + lastsMs);
    QCOMPARE(house.host.stop(), 0);

    house.faults.setDisk(DiskFault::Full);
    QVERIFY(!house.host.start());
    QCOMPARE(house.host.waitForEnd(), 1);
    const QString errors = house.host.errors();
    QVERIFY2(errors.contains(u"disk is full"_s), qPrintable(errors));

    house.faults.setDisk(DiskFault::None);
    QVERIFY2(house.host.start(), qPrintable(house.host.errors()));
    HttpLine line = house.line(house.seller);
    QCOMPARE(phaseOf(line, lot), u"open"_s);
}

/// An error in the middle of a list is no end of it.
void TestDisk::aListThatCanNotBeReadIsNotCutShort()
{
    constexpr int bids = 400;
    const QTemporaryDir folder;
    House house(folder.path());
    house.open();
    HttpLine seller = house.line(house.seller);
    HttpLine bidders[] = {house.line(house.bidder), house.line(house.other)};
    const qint64 lot = sell(seller, nowOf(seller) + lastsMs);
    for (int i = 0; i < bids; ++i)
        QCOMPARE(bid(bidders[i % 2], lot, 1'000 + i).status, 201);
    QCOMPARE(house.host.stop(), 0);
    QVERIFY2(house.host.start(), qPrintable(house.host.errors())); // With nothing of the bids in memory.

    HttpLine line = house.line(house.seller);
    const QString path = u"/api/v1/lots/%1/bids?limit="_s.arg(lot);
    QCOMPARE(line.get(path + u"10"_s).status, 200); // The first page of them is now.
    house.faults.setDisk(DiskFault::ReadError);
    const HttpAnswer failed = line.get(path + u"1000"_s);
    QVERIFY(house.faults.failedCalls() > 0);
    QCOMPARE(failed.status, 503);
    QCOMPARE(failed.code(), u"busy"_s);
    house.faults.setDisk(DiskFault::None);
    QCOMPARE(historyOf(line, lot).size(), bids);
}

/// Each cut loses an arbitrary half of the writes that nobody had asked to sync. The book is filled by descriptions, so
/// that the write-ahead log is moved into the database (a checkpoint) between cuts, too.
void TestDisk::powerCutsLoseNothingAcknowledged()
{
    constexpr int cuts = 12;
    constexpr int bidsBetween = 60;
    const QTemporaryDir folder;
    House house(folder.path());
    house.faults.setDisk(DiskFault::PowerCut);
    house.open();
    HttpLine first = house.line(house.seller);
    const qint64 lot = sell(first, nowOf(first) + lastsMs);
    QList<qint64> acknowledged;
    QList<qint64> filled;
    qint64 amount = 1'000;
    for (int cut = 0; cut < cuts; ++cut) {
        HttpLine seller = house.line(house.seller);
        HttpLine bidders[] = {house.line(house.bidder), house.line(house.other)};
        for (int i = 0; i < bidsBetween; ++i) {
            const HttpAnswer answer = bid(bidders[i % 2], lot, amount, QString::number(amount));
            QVERIFY2(answer.status == 201 || answer.code() == u"already_leading", answer.body.constData());
            if (answer.status == 201 && answer.json().value("price"_L1).toInteger() == amount)
                acknowledged.append(amount);
            ++amount;
        }
        for (int i = 0; i < 40; ++i)
            filled.append(
                sell(seller, nowOf(seller) + lastsMs, {{u"description"_s, QString(10'000, QChar(u'가' + i))}}));
        house.host.kill();

        QVERIFY2(house.host.start(), qPrintable(house.host.errors()));
        HttpLine line = house.line(house.seller);
        QList<qint64> kept;
        for (const QJsonObject &one : historyOf(line, lot))
            kept.append(one.value("bid"_L1).toInteger());
        QCOMPARE(kept, acknowledged);
        for (const qint64 id : filled)
            QCOMPARE(phaseOf(line, id), u"open"_s);
    }
    // What was checkpointed is in the database itself, the rest in the write-ahead log.
    QVERIFY(QFileInfo(folder.filePath(u"book.sqlite"_s)).size() > 8'000'000);
    HttpLine auctioneer = house.line(signInHost(house.host.port()));
    QCOMPARE(auctioneer.post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}).status, 200);
    const auto report = protocol::LogVerifier::verify(auctioneer.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body);
    QVERIFY2(report, report ? "" : qPrintable(protocol::logFaultText(report.error())));
    QVERIFY(acknowledged.size() > cuts * bidsBetween / 2);
}

/// What shows that the cuts above do cut: without syncs, bids that were acknowledged are gone.
void TestDisk::aDiskThatOnlyPretendsToSyncLosesBids()
{
    const QTemporaryDir folder;
    House house(folder.path());
    house.open();
    HttpLine seller = house.line(house.seller);
    const qint64 lot = sell(seller, nowOf(seller) + lastsMs);
    QCOMPARE(house.host.stop(), 0);

    house.faults.setDisk(DiskFault::FalseSync);
    QVERIFY2(house.host.start(), qPrintable(house.host.errors()));
    HttpLine bidder = house.line(house.bidder);
    QCOMPARE(bid(bidder, lot, 1'000).status, 201);
    QCOMPARE(historyOf(bidder, lot).size(), 1);
    house.host.kill();

    QVERIFY2(house.host.start(), qPrintable(house.host.errors()));
    HttpLine line = house.line(house.bidder);
    QCOMPARE(historyOf(line, lot).size(), 0);
}

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_disk.moc"
