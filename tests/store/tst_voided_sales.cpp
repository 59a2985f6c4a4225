#include "support/bill_fixture.h"
#include "support/desk_fixture.h"
#include "support/outcomes.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// A sale that was voided, and what becomes of its lot: offered on, relisted (FORMATS.md, "Money").
class TestVoidedSales : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVoidedSaleIsPostedBack()
    {
        DeskFixture book;
        const auction::LotId lot = book.contested();
        const protocol::LotView sold = book.lot(lot);
        QVERIFY(book.pay(book.ann, 300).result);
        QVERIFY(book.run(store::command::MarkCollected{lot, true, store::founder}).result);
        QVERIFY(book.voidSale(lot).result);
        const protocol::LotView view = book.lot(lot);
        QCOMPARE(view.phase, auction::Phase::Unsold);
        QVERIFY(!view.leader);
        QCOMPARE(view.price, sold.price);
        const protocol::InvoiceView invoice = book.invoice(book.ann);
        QVERIFY(invoice.lines.isEmpty());
        QCOMPARE(invoice.number, 1);
        QCOMPARE(invoice.balance(), -300);
        QCOMPARE(book.ledger(book.ann), 300);
        QCOMPARE(book.ledger(book.seller), 0);
        QCOMPARE(book.ledger(store::Party::House), 0);
        QCOMPARE(book.number("SELECT count(*) FROM postings WHERE kind = 'sale'"_L1), 3);
        QCOMPARE(book.number("SELECT count(*) FROM postings WHERE kind = 'sale_voided'"_L1), 3);
        QCOMPARE(book.number("SELECT count(*) FROM collected"_L1), 0);
        QVERIFY(book.pay(book.ann, -300).result);
        QCOMPARE(book.invoice(book.ann).balance(), 0);
        const protocol::RecordLine line = book.ask(store::query::GetRecord{}).items[2];
        QCOMPARE(line.what, protocol::Deed::LotAction);
        QCOMPARE(line.reason, u"voidSale: does not pay"_s);
        QCOMPARE(line.account->nick, u"Ann"_s);
        QCOMPARE(line.amount, sold.price);
    }

    /// As it takes no lots.
    void nothingOpensAgainInASaleThatIsOver()
    {
        BillFixture book;
        const auction::LotId lot = book.sellIn(book.sunday, 500);
        QVERIFY(book.bid(lot, book.bob, 500).result && book.bid(lot, book.ann, 900).result && book.close(lot));
        const auction::LotId passed = book.sellIn(book.sunday, 5);
        QVERIFY(book.close(passed));
        QVERIFY(book.voidSale(lot).result);
        QVERIFY(book.run(store::command::ActOnSale{book.sunday, protocol::SaleAction::End}).result);
        const auto faultOf = [&book](auction::LotId which, const auction::Action &action) {
            const auto answer = book.run(store::command::Act{which, action});
            return answer.result ? QString() : answer.result.error().member;
        };
        const auction::TimeMs end = book.now + 60'000;
        QCOMPARE(faultOf(lot, auction::action::Relist{.endsAt = end, .reserve = {}, .reason = u"x"_s}), u"over"_s);
        QCOMPARE(faultOf(passed, auction::action::Reopen{.endsAt = end, .reserve = {}, .reason = u"x"_s}), u"over"_s);
        // Which sells it without opening it.
        QVERIFY(book.run(store::command::Act{lot, auction::action::Offer{.until = end, .reason = {}}}).result);
        QVERIFY(book.run(store::command::AnswerOffer{.lot = lot, .account = book.bob, .takes = true}).result);
    }

    void itsBuyerIsTold()
    {
        DeskFixture book;
        const auction::LotId lot = book.sold(book.ann, 1'000);
        const auto told = updatesOf<store::update::SaleVoided>(book.voidSale(lot));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].account, book.ann);
        QCOMPARE(told[0].notice.lot, lot);
        QCOMPARE(told[0].notice.price, 1'000);
        QCOMPARE(told[0].notice.reason, u"does not pay"_s);
    }

    void fundsGetBackWhatTheyPaid()
    {
        DeskFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s, 0);
        QVERIFY(book.run(store::command::Deposit{.account = carl, .amount = 2'000, .note = {}, .key = {}}).result);
        const auction::LotId lot = book.sold(carl, 1'000);
        QCOMPARE(book.account(carl).available, 900);
        QVERIFY(book.voidSale(lot).result);
        QCOMPARE(book.account(carl).available, 2'000);
        const protocol::InvoiceView invoice = book.invoice(carl);
        QCOMPARE(invoice.balance(), 0);
        QCOMPARE(invoice.paid(), 0);
        QCOMPARE(invoice.payments.size(), 2);
        QCOMPARE(invoice.payments[1].amount, -1'100);
        QCOMPARE(invoice.payments[1].means, protocol::Means::Funds);
        QCOMPARE(invoice.unspent, 2'000);
        QCOMPARE(memberOf(book.pay(carl, -2'001)), u"amount"_s);
    }

    void theRunnerUpTakesIt()
    {
        DeskFixture book;
        const auction::LotId lot = book.contested();
        QVERIFY(book.voidSale(lot).result);
        const auto offered = book.offer(lot);
        QVERIFY(offered.result);
        QCOMPARE((*offered.result)->offer->account.nick, u"Bob"_s);
        QCOMPARE((*offered.result)->offer->price, 900);
        const auto told = updatesOf<store::update::Offered>(offered);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].account, book.bob);
        QCOMPARE(told[0].notice.until, book.now + 60'000);
        QCOMPARE(book.nextDeadline, book.now + 60'000);
        QCOMPARE(refusalOf(book.answer(lot, book.ann, true)), auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(book.offer(lot)), auction::Refusal::WrongPhase);
        const auto taken = book.answer(lot, book.bob, true);
        QVERIFY(taken.result);
        QCOMPARE(updatesOf<store::update::Won>(taken)[0].account, book.bob);
        QCOMPARE(book.lot(lot).leader->nick, u"Bob"_s);
        QVERIFY(!book.lot(lot).offer);
        QCOMPARE(book.invoice(book.bob).total(), 990);
        QCOMPARE(book.ledger(book.bob), -990);
        QCOMPARE(refusalOf(book.answer(lot, book.bob, false)), auction::Refusal::WrongPhase);
    }

    void whoDeclinesOrIsBlockedIsPassedOver()
    {
        DeskFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s);
        const auction::AccountId dora = book.signUp(u"Dora"_s);
        const auction::LotId lot = book.sell({.start = 100});
        for (const auto &[who, amount] :
             {std::pair(carl, 200), std::pair(dora, 300), std::pair(book.bob, 400), std::pair(book.ann, 500)})
            QVERIFY(book.bid(lot, who, amount).result);
        QVERIFY(book.run(store::command::Act{lot, auction::action::Close{}}).result);
        QVERIFY(book.voidSale(lot).result);
        store::command::ChangeAccount block;
        block.account = dora;
        block.blocked = true;
        QVERIFY(book.run(block).result);
        QVERIFY(book.offer(lot).result);
        QVERIFY(book.run(store::command::AnswerOffer{.lot = lot, .account = book.bob, .by = store::founder}).result);
        QVERIFY(!book.lot(lot).offer);
        QCOMPARE((*book.offer(lot).result)->offer->account.nick, u"Carl"_s);
        book.now += 60'000;
        book.run(store::command::Advance{});
        QVERIFY(!book.lot(lot).offer);
        QCOMPARE(refusalOf(book.offer(lot)), auction::Refusal::NotFound);
        const protocol::RecordLine line = book.ask(store::query::GetRecord{}).items.last();
        QCOMPARE(line.what, protocol::Deed::OfferDeclined);
        QCOMPARE(line.amount, 400);
    }

    /// Which a command that is decided before the clock's turn finds run out.
    void anOfferThatHasRunOutIsNotTaken()
    {
        DeskFixture book;
        const auction::LotId lot = book.contested();
        QVERIFY(book.voidSale(lot).result);
        QVERIFY(book.offer(lot, 1'000).result);
        book.now += 1'000;
        QCOMPARE(refusalOf(book.answer(lot, book.bob, true)), auction::Refusal::WrongPhase);
        QVERIFY(!book.lot(lot).offer);
    }

    void limitedFundsHaveToCoverAnOffer()
    {
        DeskFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s, 1'000);
        const auction::LotId lot = book.sell({.start = 100});
        QVERIFY(book.bid(lot, carl, 800).result);
        QVERIFY(book.bid(lot, book.ann, 900).result);
        QVERIFY(book.run(store::command::Act{lot, auction::action::Close{}}).result);
        QVERIFY(book.voidSale(lot).result);
        QVERIFY(book.offer(lot).result);
        const auction::LotId other = book.sell({.start = 100});
        QVERIFY(book.maximum(other, carl, 200).result);
        QCOMPARE(refusalOf(book.answer(lot, carl, true)), auction::Refusal::OverLimit);
        QVERIFY(book.run(store::command::Act{other, auction::action::Withdraw{u"broken"_s}}).result);
        QVERIFY(book.answer(lot, carl, true).result);
        QCOMPARE(book.invoice(carl).balance(), 0);
        QCOMPARE(book.account(carl).available, 120);
    }

    void aCashierAnswersNoOfferOnTheirOwnBill()
    {
        DeskFixture book;
        const auction::AccountId cashier = book.cashier();
        const auction::LotId lot = book.contested();
        QVERIFY(book.voidSale(lot).result);
        QVERIFY(book.offer(lot).result);
        const auto answer = [&](bool takes, auction::AccountId by) {
            return refusalOf(book.run(store::command::AnswerOffer{lot, book.bob, takes, by}));
        };
        QVERIFY(book.run(store::command::ChangeAccount{.account = cashier, .billTo = book.bob}).result);
        QCOMPARE(answer(true, cashier), auction::Refusal::Forbidden);
        QCOMPARE(answer(false, cashier), auction::Refusal::Forbidden);
        QVERIFY(book.run(store::command::ChangeAccount{.account = cashier, .billTo = std::optional<qint64>()}).result);
        QVERIFY(!answer(true, cashier));
    }

    void relistedItIsSoldOnceMore()
    {
        DeskFixture book;
        const auction::LotId lot = book.contested();
        QVERIFY(book.voidSale(lot).result);
        QVERIFY(book.run(store::command::Act{lot, auction::action::Relist{book.now + 60'000, {}, u"again"_s}}).result);
        QCOMPARE(book.lot(lot).phase, auction::Phase::Open);
        QCOMPARE(book.lot(lot).bids, 0);
        QVERIFY(book.bid(lot, book.ann, 600).result);
        QVERIFY(book.run(store::command::Act{lot, auction::action::Close{}}).result);
        QCOMPARE(book.invoice(book.ann).total(), 660);
        QCOMPARE(book.number("SELECT sum(amount) FROM postings"_L1), 0);
    }

    void aCashierDoesNotVoidWhatTheyBought()
    {
        DeskFixture book;
        const auction::AccountId cashier = book.cashier();
        const auction::LotId own = book.sold(cashier, 1'000);
        const auction::LotId other = book.sold(book.ann, 1'000);
        QCOMPARE(refusalOf(book.voidSale(own, cashier)), auction::Refusal::Forbidden);
        QVERIFY(book.voidSale(other, cashier).result);
        QVERIFY(book.voidSale(own).result);
    }
};

QTEST_GUILESS_MAIN(TestVoidedSales)

#include "tst_voided_sales.moc"
