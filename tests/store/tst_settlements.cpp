#include "support/desk_fixture.h"
#include "support/outcomes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// With what is settled with sellers.
class EveningFixture : public DeskFixture
{
public:
    store::Decided<store::SettlementVerdict> payOut(auction::AccountId who, auction::Amount amount,
                                                    protocol::Means means = protocol::Means::Cash,
                                                    const QByteArray &key = {}, auction::AccountId by = store::founder)
    {
        return run(store::command::PayOut{
            .account = who, .means = means, .amount = amount, .reference = u"slip"_s, .key = key, .by = by});
    }
    store::Decided<store::SettlementVerdict> adjust(auction::AccountId who, auction::Amount amount,
                                                    auction::AccountId by = store::founder)
    {
        return run(
            store::command::AdjustSettlement{.account = who, .amount = amount, .reason = u"photographs"_s, .by = by});
    }
    void bill(auction::AccountId who, std::optional<auction::AccountId> to)
    {
        store::command::ChangeAccount change;
        change.account = who;
        change.billTo = to;
        if (!run(change).result)
            qFatal("a bill could not be joined or parted");
    }
    store::Decided<store::InvoiceVerdict> pay(auction::AccountId who, auction::Amount amount,
                                              protocol::Means means = protocol::Means::Cash)
    {
        return run(store::command::PayInvoice{.account = who, .means = means, .amount = amount, .by = store::founder});
    }
    store::Decided<protocol::CashCount> count(auction::Amount counted, auction::Amount opening = 0)
    {
        return run(store::command::CountCash{
            .counted = counted, .opening = opening, .note = u"by two"_s, .by = store::founder});
    }
    void voidSale(auction::LotId lot)
    {
        if (!run(store::command::Act{lot, auction::action::VoidSale{u"does not pay"_s}}).result)
            qFatal("a sale could not be voided");
    }
    void limit(auction::AccountId who)
    {
        store::command::ChangeAccount change;
        change.account = who;
        change.limited = true;
        if (!run(change).result)
            qFatal("funds could not be limited");
    }

    protocol::SettlementView settlement(auction::AccountId who)
    {
        return *ask(store::query::GetSettlement{protocol::firstSale, who});
    }
    protocol::EveningView evening() { return *ask(store::query::GetEvening{}); }

    auction::Amount ledger(qint64 party)
    {
        QSqlQuery &query = sql->runList(u"SELECT coalesce(sum(amount), 0) FROM postings WHERE party = ?"_s, {party});
        return store::numberIn(query);
    }
    auction::Amount ledger(store::Party party) { return ledger(store::partyId(party)); }
    auction::Amount wholeLedger()
    {
        return store::numberIn(sql->runList(u"SELECT coalesce(sum(amount), 0) FROM postings"_s, {}));
    }
};

} // namespace

/// What sellers are owed and paid, the evening at a glance, and the count of the cash (FORMATS.md, "Money").
class TestSettlements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLotThatWasSoldIsALine()
    {
        EveningFixture book;
        const auction::LotId lot = book.sold(book.ann, 999);
        const protocol::SettlementView settlement = book.settlement(book.seller);
        QCOMPARE(settlement.lines.size(), 1);
        QCOMPARE(settlement.lines[0].lot, lot);
        QCOMPARE(settlement.lines[0].price, 999);
        QCOMPARE(settlement.lines[0].commission, 49); // floored
        QCOMPARE(settlement.balance(), 950);
        QCOMPARE(book.ledger(book.seller), 950);
        QVERIFY(book.settlement(book.ann).lines.isEmpty());
        QVERIFY(!book.ask(store::query::GetSettlement{protocol::firstSale, 99}));
        QVERIFY(!book.ask(store::query::GetSettlement{2, book.seller}));
    }

    void paidOutInPartsAndByMeans()
    {
        EveningFixture book;
        book.sold(book.ann, 1'000);
        const auto first = book.payOut(book.seller, 300, protocol::Means::Transfer);
        QVERIFY(first.result);
        QCOMPARE(first.result->settlement.account, book.seller);
        QCOMPARE(book.settlement(book.seller).balance(), 650);
        QVERIFY(book.payOut(book.seller, 650).result);
        const protocol::SettlementView settlement = book.settlement(book.seller);
        QCOMPARE(settlement.balance(), 0);
        QCOMPARE(settlement.payouts.size(), 2);
        QCOMPARE(settlement.payouts[0].means, protocol::Means::Transfer);
        QCOMPARE(settlement.payouts[0].reference, u"slip"_s);
        QCOMPARE(settlement.payouts[1].n, 2);
        QCOMPARE(settlement.payouts[1].paid.by.nick, u"host"_s);
        QCOMPARE(book.ledger(store::Party::Bank), 300);
        QCOMPARE(book.ledger(store::Party::Cash), 650);
        QCOMPARE(book.ledger(book.seller), 0);
        QCOMPARE(book.account(book.seller).credits, 0);
    }

    void noMoreThanIsOwedAndNoMoreBackThanWasPaid()
    {
        EveningFixture book;
        book.sold(book.ann, 1'000);
        QCOMPARE(memberOf(book.payOut(book.seller, 951)), u"amount"_s);
        QCOMPARE(memberOf(book.payOut(book.seller, 0)), u"amount"_s);
        QCOMPARE(memberOf(book.payOut(book.seller, -1)), u"amount"_s);
        QCOMPARE(memberOf(book.payOut(book.ann, 1)), u"amount"_s);
        QCOMPARE(refusalOf(book.payOut(99, 1)), auction::Refusal::NotFound);
        QVERIFY(book.payOut(book.seller, 950).result);
        QCOMPARE(memberOf(book.payOut(book.seller, -951)), u"amount"_s);
        QVERIFY(book.payOut(book.seller, -950).result);
        QCOMPARE(book.settlement(book.seller).balance(), 950);
        QCOMPARE(book.ledger(store::Party::Cash), 0);
    }

    void theSameKeyPaysOnce()
    {
        EveningFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(!book.payOut(book.seller, 200, protocol::Means::Cash, "k").result->repeat);
        QVERIFY(book.payOut(book.seller, 200, protocol::Means::Cash, "k").result->repeat);
        QCOMPARE(refusalOf(book.payOut(book.seller, 201, protocol::Means::Cash, "k")), auction::Refusal::KeyReused);
        QCOMPARE(book.settlement(book.seller).paidOut(), 200);
    }

    void feesAreTakenFromIt()
    {
        EveningFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.adjust(book.seller, -100).result);
        QCOMPARE(memberOf(book.adjust(book.seller, 0)), u"amount"_s);
        const protocol::SettlementView settlement = book.settlement(book.seller);
        QCOMPARE(settlement.balance(), 850);
        QCOMPARE(settlement.lines[1].reason, u"photographs"_s);
        QCOMPARE(settlement.lines[1].adjusted->by.nick, u"host"_s);
        QCOMPARE(book.ledger(book.seller), 850);
        QCOMPARE(book.ledger(store::Party::House), 250); // premium, commission and the fee
        QCOMPARE(memberOf(book.payOut(book.seller, 851)), u"amount"_s);
    }

    void aSaleThatIsVoidedAfterwardsIsOwedBack()
    {
        EveningFixture book;
        const auction::LotId lot = book.sold(book.ann, 1'000);
        QVERIFY(book.payOut(book.seller, 950).result);
        book.voidSale(lot);
        QCOMPARE(book.settlement(book.seller).balance(), -950);
        QCOMPARE(book.ledger(book.seller), -950);
        QVERIFY(book.payOut(book.seller, -950).result);
        QCOMPARE(book.settlement(book.seller).balance(), 0);
    }

    /// What they sold for, they may have bought for.
    void limitedFundsKeepWhatTheySpent()
    {
        EveningFixture book;
        book.limit(book.seller);
        book.sold(book.ann, 1'000);
        protocol::LotDraft draft{.name = u"Clock"_s, .description = {}, .terms = {.start = 500}};
        draft.endsByDefault = true;
        const auction::LotId mine = (*book.run(store::command::CreateLot{book.bob, draft}).result)->id;
        QVERIFY(book.bid(mine, book.seller, 500).result);
        QCOMPARE(refusalOf(book.payOut(book.seller, 1)), auction::Refusal::WrongPhase);
        QVERIFY(book.run(store::command::Act{mine, auction::action::Close{}}).result);
        QCOMPARE(memberOf(book.payOut(book.seller, 401)), u"amount"_s); // 950 less 550
        QVERIFY(book.payOut(book.seller, 400).result);
        QCOMPARE(book.account(book.seller).available, 0);
    }

    void aCashierLeavesTheirOwnAlone()
    {
        EveningFixture book;
        store::command::ChangeAccount change;
        change.account = book.seller;
        change.roles = protocol::Roles(protocol::Role::Cashier);
        QVERIFY(book.run(change).result);
        book.sold(book.ann, 1'000);
        QCOMPARE(refusalOf(book.payOut(book.seller, 1, protocol::Means::Cash, {}, book.seller)),
                 auction::Refusal::Forbidden);
        QVERIFY(book.payOut(book.seller, 1).result);
    }

    /// Whoever pays, and whoever is paid for, has the funds that a settlement raises.
    void norThoseOnTheirBill()
    {
        EveningFixture book;
        book.sold(book.ann, 1'000);
        const auction::AccountId cashier = book.cashier();
        book.bill(cashier, book.seller);
        QCOMPARE(refusalOf(book.payOut(book.seller, 1, protocol::Means::Cash, {}, cashier)),
                 auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(book.adjust(book.seller, 10, cashier)), auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(book.adjust(cashier, 10, cashier)), auction::Refusal::Forbidden);
        book.bill(cashier, {});
        QVERIFY(book.adjust(book.seller, 10, cashier).result);
        book.bill(book.seller, cashier);
        QCOMPARE(refusalOf(book.payOut(book.seller, 1, protocol::Means::Cash, {}, cashier)),
                 auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(book.adjust(book.seller, 10, cashier)), auction::Refusal::Forbidden);
        QVERIFY(book.adjust(book.bob, 10, cashier).result);
        QVERIFY(book.adjust(book.seller, 10).result); // the host may
    }

    /// Which JSON says exactly to everybody.
    void sumsStayExact()
    {
        EveningFixture book;
        constexpr auction::Amount most = auction::amountMax;
        for (int n = 0; n < 9; ++n) {
            QVERIFY(book.adjust(book.seller, most).result);
            QVERIFY(book.adjust(book.bob, -most).result);
        }
        QCOMPARE(memberOf(book.adjust(book.seller, most)), u"amount"_s);
        QCOMPARE(memberOf(book.adjust(book.bob, -most)), u"amount"_s);
        QVERIFY(book.adjust(book.seller, -most).result);
        QVERIFY(book.adjust(book.bob, most).result);
        QVERIFY(book.settlement(book.seller).balance() == 8 * most && book.settlement(book.bob).balance() == -8 * most);
    }

    void theEveningAtAGlance()
    {
        EveningFixture book;
        const auction::LotId vase = book.sold(book.ann, 1'000);
        book.sold(book.bob, 2'000);
        book.sell({.start = 5});
        QVERIFY(book.run(store::command::Act{book.sell({.start = 5}), auction::action::Close{}}).result);
        QVERIFY(book.pay(book.ann, 1'100, protocol::Means::Card).result);
        QVERIFY(book.pay(book.bob, 200).result);
        QVERIFY(book.payOut(book.seller, 150).result);
        QVERIFY(book.run(store::command::MarkCollected{vase, true, store::founder}).result);
        QVERIFY(book.run(store::command::Deposit{.account = book.seller, .amount = 70, .note = {}, .key = {}}).result);
        const protocol::EveningView evening = book.evening();
        QCOMPARE(evening.lotsSold, 2);
        QCOMPARE(evening.lotsUnsold, 1);
        QCOMPARE(evening.lotsOpen, 1);
        QCOMPARE(evening.lotsCollected, 1);
        QCOMPARE(evening.hammer, 3'000);
        QCOMPARE(evening.premium, 300);
        QCOMPARE(evening.total(), 3'300);
        QCOMPARE(evening.paid, 1'300);
        QCOMPARE(evening.owed(), 2'000);
        QCOMPARE(evening.earned, 2'850);
        QCOMPARE(evening.owedToSellers(), 2'700);
        QCOMPARE(evening.taken[0], (protocol::TakenBy{protocol::Means::Cash, 120})); // 200 - 150 + 70
        QCOMPARE(evening.taken[1], (protocol::TakenBy{protocol::Means::Card, 1'100}));
        QCOMPARE(evening.debtors.size(), 1);
        QCOMPARE(evening.debtors[0].account.nick, u"Bob"_s);
        QCOMPARE(evening.debtors[0].balance, 2'000);
        QCOMPARE(evening.unclaimed.size(), 1);
        QCOMPARE(evening.unclaimed[0].buyer.nick, u"Bob"_s);
        QVERIFY(!evening.unclaimed[0].isPaid);
        QCOMPARE(evening.unspent.size(), 1); // what Ann and Bob handed over was for what they bought
        QCOMPARE(evening.unspent[0].account.id, book.seller);
        QCOMPARE(evening.unspent[0].balance, 70);
        QVERIFY(!book.ask(store::query::GetEvening{2}));
    }

    void theCashIsCountedAgainstWhatItShouldBe()
    {
        EveningFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.pay(book.ann, 600).result);
        const auto first = book.count(10'550, 10'000);
        QVERIFY(first.result);
        QCOMPARE(first.result->expected, 10'600);
        QCOMPARE(first.result->difference(), -50);
        QVERIFY(book.pay(book.ann, 500).result);
        QCOMPARE(book.count(11'100, 10'000).result->difference(), 0);
        const QList<protocol::CashCount> counts = book.evening().counts;
        QCOMPARE(counts.size(), 2);
        QCOMPARE(counts[0], *first.result);
        QCOMPARE(counts[0].note, u"by two"_s);
        QCOMPARE(counts[0].done.by.nick, u"host"_s);
        QCOMPARE(refusalOf(book.run(store::command::CountCash{.sale = 2, .by = store::founder})),
                 auction::Refusal::NotFound);
    }

    void theRecordHasWhoDidIt()
    {
        EveningFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.payOut(book.seller, 300, protocol::Means::Transfer).result);
        QVERIFY(book.adjust(book.seller, -100).result);
        QVERIFY(book.count(70).result);
        const QList<protocol::RecordLine> lines = book.ask(store::query::GetRecord{}).items;
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].what, protocol::Deed::Payout);
        QCOMPARE(lines[0].reason, u"transfer: slip"_s);
        QCOMPARE(lines[0].account->id, book.seller);
        QCOMPARE(lines[1].what, protocol::Deed::SettlementAdjusted);
        QCOMPARE(lines[1].amount, -100);
        QCOMPARE(lines[2].what, protocol::Deed::CashCounted);
        QCOMPARE(lines[2].amount, 70);
    }

    void settlementsByAccount()
    {
        EveningFixture book;
        book.sold(book.ann, 1'000);
        QVERIFY(book.adjust(book.bob, 10).result);
        const store::SettlementPage first = book.ask(store::query::GetSettlements{.limit = 1});
        QCOMPARE(first.items.size(), 1);
        QCOMPARE(first.items[0].account.id, book.seller);
        QCOMPARE(first.next, book.seller);
        QCOMPARE(book.ask(store::query::GetSettlements{.after = *first.next}).items[0].account.id, book.bob);
        QVERIFY(book.payOut(book.seller, 950).result);
        QCOMPARE(book.ask(store::query::GetSettlements{.open = true}).items.size(), 1);
    }

    /// Whatever is done: the ledger sums to zero, and each paper to its account's part of it.
    void everyPaperIsItsPartOfTheLedger()
    {
        EveningFixture book;
        QRandomGenerator random(18);
        const QList<auction::AccountId> people{book.ann, book.bob};
        QList<auction::LotId> lots;
        for (int turn = 0; turn < 200; ++turn) {
            const auction::AccountId who = people[random.bounded(2)];
            const auction::Amount amount = random.bounded(-300, 900);
            switch (random.bounded(6)) {
            case 0:
                lots.append(book.sold(who, 1 + random.bounded(2'000)));
                break;
            case 1:
                book.pay(who, amount);
                break;
            case 2: {
                const protocol::SettlementView before = book.settlement(book.seller);
                const bool isWithin = amount < 0 ? -amount <= before.paidOut() : amount <= before.balance();
                const auto paid = book.payOut(book.seller, amount, protocol::Means::Transfer);
                QCOMPARE(paid.result.has_value(), isWithin && amount != 0);
                break;
            }
            case 3:
                book.adjust(book.seller, amount / 10);
                break;
            case 4:
                if (!lots.isEmpty() && turn % 3 == 0)
                    book.voidSale(lots.takeAt(random.bounded(int(lots.size()))));
                break;
            default:
                book.run(store::command::AdjustInvoice{
                    .account = who, .amount = amount / 10, .reason = u"delivery"_s, .by = store::founder});
            }
            QCOMPARE(book.wholeLedger(), 0);
        }
        const protocol::EveningView evening = book.evening();
        auction::Amount owed = 0;
        for (const auction::AccountId who : people)
            owed -= book.ledger(who);
        QCOMPARE(evening.owed(), owed);
        QCOMPARE(evening.owedToSellers(), book.ledger(book.seller));
        QCOMPARE(book.settlement(book.seller).balance(), book.ledger(book.seller));
        auction::Amount taken = 0;
        for (const protocol::TakenBy &one : evening.taken)
            taken += one.amount;
        QCOMPARE(taken, evening.paid - evening.paidOut);
        QCOMPARE(book.ledger(store::Party::House), taken + evening.owed() - evening.owedToSellers());
    }
};

QTEST_GUILESS_MAIN(TestSettlements)

#include "tst_settlements.moc"
