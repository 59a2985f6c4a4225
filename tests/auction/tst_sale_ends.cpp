#include "auction/closing.h"
#include "auction/sale_ends.h"
#include "auction/soft_close.h"
#include "support/lots.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using namespace gavel::test;
using auction::Closing;
using auction::Phase;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr auction::TimeMs zero = 100 * minute; // what the tables call 0:00

auction::ClosingPlan planOf(Closing closing)
{
    return {.closing = closing, .stepMs = minute, .firstEnd = zero};
}

auction::SaleLot at(auction::LotId lot, Phase phase, std::optional<qint64> seconds)
{
    return {.lot = lot,
            .phase = phase,
            .endsAt = seconds ? std::optional(zero + *seconds * second) : std::nullopt,
            .seq = 10 * lot};
}

QString written(const QList<auction::ShownEnd> &shown)
{
    QStringList ends;
    for (const auction::ShownEnd &one : shown) {
        QString end = one.endsAt ? QString::number((*one.endsAt - zero) / second) : QStringLiteral("-");
        if (one.waitsFor)
            end += QStringLiteral("<%1").arg(one.waitsFor);
        ends.append(end);
    }
    return ends.join(u' ');
}

const QList somePhases{Phase::Scheduled, Phase::Open,   Phase::Open,   Phase::Open,
                       Phase::Paused,    Phase::Passed, Phase::Unsold, Phase::Withdrawn};

QList<auction::SaleLot> anySale(QRandomGenerator &random)
{
    QList<auction::SaleLot> lots;
    const int count = random.bounded(1, 12);
    for (int i = 0; i < count; ++i) {
        const Phase phase = somePhases[random.bounded(somePhases.size())];
        const qint64 end = 60 * i + random.bounded(-90, 200);
        lots.append(at(i + 1, phase, phase == Phase::Paused ? std::nullopt : std::optional(end)));
    }
    return lots;
}

} // namespace

/// FORMATS.md, "A sale": when its lots end.
class TestSaleEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansSayWhenALotEnds()
    {
        QVERIFY(!plannedEnd(planOf(Closing::Own), 3));
        QCOMPARE(plannedEnd(planOf(Closing::Staggered), 0), std::optional(zero));
        QCOMPARE(plannedEnd(planOf(Closing::Staggered), 3), std::optional(zero + 3 * minute));
        QCOMPARE(plannedEnd(planOf(Closing::Cascade), 3), std::optional(zero + 3 * minute));
        QCOMPARE(plannedEnd(planOf(Closing::Group), 3), std::optional(zero));
    }

    void endsAreShownAsTheyWouldCome_data()
    {
        QTest::addColumn<Closing>("closing");
        QTest::addColumn<QList<auction::SaleLot>>("lots");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, Closing closing, const QList<auction::SaleLot> &lots, QString shown) {
            QTest::newRow(name) << closing << lots << shown;
        };
        row("each its own", Closing::Own, {at(1, Phase::Open, 45), at(2, Phase::Open, 30)}, u"45 30"_s);
        row("staggered lots do not wait", Closing::Staggered, {at(1, Phase::Open, 90), at(2, Phase::Open, 60)},
            u"90 60"_s);
        row("as planned", Closing::Cascade, {at(1, Phase::Open, 0), at(2, Phase::Open, 60), at(3, Phase::Open, 120)},
            u"0 60<1 120<2"_s);
        row("an extension goes through to the last", Closing::Cascade,
            {at(1, Phase::Open, 45), at(2, Phase::Open, 60), at(3, Phase::Open, 120)}, u"45 105<1 165<2"_s);
        row("closed at 0:45", Closing::Cascade, {at(1, Phase::Sold, 45), at(2, Phase::Open, 60)}, u"45 105"_s);
        row("bought at -5:00", Closing::Cascade, {at(1, Phase::Sold, -300), at(2, Phase::Open, 60)}, u"-300 60"_s);
        row("passed and unsold ones count", Closing::Cascade,
            {at(1, Phase::Passed, 45), at(2, Phase::Open, 60), at(3, Phase::Unsold, 200), at(4, Phase::Open, 60)},
            u"45 105 200 260"_s);
        row("scheduled, paused and withdrawn ones are skipped", Closing::Cascade,
            {at(1, Phase::Open, 50), at(2, Phase::Scheduled, 60), at(3, Phase::Paused, std::nullopt),
             at(4, Phase::Withdrawn, 500), at(5, Phase::Open, 60)},
            u"50 110<1 - 500 110<1"_s);
        row("who ends far behind waits for nobody", Closing::Cascade, {at(1, Phase::Open, 0), at(2, Phase::Open, 61)},
            u"0 61"_s);
        row("a group that nobody extended", Closing::Group, {at(1, Phase::Open, 0), at(2, Phase::Open, 0)}, u"0 0"_s);
    }

    void endsAreShownAsTheyWouldCome()
    {
        QFETCH(Closing, closing);
        QFETCH(QList<auction::SaleLot>, lots);
        QFETCH(QString, shown);
        QCOMPARE(written(shownEnds(planOf(closing), lots, {})), shown);
    }

    void aMoveIsTheShownEnd()
    {
        const auction::LotEnd before{.lot = 1, .seq = 4, .endsAt = zero + 45 * second};
        const auto move = cascadeMove(planOf(Closing::Cascade), zero + minute, before);
        QVERIFY(move);
        QCOMPARE(endAfter(*move, planOf(Closing::Cascade)), zero + 105 * second);
        QVERIFY(!cascadeMove(planOf(Closing::Cascade), zero + 105 * second, before));
    }

    void softCloseAndItsCapGoByTheMovedEnd()
    {
        auction::Lot lot =
            openLot({.start = 100, .endsAt = zero, .softClose = auction::SoftClose{minute, minute, 90'000}});
        const auction::Move move{.cause = auction::Move::Cause::Cascade, .by = {.lot = 1, .seq = 4, .endsAt = zero}};
        const auction::Decision moved = decideMove(lot, move, planOf(Closing::Cascade));
        QCOMPARE(moved.events.size(), 1);
        const auto &event = std::get<auction::event::Extended>(moved.events[0]);
        QCOMPARE(event.endsAt, std::optional(zero + minute));
        QCOMPARE(event.move, std::optional(move));
        lot.state = moved.state;
        QCOMPARE(lot.state.capAt, std::optional(zero + minute + 90'000));
        QVERIFY(bid(lot, ann, straight(100), zero + 30 * second)); // its own end is past, the moved one is not
        QCOMPARE(lot.state.endsAt, std::optional(zero + 90 * second));
        QCOMPARE(bid(lot, bob, straight(200), zero + 90 * second).error(), auction::Refusal::Ended);
    }

    void whoExtendsOneOfAGroupExtendsAll()
    {
        const auction::ClosingPlan plan = planOf(Closing::Group);
        QVERIFY(!groupEndAfter(plan, {}, at(1, Phase::Open, 0)));
        const auto later = groupEndAfter(plan, {}, at(1, Phase::Open, 40));
        QCOMPARE(later, std::optional(auction::LotEnd{.lot = 1, .seq = 10, .endsAt = zero + 40 * second}));
        QCOMPARE(groupEndAfter(plan, later, at(2, Phase::Open, 30)), later); // it never goes back
        QCOMPARE(groupEndAfter(plan, later, at(1, Phase::Sold, 90)), later); // the hammer takes a lot out
        auction::SaleLot reopened = at(3, Phase::Open, 9'000);
        reopened.isPlanned = false;
        QCOMPARE(groupEndAfter(plan, later, reopened), later);
        const QList lots{at(1, Phase::Open, 40), at(2, Phase::Open, 0), at(4, Phase::Withdrawn, 0), reopened};
        QCOMPARE(written(shownEnds(plan, lots, later)), u"40 40 0 9000"_s);
        QCOMPARE(endAfter(*auction::groupMove(zero, *later), plan), zero + 40 * second);
        QVERIFY(!auction::groupMove(zero + 40 * second, *later));
    }

    /// Whatever the lots of a cascade are: no lot that is to come ends before the one that it counts from, nor before
    /// its own end; and writing the moves from the front gives what was shown.
    void anyCascade()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        for (int i = 0; i < 500; ++i)
            checkCascade(anySale(random));
    }

    void aLotWithoutATimeOpensWithItsSale()
    {
        const auction::LotFacts facts{.id = 7, .seller = seller, .rates = {}, .sale = 2};
        const auction::Terms terms{.start = 100, .endsAt = startTime + 1'000};
        const auto created = auction::decideCreate(facts, terms, startTime);
        QVERIFY(created);
        QCOMPARE(created->state.phase, Phase::Scheduled);
        const auction::Lot lot{facts, terms, created->state};
        QVERIFY(!auction::nextDeadline(lot));
        QVERIFY(advance(lot, startTime + 5'000).events.isEmpty());
        const auction::Decision opened = openWithSale(lot);
        QVERIFY(std::get<auction::event::Opened>(opened.events[0]).bySale);
        QCOMPARE(opened.state.phase, Phase::Open);
        QCOMPARE(opened.events.size(), 1);
        QVERIFY(auction::openWithSale({facts, terms, opened.state}).events.isEmpty());
        QVERIFY(openWithSale(openLot({.start = 100})).events.isEmpty()); // the house's first sale
    }

    void lateBidsExtendAsTheTermsSay_data()
    {
        using Soft = auction::SoftClose;
        QTest::addColumn<auction::SoftClose>("soft");
        QTest::addColumn<QList<int>>("ends"); // after a bid 20 s before each end; seconds from the first
        const auto row = [](const char *name, const Soft &soft, const QList<int> &ends) {
            QTest::newRow(name) << soft << ends;
        };
        row("from now", {.windowMs = minute, .extendMs = minute, .capMs = {}}, {40, 80, 120});
        row("from the end", {.windowMs = minute, .extendMs = minute, .capMs = {}, .from = Soft::From::End},
            {60, 120, 180});
        row("from the end, under a cap",
            {.windowMs = minute, .extendMs = minute, .capMs = 100'000, .from = Soft::From::End}, {60, 100, 100});
        row("two and no more", {.windowMs = minute, .extendMs = minute, .capMs = {}, .maxCount = 2}, {40, 80, 80});
        row("none", {.windowMs = minute, .extendMs = minute, .capMs = {}, .maxCount = 0}, {0, 0, 0});
    }

    void lateBidsExtendAsTheTermsSay()
    {
        QFETCH(auction::SoftClose, soft);
        QFETCH(QList<int>, ends);
        auction::Lot lot = openLot({.start = 100, .softClose = soft});
        const auction::TimeMs first = lot.terms.endsAt;
        for (const int end : ends) {
            const auction::AccountId who = lot.state.leader == ann ? bob : ann;
            QVERIFY(bid(lot, who, straight(auction::askOf(lot, 0)), *lot.state.endsAt - 20 * second));
            QCOMPARE(*lot.state.endsAt, first + end * second);
        }
    }

    void anExtensionThatWasUsedUpComesBackWithANewEnd()
    {
        const auction::SoftClose once{.windowMs = minute, .extendMs = minute, .capMs = {}, .maxCount = 1};
        auction::Lot lot = openLot({.start = 100, .reserve = 9'000, .softClose = once});
        QVERIFY(bid(lot, ann, straight(100), lot.terms.endsAt - second));
        QCOMPARE(lot.state.extensions, 1);
        lot.state = advance(lot, *lot.state.endsAt).state;
        const auction::action::Reopen reopen{.endsAt = *lot.state.endsAt + minute, .reserve = {}, .reason = u"again"_s};
        const auto reopened = auction::decideAction(lot, reopen, *lot.state.endsAt + second);
        QVERIFY(reopened);
        QCOMPARE(reopened->state.extensions, 0);
    }

    void belowTheReserveThePriceJumps_data()
    {
        QTest::addColumn<bool>("jumps");
        QTest::addColumn<QList<qint64>>(
            "prices"); // after a max 500, b max 700, b raises to 900, c max 1200, reserve 1000
        QTest::newRow("hold") << false << QList<qint64>{100, 525, 525, 1'000};
        QTest::newRow("jump") << true << QList<qint64>{500, 700, 900, 1'000};
    }

    void belowTheReserveThePriceJumps()
    {
        QFETCH(bool, jumps);
        QFETCH(QList<qint64>, prices);
        auction::Terms terms{.start = 100, .reserve = 1'000};
        terms.increments = {.preset = auction::Increments::Preset::Fixed, .step = 25};
        terms.belowReserve = jumps ? auction::BelowReserve::Jump : auction::BelowReserve::Hold;
        auction::Lot lot = openLot(terms);
        QList<qint64> seen;
        const auto place = [&](auction::AccountId who, auction::Amount amount) {
            const auto decision = bid(lot, who, maximum(amount));
            seen.append(decision ? lot.state.price : -1);
            return decision;
        };
        QVERIFY(place(ann, 500));
        QVERIFY(place(bob, 700));
        const auto raise = place(bob, 900);
        QVERIFY(raise);
        QCOMPARE(raise->events.size(), jumps ? 2 : 1);
        QCOMPARE(std::holds_alternative<auction::event::Price>(raise->events.back()), jumps);
        QVERIFY(place(cleo, 1'200));
        QCOMPARE(seen, prices);
    }

private:
    static void checkCascade(QList<auction::SaleLot> lots)
    {
        const auction::ClosingPlan plan = planOf(Closing::Cascade);
        const QList<auction::ShownEnd> shown = shownEnds(plan, lots, {});
        std::optional<auction::LotEnd> before;
        for (qsizetype i = 0; i < lots.size(); ++i) {
            auction::SaleLot &lot = lots[i];
            if (lot.phase == Phase::Open) {
                QVERIFY(*shown[i].endsAt >= *lot.endsAt);
                if (before) {
                    QVERIFY(*shown[i].endsAt >= before->endsAt + minute);
                    if (const auto move = cascadeMove(plan, *lot.endsAt, *before))
                        lot.endsAt = endAfter(*move, plan);
                }
                QCOMPARE(lot.endsAt, shown[i].endsAt);
            }
            if (auction::holdsUp(lot.phase))
                before = auction::LotEnd{.lot = lot.lot, .seq = lot.seq, .endsAt = *lot.endsAt};
        }
        // Nothing is left to move.
        const QList<auction::ShownEnd> again = shownEnds(plan, lots, {});
        for (qsizetype i = 0; i < lots.size(); ++i)
            QCOMPARE(again[i].endsAt, shown[i].endsAt);
    }
};

QTEST_GUILESS_MAIN(TestSaleEnds)
#include "tst_sale_ends.moc"
