// What is written of lots is read back by the import: every term, in any language.
#include "models/selling/lot_cells.h"
#include "models/selling/lot_comparison.h"
#include "models/selling/lot_csv.h"
#include "models/selling/lot_list_csv.h"
#include "models/selling/lot_terms.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using auction::Increments;
using auction::SoftClose;
using models::LotColumn;
using protocol::LotView;

namespace {

constexpr auction::TimeMs now = 1'900'000'000'000;
constexpr auction::TimeMs later = now + 86'400'000 + 1'234; // to a thousandth

LotView lotOf(const QString &name)
{
    LotView lot;
    lot.id = 7;
    lot.name = name;
    lot.description = u""_s;
    lot.owner = {3, u"Nari"_s};
    lot.start = 1'250;
    lot.phase = auction::Phase::Scheduled;
    lot.opensAt = now + 60'000;
    lot.endsAt = later;
    lot.softClose = SoftClose{};
    lot.premium = auction::Bands(2'000);
    lot.place = {.order = 1, .number = u"7"_s, .category = {}};
    return lot;
}

struct Case
{
    LotView lot;
    std::optional<auction::Amount> reserve;
};

protocol::SaleView sale(auction::SaleId id, const QString &name, auction::Closing closing = auction::Closing::Own)
{
    protocol::SaleView sale;
    sale.id = id;
    sale.name = name;
    sale.plan.closing = closing;
    return sale;
}

} // namespace

class TestLotListCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTermIsReadBack_data();
    void everyTermIsReadBack();
    void onlyOtherRatesAreSaved();
    void salesAreNamed();
    void aSaleSaysWhenItsLotsEnd();
    void whatIsOverHasNoTimes();
    void whatPauses();
    void theSameHouseSeesNoChange();
    void picturesAreNamed();
    void spansAndSharesAreReadBack_data();
    void spansAndSharesAreReadBack();
};

void TestLotListCsv::everyTermIsReadBack_data()
{
    QTest::addColumn<LotView>("lot");
    QTest::addColumn<qint64>("reserve"); // 0: none
    const auto row = [](const char *title, const auto &change, qint64 reserve = 0) {
        LotView lot = lotOf(u"Vase"_s);
        change(lot);
        QTest::newRow(title) << lot << reserve;
    };
    row("plain", [](LotView &) {});
    row("words of all kinds", [](LotView &lot) {
        lot.name = QString::fromUtf8("=Vase, \"백자\"; 금|은");
        lot.description = QString::fromUtf8("-1 crack, two lines.\nAnd “more”; 조선,\n'=SUM(A1)");
        lot.place = {.order = 2, .number = u"12A"_s, .category = QString::fromUtf8("@도자기, 백자")};
    });
    row("an apostrophe of its own", [](LotView &lot) { lot.name = u"'=Vase"_s; });
    row("several apostrophes", [](LotView &lot) { lot.name = u"''+Vase"_s; });
    row(
        "amounts",
        [](LotView &lot) {
            lot.start = 1;
            lot.buyNow = 1'000'000'000'000'000;
        },
        999'999'999'999'999);
    row("one step", [](LotView &lot) { lot.increments = {.preset = Increments::Preset::Fixed, .step = 505}; });
    row("any step", [](LotView &lot) { lot.increments = {.preset = Increments::Preset::Any}; });
    row("steps by bands", [](LotView &lot) {
        lot.increments = {.preset = Increments::Preset::Bands, .bands = {{0, 50}, {10'000, 1'001}}};
    });
    row("steps by one band", [](LotView &lot) {
        lot.increments = {.preset = Increments::Preset::Bands, .bands = {{0, 50}}};
    });
    row("no soft close", [](LotView &lot) { lot.softClose.reset(); });
    row("all of a soft close", [](LotView &lot) {
        lot.softClose = SoftClose{
            .windowMs = 90'500, .extendMs = 3'600'000, .capMs = 0, .from = SoftClose::From::End, .maxCount = 5};
    });
    row("a soft close without a cap", [](LotView &lot) { lot.softClose->capMs.reset(); });
    row(
        "below the reserve", [](LotView &lot) { lot.belowReserve = auction::BelowReserve::Jump; }, 5'000);
    row("shares by bands", [](LotView &lot) {
        lot.premium = auction::Bands(2'625, {{10'000'00, 2'001}, {50'000'00, 5}});
        lot.commission = auction::Bands(10'000);
    });
}

void TestLotListCsv::everyTermIsReadBack()
{
    QFETCH(LotView, lot);
    QFETCH(qint64, reserve);
    const auto known = reserve == 0 ? std::nullopt : std::optional<auction::Amount>(reserve);
    for (const char *code : {"USD", "KRW", "KWD"}) {
        const auction::Currency currency = *auction::currencyOf(QString::fromLatin1(code));
        models::LotListFacts facts{.currency = currency, .sales = {sale(1, u"House"_s)}, .reserves = {}};
        if (known)
            facts.reserves.insert(lot.id, *known);
        const auto csv = models::readLotCsv(models::lotListCsv({lot}, facts), currency);
        QVERIFY2(csv.has_value(), csv ? "" : qPrintable(csv.error()));
        QCOMPARE(csv->unknownColumns, QStringList{u"seller"_s});
        QCOMPARE(csv->lots.size(), 1);
        const models::CsvLot &read = csv->lots.first();
        QCOMPARE(models::faultsOf(read, currency, now), (QMap<LotColumn, QString>()));
        models::SellForm form;
        form.setMoney(models::csvMoney(currency));
        form.setValues(read.values);
        const auto draft = form.draft(now);
        QVERIFY(draft.has_value());
        QCOMPARE(protocol::toJson(*draft), protocol::toJson(models::draftOf(lot, known)));
        QCOMPARE(read.values.number, lot.place.number);
        QCOMPARE(read.values.category, lot.place.category);
        // The house's count for it there too.
        const auto others = [](const auction::Bands &its, const auction::Bands &house) {
            return its == house ? std::nullopt : std::optional(its);
        };
        QVERIFY(read.premium == others(lot.premium, facts.premium));
        QVERIFY(read.commission == others(lot.commission, facts.commission));
    }
}

void TestLotListCsv::onlyOtherRatesAreSaved()
{
    const auction::Currency currency = *auction::currencyOf(u"USD"_s);
    LotView lot = lotOf(u"Vase"_s);
    lot.premium = auction::Bands(2'000);
    lot.commission = auction::Bands(1'000);
    const auto saved = [&](const auction::Bands &premium, std::optional<auction::Bands> salesCommission) {
        protocol::SaleView its = sale(lot.sale, u"House"_s);
        its.commission = salesCommission;
        const auto csv = models::readLotCsv(
            models::lotListCsv(
                {lot}, {.currency = currency, .sales = {its}, .premium = premium, .commission = auction::Bands(500)}),
            currency);
        return csv->lots.first();
    };
    QVERIFY(!saved(auction::Bands(2'000), auction::Bands(1'000)).premium);
    QVERIFY(!saved(auction::Bands(2'000), auction::Bands(1'000)).commission);
    QVERIFY(saved(auction::Bands(1'999), std::nullopt).premium == std::optional(lot.premium));
    QVERIFY(saved(auction::Bands(1'999), std::nullopt).commission == std::optional(lot.commission));
}

void TestLotListCsv::salesAreNamed()
{
    const auction::Currency currency = *auction::currencyOf(u"USD"_s);
    const QList<protocol::SaleView> sales{sale(1, u"House"_s), sale(2, u"Evening"_s), sale(3, u"evening"_s)};
    LotView first = lotOf(u"A"_s);
    LotView second = lotOf(u"B"_s);
    second.sale = 3;
    const auto bytes = models::lotListCsv({first, second}, {.currency = currency, .sales = sales, .reserves = {}});
    const auto file = models::readCsvFile(bytes);
    QVERIFY(file.has_value());
    const auto csv = models::lotsOf(*file, models::guessedLotColumns(file->header), currency, sales);
    QVERIFY(csv.has_value());
    QCOMPARE(csv->lots.at(0).cells.value(LotColumn::Sale), u"House"_s);
    QCOMPARE(csv->lots.at(1).cells.value(LotColumn::Sale), u"3"_s); // its name would be another's too
    QCOMPARE(csv->lots.at(0).values.sale, 1);
    QCOMPARE(csv->lots.at(1).values.sale, 3);
}

void TestLotListCsv::aSaleSaysWhenItsLotsEnd()
{
    const auction::Currency currency = *auction::currencyOf(u"USD"_s);
    const QList<protocol::SaleView> sales{sale(1, u"House"_s, auction::Closing::Cascade)};
    const auto csv = models::readLotCsv(
        models::lotListCsv({lotOf(u"A"_s)}, {.currency = currency, .sales = sales, .reserves = {}}), currency);
    QVERIFY(!csv->lots.first().cells.contains(LotColumn::EndsAt));
}

void TestLotListCsv::whatIsOverHasNoTimes()
{
    const auction::Currency currency = *auction::currencyOf(u"USD"_s);
    LotView lot = lotOf(u"A"_s);
    lot.phase = auction::Phase::Unsold;
    lot.endsAt = now - 1'000;
    const auto csv =
        models::readLotCsv(models::lotListCsv({lot}, {.currency = currency, .sales = {}, .reserves = {}}), currency);
    QCOMPARE(models::faultsOf(csv->lots.first(), currency, now), (QMap<LotColumn, QString>()));
    for (const LotColumn column : {LotColumn::OpensAt, LotColumn::EndsAt, LotColumn::Lasts})
        QVERIFY(!csv->lots.first().cells.contains(column));
}

void TestLotListCsv::whatPauses()
{
    const auction::Currency currency = *auction::currencyOf(u"USD"_s);
    LotView lot = lotOf(u"A"_s);
    lot.phase = auction::Phase::Paused;
    lot.endsAt.reset();
    lot.leftMs = 90'061'005;
    const auto csv =
        models::readLotCsv(models::lotListCsv({lot}, {.currency = currency, .sales = {}, .reserves = {}}), currency);
    QCOMPARE(csv->lots.first().values.lastsMs, 90'061'005);
}

void TestLotListCsv::theSameHouseSeesNoChange()
{
    const auction::Currency currency = *auction::currencyOf(u"USD"_s);
    LotView lot = lotOf(u"A"_s);
    const auto csv =
        models::readLotCsv(models::lotListCsv({lot}, {.currency = currency, .sales = {}, .reserves = {}}), currency);
    const auto same = models::compared(csv->lots.first(), lot, std::nullopt, currency, now);
    QVERIFY(same.faults.isEmpty());
    QCOMPARE(same.change, QJsonObject());
    lot.premium = auction::Bands(1'500);
    const auto other = models::compared(csv->lots.first(), lot, std::nullopt, currency, now);
    QCOMPARE(other.change, (QJsonObject{{u"premium"_s, 2'000}}));
    QCOMPARE(other.words.size(), 1);
    QVERIFY(other.words.first().startsWith(u"Premium: "_s));
}

void TestLotListCsv::picturesAreNamed()
{
    const auction::Currency currency = *auction::currencyOf(u"USD"_s);
    const LotView lot = lotOf(u"A"_s);
    const QStringList names{u"lots-pictures/7-1.jpg"_s, u"lots-pictures/7-2.png"_s};
    models::LotListFacts facts{.currency = currency, .sales = {}, .reserves = {}};
    facts.pictures.insert(lot.id, names);
    const auto csv = models::readLotCsv(models::lotListCsv({lot}, facts), currency);
    QCOMPARE(csv->lots.first().pictures, names);
}

void TestLotListCsv::spansAndSharesAreReadBack_data()
{
    QTest::addColumn<qint64>("span");
    QTest::addColumn<QString>("cell");
    QTest::newRow("nothing") << qint64(0) << u"0s"_s;
    QTest::newRow("seconds") << qint64(30'000) << u"30s"_s;
    QTest::newRow("thousandths") << qint64(1'500) << u"1s 500ms"_s;
    QTest::newRow("all") << qint64(90'061'001) << u"1d 1h 1m 1s 1ms"_s;
}

void TestLotListCsv::spansAndSharesAreReadBack()
{
    QFETCH(qint64, span);
    QFETCH(QString, cell);
    QCOMPARE(models::spanCell(span), cell);
    QCOMPARE(models::spanIn(cell), std::optional(span));
    const auto amountIn = [](const QString &written) { return std::optional<auction::Amount>(written.toLongLong()); };
    QCOMPARE(models::ratesIn(u"12,5 %"_s, 5'000, amountIn), std::optional(auction::Bands(1'250)));
    QCOMPARE(models::ratesIn(u"0:25|10000:20"_s, 5'000, amountIn),
             std::optional(auction::Bands(2'500, {{10'000, 2'000}})));
    QCOMPARE(models::ratesIn(u"25; 20 > 10000"_s, 5'000, amountIn),
             std::optional(auction::Bands(2'500, {{10'000, 2'000}})));
    for (const QString &wrong : {u"25; 20"_s, u"25 > 5"_s, u"25;"_s, u""_s, u"much"_s, u"51"_s, u"5:20"_s,
                                 u"0:25|0:20"_s, u"0:25|9:20|5:10"_s, u"0:1:2"_s, u"-1"_s})
        QVERIFY2(!models::ratesIn(wrong, 5'000, amountIn), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestLotListCsv)
#include "tst_lot_list_csv.moc"
