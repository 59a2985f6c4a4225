#include "support/book_fixture.h"

#include "protocol/sale_verifier.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using auction::Closing;
using auction::Phase;
namespace command = store::command;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;

/// A book with a sale whose lots end by a plan, from ten minutes on, a minute between them.
class SaleBook : public BookFixture
{
public:
    explicit SaleBook(Closing closing)
    {
        firstEnd = now + 10 * minute;
        run(command::Heartbeat{});
        protocol::SaleView plan{.name = u"Evening"_s, .plan = planOf(closing)};
        const auto made = run(command::MakeSale{plan});
        sale = made.result ? made.result->id : 0;
    }

    [[nodiscard]] auction::ClosingPlan planOf(Closing closing) const
    {
        return {.closing = closing, .stepMs = minute, .firstEnd = firstEnd};
    }

    store::Decided<store::SharedLotView> tryToSell(auction::SaleId in, auction::Terms terms = {.start = 100})
    {
        protocol::LotDraft draft{.name = u"Vase"_s, .description = {}, .terms = terms};
        draft.endsByDefault = terms.endsAt == 0;
        return run(command::CreateLot{seller, draft, {.number = {}, .category = {}, .sale = in}});
    }

    QList<auction::LotId> sellLots(int count)
    {
        QList<auction::LotId> lots;
        for (int i = 0; i < count; ++i)
            lots.append((*tryToSell(sale).result)->id);
        return lots;
    }

    void start() { QVERIFY(run(command::ActOnSale{sale, protocol::SaleAction::Start}).result); }

    /// What the clock does by then, with the heartbeats of a house that never stood still.
    void passTo(auction::TimeMs then)
    {
        while (now < then) {
            now = qMin(then, now + 14 * second);
            run(command::Heartbeat{});
            if (nextDeadline && *nextDeadline <= now)
                run(command::Advance{});
        }
    }

    /// Seconds from the first end to the shown one; the lot that it waits for behind it.
    QString shown(auction::LotId id)
    {
        const protocol::LotView view = lot(id);
        const QString end = view.endsAt ? QString::number((*view.endsAt - firstEnd) / second) : u"-"_s;
        return view.waitsFor ? u"%1<%2"_s.arg(end).arg(*view.waitsFor) : end;
    }

    QStringList shown(const QList<auction::LotId> &lots)
    {
        QStringList ends;
        for (const auction::LotId one : lots)
            ends.append(shown(one));
        return ends;
    }

    QByteArray logOf(auction::LotId id) { return ask(store::query::GetLog{id}).text; }

    /// All logs, each right by itself and with the others.
    QList<protocol::LogReport> verified(const QList<auction::LotId> &lots)
    {
        QList<protocol::LogReport> reports;
        for (const auction::LotId one : lots) {
            const auto report = protocol::LogVerifier::verify(logOf(one));
            if (!report) {
                qWarning("lot %lld, event %lld: %s", one, report.error().line,
                         qPrintable(protocol::logFaultText(report.error())));
                return {};
            }
            reports.append(*report);
        }
        return reports;
    }

    auction::TimeMs firstEnd = 0;
    auction::SaleId sale = 0;
};

} // namespace

class TestSales : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstSaleIsTheHouses()
    {
        BookFixture book;
        const auto sales = book.ask(store::query::GetSales{});
        QCOMPARE(sales.size(), 1);
        QCOMPARE(sales[0].id, auction::firstSale);
        QCOMPARE(sales[0].name, u"House"_s);
        QCOMPARE(sales[0].phase, auction::SalePhase::Running);
        QVERIFY(book.run(command::ChangeHouse{.name = u"Hall"_s}).result);
        QCOMPARE(book.ask(store::query::GetSales{})[0].name, u"Hall"_s);
        QVERIFY(book.run(command::ChangeSale{auction::firstSale, {{u"name"_s, u"Evening"_s}}}).result);
        QVERIFY(book.run(command::ChangeHouse{.name = u"Barn"_s}).result);
        QCOMPARE(book.ask(store::query::GetSales{})[0].name, u"Evening"_s);
        QCOMPARE(book.run(command::ActOnSale{auction::firstSale, protocol::SaleAction::End}).result.error().refusal,
                 auction::Refusal::WrongPhase);
    }

    void lotsOpenWithTheirSale()
    {
        SaleBook book(Closing::Staggered);
        const auto lots = book.sellLots(3);
        QCOMPARE(book.shown(lots), (QStringList{u"0"_s, u"60"_s, u"120"_s}));
        for (const auction::LotId lot : lots)
            QCOMPARE(book.lot(lot).phase, Phase::Scheduled);
        QCOMPARE(book.bid(lots[0], book.ann, 100).result.error().refusal, auction::Refusal::NotOpen);
        book.start();
        for (const auction::LotId lot : lots)
            QCOMPARE(book.lot(lot).phase, Phase::Open);
        QVERIFY(book.logOf(lots[0]).contains("\"cause\":\"sale\""));
        const auto later = book.tryToSell(book.sale);
        QCOMPARE((*later.result)->phase, Phase::Open);
        QCOMPARE(book.shown((*later.result)->id), u"120"_s); // it ends with the last
        QCOMPARE(book.run(command::ActOnSale{book.sale, protocol::SaleAction::Start}).result.error().refusal,
                 auction::Refusal::WrongPhase);
        QCOMPARE(book.run(command::ActOnSale{book.sale, protocol::SaleAction::End}).result.error().refusal,
                 auction::Refusal::WrongPhase);
        book.passTo(book.firstEnd + 3 * minute);
        QVERIFY(book.run(command::ActOnSale{book.sale, protocol::SaleAction::End}).result);
        QCOMPARE(book.tryToSell(book.sale).result.error().refusal, auction::Refusal::WrongPhase);
        QCOMPARE(book.verified(lots).size(), 3);
    }

    void aSaleStartsByItself()
    {
        SaleBook book(Closing::Group);
        const auction::TimeMs opensAt = book.now + minute;
        QVERIFY(book.run(command::ChangeSale{book.sale, {{u"opensAt"_s, opensAt}}}).result);
        const auto lots = book.sellLots(2);
        QCOMPARE(book.nextDeadline, std::optional(opensAt));
        book.now = opensAt;
        QVERIFY(book.bid(lots[1], book.ann, 100).result); // before the clock came to it
        QCOMPARE(book.lot(lots[0]).phase, Phase::Open);
        QCOMPARE(book.ask(store::query::GetSales{})[1].phase, auction::SalePhase::Running);
    }

    /// Which say what others see of bidders on its lots, and nowhere else.
    void aSaleHasNamesOfItsOwn()
    {
        SaleBook book(Closing::Own);
        const auction::LotId there = book.sellLots(1).first();
        const auction::LotId here = book.sell({.start = 100});
        book.start();
        QVERIFY(book.bid(there, book.ann, 100).result);
        QVERIFY(book.bid(here, book.ann, 100).result);
        const auto named = [&](auction::SaleId sale, const QString &names) {
            return book.run(command::ChangeSale{sale, {{u"names"_s, names}}});
        };
        const auto shown = named(book.sale, u"paddle"_s);
        QVERIFY(shown.result->showsPaddles);
        QCOMPARE(updatesOf<store::update::NamesChanged>(shown).size(), 1);
        QCOMPARE(book.lot(there).leader->nick, u"1"_s); // who leads has one with it
        QVERIFY(book.lot(there).showsPaddles);
        QCOMPARE(book.lot(here).leader->nick, u"Ann"_s);
        QVERIFY(!book.ask(store::query::GetHouse{})->showsPaddles);
        const auto bid = book.bid(there, book.bob, 200);
        QCOMPARE(updatesOf<store::update::Bid>(bid)[0].bid.line.nick, u"2"_s);
        QCOMPARE(updatesOf<store::update::Said>(book.run(command::Say{there, book.bob, u"Hello"_s}))[0].said.line.nick,
                 u"2"_s);
        QCOMPARE(updatesOf<store::update::Said>(book.run(command::Say{here, book.bob, u"Hello"_s}))[0].said.line.nick,
                 u"Bob"_s);

        // The house says the same of its first sale.
        const auto first = named(auction::firstSale, u"paddle"_s);
        QCOMPARE(updatesOf<store::update::HouseChanged>(first).size(), 1);
        QVERIFY(book.ask(store::query::GetHouse{})->showsPaddles);
        QCOMPARE(book.lot(here).leader->nick, u"1"_s);
        QVERIFY(book.run(command::ChangeHouse{.showsPaddles = false}).result);
        QVERIFY(!book.ask(store::query::GetSales{})[0].showsPaddles);
        QVERIFY(book.ask(store::query::GetSales{})[1].showsPaddles);
        QCOMPARE(book.lot(here).leader->nick, u"Ann"_s);
        QCOMPARE(book.lot(there).leader->nick, u"2"_s);
        const auto gone = book.run(command::ChangeAccount{.account = book.bob, .paddle = std::optional<qint64>()});
        QCOMPARE(gone.result.error().member, u"paddle"_s); // it is what others see there
    }

    /// FORMATS.md's example, and what follows behind it.
    void aCascadeWaits()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(3);
        book.start();
        QCOMPARE(book.shown(lots), (QStringList{u"0"_s, u"60<1"_s, u"120<2"_s}));
        book.passTo(book.firstEnd - 75 * second);
        const auto late = book.bid(lots[0], book.ann, 100); // extended to 0:45
        QVERIFY(late.result);
        QCOMPARE(book.shown(lots), (QStringList{u"45"_s, u"105<1"_s, u"165<2"_s}));
        QList<auction::LotId> told;
        for (const auto &changed : updatesOf<store::update::LotChanged>(late))
            told.append(changed.lot->id);
        QCOMPARE(told, lots.sliced(1));
        QVERIFY(!book.logOf(lots[1]).contains("cascade\",\"endsAt")); // shown, and not written yet

        book.passTo(book.firstEnd + 50 * second);
        QCOMPARE(book.lot(lots[0]).phase, Phase::Sold);
        QVERIFY(book.logOf(lots[1]).contains("\"by\":{\"endsAt\":"));
        QCOMPARE(book.shown(lots[1]), u"105"_s);
        QCOMPARE(book.lot(lots[1]).phase, Phase::Open);
        QVERIFY(book.bid(lots[1], book.bob, 100).result); // at 0:50, within the moved end's two minutes: to 2:50
        QCOMPARE(book.shown(lots), (QStringList{u"45"_s, u"170"_s, u"230<2"_s}));
        book.passTo(book.firstEnd + 10 * minute);
        QCOMPARE(book.lot(lots[2]).phase, Phase::Unsold);
        QCOMPARE(book.lot(lots[2]).endedAt, std::optional(book.firstEnd + 230 * second));
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        const auto missing = protocol::verifySale(reports);
        QVERIFY(missing);
        QVERIFY(missing->isEmpty());
        QCOMPARE(*protocol::verifySale(reports.sliced(1)), (QList{protocol::MissingLog{lots[1], lots[0]}}));
    }

    void aBoughtLotEndsWhenItWasBought()
    {
        SaleBook book(Closing::Cascade);
        const auction::LotId first = (*book.tryToSell(book.sale, {.start = 100, .buyNow = 500}).result)->id;
        const auto lots = book.sellLots(1);
        book.start();
        book.passTo(book.firstEnd - 5 * minute);
        QVERIFY(book.bid(first, book.ann, 500).result);
        QCOMPARE(book.lot(first).phase, Phase::Sold);
        QCOMPARE(book.shown(lots[0]), u"60"_s);
    }

    void aForgedMoveIsFound()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(2);
        book.start();
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result);
        book.passTo(book.firstEnd + 10 * minute);
        QList<protocol::LogReport> reports = book.verified(lots);
        QVERIFY(protocol::verifySale(reports));
        QVERIFY(!reports[1].moves.isEmpty());
        QList<protocol::LogReport> forged = reports;
        forged[1].moves[0].move.by.seq = 1;
        QCOMPARE(protocol::verifySale(forged).error().fault.kind, protocol::LogFault::Kind::OtherLot);
        forged = reports;
        forged[1].moves.clear(); // as if nobody had moved it, and it had closed at its own end
        forged[1].moments.last().at = book.firstEnd + 61 * second;
        forged[1].moments.last().endsAt = book.firstEnd + 60 * second;
        QCOMPARE(protocol::verifySale(forged).error().fault.kind, protocol::LogFault::Kind::OutOfTurn);
    }

    void aMoveByALotThatWasNotTheNearestIsFound()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(3);
        book.start();
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result);
        book.passTo(book.firstEnd + 20 * minute);
        QList<protocol::LogReport> reports = book.verified(lots);
        QVERIFY(protocol::verifySale(reports));
        QCOMPARE(reports[2].moves.last().move.by.lot, lots[1]);
        const protocol::LogReport &front = reports[0];
        reports[2].moves.last().move.by = {.lot = lots[0], .seq = front.events, .endsAt = *front.moments.last().endsAt};
        const auto fault = protocol::verifySale(reports);
        QVERIFY(!fault);
        QCOMPARE(fault.error().fault.kind, protocol::LogFault::Kind::NotNearest);
        QCOMPARE(fault.error().lot, lots[2]);
        QVERIFY(protocol::verifySale({reports[0], reports[2]})); // without its log nobody knows what the second did
    }

    void whoLeavesAGroupEarlyIsFound()
    {
        SaleBook book(Closing::Group);
        const auto lots = book.sellLots(2);
        book.start();
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result);
        book.passTo(book.firstEnd + 10 * minute);
        QList<protocol::LogReport> reports = book.verified(lots);
        QVERIFY(protocol::verifySale(reports));
        reports[1].moves.clear(); // as if nobody had moved it
        reports[1].moments.last().at = reports[1].moments.last().endsAt.emplace(book.firstEnd);
        const auto fault = protocol::verifySale(reports);
        QVERIFY(!fault);
        QCOMPARE(fault.error().fault.kind, protocol::LogFault::Kind::OutOfTurn);
        QCOMPARE(fault.error().lot, lots[1]);
    }

    void scheduledPausedAndWithdrawnLotsAreSkipped()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(3);
        book.start();
        QVERIFY(book.run(command::Act{lots[0], auction::action::Extend{30 * minute}}).result);
        QCOMPARE(book.shown(lots[2]), u"1920<2"_s);
        QVERIFY(book.run(command::Act{lots[0], auction::action::Pause{}}).result);
        QCOMPARE(book.shown(lots), (QStringList{u"-"_s, u"60"_s, u"120<2"_s}));
        QVERIFY(book.run(command::Act{lots[1], auction::action::Withdraw{}}).result);
        QCOMPARE(book.shown(lots[2]), u"120"_s);
        QVERIFY(book.run(command::Act{lots[0], auction::action::Resume{}}).result);
        QCOMPARE(book.shown(lots[2]), u"1860<1"_s);
    }

    void whoExtendsOneOfAGroupExtendsAll()
    {
        SaleBook book(Closing::Group);
        const auto lots = book.sellLots(3);
        book.start();
        book.passTo(book.firstEnd - minute);
        QVERIFY(book.bid(lots[1], book.ann, 100).result);
        QCOMPARE(book.shown(lots), (QStringList{u"60"_s, u"60"_s, u"60"_s}));
        QVERIFY(book.run(command::Act{lots[2], auction::action::Close{}}).result);
        book.passTo(book.firstEnd + 30 * second);
        QVERIFY(book.logOf(lots[0]).contains("\"cause\":\"group\""));
        QVERIFY(book.bid(lots[0], book.bob, 100).result); // not ended at the plan's end
        QCOMPARE(book.shown(lots.first(2)), (QStringList{u"150"_s, u"150"_s}));
        book.passTo(book.firstEnd + 10 * minute);
        for (const auction::LotId lot : lots.first(2))
            QCOMPARE(book.lot(lot).endedAt, std::optional(book.firstEnd + 150 * second));
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        QVERIFY(protocol::verifySale(reports)->isEmpty());
    }

    /// Killed before lot 1's end, and back after lot 2's own: the moved end counts.
    void outagesGoByTheMovedEnd()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(2);
        book.start();
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result); // to 1:50
        book.close();
        book.open();
        book.now = book.firstEnd + 115 * second; // lot 1 ended inside the outage, lot 2's written end too
        book.run(command::Advance{});
        QCOMPARE(book.lot(lots[0]).phase, Phase::Open);
        QCOMPARE(book.shown(lots), (QStringList{u"235"_s, u"295<1"_s}));
        QVERIFY(!book.logOf(lots[1]).contains("outage"));
        book.passTo(book.firstEnd + 10 * minute);
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 2);
        QVERIFY(protocol::verifySale(reports)->isEmpty());
    }

    /// Nobody was there to start it, nor to bid: its lots are open for a while.
    void aSaleThatAnOutageSwallowedOpens()
    {
        SaleBook book(Closing::Group);
        const auto lots = book.sellLots(2);
        const QJsonObject opens{{u"opensAt"_s, book.firstEnd - 5 * minute}};
        QVERIFY(book.run(command::ChangeSale{book.sale, opens}).result);
        book.close();
        book.open();
        book.now = book.firstEnd + 10 * minute;
        book.run(command::Advance{});
        for (const auction::LotId lot : lots) {
            QCOMPARE(book.lot(lot).phase, Phase::Open);
            QVERIFY(book.bid(lot, book.ann, 100).result);
        }
        book.passTo(book.firstEnd + 30 * minute);
        QCOMPARE(book.verified(lots).size(), 2);
    }

    void anOrderThatEndsALotBeforeItOpensIsRefused()
    {
        SaleBook book(Closing::Staggered);
        const auto lots = book.sellLots(3);
        const QJsonObject late{{u"opensAt"_s, book.firstEnd + 30 * second}};
        QVERIFY(book.run(command::ChangeTerms{.lot = lots[2], .by = book.seller, .change = late}).result);
        const auto first = book.run(command::OrderLots{book.sale, {lots[2], lots[0], lots[1]}});
        QVERIFY(!first.result);
        QCOMPARE(first.result.error().member, u"lots"_s);
        QVERIFY(book.run(command::OrderLots{book.sale, {lots[1], lots[0], lots[2]}}).result);
        QCOMPARE(book.shown(QList{lots[1], lots[0], lots[2]}), (QStringList{u"0"_s, u"60"_s, u"120"_s}));
    }

    void logsOfAHouseThatWasRenamedBelongTogether()
    {
        SaleBook book(Closing::Cascade);
        QList<auction::LotId> lots = book.sellLots(1);
        QVERIFY(book.run(command::ChangeHouse{.name = u"Hall"_s}).result);
        lots += book.sellLots(1);
        book.start();
        book.passTo(book.firstEnd - 10 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result);
        book.passTo(book.firstEnd + 10 * minute);
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 2);
        QVERIFY(protocol::verifySale(reports)->isEmpty());
    }

    void whateverIsDoneToASalesLots_data()
    {
        QTest::addColumn<Closing>("closing");
        QTest::newRow("staggered") << Closing::Staggered;
        QTest::newRow("cascade") << Closing::Cascade;
        QTest::newRow("group") << Closing::Group;
    }

    /// What is shown of lots to which nothing more is done is what comes; and all logs say so of each other.
    void whateverIsDoneToASalesLots()
    {
        QFETCH(Closing, closing);
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        for (int round = 0; round < 4; ++round) {
            SaleBook book(closing);
            const auto lots = book.sellLots(6);
            book.start();
            book.passTo(book.firstEnd - 3 * minute);
            for (int i = 0; i < 40; ++i)
                doAnything(book, lots[random.bounded(lots.size())], random);
            book.run(command::Heartbeat{}); // no outage is to come any more
            for (const auction::LotId lot : lots)
                book.run(command::Act{lot, auction::action::Resume{}}); // where it is paused
            QHash<auction::LotId, std::optional<auction::TimeMs>> expected;
            auction::TimeMs last = book.now;
            for (const auction::LotId lot : lots) {
                const protocol::LotView view = book.lot(lot);
                expected.insert(lot, auction::isFinal(view.phase) ? view.endedAt : view.endsAt);
                last = qMax(last, expected[lot].value_or(0));
            }
            book.passTo(last + minute);
            for (const auction::LotId lot : lots)
                QCOMPARE(book.lot(lot).endedAt, expected[lot]);
            const auto reports = book.verified(lots);
            QCOMPARE(reports.size(), lots.size());
            const auto missing = protocol::verifySale(reports);
            QVERIFY2(missing, missing ? "" : qPrintable(protocol::logFaultText(missing.error().fault)));
            QVERIFY(missing->isEmpty());
        }
    }

    void orderAndPlanStandOnceSomethingWasBid()
    {
        SaleBook book(Closing::Staggered);
        const auto lots = book.sellLots(3);
        const QList turned{lots[2], lots[0], lots[1]};
        QCOMPARE(book.run(command::OrderLots{book.sale, lots.first(2)}).result.error().member, u"lots"_s);
        QVERIFY(book.run(command::OrderLots{book.sale, turned}).result);
        QCOMPARE(book.shown(turned), (QStringList{u"0"_s, u"60"_s, u"120"_s}));
        QCOMPARE(book.lot(lots[2]).place.order, 1);
        QVERIFY(book.logOf(lots[0]).contains("\"type\":\"terms\""));
        QVERIFY(book.run(command::ActOnSale{book.sale, protocol::SaleAction::Renumber}).result);
        QCOMPARE(book.lot(lots[2]).place.number, u"1"_s);
        QVERIFY(
            book.run(command::ChangeSale{book.sale, {{u"step"_s, 2 * minute}, {u"closing"_s, u"cascade"_s}}}).result);
        QCOMPARE(book.shown(turned), (QStringList{u"0"_s, u"120"_s, u"240"_s}));
        book.start();
        QCOMPARE(book.shown(turned), (QStringList{u"0"_s, u"120<3"_s, u"240<1"_s}));
        QVERIFY(book.bid(lots[0], book.ann, 100).result);
        QCOMPARE(book.run(command::OrderLots{book.sale, lots}).result.error().refusal, auction::Refusal::HasBids);
        QCOMPARE(book.run(command::ChangeSale{book.sale, {{u"step"_s, minute}}}).result.error().refusal,
                 auction::Refusal::HasBids);
        QVERIFY(book.run(command::ChangeSale{book.sale, {{u"about"_s, u"Tonight"_s}}}).result);
        book.passTo(book.firstEnd + 10 * minute);
        QCOMPARE(book.verified(lots).size(), 3);
    }

    void whatASaleHasToKeep_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("member");
        QTest::newRow("a step of nothing") << QJsonObject{{u"step"_s, 0}} << u"step"_s;
        QTest::newRow("no such plan") << QJsonObject{{u"closing"_s, u"loud"_s}} << u"closing"_s;
        QTest::newRow("an end that is past") << QJsonObject{{u"firstEnd"_s, 5}} << u"firstEnd"_s;
        QTest::newRow("an opening behind the end") << QJsonObject{{u"opensAt"_s, 1LL << 50}} << u"opensAt"_s;
        QTest::newRow("no name") << QJsonObject{{u"name"_s, u""_s}} << u"name"_s;
        QTest::newRow("a premium beyond all") << QJsonObject{{u"premium"_s, 5'001}} << u"premium"_s;
    }

    void whatASaleHasToKeep()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, member);
        SaleBook book(Closing::Cascade);
        const auto changed = book.run(command::ChangeSale{book.sale, change});
        QVERIFY(!changed.result);
        QCOMPARE(changed.result.error().member, member);
    }

    void aSalesRatesAreItsLots()
    {
        SaleBook book(Closing::Own);
        QVERIFY(book.run(command::ChangeSale{book.sale, {{u"premium"_s, 1'500}}}).result);
        const auto lot = book.tryToSell(book.sale);
        QCOMPARE((*lot.result)->premium, 1'500);
        QCOMPARE((*lot.result)->sale, book.sale);
        QCOMPARE((*lot.result)->place.number, u"1"_s); // numbers are a sale's own
        QVERIFY(book.run(command::ChangeSale{book.sale, {{u"premium"_s, 0}}}).result);
        QCOMPARE(book.lot((*lot.result)->id).premium, 0);
        book.start();
        const auto late = book.run(command::ChangeSale{book.sale, {{u"premium"_s, 1}}});
        QVERIFY(!late.result);
        QCOMPARE(late.result.error().refusal, auction::Refusal::WrongPhase);
        QCOMPARE(book.tryToSell(99).result.error().member, u"sale"_s);
        store::query::FindLots find;
        find.sale = book.sale;
        QCOMPARE(book.ask(find).items.size(), 1);
        find.sale = auction::firstSale;
        QVERIFY(book.ask(find).items.isEmpty());
    }

    void whatSalesAddToTheTermsIsKept()
    {
        SaleBook book(Closing::Own);
        auction::Terms terms{.start = 100, .reserve = 900, .endsAt = book.firstEnd};
        terms.softClose->from = auction::SoftClose::From::End;
        terms.softClose->maxCount = 1;
        terms.belowReserve = auction::BelowReserve::Jump;
        const auction::LotId lot = book.sell(terms);
        book.close();
        book.open();
        QVERIFY(book.maximum(lot, book.ann, 300).result);
        const protocol::LotView view = book.lot(lot);
        QCOMPARE(view.price, 300);
        QCOMPARE(view.belowReserve, auction::BelowReserve::Jump);
        QCOMPARE(view.softClose, terms.softClose);
        book.passTo(book.firstEnd - second);
        QVERIFY(book.maximum(lot, book.bob, 400).result);
        QCOMPARE(book.lot(lot).endsAt, std::optional(book.firstEnd + 2 * minute));
        book.close();
        book.open();
        book.passTo(book.firstEnd + minute);
        QVERIFY(book.maximum(lot, book.ann, 500).result);
        QCOMPARE(book.lot(lot).endsAt, std::optional(book.firstEnd + 2 * minute));
        book.passTo(book.firstEnd + 3 * minute);
        QCOMPARE(book.verified({lot}).size(), 1);
    }

private:
    static void doAnything(SaleBook &book, auction::LotId lot, QRandomGenerator &random)
    {
        const auction::AccountId who = random.bounded(2) ? book.ann : book.bob;
        switch (random.bounded(12)) {
        case 0:
            book.run(command::Act{lot, auction::action::Pause{}});
            break;
        case 1:
            book.run(command::Act{lot, auction::action::Resume{}});
            break;
        case 2:
            book.run(command::Act{lot, auction::action::Extend{random.bounded(1, 90) * second}});
            break;
        case 3:
            if (random.bounded(4) == 0)
                book.run(command::Act{lot, auction::action::Withdraw{}});
            break;
        case 4:
            if (random.bounded(4) == 0)
                book.run(command::Act{lot, auction::action::Close{}});
            break;
        case 5:
            book.close();
            book.open();
            break;
        case 6:
            book.now += random.bounded(2) ? 20 * second : second; // an outage, or none
            book.run(command::Advance{});
            break;
        case 7:
        case 8:
            book.passTo(book.now + random.bounded(1, 40) * second);
            break;
        default:
            const auction::TimeMs read = std::exchange(book.now, book.now - random.bounded(2'000));
            book.bid(lot, who, book.lot(lot).ask); // it may have come before what was read before it
            book.now = read;
        }
    }
};

QTEST_GUILESS_MAIN(TestSales)
#include "tst_sales.moc"
