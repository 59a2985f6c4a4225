// What stands on printed papers, and where their pages break.
#include "models/papers/bid_sheet.h"
#include "models/papers/catalogue.h"
#include "models/papers/invoice_paper.h"
#include "models/papers/page_breaks.h"
#include "models/papers/paper_lots.h"
#include "models/papers/pick_list.h"
#include "models/papers/run_sheet.h"
#include "models/papers/settlement_paper.h"
#include "support/sample_lots.h"

#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;
using support::sampleLot;

namespace {

/// Made when they are first asked for: their files are in the program by then.
const PaperWords &english()
{
    static const PaperWords words(u"en"_s);
    return words;
}

const PaperWords &korean()
{
    static const PaperWords words(u"ko"_s);
    return words;
}

MoneyText dollars(const PaperWords &words = english())
{
    return MoneyText({u"USD"_s, 2}, words.locale());
}

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

protocol::Stamp byDora()
{
    return {1'000, {4, u"Dora"_s}};
}

protocol::InvoiceLine boughtLot(auction::LotId lot, const QString &number, auction::Amount amount, bool isCollected)
{
    protocol::InvoiceLine line;
    line.lot = lot;
    line.number = number;
    line.name = u"Thing "_s + number;
    line.price = line.amount = amount;
    if (isCollected)
        line.collected = byDora();
    return line;
}

protocol::InvoiceView invoiceOf(auction::AccountId id, const QString &nick, std::optional<qint64> paddle,
                                const QList<protocol::InvoiceLine> &lines)
{
    protocol::InvoiceView invoice;
    invoice.account = {id, nick};
    invoice.paddle = paddle;
    invoice.lines = lines;
    return invoice;
}

/// A lot of $111.00 with its premium and tax, less $20.00, of which $50.00 were paid.
protocol::InvoiceView taxedInvoice()
{
    protocol::InvoiceLine lamp = boughtLot(1, u"12"_s, 10'000, false);
    lamp.name = u"Lamp"_s;
    lamp.premium = 1'000;
    lamp.tax = 100;
    lamp.amount = 11'100;
    lamp.bidder = protocol::Person{9, u"Bo"_s};
    protocol::InvoiceLine chipped;
    chipped.amount = -2'000;
    chipped.reason = u"chipped"_s;
    chipped.adjusted = byDora();
    auto invoice = invoiceOf(1, u"Ann"_s, 4, {lamp, chipped});
    invoice.number = 7;
    invoice.payments.append({.n = 1, .means = protocol::Means::Card, .amount = 5'000, .at = 1'000, .by = byDora().by});
    return invoice;
}

protocol::SettlementView someSettlement()
{
    protocol::SettlementView settlement;
    settlement.account = {5, u"nari"_s};
    settlement.name = u"Kim Nari"_s;
    settlement.email = u"nari@example.org"_s;
    for (const auction::Amount price : {1, 3, 99, 1'000'000}) {
        protocol::SettlementLine line;
        line.lot = price;
        line.number = QString::number(price);
        line.name = u"Thing"_s;
        line.price = price;
        line.commission = price / 10;
        line.amount = line.price - line.commission;
        settlement.lines.append(line);
    }
    protocol::SettlementLine fee;
    fee.amount = -1'500;
    fee.reason = u"photographs"_s;
    fee.adjusted = byDora();
    settlement.lines.append(fee);
    settlement.payouts = {
        {.n = 1, .means = protocol::Means::Transfer, .amount = 400'000, .reference = u"no. 12"_s, .paid = byDora()}};
    return settlement;
}

/// What the table's amounts add up to, rows of that kind alone; the last column has them.
auction::Amount sumOf(const PaperTable &table, PaperRow::Kind kind)
{
    auction::Amount sum = 0;
    for (const PaperRow &row : table.rows) {
        QString text = row.cells.value(row.cells.size() - 1);
        const bool isNegative = text.startsWith(u'-');
        text.remove(u'-');
        const auto amount = dollars().parse(text);
        if (row.kind == kind && amount)
            sum += isNegative ? -*amount : *amount;
    }
    return sum;
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
    void thePickListIsByPaddle();
    void whatWasCollectedIsTicked();
    void aSettlementsSumsAreItsOwn();
    void whatASellerOwesIsSaid();
    void anInvoicesSumsAreItsOwn();
    void aReceiptSaysWhatOfItIsAGift();
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
    choices.hasDescriptions = choices.hasStart = choices.hasPictures = false;
    entry = catalogueOf({lot}, descriptions, choices, dollars(), english()).first();
    QVERIFY(entry.description.isEmpty() && entry.start.isEmpty() && entry.picture.isEmpty());
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
    QCOMPARE(ends(noon, noon + 60'000), (QStringList{u"오후 12:00"_s, u"오후 12:01"_s}));
    QCOMPARE(ends(noon, noon + 45'000), (QStringList{u"오후 12:00:00"_s, u"오후 12:00:45"_s}));
    QCOMPARE(ends(noon, std::nullopt), (QStringList{u"오후 12:00"_s, u"—"_s})); // paused
    QVERIFY(ends(noon, noon + 24 * 3'600'000).last().startsWith(u"70. 1. 2."_s));
}

void TestPaperModels::thePickListIsByPaddle()
{
    auto paid = invoiceOf(1, u"Zoe"_s, 4, {boughtLot(1, u"2"_s, 500, false)});
    paid.payments = {{.n = 1, .amount = 500, .at = 1, .by = byDora().by}};
    const auto owing =
        invoiceOf(2, u"Ann"_s, 12, {boughtLot(2, u"10"_s, 700, false), boughtLot(3, u"9"_s, 800, false)});
    const auto without = invoiceOf(3, u"Bob"_s, std::nullopt, {boughtLot(4, u"7"_s, 100, false)});
    const auto gone = invoiceOf(4, u"Cho"_s, 1, {boughtLot(5, u"8"_s, 100, true)});
    const PaperTable table = pickListOf({without, owing, gone, paid}, true, dollars(), english());
    QStringList told;
    for (const PaperRow &row : table.rows)
        told.append(row.kind == PaperRow::Kind::Group ? row.cells.join(u'|') : row.cells.at(1));
    QCOMPARE(told, (QStringList{u"4  ·  Zoe|paid"_s, u"2"_s, u"12  ·  Ann|owes $15.00"_s, u"9"_s, u"10"_s,
                                u"Bob|owes $1.00"_s, u"7"_s}));
    QCOMPARE(table.facts, QStringList{u"Lots to collect: 4"_s});
    QVERIFY(table.columns.first().kind == PaperColumn::Kind::Tick);
}

void TestPaperModels::whatWasCollectedIsTicked()
{
    const auto invoice = invoiceOf(1, u"Ann"_s, 4, {boughtLot(1, u"2"_s, 500, true), boughtLot(2, u"3"_s, 500, false)});
    QCOMPARE(pickListOf({invoice}, true, dollars(), english()).rows.size(), 2);
    const PaperTable all = pickListOf({invoice}, false, dollars(), english());
    QCOMPARE(all.rows.size(), 3);
    QVERIFY(!all.rows.at(1).cells.first().isEmpty());
    QVERIFY(all.rows.at(2).cells.first().isEmpty());
    QCOMPARE(all.facts, QStringList{u"Lots to collect: 1"_s});
}

void TestPaperModels::aSettlementsSumsAreItsOwn()
{
    const protocol::SettlementView settlement = someSettlement();
    const PaperTable table = settlementOf(settlement, {}, dollars(), english(), 1'000);
    QCOMPARE(table.subject, u"Kim Nari"_s);
    QCOMPARE(sumOf(table, PaperRow::Kind::Line), settlement.balance());
    QCOMPARE(sumOf(table, PaperRow::Kind::Sum), settlement.total() + settlement.balance());
    QCOMPARE(table.rows.last().cells.at(4), dollars().shown(settlement.balance()));
    QCOMPARE(table.rows.last().cells.at(1), u"Still to be paid out"_s);
    QCOMPARE(table.rows.at(3).cells,
             (QStringList{u"1000000"_s, u"Thing"_s, u"$10,000.00"_s, u"-$1,000.00"_s, u"$9,000.00"_s}));
    QCOMPARE(table.rows.at(4).cells.at(1), u"Adjustment: photographs"_s);
    QVERIFY(table.rows.at(6).detail.contains(u"no. 12"_s));
}

void TestPaperModels::whatASellerOwesIsSaid()
{
    protocol::SettlementView settlement = someSettlement();
    settlement.payouts.first().amount = 2'000'000;
    const PaperTable table = settlementOf(settlement, {}, dollars(), english(), 1'000);
    QCOMPARE(table.rows.last().cells.at(1), u"Owed by the seller"_s);
    QCOMPARE(table.rows.last().cells.at(4), dollars().shown(-settlement.balance()));
}

void TestPaperModels::anInvoicesSumsAreItsOwn()
{
    const protocol::InvoiceView invoice = taxedInvoice();
    const PaperTable table = invoicePaper(invoice, u"Sunday"_s, dollars(), english(), 1'000);
    QCOMPARE(table.title, u"Invoice 7"_s);
    QCOMPARE(table.columns.size(), 6); // with the tax
    QCOMPARE(sumOf(table, PaperRow::Kind::Line), invoice.balance());
    QCOMPARE(sumOf(table, PaperRow::Kind::Sum), invoice.total() + invoice.balance());
    QCOMPARE(table.rows.first().cells,
             (QStringList{u"12"_s, u"Lamp"_s, u"$100.00"_s, u"$10.00"_s, u"$1.00"_s, u"$111.00"_s}));
    QVERIFY(table.rows.first().detail.contains(u"for "_s));
    QCOMPARE(table.rows.last().cells.at(1), u"To pay"_s);
    QVERIFY(table.facts.contains(u"Sunday"_s));
}

void TestPaperModels::aReceiptSaysWhatOfItIsAGift()
{
    protocol::InvoiceView invoice = taxedInvoice();
    invoice.payments.first().amount = invoice.total();
    invoice.lines.first().gift = 5'000;
    const PaperTable table = invoicePaper(invoice, {}, dollars(), english(), 1'000);
    QCOMPARE(table.title, u"Receipt 7"_s);
    QVERIFY(table.rows.first().detail.contains(u"of it a gift: $50.00"_s));
    QCOMPARE(table.rows.at(2).detail, u"of it a gift: $50.00"_s); // in all
    const PaperTable read = invoicePaper(invoice, {}, dollars(), korean(), 1'000);
    QCOMPARE(read.title, u"영수증 7"_s);
    QVERIFY(read.rows.first().detail.contains(u"기부금"_s));
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
    for (int word = 0; word <= static_cast<int>(PaperWord::ToGiveBack); ++word) {
        const QString said = english().of(static_cast<PaperWord>(word));
        QVERIFY2(!said.isEmpty() && said != korean().of(static_cast<PaperWord>(word)), qPrintable(said));
    }
    QCOMPARE(korean().of(PaperWord::Catalogue), u"경매 도록"_s);
    QCOMPARE(english().of(PaperWord::StartPrice, dollars().shown(500)), u"Start price $5.00"_s);
    QCOMPARE(korean().locale().language(), QLocale::Korean);
}

QTEST_GUILESS_MAIN(TestPaperModels)
#include "tst_paper_models.moc"
