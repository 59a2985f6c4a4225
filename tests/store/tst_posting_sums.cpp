#include "support/desk_fixture.h"

#include <QRandomGenerator>
#include <QTest>
#include <tuple>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// Random evenings: whatever is done, each invoice is what its account's postings say, and all sum to zero.
class TestPostingSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySumIsASumOfPostings_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void everySumIsASumOfPostings()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        DeskFixture book;
        const auction::AccountId carl = book.signUp(u"Carl"_s, 3'000);
        const QList<auction::AccountId> people{book.ann, book.bob, carl};
        QList<auction::LotId> lots;
        for (int step = 0; step < 80; ++step) {
            const auction::AccountId who = people[random.bounded(people.size())];
            const auction::Amount amount = random.bounded(1, 900);
            switch (random.bounded(8)) {
            case 0: {
                const auction::LotId lot = book.sell({.start = amount});
                if (book.maximum(lot, who, amount + random.bounded(200)).result)
                    std::ignore = book.maximum(lot, people[random.bounded(people.size())], amount + 100);
                lots.append(lot);
                if (random.bounded(4) > 0)
                    QVERIFY(book.run(store::command::Act{lot, auction::action::Close{}}).result);
                break;
            }
            case 1:
                std::ignore = book.pay(who, amount, static_cast<protocol::Means>(random.bounded(5)));
                break;
            case 2:
                std::ignore = book.pay(who, -amount / 4);
                break;
            case 3:
                std::ignore = book.takeBack(who, random.bounded(1, 6));
                break;
            case 4:
                std::ignore = book.adjust(who, random.bounded(-50, 50));
                break;
            case 5:
            case 6:
                if (!lots.isEmpty())
                    haveSecondThoughts(book, lots[random.bounded(lots.size())], people, random);
                break;
            default:
                std::ignore =
                    book.run(store::command::Deposit{.account = who, .amount = amount, .note = {}, .key = {}});
            }
            QCOMPARE(book.number("SELECT sum(amount) FROM postings"_L1), 0);
            checkSums(book, people);
        }
        endTheEvening(book, lots, people);
        QCOMPARE(book.number("SELECT count(*) FROM invoices"_L1),
                 book.number("SELECT last FROM invoice_numbers WHERE sale = 1"_L1));
    }

private:
    /// One of what may become of a sale, if the lot allows it.
    static void haveSecondThoughts(DeskFixture &book, auction::LotId lot, const QList<auction::AccountId> &people,
                                   QRandomGenerator &random)
    {
        const auction::AccountId who = people[random.bounded(people.size())];
        switch (random.bounded(4)) {
        case 0:
            std::ignore = book.voidSale(lot);
            break;
        case 1:
            std::ignore = book.offer(lot);
            break;
        case 2:
            std::ignore = book.answer(lot, who, random.bounded(3) > 0);
            break;
        default:
            std::ignore =
                book.run(store::command::Act{lot, auction::action::Relist{book.now + 60'000, {}, u"again"_s}});
        }
    }

    /// Nobody leads any more: all that can be given back is, and not a unit more.
    static void endTheEvening(DeskFixture &book, const QList<auction::LotId> &lots,
                              const QList<auction::AccountId> &people)
    {
        for (const auction::LotId lot : lots)
            std::ignore = book.run(store::command::Act{lot, auction::action::Close{}});
        for (const auction::AccountId who : people) {
            const auction::Amount most = book.invoice(who).refundable();
            const auction::Amount cash = book.ledger(store::Party::Cash);
            const auto more = book.pay(who, -most - 1);
            QVERIFY(!more.result);
            QCOMPARE(more.result.error().most->amount, most);
            if (most > 0)
                QVERIFY(book.pay(who, -most).result);
            QCOMPARE(book.ledger(store::Party::Cash) - cash, most);
            QCOMPARE(book.invoice(who).refundable(), 0);
            QVERIFY(book.account(who).deposits >= 0);
        }
        QCOMPARE(book.number("SELECT sum(amount) FROM postings"_L1), 0);
        checkSums(book, people);
    }

    static void checkSums(DeskFixture &book, const QList<auction::AccountId> &people)
    {
        for (const auction::AccountId who : people) {
            const protocol::InvoiceView invoice = book.invoice(who);
            const protocol::AccountView account = book.account(who);
            const auction::Amount funds = invoice.paid() - invoice.received();
            const auction::Amount deposited = account.deposits - invoice.received(); // by itself, not to pay an invoice
            QCOMPARE(book.ledger(who), account.deposits + account.credits - account.debits);
            QCOMPARE(book.ledger(who), -invoice.balance() + deposited - funds + account.credits);
            QCOMPARE(account.debits, invoice.total());
            QVERIFY(funds >= 0);
            QVERIFY(funds <= deposited || account.limited);
        }
    }
};

QTEST_GUILESS_MAIN(TestPostingSums)

#include "tst_posting_sums.moc"
