#include "auction/closing.h"
#include "support/lots.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;

class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLotOpensWhenItsTimeHasCome()
    {
        const auction::Lot lot = openLot({.start = 100, .opensAt = startTime + 500});
        QCOMPARE(lot.state.phase, auction::Phase::Scheduled);
        QCOMPARE(auction::nextDeadline(lot), std::optional<auction::TimeMs>(startTime + 500));
        QVERIFY(advance(lot, startTime + 499).events.isEmpty());
        const auction::Decision opened = advance(lot, startTime + 500);
        QCOMPARE(opened.state.phase, auction::Phase::Open);
        QCOMPARE(opened.events.size(), 1);
        QVERIFY(std::holds_alternative<auction::event::Opened>(opened.events[0]));
    }

    void theEndCloses_data()
    {
        QTest::addColumn<bool>("hasBid");
        QTest::addColumn<qint64>("reserve"); // 0: none
        QTest::addColumn<auction::Phase>("phase");
        QTest::newRow("nobody bid") << false << 0LL << auction::Phase::Unsold;
        QTest::newRow("sold") << true << 0LL << auction::Phase::Sold;
        QTest::newRow("reserve met exactly") << true << 200LL << auction::Phase::Sold;
        QTest::newRow("below the reserve") << true << 201LL << auction::Phase::Passed;
    }

    void theEndCloses()
    {
        QFETCH(bool, hasBid);
        QFETCH(qint64, reserve);
        QFETCH(auction::Phase, phase);
        auction::Lot lot = openLot({.start = 100, .reserve = reserve ? std::optional(reserve) : std::nullopt});
        if (hasBid)
            QVERIFY(bid(lot, ann, maximum(200)));
        QVERIFY(advance(lot, lot.terms.endsAt - 1).events.isEmpty());
        const auction::Decision closed = advance(lot, lot.terms.endsAt);
        QCOMPARE(closed.state.phase, phase);
        QCOMPARE(closed.events.size(), 1);
        const auto &event = std::get<auction::event::Closed>(closed.events[0]);
        QCOMPARE(event.winner, phase == auction::Phase::Sold ? ann : auction::noAccount);
        QCOMPARE(event.price, closed.state.price);
    }

    void closingHappensOnce()
    {
        auction::Lot lot = openLot({.start = 100});
        lot.state = advance(lot, lot.terms.endsAt).state;
        QVERIFY(advance(lot, lot.terms.endsAt + 1'000'000).events.isEmpty());
        QVERIFY(!auction::nextDeadline(lot));
    }

    void aLotThatWasToOpenAndEndMeanwhileDoesBoth()
    {
        const auction::Lot lot = openLot({.start = 100, .opensAt = startTime + 500});
        const auction::Decision decision = advance(lot, lot.terms.endsAt + 1);
        QCOMPARE(decision.events.size(), 2);
        QCOMPARE(decision.state.phase, auction::Phase::Unsold);
        QCOMPARE(decision.state.seq, lot.state.seq + 2);
    }

    void pausedLotsWait()
    {
        auction::Lot lot = openLot({.start = 100});
        lot.state = auction::decideAction(lot, auction::action::Pause{}, startTime + 10)->state;
        QVERIFY(advance(lot, lot.terms.endsAt + 1).events.isEmpty());
        QVERIFY(!auction::nextDeadline(lot));
    }

    void moneyMovesInFull_data()
    {
        QTest::addColumn<int>("premium");
        QTest::addColumn<int>("commission");
        QTest::addColumn<qint64>("price");
        QTest::addColumn<qint64>("owes");
        QTest::addColumn<qint64>("gets");
        QTest::newRow("no rates") << 0 << 0 << 999LL << 999LL << 999LL;
        QTest::newRow("premium") << 1'250 << 0 << 1'001LL << 1'126LL << 1'001LL;
        QTest::newRow("commission") << 0 << 1'250 << 1'001LL << 1'001LL << 876LL;
        QTest::newRow("both, floored") << 333 << 777 << 9'999LL << 10'331LL << 9'223LL;
    }

    void moneyMovesInFull()
    {
        QFETCH(int, premium);
        QFETCH(int, commission);
        QFETCH(qint64, price);
        QFETCH(qint64, owes);
        QFETCH(qint64, gets);
        const auction::LotFacts facts{.id = 1, .seller = seller, .rates = {premium, commission}};
        const auction::Settlement sale = settle(facts, {.phase = auction::Phase::Sold, .price = price, .leader = ann});
        QCOMPARE(sale.buyerOwes(), owes);
        QCOMPARE(sale.sellerGets(), gets);
        QCOMPARE(sale.sellerGets() + sale.houseKeeps(), sale.buyerOwes());
    }
};

QTEST_GUILESS_MAIN(TestClosing)
#include "tst_closing.moc"
