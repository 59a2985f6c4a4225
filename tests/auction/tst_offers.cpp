#include "auction/closing.h"
#include "auction/lifecycle.h"
#include "auction/offers.h"
#include "auction/outage.h"
#include "auction/terms_rules.h"
#include "support/lots.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auction::TimeMs later = startTime + 7'200'000;
constexpr auction::TimeMs until = later + 60'000;

using Steps = QList<auction::Step>;
using Line = QList<auction::RunnerUp>;

/// One step of each letter; seq counts them.
class StepList
{
public:
    StepList &bid(auction::AccountId who, auction::Amount amount, bool voided = false)
    {
        return add({.kind = auction::Step::Kind::Bid, .account = who, .amount = amount, .voided = voided});
    }
    StepList &sealed(auction::AccountId who, auction::Amount amount)
    {
        return add({.kind = auction::Step::Kind::Sealed, .account = who, .amount = amount});
    }
    StepList &reopened(auction::AccountId who, auction::Amount price)
    {
        return add({.kind = auction::Step::Kind::Reopened, .account = who, .amount = price});
    }
    StepList &saleVoided(auction::AccountId who)
    {
        return add({.kind = auction::Step::Kind::SaleVoided, .account = who});
    }
    StepList &declined(auction::AccountId who) { return add({.kind = auction::Step::Kind::Declined, .account = who}); }

    Steps steps;

private:
    StepList &add(auction::Step step)
    {
        step.seq = steps.size() + 1;
        steps.append(step);
        return *this;
    }
};

/// Sold to Ann for 500, with Bob's 450 behind hers.
auction::Lot soldLot(auction::Rates rates = {.premium = 1'000, .commission = 500})
{
    auction::Lot lot = openLot({.start = 100}, rates);
    bid(lot, ann, maximum(500));
    bid(lot, bob, straight(450));
    lot.state = auction::decideAction(lot, auction::action::Close{}, startTime + 5'000)->state;
    return lot;
}

void act(auction::Lot &lot, const auction::Action &action, auction::TimeMs now = later)
{
    const auto decision = auction::decideAction(lot, action, now);
    QVERIFY(decision);
    lot.state = decision->state;
    lot.terms = auction::termsAfter(lot.terms, action, now);
}

auction::Lot voidedLot()
{
    auction::Lot lot = soldLot();
    act(lot, auction::action::VoidSale{u"does not pay"_s});
    return lot;
}

auction::action::Offer offerToBob()
{
    return {.until = until, .reason = {}, .account = bob, .price = 450};
}

auction::Lot offeredLot()
{
    auction::Lot lot = voidedLot();
    act(lot, offerToBob());
    return lot;
}

} // namespace

Q_DECLARE_METATYPE(gavel::auction::RunnerUp)
Q_DECLARE_METATYPE(gavel::auction::Action)

/// What becomes of a lot whose sale was voided (FORMATS.md, "Money").
class TestOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsRunnerUp_data()
    {
        QTest::addColumn<Steps>("steps");
        QTest::addColumn<Line>("line");
        const auto row = [](const char *name, const StepList &list, const Line &line) {
            QTest::newRow(name) << list.steps << line;
        };
        row("nobody bid", StepList(), {});
        row("the buyer alone", StepList().bid(ann, 500).saleVoided(ann), {});
        row("one behind", StepList().bid(bob, 450).bid(ann, 500).saleVoided(ann), {{bob, 450}});
        row("by amount, not by time", StepList().bid(cleo, 300).bid(bob, 450).bid(ann, 500).saleVoided(ann),
            {{bob, 450}, {cleo, 300}});
        row("the earlier of equals", StepList().bid(cleo, 300).bid(bob, 300).bid(ann, 500).saleVoided(ann),
            {{cleo, 300}, {bob, 300}});
        row("equal by a later bid",
            StepList().bid(cleo, 200).bid(bob, 300).bid(cleo, 300).bid(ann, 500).saleVoided(ann),
            {{bob, 300}, {cleo, 300}});
        row("the last amount", StepList().bid(bob, 200).bid(cleo, 300).bid(bob, 400).bid(ann, 500).saleVoided(ann),
            {{bob, 400}, {cleo, 300}});
        row("a maximum lowered", StepList().bid(bob, 400).sealed(bob, 250).bid(cleo, 300).bid(ann, 500).saleVoided(ann),
            {{cleo, 300}, {bob, 250}});
        row("a maximum raised", StepList().bid(cleo, 300).bid(bob, 310).sealed(bob, 450).bid(ann, 500).saleVoided(ann),
            {{bob, 450}, {cleo, 300}});
        row("a bid that was voided", StepList().bid(bob, 450, true).bid(cleo, 300).bid(ann, 500).saleVoided(ann),
            {{cleo, 300}});
        row("an earlier bid of theirs that stands",
            StepList().bid(bob, 200).bid(bob, 450, true).bid(ann, 500).saleVoided(ann), {{bob, 200}});
        row("who declined", StepList().bid(cleo, 300).bid(bob, 450).bid(ann, 500).saleVoided(ann).declined(bob),
            {{cleo, 300}});
        row("each of two buyers", StepList().bid(cleo, 300).bid(bob, 450).bid(ann, 500).saleVoided(ann).saleVoided(bob),
            {{cleo, 300}});
        row("reopened with nothing that stands",
            StepList().bid(bob, 450).bid(ann, 500).saleVoided(ann).reopened(auction::noAccount, 100).bid(cleo, 120),
            {{cleo, 120}});
        row("relisted, the buyer of then is one of many",
            StepList().bid(ann, 500).saleVoided(ann).reopened(auction::noAccount, 100).bid(ann, 120).bid(cleo, 200),
            {{cleo, 200}, {ann, 120}});
        row("reopened with its leader at the price",
            StepList().bid(bob, 300).bid(ann, 500).reopened(ann, 310).bid(cleo, 400).saleVoided(cleo),
            {{ann, 310}, {bob, 300}});
    }
    void whoIsRunnerUp()
    {
        QFETCH(Steps, steps);
        QFETCH(Line, line);
        QCOMPARE(auction::runnersUp(steps), line);
    }

    void aVoidedSaleLeavesNobodyLeading()
    {
        const auction::Lot sold = soldLot();
        const auto decision = auction::decideAction(sold, auction::action::VoidSale{u"does not pay"_s}, later);
        QVERIFY(decision);
        QCOMPARE(decision->state.phase, auction::Phase::Unsold);
        QCOMPARE(decision->state.leader, auction::noAccount);
        QCOMPARE(decision->state.price, sold.state.price);
        QCOMPARE(decision->state.bids, 2);
        QVERIFY(auction::saleWasVoided(decision->state.phase, decision->state.bids));
        const auto &voided = std::get<auction::event::SaleVoided>(decision->events.first());
        QCOMPARE(voided.buyer, ann);
        QCOMPARE(voided.price, sold.state.price);
        QCOMPARE(voided.reason, u"does not pay"_s);
    }

    void whatIsInTheWay_data()
    {
        QTest::addColumn<auction::Action>("action");
        QTest::addColumn<QString>("lots"); // s: sold, v: sale voided, o: offered, u: unsold without a bid
        const auto row = [](const char *name, const auction::Action &action, const char *lots) {
            QTest::newRow(name) << action << QString::fromLatin1(lots);
        };
        row("void the sale", auction::action::VoidSale{u"does not pay"_s}, "s");
        row("offer", offerToBob(), "v");
        row("relist", auction::action::Relist{.endsAt = until, .reserve = {}, .reason = u"again"_s}, "v");
        row("reopen", auction::action::Reopen{.endsAt = until, .reserve = {}, .reason = u"again"_s}, "vu");
        row("close", auction::action::Close{}, "");
        row("withdraw", auction::action::Withdraw{}, "");
    }
    void whatIsInTheWay()
    {
        QFETCH(auction::Action, action);
        QFETCH(QString, lots);
        auction::Lot unsold = openLot({.start = 100});
        act(unsold, auction::action::Close{}, startTime + 5);
        const std::array all{std::pair(u's', soldLot()), std::pair(u'v', voidedLot()), std::pair(u'o', offeredLot()),
                             std::pair(u'u', unsold)};
        for (const auto &[letter, lot] : all) {
            const auto decision = auction::decideAction(lot, action, later);
            QCOMPARE(decision.has_value(), lots.contains(letter));
            if (!decision)
                QCOMPARE(decision.error(), auction::Refusal::WrongPhase);
        }
    }

    void anOfferNeedsARunnerUpAndATime()
    {
        const auction::Lot lot = voidedLot();
        auction::action::Offer offer = offerToBob();
        offer.account = auction::noAccount;
        QCOMPARE(auction::decideAction(lot, offer, later).error(), auction::Refusal::NotFound);
        offer = offerToBob();
        offer.until = later;
        QCOMPARE(auction::decideAction(lot, offer, later).error(), auction::Refusal::Malformed);
        QCOMPARE(auction::memberOf(*auction::brokenRule(lot, offer, later)), "until"_L1);
        offer.until = auction::endsAtMax + 1;
        QCOMPARE(auction::decideAction(lot, offer, later).error(), auction::Refusal::Malformed);
    }

    void whoTakesItBuysIt()
    {
        const auction::Lot lot = offeredLot();
        const auto decision = auction::decideTaking(lot, bob, {}, until - 1);
        QVERIFY(decision);
        QCOMPARE(decision->state.phase, auction::Phase::Sold);
        QCOMPARE(decision->state.leader, bob);
        QCOMPARE(decision->state.price, 450);
        QVERIFY(!decision->state.offer.stands());
        const auto &closed = std::get<auction::event::Closed>(decision->events.first());
        QCOMPARE(closed.winner, bob);
        QCOMPARE(closed.fee, 45);
        QCOMPARE(auction::settle(lot.facts, decision->state).buyerOwes(), 495);
    }

    void whoMayAnswer()
    {
        const auction::Lot lot = offeredLot();
        QCOMPARE(auction::decideTaking(lot, cleo, {}, later).error(), auction::Refusal::Forbidden);
        QCOMPARE(auction::decideDeclining(lot, cleo, later).error(), auction::Refusal::Forbidden);
        QCOMPARE(auction::decideTaking(lot, bob, 494, later).error(), auction::Refusal::OverLimit);
        QVERIFY(auction::decideTaking(lot, bob, 495, later));
        QCOMPARE(auction::decideTaking(lot, bob, {}, until).error(), auction::Refusal::WrongPhase);
        QCOMPARE(auction::decideDeclining(lot, bob, until).error(), auction::Refusal::WrongPhase);
        QCOMPARE(auction::decideTaking(voidedLot(), bob, {}, later).error(), auction::Refusal::WrongPhase);
    }

    void whoDeclinesLeavesItUnsold()
    {
        const auto decision = auction::decideDeclining(offeredLot(), bob, later);
        QVERIFY(decision);
        QCOMPARE(decision->state.phase, auction::Phase::Unsold);
        QVERIFY(!decision->state.offer.stands());
        QCOMPARE(std::get<auction::event::Declined>(decision->events.first()).account, bob);
    }

    void whatRunsOutIsDeclined()
    {
        const auction::Lot lot = offeredLot();
        QCOMPARE(auction::nextDeadline(lot), until);
        QVERIFY(auction::advance(lot, until - 1).events.isEmpty());
        for (const auto &decision :
             {auction::advance(lot, until), auction::decideOutage(lot, later, until, auction::AfterOutage::Extend)}) {
            QCOMPARE(decision.events.size(), 1);
            QCOMPARE(std::get<auction::event::Declined>(decision.events.first()).account, bob);
            QVERIFY(!decision.state.offer.stands());
        }
    }

    void relistedItBeginsAnew()
    {
        auction::Lot lot = voidedLot();
        act(lot, auction::action::Relist{.endsAt = until, .reserve = 200, .reason = u"again"_s});
        QCOMPARE(lot.state.phase, auction::Phase::Open);
        QCOMPARE(lot.state.price, 100);
        QCOMPARE(lot.state.bids, 0);
        QCOMPARE(lot.state.endsAt, until);
        QCOMPARE(lot.terms.reserve, 200);
        QVERIFY(bid(lot, cleo, straight(200), later + 1));
        const auction::action::Relist low{.endsAt = until, .reserve = 99, .reason = u"again"_s};
        QCOMPARE(auction::decideAction(voidedLot(), low, later).error(), auction::Refusal::Malformed);
        QCOMPARE(auction::memberOf(*auction::brokenRule(voidedLot(), low, later)), "reserve"_L1);
    }
};

QTEST_GUILESS_MAIN(TestOffers)

#include "tst_offers.moc"
