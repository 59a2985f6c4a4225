#include "support/book_fixture.h"
#include "support/outcomes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// Deposits, holds and sales in the book (RULES.md, FORMATS.md "Money").
class TestBookMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSaleMovesTheMoneyOnce()
    {
        BookFixture book(auction::Rates{.premium = 1'000, .commission = 500});
        const auction::LotId lot = book.sell({.start = 10'000});
        book.bid(lot, book.ann, 10'000);
        book.now += auction::lotLastsMsDefault;
        const auto closing = book.run(store::command::Advance{});
        QCOMPARE(updatesOf<store::update::Closed>(closing).size(), 1);
        QCOMPARE(updatesOf<store::update::Won>(closing).first().account, book.ann);
        QVERIFY(updatesOf<store::update::Closed>(book.run(store::command::Advance{})).isEmpty());

        QCOMPARE(book.account(book.ann).debits, 11'000);
        QCOMPARE(book.account(book.ann).holds, 0);
        QCOMPARE(book.account(book.seller).credits, 9'500);
        QCOMPARE(book.number("SELECT sum(amount) FROM postings"_L1), 0);
        QCOMPARE(book.number("SELECT sum(amount) FROM postings WHERE party = 0"_L1), 1'500);
        QCOMPARE(book.lot(lot).phase, auction::Phase::Sold);
    }

    void limitedFundsBearOnlyWhatTheyHold()
    {
        BookFixture book;
        const auction::AccountId poor = book.signUp(u"Poor"_s, 15'000);
        const auction::LotId one = book.sell({.start = 10'000});
        const auction::LotId two = book.sell({.start = 10'000});
        QVERIFY(book.bid(one, poor, 10'000).result);
        QCOMPARE(book.account(poor).available, std::optional<auction::Amount>(5'000));
        QCOMPARE(refusalOf(book.bid(two, poor, 10'000)), auction::Refusal::OverLimit);
        book.bid(one, book.ann, 12'000);
        QCOMPARE(book.account(poor).available, std::optional<auction::Amount>(15'000));
        QVERIFY(book.bid(two, poor, 10'000).result);
    }

    void twoBidsInOneBatchSpendNoMoneyTwice()
    {
        BookFixture book;
        const auction::AccountId poor = book.signUp(u"Poor"_s, 15'000);
        const auction::LotId one = book.sell({.start = 10'000});
        const auction::LotId two = book.sell({.start = 10'000});
        auction::BidCommand bid;
        bid.bid = 10'000;
        QString error;
        const auto outcome = book.book->run({{book.now, store::command::PlaceBid{one, poor, bid}},
                                             {book.now, store::command::PlaceBid{two, poor, bid}}},
                                            error);
        QVERIFY(outcome.answers[0].result);
        QCOMPARE(refusalOf(outcome.answers[1]), auction::Refusal::OverLimit);
    }

    /// What could not be paid out would tell the host what is available, and so a leader's maximum.
    void onlyAmountsAboveNothingAreDeposited()
    {
        BookFixture book;
        const auction::AccountId cleo = book.signUp(u"Cleo"_s, 1'000);
        for (const auction::Amount amount :
             {auction::Amount(0), auction::Amount(-1), auction::Amount(-5'000), auction::amountMax + 1})
            QCOMPARE(refusalOf(book.run(store::command::Deposit{cleo, amount, {}})), auction::Refusal::Malformed);
        QVERIFY(book.run(store::command::Deposit{cleo, 500, {}}).result);
        QCOMPARE(book.account(cleo).deposits, 1'500);
    }

    void aDepositWithAKeyIsPaidInOnce()
    {
        BookFixture book;
        const auction::AccountId cleo = book.signUp(u"Cleo"_s, 1'000);
        const auction::AccountId dora = book.signUp(u"Dora"_s, 1'000);
        const auto pay = [&book](auction::AccountId account, auction::Amount amount, const QString &note,
                                 const QByteArray &key) {
            return book.run(store::command::Deposit{account, amount, note, key});
        };
        QCOMPARE(pay(cleo, 500, u"cash"_s, "a").result->repeat, false);
        const auto again = pay(cleo, 500, u"cash"_s, "a");
        QCOMPARE(again.result->repeat, true);
        QCOMPARE(again.result->account.deposits, 1'500);
        QCOMPARE(refusalOf(pay(cleo, 501, u"cash"_s, "a")), auction::Refusal::KeyReused);
        QCOMPARE(refusalOf(pay(cleo, 500, u"card"_s, "a")), auction::Refusal::KeyReused);
        QCOMPARE(pay(dora, 500, u"cash"_s, "a").result->repeat, false);
        QCOMPARE(pay(cleo, 500, u"cash"_s, "b").result->repeat, false);
        // What was refused is not remembered.
        QCOMPARE(refusalOf(pay(cleo, 0, {}, "c")), auction::Refusal::Malformed);
        QCOMPARE(pay(cleo, 1, {}, "c").result->repeat, false);
        QCOMPARE(pay(cleo, 1, {}, {}).result->repeat, false);
        QCOMPARE(book.account(cleo).deposits, 2'002);
        QCOMPARE(book.account(dora).deposits, 1'500);
    }

    void aLeadersMaximumIsWhatTheBookHolds()
    {
        BookFixture book;
        const auction::LotId lot =
            book.sell({.start = 1'000, .reserve = 9'000, .endsAt = book.now + 1'000, .softClose = std::nullopt});
        book.maximum(lot, book.ann, 5'000);
        const auto myMax = [&] {
            return book.ask(store::query::GetMine{book.ann, store::query::MyList::Bids}).items[0].max;
        };
        QCOMPARE(myMax(), std::optional<auction::Amount>(5'000));
        book.now += 2'000;
        book.run(store::command::Advance{});
        book.run(store::command::Act{lot, auction::action::Reopen{.endsAt = book.now + 1'000, .reason = u"again"_s}});
        QCOMPARE(myMax(), std::optional<auction::Amount>(1'000)); // reopening makes the price the maximum
    }

    /// Random commands; whatever happens, the books balance.
    void theLedgerAndTheHoldsAlwaysBalance()
    {
        BookFixture book(auction::Rates{
            {700, {{1'500, 450}, {4'000, 0}}}, {300, {{2'000, 1'000}}}, {.rate = 1'900, .on = auction::Tax::On::All}});
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        const QList<auction::AccountId> people{book.ann, book.bob, book.signUp(u"Limited"_s, 60'000)};
        QList<auction::LotId> lots;
        for (int i = 0; i < 6; ++i)
            lots.append(book.sell({.start = 1'000, .endsAt = book.now + random.bounded(20'000, 60'000)}));
        for (int i = 0; i < 300; ++i) {
            book.now += random.bounded(300);
            const auction::LotId lot = lots[random.bounded(lots.size())];
            const auction::AccountId who = people[random.bounded(people.size())];
            const auction::Amount amount = book.lot(lot).ask + random.bounded(3'000);
            if (random.bounded(10) == 0)
                book.run(store::command::VoidBid{lot, book.lot(lot).seq, u"random"_s});
            else if (random.bounded(20) == 0)
                book.run(store::command::Act{lot, auction::action::Close{}});
            else if (random.bounded(10) == 0)
                book.run(store::command::Act{lot, auction::action::VoidSale{u"random"_s}});
            else if (random.bounded(10) == 0)
                book.run(store::command::Act{
                    lot, auction::action::Relist{.endsAt = book.now + 20'000, .reserve = {}, .reason = u"random"_s}});
            else if (random.bounded(2))
                book.bid(lot, who, amount);
            else
                book.maximum(lot, who, amount);
            book.run(store::command::Advance{});
            balances(book);
        }
    }

private:
    /// For the maxima that lead, with premium and tax.
    static auction::Amount heldIn(BookFixture &book)
    {
        const protocol::LotView any = book.lot(1);
        auction::Amount held = 0;
        QSqlQuery &query =
            book.sql->run("SELECT leader_max FROM lots WHERE leader IS NOT NULL AND phase IN (0, 1, 2)"_L1);
        while (query.next())
            held += auction::holdFor(protocol::ratesOf(any), query.value(0).toLongLong());
        query.finish();
        return held;
    }

    static void balances(BookFixture &book)
    {
        QCOMPARE(book.number("SELECT coalesce(sum(amount), 0) FROM postings"_L1), 0);
        QCOMPARE(book.number("SELECT sum(holds) FROM accounts"_L1), heldIn(book));
        QCOMPARE(book.number("SELECT count(*) FROM accounts WHERE limited = 1 AND "
                             "deposits + credits - debits - holds < 0"_L1),
                 0);
        QCOMPARE(book.number("SELECT coalesce(sum(amount), 0) FROM postings p JOIN accounts a ON a.id = p.party"_L1),
                 book.number("SELECT sum(deposits + credits - debits) FROM accounts"_L1));
    }
};

QTEST_GUILESS_MAIN(TestBookMoney)
#include "tst_book_money.moc"
