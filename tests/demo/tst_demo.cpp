#include "demo/demo.h"
#include "demo/demo_bidding.h"
#include "demo/demo_catalogue.h"
#include "host/secrets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000; // its pictures are drawn under a sanitizer too
constexpr int lotsCount = 24;

/// A house with a book in a folder of its own, without a server.
struct Premises
{
    explicit Premises(const QString &folder, const auction::Currency &currency = {u"USD"_s, 2})
    {
        const auto opened = store.open(folder);
        if (!opened)
            qFatal("%s", qPrintable(opened.error()));
        house = std::make_unique<host::House>(host::HostOptions{}, store);
        house->view = *submit(store::command::FoundHouse{u"Test"_s, currency, {}, u"no hash"_s});
    }

    template <typename Kind>
    store::OutcomeOf<Kind> submit(const Kind &command)
    {
        std::optional<store::OutcomeOf<Kind>> answer;
        store.submit(house->clock.now(), command, [&answer](const auto &result) { answer = result; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patienceMs))
            qFatal("no answer");
        return *answer;
    }

    template <typename Kind>
    typename Kind::Answer ask(const Kind &query)
    {
        std::optional<store::FoundBy<Kind>> answer;
        store.ask(query, [&answer](const auto &found) { answer = found; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patienceMs))
            qFatal("no answer");
        return answer->value();
    }

    QList<protocol::LotView> lots() { return ask(store::query::FindLots{.limit = 1'000}).items; }
    QList<protocol::AccountView> accounts() { return ask(store::query::GetAccounts{}).items; }

    bool waitForLots(qsizetype count)
    {
        return QTest::qWaitFor(
            [this, count] {
                const auto now = lots();
                return now.size() >= count && std::none_of(now.begin(), now.end(), [](const protocol::LotView &lot) {
                           return lot.img.isEmpty();
                       });
            },
            patienceMs);
    }

    int bids()
    {
        int sum = 0;
        for (const protocol::LotView &lot : lots())
            sum += lot.bids;
        return sum;
    }

    store::Store store;
    std::unique_ptr<host::House> house;
};

demo::DemoPace fastPace()
{
    demo::DemoPace pace;
    pace.turnMsMin = 2;
    pace.turnMsMax = 8;
    pace.rushTurns = 0;
    return pace;
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(host::prepareSecrets()); }

    void fillsAnEmptyBook();
    void everyViewHasSomethingToShow();
    void maximaAreLeftWhereTheyMay();
    void leavesABookWithOtherLotsAlone();
    void goesOnAfterARestart();
    void listsAnArticleAnewAfterItsEnd();
    void stopsWhenTold();
    void picturesAreDistinct();
    void draftsAreValid_data();
    void draftsAreValid();
};

void TestDemo::fillsAnEmptyBook()
{
    QTemporaryDir folder;
    Premises premises(folder.path());
    demo::Demo demo(*premises.house, fastPace());
    const auction::TimeMs before = premises.house->clock.now();
    demo.start();
    QVERIFY(premises.waitForLots(lotsCount));
    const auction::TimeMs after = premises.house->clock.now();

    const QList<protocol::LotView> lots = premises.lots(); // by their ends
    QCOMPARE(lots.size(), lotsCount);
    int scheduled = 0;
    for (qsizetype n = 0; n < lots.size(); ++n) {
        QCOMPARE(demo::articleNamed(lots[n].name), std::optional<size_t>(n));
        QVERIFY(n == 0 || *lots[n].endsAt > *lots[n - 1].endsAt);
        scheduled += lots[n].phase == auction::Phase::Scheduled;
    }
    QCOMPARE(scheduled, 3);
    QVERIFY(*lots.first().endsAt >= before + 4 * 60'000);
    QVERIFY(*lots.first().endsAt <= after + 4 * 60'000);
    QVERIFY(*lots.last().endsAt <= after + 60 * 60'000);

    QVERIFY(QTest::qWaitFor([&] { return premises.bids() >= 30; }, patienceMs));
    for (const protocol::LotView &lot : premises.lots()) {
        QVERIFY(lot.price <= demo::demoCeiling(lot, premises.house->clock.now()));
        QVERIFY(!lot.leader || lot.leader->id != lot.owner.id);
    }
    QCOMPARE(premises.accounts().size(), 1 + 3 + 6); // the host's own too
}

/// Categories, numbers, values, and maxima that open with their lots.
void TestDemo::everyViewHasSomethingToShow()
{
    QTemporaryDir folder;
    Premises premises(folder.path());
    demo::Demo demo(*premises.house, fastPace());
    demo.start();
    QVERIFY(premises.waitForLots(lotsCount));
    QSet<QString> numbers;
    QSet<QString> categories;
    int valued = 0;
    std::optional<protocol::LotView> scheduled;
    const auto lots = premises.lots();
    for (const protocol::LotView &lot : lots) {
        numbers.insert(lot.place.number);
        categories.insert(lot.place.category);
        valued += lot.value ? 1 : 0;
        QCOMPARE(lot.takesPrebids, lot.phase == auction::Phase::Scheduled);
        if (lot.phase == auction::Phase::Scheduled)
            scheduled = lot;
    }
    QCOMPARE(numbers.size(), lotsCount);
    QVERIFY(categories.size() > 4 && !categories.contains(QString()));
    QVERIFY(valued >= 5);
    QVERIFY(scheduled);
    QCOMPARE(scheduled->bids, 0); // nobody sees what was left
    const auto opened = premises.submit(store::command::Act{scheduled->id, auction::action::Open{}});
    QVERIFY(opened);
    QCOMPARE((*opened)->bids, 2);
    QVERIFY((*opened)->leader);
}

void TestDemo::maximaAreLeftWhereTheyMay()
{
    protocol::LotView lot;
    lot.id = 7;
    lot.name = demo::demoArticles()[0].name.in(host::Language::English); // worth 340 percent
    lot.owner = {1, u"seller"_s};
    lot.start = 1'000;
    lot.phase = auction::Phase::Scheduled;
    QVERIFY(demo::prebidsOn(lot, {2, 3}).isEmpty()); // its sale takes none
    lot.takesPrebids = true;
    const auto bids = demo::prebidsOn(lot, {1, 2, 3});
    QCOMPARE(bids.size(), 2);
    QCOMPARE(bids[0].bid.max, std::optional<auction::Amount>(1'480));
    QCOMPARE(bids[1].bid.max, std::optional<auction::Amount>(1'240));
    QVERIFY(bids[0].account != bids[1].account && bids[0].account != lot.owner.id && bids[1].account != lot.owner.id);
    QCOMPARE(demo::prebidsOn(lot, {1, 2}).size(), 1);
    lot.phase = auction::Phase::Open;
    QVERIFY(demo::prebidsOn(lot, {2, 3}).isEmpty());
}

void TestDemo::leavesABookWithOtherLotsAlone()
{
    QTemporaryDir folder;
    Premises premises(folder.path());
    const auto seller = premises.submit(store::command::SignUp{
        .email = u"a@example.org"_s, .nick = u"A"_s, .passwordHash = u"-"_s, .tokenHash = "t"_ba});
    protocol::LotDraft draft;
    draft.name = u"Not of the demo"_s;
    draft.terms.start = 100;
    draft.endsByDefault = true;
    QVERIFY(premises.submit(store::command::CreateLot{seller->id, draft}));

    demo::Demo demo(*premises.house, fastPace());
    demo.start();
    QTest::qWait(500);
    QCOMPARE(premises.lots().size(), 1);
    QCOMPARE(premises.lots().first().seq, qint64(2)); // created, opened
    QCOMPARE(premises.accounts().size(), 2);
}

void TestDemo::goesOnAfterARestart()
{
    QTemporaryDir folder;
    int bidsBefore = 0;
    {
        Premises premises(folder.path());
        demo::Demo demo(*premises.house, fastPace());
        demo.start();
        QVERIFY(premises.waitForLots(lotsCount));
        QVERIFY(QTest::qWaitFor([&] { return premises.bids() > 0; }, patienceMs));
        demo.stop();
        bidsBefore = premises.bids();
        premises.store.finish();
    }
    Premises premises(folder.path());
    demo::Demo demo(*premises.house, fastPace());
    demo.start();
    QVERIFY(QTest::qWaitFor([&] { return premises.bids() > bidsBefore + 5; }, patienceMs));
    QCOMPARE(premises.lots().size(), lotsCount);
    QCOMPARE(premises.accounts().size(), 10);
}

void TestDemo::listsAnArticleAnewAfterItsEnd()
{
    QTemporaryDir folder;
    Premises premises(folder.path());
    demo::DemoPace pace = fastPace();
    pace.relistAfterMs = 0;
    demo::Demo demo(*premises.house, pace);
    demo.start();
    QVERIFY(premises.waitForLots(lotsCount));
    const protocol::LotView first = premises.lots().first();
    QVERIFY(premises.submit(store::command::Act{first.id, auction::action::Close{}}));
    // On a slow machine others may end and come back meanwhile.
    const auto namesakes = [&] {
        QList<protocol::LotView> lots = premises.lots();
        lots.removeIf([&](const protocol::LotView &lot) { return lot.name != first.name; });
        return lots;
    };
    QVERIFY(QTest::qWaitFor([&] { return namesakes().size() == 2; }, patienceMs));
    const auto lots = namesakes();
    const auto again =
        std::max_element(lots.begin(), lots.end(), [](const protocol::LotView &one, const protocol::LotView &other) {
            return one.id < other.id;
        });
    QCOMPARE(again->phase, auction::Phase::Open);
    QTest::qWait(200);
    const auto later = namesakes(); // on a slow machine it may have ended and come back again
    const auto isOnSale = [](const protocol::LotView &lot) { return !auction::isFinal(lot.phase); };
    QVERIFY2(std::count_if(later.begin(), later.end(), isOnSale) <= 1, "listed twice");
}

void TestDemo::stopsWhenTold()
{
    QTemporaryDir folder;
    Premises premises(folder.path());
    demo::Demo demo(*premises.house, fastPace());
    demo.start();
    QVERIFY(QTest::qWaitFor([&] { return !premises.lots().isEmpty(); }, patienceMs));
    demo.stop();
    const auto lots = premises.lots().size();
    const int bids = premises.bids();
    QTest::qWait(500);
    QVERIFY(premises.lots().size() <= lots + 1); // one may have been on its way
    QVERIFY(premises.bids() <= bids + 1);
}

void TestDemo::picturesAreDistinct()
{
    QCOMPARE(demo::demoArticles().size(), size_t(lotsCount));
    QSet<QByteArray> seen;
    qsizetype drawn = 0;
    for (const demo::DemoArticle &article : demo::demoArticles()) {
        for (const demo::MotifView view : {demo::MotifView::Whole, demo::MotifView::Nearby, demo::MotifView::Evening}) {
            const QImage image = demo::drawPicture(article.motif, view);
            QCOMPARE(image.size(), demo::motifSize);
            seen.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
            ++drawn;
        }
        // The upper and the lower eighth may be cut off, so the whole motif keeps clear of them.
        const QImage whole = demo::drawPicture(article.motif, demo::MotifView::Whole);
        for (int x = 0; x < whole.width(); ++x) {
            QCOMPARE(whole.pixel(x, demo::motifSize.height() / 8), whole.pixel(0, 0));
            QCOMPARE(whole.pixel(x, demo::motifSize.height() * 7 / 8), whole.pixel(0, 0));
        }
    }
    QCOMPARE(seen.size(), drawn);
    const auto picture = demo::demoPicture(demo::Motif::Camera, demo::MotifView::Whole);
    QVERIFY(picture);
    QCOMPARE(picture->type, u"image/png"_s);
    QCOMPARE(QImage::fromData(picture->data), demo::drawPicture(demo::Motif::Camera, demo::MotifView::Whole));
}

void TestDemo::draftsAreValid_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<qint64>("cameraStart");
    QTest::newRow("won") << u"KRW"_s << 0 << qint64(120'000);
    QTest::newRow("yen") << u"JPY"_s << 0 << qint64(12'000);
    QTest::newRow("euro") << u"EUR"_s << 2 << qint64(12'000);
    QTest::newRow("dinar") << u"KWD"_s << 3 << qint64(120'000);
}

/// A book takes every draft, in both languages; names are told apart.
void TestDemo::draftsAreValid()
{
    QFETCH(QString, code);
    QFETCH(int, exponent);
    QFETCH(qint64, cameraStart);
    QTemporaryDir folder;
    Premises premises(folder.path(), {code, exponent});
    const auction::TimeMs now = premises.house->clock.now();
    QCOMPARE(demo::draftOf(demo::demoArticles()[0], host::Language::English, premises.house->view.currency, {}, now)
                 .terms.start,
             cameraStart);
    QSet<QString> names;
    for (const demo::DemoArticle &article : demo::demoArticles()) {
        for (const host::Language language : {host::Language::English, host::Language::Korean}) {
            const protocol::LotDraft draft =
                demo::draftOf(article, language, premises.house->view.currency, now + 60'000, now + 3'600'000);
            QVERIFY2(premises.submit(store::command::CreateLot{1, draft}), qPrintable(draft.name));
            QVERIFY(!draft.description.isEmpty());
            names.insert(draft.name);
        }
    }
    QCOMPARE(names.size(), 2 * lotsCount);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
