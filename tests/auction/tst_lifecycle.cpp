#include "auction/closing.h"
#include "auction/lifecycle.h"
#include "auction/terms_rules.h"
#include "support/lots.h"

#include <QTest>
#include <functional>

using namespace gavel;
using namespace gavel::test;

namespace {

constexpr TimeMs hour = 3'600'000;

Terms good()
{
    return {.start = 100, .reserve = 200, .buyNow = 300, .opensAt = startTime, .endsAt = startTime + hour};
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(gavel::Terms &)>)

class TestLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsThatDoNotFitAreRefused_data()
    {
        using Change = std::function<void(Terms &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("member"); // which is wrong; none if they are right
        const auto row = [](const char *name, const char *member, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(member);
        };
        row("as they are", "", [](Terms &) {});
        row("all equal", "", [](Terms &t) {
            t.start = 300;
            t.reserve = 300;
        });
        row("nothing optional", "", [](Terms &t) {
            t.reserve.reset();
            t.buyNow.reset();
            t.opensAt.reset();
        });
        row("no soft close", "", [](Terms &t) { t.softClose.reset(); });
        row("start of nothing", "start", [](Terms &t) { t.start = 0; });
        row("start above the reserve", "reserve", [](Terms &t) { t.start = 201; });
        row("start above buy-now", "buyNow", [](Terms &t) {
            t.reserve.reset();
            t.start = 301;
        });
        row("reserve above buy-now", "buyNow", [](Terms &t) { t.reserve = 301; });
        row("buy-now too large", "buyNow", [](Terms &t) { t.buyNow = amountMax + 1; });
        row("start too large", "start", [](Terms &t) { t = {.start = amountMax + 1, .endsAt = 1}; });
        row("ends as it opens", "opensAt", [](Terms &t) { t.endsAt = *t.opensAt; });
        row("window too short", "softClose", [](Terms &t) { t.softClose->windowMs = 999; });
        row("window too long", "softClose", [](Terms &t) { t.softClose->windowMs = 3'600'001; });
        row("extension too short", "softClose", [](Terms &t) { t.softClose->extendMs = 0; });
        row("shortest and longest", "", [](Terms &t) { t.softClose = SoftClose{1'000, 3'600'000, 0}; });
        row("negative cap", "softClose", [](Terms &t) { t.softClose->capMs = -1; });
        row("opens before all time", "opensAt", [](Terms &t) { t.opensAt = -1; });
        row("ends at no moment", "endsAt", [](Terms &t) {
            t.opensAt.reset();
            t.endsAt = 0;
        });
        row("reserve too large", "reserve", [](Terms &t) {
            t.buyNow.reset();
            t.reserve = amountMax + 1;
        });
        row("fixed step of nothing", "increments", [](Terms &t) { t.increments = {Increments::Preset::Fixed, 0, {}}; });
    }

    void termsThatDoNotFitAreRefused()
    {
        QFETCH(std::function<void(Terms &)>, change);
        QFETCH(QString, member);
        Terms terms = good();
        change(terms);
        const auto kept = valid(terms, 2);
        QCOMPARE(kept ? QString() : QString(memberOf(kept.error())), member);
    }

    void newTermsEndAhead()
    {
        Terms terms = good();
        QVERIFY(validAt(terms, 2, terms.endsAt - 1));
        const auto late = validAt(terms, 2, terms.endsAt);
        QVERIFY(!late && late.error() == TermsRule::EndsAhead);
        QVERIFY(validAt(terms, 2, terms.endsAt, &terms)); // it had this end before it went by
        Terms before = terms;
        before.endsAt -= 1;
        QVERIFY(!validAt(terms, 2, terms.endsAt, &before));
    }

    void eachFaultIsNamed()
    {
        Terms terms = good();
        terms.start = 0;
        terms.softClose->windowMs = 0;
        terms.increments = {Increments::Preset::Fixed, 0, {}};
        QCOMPARE(brokenRules(terms, 2),
                 (QList{TermsRule::StartInRange, TermsRule::StepsFit, TermsRule::SoftCloseInRange}));
    }

    void aLotOpensInTheCommitThatCreatesIt()
    {
        const LotFacts facts{.id = 1, .seller = seller};
        const auto now = decideCreate(facts, {.start = 100, .endsAt = startTime + 1}, startTime);
        QCOMPARE(now->events.size(), 2);
        QCOMPARE(now->state.phase, Phase::Open);
        const auto later =
            decideCreate(facts, {.start = 100, .opensAt = startTime + 1, .endsAt = startTime + 2}, startTime);
        QCOMPARE(later->events.size(), 1);
        QCOMPARE(later->state.phase, Phase::Scheduled);
        QCOMPARE(decideCreate(facts, {.start = 100, .endsAt = startTime}, startTime).error(), Refusal::Malformed);
    }

    void actionsOutOfPhaseAreRefused_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QList<int>>("allowed"); // indexes of Action
        // open, close, withdraw, pause, resume, extend, reopen
        QTest::newRow("scheduled") << Phase::Scheduled << QList<int>{0, 2};
        QTest::newRow("open") << Phase::Open << QList<int>{1, 2, 3, 5};
        QTest::newRow("paused") << Phase::Paused << QList<int>{1, 2, 4, 5};
        QTest::newRow("sold") << Phase::Sold << QList<int>{};
        QTest::newRow("passed") << Phase::Passed << QList<int>{6};
        QTest::newRow("unsold") << Phase::Unsold << QList<int>{6};
        QTest::newRow("withdrawn") << Phase::Withdrawn << QList<int>{};
    }

    void actionsOutOfPhaseAreRefused()
    {
        QFETCH(Phase, phase);
        QFETCH(QList<int>, allowed);
        Lot lot = openLot({.start = 100});
        lot.state.phase = phase;
        if (phase == Phase::Paused) {
            lot.state.endsAt.reset();
            lot.state.leftMs = hour;
        }
        const QList<Action> actions{action::Open{},
                                    action::Close{},
                                    action::Withdraw{},
                                    action::Pause{},
                                    action::Resume{},
                                    action::Extend{.byMs = 1'000},
                                    action::Reopen{.endsAt = startTime + hour, .reason = QStringLiteral("again")}};
        for (int i = 0; i < actions.size(); ++i) {
            const auto decision = decideAction(lot, actions[i], startTime + 1);
            QCOMPARE(decision.has_value(), allowed.contains(i));
            if (!decision)
                QCOMPARE(decision.error(), Refusal::WrongPhase);
        }
    }

    void pausingKeepsTheTimeLeftAndTheCap()
    {
        Lot lot = openLot({.start = 100, .softClose = SoftClose{60'000, 60'000, 10'000}});
        const TimeMs end = *lot.state.endsAt;
        lot.state = decideAction(lot, action::Pause{}, startTime + 1'000)->state;
        QCOMPARE(lot.state.leftMs, std::optional<qint64>(hour - 1'000));
        QVERIFY(!lot.state.endsAt);
        QCOMPARE(bid(lot, ann, straight(100)).error(), Refusal::Paused);
        lot.state = decideAction(lot, action::Resume{}, startTime + 501'000)->state;
        QCOMPARE(lot.state.endsAt, std::optional<TimeMs>(end + 500'000));
        QCOMPARE(lot.state.capAt, std::optional<TimeMs>(end + 500'000 + 10'000));
        QVERIFY(!lot.state.leftMs);
    }

    void extendingGrowsTheEndAndAnEarlierCap()
    {
        Lot lot = openLot({.start = 100, .softClose = SoftClose{60'000, 60'000, 10'000}});
        const TimeMs end = *lot.state.endsAt;
        lot.state = decideAction(lot, action::Extend{.byMs = 4'000}, startTime)->state;
        QCOMPARE(*lot.state.endsAt, end + 4'000);
        QCOMPARE(*lot.state.capAt, end + 10'000);
        lot.state = decideAction(lot, action::Extend{.byMs = 8'000}, startTime)->state;
        QCOMPARE(*lot.state.capAt, end + 12'000);
        lot.state = decideAction(lot, action::Pause{}, startTime)->state;
        lot.state = decideAction(lot, action::Extend{.byMs = 1'000}, startTime + 5)->state;
        QCOMPARE(*lot.state.leftMs, hour + 13'000);
        QCOMPARE(decideAction(lot, action::Extend{.byMs = 0}, startTime).error(), Refusal::Malformed);
    }

    /// Else the log would hold a number that readers of JSON take for another.
    void noEndIsTooLateForTheLog()
    {
        constexpr TimeMs last = (1LL << 53) - 1;
        Lot lot = openLot({.start = 100, .endsAt = last - 5});
        QCOMPARE(decideAction(lot, action::Extend{.byMs = 6}, startTime).error(), Refusal::Malformed);
        QCOMPARE(decideAction(lot, action::Extend{.byMs = 5}, startTime)->state.endsAt, last);
        lot.state = decideAction(lot, action::Pause{}, startTime)->state;
        QCOMPARE(decideAction(lot, action::Extend{.byMs = 6}, startTime).error(), Refusal::Malformed);
        QCOMPARE(decideAction(lot, action::Resume{}, startTime + 9)->state.endsAt, last);
        QVERIFY(valid(Terms{.start = 100, .endsAt = last}, 0));
        QVERIFY(!valid(Terms{.start = 100, .endsAt = last + 1}, 0));
    }

    void openingEarlyKeepsTheEnd()
    {
        Lot lot = openLot({.start = 100, .opensAt = startTime + 1'000});
        const Action open = action::Open{};
        const auto opened = decideAction(lot, open, startTime + 1);
        QCOMPARE(opened->state.endsAt, lot.state.endsAt);
        lot.state = opened->state;
        lot.terms = termsAfter(lot.terms, open, startTime + 1);
        QVERIFY(bid(lot, ann, straight(100), startTime + 1));
    }

    void closingEarlySells()
    {
        Lot lot = openLot({.start = 100});
        QVERIFY(bid(lot, ann, straight(100)));
        const auto closed = decideAction(lot, action::Close{}, startTime + 2'000);
        QCOMPARE(closed->state.phase, Phase::Sold);
    }

    void aLotReopensWithItsLeaderAtThePrice()
    {
        Lot lot = openLot({.start = 100, .reserve = 500}, Rates{.premium = 1'000});
        QVERIFY(bid(lot, ann, maximum(400)));
        QVERIFY(bid(lot, bob, straight(200)));
        lot.state = advance(lot, lot.terms.endsAt).state;
        QCOMPARE(lot.state.phase, Phase::Passed);
        QCOMPARE(reopeningHold(lot), lot.state.price + lot.state.price / 10);

        const TimeMs now = lot.terms.endsAt + 1;
        action::Reopen reopen{.endsAt = now + hour, .reason = QStringLiteral("again"), .leaderCovered = true};
        const auto kept = decideAction(lot, reopen, now);
        QCOMPARE(kept->state.leader, ann);
        QCOMPARE(kept->state.leaderMax, lot.state.price);
        QCOMPARE(kept->state.bids, 2);

        reopen.leaderCovered = false;
        const auto cleared = decideAction(lot, reopen, now);
        QCOMPARE(cleared->state.leader, noAccount);
        QCOMPARE(cleared->state.bids, 0);
        QCOMPARE(cleared->state.price, 100);

        reopen.endsAt = now;
        QCOMPARE(decideAction(lot, reopen, now).error(), Refusal::Malformed);
        reopen = {.endsAt = now + hour, .reserve = 99, .reason = QStringLiteral("again")};
        QCOMPARE(decideAction(lot, reopen, now).error(), Refusal::Malformed);
    }

    void termsChangeWhileNoBidStands()
    {
        Lot lot = openLot({.start = 100});
        Terms terms = lot.terms;
        terms.start = 500;
        terms.endsAt += hour;
        const auto changed = decideTerms(lot, terms, true, startTime + 1);
        QVERIFY(changed);
        QCOMPARE(changed->state.price, 500);
        QCOMPARE(changed->state.endsAt, std::optional<TimeMs>(terms.endsAt));

        QVERIFY(bid(lot, ann, straight(100)));
        QCOMPARE(decideTerms(lot, terms, false, startTime + 1).error(), Refusal::HasBids);
        QCOMPARE(decideTerms(lot, lot.terms, true, startTime + 1).error(), Refusal::HasBids);
    }

    void anotherSoftCloseMovesNoEnd()
    {
        Lot lot = openLot({.start = 100});
        lot.state = decideAction(lot, action::Extend{.byMs = hour}, startTime)->state;
        Terms terms = lot.terms;
        terms.softClose = SoftClose{.capMs = 2 * hour};
        const auto open = decideTerms(lot, terms, false, startTime + 1);
        QCOMPARE(open->state.endsAt, lot.state.endsAt);
        QCOMPARE(open->state.capAt, std::optional<TimeMs>(lot.terms.endsAt + 2 * hour));

        lot.state = decideAction(lot, action::Pause{}, startTime + 1)->state;
        const auto paused = decideTerms(lot, terms, false, startTime + 5'000);
        QCOMPARE(paused->state.leftMs, lot.state.leftMs);
        QVERIFY(!paused->state.endsAt);
    }

    void termsChangeAfterAnEndThatWasPutOff()
    {
        Lot lot = openLot({.start = 100});
        lot.state = decideAction(lot, action::Extend{.byMs = hour}, startTime)->state;
        const TimeMs later = lot.terms.endsAt + 1;
        Terms terms = lot.terms;
        terms.start = 200;
        const auto changed = decideTerms(lot, terms, true, later);
        QVERIFY(changed);
        QCOMPARE(changed->state.price, 200);
        QCOMPARE(changed->state.endsAt, lot.state.endsAt);
        terms.endsAt = later;
        QCOMPARE(decideTerms(lot, terms, true, later).error(), Refusal::Malformed);
    }

    void theReserveMayBeLoweredOnceUnderBids()
    {
        Lot lot = openLot({.start = 100, .reserve = 500});
        QVERIFY(bid(lot, ann, maximum(400)));
        Terms terms = lot.terms;
        for (const Amount notLower : {600, 500}) {
            terms.reserve = notLower;
            QCOMPARE(decideTerms(lot, terms, false, startTime + 1).error(), Refusal::HasBids);
        }
        terms.reserve = 99; // below the start
        QCOMPARE(decideTerms(lot, terms, false, startTime + 1).error(), Refusal::Malformed);
        terms.reserve = 300;
        const auto lowered = decideTerms(lot, terms, false, startTime + 1);
        QCOMPARE(lowered->events.size(), 2);
        QCOMPARE(lowered->state.price, 300);
        lot.state = lowered->state;
        lot.terms = terms;
        terms.reserve.reset();
        QCOMPARE(decideTerms(lot, terms, false, startTime + 1).error(), Refusal::HasBids);
    }

    void finalLotsKeepTheirTerms()
    {
        Lot lot = openLot({.start = 100});
        lot.state = advance(lot, lot.terms.endsAt).state;
        QCOMPARE(decideTerms(lot, lot.terms, false, lot.terms.endsAt + 1).error(), Refusal::WrongPhase);
    }
};

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
