#include "auction/bidding.h"
#include "support/lots.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

template <typename Kind>
const Kind *find(const auction::Decision &decision)
{
    for (const auction::Event &event : decision.events) {
        if (const auto *found = std::get_if<Kind>(&event))
            return found;
    }
    return nullptr;
}

auction::Lot workedLot()
{
    return openLot({.start = 10'000, .reserve = 15'000});
}

} // namespace

Q_DECLARE_METATYPE(gavel::auction::Refusal)

class TestBidding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RULES.md's worked table, row by row on one lot.
    void theWorkedTable()
    {
        struct Row
        {
            auction::AccountId who;
            auction::BidCommand command;
            std::optional<auction::Refusal> refusal;
            auction::Amount price;
            auction::AccountId leader;
            auction::Amount ask;
            auction::ReserveState reserve;
        };
        const auto a = ann, b = bob, c = cleo;
        const QList<Row> rows{
            {a, maximum(12'000), {}, 10'000, a, 10'500, auction::ReserveState::NotMet},
            {b, straight(10'200), auction::Refusal::BelowMinimum, 10'000, a, 10'500, auction::ReserveState::NotMet},
            {b, straight(11'000), {}, 11'500, a, 12'000, auction::ReserveState::NotMet},
            {b, maximum(12'000), {}, 12'000, a, 12'500, auction::ReserveState::NotMet},
            {a, straight(12'000), auction::Refusal::AlreadyLeading, 12'000, a, 12'500, auction::ReserveState::NotMet},
            {b, maximum(20'000), {}, 15'000, b, 15'500, auction::ReserveState::Met},
            {b, maximum(18'000, true), {}, 15'000, b, 15'500, auction::ReserveState::Met},
            {c, straight(18'000), {}, 18'000, b, 18'500, auction::ReserveState::Met},
            {c, straight(30'000), {}, 30'000, c, 31'000, auction::ReserveState::Met},
        };
        auction::Lot lot = workedLot();
        for (const Row &row : rows) {
            const auto decision = bid(lot, row.who, row.command);
            QCOMPARE(decision.has_value(), !row.refusal.has_value());
            if (row.refusal)
                QCOMPARE(decision.error(), *row.refusal);
            QCOMPARE(lot.state.price, row.price);
            QCOMPARE(lot.state.leader, row.leader);
            QCOMPARE(auction::askOf(lot, startTime), row.ask);
            QCOMPARE(reserveStateOf(lot.terms, lot.state), row.reserve);
        }
        QCOMPARE(lot.state.bids, 6);
    }

    void aBidThatIsWrongByItselfIsMalformed_data()
    {
        QTest::addColumn<std::optional<qint64>>("bid");
        QTest::addColumn<std::optional<qint64>>("max");
        QTest::addColumn<bool>("lower");
        QTest::addColumn<QString>("msg");
        QTest::addColumn<int>("keyBytes");
        QTest::addColumn<bool>("fine");
        using Some = std::optional<qint64>;
        const QString longest = QString(100, u'x');
        QString emoji;
        for (int i = 0; i < 100; ++i)
            emoji += u"😀"_s;
        QTest::newRow("straight") << Some(5) << Some() << false << u""_s << 0 << true;
        QTest::newRow("maximum") << Some() << Some(5) << false << u""_s << 0 << true;
        QTest::newRow("lowered maximum") << Some() << Some(5) << true << u""_s << 0 << true;
        QTest::newRow("largest") << Some(auction::amountMax) << Some() << false << u""_s << 0 << true;
        QTest::newRow("longest message") << Some(5) << Some() << false << longest << 0 << true;
        QTest::newRow("code points, not units") << Some(5) << Some() << false << emoji << 0 << true;
        QTest::newRow("longest key") << Some(5) << Some() << false << u""_s << 64 << true;
        QTest::newRow("both") << Some(5) << Some(5) << false << u""_s << 0 << false;
        QTest::newRow("neither") << Some() << Some() << false << u""_s << 0 << false;
        QTest::newRow("zero") << Some(0) << Some() << false << u""_s << 0 << false;
        QTest::newRow("negative") << Some() << Some(-1) << false << u""_s << 0 << false;
        QTest::newRow("too large") << Some(auction::amountMax + 1) << Some() << false << u""_s << 0 << false;
        QTest::newRow("lower with bid") << Some(5) << Some() << true << u""_s << 0 << false;
        QTest::newRow("message too long") << Some(5) << Some() << false << QString(longest + u'x') << 0 << false;
        QTest::newRow("emoji too long") << Some(5) << Some() << false << QString(emoji + u'x') << 0 << false;
        QTest::newRow("key too long") << Some(5) << Some() << false << u""_s << 65 << false;
    }

    void aBidThatIsWrongByItselfIsMalformed()
    {
        QFETCH(std::optional<qint64>, bid);
        QFETCH(std::optional<qint64>, max);
        QFETCH(bool, lower);
        QFETCH(QString, msg);
        QFETCH(int, keyBytes);
        QFETCH(bool, fine);
        const auction::BidCommand command{
            .bid = bid, .max = max, .ask = {}, .lower = lower, .msg = msg, .key = QByteArray(keyBytes, 'k')};
        QCOMPARE(auction::wellFormed(command), fine);
    }

    void theStartItselfIsAValidFirstBid()
    {
        auction::Lot lot = openLot({.start = 10'000});
        QCOMPARE(bid(lot, ann, straight(9'999)).error(), auction::Refusal::BelowStart);
        QVERIFY(bid(lot, ann, straight(10'000)));
        QCOMPARE(lot.state.price, 10'000);
        QCOMPARE(lot.state.bids, 1);
    }

    void belowTheAskIsRefused()
    {
        auction::Lot lot =
            openLot({.start = 10'000, .increments = {.preset = auction::Increments::Preset::Fixed, .step = 300}});
        QVERIFY(bid(lot, ann, straight(10'000)));
        QCOMPARE(auction::askOf(lot, startTime), 10'300);
        QCOMPARE(bid(lot, bob, straight(10'299)).error(), auction::Refusal::BelowMinimum);
        QVERIFY(bid(lot, bob, straight(10'300)));
        QCOMPARE(lot.state.leader, bob);
    }

    void theClockDecides_data()
    {
        QTest::addColumn<qint64>("afterEnd");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("a millisecond before the end") << -1LL << true;
        QTest::newRow("at the end") << 0LL << false;
        QTest::newRow("after the end") << 1LL << false;
    }

    void theClockDecides()
    {
        QFETCH(qint64, afterEnd);
        QFETCH(bool, accepted);
        auction::Lot lot = openLot({.start = 100});
        const auto decision = bid(lot, ann, straight(100), lot.terms.endsAt + afterEnd);
        QCOMPARE(decision.has_value(), accepted);
        if (!accepted)
            QCOMPARE(decision.error(), auction::Refusal::Ended);
    }

    void phasesRefuse_data()
    {
        QTest::addColumn<auction::Phase>("phase");
        QTest::addColumn<auction::Refusal>("refusal");
        QTest::newRow("scheduled") << auction::Phase::Scheduled << auction::Refusal::NotOpen;
        QTest::newRow("paused") << auction::Phase::Paused << auction::Refusal::Paused;
        QTest::newRow("sold") << auction::Phase::Sold << auction::Refusal::Ended;
        QTest::newRow("passed") << auction::Phase::Passed << auction::Refusal::Ended;
        QTest::newRow("unsold") << auction::Phase::Unsold << auction::Refusal::Ended;
        QTest::newRow("withdrawn") << auction::Phase::Withdrawn << auction::Refusal::Ended;
    }

    void phasesRefuse()
    {
        QFETCH(auction::Phase, phase);
        QFETCH(auction::Refusal, refusal);
        auction::Lot lot = openLot({.start = 100});
        lot.state.phase = phase;
        QCOMPARE(bid(lot, ann, straight(100)).error(), refusal);
        // The phase is judged before the person.
        QCOMPARE(bid(lot, seller, straight(100)).error(), refusal);
    }

    void somePeopleDoNotBid()
    {
        const auction::Lot lot = openLot({.start = 100});
        const auto refusalOf = [&lot](const auction::Bidder &bidder) {
            return auction::decideBid(lot, straight(100), bidder, startTime).error();
        };
        QCOMPARE(refusalOf({.account = seller}), auction::Refusal::OwnLot);
        QCOMPARE(refusalOf({.account = ann, .blocked = true}), auction::Refusal::Blocked);
        QCOMPARE(refusalOf({.account = ann, .isHost = true}), auction::Refusal::Forbidden);
        QCOMPARE(refusalOf({.account = seller, .blocked = true}), auction::Refusal::OwnLot);
    }

    void anAskThatMovedIsToldBeforeThePrice()
    {
        auction::Lot lot = openLot({.start = 10'000});
        auction::BidCommand stale = straight(10'500);
        stale.ask = 10'000;
        QVERIFY(bid(lot, ann, straight(10'000)));
        QCOMPARE(bid(lot, bob, stale).error(), auction::Refusal::AskMoved);
        stale.ask = 10'500;
        QVERIFY(bid(lot, bob, stale));
    }

    void theLeaderRaisesAndLowersAMaximum()
    {
        auction::Lot lot =
            openLot({.start = 100, .increments = {.preset = auction::Increments::Preset::Fixed, .step = 10}});
        QVERIFY(bid(lot, ann, maximum(200)));
        const auction::LotState before = lot.state;

        const auto raised = bid(lot, ann, straight(300));
        QVERIFY(raised);
        QVERIFY(find<auction::event::Sealed>(*raised));
        QCOMPARE(lot.state.leaderMax, 300);
        QCOMPARE(lot.state.price, before.price);
        QCOMPARE(lot.state.bids, before.bids);

        QCOMPARE(bid(lot, ann, maximum(300)).error(), auction::Refusal::AlreadyLeading);
        QCOMPARE(bid(lot, ann, maximum(99, true)).error(), auction::Refusal::AlreadyLeading);
        QCOMPARE(bid(lot, ann, maximum(301, true)).error(), auction::Refusal::Malformed);
        QCOMPARE(bid(lot, bob, maximum(250, true)).error(), auction::Refusal::NotLeading);
        QVERIFY(bid(lot, ann, maximum(100, true)));
        QCOMPARE(lot.state.leaderMax, 100);
    }

    void aRaiseThatMeetsTheReserveLiftsThePrice()
    {
        auction::Lot lot = openLot({.start = 100, .reserve = 500});
        QVERIFY(bid(lot, ann, maximum(200)));
        const auto raised = bid(lot, ann, maximum(600));
        QVERIFY(raised);
        QCOMPARE(raised->events.size(), 2);
        QVERIFY(find<auction::event::Price>(*raised));
        QCOMPARE(find<auction::event::Price>(*raised)->price, 500);
        QCOMPARE(lot.state.price, 500);
        QCOMPARE(lot.state.bids, 1);
    }

    void buyNowEndsTheLotAtItsPrice()
    {
        auction::Lot lot = openLot({.start = 100, .buyNow = 1'000});
        QCOMPARE(auction::askOf(lot, startTime), 100);
        const auto bought = bid(lot, ann, straight(5'000));
        QVERIFY(bought);
        QCOMPARE(bought->events.size(), 2);
        QCOMPARE(find<auction::event::Bid>(*bought)->bid, 1'000);
        QCOMPARE(find<auction::event::Bid>(*bought)->amount, 5'000);
        QCOMPARE(find<auction::event::Closed>(*bought)->winner, ann);
        QCOMPARE(lot.state.phase, auction::Phase::Sold);
        QCOMPARE(lot.state.price, 1'000);
    }

    void buyNowGoesWithTheFirstBid()
    {
        auction::Lot lot = openLot({.start = 100, .buyNow = 1'000});
        QVERIFY(bid(lot, ann, straight(100)));
        QVERIFY(!auction::buyNowStands(lot.terms, lot.state));
        QVERIFY(bid(lot, bob, straight(1'000)));
        QCOMPARE(lot.state.phase, auction::Phase::Open);
    }

    void buyNowStandsUntilTheReserveIsMet()
    {
        auction::Lot lot = openLot({.start = 100, .reserve = 500, .buyNow = 1'000});
        QVERIFY(bid(lot, ann, maximum(400)));
        QVERIFY(auction::buyNowStands(lot.terms, lot.state));
        // The leader may buy as well.
        auction::Lot bought = lot;
        QVERIFY(bid(bought, ann, maximum(1'000)));
        QCOMPARE(bought.state.phase, auction::Phase::Sold);
        QCOMPARE(bought.state.price, 1'000);
        // Met: gone.
        QVERIFY(bid(lot, bob, maximum(600)));
        QVERIFY(!auction::buyNowStands(lot.terms, lot.state));
        QVERIFY(bid(lot, cleo, straight(1'000)));
        QCOMPARE(lot.state.phase, auction::Phase::Open);
    }

    void theAskIsNoMoreThanBuyNow()
    {
        auction::Lot lot = openLot({.start = 100,
                                    .reserve = 900,
                                    .buyNow = 1'000,
                                    .increments = {.preset = auction::Increments::Preset::Fixed, .step = 950}});
        QVERIFY(bid(lot, ann, straight(100)));
        QCOMPARE(auction::askOf(lot, startTime), 1'000);
    }

    void softCloseMovesTheEnd_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<qint64>("cap"); // -1: none
        QTest::addColumn<qint64>("movedBy");
        QTest::newRow("just outside the window") << 120'001LL << -1LL << 0LL;
        QTest::newRow("at the window's edge") << 120'000LL << -1LL << 60'000LL;
        QTest::newRow("in the last second") << 1LL << -1LL << 179'999LL;
        QTest::newRow("up to the cap") << 1LL << 30'000LL << 30'000LL;
        QTest::newRow("a cap of nothing") << 1LL << 0LL << 0LL;
    }

    void softCloseMovesTheEnd()
    {
        QFETCH(qint64, left);
        QFETCH(qint64, cap);
        QFETCH(qint64, movedBy);
        auction::SoftClose soft{.windowMs = 120'000, .extendMs = 180'000};
        if (cap >= 0)
            soft.capMs = cap;
        auction::Lot lot = openLot({.start = 100, .softClose = soft});
        const auction::TimeMs end = *lot.state.endsAt;
        const auto decision = bid(lot, ann, straight(100), end - left);
        QVERIFY(decision);
        QCOMPARE(*lot.state.endsAt - end, movedBy);
        QCOMPARE(find<auction::event::Bid>(*decision)->endsAt, *lot.state.endsAt);
    }

    void whatChangesNothingExtendsNothing()
    {
        auction::Lot lot = openLot({.start = 100});
        QVERIFY(bid(lot, ann, maximum(200)));
        const auction::TimeMs end = *lot.state.endsAt;
        QVERIFY(bid(lot, ann, maximum(300), end - 1));
        QCOMPARE(*lot.state.endsAt, end);
        QVERIFY(!bid(lot, bob, straight(1), end - 1));
        QCOMPARE(*lot.state.endsAt, end);
        QVERIFY(bid(lot, bob, straight(150), end - 1));
        QCOMPARE(lot.state.leader, ann);
        QVERIFY(*lot.state.endsAt > end);
    }

    void limitedFundsHoldTheMaximumAndItsFee()
    {
        const auction::Lot lot = openLot({.start = 1'000}, auction::Rates{.premium = 1'000});
        const auto decide = [&lot](auction::Amount available, auction::Amount held,
                                   const auction::BidCommand &command) {
            return auction::decideBid(
                lot, command, auction::Bidder{.account = ann, .available = available, .heldHere = held}, startTime);
        };
        QVERIFY(decide(1'100, 0, straight(1'000)));
        QCOMPARE(decide(1'099, 0, straight(1'000)).error(), auction::Refusal::OverLimit);
        QCOMPARE(decide(1'100, 0, maximum(1'010)).error(), auction::Refusal::OverLimit);
    }

    void aRaiseNeedsOnlyTheDifference()
    {
        auction::Lot lot = openLot({.start = 1'000});
        QVERIFY(bid(lot, ann, maximum(2'000)));
        const auto raise = [&lot](auction::Amount available, auction::Amount amount) {
            return auction::decideBid(lot, maximum(amount),
                                      auction::Bidder{.account = ann, .available = available, .heldHere = 2'000},
                                      startTime);
        };
        QVERIFY(raise(500, 2'500));
        QCOMPARE(raise(499, 2'500).error(), auction::Refusal::OverLimit);
    }

    void theHistoryShowsNoMoreThanThePrice()
    {
        auction::Lot lot = openLot({.start = 100});
        const auto first = bid(lot, ann, maximum(1'000));
        QCOMPARE(find<auction::event::Bid>(*first)->bid, 100);
        const auto second = bid(lot, bob, maximum(500));
        QCOMPARE(find<auction::event::Bid>(*second)->bid, 500);
        QCOMPARE(lot.state.price, 520);
        const auto third = bid(lot, cleo, maximum(5'000));
        QCOMPARE(find<auction::event::Bid>(*third)->bid, 1'050);
    }
};

QTEST_GUILESS_MAIN(TestBidding)
#include "tst_bidding.moc"
