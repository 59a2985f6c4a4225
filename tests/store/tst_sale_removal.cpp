#include "support/outcomes.h"
#include "support/sale_fixture.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using auction::Closing;
namespace command = store::command;

namespace {

/// A book with a planned sale, "Evening", and what a removal of one comes to.
struct Book : SaleBook
{
    Book()
        : SaleBook(Closing::Staggered)
    {
    }

    auto remove(auction::SaleId which) { return run(command::RemoveSale{which, store::founder}); }

    /// What is in the way; "gone" where nothing was.
    QString keptBy(auction::SaleId which)
    {
        const auto removed = remove(which);
        if (removed.result)
            return u"gone"_s;
        const store::Fault &fault = removed.result.error();
        return fault.refusal == auction::Refusal::WrongPhase ? fault.member : u"not found"_s;
    }

    QStringList names()
    {
        QStringList names;
        for (const protocol::SaleView &one : ask(store::query::GetSales{}))
            names.append(one.name);
        return names;
    }
};

} // namespace

/// A planned sale is taken away (PROTOCOL.md, "Sales").
class TestSaleRemoval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlannedSaleGoesAndEveryoneIsTold()
    {
        Book book;
        const auto gone = book.remove(book.sale);
        QVERIFY(gone.result);
        QCOMPARE(gone.result->name, u"Evening"_s);
        QCOMPARE(updatesOf<store::update::HouseChanged>(gone).size(), 1);
        QCOMPARE(book.names(), QStringList{u"House"_s});
        QCOMPARE(book.keptBy(book.sale), u"not found"_s);
        const auto changed = book.run(command::ChangeSale{book.sale, {{u"name"_s, u"Night"_s}}});
        QCOMPARE(refusalOf(changed), auction::Refusal::NotFound);
        QCOMPARE(book.tryToSell(book.sale).result.error().member, u"sale"_s);
        QVERIFY(!book.ask(store::query::GetRecord{}).items.isEmpty());
        QCOMPARE(book.ask(store::query::GetRecord{}).items.last().reason, u"removed: Evening"_s);
    }

    /// Logs of lots that were in it name its id.
    void itsIdIsNeverAnothers()
    {
        Book book;
        QVERIFY(book.remove(book.sale).result);
        book.close();
        book.open();
        QVERIFY(book.plan(u"Night"_s, Closing::Own) > book.sale);
        QCOMPARE(book.names(), (QStringList{u"House"_s, u"Night"_s}));
    }

    void itDoesNotStartAnyMore()
    {
        Book book;
        const auction::TimeMs opensAt = book.now + minute;
        QVERIFY(book.run(command::ChangeSale{book.sale, {{u"opensAt"_s, opensAt}, {u"names"_s, u"paddle"_s}}}).result);
        QCOMPARE(book.nextDeadline, std::optional(opensAt));
        QVERIFY(book.remove(book.sale).result);
        QCOMPARE(book.nextDeadline, std::nullopt);
        book.now = opensAt + minute;
        book.run(command::Advance{});
        QCOMPARE(book.names(), QStringList{u"House"_s});
    }

    void onlyOneThatIsPlannedGoes()
    {
        Book book;
        QCOMPARE(book.keptBy(auction::firstSale), u"phase"_s);
        QCOMPARE(book.keptBy(99), u"not found"_s);
        book.start();
        QCOMPARE(book.keptBy(book.sale), u"phase"_s);
        QVERIFY(book.run(command::ActOnSale{book.sale, protocol::SaleAction::End}).result);
        QCOMPARE(book.keptBy(book.sale), u"phase"_s);
        QCOMPARE(book.names().size(), 2);
    }

    void itsLotsAreTakenElsewhereFirst()
    {
        Book book;
        const auto lots = book.sellLots(2);
        QCOMPARE(book.keptBy(book.sale), u"lots"_s);
        for (const auction::LotId lot : lots)
            QVERIFY(book.move(lot, auction::firstSale).result);
        QCOMPARE(book.keptBy(book.sale), u"gone"_s);
        book.passTo(book.firstEnd + 3 * minute);
        QCOMPARE(book.verified(lots).size(), 2); // which name the sale that is gone
    }

    /// A lot that somebody left a bid on goes nowhere, so those beside it need not either.
    void aBidBeforeTheOpeningKeepsIt()
    {
        Book book;
        QVERIFY(book.run(command::ChangeSale{book.sale, {{u"prebids"_s, true}}}).result);
        const auto lots = book.sellLots(3);
        QCOMPARE(book.keptBy(book.sale), u"lots"_s);
        QVERIFY(book.maximum(lots[2], book.ann, 500).result);
        QCOMPARE(book.keptBy(book.sale), u"bids"_s);
    }

    void moneyKeepsIt_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("an invoice's adjustment") << 0;
        QTest::newRow("a settlement's adjustment") << 1;
        QTest::newRow("a count of the box") << 2;
    }

    void moneyKeepsIt()
    {
        QFETCH(int, kind);
        Book book;
        const auto entered = [&book, kind] {
            switch (kind) {
            case 0:
                return book
                    .run(command::AdjustInvoice{.sale = book.sale,
                                                .account = book.ann,
                                                .amount = 100,
                                                .reason = u"carriage"_s,
                                                .by = store::founder})
                    .result.has_value();
            case 1:
                return book
                    .run(command::AdjustSettlement{.sale = book.sale,
                                                   .account = book.seller,
                                                   .amount = -100,
                                                   .reason = u"photographs"_s,
                                                   .by = store::founder})
                    .result.has_value();
            default:
                return book.run(command::CountCash{.sale = book.sale, .by = store::founder}).result.has_value();
            }
        };
        QVERIFY(entered());
        QCOMPARE(book.keptBy(book.sale), u"money"_s);
        book.sellLots(1); // nobody moves it for nothing
        QCOMPARE(book.keptBy(book.sale), u"money"_s);
        QCOMPARE(book.names().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSaleRemoval)
#include "tst_sale_removal.moc"
