#include "support/sale_fixture.h"

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
