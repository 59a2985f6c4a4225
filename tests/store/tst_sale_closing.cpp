#include "support/sale_fixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using auction::Closing;
using auction::Phase;
namespace command = store::command;

/// The ends that the lots of a sale move for each other, and what their logs prove of it (FORMATS.md, "A sale").
class TestSaleClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// FORMATS.md's example, and what follows behind it.
    void aCascadeWaits()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(3);
        book.start();
        QCOMPARE(book.shown(lots), (QStringList{u"0"_s, u"60<1"_s, u"120<2"_s}));
        book.passTo(book.firstEnd - 75 * second);
        const auto late = book.bid(lots[0], book.ann, 100); // extended to 0:45
        QVERIFY(late.result);
        QCOMPARE(book.shown(lots), (QStringList{u"45"_s, u"105<1"_s, u"165<2"_s}));
        const auto moved = updatesOf<store::update::EndsMoved>(late);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0].ends.size(), 2);
        for (int i = 0; i < 2; ++i) {
            const protocol::LotView view = book.lot(lots[i + 1]);
            QCOMPARE(moved[0].ends[i].lot, view.id);
            QCOMPARE(moved[0].ends[i].seq, view.seq);
            QCOMPARE(moved[0].ends[i].endsAt, view.endsAt);
            QCOMPARE(moved[0].ends[i].waitsFor, *view.waitsFor);
        }
        QVERIFY(!book.logOf(lots[1]).contains("cascade\",\"endsAt")); // shown, and not written yet

        book.passTo(book.firstEnd + 50 * second);
        QCOMPARE(book.lot(lots[0]).phase, Phase::Sold);
        QVERIFY(book.logOf(lots[1]).contains("\"by\":{\"endsAt\":"));
        QCOMPARE(book.shown(lots[1]), u"105"_s);
        QCOMPARE(book.lot(lots[1]).phase, Phase::Open);
        QVERIFY(book.bid(lots[1], book.bob, 100).result); // at 0:50, within the moved end's two minutes: to 2:50
        QCOMPARE(book.shown(lots), (QStringList{u"45"_s, u"170"_s, u"230<2"_s}));
        book.passTo(book.firstEnd + 10 * minute);
        QCOMPARE(book.lot(lots[2]).phase, Phase::Unsold);
        QCOMPARE(book.lot(lots[2]).endedAt, std::optional(book.firstEnd + 230 * second));
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        const auto missing = protocol::verifySale(reports);
        QVERIFY(missing);
        QVERIFY(missing->isEmpty());
        QCOMPARE(*protocol::verifySale(reports.sliced(1)), (QList{protocol::MissingLog{lots[1], lots[0]}}));
    }

    void aBoughtLotEndsWhenItWasBought()
    {
        SaleBook book(Closing::Cascade);
        const auction::LotId first = (*book.tryToSell(book.sale, {.start = 100, .buyNow = 500}).result)->id;
        const auto lots = book.sellLots(1);
        book.start();
        book.passTo(book.firstEnd - 5 * minute);
        QVERIFY(book.bid(first, book.ann, 500).result);
        QCOMPARE(book.lot(first).phase, Phase::Sold);
        QCOMPARE(book.shown(lots[0]), u"60"_s);
    }

    /// Until it is final no later than it was bought, whatever becomes of that sale.
    void aBoughtLotThatWasVoidedEndsWhenItWasBought()
    {
        SaleBook book(Closing::Cascade);
        const auction::LotId first = (*book.tryToSell(book.sale, {.start = 100, .buyNow = 500}).result)->id;
        QList<auction::LotId> lots{first};
        lots += book.sellLots(2);
        book.start();
        book.passTo(book.firstEnd - 5 * minute);
        const auction::TimeMs bought = book.now;
        QVERIFY(book.bid(first, book.ann, 500).result);
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.run(command::Act{first, auction::action::VoidSale{u"left"_s}}).result);
        QCOMPARE(book.lot(first).endedAt, std::optional(bought));
        QCOMPARE(book.shown(lots[1]), u"60"_s);
        book.passTo(book.firstEnd + 20 * minute);
        QCOMPARE(book.lot(lots[1]).endedAt, std::optional(book.firstEnd + 60 * second));
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        QCOMPARE(reports[0].moments.last().endsAt, std::optional(bought));
        const auto missing = protocol::verifySale(reports);
        QVERIFY(missing && missing->isEmpty());
    }

    void aForgedMoveIsFound()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(2);
        book.start();
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result);
        book.passTo(book.firstEnd + 10 * minute);
        QList<protocol::LogReport> reports = book.verified(lots);
        QVERIFY(protocol::verifySale(reports));
        QVERIFY(!reports[1].moves.isEmpty());
        QList<protocol::LogReport> forged = reports;
        forged[1].moves[0].move.by.seq = 1;
        QCOMPARE(protocol::verifySale(forged).error().fault.kind, protocol::LogFault::Kind::OtherLot);
        forged = reports;
        forged[1].moves.clear(); // as if nobody had moved it, and it had closed at its own end
        forged[1].moments.last().at = book.firstEnd + 61 * second;
        forged[1].moments.last().endsAt = book.firstEnd + 60 * second;
        QCOMPARE(protocol::verifySale(forged).error().fault.kind, protocol::LogFault::Kind::OutOfTurn);
    }

    void aMoveByALotThatWasNotTheNearestIsFound()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(3);
        book.start();
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result);
        book.passTo(book.firstEnd + 20 * minute);
        QList<protocol::LogReport> reports = book.verified(lots);
        QVERIFY(protocol::verifySale(reports));
        QCOMPARE(reports[2].moves.last().move.by.lot, lots[1]);
        const protocol::LogReport &front = reports[0];
        reports[2].moves.last().move.by = {.lot = lots[0], .seq = front.events, .endsAt = *front.moments.last().endsAt};
        const auto fault = protocol::verifySale(reports);
        QVERIFY(!fault);
        QCOMPARE(fault.error().fault.kind, protocol::LogFault::Kind::NotNearest);
        QCOMPARE(fault.error().lot, lots[2]);
        QVERIFY(protocol::verifySale({reports[0], reports[2]})); // without its log nobody knows what the second did
    }

    void whoLeavesAGroupEarlyIsFound()
    {
        SaleBook book(Closing::Group);
        const auto lots = book.sellLots(2);
        book.start();
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result);
        book.passTo(book.firstEnd + 10 * minute);
        QList<protocol::LogReport> reports = book.verified(lots);
        QVERIFY(protocol::verifySale(reports));
        reports[1].moves.clear(); // as if nobody had moved it
        reports[1].moments.last().at = reports[1].moments.last().endsAt.emplace(book.firstEnd);
        const auto fault = protocol::verifySale(reports);
        QVERIFY(!fault);
        QCOMPARE(fault.error().fault.kind, protocol::LogFault::Kind::OutOfTurn);
        QCOMPARE(fault.error().lot, lots[1]);
    }

    void scheduledPausedAndWithdrawnLotsAreSkipped()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(3);
        book.start();
        QVERIFY(book.run(command::Act{lots[0], auction::action::Extend{30 * minute}}).result);
        QCOMPARE(book.shown(lots[2]), u"1920<2"_s);
        QVERIFY(book.run(command::Act{lots[0], auction::action::Pause{}}).result);
        QCOMPARE(book.shown(lots), (QStringList{u"-"_s, u"60"_s, u"120<2"_s}));
        QVERIFY(book.run(command::Act{lots[1], auction::action::Withdraw{}}).result);
        QCOMPARE(book.shown(lots[2]), u"120"_s);
        QVERIFY(book.run(command::Act{lots[0], auction::action::Resume{}}).result);
        QCOMPARE(book.shown(lots[2]), u"1860<1"_s);
    }

    void whoExtendsOneOfAGroupExtendsAll()
    {
        SaleBook book(Closing::Group);
        const auto lots = book.sellLots(3);
        book.start();
        book.passTo(book.firstEnd - minute);
        QVERIFY(book.bid(lots[1], book.ann, 100).result);
        QCOMPARE(book.shown(lots), (QStringList{u"60"_s, u"60"_s, u"60"_s}));
        QVERIFY(book.run(command::Act{lots[2], auction::action::Close{}}).result);
        book.passTo(book.firstEnd + 30 * second);
        QVERIFY(book.logOf(lots[0]).contains("\"cause\":\"group\""));
        QVERIFY(book.bid(lots[0], book.bob, 100).result); // not ended at the plan's end
        QCOMPARE(book.shown(lots.first(2)), (QStringList{u"150"_s, u"150"_s}));
        book.passTo(book.firstEnd + 10 * minute);
        for (const auction::LotId lot : lots.first(2))
            QCOMPARE(book.lot(lot).endedAt, std::optional(book.firstEnd + 150 * second));
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        QVERIFY(protocol::verifySale(reports)->isEmpty());
    }

    /// Killed before lot 1's end, and back after lot 2's own: the moved end counts.
    void outagesGoByTheMovedEnd()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(2);
        book.start();
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result); // to 1:50
        book.close();
        book.open();
        book.now = book.firstEnd + 115 * second; // lot 1 ended inside the outage, lot 2's written end too
        book.run(command::Advance{});
        QCOMPARE(book.lot(lots[0]).phase, Phase::Open);
        QCOMPARE(book.shown(lots), (QStringList{u"235"_s, u"295<1"_s}));
        QVERIFY(!book.logOf(lots[1]).contains("outage"));
        book.passTo(book.firstEnd + 10 * minute);
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 2);
        QVERIFY(protocol::verifySale(reports)->isEmpty());
    }

    /// Of what a book has at hand after it was opened nothing is there yet, so that its rows are looked for in between.
    void aLateBidAfterARestartIsWrittenWhole()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(3);
        book.start();
        book.passTo(book.firstEnd - 2 * second);
        book.close();
        book.open();
        book.bid(lots[1], book.bob, 100); // no move is to be written before it
        const QStringList ends = book.shown(lots);
        book.close();
        book.open();
        QCOMPARE(book.shown(lots), ends);
        book.bid(lots[1], book.ann, 300);
        book.passTo(book.firstEnd + 20 * minute);
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        QVERIFY(protocol::verifySale(reports)->isEmpty());
    }

    void whateverIsDoneToASalesLots_data()
    {
        QTest::addColumn<Closing>("closing");
        QTest::newRow("staggered") << Closing::Staggered;
        QTest::newRow("cascade") << Closing::Cascade;
        QTest::newRow("group") << Closing::Group;
    }

    /// What is shown of lots to which nothing more is done is what comes; and all logs say so of each other.
    void whateverIsDoneToASalesLots()
    {
        QFETCH(Closing, closing);
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        for (int round = 0; round < 4; ++round) {
            SaleBook book(closing);
            const auto lots = book.sellLots(6);
            book.start();
            book.passTo(book.firstEnd - 3 * minute);
            for (int i = 0; i < 40; ++i)
                doAnything(book, lots[random.bounded(lots.size())], random);
            book.run(command::Heartbeat{}); // no outage is to come any more
            for (const auction::LotId lot : lots)
                book.run(command::Act{lot, auction::action::Resume{}}); // where it is paused
            QHash<auction::LotId, std::optional<auction::TimeMs>> expected;
            auction::TimeMs last = book.now;
            for (const auction::LotId lot : lots) {
                const protocol::LotView view = book.lot(lot);
                expected.insert(lot, auction::isFinal(view.phase) ? view.endedAt : view.endsAt);
                last = qMax(last, expected[lot].value_or(0));
            }
            book.passTo(last + minute);
            for (const auction::LotId lot : lots)
                QCOMPARE(book.lot(lot).endedAt, expected[lot]);
            const auto reports = book.verified(lots);
            QCOMPARE(reports.size(), lots.size());
            const auto missing = protocol::verifySale(reports);
            QVERIFY2(missing, missing ? "" : qPrintable(protocol::logFaultText(missing.error().fault)));
            QVERIFY(missing->isEmpty());
        }
    }

private:
    static void doAnything(SaleBook &book, auction::LotId lot, QRandomGenerator &random)
    {
        const auction::AccountId who = random.bounded(2) ? book.ann : book.bob;
        switch (random.bounded(12)) {
        case 0:
            book.run(command::Act{lot, auction::action::Pause{}});
            break;
        case 1:
            book.run(command::Act{lot, auction::action::Resume{}});
            break;
        case 2:
            book.run(command::Act{lot, auction::action::Extend{random.bounded(1, 90) * second}});
            break;
        case 3:
            if (random.bounded(4) == 0)
                book.run(command::Act{lot, auction::action::Withdraw{}});
            break;
        case 4:
            if (random.bounded(4) == 0)
                book.run(command::Act{lot, auction::action::Close{}});
            break;
        case 5:
            book.close();
            book.open();
            break;
        case 6:
            book.now += random.bounded(2) ? 20 * second : second; // an outage, or none
            book.run(command::Advance{});
            break;
        case 7:
        case 8:
            book.passTo(book.now + random.bounded(1, 40) * second);
            break;
        default:
            const auction::TimeMs read = std::exchange(book.now, book.now - random.bounded(2'000));
            book.bid(lot, who, book.lot(lot).ask); // it may have come before what was read before it
            book.now = read;
        }
    }
};

QTEST_GUILESS_MAIN(TestSaleClosing)
#include "tst_sale_closing.moc"
