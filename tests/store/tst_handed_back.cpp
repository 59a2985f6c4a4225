#include "support/bill_fixture.h"
#include "support/desk_fixture.h"
#include "support/outcomes.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

using protocol::Means;

void deposit(DeskFixture &book, auction::AccountId who, auction::Amount amount)
{
    QVERIFY(book.run(store::command::Deposit{.account = who, .amount = amount, .note = {}, .key = {}}).result);
}

void limit(DeskFixture &book, auction::AccountId who)
{
    store::command::ChangeAccount change;
    change.account = who;
    change.limited = true;
    QVERIFY(book.run(change).result);
}

/// What a refusal says could be given back.
template <typename Answer>
auction::Amount mostOf(const store::Decided<Answer> &decided)
{
    return decided.result ? -1 : decided.result.error().most.value_or(store::Most{}).amount;
}

auction::Amount takenIn(BookFixture &book, qint64 sale, Means means)
{
    const auto evening = book.ask(store::query::GetEvening{sale});
    for (const protocol::TakenBy &taken : evening->taken) {
        if (taken.means == means)
            return taken.amount;
    }
    return 0;
}

} // namespace

/// What of a deposit nobody spent, at the end of the evening (FORMATS.md, "Money").
class TestHandedBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The house gave them: they are in no till, and nobody gets money for them.
    void openingFundsAreNobodysToTake()
    {
        DeskFixture book;
        const auction::AccountId cleo = book.signUp(u"Cleo"_s, 10'000);
        const auto evening = [&book] { return *book.ask(store::query::GetEvening{}); };
        QCOMPARE(takenIn(book, protocol::firstSale, Means::Cash), 0);
        QVERIFY(evening().unspent.isEmpty());
        QCOMPARE(mostOf(book.pay(cleo, -1)), 0);
        QCOMPARE(book.account(cleo).available, 10'000);
        QCOMPARE(book.ledger(store::Party::House), -10'000);
        deposit(book, cleo, 500);
        QCOMPARE(evening().unspent[0].balance, 500);
        QCOMPARE(mostOf(book.pay(cleo, -501)), 500);
        const auction::LotId lot = book.sold(cleo, 9'000); // 9,900, of which funds pay all
        QCOMPARE(evening().unspent[0].balance, 500);
        QVERIFY(book.pay(cleo, -500).result);
        QVERIFY(evening().unspent.isEmpty());
        QCOMPARE(takenIn(book, protocol::firstSale, Means::Cash), 0);
        QVERIFY(book.voidSale(lot).result);
        QCOMPARE(mostOf(book.pay(cleo, -1)), 0);
        QCOMPARE(book.account(cleo).available, 10'000);
    }

    /// Nor by way of who pays for them.
    void openingFundsGoAlongWithWhatTheyPaid()
    {
        BillFixture book;
        const auction::AccountId cleo = book.signUp(u"Cleo"_s, 10'000);
        const auction::LotId lot = book.sold(saturday, cleo, 9'000);
        QVERIFY(book.run(store::command::AdjustInvoice{
                             .account = cleo, .amount = 100, .reason = u"delivery"_s, .key = {}, .by = store::founder})
                    .result);
        QVERIFY(book.bill(cleo, book.ann).result); // not settled, so it moves
        QVERIFY(book.voidSale(lot).result);
        QVERIFY(book.ask(store::query::GetEvening{})->unspent.isEmpty());
    }

    void depositsByOtherMeansAreNotCash()
    {
        DeskFixture book;
        const auto payIn = [&book](Means means, const QByteArray &key) {
            return book.run(store::command::Deposit{.account = book.ann,
                                                    .amount = 500,
                                                    .note = u"slip 12"_s,
                                                    .key = key,
                                                    .by = store::founder,
                                                    .means = means});
        };
        QVERIFY(payIn(Means::Card, "1").result);
        QVERIFY(payIn(Means::Card, "1").result->repeat);
        QCOMPARE(refusalOf(payIn(Means::Cash, "1")), auction::Refusal::KeyReused);
        QCOMPARE(takenIn(book, protocol::firstSale, Means::Cash), 0);
        QCOMPARE(takenIn(book, protocol::firstSale, Means::Card), 500);
        QCOMPARE(book.ledger(store::Party::Card), -500);
        QCOMPARE(book.ask(store::query::GetRecord{}).items.last().reason, u"card: slip 12"_s);
    }

    void whatIsUnspent_data()
    {
        QTest::addColumn<bool>("limited");
        QTest::addColumn<int>("deposited");
        QTest::addColumn<int>("bought"); // with a premium of a tenth
        QTest::addColumn<int>("paid");   // at the desk
        QTest::addColumn<int>("adjusted");
        QTest::addColumn<int>("unspent");
        for (const bool limited : {false, true}) {
            const char *funds = limited ? "limited" : "open";
            QTest::addRow("%s: nothing bought", funds) << limited << 100 << 0 << 0 << 0 << 100;
            QTest::addRow("%s: some of it bought for", funds) << limited << 100 << 50 << 0 << 0 << 45;
            QTest::addRow("%s: all of it bought for", funds) << limited << 110 << 100 << 0 << 0 << 0;
            QTest::addRow("%s: a fee is owed", funds) << limited << 100 << 50 << 0 << 20 << 25;
            QTest::addRow("%s: the fee was paid", funds) << limited << 100 << 50 << 20 << 20 << 45;
            QTest::addRow("%s: a discount afterwards", funds) << limited << 100 << 50 << 0 << -20 << 65;
            QTest::addRow("%s: nothing left", funds) << limited << 0 << 0 << 0 << 0 << 0;
        }
    }

    void whatIsUnspent()
    {
        QFETCH(bool, limited);
        QFETCH(int, deposited);
        QFETCH(int, bought);
        QFETCH(int, paid);
        QFETCH(int, adjusted);
        QFETCH(int, unspent);
        DeskFixture book;
        if (deposited > 0)
            deposit(book, book.ann, deposited);
        if (limited)
            limit(book, book.ann);
        if (bought > 0)
            book.sold(book.ann, bought);
        if (adjusted != 0)
            QVERIFY(book.adjust(book.ann, adjusted).result);
        if (paid > 0)
            QVERIFY(book.pay(book.ann, paid).result);
        const protocol::InvoiceView before = book.invoice(book.ann);
        QCOMPARE(before.unspent, unspent);
        QCOMPARE(mostOf(book.pay(book.ann, -before.refundable() - 1)), unspent + paid);

        if (unspent == 0)
            return;
        QVERIFY(book.pay(book.ann, -unspent, Means::Cheque).result);
        const protocol::InvoiceView after = book.invoice(book.ann);
        QCOMPARE(after.unspent, 0);
        QCOMPARE(after.balance(), std::max<auction::Amount>(before.balance(), 0));
        QCOMPARE(after.received(), adjusted < 0 ? adjusted : paid);
        QCOMPARE(book.account(book.ann).deposits, deposited + paid - unspent);
        QCOMPARE(book.ledger(store::Party::Cheque), unspent);
        QCOMPARE(book.ledger(store::Party::Cash), -deposited - paid);
        QCOMPARE(book.number("SELECT sum(amount) FROM postings"_L1), 0);
        if (limited)
            QCOMPARE(book.account(book.ann).available, 0);
    }

    void aGuestWithoutALineGetsItBack()
    {
        DeskFixture book;
        deposit(book, book.ann, 100);
        QVERIFY(book.invoice(book.ann).lines.isEmpty());
        QVERIFY(book.pay(book.ann, -40).result);
        QCOMPARE(book.invoice(book.ann).unspent, 60);
        QVERIFY(book.pay(book.ann, -60).result);
        const protocol::InvoiceView left = book.invoice(book.ann);
        QCOMPARE(left.unspent, 0);
        QCOMPARE(left.balance(), 0);
        QCOMPARE(left.paid(), 0);
        QCOMPARE(mostOf(book.pay(book.ann, -1)), 0);
        QCOMPARE(book.ledger(book.ann), 0);
        QCOMPARE(book.ledger(store::Party::Cash), 0);
        QCOMPARE(takenIn(book, protocol::firstSale, Means::Cash), 0);
        const auto count = book.run(store::command::CountCash{.counted = 30, .opening = 30, .by = store::founder});
        QCOMPARE(count.result->expected, 30);
    }

    void theInvoiceSaysThatItIsOfTheDeposit()
    {
        DeskFixture book;
        deposit(book, book.ann, 100);
        book.sold(book.ann, 50);
        QVERIFY(book.pay(book.ann, -45).result);
        const QList<protocol::InvoicePayment> payments = book.invoice(book.ann).payments;
        QCOMPARE(payments.size(), 3);
        QVERIFY(!payments[0].isOfDeposits());
        QCOMPARE(payments[0].amount, 55);
        QVERIFY(payments[1].isOfDeposits());
        QCOMPARE(payments[1].amount, 45);
        QCOMPARE(payments[2].means, Means::Cash);
        QCOMPARE(payments[2].amount, -45);
        QCOMPARE(book.ask(store::query::GetEvening{})->byFunds, 55);
        QCOMPARE(book.ask(store::query::GetRecord{}).items.last().what, protocol::Deed::Refund);
    }

    void theSameKeyHandsItBackOnce()
    {
        DeskFixture book;
        deposit(book, book.ann, 100);
        QVERIFY(!book.pay(book.ann, -40, Means::Cash, "k").result->repeat);
        const auto again = book.pay(book.ann, -40, Means::Cash, "k");
        QVERIFY(again.result->repeat);
        QCOMPARE(book.invoice(book.ann).unspent, 60);
        QCOMPARE(refusalOf(book.pay(book.ann, -60, Means::Cash, "k")), auction::Refusal::KeyReused);
        QCOMPARE(book.account(book.ann).deposits, 60);
    }

    void notWhileTheyLead()
    {
        DeskFixture book;
        deposit(book, book.ann, 100);
        limit(book, book.ann);
        const auction::LotId lot = book.sell({.start = 10});
        QVERIFY(book.maximum(lot, book.ann, 50).result);
        const auto refused = book.pay(book.ann, -1);
        QCOMPARE(refusalOf(refused), auction::Refusal::WrongPhase);
        QVERIFY(!refused.result.error().most);
        QCOMPARE(book.invoice(book.ann).unspent, 100); // and says nothing of what is held
        QVERIFY(book.run(store::command::Act{lot, auction::action::Close{}}).result);
        QCOMPARE(book.invoice(book.ann).unspent, 89);
        QVERIFY(book.pay(book.ann, -89).result);
    }

    void takenBackItIsInTheDepositsAgain()
    {
        DeskFixture book;
        deposit(book, book.ann, 100);
        book.sold(book.ann, 50);
        QVERIFY(book.pay(book.ann, -45).result);
        QCOMPARE(refusalOf(book.takeBack(book.ann, 2)), auction::Refusal::NotFound); // it goes with its refund
        QVERIFY(book.takeBack(book.ann, 3).result);
        const protocol::InvoiceView invoice = book.invoice(book.ann);
        QCOMPARE(invoice.unspent, 45);
        QCOMPARE(invoice.balance(), 0);
        QVERIFY(invoice.payments[1].takenBack && invoice.payments[2].takenBack);
        QCOMPARE(book.account(book.ann).deposits, 100);
        QCOMPARE(book.ledger(store::Party::Cash), -100);
        book.sold(book.ann, 40);
        QCOMPARE(book.invoice(book.ann).balance(), 0);
    }

    /// What was handed over for a lot can be given back whatever became of the deposit.
    void aVoidedSaleIsGivenBackBesides()
    {
        DeskFixture book;
        const auction::LotId lot = book.sold(book.ann, 50);
        QVERIFY(book.pay(book.ann, 55).result);
        deposit(book, book.ann, 100);
        QVERIFY(book.pay(book.ann, -100).result);
        QCOMPARE(book.invoice(book.ann).refundable(), 55);
        QVERIFY(book.voidSale(lot).result);
        QCOMPARE(book.invoice(book.ann).balance(), -55);
        QCOMPARE(book.invoice(book.ann).unspent, 0);
        QVERIFY(book.pay(book.ann, -55).result);
        QCOMPARE(book.invoice(book.ann).balance(), 0);
        QCOMPARE(book.ledger(store::Party::Cash), 0);
    }

    void ofWhateverSaleItIsSpent()
    {
        BillFixture book;
        QVERIFY(book.deposit(book.ann, 100).result);
        book.sold(book.sunday, book.ann, 50);
        QCOMPARE(book.invoice(saturday, book.ann).unspent, 45);
        QCOMPARE(book.invoice(book.sunday, book.ann).unspent, 45);
        QCOMPARE(mostOf(book.pay(saturday, book.ann, -46)), 45);
        QVERIFY(book.pay(book.sunday, book.ann, -45).result);
        QCOMPARE(book.invoice(saturday, book.ann).unspent, 0);
        // Deposits are of no sale, and so are those handed back: both count with the house's first.
        QCOMPARE(takenIn(book, saturday, Means::Cash), 100);
        QCOMPARE(takenIn(book, saturday, Means::Card), -45);
        QCOMPARE(takenIn(book, book.sunday, Means::Card), 0);
        QCOMPARE(book.ledger(book.sunday, book.ann), -55);
    }

    void theBillsOfSeveral()
    {
        BillFixture book;
        QVERIFY(book.bill(book.bob, book.ann).result);
        QVERIFY(book.deposit(book.bob, 100).result);
        book.sold(saturday, book.bob, 50);
        QCOMPARE(book.invoice(saturday, book.bob).unspent, 45);
        const auto back = book.pay(saturday, book.bob, -45);
        QCOMPARE(back.result->invoice.account, book.ann);
        QCOMPARE(book.account(book.bob).deposits, 55);
        QVERIFY(book.bill(book.bob, std::nullopt).result);
        QCOMPARE(book.invoice(saturday, book.ann).refundable(), 0);
        QCOMPARE(book.invoice(saturday, book.bob).refundable(), 0);
        QCOMPARE(book.invoice(saturday, book.bob).balance(), 0);
        QCOMPARE(book.number("SELECT sum(amount) FROM postings"_L1), 0);
    }
};

QTEST_GUILESS_MAIN(TestHandedBack)

#include "tst_handed_back.moc"
