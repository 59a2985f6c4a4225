#include "auction/csv.h"
#include "models/lots_csv.h"
#include "models/my_lots_facts.h"
#include "models/my_lots_sums.h"
#include "models/purchase_slip.h"
#include "support/sample_lots.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using Mine = link::HostApi::Mine;

// What an account's own lists add up to, in figures, in words, on a slip and in CSV.
class TestMyLotsSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIBidOn_data();
    void whatIBidOn();
    void theHostsPremiumIsTakenOverTheRate();
    void everyLotsCommissionIsFlooredByItself();
    void watchedByPhase();

    void factsEndInTheMainFigure_data();
    void factsEndInTheMainFigure();
    void thePremiumIsNamedWhereThereIsOne();

    void slipOfOneLot();
    void slipOfSeveralLotsAddsUp();

    void csvOfWhatIWon();
    void csvOfWhatISell();
};

namespace {

MyLot lot(LotId id, Amount price, Phase phase = Phase::Open, int premium = 0)
{
    MyLot mine;
    mine.lot = support::sampleLot(id);
    mine.lot.price = price;
    mine.lot.phase = phase;
    mine.lot.premium = premium;
    mine.lot.bids = 3;
    return mine;
}

MyLot led(LotId id, Amount price, Amount max, Phase phase = Phase::Open, int premium = 0)
{
    MyLot mine = lot(id, price, phase, premium);
    mine.leading = true;
    mine.max = max;
    return mine;
}

models::MoneyText krw()
{
    return models::MoneyText({u"KRW"_s, 0}, QLocale(u"en_US"_s));
}

QList<QStringList> rowsOf(const QByteArray &csv)
{
    QList<QStringList> rows;
    CsvReader reader(csv);
    QList<QByteArrayView> fields;
    while (reader.next(fields) == CsvReader::Row::Read) {
        QStringList row;
        for (const QByteArrayView field : fields)
            row.append(QString::fromUtf8(field));
        rows.append(row);
    }
    return rows;
}

} // namespace

void TestMyLotsSums::whatIBidOn_data()
{
    QTest::addColumn<QList<MyLot>>("bids");
    QTest::addColumn<models::BidSums>("sums");
    QTest::newRow("nothing") << QList<MyLot>() << models::BidSums();
    QTest::newRow("led") << QList<MyLot>{led(1, 1'000, 1'500)}
                         << models::BidSums{.leading = 1, .price = 1'000, .atMost = 1'500};
    QTest::newRow("led while paused") << QList<MyLot>{led(1, 1'000, 1'500, Phase::Paused)}
                                      << models::BidSums{.leading = 1, .price = 1'000, .atMost = 1'500};
    QTest::newRow("outbid counts, but costs nothing") << QList<MyLot>{lot(1, 1'000)} << models::BidSums{.outbid = 1};
    QTest::newRow("won is no longer at stake")
        << QList<MyLot>{led(1, 1'000, 1'500, Phase::Sold)} << models::BidSums{.won = 1};
    QTest::newRow("lost, passed and withdrawn are over")
        << QList<MyLot>{lot(1, 1'000, Phase::Sold), led(2, 1'000, 1'000, Phase::Passed),
                        led(3, 1'000, 1'000, Phase::Withdrawn)}
        << models::BidSums();
    QTest::newRow("the premium, floored lot by lot")
        << QList<MyLot>{led(1, 1'009, 1'019, Phase::Open, 1'000), led(2, 1'009, 1'009, Phase::Open, 1'000)}
        << models::BidSums{.leading = 2, .price = 2'018, .premium = 200, .atMost = 1'019 + 101 + 1'009 + 100};
    MyLot untold = led(1, 1'000, 0);
    untold.max.reset();
    QTest::newRow("a maximum that is not told")
        << QList<MyLot>{untold} << models::BidSums{.leading = 1, .price = 1'000, .atMost = 1'000};
}

void TestMyLotsSums::whatIBidOn()
{
    QFETCH(QList<MyLot>, bids);
    QFETCH(models::BidSums, sums);
    QVERIFY(models::bidSums(bids) == sums);
}

void TestMyLotsSums::theHostsPremiumIsTakenOverTheRate()
{
    MyLot told = lot(1, 1'000, Phase::Sold, 1'000);
    told.fee = 90;
    const auto sums = models::wonSums({told, lot(2, 1'000, Phase::Sold, 1'000)});
    QCOMPARE(sums.premium, 190);
    QCOMPARE(sums.total(), 2'190);
}

void TestMyLotsSums::everyLotsCommissionIsFlooredByItself()
{
    MyLot silent = lot(4, 500);
    silent.lot.bids = 0;
    const auto sums = models::saleSums(
        {lot(1, 1'009, Phase::Sold), lot(2, 1'009, Phase::Sold), lot(3, 700), silent, lot(5, 900, Phase::Passed)},
        1'000);
    QVERIFY(sums == (models::SaleSums{.open = 2, .sold = 2, .bid = 700, .price = 2'018, .commission = 200}));
    QCOMPARE(sums.proceeds(), 1'818);
}

void TestMyLotsSums::watchedByPhase()
{
    const auto sums = models::watchSums({lot(1, 1), lot(2, 1, Phase::Paused), lot(3, 1, Phase::Scheduled),
                                         lot(4, 1, Phase::Unsold), lot(5, 1, Phase::Withdrawn)});
    QVERIFY(sums == (models::WatchSums{.open = 2, .coming = 1, .ended = 2}));
}

void TestMyLotsSums::factsEndInTheMainFigure_data()
{
    QTest::addColumn<Mine>("which");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("bids") << Mine::Bids << u"If you won all that you lead"_s << u"₩1,000"_s;
    QTest::newRow("won") << Mine::Won << u"To pay in all"_s << u"₩1,000"_s;
    QTest::newRow("selling") << Mine::Selling << u"You get"_s << u"₩0"_s;
    QTest::newRow("watching") << Mine::Watching << u"Open"_s << u"1 lot"_s;
}

void TestMyLotsSums::factsEndInTheMainFigure()
{
    QFETCH(Mine, which);
    QVERIFY(models::factsOf(which, {}, krw(), 0).isEmpty());
    const auto facts = models::factsOf(which, {led(1, 1'000, 1'000)}, krw(), 0);
    QTEST(facts.last().name, "name");
    QTEST(facts.last().value, "value");
    QCOMPARE(std::count_if(facts.begin(), facts.end(), [](const models::Fact &fact) { return fact.isMain; }), 1);
    QVERIFY(facts.last().isMain);
}

void TestMyLotsSums::thePremiumIsNamedWhereThereIsOne()
{
    const auto facts = models::factsOf(Mine::Bids, {led(1, 1'000, 1'000, Phase::Open, 1'000)}, krw(), 0);
    QCOMPARE(facts.last().name, u"If you won all that you lead, with the premium"_s);
    QCOMPARE(facts.last().value, u"₩1,100"_s);
}

void TestMyLotsSums::slipOfOneLot()
{
    MyLot mine = lot(12, 150'000, Phase::Sold, 1'000);
    mine.fee = 15'000;
    mine.lot.name = u"Celadon vase"_s;
    mine.lot.head = "c0ffee";
    mine.lot.img = {{u"/img/12/1"_s, u"/img/12/1t"_s}};
    mine.lot.endsAt = 1'700'000'000'000;
    const auto slip = models::purchaseSlip(u"Harbour Lights"_s, u"Minji"_s, {mine}, krw(), 1'700'000'000'000);
    QCOMPARE(slip.house, u"Harbour Lights"_s);
    QCOMPARE(slip.buyer, u"Minji"_s);
    QVERIFY(slip.date.contains(u"November 14, 2023"_s) || slip.date.contains(u"November 15, 2023"_s)); // by zone
    QCOMPARE(slip.lines.size(), 1);
    const auto &line = slip.lines.first();
    QCOMPARE(line.number, u"Lot 12"_s);
    QCOMPARE(line.name, u"Celadon vase"_s);
    QCOMPARE(line.picture, u"/img/12/1t"_s);
    QVERIFY(line.wonAt.startsWith(u"Sold by seller, "_s));
    QVERIFY(line.wonAt.endsWith(u" UTC")); // whoever reads it elsewhere knows when that was
    QCOMPARE(line.price, u"₩150,000"_s);
    QCOMPARE(line.premium, u"₩15,000"_s);
    QCOMPARE(line.total, u"₩165,000"_s);
    QCOMPARE(line.head, u"c0ffee"_s);
    QCOMPARE(slip.total, u"₩165,000"_s);
    QCOMPARE(slip.fileName(), u"purchase-slip-lot-12"_s);
}

void TestMyLotsSums::slipOfSeveralLotsAddsUp()
{
    const auto slip = models::purchaseSlip(
        u"House"_s, u"Minji"_s, {lot(1, 1'009, Phase::Sold, 1'000), lot(2, 1'009, Phase::Sold, 1'000)}, krw(), 0);
    QCOMPARE(slip.lines.size(), 2);
    QVERIFY(slip.lines.first().picture.isEmpty());
    QCOMPARE(slip.price, u"₩2,018"_s);
    QCOMPARE(slip.premium, u"₩200"_s);
    QCOMPARE(slip.total, u"₩2,218"_s);
    QCOMPARE(slip.fileName(), u"purchase-slip"_s);
}

void TestMyLotsSums::csvOfWhatIWon()
{
    MyLot mine = lot(12, 12'50, Phase::Sold);
    mine.fee = 1'25;
    mine.lot.name = u"=cmd()"_s;
    mine.lot.head = "c0ffee";
    const auto rows = rowsOf(models::lotsCsv(Mine::Won, {mine}, {u"USD"_s, 2}, 0));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].size(), rows[1].size());
    QCOMPARE(rows[0].first(), u"Lot"_s);
    QCOMPARE(rows[1][0], u"12"_s);
    QCOMPARE(rows[1][1], u"'=cmd()"_s);
    QCOMPARE(rows[1].mid(4, 2), (QStringList{u"USD"_s, u"12.50"_s}));
    QCOMPARE(rows[1].last(3), (QStringList{u"1.25"_s, u"13.75"_s, u"c0ffee"_s}));
}

void TestMyLotsSums::csvOfWhatISell()
{
    MyLot open = lot(1, 700);
    open.reserve = 900;
    const auto rows = rowsOf(models::lotsCsv(Mine::Selling, {open, lot(2, 1'000, Phase::Sold)}, {u"KRW"_s, 0}, 500));
    QCOMPARE(rows[1].last(3), (QStringList{u"900"_s, {}, {}}));
    QCOMPARE(rows[2].last(3), (QStringList{{}, u"50"_s, u"950"_s}));
}

QTEST_GUILESS_MAIN(TestMyLotsSums)
#include "tst_my_lots_sums.moc"
