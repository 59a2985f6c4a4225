#include "support/sale_fixture.h"

#include <functional>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
namespace command = store::command;
using auction::Closing;
using Kind = protocol::LogFault::Kind;

/// What the logs of one sale's lots say of each other, where one of them was forged or is not there.
class TestSaleVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveThatIsLeftOutBeforeABidIsFound_data()
    {
        QTest::addColumn<Closing>("closing");
        QTest::newRow("cascade") << Closing::Cascade;
        QTest::newRow("group") << Closing::Group;
    }

    /// By an end that was not moved a bid comes late, moves the end for longer, and somebody has more time than others.
    void aMoveThatIsLeftOutBeforeABidIsFound()
    {
        QFETCH(const Closing, closing);
        SaleBook book(closing);
        const auto lots = book.sellLots(3);
        book.start();
        QVERIFY(book.run(command::Act{lots[0], auction::action::Extend{10 * minute}}).result);
        book.passTo(book.firstEnd - 2 * minute);
        QVERIFY(book.bid(lots[1], book.ann, 100).result);
        book.passTo(book.firstEnd + 30 * minute);
        QList<protocol::LogReport> reports = book.verified(lots);
        QVERIFY(protocol::verifySale(reports));
        QCOMPARE(reports[1].moves.size(), 1);
        // Its own end, as if the move had come after the bid.
        protocol::LotMoment &before = reports[1].moments[reports[1].moves[0].seq - 1];
        before.endsAt = book.firstEnd + (closing == Closing::Cascade ? minute : 0);
        reports[1].moves.clear();
        const auto fault = protocol::verifySale(reports);
        QVERIFY(!fault);
        QCOMPARE(fault.error().fault.kind, Kind::NotMoved);
        QCOMPARE(fault.error().lot, lots[1]);
        QCOMPARE(fault.error().fault.detail, QString::number(lots[0]));
    }

    /// What was stamped within a minute of each other may have been decided the other way round.
    void whatIsNotCertainIsNoFault()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(2);
        book.start();
        book.passTo(book.firstEnd - 30 * second);
        QVERIFY(book.run(command::Act{lots[0], auction::action::Extend{10 * minute}}).result);
        book.now += 20 * second;
        QVERIFY(book.bid(lots[1], book.ann, 100).result);
        book.passTo(book.firstEnd + 30 * minute);
        QList<protocol::LogReport> reports = book.verified(lots);
        QVERIFY(protocol::verifySale(reports));
        reports[1].moments[reports[1].moves[0].seq - 1].endsAt = book.firstEnd + minute;
        reports[1].moves.clear();
        QVERIFY(protocol::verifySale(reports));
    }

    /// Until something is bid the host may order its lots anew, end them otherwise and take them elsewhere: where a lot
    /// stood when something was done to it counts, not where it stands in the end.
    void whereALotStoodThenCounts_data()
    {
        using Change = std::function<bool(SaleBook &, const QList<auction::LotId> &)>;
        QTest::addColumn<int>("extended");
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, int extended, Change change) {
            QTest::newRow(name) << extended << std::move(change);
        };
        row("to the front", 1, [](SaleBook &book, const QList<auction::LotId> &lots) {
            return bool(book.run(command::OrderLots{book.sale, {lots[1], lots[0], lots[2]}}).result);
        });
        row("turned round", 2, [](SaleBook &book, const QList<auction::LotId> &lots) {
            const bool isPaused = bool(book.run(command::Act{lots[1], auction::action::Pause{}}).result);
            book.passTo(book.now + 2 * minute);
            return isPaused && book.run(command::Act{lots[1], auction::action::Resume{}}).result &&
                   book.run(command::OrderLots{book.sale, {lots[2], lots[1], lots[0]}}).result;
        });
        row("each by itself", 2, [](SaleBook &book, const QList<auction::LotId> &) {
            return bool(book.run(command::ChangeSale{book.sale, {{u"closing"_s, u"own"_s}}}).result);
        });
        row("without the first", 2, [](SaleBook &book, const QList<auction::LotId> &lots) {
            return bool(book.run(command::Act{lots[0], auction::action::Withdraw{}}).result) &&
                   book.run(command::OrderLots{book.sale, {lots[2], lots[1], lots[0]}}).result;
        });
    }

    void whereALotStoodThenCounts()
    {
        QFETCH(const int, extended);
        using Change = std::function<bool(SaleBook &, const QList<auction::LotId> &)>;
        QFETCH(const Change, change);
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(3);
        book.start();
        book.passTo(book.now + 2 * minute);
        QVERIFY(book.run(command::Act{lots[extended], auction::action::Extend{10 * minute}}).result);
        book.passTo(book.now + 2 * minute);
        QVERIFY(change(book, lots));
        book.passTo(book.now + 2 * minute);
        QVERIFY(book.bid(lots[1], book.ann, 100).result);
        book.passTo(book.firstEnd + 60 * minute);
        const QList<protocol::LogReport> reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        const auto all = protocol::verifySale(reports);
        QVERIFY2(all, all ? "" : qPrintable(protocol::logFaultText(all.error().fault)));
        for (const protocol::LogReport &one : reports)
            QVERIFY(protocol::verifySale({one}));
        for (qsizetype left = 0; left < 3; ++left) {
            QList<protocol::LogReport> others = reports;
            others.removeAt(left);
            QVERIFY(protocol::verifySale(others));
        }
    }

    /// The lot between them was closed by the hammer, and the one behind it counts from that one.
    void aLogThatIsNotThereAccusesNobody()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(3);
        book.start();
        QVERIFY(book.run(command::Act{lots[0], auction::action::Extend{30 * minute}}).result);
        QVERIFY(book.run(command::Act{lots[1], auction::action::Close{}}).result);
        book.passTo(book.firstEnd - minute);
        QVERIFY(book.bid(lots[2], book.ann, 100).result);
        book.passTo(book.firstEnd + 40 * minute);
        const QList<protocol::LogReport> reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        QVERIFY(reports[2].moments.last().at < reports[0].moments.last().at);
        QVERIFY(protocol::verifySale(reports));
        QVERIFY(protocol::verifySale({reports[0], reports[2]}));
    }
};

QTEST_GUILESS_MAIN(TestSaleVerifier)
#include "tst_sale_verifier.moc"
