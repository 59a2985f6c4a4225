#include "support/book_fixture.h"

#include <QRandomGenerator>
#include <QTest>
#include <tuple>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// A book of two sales, in which lots are sold at once and people pay for one another.
class BillFixture : public BookFixture
{
public:
    BillFixture()
        : BookFixture({1'000, 500})
    {
        const auto made = run(store::command::MakeSale{.sale = {.name = u"Sunday"_s}});
        if (!made.result ||
            !run(store::command::ActOnSale{made.result->id, protocol::SaleAction::Start, store::founder}).result)
            qFatal("no second sale");
        sunday = made.result->id;
    }

    auction::LotId sellIn(qint64 sale, auction::Amount start)
    {
        protocol::LotDraft draft{.name = u"Vase"_s, .description = {}, .terms = {.start = start}};
        draft.endsByDefault = true;
        const auto lot = run(store::command::CreateLot{seller, draft, {.sale = sale}});
        return lot.result ? (*lot.result)->id : 0;
    }
    bool close(auction::LotId lot)
    {
        return run(store::command::Act{lot, auction::action::Close{}}).result.has_value();
    }
    void closeAll()
    {
        QSqlQuery &query = sql->runList(u"SELECT id FROM lots WHERE phase = ?"_s, {int(auction::Phase::Open)});
        QList<auction::LotId> open;
        while (query.next())
            open.append(query.value(0).toLongLong());
        query.finish();
        for (const auction::LotId lot : open)
            close(lot);
    }
    /// A lot of this price, bought by `who`.
    auction::LotId sold(qint64 sale, auction::AccountId who, auction::Amount price)
    {
        const auction::LotId lot = sellIn(sale, price);
        if (!bid(lot, who, price).result || !close(lot))
            qFatal("a lot could not be sold");
        return lot;
    }
    store::Decided<store::InvoiceVerdict> pay(qint64 sale, auction::AccountId who, auction::Amount amount)
    {
        return run(store::command::PayInvoice{
            .sale = sale, .account = who, .means = protocol::Means::Card, .amount = amount, .by = store::founder});
    }
    store::Decided<protocol::AccountView> bill(auction::AccountId who, std::optional<auction::AccountId> to,
                                               auction::AccountId by = store::founder)
    {
        store::command::ChangeAccount change;
        change.account = who;
        change.by = by;
        change.billTo = to;
        return run(change);
    }
    store::Decided<store::DepositVerdict> deposit(auction::AccountId who, auction::Amount amount,
                                                  auction::AccountId by = store::founder)
    {
        return run(store::command::Deposit{.account = who, .amount = amount, .note = {}, .key = {}, .by = by});
    }
    store::Decided<store::SharedLotView> voidSale(auction::LotId lot, auction::AccountId by = store::founder)
    {
        return run(store::command::Act{lot, auction::action::VoidSale{u"broken"_s}, by});
    }
    auction::AccountId staff(const QString &nick, protocol::Role role)
    {
        store::command::ChangeAccount change;
        change.account = signUp(nick);
        change.roles = protocol::Roles(role);
        return run(change).result ? change.account : auction::noAccount;
    }
    protocol::InvoiceView invoice(qint64 sale, auction::AccountId who)
    {
        return *ask(store::query::GetInvoice{sale, who});
    }
    /// What of the ledger is the account's in a sale, but for what it gets as a seller.
    auction::Amount ledger(qint64 sale, auction::AccountId who)
    {
        QSqlQuery &query = sql->runList(u"SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM postings WHERE sale = ? "
                                        "AND party = ? AND kind NOT IN ('payout', 'settlement_adjustment')"_s,
                                        {sale, who});
        return store::numberIn(query);
    }

    qint64 sunday = 0;
};

constexpr qint64 saturday = protocol::firstSale;

template <typename What>
std::optional<auction::Refusal> refusalOf(const store::Decided<What> &decided)
{
    return decided.result ? std::nullopt : std::optional(decided.result.error().refusal);
}

} // namespace

/// An invoice a sale, and who pays for whom (FORMATS.md, "Bidders, paddles and roles", "Money").
class TestBills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInvoiceIsOfOneSale()
    {
        BillFixture book;
        const auction::LotId first = book.sold(saturday, book.ann, 1'000);
        const auction::LotId second = book.sold(book.sunday, book.ann, 2'000);
        QCOMPARE(book.invoice(saturday, book.ann).lines.size(), 1);
        QCOMPARE(book.invoice(saturday, book.ann).lines[0].lot, first);
        QCOMPARE(book.invoice(book.sunday, book.ann).lines[0].lot, second);
        QCOMPARE(book.invoice(book.sunday, book.ann).balance(), 2'200);
        QVERIFY(!book.ask(store::query::GetInvoice{9, book.ann}));
        QVERIFY(!book.ask(store::query::GetInvoices{.sale = 9}).known);
        QCOMPARE(refusalOf(book.pay(9, book.ann, 1)), auction::Refusal::NotFound);
        QCOMPARE(refusalOf(book.pay(saturday, book.ann, 1'101)), auction::Refusal::Malformed);

        // Each has its own payments and its own numbers.
        QCOMPARE(book.pay(book.sunday, book.ann, 200).result->invoice.number, 1);
        QVERIFY(!book.invoice(saturday, book.ann).number);
        QCOMPARE(book.invoice(saturday, book.ann).paid(), 0);
        book.sold(saturday, book.bob, 500);
        QCOMPARE(book.pay(saturday, book.bob, 550).result->invoice.number, 1);
        QCOMPARE(book.pay(saturday, book.ann, 1'100).result->invoice.number, 2);
        QCOMPARE(book.ask(store::query::GetMyInvoices{book.ann}).size(), 2);
        QCOMPARE(book.ask(store::query::GetInvoices{.sale = saturday, .open = true}).items.size(), 0);
        QCOMPARE(book.ask(store::query::GetInvoices{.sale = book.sunday, .open = true}).items.size(), 1);
    }

    void aSettlementAndAnEveningAreOfOneSale()
    {
        BillFixture book;
        book.sold(saturday, book.ann, 1'000);
        book.sold(book.sunday, book.ann, 2'000);
        QVERIFY(book.pay(book.sunday, book.ann, 2'200).result);
        QCOMPARE(book.ask(store::query::GetSettlement{saturday, book.seller})->balance(), 950);
        QCOMPARE(book.ask(store::query::GetSettlement{book.sunday, book.seller})->balance(), 1'900);
        QCOMPARE(book.ask(store::query::GetMySettlements{book.seller}).size(), 2);
        const auto payout = book.run(store::command::PayOut{.sale = book.sunday,
                                                            .account = book.seller,
                                                            .means = protocol::Means::Card,
                                                            .amount = 1'900,
                                                            .by = store::founder});
        QCOMPARE(payout.result->settlement.balance(), 0);
        const protocol::EveningView first = *book.ask(store::query::GetEvening{saturday});
        QCOMPARE(first.lotsSold, 1);
        QCOMPARE(first.owed(), 1'100);
        QCOMPARE(first.owedToSellers(), 950);
        const protocol::EveningView second = *book.ask(store::query::GetEvening{book.sunday});
        QCOMPARE(second.lotsSold, 1);
        QCOMPARE(second.owed(), 0);
        QCOMPARE(second.taken[1].amount, 300); // by card, less the payout
        QCOMPARE(first.taken[1].amount, 0);
        QVERIFY(!book.ask(store::query::GetEvening{9}));
    }

    void limitedFundsPayEachSale()
    {
        BillFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s, 3'000);
        book.sold(saturday, carl, 1'000);
        book.sold(book.sunday, carl, 1'000);
        QCOMPARE(book.invoice(saturday, carl).balance(), 0);
        QCOMPARE(book.invoice(book.sunday, carl).balance(), 0);
        QCOMPARE(book.account(carl).available, 800);
        // A deposit of open funds pays what is owed, sale by sale, and once.
        book.sold(saturday, book.ann, 1'000);
        book.sold(book.sunday, book.ann, 1'000);
        QVERIFY(book.run(store::command::Deposit{.account = book.ann, .amount = 1'500, .note = {}, .key = {}}).result);
        QCOMPARE(book.invoice(saturday, book.ann).balance(), 0);
        QCOMPARE(book.invoice(book.sunday, book.ann).balance(), 700);
        QVERIFY(book.pay(book.sunday, book.ann, 700).result);
        book.sold(saturday, book.ann, 100);
        QCOMPARE(book.invoice(saturday, book.ann).balance(), 110);
    }

    void aCouplesBillIsOneAndSaysWhoseEachLineIs()
    {
        BillFixture book;
        const auction::LotId before = book.sold(saturday, book.bob, 500);
        const auto joined = book.bill(book.bob, book.ann);
        QVERIFY(joined.result);
        QCOMPARE(joined.result->billTo->id, book.ann);
        QCOMPARE(book.account(book.ann).paysFor, 1);
        const auction::LotId after = book.sold(book.sunday, book.bob, 1'000);
        book.sold(saturday, book.ann, 100);

        const protocol::InvoiceView bill = book.invoice(saturday, book.bob);
        QCOMPARE(bill.account.id, book.ann);
        QCOMPARE(bill.lines.size(), 2);
        QCOMPARE(bill.lines[0].lot, before);
        QCOMPARE(bill.lines[0].bidder->id, book.bob);
        QVERIFY(!bill.lines[1].bidder);
        QCOMPARE(bill.people.size(), 1);
        QCOMPARE(bill.people[0].account.nick, u"Bob"_s);
        QCOMPARE(book.invoice(book.sunday, book.ann).lines[0].lot, after);
        QCOMPARE(book.ask(store::query::GetInvoices{.sale = saturday}).items.size(), 1);
        const QList<protocol::InvoiceView> mine = book.ask(store::query::GetMyInvoices{book.bob});
        QCOMPARE(mine.size(), 2);
        QVERIFY(mine[0].email.isEmpty()); // Ann's, which is not for Bob
        QCOMPARE(book.ask(store::query::GetMyInvoices{book.ann})[0].email, u"Ann@example.org"_s);

        // Paid in Bob's name it is paid by the bill.
        QCOMPARE(book.pay(saturday, book.bob, 660).result->invoice.account.id, book.ann);
        QCOMPARE(book.invoice(saturday, book.ann).balance(), 0);
        QCOMPARE(book.account(book.bob).debits, book.account(book.ann).debits);
    }

    void whoIsBilledBidsWithinThePayersFunds()
    {
        BillFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s, 1'100);
        QVERIFY(book.bill(book.bob, carl).result);
        const auction::LotId lot = book.sellIn(saturday, 100);
        QCOMPARE(refusalOf(book.maximum(lot, book.bob, 1'001)), auction::Refusal::OverLimit);
        const auto led = book.maximum(lot, book.bob, 1'000);
        QVERIFY(led.result);
        // Both hear of it, with the bill's sums.
        QSet<auction::AccountId> told;
        for (const store::update::Account &one : updatesOf<store::update::Account>(led)) {
            QCOMPARE(one.now.holds, 1'100);
            QCOMPARE(one.now.available, 0);
            told.insert(one.account);
        }
        QCOMPARE(told, (QSet<auction::AccountId>{book.bob, carl}));
        QCOMPARE(book.account(book.bob).available, 0);
        QCOMPARE(book.account(book.bob).holds, 1'100);
        QVERIFY(book.account(book.bob).limited);
        const auction::LotId other = book.sellIn(saturday, 100);
        QCOMPARE(refusalOf(book.bid(other, carl, 100)), auction::Refusal::OverLimit);
        // What the bill holds on a lot is free for whoever else of it leads there.
        QCOMPARE(refusalOf(book.maximum(lot, carl, 1'001)), auction::Refusal::OverLimit);
        QVERIFY(book.maximum(lot, carl, 1'000).result);
        QCOMPARE(book.account(carl).holds, 1'100);
        QVERIFY(book.close(lot));
        QCOMPARE(book.account(carl).holds, 0);
        QCOMPARE(book.invoice(saturday, carl).balance(), 0); // by funds
        QCOMPARE(refusalOf(book.run(store::command::ChangeAccount{.account = book.bob, .limited = true})),
                 auction::Refusal::Malformed);
    }

    void aVoidedBidFallsBackOnWhatTheBillHolds()
    {
        BillFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s, 1'100);
        QVERIFY(book.bill(book.bob, carl).result);
        const auction::LotId lot = book.sellIn(saturday, 100);
        QVERIFY(book.maximum(lot, book.bob, 900).result);
        const auto last = book.maximum(lot, carl, 1'000);
        QVERIFY(last.result);
        QVERIFY(book.run(store::command::VoidBid{lot, last.result->seq, u"a slip"_s}).result);
        QCOMPARE(book.lot(lot).leader->id, book.bob);
        QCOMPARE(book.account(carl).holds, 990);
    }

    void refused()
    {
        BillFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s);
        const auction::AccountId clerk = book.staff(u"Clerk"_s, protocol::Role::Clerk);
        const auto refusal = [&](auction::AccountId who, std::optional<auction::AccountId> to,
                                 auction::AccountId by = store::founder) { return refusalOf(book.bill(who, to, by)); };
        QCOMPARE(refusal(book.bob, book.bob), auction::Refusal::Malformed);
        QCOMPARE(refusal(book.bob, 99), auction::Refusal::Malformed);
        QCOMPARE(refusal(clerk, book.ann, clerk), auction::Refusal::Forbidden);
        QCOMPARE(refusal(book.ann, clerk, clerk), auction::Refusal::Forbidden);
        QCOMPARE(refusal(book.bob, store::founder), auction::Refusal::Forbidden);
        QVERIFY(!refusal(book.bob, book.ann, clerk));
        // No chains, either way.
        QCOMPARE(refusal(book.ann, carl), auction::Refusal::Malformed);
        QCOMPARE(refusal(carl, book.bob), auction::Refusal::Malformed);
        QVERIFY(!refusal(carl, book.ann));
        // Nor while anybody on it leads.
        const auction::LotId lot = book.sellIn(book.sunday, 100);
        QVERIFY(book.bid(lot, carl, 100).result);
        QCOMPARE(refusal(book.bob, std::nullopt), auction::Refusal::WrongPhase);
        QVERIFY(!refusal(book.bob, book.ann)); // as it is
        QCOMPARE(refusal(book.seller, book.ann), auction::Refusal::WrongPhase);
        QVERIFY(book.pay(saturday, book.bob, -1).result.error().refusal == auction::Refusal::WrongPhase);
        QVERIFY(book.close(lot));
        QVERIFY(!refusal(book.bob, std::nullopt));
        QCOMPARE(book.account(book.ann).paysFor, 1);
        // A cashier leaves the bill that they are on alone.
        const auction::AccountId cashier = book.staff(u"Cashier"_s, protocol::Role::Cashier);
        QVERIFY(!refusal(cashier, book.ann));
        QCOMPARE(refusalOf(book.run(store::command::AdjustInvoice{
                     .sale = book.sunday, .account = carl, .amount = -5, .reason = u"mine"_s, .by = cashier})),
                 auction::Refusal::Forbidden);
    }

    void whatIsSettledStaysAndWhatIsOpenMoves()
    {
        BillFixture book;
        book.sold(saturday, book.bob, 1'000);
        QVERIFY(book.pay(saturday, book.bob, 1'100).result);
        book.sold(book.sunday, book.bob, 500);
        QVERIFY(book.run(store::command::AdjustInvoice{.sale = book.sunday,
                                                       .account = book.bob,
                                                       .amount = 20,
                                                       .reason = u"delivery"_s,
                                                       .by = store::founder})
                    .result);
        QVERIFY(book.pay(book.sunday, book.bob, 100).result);
        QVERIFY(book.bill(book.bob, book.ann).result);
        QCOMPARE(book.ask(store::query::GetInvoices{.sale = saturday}).items[0].account.id, book.bob);
        const protocol::InvoiceView moved = book.invoice(book.sunday, book.ann);
        QCOMPARE(moved.total(), 570);
        QCOMPARE(moved.balance(), 470);
        QCOMPARE(moved.payments[0].bidder->id, book.bob);
        QCOMPARE(-book.ledger(book.sunday, book.ann), 470);
        QCOMPARE(book.ledger(book.sunday, book.bob), 0);
        QVERIFY(!moved.number); // Bob's stays his, with nothing on it
        QCOMPARE(book.ask(store::query::GetInvoices{.sale = book.sunday}).items.size(), 2);

        QVERIFY(book.bill(book.bob, std::nullopt).result);
        const protocol::InvoiceView back = book.invoice(book.sunday, book.bob);
        QCOMPARE(back.number, 1);
        QCOMPARE(back.balance(), 470);
        QVERIFY(!back.lines[0].bidder);
        QVERIFY(book.invoice(book.sunday, book.ann).lines.isEmpty());
        QCOMPARE(book.account(book.bob).deposits, 1'200);
        QCOMPARE(book.account(book.ann).deposits, 0);
    }

    void whatWasPaidTogetherStaysTogether()
    {
        BillFixture book;
        QVERIFY(book.bill(book.bob, book.ann).result);
        book.sold(saturday, book.ann, 100);
        book.sold(saturday, book.bob, 1'000);
        book.sold(book.sunday, book.bob, 1'000);
        QVERIFY(book.pay(saturday, book.ann, 500).result); // more than Ann's 110
        QVERIFY(book.bill(book.bob, std::nullopt).result);
        QCOMPARE(book.invoice(saturday, book.ann).total(), 1'210);
        QCOMPARE(book.invoice(saturday, book.bob).total(), 0);
        QCOMPARE(book.invoice(book.sunday, book.bob).total(), 1'100);
        // And a sale that is voided comes off the invoice that it is on.
        const auction::LotId lot = *book.invoice(saturday, book.ann).lines[1].lot;
        QVERIFY(book.run(store::command::Act{lot, auction::action::VoidSale{u"broken"_s}}).result);
        QCOMPARE(book.invoice(saturday, book.ann).balance(), -390);
        QCOMPARE(book.account(book.bob).debits, 1'100);
    }

    void staffAndTheBuyerSeeWhatWasCollected()
    {
        BillFixture book;
        const auction::LotId lot = book.sold(saturday, book.ann, 1'000);
        QVERIFY(!book.lot(lot).collected);
        QVERIFY(book.run(store::command::MarkCollected{lot, true, store::founder}).result);
        QCOMPARE(book.lot(lot).collected->by.id, store::founder);
        QVERIFY(!toJson(book.lot(lot)).contains("collected"_L1));
        QVERIFY(protocol::toJsonForDesk(book.lot(lot)).value("collected"_L1).isObject());
        const auto won = book.ask(store::query::GetMine{book.ann, store::query::MyList::Won});
        QVERIFY(toJson(won[0]).value("collected"_L1).isObject());
        const auto sells = book.ask(store::query::GetMine{book.seller, store::query::MyList::Selling});
        QVERIFY(!toJson(sells[0]).contains("collected"_L1));
    }

    /// What is anybody's on it: their deposits, their limits, what they bought, and who else is on it.
    void staffLeaveTheBillAloneThatTheyAreOn()
    {
        BillFixture book;
        const auction::AccountId cashier = book.staff(u"Cashier"_s, protocol::Role::Cashier);
        const auction::AccountId partner = book.signUp(u"Partner"_s);
        const auction::AccountId carl = book.signUp(u"Carl"_s);
        QVERIFY(book.bill(cashier, book.ann).result);
        QVERIFY(book.bill(partner, book.ann).result);
        const auto limit = [&](auction::AccountId who) {
            return refusalOf(book.run(store::command::ChangeAccount{.account = who, .by = cashier, .limited = false}));
        };
        QCOMPARE(refusalOf(book.deposit(book.ann, 100, cashier)), auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(book.deposit(partner, 100, cashier)), auction::Refusal::Forbidden);
        QVERIFY(book.deposit(carl, 100, cashier).result);
        QCOMPARE(limit(book.ann), auction::Refusal::Forbidden);
        QVERIFY(!limit(carl));
        QCOMPARE(refusalOf(book.bill(carl, book.ann, cashier)), auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(book.bill(partner, std::nullopt, cashier)), auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(book.bill(partner, book.bob, cashier)), auction::Refusal::Forbidden);
        QVERIFY(book.bill(carl, book.bob, cashier).result);

        const auction::LotId anns = book.sold(saturday, book.ann, 100);
        const auction::LotId partners = book.sold(saturday, partner, 100);
        QVERIFY(book.pay(saturday, book.ann, 220).result);
        QCOMPARE(refusalOf(book.voidSale(anns, cashier)), auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(book.voidSale(partners, cashier)), auction::Refusal::Forbidden);
        QVERIFY(book.voidSale(book.sold(saturday, carl, 100), cashier).result);
        // It is the bill that counts, which what was paid stays on.
        QVERIFY(book.bill(partner, std::nullopt).result);
        QCOMPARE(refusalOf(book.voidSale(partners, cashier)), auction::Refusal::Forbidden);
        QVERIFY(book.voidSale(book.sold(saturday, partner, 100), cashier).result);

        // One that stayed with who is on it now too.
        const auction::AccountId dan = book.signUp(u"Dan"_s);
        const auction::LotId settled = book.sold(saturday, dan, 100);
        QVERIFY(book.pay(saturday, dan, 110).result);
        QVERIFY(book.bill(dan, book.ann).result);
        QCOMPARE(refusalOf(book.voidSale(settled, cashier)), auction::Refusal::Forbidden);

        const auction::AccountId host = book.staff(u"Second"_s, protocol::Role::Host);
        QVERIFY(book.bill(host, book.ann).result);
        QVERIFY(book.deposit(book.ann, 100, host).result);
        QVERIFY(book.voidSale(partners, host).result);
    }

    void onlyTheHostPartsABillOfStaff()
    {
        BillFixture book;
        const auction::AccountId clerk = book.staff(u"Clerk"_s, protocol::Role::Clerk);
        const auction::AccountId cashier = book.staff(u"Cashier"_s, protocol::Role::Cashier);
        QVERIFY(book.bill(book.bob, cashier).result);
        QCOMPARE(refusalOf(book.bill(book.bob, std::nullopt, clerk)), auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(book.bill(book.bob, book.ann, clerk)), auction::Refusal::Forbidden);
        QVERIFY(book.bill(book.bob, std::nullopt).result);
    }

    /// Else their part of the bill, which leaves with them, would be more than was ever paid.
    void whatFundsPaidGoesBackFromWhoseItWas()
    {
        BillFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s);
        QVERIFY(book.deposit(carl, 100).result);
        const auction::LotId lot = book.sold(saturday, carl, 1'000);
        QCOMPARE(book.invoice(saturday, carl).balance(), 1'000);
        QVERIFY(book.bill(carl, book.ann).result);
        QVERIFY(book.voidSale(lot).result);
        const protocol::InvoiceView bill = book.invoice(saturday, book.ann);
        QCOMPARE(bill.payments.size(), 2);
        QCOMPARE(bill.payments[1].amount, -100);
        QVERIFY(bill.payments[1].bidder);
        QCOMPARE(bill.payments[1].bidder->id, carl);
        QVERIFY(book.bill(carl, std::nullopt).result);
        QVERIFY(book.invoice(saturday, book.ann).payments.isEmpty());
        QCOMPARE(book.invoice(saturday, carl).paid(), 0);
        // It is the bill's, and there once.
        QCOMPARE(book.account(book.ann).deposits, 100);
        QCOMPARE(book.account(carl).deposits, 0);
        book.sold(book.sunday, book.ann, 200);
        book.sold(book.sunday, carl, 200);
        QCOMPARE(book.invoice(book.sunday, book.ann).balance(), 120);
        QCOMPARE(book.invoice(book.sunday, carl).balance(), 220);
    }

    void whatStayedIsReachedWhereItDoesNotBalance()
    {
        BillFixture book;
        const auction::AccountId cashier = book.staff(u"Cashier"_s, protocol::Role::Cashier);
        const auction::LotId lot = book.sold(saturday, book.bob, 100);
        QVERIFY(book.pay(saturday, book.bob, 110).result);
        QVERIFY(book.bill(book.bob, book.ann).result);
        QCOMPARE(book.invoice(saturday, book.bob).account.id, book.ann);
        QVERIFY(book.voidSale(lot).result);
        QCOMPARE(book.invoice(saturday, book.bob).account.id, book.bob);
        QCOMPARE(book.invoice(saturday, book.bob).balance(), -110);
        QCOMPARE(book.invoice(saturday, book.ann).balance(), 0);

        const store::command::PayInvoice refund{
            .sale = saturday, .account = book.bob, .means = protocol::Means::Card, .amount = -110, .by = cashier};
        QVERIFY(book.bill(cashier, book.ann).result);
        QCOMPARE(refusalOf(book.run(refund)), auction::Refusal::Forbidden);
        QVERIFY(book.bill(cashier, std::nullopt).result);
        const auction::LotId open = book.sellIn(saturday, 100);
        QVERIFY(book.bid(open, book.ann, 100).result);
        QCOMPARE(refusalOf(book.run(refund)), auction::Refusal::WrongPhase); // as all of the bill
        QVERIFY(book.close(open));
        const auto refunded = book.run(refund);
        QVERIFY(refunded.result);
        QCOMPARE(refunded.result->invoice.account.id, book.bob);
        QCOMPARE(refunded.result->invoice.balance(), 0);
        QCOMPARE(book.ledger(saturday, book.bob), 0);
        QCOMPARE(book.invoice(saturday, book.bob).account.id, book.ann);
    }

    void whyIsForThePayerAlone()
    {
        BillFixture book;
        QVERIFY(book.bill(book.bob, book.ann).result);
        const auto limited = book.run(
            store::command::ChangeAccount{.account = book.ann, .limited = true, .reason = u"two cheques bounced"_s});
        QHash<auction::AccountId, QString> told;
        for (const store::update::Account &one : updatesOf<store::update::Account>(limited))
            told.insert(one.account, one.now.reason);
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.value(book.ann), u"two cheques bounced"_s);
        QCOMPARE(told.value(book.bob), QString());
    }

    /// Random evenings: whoever pays for whom, each invoice of each sale is its part of the ledger.
    void everyInvoiceIsItsPartOfTheLedger_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void everyInvoiceIsItsPartOfTheLedger()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        BillFixture book;
        const QList<auction::AccountId> people{book.ann, book.bob, book.signUp(u"Carl"_s, 3'000),
                                               book.signUp(u"Dora"_s, 2'000), book.signUp(u"Emil"_s)};
        int moves = 0;
        for (int step = 0; step < 100; ++step) {
            moves += act(book, people, random) ? 1 : 0;
            QCOMPARE(book.number("SELECT sum(amount) FROM postings"_L1), 0);
            checkSums(book, people);
            // Nobody's funds get back more than they paid.
            QCOMPARE(book.number("SELECT count(*) FROM (SELECT sum(amount) AS paid FROM invoice_entries "
                                 "WHERE kind = 'funds' GROUP BY sale, account, coalesce(whose, account)) AS parts "
                                 "WHERE paid < 0"_L1),
                     0);
        }
        QVERIFY(moves > 5);
        QCOMPARE(book.number("SELECT count(*) FROM invoices"_L1),
                 book.number("SELECT sum(last) FROM invoice_numbers"_L1));
    }

private:
    /// Gives whether it changed who pays for whom.
    static bool act(BillFixture &book, const QList<auction::AccountId> &people, QRandomGenerator &random)
    {
        const auction::AccountId who = people[random.bounded(people.size())];
        const auction::AccountId other = people[random.bounded(people.size())];
        const qint64 sale = random.bounded(2) ? saturday : book.sunday;
        const auction::Amount amount = random.bounded(1, 900);
        switch (random.bounded(8)) {
        case 0:
            book.closeAll();
            [[fallthrough]];
        case 1:
            return book.bill(who, random.bounded(3) ? std::optional(other) : std::nullopt).result.has_value();
        case 2:
        case 3: {
            const auction::LotId lot = book.sellIn(sale, amount);
            std::ignore = book.maximum(lot, who, amount + random.bounded(200));
            std::ignore = book.maximum(lot, other, amount + 100);
            if (random.bounded(4) > 0)
                book.close(lot);
            break;
        }
        case 4:
            std::ignore = book.pay(sale, who, random.bounded(4) ? amount : -amount / 4);
            break;
        case 5:
            std::ignore = book.run(store::command::TakePaymentBack{
                .sale = sale, .account = who, .n = random.bounded(1, 4), .reason = u"no"_s, .by = store::founder});
            break;
        case 6: {
            const auto lines = book.invoice(sale, who).lines;
            if (!lines.isEmpty() && lines[0].lot)
                std::ignore = book.run(store::command::Act{*lines[0].lot, auction::action::VoidSale{u"no"_s}});
            break;
        }
        default:
            std::ignore = book.run(store::command::Deposit{.account = who, .amount = amount, .note = {}, .key = {}});
        }
        return false;
    }

    /// Of the invoices that there are, and of what accounts have and owe.
    static void checkSums(BillFixture &book, const QList<auction::AccountId> &people)
    {
        QHash<auction::AccountId, auction::Amount> owed;
        for (const qint64 sale : {saturday, book.sunday}) {
            for (const protocol::InvoiceView &invoice : book.ask(store::query::GetInvoices{.sale = sale}).items) {
                QCOMPARE(-book.ledger(sale, invoice.account.id), invoice.total() - invoice.received());
                owed[invoice.account.id] += invoice.total();
            }
        }
        for (const auction::AccountId who : people) {
            QSqlQuery &query =
                book.sql->runList(u"SELECT debits, deposits + credits - debits, bill_to, pays_for, (SELECT "
                                  "CAST(coalesce(sum(p.amount), 0) AS BIGINT) FROM postings p WHERE p.party = a.id), "
                                  "(SELECT count(*) FROM accounts b WHERE b.bill_to = a.id) FROM accounts a "
                                  "WHERE id = ?"_s,
                                  {who});
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toLongLong(), owed[who]);
            QCOMPARE(query.value(1).toLongLong(), query.value(4).toLongLong());
            QCOMPARE(query.value(3).toLongLong(), query.value(5).toLongLong());
            QVERIFY(query.value(2).isNull() || query.value(3).toLongLong() == 0);
            query.finish();
        }
    }
};

QTEST_GUILESS_MAIN(TestBills)
#include "tst_bills.moc"
