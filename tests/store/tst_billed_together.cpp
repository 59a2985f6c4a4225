#include "support/bill_fixture.h"
#include "support/outcomes.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// Who pays for whom (FORMATS.md, "Bidders, paddles and roles", "Money").
class TestBilledTogether : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(book.pay(saturday, book.bob, 660).result->invoice.account, book.ann);
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
        QCOMPARE(refunded.result->invoice.account, book.bob);
        QCOMPARE(book.ask(store::query::GetInvoice{saturday, book.bob, true})->balance(), 0);
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
};

QTEST_GUILESS_MAIN(TestBilledTogether)
#include "tst_billed_together.moc"
