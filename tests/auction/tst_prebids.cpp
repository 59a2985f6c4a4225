#include "auction/prebids.h"

#include "auction/closing.h"
#include "auction/outage.h"
#include "auction/voiding.h"
#include "support/lots.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using auction::Refusal;

namespace {

constexpr auction::TimeMs opensAt = startTime + 60'000;
const auction::Increments tens{.preset = auction::Increments::Preset::Fixed, .step = 10};

/// A lot that is scheduled, in a sale that takes bids before.
auction::Lot scheduledLot(auction::Terms terms = {.start = 100, .increments = tens})
{
    terms.opensAt = opensAt;
    auction::Lot lot = openLot(terms);
    lot.facts.takesPrebids = true;
    lot.terms.opensAt = opensAt;
    return lot;
}

tl::expected<auction::Decision, Refusal> leave(auction::Lot &lot, auction::AccountId who, auction::Amount amount)
{
    auto decision = auction::decidePrebid(lot, maximum(amount), {.account = who});
    if (decision)
        lot.state = decision->state;
    return decision;
}

const auction::event::Bid &bidIn(const auction::Event &event)
{
    return std::get<auction::event::Bid>(event);
}

} // namespace

class TestPrebids : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOneOnlyWhereTheSaleTakesThem()
    {
        auction::Lot lot = scheduledLot();
        QVERIFY(auction::isPrebid(lot, maximum(200)));
        QVERIFY(!auction::isPrebid(lot, straight(200)));
        lot.facts.takesPrebids = false;
        QVERIFY(!auction::isPrebid(lot, maximum(200)));
        QVERIFY(!auction::isPrebid(openLot({.start = 100}), maximum(200)));
    }

    void refuses_data()
    {
        QTest::addColumn<auction::BidCommand>("command");
        QTest::addColumn<auction::Bidder>("bidder");
        QTest::addColumn<auction::Refusal>("refusal");
        const auto row = [](const char *name, const auction::BidCommand &command, const auction::Bidder &bidder,
                            Refusal refusal) { QTest::newRow(name) << command << bidder << refusal; };
        auction::BidCommand shown = maximum(200);
        shown.ask = 110;
        row("straight", straight(200), {.account = ann}, Refusal::NotOpen);
        row("own lot", maximum(200), {.account = seller}, Refusal::OwnLot);
        row("blocked", maximum(200), {.account = ann, .blocked = true}, Refusal::Blocked);
        row("the host's", maximum(200), {.account = ann, .isHost = true}, Refusal::Forbidden);
        row("another ask", shown, {.account = ann}, Refusal::AskMoved);
        row("below the start", maximum(99), {.account = ann}, Refusal::BelowStart);
        row("buys", maximum(1'000), {.account = ann}, Refusal::Malformed);
        row("above buy-now", maximum(1'001), {.account = ann}, Refusal::Malformed);
        row("lower", maximum(200, true), {.account = ann}, Refusal::NotLeading);
        row("over the limit", maximum(200), {.account = ann, .available = 199}, Refusal::OverLimit);
        row("own lot before all", maximum(99), {.account = seller, .available = 1}, Refusal::OwnLot);
        row("below before the limit", maximum(99), {.account = ann, .available = 1}, Refusal::BelowStart);
    }
    void refuses()
    {
        QFETCH(const auction::BidCommand, command);
        QFETCH(const auction::Bidder, bidder);
        QFETCH(const auction::Refusal, refusal);
        const auto lot = scheduledLot({.start = 100, .buyNow = 1'000, .increments = tens});
        const auto decision = auction::decidePrebid(lot, command, bidder);
        QVERIFY(!decision);
        QCOMPARE(decision.error(), refusal);
    }

    void takesAllBelowBuyNowAndAllThatFundsBear()
    {
        const auto lot = scheduledLot({.start = 100, .buyNow = 1'000, .increments = tens});
        QVERIFY(auction::decidePrebid(lot, maximum(999), {.account = ann, .available = 999}));
        QVERIFY(auction::decidePrebid(lot, maximum(100), {.account = ann, .available = 100}));
        // What its own holds is free for the one that takes its place.
        QVERIFY(auction::decidePrebid(lot, maximum(500), {.account = ann, .available = 100, .heldHere = 400}));
    }

    void changesTheStateInNothingElse()
    {
        auction::Lot lot = scheduledLot();
        const auction::LotState before = lot.state;
        QVERIFY(leave(lot, ann, 500));
        QCOMPARE(lot.state.prebids, (QList<auction::Prebid>{{ann, 500, before.seq + 1}}));
        auction::LotState same = lot.state;
        same.prebids.clear();
        same.seq = before.seq;
        QVERIFY(same == before);
    }

    void aChangeTakesANewPlace()
    {
        auction::Lot lot = scheduledLot();
        QVERIFY(leave(lot, ann, 500));
        QVERIFY(leave(lot, bob, 400));
        QVERIFY(leave(lot, ann, 300)); // down as well as up
        QCOMPARE(lot.state.prebids, (QList<auction::Prebid>{{bob, 400, 3}, {ann, 300, 4}}));
        QVERIFY(leave(lot, ann, 400));
        const auction::Decision opened = auction::advance(lot, opensAt);
        QCOMPARE(opened.state.leader, bob); // a tie goes to who came first
        QCOMPARE(opened.state.price, 400);
    }

    void isTakenBack()
    {
        auction::Lot lot = scheduledLot();
        QCOMPARE(auction::decidePrebidWithdrawal(lot, ann).error(), Refusal::NotFound);
        QVERIFY(leave(lot, ann, 500));
        QCOMPARE(auction::decidePrebidWithdrawal(lot, bob).error(), Refusal::NotFound);
        const auto decision = auction::decidePrebidWithdrawal(lot, ann);
        QVERIFY(decision);
        QVERIFY(decision->state.prebids.isEmpty());
        const auto event = std::get<auction::event::Prebid>(decision->events.first());
        QCOMPARE(event.account, ann);
        QVERIFY(!event.amount);
        lot.state = auction::advance(lot, opensAt).state;
        QCOMPARE(auction::decidePrebidWithdrawal(lot, ann).error(), Refusal::WrongPhase);
        QCOMPARE(auction::decidePrebid(lot, maximum(200), {.account = bob}).error(), Refusal::NotOpen);
    }

    void termsStand()
    {
        auction::Lot lot = scheduledLot({.start = 100, .reserve = 500, .increments = tens});
        auction::Terms other = lot.terms;
        other.reserve = 400;
        QVERIFY(auction::decideTerms(lot, other, false, startTime));
        QVERIFY(leave(lot, ann, 500));
        QVERIFY(auction::hasBids(auction::stageOf(lot.state)));
        QCOMPARE(auction::decideTerms(lot, other, false, startTime).error(), Refusal::HasBids);
        QCOMPARE(auction::decideTerms(lot, lot.terms, true, startTime).error(), Refusal::HasBids);
        lot.state = auction::decidePrebidWithdrawal(lot, ann)->state;
        QVERIFY(auction::decideTerms(lot, other, false, startTime));
    }

    /// RULES.md's own table, its maxima left before the opening.
    void runAtTheOpeningAsMaxima()
    {
        auction::Lot lot = scheduledLot({.start = 10'000, .reserve = 15'000, .increments = {}});
        QVERIFY(leave(lot, ann, 12'000));
        QVERIFY(leave(lot, cleo, 10'000)); // below the ask that it meets: there is no minimum
        QVERIFY(leave(lot, bob, 20'000));
        const auction::Decision opened = auction::advance(lot, opensAt);
        QCOMPARE(opened.events.size(), 4);
        QVERIFY(std::holds_alternative<auction::event::Opened>(opened.events[0]));
        QCOMPARE(bidIn(opened.events[1]).prebid, 2);
        QCOMPARE(bidIn(opened.events[1]).price, 10'000);
        QCOMPARE(bidIn(opened.events[2]).prebid, 3);
        QCOMPARE(bidIn(opened.events[2]).bid, 10'000);
        QCOMPARE(bidIn(opened.events[2]).price, 10'500);
        QCOMPARE(bidIn(opened.events[3]).price, 15'000); // 12,500 would do, but 20,000 meets the reserve
        QCOMPARE(opened.state.leader, bob);
        QCOMPARE(opened.state.leaderMax, 20'000);
        QCOMPARE(opened.state.leaderBid, opened.state.seq);
        QCOMPARE(opened.state.bids, 3);
        QVERIFY(opened.state.prebids.isEmpty());
        QCOMPARE(*opened.state.endsAt, lot.terms.endsAt);
    }

    void openingHowever_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("by the clock") << 0;
        QTest::newRow("by the host") << 1;
        QTest::newRow("with its sale") << 2;
        QTest::newRow("after an outage") << 3;
    }
    void openingHowever()
    {
        QFETCH(const int, how);
        auction::Lot lot = scheduledLot();
        QVERIFY(leave(lot, ann, 500));
        QVERIFY(leave(lot, bob, 300));
        auction::Decision opened;
        if (how == 0)
            opened = auction::advance(lot, opensAt);
        if (how == 1)
            opened = *auction::decideAction(lot, auction::action::Open{}, startTime + 1'000);
        if (how == 2) {
            lot.facts.sale = 2;
            lot.terms.opensAt.reset();
            opened = auction::openWithSale(lot);
        }
        if (how == 3)
            opened = auction::decideOutage(lot, startTime, lot.terms.endsAt + 1, auction::AfterOutage::Extend);
        QVERIFY(opened.events.size() >= 3);
        QCOMPARE(std::get<auction::event::Opened>(opened.events[0]).bySale, how == 2);
        QCOMPARE(bidIn(opened.events[1]).prebid, 2);
        QCOMPARE(bidIn(opened.events[2]).prebid, 3);
        QCOMPARE(opened.state.leader, ann);
        QCOMPARE(opened.state.price, 310);
    }

    void buyNowGoesAsWithAnyBid()
    {
        auction::Lot lot = scheduledLot({.start = 100, .buyNow = 1'000, .increments = tens});
        QVERIFY(leave(lot, ann, 500));
        QVERIFY(auction::advance(lot, opensAt).state.buyNowGone);
        lot = scheduledLot({.start = 100, .reserve = 800, .buyNow = 1'000, .increments = tens});
        QVERIFY(leave(lot, ann, 500));
        const auction::LotState state = auction::advance(lot, opensAt).state;
        QVERIFY(!state.buyNowGone);
        QCOMPARE(state.price, 100);
    }

    void aWithdrawnLotHasNone()
    {
        auction::Lot lot = scheduledLot();
        QVERIFY(leave(lot, ann, 500));
        const auto decision = auction::decideAction(lot, auction::action::Withdraw{}, startTime + 1'000);
        QVERIFY(decision);
        QVERIFY(decision->state.prebids.isEmpty());
        QCOMPARE(decision->state.bids, 0);
    }

    /// However they come, change and go: the opening leaves the lot as a rebuild of those maxima would, each of them
    /// by a bid that names it.
    void theOpeningIsARebuildOfThem()
    {
        QRandomGenerator random(16);
        for (int round = 0; round < 400; ++round) {
            auction::Terms terms{.start = 100, .increments = tens};
            if (random.bounded(2))
                terms.reserve = random.bounded(100, 1'500);
            if (random.bounded(3) == 0)
                terms.belowReserve = auction::BelowReserve::Jump;
            auction::Lot lot = scheduledLot(terms);
            for (int i = random.bounded(20); i > 0; --i) {
                const auction::AccountId who = 11 + random.bounded(6);
                if (random.bounded(5) > 0)
                    QVERIFY(leave(lot, who, random.bounded(100, 2'000)));
                else if (const auto taken = auction::decidePrebidWithdrawal(lot, who))
                    lot.state = taken->state;
            }
            const QList<auction::Prebid> left = lot.state.prebids;
            const auction::Decision opened = auction::advance(lot, opensAt);
            QCOMPARE(opened.events.size(), left.size() + 1);
            QList<auction::Step> steps;
            for (qsizetype i = 0; i < left.size(); ++i) {
                const auction::event::Bid &bid = bidIn(opened.events[i + 1]);
                QCOMPARE(bid.prebid, left[i].seq);
                QCOMPARE(bid.account, left[i].account);
                QCOMPARE(bid.amount, left[i].amount);
                steps.append(
                    {.seq = lot.state.seq + 2 + i, .account = bid.account, .isMax = true, .amount = bid.amount});
            }
            QVERIFY(isRebuiltAs({lot.facts, lot.terms, opened.state}, steps));
        }
    }

private:
    /// By voiding one more bid, which is below them all and changes nothing.
    static bool isRebuiltAs(const auction::Lot &lot, QList<auction::Step> steps)
    {
        const qint64 extra = lot.state.seq + 1;
        steps.append({.seq = extra, .account = 99, .isMax = true, .amount = 1});
        const auto rebuilt = auction::decideVoid(lot, steps, extra, {}, [](auto, auto) { return true; });
        if (!rebuilt)
            return false;
        auction::LotState state = rebuilt->state;
        state.seq = lot.state.seq;
        return state == lot.state;
    }
};

QTEST_GUILESS_MAIN(TestPrebids)
#include "tst_prebids.moc"
