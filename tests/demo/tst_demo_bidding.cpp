// What the bidders of the example house bid, and where they leave it.
#include "demo/demo_bidding.h"
#include "demo/demo_catalogue.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestDemoBidding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ceilingGrowsTowardsTheEnd();
    void bidsOnlyWhereItMay_data();
    void bidsOnlyWhereItMay();
};

void TestDemoBidding::ceilingGrowsTowardsTheEnd()
{
    protocol::LotView lot;
    lot.name = demo::demoArticles()[0].name.in(host::Language::English); // worth 340 percent
    lot.start = 1'000;
    lot.createdAt = 10'000;
    lot.endsAt = 110'000;
    QCOMPARE(demo::demoCeiling(lot, 10'000), auction::Amount(1'720));
    QCOMPARE(demo::demoCeiling(lot, 60'000), auction::Amount(2'560));
    QCOMPARE(demo::demoCeiling(lot, 110'000), auction::Amount(3'400));
    lot.name = u"Somebody's own"_s;
    QCOMPARE(demo::demoCeiling(lot, 110'000), auction::Amount(0));
}

void TestDemoBidding::bidsOnlyWhereItMay_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<qint64>("ask");
    QTest::addColumn<qint64>("buyNow"); // 0: none
    QTest::addColumn<qint64>("leader");
    QTest::addColumn<bool>("bids");
    QTest::newRow("open") << int(auction::Phase::Open) << qint64(1'000) << qint64(0) << qint64(0) << true;
    QTest::newRow("led by another") << int(auction::Phase::Open) << qint64(1'100) << qint64(0) << qint64(3) << true;
    QTest::newRow("led by the only bidder")
        << int(auction::Phase::Open) << qint64(1'100) << qint64(0) << qint64(2) << false;
    QTest::newRow("dear enough") << int(auction::Phase::Open) << qint64(1'721) << qint64(0) << qint64(3) << false;
    QTest::newRow("would buy") << int(auction::Phase::Open) << qint64(1'000) << qint64(1'000) << qint64(0) << false;
    QTest::newRow("scheduled") << int(auction::Phase::Scheduled) << qint64(1'000) << qint64(0) << qint64(0) << false;
    QTest::newRow("paused") << int(auction::Phase::Paused) << qint64(1'000) << qint64(0) << qint64(0) << false;
    QTest::newRow("sold") << int(auction::Phase::Sold) << qint64(1'000) << qint64(0) << qint64(3) << false;
}

void TestDemoBidding::bidsOnlyWhereItMay()
{
    QFETCH(int, phase);
    QFETCH(qint64, ask);
    QFETCH(qint64, buyNow);
    QFETCH(qint64, leader);
    QFETCH(bool, bids);
    protocol::LotView lot;
    lot.id = 7;
    lot.name = demo::demoArticles()[0].name.in(host::Language::Korean);
    lot.owner = {1, u"seller"_s};
    lot.start = 1'000;
    lot.ask = ask;
    lot.phase = static_cast<auction::Phase>(phase);
    lot.createdAt = 10'000;
    lot.endsAt = 110'000;
    if (buyNow > 0)
        lot.buyNow = buyNow;
    if (leader > 0)
        lot.leader = protocol::Person{leader, u"leader"_s};
    QRandomGenerator chance(1);
    for (int turn = 0; turn < 50; ++turn) {
        const auto chosen = demo::chooseBid({lot}, {1, 2}, host::Language::English, 10'000, chance);
        QCOMPARE(chosen.has_value(), bids);
        if (!chosen)
            continue;
        QCOMPARE(chosen->lot, lot.id);
        QCOMPARE(chosen->account, auction::AccountId(2)); // never the seller
        QVERIFY(*chosen->bid.bid >= ask && *chosen->bid.bid <= 1'720);
        QVERIFY(auction::wellFormed(chosen->bid));
    }
}

QTEST_GUILESS_MAIN(TestDemoBidding)
#include "tst_demo_bidding.moc"
