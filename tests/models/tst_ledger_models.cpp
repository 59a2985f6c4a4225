// What the console's ledger shows, without the console: who owes what, what it comes to, and the results as a file.
#include "auction/csv.h"
#include "models/console/results_csv.h"
#include "models/console/sales_model.h"
#include "support/model_columns.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;
using support::column;
using support::sampleLot;
using support::soldLot;

namespace {

const MoneyText won{{u"KRW"_s, 0}, QLocale(u"en_US"_s)};

} // namespace

class TestLedgerModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoOwesWhat_data();
    void whoOwesWhat();
    void salesAddUp();
    void fundsPayForWhatWasWon();
    void aLotSaysItsSale();
    void resultsForASpreadsheet();
    void resultsOfSeveralSales();
    void resultsGoByTheSalesInTheirOrder();
};

void TestLedgerModels::whoOwesWhat_data()
{
    QTest::addColumn<auction::Amount>("price");
    QTest::addColumn<int>("premium");
    QTest::addColumn<int>("commission");
    QTest::addColumn<auction::Amount>("owed");
    QTest::addColumn<auction::Amount>("credit");
    QTest::newRow("no rates") << auction::Amount(9'999) << 0 << 0 << auction::Amount(9'999) << auction::Amount(9'999);
    QTest::newRow("both") << auction::Amount(10'000) << 1'250 << 1'000 << auction::Amount(11'250)
                          << auction::Amount(9'000);
    QTest::newRow("both floored") << auction::Amount(999) << 1'250 << 1'000 << auction::Amount(1'123)
                                  << auction::Amount(900);
    QTest::newRow("the largest") << auction::amountMax << 5'000 << 5'000 << auction::amountMax + auction::amountMax / 2
                                 << auction::amountMax / 2;
}

void TestLedgerModels::whoOwesWhat()
{
    QFETCH(auction::Amount, price);
    protocol::LotView lot = soldLot(1, price, {11, u"Ann"_s});
    QFETCH(int, premium);
    QFETCH(int, commission);
    lot.premium = premium;
    lot.commission = commission;
    const Sale sale = saleOf(lot);
    QTEST(sale.buyer.total(), "owed");
    QTEST(sale.credit, "credit");
}

void TestLedgerModels::salesAddUp()
{
    const protocol::Person ann{11, u"Ann"_s};
    const auto sales = salesOf({sampleLot(1), soldLot(2, 10'000, ann), soldLot(3, 20'000, ann)}, {});
    QCOMPARE(sales.size(), 2);
    QCOMPARE(sumOf(sales).buyers.due(), 33'750);
    QCOMPARE(sumOf(sales).credit, 27'000);
    QCOMPARE(sumOf(sales).house, 6'750);
    SalesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMoney(won);
    model.setSales(sales);
    QCOMPARE(column(model, SalesModel::OwedColumn), QStringList({u"₩11,250"_s, u"₩22,500"_s}));
    QCOMPARE(column(model, SalesModel::CreditColumn), QStringList({u"₩9,000"_s, u"₩18,000"_s}));
    QCOMPARE(column(model, SalesModel::BuyerColumn), QStringList({u"Ann"_s, u"Ann"_s}));
    QCOMPARE(column(model, SalesModel::LotColumn), QStringList({u"2"_s, u"3"_s}));
}

/// What a buyer paid in pays for what they won, the first to end first.
void TestLedgerModels::fundsPayForWhatWasWon()
{
    const protocol::Person ann{11, u"Ann"_s};
    protocol::LotView later = soldLot(2, 10'000, ann);
    protocol::LotView sooner = soldLot(3, 20'000, ann);
    later.endsAt = 2'000;
    sooner.endsAt = 1'000;
    const auto withFunds = [&](auction::Amount deposits, auction::Amount credits) {
        return salesOf({later, sooner, soldLot(4, 5'000, {12, u"Bob"_s})},
                       {{11, protocol::AccountView{.id = 11, .deposits = deposits, .credits = credits}}});
    };
    SalesModel model;
    model.setMoney(won);
    model.setSales(withFunds(30'000, 3'750));
    QCOMPARE(column(model, SalesModel::OwedColumn), QStringList({u"paid"_s, u"paid"_s, u"₩5,625"_s}));
    model.setSales(withFunds(25'000, 0));
    QCOMPARE(column(model, SalesModel::OwedColumn), QStringList({u"₩8,750"_s, u"paid"_s, u"₩5,625"_s}));
    QCOMPARE(sumOf(model.sales()).buyers.paid, 25'000);
    QCOMPARE(sumOf(model.sales()).buyers.due(), 8'750 + 5'625);
    model.setSales(withFunds(0, 0));
    QCOMPARE(column(model, SalesModel::OwedColumn), QStringList({u"₩11,250"_s, u"₩22,500"_s, u"₩5,625"_s}));
}

// Each has a lot 1 of its own.
void TestLedgerModels::resultsOfSeveralSales()
{
    protocol::LotView evening = soldLot(3, 5'000, {11, u"Ann"_s});
    evening.sale = 2;
    evening.place.number = u"1"_s;
    protocol::LotView first = sampleLot(1, u"Vase"_s);
    first.place.number = u"2"_s;
    const protocol::HouseView house{.currency = {u"USD"_s, 2}};
    const QList<protocol::SaleView> sales{{.id = 1, .name = u"House"_s}, {.id = 2, .name = u"Evening"_s}};
    const QByteArray csv = resultsCsv({evening, first}, house, {}, sales);
    QList<QByteArray> ends;
    for (const QByteArray &line : csv.split('\n').mid(0, 3))
        ends.append(line.trimmed().split(',').last());
    QCOMPARE(ends, (QList<QByteArray>{"Sale", "House", "Evening"}));
    QVERIFY(!resultsCsv({first}, house, {}, sales.mid(0, 1)).contains("Sale")); // who has one never meets the word
}

void TestLedgerModels::resultsForASpreadsheet()
{
    protocol::LotView sold = soldLot(2, 12'345, {11, u"Ann, the \"first\""_s});
    sold.name = u"=SUM(A1)"_s;
    const protocol::HouseView house{.name = u"House"_s, .currency = {u"USD"_s, 2}};
    const QByteArray csv = resultsCsv({sold, sampleLot(1, u"Vase\nblue"_s)}, house,
                                      {{11, protocol::AccountView{.id = 11, .email = u"ann@example.org"_s}}});
    QVERIFY(csv.startsWith("\xEF\xBB\xBFLot,Name,"));
    QCOMPARE(csv.count("\r\n"), 3);
    auction::CsvReader reader(csv);
    QList<QByteArrayView> row;
    QCOMPARE(reader.next(row), auction::CsvReader::Row::Read);
    const qsizetype columns = row.size();
    QCOMPARE(reader.next(row), auction::CsvReader::Row::Read);
    QCOMPARE(row.size(), columns);
    QCOMPARE(row.at(1), "Vase\nblue");
    QCOMPARE(row.at(9), ""); // nobody owes anything yet
    QCOMPARE(reader.next(row), auction::CsvReader::Row::Read);
    const QList<QByteArrayView> expected{
        "2",    "'=SUM(A1)", "Sold",   "3",     "123.45", "Ann, the \"first\"", "ann@example.org", "15.43", "0.00",
        "0.00", "138.88",    "seller", "12.34", "111.11"};
    QCOMPARE(row, expected);
}

void TestLedgerModels::aLotSaysItsSale()
{
    protocol::LotView evening = soldLot(2, 10'000, {11, u"Ann"_s});
    evening.sale = 2;
    SalesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSales(salesOf({soldLot(1, 10'000, {11, u"Ann"_s}), evening}, {}));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setSaleNames({{1, u"House"_s}, {2, u"Evening"_s}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(column(model, SalesModel::SaleColumn), QStringList({u"House"_s, u"Evening"_s}));
    QCOMPARE(column(model, SalesModel::SaleColumn, TableSortRole), QStringList({u"House"_s, u"Evening"_s}));
    TableFilter filter;
    filter.setSourceModel(&model);
    filter.setSearch(u"evening"_s);
    QCOMPARE(column(filter, SalesModel::LotColumn), QStringList{u"2"_s});
}

// As they are listed everywhere: by time, and not as they were made.
void TestLedgerModels::resultsGoByTheSalesInTheirOrder()
{
    protocol::LotView late = soldLot(1, 5'000, {11, u"Ann"_s});
    late.sale = 2;
    protocol::LotView early = soldLot(2, 5'000, {11, u"Ann"_s});
    early.sale = 3;
    const QList<protocol::SaleView> sales{{.id = 3, .name = u"Early"_s}, {.id = 2, .name = u"Late"_s}};
    const QByteArray csv = resultsCsv({late, early}, {.currency = {u"KRW"_s, 0}}, {}, sales);
    QVERIFY(csv.indexOf("Early") < csv.indexOf("Late"));
}

QTEST_GUILESS_MAIN(TestLedgerModels)
#include "tst_ledger_models.moc"
