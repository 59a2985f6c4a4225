#include "auction/csv.h"
#include "models/mine/my_lots_facts.h"
#include "models/mine/my_lots_sums.h"
#include "models/mine/purchase_slip.h"
#include "models/selling/lots_csv.h"
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

    void limitedFundsSayWhatIsHeldAndPaid();
    void theLineOfMoneyIsWhole_data();
    void theLineOfMoneyIsWhole();
    void theMostThatFundsPayFor();

    void slipOfOneLot();
    void slipOfSeveralLotsAddsUp();

    void csvOfWhatIWon();
    void csvOfWhatISell();
};

namespace {

protocol::MyLot lot(auction::LotId id, auction::Amount price, auction::Phase phase = auction::Phase::Open,
                    int premium = 0)
{
    protocol::MyLot mine;
    mine.lot = support::sampleLot(id);
    mine.lot.price = price;
    mine.lot.phase = phase;
    mine.lot.premium = premium;
    mine.lot.bids = 3;
    return mine;
}

protocol::MyLot led(auction::LotId id, auction::Amount price, auction::Amount max,
                    auction::Phase phase = auction::Phase::Open, int premium = 0)
{
    protocol::MyLot mine = lot(id, price, phase, premium);
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
    auction::CsvReader reader(csv);
    QList<QByteArrayView> fields;
    while (reader.next(fields) == auction::CsvReader::Row::Read) {
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
    QTest::addColumn<QList<protocol::MyLot>>("bids");
    QTest::addColumn<models::BidSums>("sums");
    QTest::newRow("nothing") << QList<protocol::MyLot>() << models::BidSums();
    QTest::newRow("led") << QList<protocol::MyLot>{led(1, 1'000, 1'500)}
                         << models::BidSums{.leading = 1, .price = 1'000, .atMost = 1'500};
    QTest::newRow("led while paused") << QList<protocol::MyLot>{led(1, 1'000, 1'500, auction::Phase::Paused)}
                                      << models::BidSums{.leading = 1, .price = 1'000, .atMost = 1'500};
    protocol::MyLot overtaken = lot(1, 1'000);
    overtaken.max = 900;
    QTest::newRow("outbid counts, but costs nothing")
        << QList<protocol::MyLot>{overtaken} << models::BidSums{.outbid = 1};
    QTest::newRow("a voided bid is none") << QList<protocol::MyLot>{lot(1, 1'000)} << models::BidSums();
    QTest::newRow("won is no longer at stake")
        << QList<protocol::MyLot>{led(1, 1'000, 1'500, auction::Phase::Sold)} << models::BidSums{.won = 1};
    QTest::newRow("lost, passed and withdrawn are over")
        << QList<protocol::MyLot>{lot(1, 1'000, auction::Phase::Sold), led(2, 1'000, 1'000, auction::Phase::Passed),
                                  led(3, 1'000, 1'000, auction::Phase::Withdrawn)}
        << models::BidSums();
    QTest::newRow("the premium, floored lot by lot")
        << QList<protocol::MyLot>{led(1, 1'009, 1'019, auction::Phase::Open, 1'000),
                                  led(2, 1'009, 1'009, auction::Phase::Open, 1'000)}
        << models::BidSums{.leading = 2, .price = 2'018, .premium = 200, .atMost = 1'019 + 101 + 1'009 + 100};
    protocol::MyLot untold = led(1, 1'000, 0);
    untold.max.reset();
    QTest::newRow("a maximum that is not told")
        << QList<protocol::MyLot>{untold} << models::BidSums{.leading = 1, .price = 1'000, .atMost = 1'000};
}

void TestMyLotsSums::whatIBidOn()
{
    QFETCH(QList<protocol::MyLot>, bids);
    QFETCH(models::BidSums, sums);
    QVERIFY(models::bidSums(bids) == sums);
}

void TestMyLotsSums::theHostsPremiumIsTakenOverTheRate()
{
    protocol::MyLot told = lot(1, 1'000, auction::Phase::Sold, 1'000);
    told.fee = 90;
    const auto sum = sumOf(models::wonLines({told, lot(2, 1'000, auction::Phase::Sold, 1'000)}, 0));
    QCOMPARE(sum.premium, 190);
    QCOMPARE(sum.due(), 2'190);
}

void TestMyLotsSums::everyLotsCommissionIsFlooredByItself()
{
    protocol::MyLot silent = lot(4, 500);
    silent.lot.bids = 0;
    protocol::MyLot sold = lot(1, 1'009, auction::Phase::Sold);
    protocol::MyLot another = lot(2, 1'009, auction::Phase::Sold);
    sold.lot.commission = 1'000;
    another.lot.commission = {500, {{9, 1'000}}}; // of 9 it is 0.45, of the other 1,000 it is 100
    const auto sums = models::saleSums({sold, another, lot(3, 700), silent, lot(5, 900, auction::Phase::Passed)});
    QVERIFY(sums == (models::SaleSums{.open = 2, .sold = 2, .bid = 700, .price = 2'018, .commission = 200}));
    QCOMPARE(sums.proceeds(), 1'818);
}

void TestMyLotsSums::watchedByPhase()
{
    const auto sums =
        models::watchSums({lot(1, 1), lot(2, 1, auction::Phase::Paused), lot(3, 1, auction::Phase::Scheduled),
                           lot(4, 1, auction::Phase::Unsold), lot(5, 1, auction::Phase::Withdrawn)});
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
    QVERIFY(models::factsOf(which, {}, krw(), {}).isEmpty());
    const auto facts = models::factsOf(which, {led(1, 1'000, 1'000)}, krw(), {});
    QTEST(facts.last().name, "name");
    QTEST(facts.last().value, "value");
    QCOMPARE(std::count_if(facts.begin(), facts.end(), [](const models::Fact &fact) { return fact.isMain; }), 1);
    QVERIFY(facts.last().isMain);
}

void TestMyLotsSums::thePremiumIsNamedWhereThereIsOne()
{
    const auto facts = models::factsOf(Mine::Bids, {led(1, 1'000, 1'000, auction::Phase::Open, 1'000)}, krw(), {});
    QCOMPARE(facts.last().name, u"If you won all that you lead, with the premium"_s);
    QCOMPARE(facts.last().value, u"₩1,100"_s);
}

void TestMyLotsSums::limitedFundsSayWhatIsHeldAndPaid()
{
    const protocol::AccountView account{
        .limited = true, .deposits = 5'000, .debits = 1'100, .holds = 1'650, .available = 2'250};
    const auto bids = models::factsOf(Mine::Bids, {led(1, 1'000, 1'500, auction::Phase::Open, 1'000)}, krw(), account);
    QVERIFY(bids.contains(models::Fact{u"Held of your funds"_s, u"₩1,650"_s}));
    const QList<protocol::MyLot> won{lot(1, 1'000, auction::Phase::Sold, 1'000)};
    QCOMPARE(models::factsOf(Mine::Won, won, krw(), account).last(),
             (models::Fact{u"Paid in all"_s, u"₩1,100"_s, true}));
    const auto partly = models::factsOf(Mine::Won, won, krw(), protocol::AccountView{.deposits = 600});
    QVERIFY(partly.contains(models::Fact{u"Paid"_s, u"₩600"_s}));
    QCOMPARE(partly.last(), (models::Fact{u"To pay in all"_s, u"₩500"_s, true}));
}

void TestMyLotsSums::theLineOfMoneyIsWhole_data()
{
    QTest::addColumn<models::MoneyLine>("line");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("withPremium");
    const auto at = [](auction::Amount price, int rate, auction::Amount held = 0, auction::Amount paid = 0) {
        models::MoneyLine line = models::moneyLine(price, auction::Rates{rate, {}});
        line.held = held;
        line.paid = paid;
        return line;
    };
    const auto taxedOn = [](auction::Rates rates, auction::Tax::On on) {
        rates.tax = {.rate = 1'000, .on = on};
        return models::moneyLine(1'000, rates);
    };
    QTest::newRow("taxed in all") << taxedOn({2'000, {}}, auction::Tax::On::All)
                                  << u"₩1,000 + ₩200 premium + ₩120 tax = ₩1,320"_s << u"₩1,320 with premium and tax"_s;
    QTest::newRow("taxed without a premium")
        << taxedOn({}, auction::Tax::On::All) << u"₩1,000 + ₩100 tax = ₩1,100"_s << u"₩1,100 with tax"_s;
    QTest::newRow("by bands") << models::moneyLine(1'000, {{2'600, {{500, 1'000}}}, {}})
                              << u"₩1,000 + ₩180 premium = ₩1,180"_s << u"₩1,180 with premium"_s;
    QTest::newRow("no premium") << at(1'000, 0) << u"₩1,000"_s << QString();
    QTest::newRow("a premium, floored") << at(1'009, 1'250) << u"₩1,009 + ₩126 premium = ₩1,135"_s
                                        << u"₩1,135 with the 12.5 % premium"_s;
    QTest::newRow("held") << at(1'000, 2'000, 1'800) << u"₩1,000 + ₩200 premium = ₩1,200 · held ₩1,800"_s
                          << u"₩1,200 with the 20 % premium"_s;
    QTest::newRow("paid") << at(1'000, 2'000, 0, 1'200) << u"₩1,000 + ₩200 premium = ₩1,200 · paid"_s
                          << u"₩1,200 with the 20 % premium"_s;
    QTest::newRow("partly paid") << at(1'000, 2'000, 0, 500)
                                 << u"₩1,000 + ₩200 premium = ₩1,200 · ₩500 paid, ₩700 to pay"_s
                                 << u"₩1,200 with the 20 % premium"_s;
    models::MoneyLine taxed = at(1'000, 2'000);
    taxed.tax = 120;
    QTest::newRow("taxed") << taxed << u"₩1,000 + ₩200 premium + ₩120 tax = ₩1,320"_s
                           << u"₩1,320 with premium and tax"_s;
}

void TestMyLotsSums::theLineOfMoneyIsWhole()
{
    QFETCH(models::MoneyLine, line);
    QTEST(models::moneyLineText(line, krw()), "whole");
    QTEST(models::withPremiumText(line, krw()), "withPremium");
}

/// The most that funds pay for, and not one more.
void TestMyLotsSums::theMostThatFundsPayFor()
{
    for (const int rate : {0, 1, 333, 1'000, 1'250, 2'000, 5'000, 9'999, 10'000}) {
        const auction::Rates rates{
            {rate, {{1'000, rate / 2}}}, {}, {.rate = rate / 3, .on = auction::Tax::On::All, .included = rate == 333}};
        for (const auction::Amount funds :
             {auction::Amount(1), auction::Amount(2), auction::Amount(9), auction::Amount(1'100),
              auction::Amount(1'101), auction::Amount(123'456'789), auction::amountMax - 1, auction::amountMax}) {
            const auction::Amount most = auction::mostWithin(rates, funds);
            QVERIFY(models::moneyLine(most, rates).total() <= funds);
            QVERIFY(models::moneyLine(most + 1, rates).total() > funds);
        }
    }
    QCOMPARE(auction::mostWithin({}, -5), 0);
    QCOMPARE(auction::mostWithin({}, std::numeric_limits<auction::Amount>::max()), auction::amountMax);
}

void TestMyLotsSums::slipOfOneLot()
{
    protocol::MyLot mine = lot(12, 150'000, auction::Phase::Sold, 1'000);
    mine.fee = 15'000;
    mine.lot.name = u"Celadon vase"_s;
    mine.lot.head = "c0ffee";
    mine.lot.img = {{u"/img/12/1"_s, u"/img/12/1t"_s}};
    mine.lot.endsAt = 1'700'000'000'000;
    const models::PaperWords english(u"en"_s);
    const auto slip =
        models::purchaseSlip(u"Minji"_s, models::purchasesOf({mine}, 0), krw(), english, 1'700'000'000'000);
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
    protocol::MyLot named = lot(12, 150'000, auction::Phase::Sold, 1'000);
    named.lot.place.number = u"12/b"_s;
    const auto other = models::purchaseSlip(u"Minji"_s, models::purchasesOf({named}, 0), krw(), english, 0);
    QCOMPARE(other.lines.first().number, u"Lot 12/b"_s);
    QCOMPARE(other.fileName(), u"purchase-slip-lot-12-b"_s);
    QVERIFY(other.lines.first().page.isEmpty());
    const auto coded = models::purchaseSlip(u"Minji"_s, models::purchasesOf({named}, 0), krw(), english, 0,
                                            QUrl(u"http://192.0.2.14:8010/"_s));
    QCOMPARE(coded.lines.first().page, u"http://192.0.2.14:8010/lots/12"_s);
    const models::PaperWords korean(u"ko"_s); // whatever the program speaks
    const auto read = models::purchaseSlip(u"Minji"_s, models::purchasesOf({named}, 0), krw(), korean, 0);
    QCOMPARE(read.lines.first().number, u"물품 12/b"_s);
}

void TestMyLotsSums::slipOfSeveralLotsAddsUp()
{
    const auto slip = models::purchaseSlip(
        u"Minji"_s,
        models::purchasesOf({lot(1, 1'009, auction::Phase::Sold, 1'000), lot(2, 1'009, auction::Phase::Sold, 1'000)},
                            1'109),
        krw(), models::PaperWords(u"en"_s), 0);
    QCOMPARE(slip.lines.first().paid, u"paid"_s);
    QVERIFY(slip.lines.last().paid.isEmpty());
    QCOMPARE(slip.paid, u"₩1,109"_s);
    QCOMPARE(slip.due, u"₩1,109"_s);
    QCOMPARE(slip.lines.size(), 2);
    QVERIFY(slip.lines.first().picture.isEmpty());
    QCOMPARE(slip.price, u"₩2,018"_s);
    QCOMPARE(slip.premium, u"₩200"_s);
    QCOMPARE(slip.total, u"₩2,218"_s);
    QCOMPARE(slip.fileName(), u"purchase-slip"_s);
}

void TestMyLotsSums::csvOfWhatIWon()
{
    protocol::MyLot mine = lot(12, 12'50, auction::Phase::Sold);
    mine.fee = 1'25;
    mine.lot.name = u"=cmd()"_s;
    mine.lot.head = "c0ffee";
    const auto rows = rowsOf(models::lotsCsv(Mine::Won, {mine}, {u"USD"_s, 2}, 10'00));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].size(), rows[1].size());
    QCOMPARE(rows[0].first(), u"Lot"_s);
    QCOMPARE(rows[1][0], u"12"_s);
    QCOMPARE(rows[1][1], u"'=cmd()"_s);
    QCOMPARE(rows[1].mid(4, 2), (QStringList{u"USD"_s, u"12.50"_s}));
    QCOMPARE(rows[1].last(6), (QStringList{u"1.25"_s, u"0.00"_s, u"13.75"_s, u"10.00"_s, u"3.75"_s, u"c0ffee"_s}));
}

void TestMyLotsSums::csvOfWhatISell()
{
    protocol::MyLot open = lot(1, 700);
    open.reserve = 900;
    protocol::MyLot sold = lot(2, 1'000, auction::Phase::Sold);
    sold.lot.commission = 500;
    const auto rows = rowsOf(models::lotsCsv(Mine::Selling, {open, sold}, {u"KRW"_s, 0}, 0));
    QCOMPARE(rows[1].last(3), (QStringList{u"900"_s, {}, {}}));
    QCOMPARE(rows[2].last(3), (QStringList{{}, u"50"_s, u"950"_s}));
}

QTEST_GUILESS_MAIN(TestMyLotsSums)
#include "tst_my_lots_sums.moc"
