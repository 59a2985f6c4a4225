#include "support/sale_fixture.h"

#include <QTest>
#include <ctime>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using auction::Closing;
using auction::Phase;
namespace command = store::command;

/// The ends that lots move for each other where a sale has hundreds of them: what it costs, and how much is said of it.
class TestLongSales : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// More than are shown at once: what is behind one that ends as before is as it was.
    void aLongCascadeIsShownAsFarAsItMoves()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(70);
        book.start();
        const auto from = [](int lot, int endsLater) {
            QStringList ends;
            for (int i = lot; i < 70; ++i)
                ends.append(u"%1<%2"_s.arg(60 * i + endsLater).arg(i));
            return ends;
        };
        QCOMPARE(book.shown(lots.sliced(1)), from(1, 0));
        QVERIFY(updatesOf<store::update::EndsMoved>(book.bid(lots[40], book.ann, 100)).isEmpty());
        book.passTo(book.firstEnd - 75 * second);
        const auto late = updatesOf<store::update::EndsMoved>(book.bid(lots[0], book.ann, 100));
        QCOMPARE(late.value(0).ends.size(), 69);
        QCOMPARE(book.shown(lots.sliced(1)), from(1, 45));
        QVERIFY(book.run(command::Act{lots[30], auction::action::Extend{600 * second}}).result);
        QCOMPARE(book.shown(lots.sliced(1, 28)), from(1, 45).first(28));
        QCOMPARE(book.shown(lots.sliced(31)), from(31, 645));
        QVERIFY(book.run(command::Act{lots[30], auction::action::Withdraw{}}).result);
        QCOMPARE(book.shown(lots[31]), u"1860"_s);
    }

    /// Bids on other lots go between: a thousand lots opened in one commit keep them waiting for a second.
    void aLargeSaleOpensSomeLotsAtATime()
    {
        SaleBook book(Closing::Group);
        const auto lots = book.sellLots(70);
        const auto stillClosed = [&] {
            qsizetype count = 0;
            for (const auction::LotId lot : lots)
                count += book.lot(lot).phase == Phase::Scheduled ? 1 : 0;
            return count;
        };
        const auto started = book.run(command::ActOnSale{book.sale, protocol::SaleAction::Start});
        QVERIFY(started.result);
        QCOMPARE(started.result->phase, auction::SalePhase::Running);
        QVERIFY(stillClosed() > 0);
        QVERIFY(!book.run(command::ActOnSale{book.sale, protocol::SaleAction::End}).result);
        QVERIFY(book.bid(lots[69], book.ann, 100).result); // a lot opens with the first that is done to it
        for (qsizetype before = stillClosed(); before > 0; before = stillClosed()) {
            QVERIFY(book.nextDeadline && *book.nextDeadline <= book.now);
            QVERIFY(updatesOf<store::update::LotChanged>(book.run(command::Advance{})).size() <= 16);
            QVERIFY(stillClosed() < before);
        }
        QVERIFY(*book.nextDeadline > book.now);
        book.passTo(book.firstEnd + 10 * minute);
        for (const auction::LotId lot : lots)
            QVERIFY(book.logOf(lot).contains("\"cause\":\"sale\""));
        QCOMPARE(book.verified(lots).size(), 70);
    }

    void aBidThatMovesNoEndLooksAtNoOtherLot_data()
    {
        QTest::addColumn<Closing>("closing");
        QTest::newRow("cascade") << Closing::Cascade;
        QTest::newRow("group") << Closing::Group;
    }

    void aBidThatMovesNoEndLooksAtNoOtherLot()
    {
        QFETCH(const Closing, closing);
        SaleBook book(closing);
        const auto lots = book.sellLots(400);
        book.start();
        // With each of the others looked at they take four times that. A shared book's order is read each time.
        const double secondsMax = TestPlace::isShared() ? 0.5 : 0.2;
        const std::clock_t begin = std::clock();
        for (int i = 0; i < 50; ++i)
            QVERIFY(book.bid(lots[i % 2 ? 399 : 0], i / 2 % 2 ? book.ann : book.bob, 100'000 * (i + 1)).result);
        QVERIFY(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < secondsMax);
    }

    /// Thousands of lots are told of in milliseconds: nothing is said of them but their ends, nor kept for other hosts
    /// where there are none.
    void aLateBidSaysNoMoreOfOthersThanTheirEnds_data() { aBidThatMovesNoEndLooksAtNoOtherLot_data(); }

    void aLateBidSaysNoMoreOfOthersThanTheirEnds()
    {
        QFETCH(const Closing, closing);
        SaleBook book(closing);
        const auto lots = book.sellLots(300);
        book.start();
        book.passTo(book.firstEnd - 75 * second);
        const qint64 before = book.number("SELECT sum(length(updates)) FROM outbox"_L1);
        const auto late = book.bid(lots[0], book.ann, 100);
        QVERIFY(updatesOf<store::update::LotChanged>(late).isEmpty());
        const auto moved = updatesOf<store::update::EndsMoved>(late);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0].ends.size(), 299);
        QCOMPARE(book.shown(lots[299]), closing == Closing::Group ? u"45"_s : u"17985<299"_s);
        // Whoever reads the list again finds each of them, under a number of its own.
        const auto changes = book.ask(store::query::GetChanges{.after = book.change - 299, .limit = 300});
        QCOMPARE(changes.lots.size(), 299);
        if (!TestPlace::isShared())
            QVERIFY(book.number("SELECT sum(length(updates)) FROM outbox"_L1) - before < 2'000);
    }
};

QTEST_GUILESS_MAIN(TestLongSales)
#include "tst_long_sales.moc"
