#include "models/selling/lot_csv.h"
#include "models/selling/lot_list_csv.h"
#include "support/only_csv_lot.h"

#include <QStringEncoder>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::CsvLot;
using models::LotColumn;
using models::SellForm;

class TestLotCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowFillsAForm();
    void columnsStandInAnyOrder();
    void bothDelimitersAreRead_data();
    void bothDelimitersAreRead();
    void whatNamesNoSaleGoesToTheChosen();
    void othersHeadersAreKnown();
    void eachFaultIsInItsColumn_data();
    void eachFaultIsInItsColumn();
    void filesThatAreNoneAreSaid_data();
    void filesThatAreNoneAreSaid();
    void columnsOfOthersListsAreKnown_data();
    void columnsOfOthersListsAreKnown();
    void unknownColumnsArePassedOver();
    void whereALotStandsIsRead();
    void theSampleHasNoFault_data();
    void theSampleHasNoFault();

private:
    static constexpr auction::TimeMs m_now = 1'700'000'000'000;
    const auction::Currency m_dollars{u"USD"_s, 2};

    [[nodiscard]] CsvLot only(const QByteArray &file) const { return test::onlyCsvLot(file, m_dollars); }
};

void TestLotCsv::aRowFillsAForm()
{
    const CsvLot lot = only("name,description,start,reserve,buyNow,lasts,increments,softClose,pictures\n"
                            "A clock,\"It stands, still.\",100,150.50,1000,3d,ladder,none,front.jpg| back.jpg \n");
    QCOMPARE(lot.line, 2);
    QCOMPARE(lot.values.name, u"A clock"_s);
    QCOMPARE(lot.values.description, u"It stands, still."_s);
    QCOMPARE(lot.values.reserve, u"150.50"_s);
    QCOMPARE(lot.values.lastsMs, 3 * 86'400'000);
    QVERIFY(!lot.values.softClose);
    QCOMPARE(lot.pictures, (QStringList{u"front.jpg"_s, u"back.jpg"_s}));
    QVERIFY(models::faultsOf(lot, m_dollars, m_now).isEmpty());
}

void TestLotCsv::columnsStandInAnyOrder()
{
    const CsvLot lot = only("START,Pictures,NAME\n100,a.png,A clock\n");
    QCOMPARE(lot.values.name, u"A clock"_s);
    QCOMPARE(lot.values.start, u"100"_s);
    QCOMPARE(lot.values.lastsMs, SellForm::Values().lastsMs);
    QCOMPARE(lot.values.softClose, std::optional(auction::SoftClose()));
}

void TestLotCsv::bothDelimitersAreRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("commas") << QByteArray("name,start\nA clock,12.50\n");
    QTest::newRow("semicolons, a decimal comma") << QByteArray("name;start\nA clock;12,50\n");
    QTest::newRow("semicolons, a decimal point") << QByteArray("name;start\nA clock;12.50\n");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                     "name;start\r\nA clock;12.50");
    QTest::newRow("a line of delimiters at the end") << QByteArray("name,start\nA clock,12.50\n,\n");
}

void TestLotCsv::bothDelimitersAreRead()
{
    QFETCH(QByteArray, file);
    const CsvLot lot = only(file);
    SellForm form;
    form.setMoney(models::csvMoney(m_dollars));
    form.setValues(lot.values);
    QCOMPARE(form.draft(m_now)->terms.start, 1'250);
}

void TestLotCsv::eachFaultIsInItsColumn_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<LotColumn>("column");
    const auto row = [](const char *name, LotColumn column, const char *cells) {
        QTest::newRow(name) << QByteArray(cells) << column;
    };
    row("no name", LotColumn::Name, ",100");
    row("no start", LotColumn::Start, "A");
    row("a start of words", LotColumn::Start, "A,cheap");
    row("too many decimals", LotColumn::Start, "A,1.999");
    row("a reserve below the start", LotColumn::Reserve, "A,100,99");
    row("buying below the reserve", LotColumn::BuyNow, "A,100,150,120");
    row("an opening of words", LotColumn::OpensAt, "A,100,,,soon");
    row("a date alone", LotColumn::OpensAt, "A,100,,,2030-12-24");
    row("the thirteenth month", LotColumn::OpensAt, "A,100,,,2030-13-24 18:00");
    row("the afternoon of eighteen", LotColumn::OpensAt, "A,100,,,2030-12-24 오후 18:00");
    row("an opening in the past", LotColumn::OpensAt, "A,100,,,2001-01-01 12:00");
    row("an end in the past", LotColumn::EndsAt, "A,100,,,,2001-01-01 12:00");
    row("a span of words", LotColumn::Lasts, "A,100,,,,,long");
    row("a span of nothing", LotColumn::Lasts, "A,100,,,,,0m");
    row("both an end and a span", LotColumn::Lasts, "A,100,,,,2030-12-24 18:00,3d");
    row("steps of words", LotColumn::Increments, "A,100,,,,,,large");
    row("a band that is no amount", LotColumn::Increments, "A,100,,,,,,0:5|12 50:10");
    row("bands not from 0", LotColumn::Increments, "A,100,,,,,,5:1");
    row("a soft close of words", LotColumn::SoftClose, "A,100,,,,,,,soft");
    row("a window too long", LotColumn::SoftClose, "A,100,,,,,,,2h");
    row("a byte order mark within the file", LotColumn::Name,
        "\xEF\xBB\xBF"
        "A,100");
    row("more cells than columns", LotColumn::Name, "A,100,,,,,,,,,");
}

void TestLotCsv::eachFaultIsInItsColumn()
{
    QFETCH(QByteArray, row);
    QFETCH(LotColumn, column);
    const CsvLot lot = only("name,start,reserve,buyNow,opensAt,endsAt,lasts,increments,softClose\n" + row);
    const auto faults = models::faultsOf(lot, m_dollars, m_now);
    QCOMPARE(faults.keys(), QList<LotColumn>{column});
    QVERIFY(faults.value(column).endsWith(u'.'));
}

void TestLotCsv::filesThatAreNoneAreSaid_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a header alone") << QByteArray("name,start\n");
    QTest::newRow("no name") << QByteArray("colour,start\nA,1\n");
    QTest::newRow("no start") << QByteArray("name,price\nA,1\n");
    QTest::newRow("a column twice") << QByteArray("name,start,Name\nA,1,B\n");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEn\0a\0m\0e\0", 10);
    QTest::newRow("an open quote") << QByteArray("name,start\n\"A,1\n");
}

void TestLotCsv::filesThatAreNoneAreSaid()
{
    QFETCH(QByteArray, file);
    const auto csv = models::readLotCsv(file, m_dollars);
    QVERIFY(!csv);
    QVERIFY(csv.error().endsWith(u'.'));
}

void TestLotCsv::columnsOfOthersListsAreKnown_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("in English") << QByteArray("Title;Starting bid;Buy it now;Photos\nVase;1000;2000;a.jpg|b.jpg\n");
    QTest::newRow("with underlines") << QByteArray(
        "LOT_NAME\tstart_price\tbuy_now\tpictures\nVase\t1000\t2000\ta.jpg|b.jpg\n");
    QTest::newRow("with the currency") << "Title,Start price (USD),Buy now [$],Photos\nVase,1000,2000,a.jpg|b.jpg\n"_ba;
    QTest::newRow("with it in Korean")
        << u"품목명,시작가（USD）,즉시 구매가(달러),사진 파일\nVase,1000,2000,a.jpg|b.jpg\n"_s.toUtf8();
    QTest::newRow("in Korean") << u"물품명,시작가,즉시 구매가,사진\nVase,1000,2000,a.jpg|b.jpg\n"_s.toUtf8();
    QStringEncoder korean("windows-949");
    QTest::newRow("in CP949") << QByteArray(
        korean(u"sep=;\r\n물품;시작가;즉시구매가;사진\r\nVase;1000;2000;a.jpg|b.jpg\r\n"_s));
}

void TestLotCsv::columnsOfOthersListsAreKnown()
{
    QFETCH(QByteArray, file);
    const CsvLot lot = only(file);
    QCOMPARE(lot.values.name, u"Vase"_s);
    QCOMPARE(lot.values.start, u"1000"_s);
    QCOMPARE(lot.values.buyNow, u"2000"_s);
    QCOMPARE(lot.pictures, (QStringList{u"a.jpg"_s, u"b.jpg"_s}));
}

void TestLotCsv::unknownColumnsArePassedOver()
{
    const auto csv = models::readLotCsv("name,colour,start\nA,red,1\n", m_dollars);
    QVERIFY(csv.has_value());
    QCOMPARE(csv->unknownColumns, QStringList{u"colour"_s});
    QCOMPARE(csv->lots.first().values.start, u"1"_s);
}

void TestLotCsv::whereALotStandsIsRead()
{
    const auto file = models::readCsvFile("name,start,number,category,sale,belowReserve,softClose\n"
                                          "A,1,12A,Glass,evening,jump,2m/1m/30m/end/x5\n"
                                          "B,1,,,2,hold,2m\n"
                                          "C,1,,,Matinee,none,2m/2m/end/end\n");
    QVERIFY(file.has_value());
    const QList<protocol::SaleView> sales{
        {.id = 1, .name = u"House"_s},
        {.id = 2, .name = u"Evening"_s, .plan = {.closing = auction::Closing::Group, .firstEnd = 1}}};
    const auto csv = models::lotsOf(*file, models::guessedLotColumns(file->header), m_dollars, sales);
    QVERIFY(csv.has_value());
    const auto &values = csv->lots.at(0).values;
    QCOMPARE(values.number, u"12A"_s);
    QCOMPARE(values.category, u"Glass"_s);
    QCOMPARE(values.sale, 2);
    QVERIFY(values.endsWithSale);
    QCOMPARE(values.belowReserve, auction::BelowReserve::Jump);
    const auction::SoftClose soft{.windowMs = 120'000,
                                  .extendMs = 60'000,
                                  .capMs = 1'800'000,
                                  .from = auction::SoftClose::From::End,
                                  .maxCount = 5};
    QCOMPARE(values.softClose, std::optional(soft));
    QCOMPARE(csv->lots.at(1).values.sale, 2);
    QCOMPARE(csv->lots.at(2).faults.keys(),
             (QList<LotColumn>{LotColumn::SoftClose, LotColumn::BelowReserve, LotColumn::Sale}));
    QVERIFY(csv->lots.at(2).faults.value(LotColumn::Sale).contains(u"House, Evening"_s));
}

void TestLotCsv::othersHeadersAreKnown()
{
    using Columns = models::LotColumns;
    const QStringList header{u"Item title"_s, u"Notes"_s, u"Starting bid"_s, u"Donor"_s};
    const Columns read{LotColumn::Name, LotColumn::Description, LotColumn::Start, std::nullopt};
    QCOMPARE(models::guessedLotColumns(header), read);
    const QStringList priced{u"품목명"_s, u"시작가(원)"_s, u"내정가(천원)"_s, u"즉시구매가(USD)"_s, u"Start (date)"_s};
    QCOMPARE(models::guessedLotColumns(priced, {}, u"KRW"_s),
             (Columns{LotColumn::Name, LotColumn::Start, std::nullopt, std::nullopt, std::nullopt}));
    QVERIFY(models::isSellerHeader(u"Donor"_s) && models::isSellerHeader(u"CONSIGNOR"_s));
    QVERIFY(models::isSellerHeader(u"기증자"_s) && models::isSellerHeader(u"Donated by"_s));
    QVERIFY(models::isSellerHeader(u"Seller"_s) && !models::isSellerHeader(u"Notes"_s));
    const QStringList both{u"Title"_s, u"Notes"_s, u"Details"_s, u"Start"_s};
    QCOMPARE(models::guessedLotColumns(both),
             (Columns{LotColumn::Name, std::nullopt, LotColumn::Description, LotColumn::Start}));
    const Columns chosen{LotColumn::Name, LotColumn::Description, LotColumn::Description, LotColumn::Start};
    QCOMPARE(models::faultOf(chosen, both), u"The columns “Notes” and “Details” are both read as Description."_s);
    QCOMPARE(models::faultOf({LotColumn::Name, LotColumn::Name}, {u"Name"_s, u"name"_s}),
             u"The column “name” is there twice."_s);
}

void TestLotCsv::whatNamesNoSaleGoesToTheChosen()
{
    const auto file = models::readCsvFile("name,start,sale\nA,1,\nB,1,house\n");
    QVERIFY(file.has_value());
    const QList<protocol::SaleView> sales{
        {.id = 1, .name = u"House"_s},
        {.id = 2, .name = u"Evening"_s, .plan = {.closing = auction::Closing::Group, .firstEnd = 1}}};
    const auto columns = models::guessedLotColumns(file->header);
    const auto csv = models::lotsOf(*file, columns, m_dollars, sales, 2);
    QVERIFY(csv.has_value());
    QCOMPARE(csv->lots.at(0).values.sale, 2);
    QVERIFY(csv->lots.at(0).values.endsWithSale);
    QCOMPARE(csv->lots.at(0).cells.value(LotColumn::Sale), u"Evening"_s);
    QCOMPARE(csv->lots.at(1).values.sale, 1);
    // In the house's own nothing of it is in the cells, by which an earlier run knows its rows.
    QVERIFY(!models::lotsOf(*file, columns, m_dollars, sales)->lots.at(0).cells.contains(LotColumn::Sale));
}

void TestLotCsv::theSampleHasNoFault_data()
{
    QTest::addColumn<auction::Currency>("currency");
    for (const char *code : {"USD", "KRW", "KWD"})
        QTest::newRow(code) << *auction::currencyOf(QString::fromLatin1(code));
}

void TestLotCsv::theSampleHasNoFault()
{
    QFETCH(auction::Currency, currency);
    const auto csv = models::readLotCsv(models::sampleLotCsv(currency), currency);
    QVERIFY(csv.has_value());
    QCOMPARE(csv->lots.size(), 2);
    QVERIFY(csv->unknownColumns.isEmpty());
    for (const CsvLot &lot : csv->lots)
        QCOMPARE(models::faultsOf(lot, currency, m_now), (QMap<LotColumn, QString>()));
}

QTEST_GUILESS_MAIN(TestLotCsv)
#include "tst_lot_csv.moc"
