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
    explicit Premises(const QString &folder, const Currency &currency = {u"USD"_s, 2})
    {
        const auto opened = store.open(folder);
        if (!opened)
            qFatal("%s", qPrintable(opened.error()));
        house = std::make_unique<House>(HostOptions{}, store);
        house->view = *submit(command::FoundHouse{u"Test"_s, currency, {}, u"no hash"_s});
    }

    template <typename Kind>
    OutcomeOf<Kind> submit(const Kind &command)
    {
        std::optional<OutcomeOf<Kind>> answer;
        store.submit(house->clock.now(), command, [&answer](const auto &result) { answer = result; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patienceMs))
            qFatal("no answer");
        return *answer;
    }

    template <typename Kind>
    typename Kind::Answer ask(const Kind &query)
    {
        std::optional<FoundBy<Kind>> answer;
        store.ask(query, [&answer](const auto &found) { answer = found; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patienceMs))
            qFatal("no answer");
        return answer->value();
    }

    QList<LotView> lots() { return ask(query::FindLots{.limit = 1'000}).items; }
    QList<AccountView> accounts() { return ask(query::GetAccounts{}).items; }

    bool waitForLots(qsizetype count)
    {
        return QTest::qWaitFor(
            [this, count] {
                const auto now = lots();
                return now.size() >= count &&
                       std::none_of(now.begin(), now.end(), [](const LotView &lot) { return lot.img.isEmpty(); });
            },
            patienceMs);
    }

    int bids()
    {
        int sum = 0;
        for (const LotView &lot : lots())
            sum += lot.bids;
        return sum;
    }

    Store store;
    std::unique_ptr<House> house;
};

DemoPace fastPace()
{
    DemoPace pace;
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
    void initTestCase() { QVERIFY(prepareSecrets()); }

    void fillsAnEmptyBook();
    void leavesABookWithOtherLotsAlone();
    void goesOnAfterARestart();
    void listsAnArticleAnewAfterItsEnd();
    void stopsWhenTold();
    void picturesAreDistinct();
    void draftsAreValid_data();
    void draftsAreValid();
    void ceilingGrowsTowardsTheEnd();
    void bidsOnlyWhereItMay_data();
    void bidsOnlyWhereItMay();
};

void TestDemo::fillsAnEmptyBook()
{
    QTemporaryDir folder;
    Premises premises(folder.path());
    Demo demo(*premises.house, fastPace());
    const TimeMs before = premises.house->clock.now();
    demo.start();
    QVERIFY(premises.waitForLots(lotsCount));
    const TimeMs after = premises.house->clock.now();

    const QList<LotView> lots = premises.lots(); // by their ends
    QCOMPARE(lots.size(), lotsCount);
    int scheduled = 0;
    for (qsizetype n = 0; n < lots.size(); ++n) {
        QCOMPARE(articleNamed(lots[n].name), std::optional<size_t>(n));
        QVERIFY(n == 0 || *lots[n].endsAt > *lots[n - 1].endsAt);
        scheduled += lots[n].phase == Phase::Scheduled;
    }
    QCOMPARE(scheduled, 3);
    QVERIFY(*lots.first().endsAt >= before + 4 * 60'000);
    QVERIFY(*lots.first().endsAt <= after + 4 * 60'000);
    QVERIFY(*lots.last().endsAt <= after + 60 * 60'000);

    QVERIFY(QTest::qWaitFor([&] { return premises.bids() >= 30; }, patienceMs));
    for (const LotView &lot : premises.lots()) {
        QVERIFY(lot.price <= demoCeiling(lot, premises.house->clock.now()));
        QVERIFY(!lot.leader || lot.leader->id != lot.owner.id);
    }
    QCOMPARE(premises.accounts().size(), 1 + 3 + 6); // the host's own too
}

void TestDemo::leavesABookWithOtherLotsAlone()
{
    QTemporaryDir folder;
    Premises premises(folder.path());
    const auto seller = premises.submit(
        command::SignUp{.email = u"a@example.org"_s, .nick = u"A"_s, .passwordHash = u"-"_s, .tokenHash = "t"_ba});
    LotDraft draft;
    draft.name = u"Not of the demo"_s;
    draft.terms.start = 100;
    draft.endsByDefault = true;
    QVERIFY(premises.submit(command::CreateLot{seller->id, draft}));

    Demo demo(*premises.house, fastPace());
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
        Demo demo(*premises.house, fastPace());
        demo.start();
        QVERIFY(premises.waitForLots(lotsCount));
        QVERIFY(QTest::qWaitFor([&] { return premises.bids() > 0; }, patienceMs));
        demo.stop();
        bidsBefore = premises.bids();
        premises.store.finish();
    }
    Premises premises(folder.path());
    Demo demo(*premises.house, fastPace());
    demo.start();
    QVERIFY(QTest::qWaitFor([&] { return premises.bids() > bidsBefore + 5; }, patienceMs));
    QCOMPARE(premises.lots().size(), lotsCount);
    QCOMPARE(premises.accounts().size(), 10);
}

void TestDemo::listsAnArticleAnewAfterItsEnd()
{
    QTemporaryDir folder;
    Premises premises(folder.path());
    DemoPace pace = fastPace();
    pace.relistAfterMs = 0;
    Demo demo(*premises.house, pace);
    demo.start();
    QVERIFY(premises.waitForLots(lotsCount));
    const LotView first = premises.lots().first();
    QVERIFY(premises.submit(command::Act{first.id, action::Close{}}));
    // On a slow machine others may end and come back meanwhile.
    const auto namesakes = [&] {
        QList<LotView> lots = premises.lots();
        lots.removeIf([&](const LotView &lot) { return lot.name != first.name; });
        return lots;
    };
    QVERIFY(QTest::qWaitFor([&] { return namesakes().size() == 2; }, patienceMs));
    const auto lots = namesakes();
    const auto again = std::max_element(lots.begin(), lots.end(),
                                        [](const LotView &one, const LotView &other) { return one.id < other.id; });
    QCOMPARE(again->phase, Phase::Open);
    QTest::qWait(200);
    const auto later = namesakes(); // on a slow machine it may have ended and come back again
    const auto isOnSale = [](const LotView &lot) { return !isFinal(lot.phase); };
    QVERIFY2(std::count_if(later.begin(), later.end(), isOnSale) <= 1, "listed twice");
}

void TestDemo::stopsWhenTold()
{
    QTemporaryDir folder;
    Premises premises(folder.path());
    Demo demo(*premises.house, fastPace());
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
    QCOMPARE(demoArticles().size(), size_t(lotsCount));
    QSet<QByteArray> seen;
    qsizetype drawn = 0;
    for (const DemoArticle &article : demoArticles()) {
        for (const MotifView view : {MotifView::Whole, MotifView::Nearby, MotifView::Evening}) {
            const QImage image = drawPicture(article.motif, view);
            QCOMPARE(image.size(), motifSize);
            seen.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
            ++drawn;
        }
        // The upper and the lower eighth may be cut off, so the whole motif keeps clear of them.
        const QImage whole = drawPicture(article.motif, MotifView::Whole);
        for (int x = 0; x < whole.width(); ++x) {
            QCOMPARE(whole.pixel(x, motifSize.height() / 8), whole.pixel(0, 0));
            QCOMPARE(whole.pixel(x, motifSize.height() * 7 / 8), whole.pixel(0, 0));
        }
    }
    QCOMPARE(seen.size(), drawn);
    const auto picture = demoPicture(Motif::Camera, MotifView::Whole);
    QVERIFY(picture);
    QCOMPARE(picture->type, u"image/png"_s);
    QCOMPARE(QImage::fromData(picture->data), drawPicture(Motif::Camera, MotifView::Whole));
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
    const TimeMs now = premises.house->clock.now();
    QCOMPARE(draftOf(demoArticles()[0], Language::English, premises.house->view.currency, {}, now).terms.start,
             cameraStart);
    QSet<QString> names;
    for (const DemoArticle &article : demoArticles()) {
        for (const Language language : {Language::English, Language::Korean}) {
            const LotDraft draft =
                draftOf(article, language, premises.house->view.currency, now + 60'000, now + 3'600'000);
            QVERIFY2(premises.submit(command::CreateLot{1, draft}), qPrintable(draft.name));
            QVERIFY(!draft.description.isEmpty());
            names.insert(draft.name);
        }
    }
    QCOMPARE(names.size(), 2 * lotsCount);
}

void TestDemo::ceilingGrowsTowardsTheEnd()
{
    LotView lot;
    lot.name = demoArticles()[0].name.in(Language::English); // worth 340 percent
    lot.start = 1'000;
    lot.createdAt = 10'000;
    lot.endsAt = 110'000;
    QCOMPARE(demoCeiling(lot, 10'000), Amount(1'720));
    QCOMPARE(demoCeiling(lot, 60'000), Amount(2'560));
    QCOMPARE(demoCeiling(lot, 110'000), Amount(3'400));
    lot.name = u"Somebody's own"_s;
    QCOMPARE(demoCeiling(lot, 110'000), Amount(0));
}

void TestDemo::bidsOnlyWhereItMay_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<qint64>("ask");
    QTest::addColumn<qint64>("buyNow"); // 0: none
    QTest::addColumn<qint64>("leader");
    QTest::addColumn<bool>("bids");
    QTest::newRow("open") << int(Phase::Open) << qint64(1'000) << qint64(0) << qint64(0) << true;
    QTest::newRow("led by another") << int(Phase::Open) << qint64(1'100) << qint64(0) << qint64(3) << true;
    QTest::newRow("led by the only bidder") << int(Phase::Open) << qint64(1'100) << qint64(0) << qint64(2) << false;
    QTest::newRow("dear enough") << int(Phase::Open) << qint64(1'721) << qint64(0) << qint64(3) << false;
    QTest::newRow("would buy") << int(Phase::Open) << qint64(1'000) << qint64(1'000) << qint64(0) << false;
    QTest::newRow("scheduled") << int(Phase::Scheduled) << qint64(1'000) << qint64(0) << qint64(0) << false;
    QTest::newRow("paused") << int(Phase::Paused) << qint64(1'000) << qint64(0) << qint64(0) << false;
    QTest::newRow("sold") << int(Phase::Sold) << qint64(1'000) << qint64(0) << qint64(3) << false;
}

void TestDemo::bidsOnlyWhereItMay()
{
    QFETCH(int, phase);
    QFETCH(qint64, ask);
    QFETCH(qint64, buyNow);
    QFETCH(qint64, leader);
    QFETCH(bool, bids);
    LotView lot;
    lot.id = 7;
    lot.name = demoArticles()[0].name.in(Language::Korean);
    lot.owner = {1, u"seller"_s};
    lot.start = 1'000;
    lot.ask = ask;
    lot.phase = static_cast<Phase>(phase);
    lot.createdAt = 10'000;
    lot.endsAt = 110'000;
    if (buyNow > 0)
        lot.buyNow = buyNow;
    if (leader > 0)
        lot.leader = Person{leader, u"leader"_s};
    QRandomGenerator chance(1);
    for (int turn = 0; turn < 50; ++turn) {
        const auto chosen = chooseBid({lot}, {1, 2}, Language::English, 10'000, chance);
        QCOMPARE(chosen.has_value(), bids);
        if (!chosen)
            continue;
        QCOMPARE(chosen->lot, lot.id);
        QCOMPARE(chosen->account, AccountId(2)); // never the seller
        QVERIFY(*chosen->bid.bid >= ask && *chosen->bid.bid <= 1'720);
        QVERIFY(wellFormed(chosen->bid));
    }
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
