#include "auction/outage.h"
#include "support/lots.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;

class TestOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAndOutages_data()
    {
        QTest::addColumn<qint64>("endsAfterHeartbeat");
        QTest::addColumn<bool>("extend");
        QTest::addColumn<auction::Phase>("phase");
        QTest::addColumn<bool>("moved");
        // The outage lasts a minute from the last heartbeat.
        QTest::newRow("before it") << -1LL << true << auction::Phase::Unsold << false;
        QTest::newRow("at its first moment") << 0LL << true << auction::Phase::Open << true;
        QTest::newRow("within") << 30'000LL << true << auction::Phase::Open << true;
        QTest::newRow("at its last moment") << 60'000LL << true << auction::Phase::Open << true;
        QTest::newRow("after it") << 60'001LL << true << auction::Phase::Open << false;
        QTest::newRow("before it, settling") << -1LL << false << auction::Phase::Unsold << false;
        QTest::newRow("within, settling") << 30'000LL << false << auction::Phase::Unsold << false;
        QTest::newRow("after it, settling") << 60'001LL << false << auction::Phase::Open << false;
    }

    void endsAndOutages()
    {
        QFETCH(qint64, endsAfterHeartbeat);
        QFETCH(bool, extend);
        QFETCH(auction::Phase, phase);
        QFETCH(bool, moved);
        const auction::TimeMs heartbeat = startTime + 100'000;
        const auction::TimeMs now = heartbeat + 60'000;
        const auction::Lot lot = openLot(
            {.start = 100, .endsAt = heartbeat + endsAfterHeartbeat, .softClose = auction::SoftClose{1'000, 1'000, 0}});
        const auction::Decision decision = auction::decideOutage(
            lot, heartbeat, now, extend ? auction::AfterOutage::Extend : auction::AfterOutage::Settle);
        QCOMPARE(decision.state.phase, phase);
        QCOMPARE(*decision.state.endsAt, moved ? now + auction::outageExtensionMs : lot.terms.endsAt);
        QCOMPARE(decision.events.size(), moved || phase != auction::Phase::Open ? 1 : 0);
    }

    void aLotThatWasToOpenMeanwhileOpensFirst()
    {
        const auction::TimeMs heartbeat = startTime + 100'000;
        const auction::Lot lot = openLot({.start = 100, .opensAt = heartbeat + 1'000, .endsAt = heartbeat + 2'000});
        const auction::Decision decision =
            auction::decideOutage(lot, heartbeat, heartbeat + 60'000, auction::AfterOutage::Extend);
        QCOMPARE(decision.events.size(), 2);
        QVERIFY(std::holds_alternative<auction::event::Opened>(decision.events[0]));
        QVERIFY(std::holds_alternative<auction::event::Outage>(decision.events[1]));
        QCOMPARE(decision.state.phase, auction::Phase::Open);
    }
};

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
