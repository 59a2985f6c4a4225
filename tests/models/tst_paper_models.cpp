// What stands on printed papers of lots, and where pages break; bills are in tst_bill_papers.cpp.
#include "models/papers/bid_sheet.h"
#include "models/papers/catalogue.h"
#include "models/papers/page_breaks.h"
#include "models/papers/paper_lots.h"
#include "models/papers/run_sheet.h"
#include "support/paper_languages.h"
#include "support/sample_lots.h"

#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;
using support::dollars;
using support::english;
using support::korean;
using support::sampleLot;

namespace {

protocol::LotView lotAt(auction::LotId id, qint64 order, const QString &number, const QString &category = {})
{
    protocol::LotView lot = sampleLot(id, u"Lot called %1"_s.arg(number));
    lot.place = {order, number, category};
    return lot;
}

QStringList numbersOf(const QList<protocol::LotView> &lots)
{
    QStringList numbers;
    for (const protocol::LotView &lot : lots)
        numbers.append(lot.place.number);
    return numbers;
}

} // namespace

class TestPaperModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesBreakBetweenItems_data();
    void pagesBreakBetweenItems();
    void lotsGoOnPaper();
    void categoriesStandTogether();
    void theCatalogueSaysWhatWasChosen();
    void aCategoryBeginsAStripOfItsOwn();
    void theRunSheetIsInRunningOrder();
    void reservesAreThoseThatOneMaySee();
    void endsAreToldAsFinelyAsTheyDiffer();
    void aBidSheetsLinesGrowByTheIncrements();
    void papersSpeakTheLanguageThatWasChosen();
};

void TestPaperModels::pagesBreakBetweenItems_data()
{
    QTest::addColumn<QList<PageItem>>("items");
    QTest::addColumn<QList<PageRange>>("pages");
    const PageItem line{.height = 10};
    const PageItem heading{.height = 10, .keepsNext = true};
    const PageItem below{.height = 10, .repeated = 0};
    QTest::newRow("nothing") << QList<PageItem>{} << QList<PageRange>{{0, 0}};
    QTest::newRow("all on the first") << QList<PageItem>(2, line) << QList<PageRange>{{0, 2}};
    QTest::newRow("the first has less room") << QList<PageItem>(5, line) << QList<PageRange>{{0, 2}, {2, 5}};
    QTest::newRow("page after page") << QList<PageItem>(6, line) << QList<PageRange>{{0, 2}, {2, 5}, {5, 6}};
    QTest::newRow("no heading is last") << QList<PageItem>{line, heading, line} << QList<PageRange>{{0, 1}, {1, 3}};
    QTest::newRow("nor are two of them") << QList<PageItem>{line, line, line, heading, heading, line}
                                         << QList<PageRange>{{0, 2}, {2, 3}, {3, 6}};
    QTest::newRow("a heading is said again")
        << QList<PageItem>{heading, below, below, below, below} << QList<PageRange>{{0, 2}, {2, 4, 0}, {4, 5, 0}};
    QTest::newRow("too high for any") << QList<PageItem>{line, {.height = 99}, line}
                                      << QList<PageRange>{{0, 1}, {1, 2}, {2, 3}};
    QTest::newRow("only headings") << QList<PageItem>(4, heading) << QList<PageRange>{{0, 2}, {2, 4}};
    QTest::newRow("one begins a page") << QList<PageItem>{line, {.height = 10, .startsPage = true}}
                                       << QList<PageRange>{{0, 1}, {1, 2}};
}

// A first page with room for two items, others for three.
void TestPaperModels::pagesBreakBetweenItems()
{
    QFETCH(QList<PageItem>, items);
    QFETCH(QList<PageRange>, pages);
    QVERIFY(breakPages(items, 20, 30) == pages);
}

void TestPaperModels::lotsGoOnPaper()
{
    QList<protocol::LotView> lots{lotAt(1, 3, u"10"_s), lotAt(2, 1, u"9A"_s), lotAt(3, 2, u"9"_s), lotAt(4, 4, u"11"_s),
                                  lotAt(5, 5, u"12"_s)};
    lots[3].phase = auction::Phase::Withdrawn;
    lots[4].sale = 2;
    QCOMPARE(numbersOf(lotsOnPaper(lots, 1, {}, PaperOrder::Running)), (QStringList{u"9A"_s, u"9"_s, u"10"_s}));
    QCOMPARE(numbersOf(lotsOnPaper(lots, 1, {}, PaperOrder::Number)), (QStringList{u"9"_s, u"9A"_s, u"10"_s}));
    QCOMPARE(numbersOf(lotsOnPaper(lots, 1, {1, 4}, PaperOrder::Number)), QStringList{u"10"_s});
    QCOMPARE(numbersOf(lotsOnPaper(lots, 2, {}, PaperOrder::Number)), QStringList{u"12"_s});
}

void TestPaperModels::categoriesStandTogether()
{
    const QList<protocol::LotView> lots{lotAt(1, 1, u"1"_s, u"Wine"_s), lotAt(2, 2, u"2"_s, u"Art"_s),
                                        lotAt(3, 3, u"3"_s), lotAt(4, 4, u"4"_s, u"Wine"_s)};
    QCOMPARE(numbersOf(byCategory(lots)), (QStringList{u"1"_s, u"4"_s, u"2"_s, u"3"_s}));
}

void TestPaperModels::theCatalogueSaysWhatWasChosen()
{
    protocol::LotView lot = lotAt(7, 1, u"12A"_s, u"Art"_s);
    lot.img = {{u"/img/7"_s, u"/img/7t"_s}, {u"/img/8"_s, u"/img/8t"_s}};
    const QHash<auction::LotId, QString> descriptions{{7, u"Oil on canvas.\n\n  Signed <b>Kim</b>."_s}};
    PaperChoices choices;
    auto entry = catalogueOf({lot}, descriptions, choices, dollars(), english()).first();
    QCOMPARE(entry.number, u"12A"_s);
    QCOMPARE(entry.description, u"Oil on canvas. Signed <b>Kim</b>."_s); // plain, and one paragraph
    QCOMPARE(entry.start, u"Start price $100.00"_s);
    QCOMPARE(entry.picture, u"/img/7t"_s);
    choices.perPage = 2;
    QCOMPARE(catalogueOf({lot}, descriptions, choices, dollars(), english()).first().picture, u"/img/7"_s);
    QVERIFY(entry.value.isEmpty()); // it is not known
    lot.value = 25'000;
    QCOMPARE(catalogueOf({lot}, {}, choices, dollars(), english()).first().value, u"Value $250.00"_s);
    choices.hasDescriptions = choices.hasStart = choices.hasPictures = choices.hasValues = false;
    entry = catalogueOf({lot}, descriptions, choices, dollars(), english()).first();
    QVERIFY(entry.description.isEmpty() && entry.start.isEmpty() && entry.picture.isEmpty() && entry.value.isEmpty());
}

void TestPaperModels::aCategoryBeginsAStripOfItsOwn()
{
    const auto entry = [](const QString &category) { return CatalogueEntry{.category = category}; };
    const QList<CatalogueEntry> entries{entry(u"Art"_s), entry(u"Art"_s), entry(u"Art"_s), entry({})};
    const QList<CatalogueStrip> strips{{u"Art"_s}, {{}, {0, 1}, 0}, {{}, {2}, 0}, {u"Other lots"_s}, {{}, {3}, 3}};
    QVERIFY(stripsOf(entries, 2, true, english()) == strips);
    const QList<CatalogueStrip> plain{{{}, {0, 1}}, {{}, {2, 3}}};
    QVERIFY(stripsOf(entries, 2, false, english()) == plain);
    QVERIFY(stripsOf({entry({}), entry({}), entry({}), entry({})}, 2, true, english()) == plain);
}

void TestPaperModels::theRunSheetIsInRunningOrder()
{
    const auto lots = lotsOnPaper({lotAt(1, 2, u"1"_s), lotAt(2, 1, u"2"_s)}, 1, {}, PaperOrder::Running);
    const PaperTable table = runSheetOf(lots, u"Spring"_s, std::nullopt, dollars(), english());
    QCOMPARE(table.title, u"Run sheet"_s);
    QCOMPARE(table.subject, u"Spring"_s);
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(table.rows.first().cells.first(), u"2"_s);
    QCOMPARE(table.rows.first().cells.size(), table.columns.size());
    QVERIFY(table.columns.last().kind == PaperColumn::Kind::Space);
    QVERIFY(table.rows.first().cells.last().isEmpty()); // to be written in
}

void TestPaperModels::reservesAreThoseThatOneMaySee()
{
    QList<protocol::LotView> lots{lotAt(1, 1, u"1"_s), lotAt(2, 2, u"2"_s), lotAt(3, 3, u"3"_s)};
    lots[0].reserve = lots[1].reserve = auction::ReserveState::NotMet;
    const PaperTable table =
        runSheetOf(lots, {}, QHash<auction::LotId, auction::Amount>{{1, 15'000}}, dollars(), english());
    QCOMPARE(table.rows.at(0).cells.at(3), u"$150.00"_s);
    QCOMPARE(table.rows.at(1).cells.at(3), u"hidden"_s);
    QCOMPARE(table.rows.at(2).cells.at(3), u"none"_s);
    QCOMPARE(table.columns.size(), runSheetOf(lots, {}, std::nullopt, dollars(), english()).columns.size() + 1);
}

void TestPaperModels::endsAreToldAsFinelyAsTheyDiffer()
{
    constexpr auction::TimeMs noon = 12 * 3'600'000; // of the first day, in the test's zone
    QList<protocol::LotView> lots{lotAt(1, 1, u"1"_s), lotAt(2, 2, u"2"_s), lotAt(3, 3, u"3"_s)};
    const auto ends = [&lots](auction::TimeMs first, std::optional<auction::TimeMs> second) {
        lots[0].endsAt = first;
        lots[1].endsAt = second;
        lots[2].endsAt = first;
        const PaperTable table = runSheetOf(lots, {}, std::nullopt, dollars(korean()), korean());
        return QStringList{table.rows.at(0).cells.at(3), table.rows.at(1).cells.at(3)};
    };
    QCOMPARE(ends(noon, noon + 60'000), (QStringList{u"12:00"_s, u"12:01"_s}));
    QCOMPARE(ends(noon, noon + 45'000), (QStringList{u"12:00:00"_s, u"12:00:45"_s}));
    QCOMPARE(ends(noon, std::nullopt), (QStringList{u"12:00"_s, u"—"_s})); // paused
    QVERIFY(ends(noon, noon + 24 * 3'600'000).last().startsWith(u"70. 1. 2."_s));
}

void TestPaperModels::aBidSheetsLinesGrowByTheIncrements()
{
    protocol::LotView lot = lotAt(7, 1, u"17"_s);
    lot.start = 10'000;
    lot.buyNow = 50'000;
    const MoneyText won({u"KRW"_s, 0}, korean().locale());
    BidSheet sheet = bidSheetOf(lot, u"Two\nlines"_s, QUrl(u"http://192.0.2.14:8010/"_s), won, korean());
    QCOMPARE(sheet.address, u"http://192.0.2.14:8010/lots/7"_s);
    QCOMPARE(sheet.description, u"Two lines"_s);
    QCOMPARE(sheet.least.mid(0, 3), (QStringList{u"₩10,000"_s, u"₩10,500"_s, u"₩11,000"_s}));
    QCOMPARE(sheet.least.size(), BidSheet::linesMax);
    QCOMPARE(sheet.start, u"시작가 ₩10,000"_s);
    QVERIFY(sheet.buyNow.contains(u"₩50,000"_s));
    lot.increments = {auction::Increments::Preset::Fixed, 2'000, {}};
    lot.start = auction::amountMax - 1'000;
    QCOMPARE(bidSheetOf(lot, {}, {}, won, korean()).least.size(), 1); // no bid may be higher
    QVERIFY(bidSheetOf(lot, {}, {}, won, korean()).address.isEmpty());
}

void TestPaperModels::papersSpeakTheLanguageThatWasChosen()
{
    for (int word = 0; word <= static_cast<int>(PaperWord::SeeItThere); ++word) {
        const QString said = english().of(static_cast<PaperWord>(word));
        QVERIFY2(!said.isEmpty() && said != korean().of(static_cast<PaperWord>(word)), qPrintable(said));
    }
    QCOMPARE(korean().of(PaperWord::Catalogue), u"경매 도록"_s);
    QCOMPARE(english().of(PaperWord::StartPrice, dollars().shown(500)), u"Start price $5.00"_s);
    QCOMPARE(korean().locale().language(), QLocale::Korean);
}

QTEST_GUILESS_MAIN(TestPaperModels)
#include "tst_paper_models.moc"
