#include "support/bill_fixture.h"
#include "support/outcomes.h"

#include <QRandomGenerator>
#include <QTest>
#include <tuple>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// An invoice a sale (FORMATS.md, "Money").
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
        QVERIFY(book.pay(book.sunday, book.ann, 200).result);
        QCOMPARE(book.invoice(book.sunday, book.ann).number, 1);
        QVERIFY(!book.invoice(saturday, book.ann).number);
        QCOMPARE(book.invoice(saturday, book.ann).paid(), 0);
        book.sold(saturday, book.bob, 500);
        QVERIFY(book.pay(saturday, book.bob, 550).result);
        QCOMPARE(book.invoice(saturday, book.bob).number, 1);
        QVERIFY(book.pay(saturday, book.ann, 1'100).result);
        QCOMPARE(book.invoice(saturday, book.ann).number, 2);
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
        QCOMPARE(payout.result->settlement.sale, book.sunday);
        QCOMPARE(book.ask(store::query::GetSettlement{book.sunday, book.seller})->balance(), 0);
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

    void staffAndTheBuyerSeeWhatWasCollected()
    {
        BillFixture book;
        const auction::LotId lot = book.sold(saturday, book.ann, 1'000);
        QVERIFY(!book.lot(lot).collected);
        QVERIFY(book.run(store::command::MarkCollected{lot, true, store::founder}).result);
        QCOMPARE(book.lot(lot).collected->by.id, store::founder);
        QVERIFY(!toJson(book.lot(lot)).contains("collected"_L1));
        QVERIFY(protocol::toJsonForDesk(book.lot(lot)).value("collected"_L1).isObject());
        const auto won = book.ask(store::query::GetMine{book.ann, store::query::MyList::Won}).items;
        QVERIFY(toJson(won[0]).value("collected"_L1).isObject());
        const auto sells = book.ask(store::query::GetMine{book.seller, store::query::MyList::Selling}).items;
        QVERIFY(!toJson(sells[0]).contains("collected"_L1));
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
