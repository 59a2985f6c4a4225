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
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<bool>("moved");
        // The outage lasts a minute from the last heartbeat.
        QTest::newRow("before it") << -1LL << true << Phase::Unsold << false;
        QTest::newRow("at its first moment") << 0LL << true << Phase::Open << true;
        QTest::newRow("within") << 30'000LL << true << Phase::Open << true;
        QTest::newRow("at its last moment") << 60'000LL << true << Phase::Open << true;
        QTest::newRow("after it") << 60'001LL << true << Phase::Open << false;
        QTest::newRow("before it, settling") << -1LL << false << Phase::Unsold << false;
        QTest::newRow("within, settling") << 30'000LL << false << Phase::Unsold << false;
        QTest::newRow("after it, settling") << 60'001LL << false << Phase::Open << false;
    }

    void endsAndOutages()
    {
        QFETCH(qint64, endsAfterHeartbeat);
        QFETCH(bool, extend);
        QFETCH(Phase, phase);
        QFETCH(bool, moved);
        const TimeMs heartbeat = startTime + 100'000;
        const TimeMs now = heartbeat + 60'000;
        const Lot lot =
            openLot({.start = 100, .endsAt = heartbeat + endsAfterHeartbeat, .softClose = SoftClose{1'000, 1'000, 0}});
        const Decision decision = decideOutage(lot, heartbeat, now, extend ? AfterOutage::Extend : AfterOutage::Settle);
        QCOMPARE(decision.state.phase, phase);
        QCOMPARE(*decision.state.endsAt, moved ? now + outageExtensionMs : lot.terms.endsAt);
        QCOMPARE(decision.events.size(), moved || phase != Phase::Open ? 1 : 0);
    }

    void aLotThatWasToOpenMeanwhileOpensFirst()
    {
        const TimeMs heartbeat = startTime + 100'000;
        const Lot lot = openLot({.start = 100, .opensAt = heartbeat + 1'000, .endsAt = heartbeat + 2'000});
        const Decision decision = decideOutage(lot, heartbeat, heartbeat + 60'000, AfterOutage::Extend);
        QCOMPARE(decision.events.size(), 2);
        QVERIFY(std::holds_alternative<event::Opened>(decision.events[0]));
        QVERIFY(std::holds_alternative<event::Outage>(decision.events[1]));
        QCOMPARE(decision.state.phase, Phase::Open);
    }
};

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
