#include "auction/closing.h"
#include "auction/lifecycle.h"
#include "auction/terms_rules.h"
#include "support/lots.h"

#include <QTest>
#include <functional>

using namespace gavel;
using namespace gavel::test;

namespace {

constexpr auction::TimeMs hour = 3'600'000;

auction::Terms good()
{
    return {.start = 100, .reserve = 200, .buyNow = 300, .opensAt = startTime, .endsAt = startTime + hour};
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(gavel::auction::Terms &)>)

class TestLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsThatDoNotFitAreRefused_data()
    {
        using Change = std::function<void(auction::Terms &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("member"); // which is wrong; none if they are right
        const auto row = [](const char *name, const char *member, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(member);
        };
        row("as they are", "", [](auction::Terms &) {});
        row("all equal", "", [](auction::Terms &t) {
            t.start = 300;
            t.reserve = 300;
        });
        row("nothing optional", "", [](auction::Terms &t) {
            t.reserve.reset();
            t.buyNow.reset();
            t.opensAt.reset();
        });
        row("no soft close", "", [](auction::Terms &t) { t.softClose.reset(); });
        row("start of nothing", "start", [](auction::Terms &t) { t.start = 0; });
        row("start above the reserve", "reserve", [](auction::Terms &t) { t.start = 201; });
        row("start above buy-now", "buyNow", [](auction::Terms &t) {
            t.reserve.reset();
            t.start = 301;
        });
        row("reserve above buy-now", "buyNow", [](auction::Terms &t) { t.reserve = 301; });
        row("buy-now too large", "buyNow", [](auction::Terms &t) { t.buyNow = auction::amountMax + 1; });
        row("start too large", "start", [](auction::Terms &t) { t = {.start = auction::amountMax + 1, .endsAt = 1}; });
        row("ends as it opens", "opensAt", [](auction::Terms &t) { t.endsAt = *t.opensAt; });
        row("worth nothing", "", [](auction::Terms &t) { t.value = 0; });
        row("worth the most", "", [](auction::Terms &t) { t.value = auction::amountMax; });
        row("worth less than nothing", "value", [](auction::Terms &t) { t.value = -1; });
        row("worth too much", "value", [](auction::Terms &t) { t.value = auction::amountMax + 1; });
        row("window too short", "softClose", [](auction::Terms &t) { t.softClose->windowMs = 999; });
        row("window too long", "softClose", [](auction::Terms &t) { t.softClose->windowMs = 3'600'001; });
        row("extension too short", "softClose", [](auction::Terms &t) { t.softClose->extendMs = 0; });
        row("shortest and longest", "", [](auction::Terms &t) {
            t.softClose = auction::SoftClose{1'000, 3'600'000, 0};
        });
        row("negative cap", "softClose", [](auction::Terms &t) { t.softClose->capMs = -1; });
        row("opens before all time", "opensAt", [](auction::Terms &t) { t.opensAt = -1; });
        row("ends at no moment", "endsAt", [](auction::Terms &t) {
            t.opensAt.reset();
            t.endsAt = 0;
        });
        row("reserve too large", "reserve", [](auction::Terms &t) {
            t.buyNow.reset();
            t.reserve = auction::amountMax + 1;
        });
        row("fixed step of nothing", "increments", [](auction::Terms &t) {
            t.increments = {auction::Increments::Preset::Fixed, 0, {}};
        });
    }

    void termsThatDoNotFitAreRefused()
    {
        QFETCH(std::function<void(auction::Terms &)>, change);
        QFETCH(QString, member);
        auction::Terms terms = good();
        change(terms);
        const auto kept = auction::valid(terms, 2);
        QCOMPARE(kept ? QString() : QString(auction::memberOf(kept.error())), member);
    }

    void newTermsEndAhead()
    {
        auction::Terms terms = good();
        QVERIFY(auction::validAt(terms, 2, terms.endsAt - 1));
        const auto late = auction::validAt(terms, 2, terms.endsAt);
        QVERIFY(!late && late.error() == auction::TermsRule::EndsAhead);
        QVERIFY(auction::validAt(terms, 2, terms.endsAt, &terms)); // it had this end before it went by
        auction::Terms before = terms;
        before.endsAt -= 1;
        QVERIFY(!auction::validAt(terms, 2, terms.endsAt, &before));
    }

    void eachFaultIsNamed()
    {
        auction::Terms terms = good();
        terms.start = 0;
        terms.softClose->windowMs = 0;
        terms.increments = {auction::Increments::Preset::Fixed, 0, {}};
        QCOMPARE(auction::brokenRules(terms, 2), (QList{auction::TermsRule::StartInRange, auction::TermsRule::StepsFit,
                                                        auction::TermsRule::SoftCloseInRange}));
    }

    void aLotOpensInTheCommitThatCreatesIt()
    {
        const auction::LotFacts facts{.id = 1, .seller = seller};
        const auto now = auction::decideCreate(facts, {.start = 100, .endsAt = startTime + 1}, startTime);
        QCOMPARE(now->events.size(), 2);
        QCOMPARE(now->state.phase, auction::Phase::Open);
        const auto later =
            auction::decideCreate(facts, {.start = 100, .opensAt = startTime + 1, .endsAt = startTime + 2}, startTime);
        QCOMPARE(later->events.size(), 1);
        QCOMPARE(later->state.phase, auction::Phase::Scheduled);
        QCOMPARE(auction::decideCreate(facts, {.start = 100, .endsAt = startTime}, startTime).error(),
                 auction::Refusal::Malformed);
    }

    void actionsOutOfPhaseAreRefused_data()
    {
        QTest::addColumn<auction::Phase>("phase");
        QTest::addColumn<QList<int>>("allowed"); // indexes of Action
        // open, close, withdraw, pause, resume, extend, reopen
        QTest::newRow("scheduled") << auction::Phase::Scheduled << QList<int>{0, 2};
        QTest::newRow("open") << auction::Phase::Open << QList<int>{1, 2, 3, 5};
        QTest::newRow("paused") << auction::Phase::Paused << QList<int>{1, 2, 4, 5};
        QTest::newRow("sold") << auction::Phase::Sold << QList<int>{};
        QTest::newRow("passed") << auction::Phase::Passed << QList<int>{6};
        QTest::newRow("unsold") << auction::Phase::Unsold << QList<int>{6};
        QTest::newRow("withdrawn") << auction::Phase::Withdrawn << QList<int>{};
    }

    void actionsOutOfPhaseAreRefused()
    {
        QFETCH(auction::Phase, phase);
        QFETCH(QList<int>, allowed);
        auction::Lot lot = openLot({.start = 100});
        lot.state.phase = phase;
        if (phase == auction::Phase::Paused) {
            lot.state.endsAt.reset();
            lot.state.leftMs = hour;
        }
        const QList<auction::Action> actions{
            auction::action::Open{},
            auction::action::Close{},
            auction::action::Withdraw{},
            auction::action::Pause{},
            auction::action::Resume{},
            auction::action::Extend{.byMs = 1'000},
            auction::action::Reopen{.endsAt = startTime + hour, .reason = QStringLiteral("again")}};
        for (int i = 0; i < actions.size(); ++i) {
            const auto decision = auction::decideAction(lot, actions[i], startTime + 1);
            QCOMPARE(decision.has_value(), allowed.contains(i));
            if (!decision)
                QCOMPARE(decision.error(), auction::Refusal::WrongPhase);
        }
    }

    void pausingKeepsTheTimeLeftAndTheCap()
    {
        auction::Lot lot = openLot({.start = 100, .softClose = auction::SoftClose{60'000, 60'000, 10'000}});
        const auction::TimeMs end = *lot.state.endsAt;
        lot.state = auction::decideAction(lot, auction::action::Pause{}, startTime + 1'000)->state;
        QCOMPARE(lot.state.leftMs, std::optional<qint64>(hour - 1'000));
        QVERIFY(!lot.state.endsAt);
        QCOMPARE(bid(lot, ann, straight(100)).error(), auction::Refusal::Paused);
        lot.state = auction::decideAction(lot, auction::action::Resume{}, startTime + 501'000)->state;
        QCOMPARE(lot.state.endsAt, std::optional<auction::TimeMs>(end + 500'000));
        QCOMPARE(lot.state.capAt, std::optional<auction::TimeMs>(end + 500'000 + 10'000));
        QVERIFY(!lot.state.leftMs);
    }

    void extendingGrowsTheEndAndAnEarlierCap()
    {
        auction::Lot lot = openLot({.start = 100, .softClose = auction::SoftClose{60'000, 60'000, 10'000}});
        const auction::TimeMs end = *lot.state.endsAt;
        lot.state = auction::decideAction(lot, auction::action::Extend{.byMs = 4'000}, startTime)->state;
        QCOMPARE(*lot.state.endsAt, end + 4'000);
        QCOMPARE(*lot.state.capAt, end + 10'000);
        lot.state = auction::decideAction(lot, auction::action::Extend{.byMs = 8'000}, startTime)->state;
        QCOMPARE(*lot.state.capAt, end + 12'000);
        lot.state = auction::decideAction(lot, auction::action::Pause{}, startTime)->state;
        lot.state = auction::decideAction(lot, auction::action::Extend{.byMs = 1'000}, startTime + 5)->state;
        QCOMPARE(*lot.state.leftMs, hour + 13'000);
        QCOMPARE(auction::decideAction(lot, auction::action::Extend{.byMs = 0}, startTime).error(),
                 auction::Refusal::Malformed);
    }

    /// Else the log would hold a number that readers of JSON take for another.
    void noEndIsTooLateForTheLog()
    {
        constexpr auction::TimeMs last = (1LL << 53) - 1;
        auction::Lot lot = openLot({.start = 100, .endsAt = last - 5});
        QCOMPARE(auction::decideAction(lot, auction::action::Extend{.byMs = 6}, startTime).error(),
                 auction::Refusal::Malformed);
        QCOMPARE(auction::decideAction(lot, auction::action::Extend{.byMs = 5}, startTime)->state.endsAt, last);
        lot.state = auction::decideAction(lot, auction::action::Pause{}, startTime)->state;
        QCOMPARE(auction::decideAction(lot, auction::action::Extend{.byMs = 6}, startTime).error(),
                 auction::Refusal::Malformed);
        QCOMPARE(auction::decideAction(lot, auction::action::Resume{}, startTime + 9)->state.endsAt, last);
        QVERIFY(auction::valid(auction::Terms{.start = 100, .endsAt = last}, 0));
        QVERIFY(!auction::valid(auction::Terms{.start = 100, .endsAt = last + 1}, 0));
    }

    void openingEarlyKeepsTheEnd()
    {
        auction::Lot lot = openLot({.start = 100, .opensAt = startTime + 1'000});
        const auction::Action open = auction::action::Open{};
        const auto opened = auction::decideAction(lot, open, startTime + 1);
        QCOMPARE(opened->state.endsAt, lot.state.endsAt);
        lot.state = opened->state;
        lot.terms = auction::termsAfter(lot.terms, open, startTime + 1);
        QVERIFY(bid(lot, ann, straight(100), startTime + 1));
    }

    void closingEarlySells()
    {
        auction::Lot lot = openLot({.start = 100});
        QVERIFY(bid(lot, ann, straight(100)));
        const auto closed = auction::decideAction(lot, auction::action::Close{}, startTime + 2'000);
        QCOMPARE(closed->state.phase, auction::Phase::Sold);
    }

    void aLotReopensWithItsLeaderAtThePrice()
    {
        auction::Lot lot = openLot({.start = 100, .reserve = 500}, auction::Rates{.premium = 1'000});
        QVERIFY(bid(lot, ann, maximum(400)));
        QVERIFY(bid(lot, bob, straight(200)));
        lot.state = advance(lot, lot.terms.endsAt).state;
        QCOMPARE(lot.state.phase, auction::Phase::Passed);
        QCOMPARE(auction::reopeningHold(lot), lot.state.price + lot.state.price / 10);

        const auction::TimeMs now = lot.terms.endsAt + 1;
        auction::action::Reopen reopen{.endsAt = now + hour, .reason = QStringLiteral("again"), .leaderCovered = true};
        const auto kept = auction::decideAction(lot, reopen, now);
        QCOMPARE(kept->state.leader, ann);
        QCOMPARE(kept->state.leaderMax, lot.state.price);
        QCOMPARE(kept->state.bids, 2);

        reopen.leaderCovered = false;
        const auto cleared = auction::decideAction(lot, reopen, now);
        QCOMPARE(cleared->state.leader, auction::noAccount);
        QCOMPARE(cleared->state.bids, 0);
        QCOMPARE(cleared->state.price, 100);

        reopen.endsAt = now;
        QCOMPARE(auction::decideAction(lot, reopen, now).error(), auction::Refusal::Malformed);
        reopen = {.endsAt = now + hour, .reserve = 99, .reason = QStringLiteral("again")};
        QCOMPARE(auction::decideAction(lot, reopen, now).error(), auction::Refusal::Malformed);
    }

    void termsChangeWhileNoBidStands()
    {
        auction::Lot lot = openLot({.start = 100});
        auction::Terms terms = lot.terms;
        terms.start = 500;
        terms.endsAt += hour;
        const auto changed = auction::decideTerms(lot, terms, true, startTime + 1);
        QVERIFY(changed);
        QCOMPARE(changed->state.price, 500);
        QCOMPARE(changed->state.endsAt, std::optional<auction::TimeMs>(terms.endsAt));

        QVERIFY(bid(lot, ann, straight(100)));
        QCOMPARE(auction::decideTerms(lot, terms, false, startTime + 1).error(), auction::Refusal::HasBids);
        QCOMPARE(auction::decideTerms(lot, lot.terms, true, startTime + 1).error(), auction::Refusal::HasBids);
    }

    void anotherSoftCloseMovesNoEnd()
    {
        auction::Lot lot = openLot({.start = 100});
        lot.state = auction::decideAction(lot, auction::action::Extend{.byMs = hour}, startTime)->state;
        auction::Terms terms = lot.terms;
        terms.softClose = auction::SoftClose{.capMs = 2 * hour};
        const auto open = auction::decideTerms(lot, terms, false, startTime + 1);
        QCOMPARE(open->state.endsAt, lot.state.endsAt);
        QCOMPARE(open->state.capAt, std::optional<auction::TimeMs>(lot.terms.endsAt + 2 * hour));

        lot.state = auction::decideAction(lot, auction::action::Pause{}, startTime + 1)->state;
        const auto paused = auction::decideTerms(lot, terms, false, startTime + 5'000);
        QCOMPARE(paused->state.leftMs, lot.state.leftMs);
        QVERIFY(!paused->state.endsAt);
    }

    void termsChangeAfterAnEndThatWasPutOff()
    {
        auction::Lot lot = openLot({.start = 100});
        lot.state = auction::decideAction(lot, auction::action::Extend{.byMs = hour}, startTime)->state;
        const auction::TimeMs later = lot.terms.endsAt + 1;
        auction::Terms terms = lot.terms;
        terms.start = 200;
        const auto changed = auction::decideTerms(lot, terms, true, later);
        QVERIFY(changed);
        QCOMPARE(changed->state.price, 200);
        QCOMPARE(changed->state.endsAt, lot.state.endsAt);
        terms.endsAt = later;
        QCOMPARE(auction::decideTerms(lot, terms, true, later).error(), auction::Refusal::Malformed);
    }

    void theReserveMayBeLoweredOnceUnderBids()
    {
        auction::Lot lot = openLot({.start = 100, .reserve = 500});
        QVERIFY(bid(lot, ann, maximum(400)));
        auction::Terms terms = lot.terms;
        for (const auction::Amount notLower : {600, 500}) {
            terms.reserve = notLower;
            QCOMPARE(auction::decideTerms(lot, terms, false, startTime + 1).error(), auction::Refusal::HasBids);
        }
        terms.reserve = 99; // below the start
        QCOMPARE(auction::decideTerms(lot, terms, false, startTime + 1).error(), auction::Refusal::Malformed);
        terms.reserve = 300;
        const auto lowered = auction::decideTerms(lot, terms, false, startTime + 1);
        QCOMPARE(lowered->events.size(), 2);
        QCOMPARE(lowered->state.price, 300);
        lot.state = lowered->state;
        lot.terms = terms;
        terms.reserve.reset();
        QCOMPARE(auction::decideTerms(lot, terms, false, startTime + 1).error(), auction::Refusal::HasBids);
    }

    void finalLotsKeepTheirTerms()
    {
        auction::Lot lot = openLot({.start = 100});
        lot.state = advance(lot, lot.terms.endsAt).state;
        QCOMPARE(auction::decideTerms(lot, lot.terms, false, lot.terms.endsAt + 1).error(),
                 auction::Refusal::WrongPhase);
    }
};

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
