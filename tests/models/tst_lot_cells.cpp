// How the cells of a list of lots are read: amounts, times, spans and steps, as people write them.
#include "support/only_csv_lot.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::CsvLot;
using models::LotColumn;
using models::SellForm;

class TestLotCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsAreReadAsPeopleWriteThem_data();
    void amountsAreReadAsPeopleWriteThem();
    void spansAreRead_data();
    void spansAreRead();
    void timesAreRead_data();
    void timesAreRead();
    void stepsAreRead_data();
    void stepsAreRead();
    void aValueIsRead();
    void softClosesAreRead_data();
    void softClosesAreRead();

private:
    static constexpr auction::TimeMs m_now = 1'700'000'000'000;
    const auction::Currency m_dollars{u"USD"_s, 2};

    /// A lot that is all right but for this cell.
    [[nodiscard]] CsvLot withCell(const char *column, const QByteArray &cell) const
    {
        return test::onlyCsvLot("name,start,"_ba + column + "\nA clock,100,\"" + cell + "\"\n", m_dollars);
    }
};

void TestLotCells::amountsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<auction::Amount>("amount"); // 0: it is none
    const auto row = [](const char *name, const QString &currency, const QByteArray &cell, auction::Amount amount) {
        const char delimiter = currency.startsWith(u';') ? ';' : ',';
        const QByteArray header = QByteArray("name") + delimiter + "start\n";
        QTest::newRow(name) << currency.last(3) << header + "A" + delimiter + '"' + cell + '"' << amount;
    };
    row("points and a comma, semicolons", u";EUR"_s, "1.250,00", 125'000);
    row("a point as a group, semicolons", u";EUR"_s, "1.250", 125'000);
    row("a decimal point, semicolons", u";EUR"_s, "12.50", 1'250);
    row("commas and a point, semicolons", u";EUR"_s, "1,250.00", 125'000);
    row("euros, semicolons", u";EUR"_s, "1.250,00 €", 125'000);
    row("two readings", u";KWD"_s, "1.250", 0);
    row("too many decimals, semicolons", u";EUR"_s, "1,255", 0);
    row("commas and a point", u",USD"_s, "1,250.00", 125'000);
    row("points and a comma", u",USD"_s, "1.250,00", 125'000);
    row("too many decimals", u",USD"_s, "1.255", 0);
    row("spaces within a group", u",USD"_s, "12 50", 0);
    row("apostrophes anywhere", u",USD"_s, "1'5'0", 0);
    row("groups of both kinds", u",USD"_s, "1,250'000", 0);
    row("a sign", u",USD"_s, "$50", 5'000);
    row("a full-width sign", u",USD"_s, "＄50", 5'000);
    row("a direction mark", u",USD"_s, "\u200e50.25", 5'025);
    row("won", u",KRW"_s, "￦50,000", 50'000);
    row("won in a word", u",KRW"_s, "50,000원", 50'000);
    row("a full-width comma", u",KRW"_s, "50，000", 50'000);
    row("a full-width comma, semicolons", u";KRW"_s, "50，000", 50'000);
    row("yen", u",JPY"_s, "5,000円", 5'000);
    row("another currency", u",USD"_s, "50원", 0);
}

void TestLotCells::amountsAreReadAsPeopleWriteThem()
{
    QFETCH(QString, currency);
    QFETCH(QByteArray, file);
    QFETCH(auction::Amount, amount);
    const auction::Currency house = *auction::currencyOf(currency);
    const auto csv = models::readLotCsv(file, house);
    QVERIFY(csv && csv->lots.size() == 1);
    SellForm form;
    form.setMoney(models::csvMoney(house));
    form.setValues(csv->lots.first().values);
    const bool isFaulty = models::faultsOf(csv->lots.first(), house, m_now).contains(LotColumn::Start);
    QCOMPARE(isFaulty ? 0 : form.draft(m_now)->terms.start, amount);
}

void TestLotCells::spansAreRead_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QByteArray("90s") << qint64{90'000};
    QTest::newRow("minutes") << QByteArray("90m") << qint64{5'400'000};
    QTest::newRow("hours") << QByteArray("12H") << qint64{43'200'000};
    QTest::newRow("days") << QByteArray("7d") << qint64{604'800'000};
    QTest::newRow("several") << QByteArray("1d 12h") << qint64{129'600'000};
}

void TestLotCells::spansAreRead()
{
    QFETCH(QByteArray, cell);
    QTEST(withCell("lasts", cell).values.lastsMs, "ms");
}

void TestLotCells::timesAreRead_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QDateTime>("time");
    const QDate date(2030, 12, 24);
    QTest::newRow("as people write it") << QByteArray("2030-12-24 18:00") << QDateTime(date, QTime(18, 0));
    QTest::newRow("ISO") << QByteArray("2030-12-24T18:00:30") << QDateTime(date, QTime(18, 0, 30));
    QTest::newRow("of a zone") << QByteArray("2030-12-24T18:00:00Z") << QDateTime(date, QTime(18, 0), QTimeZone::utc());
    QTest::newRow("with an offset") << QByteArray("2030-12-24T18:00:00+09:00")
                                    << QDateTime(date, QTime(9, 0), QTimeZone::utc());
    QTest::newRow("one figure of an hour") << QByteArray("2030-12-24 9:00") << QDateTime(date, QTime(9, 0));
    QTest::newRow("German") << QByteArray("24.12.2030 18:00") << QDateTime(date, QTime(18, 0));
    QTest::newRow("Korean") << QByteArray("2030-12-24 오후 6:00") << QDateTime(date, QTime(18, 0));
}

void TestLotCells::timesAreRead()
{
    QFETCH(QByteArray, cell);
    QFETCH(QDateTime, time);
    QCOMPARE(withCell("opensAt", cell).values.opensAt, time.toMSecsSinceEpoch());
    QCOMPARE(withCell("endsAt", cell).values.endsAt, time.toMSecsSinceEpoch());
}

void TestLotCells::stepsAreRead_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<auction::Increments>("increments");
    const auto row = [](const char *cell, const auction::Increments &increments) {
        QTest::newRow(cell) << QByteArray(cell) << increments;
    };
    row("", {});
    row("Any", {.preset = auction::Increments::Preset::Any, .step = 1, .bands = {}});
    row("ebay", {.preset = auction::Increments::Preset::Ebay, .step = 1, .bands = {}});
    row("2.50", {.preset = auction::Increments::Preset::Fixed, .step = 250, .bands = {}});
    const auction::Increments bands{
        .preset = auction::Increments::Preset::Bands, .step = 1, .bands = {{0, 500}, {10'000, 1'050}}};
    row("5; 10.50 > 100", bands);
    row("0:5|100:10.50", bands); // as files had it before
    row("7 > 0", {.preset = auction::Increments::Preset::Bands, .step = 1, .bands = {{0, 700}}});
}

void TestLotCells::stepsAreRead()
{
    QFETCH(QByteArray, cell);
    SellForm form;
    form.setMoney(models::csvMoney(m_dollars));
    form.setValues(withCell("increments", cell).values);
    QTEST(form.draft(m_now)->terms.increments, "increments");
}

void TestLotCells::softClosesAreRead_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<std::optional<auction::SoftClose>>("soft");
    const auto row = [](const char *cell, const std::optional<auction::SoftClose> &soft) {
        QTest::newRow(cell) << QByteArray(cell) << soft;
    };
    row("", auction::SoftClose());
    row("None", std::nullopt);
    row("5m", auction::SoftClose{.windowMs = 300'000, .extendMs = 300'000, .capMs = {}});
    row("1m/30s", auction::SoftClose{.windowMs = 60'000, .extendMs = 30'000, .capMs = {}});
    row("1m/2m/1h", auction::SoftClose{.windowMs = 60'000, .extendMs = 120'000, .capMs = 3'600'000});
}

void TestLotCells::softClosesAreRead()
{
    QFETCH(QByteArray, cell);
    QTEST(withCell("softClose", cell).values.softClose, "soft");
}

void TestLotCells::aValueIsRead()
{
    const auto csv =
        models::readLotCsv("name,start,Fair market value\nA,1,\"1,200\"\nB,1,0\nC,1,\nD,1,much\n", m_dollars);
    QVERIFY(csv.has_value());
    QCOMPARE(models::csvMoney(m_dollars).parse(csv->lots.at(0).values.value), std::optional<auction::Amount>(120'000));
    for (const CsvLot &lot : csv->lots.mid(0, 3))
        QVERIFY(models::faultsOf(lot, m_dollars, 1'000).isEmpty());
    QCOMPARE(models::faultsOf(csv->lots.at(3), m_dollars, 1'000).keys(), QList{LotColumn::Value});
}

QTEST_GUILESS_MAIN(TestLotCells)
#include "tst_lot_cells.moc"
