#include "auction/csv.h"
#include "auction/recorded_bids.h"

#include <QTest>

using namespace gavel;

namespace {

const auction::ReplayOptions ebay{.increments = {.preset = auction::Increments::Preset::Ebay}, .currencyExponent = 2};

} // namespace

class TestRecordedBids : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replays_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QByteArray>("outcome");
        const QByteArray head = "lot,price,winner,bids,refused\n";
        QTest::newRow("one bid is at the start")
            << QByteArray("lot,bidder,time,max\nx,a,1,10\n") << head + "x,0.01,a,1,0\n";
        QTest::newRow("a start of its own")
            << QByteArray("lot,bidder,time,max,start\nx,a,1,10,5.00\nx,b,2,4,\n") << head + "x,5.00,a,1,1\n";
        QTest::newRow("one step above the second")
            << QByteArray("lot,bidder,time,max\nx,a,1,10\nx,b,2,20\n") << head + "x,10.50,b,2,0\n";
        QTest::newRow("in the order of time, not of the file")
            << QByteArray("lot,bidder,time,max\nx,b,2,20\nx,a,1.5,10\n") << head + "x,10.50,b,2,0\n";
        QTest::newRow("equal times in file order")
            << QByteArray("lot,bidder,time,max\nx,a,1,10\nx,b,1.0,10\n") << head + "x,10.00,a,2,0\n";
        QTest::newRow("ISO 8601")
            << QByteArray("lot,bidder,time,max\nx,b,2020-01-01T00:00:02Z,20\nx,a,2020-01-01T00:00:01Z,10\n")
            << head + "x,10.50,b,2,0\n";
        QTest::newRow("the reserve is not met")
            << QByteArray("lot,bidder,time,max,reserve\nx,a,1,10,50\n") << head + "x,0.01,,1,0\n";
        QTest::newRow("nobody could bid")
            << QByteArray("lot,bidder,time,max,start\nx,a,1,10,50\n") << head + "x,,,0,1\n";
        QTest::newRow("lots in order of appearance")
            << QByteArray("lot,bidder,time,max\nz,a,9,1\ny,a,1,1\nz,b,8,1\n") << head + "z,1.00,b,2,0\ny,0.01,a,1,0\n";
        QTest::newRow("columns in another order, quotes, CRLF and a mark")
            << QByteArray("\xEF\xBB\xBFmax,time,bidder,lot\r\n1,1,\"q\"\"r, s\",\"x,y\"\r\n")
            << head + "\"x,y\",0.01,\"q\"\"r, s\",1,0\n";
        QTest::newRow("microseconds, with an offset")
            << QByteArray("lot,bidder,time,max\nx,b,2020-01-01T01:00:00.000002+01:00,10\n"
                          "x,a,2020-01-01T00:00:00.000001Z,10\n")
            << head + "x,10.00,a,2,0\n";
        QTest::newRow("a raise is no bid, a low one is refused")
            << QByteArray("lot,bidder,time,max\nx,a,1,10\nx,a,2,12\nx,a,3,11\nx,b,4,0.05\n") << head + "x,0.01,a,1,2\n";
        QTest::newRow("a reserve that is met, said in one row")
            << QByteArray("lot,bidder,time,max,reserve\nx,a,1,10,\nx,b,2,3,5\n") << head + "x,5.00,a,1,1\n";
        QTest::newRow("blank lines, no end of the last")
            << QByteArray("\n\nlot,bidder,time,max\n\nx,a,1,10\n\n\nx,b,2,10") << head + "x,10.00,a,2,0\n";
        // The shape of a well-known collection of eBay auctions: 7 days as decimals, proxy bids, an opening bid.
        QTest::newRow("an auction on eBay")
            << QByteArray("lot,bidder,time,max,start\n"
                          "1638893549,sched,0.230949,175,99\n1638893549,chuik,0.600116,100,99\n"
                          "1638893549,kiwi,0.789421,120,99\n1638893549,kiwi,9.9e-1,150.01,99\n"
                          "1638893549,eli,2.883600,177.5,99\n")
            << head + "1638893549,177.50,eli,5,0\n";
        QTest::newRow("nothing but the header") << QByteArray("lot,bidder,time,max\n") << head;
    }

    void replays()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QByteArray, outcome);
        const auto result = auction::replayBids(csv, ebay);
        QVERIFY2(result, result ? "" : qPrintable(result.error().reason));
        QCOMPARE(*result, outcome);
    }

    void oneMalformedRowAndThereIsNoOutcome_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<int>("line");
        QTest::newRow("excess decimals") << QByteArray("x,a,1,10\nx,b,2,20.001\n") << 3;
        for (const QByteArray max : {"NaN", "inf", "1e3", "-1", "+1", "1.", "1,00", "$1", "0x1", "0.00",
                                     "10000000000000.01", "99999999999999999999"})
            QTest::newRow(max.constData()) << "x,a,1,\"" + max + "\"\n" << 2;
        QTest::newRow("a line break of its own") << QByteArray("x,a,1,1\r\n\r\nx,a,1,0\r\n") << 4;
        QTest::newRow("no amount") << QByteArray("x,a,1,\n") << 2;
        QTest::newRow("zero") << QByteArray("x,a,1,0\n") << 2;
        QTest::newRow("no time") << QByteArray("x,a,soon,1\n") << 2;
        QTest::newRow("no lot") << QByteArray(",a,1,1\n") << 2;
        QTest::newRow("too few fields") << QByteArray("x,a,1\n") << 2;
        QTest::newRow("too many fields") << QByteArray("x,a,1,1,1\n") << 2;
        QTest::newRow("open quote") << QByteArray("x,a,1,1\n\"x,a,1,1\n") << 3;
        QTest::newRow("after a quoted line break") << QByteArray("\"x\ny\",a,1,1\nx,a,1,-5\n") << 4;
    }

    void oneMalformedRowAndThereIsNoOutcome()
    {
        QFETCH(QByteArray, rows);
        QFETCH(int, line);
        const auto result = auction::replayBids("lot,bidder,time,max\n" + rows, ebay);
        QVERIFY(!result);
        QCOMPARE(result.error().line, line);
    }

    void headersThatLackAColumn()
    {
        for (const QByteArray header :
             {"", "lot,bidder,time", "lot,bidder,time,max,max", "lot,bidder,time,max,colour"}) {
            const auto result = auction::replayBids(header + "\n", ebay);
            QVERIFY(!result);
            QCOMPARE(result.error().line, 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestRecordedBids)
#include "tst_recorded_bids.moc"
