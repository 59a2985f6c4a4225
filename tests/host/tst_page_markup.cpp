#include "host/catalogue_markup.h"
#include "host/lot_markup.h"
#include "host/page_shelf.h"
#include "protocol/codes.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using gavel::host::CatalogueMarkup;
using gavel::host::Language;
using gavel::host::LotMarkup;
using gavel::host::PageShelf;
using gavel::host::PageWords;

namespace {

gavel::protocol::LotView openLot(gavel::auction::LotId id)
{
    gavel::protocol::LotView lot;
    lot.id = id;
    lot.name = u"<b>Vase</b> \"&amp;"_s;
    lot.price = 1'250'000;
    lot.phase = gavel::auction::Phase::Open;
    lot.place.number = u"12A"_s;
    return lot;
}

const gavel::auction::Currency won{u"KRW"_s, 0};

} // namespace

/// What the host writes into the page in its own words.
class TestPageMarkup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheWordsOfOneLine()
    {
        const PageWords words(u"export const words = {\n  a: 'It\\'s',\n  lot: (n) => `Lot ${n}`,\n"
                              "  bids: (n) => (n === 1 ? '1 bid' : `${n} bids`),\n  two: (a, b) => `${a} ${b}`,\n"
                              "  called: (name) => `Watch ${own(name)}`,\n  more: (a, b) => `${a ? b : ''}`,\n"
                              "  group: {\n    a: 'Of a group',\n    of: (n) => `${n} of it`,\n  },\n"
                              "  line: { a: 'A', b: 'B' },\n};\n"_s);
        QCOMPARE(words.plain(u"a"_s), u"It's"_s);
        QCOMPARE(words.with(u"lot"_s, u"12A"_s), u"Lot 12A"_s);
        QCOMPARE(words.with(u"bids"_s, u"1"_s), u"1 bid"_s);
        QCOMPARE(words.with(u"bids"_s, u"21"_s), u"21 bids"_s);
        QCOMPARE(words.with(u"called"_s, u"%1"_s), u"Watch %1"_s);
        QVERIFY(words.plain(u"two"_s).isEmpty() && words.with(u"two"_s, u"1"_s).isEmpty());
        QCOMPARE(words.with(u"two"_s, u"x"_s, u"y"_s), u"x y"_s);
        QVERIFY(words.with(u"more"_s, u"x"_s, u"y"_s).isEmpty()); // there is more in it than its parts
        QCOMPARE(words.plain(u"group.a"_s), u"Of a group"_s);
        QCOMPARE(words.with(u"group.of"_s, u"7"_s), u"7 of it"_s);
        QCOMPARE(words.plain(u"line.b"_s), u"B"_s);
        QCOMPARE(words.translated(u"<p id=\"x\" data-text=\"a\">Old</p><i data-label=\"a\">Old</i>"_s),
                 u"<p id=\"x\" data-text=\"a\">It's</p><i data-label=\"a\" aria-label=\"It's\">Old</i>"_s);
    }

    void hasEveryWordThatThePageNames()
    {
        static const QRegularExpression empty(u"data-text=\"\\w+\"[^>]*><|aria-label=\"\""_s);
        const PageShelf shelf;
        for (const Language language : {Language::English, Language::Korean}) {
            const auto match = empty.match(QString::fromUtf8(shelf.page(language)));
            QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
        }
        QVERIFY(shelf.page(Language::Korean).contains("본문으로 건너뛰기") &&
                !shelf.page(Language::Korean).contains("<!--icons-->"));
        QVERIFY(shelf.page(Language::Korean).contains("<html lang=\"ko\">"));
    }

    void writesCardsByThePagesTemplate()
    {
        const PageShelf shelf;
        const CatalogueMarkup &catalogue = shelf.catalogue(Language::English);
        auto second = openLot(9);
        second.bids = 1;
        second.img = {{u"/p/1\"x"_s, u"/t/1\"x"_s}};
        second.place.category = u"A & B"_s;
        const QByteArray made = catalogue.with({openLot(8), second}, {}, {}, won);
        QCOMPARE(made.count("<li class=\"card\" data-lot="), 2);
        for (const char *part :
             {"data-lot=\"9\" data-phase=\"open\"", "data-tone=\"1\"", "<img src=\"/t/1&quot;x\"",
              "<p class=\"card-number\">Lot 12A · <bdi>A &amp; B</bdi></p>", "<span class=\"card-bids\">1 bid</span>",
              "<a href=\"/lots/9\">&lt;b&gt;Vase&lt;/b&gt; &quot;&amp;amp;</a>", "<p class=\"card-number\">Lot 12A</p>",
              "<span class=\"price\">₩1,250,000</span>", "<span class=\"card-bids\">No bids yet</span>",
              "<button class=\"watch\" disabled aria-label=\"Watch &lt;b&gt;Vase&lt;/b&gt; &quot;&amp;amp;\"",
              "<label class=\"sort category\">", "<option value=\"\">All categories</option>"})
            QVERIFY2(made.contains(part), part);
        QCOMPARE(made.count("aria-live=\"off\">--:--:--</time>"), 2);
        QVERIFY(!shelf.cataloguePage(Language::English).contains("id=\"catalogue-view\""));
        QVERIFY(shelf.cataloguePage(Language::English).contains("id=\"card\""));
    }

    void leavesToTheScriptsWhatTheHostDoesNotKnow()
    {
        const PageShelf shelf;
        const CatalogueMarkup &catalogue = shelf.catalogue(Language::English);
        auto ofAnother = openLot(9);
        ofAnother.sale = 2;
        const CatalogueMarkup::SaleNames names{{1, u"House"_s}};
        QVERIFY(catalogue.with({}, {}, {}, won).isEmpty());
        QVERIFY(catalogue.with({openLot(8), ofAnother}, {}, names, won).isEmpty());
        QVERIFY(catalogue.with({openLot(8)}, {.sales = {1, 2}}, {}, won).isEmpty());
        QCOMPARE(catalogue.with({openLot(8)}, {}, {}, won).count("<label class=\"sort category\" hidden>"), 2);
    }

    void writesALotByThePagesTemplate()
    {
        const PageShelf shelf;
        const LotMarkup &markup = shelf.lot(Language::English);
        auto lot = openLot(9);
        lot.endsAt = 1000 + 86'400'000 + 3'723'000;
        lot.ask = 1'300'000;
        lot.bids = 2;
        lot.leader = {7, u"A<b>"_s};
        lot.owner = {5, u"Seller"_s};
        lot.increments = {.preset = gavel::auction::Increments::Preset::Fixed, .step = 50'000};
        lot.buyNow = 1'450'000;
        lot.premium = 1'000;
        lot.place.category = u"A & B"_s;
        lot.description = u"One\n  <two>"_s;
        lot.img = {{u"/p/1\"x"_s, u"/t/1"_s}, {u"/p/2"_s, u"/t/2"_s}};
        const QByteArray made = markup.with(lot, {.now = 1000}, won);
        for (const char *part :
             {"<div data-lot=\"9\"><div><article class=\"lot\" data-phase=\"open\"", "href=\"/?category=A%20%26%20B\"",
              "<bdi>A &amp; B</bdi></a>", "<span class=\"lot-number\">Lot 12A</span>",
              "<h1 id=\"lot-name\">&lt;b&gt;Vase&lt;/b&gt; &quot;&amp;amp;</h1>",
              "<p class=\"description\">One\n  &lt;two&gt;</p>", "src=\"/p/1&quot;x\" alt=\"\">",
              "aria-label=\"Show picture 2\" aria-pressed=\"false\"><img src=\"/t/2\"",
              "<p class=\"price\">₩1,250,000</p>", ">1d 00:00:00</time>",
              "data-kind=\"calm\"><bdi>A&lt;b&gt;</bdi> leads.</p>", "<strong>₩1,300,000</strong>",
              "<span class=\"bid-cost\">+ ₩130,000 premium = ₩1,430,000</span>",
              "<button type=\"button\" disabled>₩1,350,000</button>", "<span class=\"label\">Sign in to bid</span>",
              "aria-disabled=\"true\">Buy now for ₩1,450,000</button>"})
            QVERIFY2(made.contains(part), part);
        QCOMPARE(made.count("<button type=\"button\" disabled>"), 3); // the next would buy it
        QVERIFY(made.contains("<button class=\"bid-main\" data-armed=\"\" aria-disabled=\"true\""));
        const QByteArray known = markup.with(lot, {.reader = 8}, won);
        QVERIFY(known.contains("<span class=\"label\">Bid ₩1,300,000</span>"));
        QVERIFY(known.contains("data-armed=\"Tap again: bid ₩1,300,000\""));
        for (const LotMarkup::Asked &barred :
             {LotMarkup::Asked{.reader = 7}, {.reader = 5}, {.reader = 8, .isStaff = true}})
            QVERIFY(!markup.with(lot, barred, won).contains("data-armed"));
        const auto toBuy = lot.buyNow;
        lot.buyNow = lot.ask;
        QVERIFY(markup.with(lot, {.reader = 8}, won).contains("<span class=\"label\">Buy now for ₩1,300,000</span>"));
        lot.buyNow = toBuy;
        lot.showsPaddles = true;
        lot.leader = {7, u"21"_s};
        QVERIFY(markup.with(lot, {}, won).contains("<bdi>Paddle 21</bdi> leads."));
        lot.sale = 2;
        QVERIFY(markup.with(lot, {}, won).isEmpty());
        QVERIFY(markup.with(lot, {.sale = u"Evening"_s}, won).contains("href=\"/?sale=2\"><bdi>Evening</bdi></a>"));
        lot.waitsFor = 3;
        QVERIFY(markup.with(lot, {.sale = u"Evening"_s}, won)
                    .contains("<p class=\"lot-before\"><a href=\"/lots/3\">To the lot before it</a></p>"));
    }

    void writesTermsAndHistory()
    {
        const PageShelf shelf;
        const LotMarkup &markup = shelf.lot(Language::English);
        auto lot = openLot(9);
        lot.endsAt = 1000;
        lot.owner = {5, u"S<b>"_s};
        lot.start = 1'000'000;
        lot.price = 1'250'000;
        lot.ask = 1'300'000;
        lot.bids = 2;
        lot.leader = {7, u"Ann"_s};
        lot.reserve = gavel::auction::ReserveState::Met;
        lot.increments = {.preset = gavel::auction::Increments::Preset::Fixed, .step = 50'000};
        lot.premium = {2'600, {{1'000'000, 1'205}}};
        lot.tax = {.rate = 1'000, .on = gavel::auction::Tax::On::All};
        lot.value = 900'000;
        const QList<gavel::protocol::BidLine> bids{
            {.seq = 3, .nick = u"A<b>"_s, .bid = 1'000'000, .msg = u"<i>"_s, .at = 500, .voided = u"Mis<heard"_s},
            {.seq = 5, .nick = u"Ann"_s, .bid = 1'100'000, .at = 600},
            {.seq = 6, .nick = u"Ben"_s, .bid = 1'200'000, .at = 700}};
        const QByteArray made = markup.with(lot, {.now = 900, .bids = bids}, won);
        for (const char *part :
             {"<dt>Seller</dt><dd>S&lt;b&gt;</dd>", "<dt>Start</dt><dd>₩1,000,000</dd>",
              "<dt>Reserve</dt><dd class=\"fine\">met</dd>", "<dt>Steps</dt><dd>₩50,000</dd>",
              "<dt>Value</dt><dd>₩900,000</dd>", "<dd>26%, 12.05% above ₩1,000,000</dd>",
              "<dt>Tax</dt><dd>10% on price and premium</dd>",
              "<ol class=\"bids\"><li class=\"bid\" data-seq=\"6\"><bdi class=\"nick\">Ben</bdi>",
              "data-at=\"700\">00:00:00</time><span class=\"answered\">The maximum of <bdi>Ann</bdi> answered: "
              "₩1,250,000<",
              "<li class=\"bid voided\" data-seq=\"3\"><bdi class=\"nick\">A&lt;b&gt;</bdi>",
              "<bdi class=\"msg\">&lt;i&gt;</bdi>", "<span class=\"voided-for\">voided: <bdi>Mis&lt;heard</bdi></span>",
              "data-text=\"noBidsHint\" hidden>", "<figure class=\"course\">"})
            QVERIFY2(made.contains(part), part);
        QVERIFY(markup.with(lot, {}, won).contains("<figure class=\"course\" hidden>"));
    }

    void saysHowALotStands_data()
    {
        using gavel::auction::Phase;
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<int>("bids");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("coming") << Phase::Scheduled << 0 << "Start price|Opens in|calm\">Bidding has not begun."_ba;
        QTest::newRow("paused") << Phase::Paused << 1
                                << "Price now|Left when paused|soon\">The host has paused this lot."_ba;
        QTest::newRow("sold") << Phase::Sold << 1 << "Hammer price|Ended|fine\">Sold to <bdi>Ann</bdi>."_ba;
        QTest::newRow("passed") << Phase::Passed << 1
                                << "Last price|Ended|calm\">Passed: the bids did not reach the reserve."_ba;
        QTest::newRow("unsold") << Phase::Unsold << 0 << "Start price|Ended|calm\">Unsold: nobody bid."_ba;
        QTest::newRow("voided") << Phase::Unsold << 1
                                << "Last price|Ended|calm\">Its buyer does not have it after all."_ba;
        QTest::newRow("withdrawn") << Phase::Withdrawn << 1 << "Last price|Ended|calm\">Withdrawn by the host."_ba;
    }

    void saysHowALotStands()
    {
        QFETCH(const gavel::auction::Phase, phase);
        QFETCH(const int, bids);
        QFETCH(const QByteArray, words);
        const PageShelf shelf;
        auto lot = openLot(9);
        lot.phase = phase;
        lot.bids = bids;
        lot.opensAt = 86'400'000 + 5000;
        if (bids > 0)
            lot.leader = {7, u"Ann"_s};
        const QByteArray made = shelf.lot(Language::English).with(lot, {.now = 1000}, won);
        const QList<QByteArray> parts = words.split('|');
        QVERIFY(made.contains(QByteArray("price-word\">" + parts[0] + '<')));
        QVERIFY(made.contains(QByteArray("time-word\">" + parts[1] + '<')));
        QVERIFY(made.contains(QByteArray("data-kind=\"" + parts[2] + "</p>")));
        QVERIFY(made.contains(QByteArray("data-phase=\"" + QByteArray(gavel::protocol::nameOf(phase).latin1()) + '"')));
        const bool isPaused = phase == gavel::auction::Phase::Paused;
        QCOMPARE(made.contains("class=\"bid-dock over\""), !isPaused);
        QCOMPARE(made.contains("<span class=\"label\">Paused by the host</span>"), isPaused);
        QVERIFY(!made.contains("data-armed"));
        const bool isComing = phase == gavel::auction::Phase::Scheduled;
        QVERIFY(made.contains(isComing ? ">1d 00:00:00</time>" : ">00:00:00</time>"));
        if (!isComing)
            return;
        lot.opensAt = {};
        QVERIFY(shelf.lot(Language::English).with(lot, {}, won).contains("time-word\"></p>"));
        QVERIFY(shelf.lot(Language::English).with(lot, {.saleOpensAt = 5}, won).contains("time-word\">Opens in</p>"));
    }

    void saysOfWhichSaleALotIs()
    {
        const PageShelf shelf;
        const CatalogueMarkup &catalogue = shelf.catalogue(Language::English);
        auto ofAnother = openLot(9);
        ofAnother.sale = 2;
        const CatalogueMarkup::SaleNames names{{1, u"House"_s}, {2, u"<Evening>"_s}};
        const QByteArray made = catalogue.with({openLot(8), ofAnother}, {}, names, won);
        for (const char *part : {"<p class=\"card-number\">Lot 12A · <bdi>House</bdi></p>",
                                 "<p class=\"card-number\">Lot 12A · <bdi>&lt;Evening&gt;</bdi></p>",
                                 "<select name=\"sale\"><option value=\"\">All sales</option>"})
            QVERIFY2(made.contains(part), part);
        QCOMPARE(made.count("<label class=\"sort category\" hidden>"), 1);
        // All are of one, of which there is nothing to choose, and which is not the house's own.
        const QByteArray one = catalogue.with({ofAnother}, {}, names, won);
        QVERIFY(one.contains("<bdi>&lt;Evening&gt;</bdi>"));
        QCOMPARE(one.count("<label class=\"sort category\" hidden>"), 2);
    }
};

QTEST_GUILESS_MAIN(TestPageMarkup)
#include "tst_page_markup.moc"
