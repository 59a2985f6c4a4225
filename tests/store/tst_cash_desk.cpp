#include "support/desk_fixture.h"
#include "support/outcomes.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// What bidders owe and how it is paid (FORMATS.md, "Money").
class TestCashDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each payment is within 10^15, and what they come to within what JSON says exactly.
    void largeBillsArePaidInParts()
    {
        DeskFixture book;
        constexpr auction::Amount most = auction::amountMax;
        for (int n = 0; n < 9; ++n)
            QVERIFY(book.adjust(book.ann, most).result);
        QCOMPARE(memberOf(book.adjust(book.ann, most)), u"amount"_s);
        QCOMPARE(memberOf(book.pay(book.ann, most + 1)), u"amount"_s);
        for (int n = 0; n < 9; ++n)
            QVERIFY(book.pay(book.ann, most).result);
        QCOMPARE(book.invoice(book.ann).balance(), 0);
        const auto payIn = [&book] {
            return book.run(store::command::Deposit{.account = book.ann, .amount = most, .note = {}, .key = {}});
        };
        QCOMPARE(memberOf(payIn()), u"amount"_s); // all that was ever paid is a sum, too
        for (int n = 0; n < 9; ++n)
            QVERIFY(book.adjust(book.bob, -most).result);
        QCOMPARE(memberOf(book.adjust(book.bob, -most)), u"amount"_s);
        QCOMPARE(book.invoice(book.bob).balance(), -9 * most);
    }

    /// Of what was bought, what was paid above its value.
    void aGiftIsNamedAsFarAsItWasPaid()
    {
        DeskFixture book;
        const auto buy = [&book](auction::Amount value) {
            const auction::LotId lot = book.sell({.start = 1'000, .value = value});
            return book.bid(lot, book.ann, 1'000).result &&
                   book.run(store::command::Act{lot, auction::action::Close{}}).result;
        };
        const auto gifts = [&book] {
            QList<auction::Amount> gifts;
            for (const protocol::InvoiceLine &line : book.invoice(book.ann).lines)
                gifts.append(line.gift);
            return gifts;
        };
        QVERIFY(buy(600) && buy(100));
        QCOMPARE(gifts(), (QList<auction::Amount>{0, 0})); // of twice 1,100, which is owed
        QVERIFY(book.pay(book.ann, 2'199).result);
        QCOMPARE(gifts(), (QList<auction::Amount>{0, 0}));
        QVERIFY(book.pay(book.ann, 1).result);
        QCOMPARE(gifts(), (QList<auction::Amount>{500, 1'000}));
        QVERIFY(book.adjust(book.ann, -700).result);
        QCOMPARE(gifts(), (QList<auction::Amount>{0, 800, 0}));
        QCOMPARE(book.invoice(book.ann).gift(), 800);
        QVERIFY(book.adjust(book.ann, 50).result);
        QCOMPARE(book.invoice(book.ann).gift(), 800); // what was paid for delivery is none
        QVERIFY(book.adjust(book.ann, -900).result);
        QCOMPARE(book.invoice(book.ann).gift(), 0);
    }

    void aLotThatWasBoughtIsALine()
    {
        DeskFixture book;
        const auction::LotId lot = book.sold(book.ann, 999);
        const protocol::InvoiceView invoice = book.invoice(book.ann);
        QCOMPARE(invoice.lines.size(), 1);
        QCOMPARE(invoice.lines[0].lot, lot);
        QCOMPARE(invoice.lines[0].price, 999);
        QCOMPARE(invoice.lines[0].premium, 99); // floored
        QCOMPARE(invoice.total(), 1'098);
        QCOMPARE(invoice.balance(), 1'098);
        QVERIFY(!invoice.number);
        QCOMPARE(-book.ledger(book.ann), invoice.balance());
        QVERIFY(book.invoice(book.bob).lines.isEmpty());
        QVERIFY(!book.ask(store::query::GetInvoice{protocol::firstSale, 99}));
    }

    void paidInPartsAndByMeans()
    {
        DeskFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.pay(book.ann, 300, protocol::Means::Card).result);
        QCOMPARE(book.invoice(book.ann).balance(), 800);
        QCOMPARE(book.invoice(book.ann).number, 1);
        QVERIFY(book.pay(book.ann, 500, protocol::Means::Cash).result);
        QVERIFY(book.pay(book.ann, 300, protocol::Means::Transfer).result);
        const protocol::InvoiceView invoice = book.invoice(book.ann);
        QCOMPARE(invoice.balance(), 0);
        QCOMPARE(invoice.payments.size(), 3);
        QCOMPARE(invoice.payments[0].means, protocol::Means::Card);
        QCOMPARE(invoice.payments[0].reference, u"slip"_s);
        QCOMPARE(invoice.payments[2].n, 3);
        QCOMPARE(book.ledger(store::Party::Card), -300);
        QCOMPARE(book.ledger(store::Party::Cash), -500);
        QCOMPARE(book.ledger(store::Party::Bank), -300);
        QCOMPARE(book.ledger(book.ann), 0);
    }

    void noMoreThanIsOwed()
    {
        DeskFixture book;
        book.sold(book.ann, 1'000);
        QCOMPARE(memberOf(book.pay(book.ann, 1'101)), u"amount"_s);
        QCOMPARE(memberOf(book.pay(book.ann, 0)), u"amount"_s);
        QCOMPARE(memberOf(book.pay(book.bob, 1)), u"amount"_s);
        QCOMPARE(refusalOf(book.pay(99, 1)), auction::Refusal::NotFound);
        QVERIFY(book.pay(book.ann, 1'100).result);
        QCOMPARE(memberOf(book.pay(book.ann, 1)), u"amount"_s);
        QCOMPARE(book.invoice(book.ann).payments.size(), 1);
    }

    void theSameKeyPaysOnce()
    {
        DeskFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(!book.pay(book.ann, 200, protocol::Means::Cash, "k").result->repeat);
        QVERIFY(book.pay(book.ann, 200, protocol::Means::Cash, "k").result->repeat);
        QCOMPARE(refusalOf(book.pay(book.ann, 201, protocol::Means::Cash, "k")), auction::Refusal::KeyReused);
        QCOMPARE(book.invoice(book.ann).paid(), 200);
    }

    void aRefundIsNoMoreThanWasPaid()
    {
        DeskFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.pay(book.ann, 1'100).result);
        QVERIFY(book.adjust(book.ann, -100).result);
        QCOMPARE(book.invoice(book.ann).balance(), -100);
        QCOMPARE(memberOf(book.pay(book.ann, -1'101)), u"amount"_s);
        QVERIFY(book.pay(book.ann, -100).result);
        QCOMPARE(book.invoice(book.ann).balance(), 0);
        QCOMPARE(book.ledger(store::Party::Cash), -1'000);
        QCOMPARE(book.ledger(book.ann), 0);
    }

    void aPaymentTakenBackStaysAndCountsNoMore()
    {
        DeskFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.pay(book.ann, 1'100, protocol::Means::Card).result);
        QVERIFY(book.takeBack(book.ann, 1).result);
        const protocol::InvoiceView invoice = book.invoice(book.ann);
        QCOMPARE(invoice.balance(), 1'100);
        QCOMPARE(invoice.payments.size(), 1);
        QCOMPARE(invoice.payments[0].takenBack->reason, u"wrong card"_s);
        QCOMPARE(invoice.payments[0].takenBack->by.nick, u"host"_s);
        QCOMPARE(book.ledger(store::Party::Card), 0);
        QCOMPARE(refusalOf(book.takeBack(book.ann, 1)), auction::Refusal::NotFound);
        QCOMPARE(refusalOf(book.takeBack(book.ann, 2)), auction::Refusal::NotFound);
    }

    void noMoneyGoesBackWhileTheyLead()
    {
        DeskFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.pay(book.ann, 1'000).result);
        const auction::LotId open = book.sell({.start = 10});
        QVERIFY(book.maximum(open, book.ann, 5'000).result);
        QCOMPARE(refusalOf(book.pay(book.ann, -1)), auction::Refusal::WrongPhase);
        QCOMPARE(refusalOf(book.takeBack(book.ann, 1)), auction::Refusal::WrongPhase);
        QVERIFY(book.pay(book.ann, 100).result);
        QVERIFY(book.run(store::command::Act{open, auction::action::Close{}}).result);
        QVERIFY(book.pay(book.ann, -1).result);
    }

    void numbersHaveNoGaps()
    {
        DeskFixture book;
        book.sold(book.ann, 1'000);
        book.sold(book.bob, 1'000);
        const store::command::NumberInvoice print{.account = book.bob, .by = store::founder};
        QVERIFY(book.run(print).result);
        QCOMPARE(book.invoice(book.bob).number, 1);
        QCOMPARE(memberOf(book.pay(book.ann, 99'999)), u"amount"_s); // refused: takes none
        QVERIFY(book.run(print).result->repeat);
        QCOMPARE(book.invoice(book.bob).number, 1);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(book.pay(book.ann, 10).result);
            QCOMPARE(book.invoice(book.ann).number, 2);
        }
        QCOMPARE(refusalOf(book.run(store::command::NumberInvoice{.account = book.seller, .by = store::founder})),
                 auction::Refusal::NotFound);
    }

    void limitedFundsPayByThemselves()
    {
        DeskFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s, 2'000);
        const auction::LotId lot = book.sold(carl, 1'000);
        protocol::InvoiceView invoice = book.invoice(carl);
        QCOMPARE(invoice.balance(), 0);
        QCOMPARE(invoice.payments.size(), 1);
        QCOMPARE(invoice.payments[0].means, protocol::Means::Funds);
        QCOMPARE(invoice.payments[0].lot, lot);
        QCOMPARE(book.account(carl).available, 900);
        QCOMPARE(refusalOf(book.takeBack(carl, 1)), auction::Refusal::NotFound);

        // A payment is a deposit: what was paid too much is not spent twice.
        QVERIFY(book.adjust(carl, 100).result);
        QVERIFY(book.pay(carl, 100).result);
        QVERIFY(book.adjust(carl, -100).result);
        QCOMPARE(book.invoice(carl).balance(), -100);
        QCOMPARE(book.account(carl).available, 1'000);
        book.sold(carl, 100);
        invoice = book.invoice(carl);
        QCOMPARE(invoice.balance(), 0);
        QCOMPARE(invoice.payments.last().amount, 10);
        QCOMPARE(book.account(carl).available, 890);
    }

    void aDepositPaysWhatIsOwed_data()
    {
        QTest::addColumn<bool>("limited");
        QTest::addRow("limited") << true;
        QTest::addRow("open") << false;
    }

    void aDepositPaysWhatIsOwed()
    {
        QFETCH(bool, limited);
        DeskFixture book;
        book.sold(book.ann, 1'000);
        store::command::ChangeAccount change;
        change.account = book.ann;
        change.limited = limited;
        QVERIFY(book.run(change).result);
        QCOMPARE(book.invoice(book.ann).balance(), 1'100);
        QVERIFY(book.run(store::command::Deposit{.account = book.ann, .amount = 600, .note = {}, .key = {}}).result);
        QCOMPARE(book.invoice(book.ann).balance(), 500);
        QVERIFY(book.run(store::command::Deposit{.account = book.ann, .amount = 600, .note = {}, .key = {}}).result);
        QCOMPARE(book.invoice(book.ann).balance(), 0);
        book.sold(book.ann, 50);
        QCOMPARE(book.invoice(book.ann).balance(), 0);
        book.sold(book.bob, 50);
        QCOMPARE(book.invoice(book.bob).balance(), 55);
    }

    /// Whoever sees what funds paid knows what they hold else, if they hold anything back.
    void whatFundsPayTellsNoMaximum()
    {
        auction::Amount paid[2] = {};
        for (const bool high : {false, true}) {
            DeskFixture book;
            const auction::LotId lot = book.sell({.start = 100});
            QVERIFY(book.maximum(lot, book.ann, high ? 70'000 : 200).result);
            store::command::ChangeAccount change;
            change.account = book.ann;
            change.limited = true;
            QVERIFY(book.run(change).result);
            QVERIFY(book.adjust(book.ann, 90'000).result);
            QVERIFY(
                book.run(store::command::Deposit{.account = book.ann, .amount = 90'000, .note = {}, .key = {}}).result);
            paid[high] = book.invoice(book.ann).paid();
        }
        QCOMPARE(paid[0], paid[1]);
    }

    void forOthersACashierOnlySaysWhatTheyAreTold()
    {
        DeskFixture book;
        const auction::AccountId cashier = book.cashier();
        const auction::AccountId carl = book.signUp(u"Carl"_s, 2'000);
        const auction::LotId lot = book.sell({.start = 100});
        QVERIFY(book.bid(lot, carl, 800).result);
        QVERIFY(book.bid(lot, book.ann, 900).result);
        QVERIFY(book.run(store::command::Act{lot, auction::action::Close{}}).result);
        QVERIFY(book.voidSale(lot).result);
        QVERIFY(book.run(store::command::Act{lot, auction::action::Offer{}}).result);
        QCOMPARE(book.lot(lot).offer->until, book.now + 24 * 3'600'000); // where nothing is said
        const store::command::AnswerOffer takes{.lot = lot, .account = carl, .takes = true, .by = cashier};
        const auction::LotId other = book.sell({.start = 100});
        QVERIFY(book.maximum(other, carl, 1'500).result);
        QCOMPARE(refusalOf(book.run(takes)), auction::Refusal::WrongPhase); // over_limit would tell the maximum
        QVERIFY(book.run(store::command::Act{other, auction::action::Withdraw{u"broken"_s}}).result);
        store::command::ChangeAccount block;
        block.account = carl;
        block.blocked = true;
        QVERIFY(book.run(block).result);
        QCOMPARE(refusalOf(book.run(takes)), auction::Refusal::Blocked);
        block.blocked = false;
        QVERIFY(book.run(block).result);
        QVERIFY(book.run(takes).result);
    }

    void aCashierLeavesTheirOwnBillAlone()
    {
        DeskFixture book;
        const auction::AccountId cashier = book.cashier();
        book.sold(cashier, 1'000);
        book.sold(book.ann, 1'000);
        QCOMPARE(refusalOf(book.pay(cashier, 1, protocol::Means::Cash, {}, cashier)), auction::Refusal::Forbidden);
        QVERIFY(book.pay(book.ann, 1, protocol::Means::Cash, {}, cashier).result);
        QVERIFY(book.pay(cashier, 1).result);
    }

    void whatWasCollected()
    {
        DeskFixture book;
        const auction::LotId lot = book.sold(book.ann, 1'000);
        const auction::LotId open = book.sell({.start = 10});
        const auto mark = [&book](auction::LotId one, bool on) {
            return book.run(store::command::MarkCollected{one, on, store::founder});
        };
        QCOMPARE(mark(lot, true).result->collected->by.nick, u"host"_s);
        book.now += 5;
        QVERIFY(mark(lot, true).result);
        QCOMPARE(book.invoice(book.ann).lines[0].collected->at, book.now - 5);
        QVERIFY(!mark(lot, false).result->collected);
        QVERIFY(!book.invoice(book.ann).lines[0].collected);
        QCOMPARE(refusalOf(mark(open, true)), auction::Refusal::WrongPhase);
        QCOMPARE(refusalOf(mark(99, true)), auction::Refusal::UnknownLot);
    }

    void theRecordHasWhoDidIt()
    {
        DeskFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.pay(book.ann, 300, protocol::Means::Card).result);
        QVERIFY(book.takeBack(book.ann, 1).result);
        QVERIFY(book.adjust(book.ann, -100).result);
        const QList<protocol::RecordLine> lines = book.ask(store::query::GetRecord{}).items;
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].what, protocol::Deed::Payment);
        QCOMPARE(lines[0].reason, u"card: slip"_s);
        QCOMPARE(lines[0].amount, 300);
        QCOMPARE(lines[0].account->nick, u"Ann"_s);
        QCOMPARE(lines[1].what, protocol::Deed::PaymentTakenBack);
        QCOMPARE(lines[1].reason, u"wrong card"_s);
        QCOMPARE(lines[2].amount, -100);
    }

    void theListHasWhoeverHasSomethingOnTheirs()
    {
        DeskFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.adjust(book.bob, 50).result);
        QVERIFY(book.pay(book.bob, 50).result);
        const auto accounts = [&book](const store::query::GetInvoices &get) {
            QList<auction::AccountId> ids;
            for (const protocol::InvoiceView &one : book.ask(get).items)
                ids.append(one.account.id);
            return ids;
        };
        QCOMPARE(accounts({}), (QList<auction::AccountId>{book.ann, book.bob}));
        QCOMPARE(accounts({.open = true}), QList<auction::AccountId>{book.ann});
        QCOMPARE(accounts({.limit = 1}), QList<auction::AccountId>{book.ann});
        QCOMPARE(book.ask(store::query::GetInvoices{.limit = 1}).next, book.ann);
        QCOMPARE(accounts({.after = book.ann}), QList<auction::AccountId>{book.bob});
    }
};

QTEST_GUILESS_MAIN(TestCashDesk)

#include "tst_cash_desk.moc"
