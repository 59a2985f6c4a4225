#include "auction/voiding.h"
#include "support/lots.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;

namespace {

const QString reason = QStringLiteral("a mistake");

bool everyoneCovers(auction::AccountId, auction::Amount)
{
    return true;
}

/// A lot whose bids are kept as the book keeps them.
struct Recorded
{
    auction::Lot lot =
        openLot({.start = 100, .increments = {.preset = auction::Increments::Preset::Fixed, .step = 10}});
    QList<auction::Step> steps = {};

    qint64 place(auction::AccountId who, const auction::BidCommand &command)
    {
        const qint64 leaderBid = lot.state.leaderBid;
        const auto decision = bid(lot, who, command);
        if (!decision)
            return 0;
        const qint64 seq = lot.state.seq;
        const bool sealed = std::holds_alternative<auction::event::Sealed>(decision->events.first());
        steps.append({.kind = sealed ? auction::Step::Kind::Sealed : auction::Step::Kind::Bid,
                      .seq = seq,
                      .account = who,
                      .isMax = command.max.has_value(),
                      .amount = command.amount(),
                      .of = sealed ? leaderBid : 0});
        return seq;
    }

    void lowerReserve(auction::Amount reserve)
    {
        auction::Terms terms = lot.terms;
        terms.reserve = reserve;
        const auto decision = auction::decideTerms(lot, terms, false, startTime + 1'000);
        QVERIFY(decision);
        lot.terms = terms;
        lot.state = decision->state;
        steps.append({.kind = auction::Step::Kind::Reserve, .seq = lot.state.seq, .reserve = reserve});
    }

    void reopen(auction::Amount reserve)
    {
        act(auction::action::Close{});
        QCOMPARE(lot.state.phase, auction::Phase::Passed);
        act(auction::action::Reopen{
            .endsAt = startTime + 7'200'000, .reserve = reserve, .reason = reason, .leaderCovered = true});
        steps.append({.kind = auction::Step::Kind::Reopened, .seq = lot.state.seq, .account = lot.state.leader});
        steps.append({.kind = auction::Step::Kind::Reserve, .seq = lot.state.seq, .reserve = reserve});
    }

    void act(const auction::Action &action)
    {
        const auto decision = auction::decideAction(lot, action, startTime + 1'000);
        QVERIFY(decision);
        lot.terms = auction::termsAfter(lot.terms, action, startTime + 1'000);
        lot.state = decision->state;
    }

    tl::expected<auction::Decision, auction::Refusal> voidBid(qint64 seq,
                                                              const auction::Covers &covers = everyoneCovers)
    {
        auto decision = auction::decideVoid(lot, steps, seq, reason, covers);
        if (decision)
            lot.state = decision->state;
        return decision;
    }
};

Recorded withReserve(auction::Amount reserve)
{
    Recorded recorded;
    recorded.lot = openLot(
        {.start = 100, .reserve = reserve, .increments = {.preset = auction::Increments::Preset::Fixed, .step = 10}});
    recorded.steps.append({.kind = auction::Step::Kind::Reserve, .seq = 1, .reserve = reserve});
    return recorded;
}

} // namespace

class TestVoiding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLotIsAsIfTheBidHadNeverBeen()
    {
        Recorded with;
        with.place(ann, maximum(200));
        const qint64 mistake = with.place(bob, straight(5'000));
        with.place(cleo, straight(5'010));
        QVERIFY(with.voidBid(mistake));

        Recorded without;
        without.place(ann, maximum(200));
        without.place(cleo, straight(5'010));
        QCOMPARE(with.lot.state.price, without.lot.state.price);
        QCOMPARE(with.lot.state.leader, without.lot.state.leader);
        QCOMPARE(with.lot.state.leaderMax, without.lot.state.leaderMax);
        QCOMPARE(with.lot.state.bids, 2);
    }

    void voidingTheOnlyBidLeavesTheStart()
    {
        Recorded recorded;
        const qint64 only = recorded.place(ann, straight(500));
        const auto decision = recorded.voidBid(only);
        QCOMPARE(recorded.lot.state.leader, auction::noAccount);
        QCOMPARE(recorded.lot.state.price, 100);
        QCOMPARE(recorded.lot.state.bids, 0);
        QCOMPARE(auction::askOf(recorded.lot, startTime), 100);
        const auto &voided = std::get<auction::event::Voided>(decision->events.first());
        QCOMPARE(voided.of, only);
        QCOMPARE(voided.reason, reason);
    }

    void aMaximumChangedOnTheVoidedBidGoesWithIt()
    {
        Recorded recorded;
        recorded.place(ann, maximum(200));
        const qint64 mistake = recorded.place(bob, maximum(300));
        recorded.place(bob, maximum(900));
        QCOMPARE(recorded.lot.state.leaderMax, 900);
        QVERIFY(recorded.voidBid(mistake));
        QCOMPARE(recorded.lot.state.leader, ann);
        QCOMPARE(recorded.lot.state.leaderMax, 200);
        QVERIFY(recorded.steps.last().voided);
    }

    void aBidThatNowComesFromItsOwnLeaderIsARaise()
    {
        Recorded recorded;
        recorded.place(ann, maximum(200));
        const qint64 mistake = recorded.place(bob, straight(300));
        recorded.place(ann, maximum(400));
        QVERIFY(recorded.voidBid(mistake));
        QCOMPARE(recorded.lot.state.leader, ann);
        QCOMPARE(recorded.lot.state.leaderMax, 400);
        QCOMPARE(recorded.lot.state.price, 100);
        QCOMPARE(recorded.lot.state.bids, 1);
    }

    void theEndDoesNotMove()
    {
        Recorded recorded;
        const qint64 first = recorded.place(ann, straight(100));
        const auto end = recorded.lot.state.endsAt;
        QVERIFY(recorded.voidBid(first));
        QCOMPARE(recorded.lot.state.endsAt, end);
    }

    void aReinstatedLeaderWithoutCoverLapses()
    {
        Recorded recorded;
        recorded.place(ann, maximum(200));
        recorded.place(bob, maximum(300));
        const qint64 mistake = recorded.place(cleo, straight(1'000));
        const auto decision =
            recorded.voidBid(mistake, [](auction::AccountId who, auction::Amount) { return who != bob; });
        QCOMPARE(decision->events.size(), 2);
        QCOMPARE(std::get<auction::event::Voided>(decision->events[1]).reason, QStringLiteral("funds"));
        QCOMPARE(recorded.lot.state.leader, ann);
        QCOMPARE(recorded.lot.state.price, 100);
    }

    void aLeaderWhoseLoweringGoesWithItsBidNeedsCoverForTheOldMaximum()
    {
        Recorded recorded;
        recorded.place(ann, maximum(500));
        const qint64 between = recorded.place(bob, maximum(600));
        const qint64 later = recorded.place(ann, maximum(700));
        QVERIFY(recorded.voidBid(between));
        recorded.place(ann, maximum(400, true));
        QCOMPARE(recorded.lot.state.leaderMax, 400);
        const auto decision =
            recorded.voidBid(later, [](auction::AccountId, auction::Amount hold) { return hold <= 400; });
        QCOMPARE(decision->events.size(), 2);
        QCOMPARE(recorded.lot.state.leader, auction::noAccount);
    }

    /// Ann's maximum was already below the new reserve when the seller lowered it.
    void aReserveThatWasLoweredCountsFromThenOn()
    {
        Recorded recorded = withReserve(1'000);
        recorded.place(ann, maximum(900));
        recorded.place(ann, maximum(200, true));
        recorded.lowerReserve(500);
        const qint64 mistake = recorded.place(bob, straight(400));
        QVERIFY(recorded.voidBid(mistake));
        QCOMPARE(recorded.lot.state.leader, ann);
        QCOMPARE(recorded.lot.state.leaderMax, 200);
        QCOMPARE(recorded.lot.state.price, 100);
    }

    void aReserveThatWasLoweredStillLiftsThePrice()
    {
        Recorded recorded = withReserve(1'000);
        recorded.place(ann, maximum(900));
        recorded.lowerReserve(500);
        const qint64 mistake = recorded.place(bob, straight(600));
        QVERIFY(recorded.voidBid(mistake));
        QCOMPARE(recorded.lot.state.leaderMax, 900);
        QCOMPARE(recorded.lot.state.price, 500);
    }

    /// Reopening left Ann with the price for a maximum, and the new reserve above it.
    void theReserveOfAReopeningCountsFromThenOn()
    {
        Recorded recorded = withReserve(1'000);
        recorded.place(ann, maximum(900));
        recorded.reopen(500);
        QCOMPARE(recorded.lot.state.leaderMax, 100);
        const qint64 mistake = recorded.place(bob, maximum(200));
        QVERIFY(recorded.voidBid(mistake));
        QCOMPARE(recorded.lot.state.leader, ann);
        QCOMPARE(recorded.lot.state.leaderMax, 100);
        QCOMPARE(recorded.lot.state.price, 100);
    }

    void onlyStandingBidsOfRunningLotsAreVoided()
    {
        Recorded recorded;
        const qint64 first = recorded.place(ann, straight(100));
        QCOMPARE(recorded.voidBid(999).error(), auction::Refusal::NotFound);
        QVERIFY(recorded.voidBid(first));
        QCOMPARE(recorded.voidBid(first).error(), auction::Refusal::NotFound);
        recorded.lot.state.phase = auction::Phase::Sold;
        QCOMPARE(recorded.voidBid(first).error(), auction::Refusal::WrongPhase);
    }
};

QTEST_GUILESS_MAIN(TestVoiding)
#include "tst_voiding.moc"
