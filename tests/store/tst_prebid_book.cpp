#include "support/prebid_fixture.h"

#include "store/tables/prebids.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using auction::Phase;
using auction::Refusal;
namespace command = store::command;
namespace update = store::update;

/// Maxima that are left before a lot opens (RULES.md).
class TestPrebidBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMaximumIsLeftAndHeld()
    {
        PrebidBook book({.premium = 1'000, .commission = 0});
        const auction::LotId lot = book.schedule();
        const auto answer = book.maximum(lot, book.cleo, 500);
        QVERIFY(answer.result);
        const protocol::BidVerdict &verdict = *answer.result;
        QVERIFY(verdict.prebid);
        QCOMPARE(verdict.seq, 2);
        QCOMPARE(verdict.max, std::optional<auction::Amount>(500));
        QCOMPARE(verdict.ask, 100);
        QCOMPARE(verdict.salt.size(), 2 * protocol::logSaltBytes);
        QCOMPARE(book.holdsOf(book.cleo), 550);

        const auto sealed = updatesOf<update::Sealed>(answer);
        QCOMPARE(sealed.size(), 1);
        QCOMPARE(sealed[0].sealed.seq, 2);
        const auto standing = updatesOf<update::Standing>(answer);
        QCOMPARE(standing.size(), 1);
        QCOMPARE(standing[0].account, book.cleo);
        QVERIFY(standing[0].notice.prebid);
        QVERIFY(updatesOf<update::Bid>(answer).isEmpty());
        QVERIFY(updatesOf<update::LotChanged>(answer).isEmpty());

        const protocol::LotView view = book.lot(lot);
        QCOMPARE(view.bids, 0);
        QCOMPARE(view.price, 100);
        QVERIFY(!view.leader);
        QVERIFY(view.takesPrebids);
        QVERIFY(!book.logOf(lot).contains("amount"));
    }

    void otherBidsAreNotOpen()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule({.start = 100, .buyNow = 900});
        QCOMPARE(book.bid(lot, book.ann, 200).result.error().refusal, Refusal::NotOpen);
        QCOMPARE(book.maximum(lot, book.ann, 99).result.error().refusal, Refusal::BelowStart);
        const auto buying = book.maximum(lot, book.ann, 900);
        QCOMPARE(buying.result.error().refusal, Refusal::Malformed);
        QCOMPARE(buying.result.error().member, u"max"_s);
        QCOMPARE(book.maximum(lot, book.cleo, 1'001).result.error().refusal, Refusal::Malformed);
        QVERIFY(book.run(command::ChangeSale{auction::firstSale, {{u"prebids"_s, false}}}).result);
        QVERIFY(!book.lot(lot).takesPrebids);
        QCOMPARE(book.maximum(lot, book.ann, 200).result.error().refusal, Refusal::NotOpen);
    }

    void aChangeMovesTheHoldAndThePlace()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        QVERIFY(book.maximum(lot, book.cleo, 900).result);
        QVERIFY(book.maximum(lot, book.ann, 600).result);
        QVERIFY(book.maximum(lot, book.cleo, 1'000).result); // what it held is free for it
        QCOMPARE(book.holdsOf(book.cleo), 1'000);
        QVERIFY(book.maximum(lot, book.cleo, 600).result);
        QCOMPARE(book.holdsOf(book.cleo), 600);
        QCOMPARE(book.rows(), 2);
        book.passTo(book.opensAt);
        QCOMPARE(book.lot(lot).leader->id, book.ann);
        QCOMPARE(book.holdsOf(book.cleo), 0);
        QCOMPARE(book.holdsOf(book.ann), 600);
        QCOMPARE(book.rows(), 0);
    }

    void fundsAreSpentOnce()
    {
        PrebidBook book;
        const auction::LotId one = book.schedule();
        const auction::LotId other = book.schedule();
        QVERIFY(book.maximum(one, book.cleo, 700).result);
        QCOMPARE(book.maximum(other, book.cleo, 301).result.error().refusal, Refusal::OverLimit);
        QVERIFY(book.maximum(other, book.cleo, 300).result);
        QVERIFY(book.withdraw(one, book.cleo).result);
        QVERIFY(book.maximum(other, book.cleo, 1'000).result);
    }

    void takingBackReleases()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        QCOMPARE(book.withdraw(lot, book.cleo).result.error().refusal, Refusal::NotFound);
        QCOMPARE(book.withdraw(999, book.cleo).result.error().refusal, Refusal::UnknownLot);
        QVERIFY(book.maximum(lot, book.cleo, 700).result);
        const auto taken = book.withdraw(lot, book.cleo);
        QVERIFY(taken.result);
        QCOMPARE(updatesOf<update::Sealed>(taken).size(), 1);
        QVERIFY(!updatesOf<update::Standing>(taken)[0].notice.max);
        QCOMPARE(book.holdsOf(book.cleo), 0);
        QVERIFY(book.ask(store::query::GetMine{book.cleo, store::query::MyList::Bids}).items.isEmpty());
        book.passTo(book.opensAt);
        QCOMPARE(book.lot(lot).bids, 0);
        QCOMPARE(book.withdraw(lot, book.cleo).result.error().refusal, Refusal::WrongPhase);
        QVERIFY(book.verified(lot));
    }

    void aKeyIsRepeated()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        const command::PlaceBid bid{lot, book.ann, {.max = 500, .key = "k"}};
        const auto first = book.run(bid);
        QVERIFY(first.result);
        book.passTo(book.opensAt + minute);
        const auto again = book.run(bid); // whatever the phase
        QVERIFY(again.result);
        QVERIFY(again.result->repeat);
        QVERIFY(again.result->prebid);
        QCOMPARE(again.result->salt, first.result->salt);
        QCOMPARE(book.run(command::PlaceBid{lot, book.ann, {.max = 600, .key = "k"}}).result.error().refusal,
                 Refusal::KeyReused);
    }

    /// It could not be bid against any more.
    void aSaleThatIsOverTakesNone()
    {
        PrebidBook book;
        const auction::SaleId sale = book.run(command::MakeSale{{.name = u"Evening"_s, .prebids = true}}).result->id;
        const auto act = [&](protocol::SaleAction action) { return book.run(command::ActOnSale{sale, action}); };
        QVERIFY(act(protocol::SaleAction::Start).result);
        protocol::LotDraft draft{.name = u"Vase"_s, .description = {}, .terms = {.start = 100}};
        draft.terms.opensAt = book.opensAt;
        draft.terms.endsAt = book.opensAt + 60 * minute;
        const auction::LotId lot = (*book.run(command::CreateLot{book.seller, draft, {.sale = sale}}).result)->id;
        QVERIFY(book.maximum(lot, book.cleo, 800).result);
        QCOMPARE(act(protocol::SaleAction::End).result.error().refusal, Refusal::WrongPhase);
        QVERIFY(book.withdraw(lot, book.cleo).result);
        const auto ended = act(protocol::SaleAction::End);
        QVERIFY(ended.result);
        QCOMPARE(updatesOf<update::LotChanged>(ended).size(), 1);
        QVERIFY(!book.lot(lot).takesPrebids);
        QCOMPARE(book.maximum(lot, book.cleo, 800).result.error().refusal, Refusal::NotOpen);
        for (const bool takes : {false, true})
            QVERIFY(book.run(command::ChangeSale{sale, {{u"prebids"_s, takes}}}).result);
        QVERIFY(!book.lot(lot).takesPrebids);
        QCOMPARE(book.maximum(lot, book.cleo, 800).result.error().refusal, Refusal::NotOpen);
        QCOMPARE(book.rows(), 0);
    }

    void aWithdrawnLotReleasesAll()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        QVERIFY(book.maximum(lot, book.cleo, 800).result);
        QVERIFY(book.maximum(lot, book.ann, 800).result);
        QVERIFY(book.run(command::Act{lot, auction::action::Withdraw{u"broken"_s}}).result);
        QCOMPARE(book.holdsOf(book.cleo), 0);
        QCOMPARE(book.holdsOf(book.ann), 0);
        QCOMPARE(book.rows(), 0);
        const auto report = protocol::LogVerifier::verify(book.logOf(lot));
        QVERIFY2(report, report ? "" : qPrintable(wordsOf(report.error())));
    }

    /// As its bids do.
    void aBlockedAccountsStands()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        QVERIFY(book.maximum(lot, book.ann, 800).result);
        QVERIFY(book.run(command::ChangeAccount{.account = book.ann, .blocked = true}).result);
        QCOMPARE(book.maximum(lot, book.ann, 900).result.error().refusal, Refusal::Blocked);
        QCOMPARE(book.withdraw(lot, book.ann).result.error().refusal, Refusal::Blocked);
        book.passTo(book.opensAt);
        QCOMPARE(book.lot(lot).leader->id, book.ann);
    }

    void whatBidsKeepTheyKeep()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        const auto reserve = [&] {
            return book.run(command::ChangeTerms{lot, book.seller, {{u"reserve"_s, 500}}}).result;
        };
        const auto prebids = [&] {
            return book.run(command::ChangeSale{auction::firstSale, {{u"prebids"_s, false}}}).result;
        };
        const auto premium = [&] {
            return book.run(command::ChangeSale{auction::firstSale, {{u"premium"_s, 500}}}).result;
        };
        const auto payOut = [&] {
            return book.run(command::PayInvoice{.account = book.cleo, .means = protocol::Means::Cash, .amount = -10})
                .result;
        };
        QVERIFY(reserve());
        QVERIFY(book.maximum(lot, book.cleo, 800).result);
        QCOMPARE(reserve().error().refusal, Refusal::HasBids);
        QCOMPARE(prebids().error().refusal, Refusal::HasBids);
        QCOMPARE(premium().error().refusal, Refusal::HasBids);
        QCOMPARE(payOut().error().refusal, Refusal::WrongPhase);
        QVERIFY(book.withdraw(lot, book.cleo).result);
        QVERIFY(reserve());
        QVERIFY(payOut().error().refusal != Refusal::WrongPhase);
        QVERIFY(prebids());
    }

    void aClerkEntersOne()
    {
        PrebidBook book;
        const auction::AccountId clerk = book.signUp(u"Clerk"_s);
        QVERIFY(
            book.run(command::ChangeAccount{.account = clerk, .roles = protocol::Roles(protocol::Role::Clerk)}).result);
        const auction::LotId lot = book.schedule();
        QVERIFY(book.enter(lot, book.ann, 800, clerk).result);
        const auto record = [&] { return book.ask(store::query::GetRecord{.after = 0, .limit = 100}).items; };
        QCOMPARE(record().last().what, protocol::Deed::Bid);
        QVERIFY(!record().last().amount); // hidden
        QVERIFY(book.withdraw(lot, book.ann, clerk).result);
        QCOMPARE(record().last().what, protocol::Deed::PrebidWithdrawn);
        QCOMPARE(book.enter(lot, 999, 800, clerk).result.error().member, u"for"_s);
        QVERIFY(book.enter(lot, book.ann, 700, clerk).result);
        book.passTo(book.opensAt);
        const auto bids = book.ask(store::query::GetHistory{.lot = lot}).items;
        QCOMPARE(bids.size(), 1);
        QCOMPARE(bids[0].enteredBy.id, clerk);
        QVERIFY(book.enter(lot, book.ann, 750, clerk).result); // which staff entered, so that nothing is felt for
        const auto report = book.verified(lot);
        QVERIFY2(report, report ? "" : qPrintable(wordsOf(report.error())));
        QVERIFY(book.logOf(lot).contains(u"\"enteredBy\":%1"_s.arg(clerk).toUtf8()));
        const auto lines = record();
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const auto &line) { return line.amount == 800; }));
    }

    /// What else they left would be known by halving: taken, or over the limit.
    void nobodyFeelsForFunds()
    {
        PrebidBook book;
        const auction::AccountId clerk = book.signUp(u"Clerk"_s);
        QVERIFY(
            book.run(command::ChangeAccount{.account = clerk, .roles = protocol::Roles(protocol::Role::Clerk)}).result);
        const auction::LotId own = book.schedule();
        const auction::LotId other = book.schedule();
        const auto refusal = [&](auction::LotId lot, auction::Amount amount) {
            const auto answer = book.enter(lot, book.cleo, amount, clerk);
            return answer.result ? std::nullopt : std::optional(answer.result.error().refusal);
        };
        QVERIFY(!refusal(other, 600)); // staff know all that binds them
        QCOMPARE(refusal(other, 1'001), std::optional(Refusal::OverLimit));
        QVERIFY(book.maximum(own, book.cleo, 300).result);
        for (const auction::Amount amount : {100, 700, 701, 5'000})
            QCOMPARE(refusal(other, amount), std::optional(Refusal::WrongPhase));
        QCOMPARE(refusal(other, 99), std::optional(Refusal::BelowStart)); // as anybody's
        QVERIFY(!refusal(own, 400));                                      // instead of what was unknown
        QVERIFY(!refusal(other, 500));
        QVERIFY(book.withdraw(own, book.cleo).result);
        QVERIFY(book.enter(own, book.ann, 5'000, clerk).result); // of open funds there is nothing to know
        QVERIFY(!refusal(other, 900));
    }

    void oneSeesOnesOwn()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        QVERIFY(book.maximum(lot, book.ann, 800).result);
        const auto mine = [&](auction::AccountId who) {
            return book.ask(store::query::GetMine{who, store::query::MyList::Bids}).items;
        };
        QCOMPARE(mine(book.ann).size(), 1);
        QVERIFY(mine(book.ann)[0].prebid);
        QCOMPARE(mine(book.ann)[0].max, std::optional<auction::Amount>(800));
        QVERIFY(mine(book.bob).isEmpty());
        book.passTo(book.opensAt);
        QVERIFY(!mine(book.ann)[0].prebid);
        QVERIFY(mine(book.ann)[0].leading);
    }

    void aBidBeforeGivesAPaddle()
    {
        PrebidBook book;
        QVERIFY(book.run(command::ChangeHouse{.showsPaddles = true}).result);
        const auction::LotId lot = book.schedule();
        QVERIFY(book.maximum(lot, book.bob, 800).result);
        QCOMPARE(book.account(book.bob).paddle, std::optional<qint64>(1));
        QVERIFY(book.maximum(lot, book.ann, 900).result);
        book.passTo(book.opensAt);
        QCOMPARE(book.lot(lot).leader->nick, u"2"_s);
        QCOMPARE(book.ask(store::query::GetHistory{.lot = lot}).items[0].nick, u"1"_s);
    }

    /// Many at random, on several lots, with restarts: no hold is lost, and the opening is what the rules make of those
    /// that stand.
    void anythingLeavesHoldsRight()
    {
        QRandomGenerator random(1'616);
        PrebidBook book({.premium = 1'250, .commission = 0});
        QList<auction::AccountId> people{book.ann, book.bob, book.cleo};
        for (int i = 0; i < 3; ++i)
            people.append(book.signUp(u"Bidder%1"_s.arg(i), 3'000));
        QList<auction::LotId> lots;
        for (int i = 0; i < 4; ++i)
            lots.append(book.schedule({.start = 100, .reserve = 400 + 200 * i}));
        QHash<std::pair<auction::LotId, auction::AccountId>, auction::Amount> left;
        const auction::Rates rates{.premium = 1'250, .commission = 0};
        const auto holdsAreRight = [&] {
            for (const auction::AccountId one : people) {
                qint64 holds = 0;
                for (const auction::LotId lot : lots) {
                    if (const auction::Amount amount = left.value({lot, one}))
                        holds += auction::holdFor(rates, amount);
                }
                if (book.holdsOf(one) != holds)
                    return false;
            }
            return true;
        };
        for (int step = 0; step < 300; ++step) {
            const auction::LotId lot = lots[random.bounded(lots.size())];
            const auction::AccountId who = people[random.bounded(people.size())];
            const auction::Amount amount = random.bounded(90, 1'500);
            if (random.bounded(4) == 0) {
                const bool was = left.remove({lot, who}) > 0;
                QCOMPARE(book.withdraw(lot, who).result.has_value(), was);
            } else if (book.maximum(lot, who, amount).result) {
                left.insert({lot, who}, amount);
            }
            if (random.bounded(40) == 0) {
                book.close();
                book.open();
            }
            QVERIFY(holdsAreRight());
        }
        book.passTo(book.opensAt);
        for (const auction::LotId lot : lots) {
            auction::Amount highest = 0;
            int count = 0;
            for (const auction::AccountId one : people) {
                highest = qMax(highest, left.value({lot, one}));
                count += left.contains({lot, one}) ? 1 : 0;
            }
            const protocol::LotView view = book.lot(lot);
            QCOMPARE(view.bids, count);
            for (const auction::AccountId one : people) {
                if (!view.leader || view.leader->id != one)
                    left.remove({lot, one});
            }
            QCOMPARE(view.leader ? left.value({lot, view.leader->id}) : 0, highest);
        }
        QVERIFY(holdsAreRight());
        for (const auction::LotId lot : lots) {
            const auto report = book.verified(lot);
            QVERIFY2(report, report ? "" : qPrintable(wordsOf(report.error())));
        }
    }
};

QTEST_GUILESS_MAIN(TestPrebidBook)
#include "tst_prebid_book.moc"
