#include "protocol/codes.h"
#include "support/outcomes.h"
#include "support/sale_fixture.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using auction::Closing;
using auction::Phase;
namespace command = store::command;

/// Sales and what they give their lots (FORMATS.md, "A sale").
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
        const store::Fault past = book.tryToSell(book.sale).result.error(); // no end that its seller could mend
        QCOMPARE(past.refusal, auction::Refusal::WrongPhase);
        QCOMPARE(past.member, u"planEnded"_s);
        QVERIFY(book.run(command::ActOnSale{book.sale, protocol::SaleAction::End}).result);
        QCOMPARE(book.tryToSell(book.sale).result.error().refusal, auction::Refusal::WrongPhase);
        QCOMPARE(book.verified(lots).size(), 3);
    }

    /// The host's hand moved the end of the first sale's, on which nobody has bid yet, past its plan.
    void aLateLotIsTakenWhileOthersAreOpen_data()
    {
        QTest::addColumn<Closing>("closing");
        QTest::addColumn<QString>("end");
        QTest::newRow("cascade") << Closing::Cascade << u"660"_s;
        QTest::newRow("staggered") << Closing::Staggered << u"600"_s; // with the last
        QTest::newRow("group") << Closing::Group << u"600"_s;
    }

    void aLateLotIsTakenWhileOthersAreOpen()
    {
        QFETCH(Closing, closing);
        SaleBook book(Closing::Own);
        QVERIFY(book.run(command::ChangeSale{auction::firstSale,
                                             {{u"closing"_s, protocol::nameOf(closing)},
                                              {u"step"_s, minute},
                                              {u"firstEnd"_s, book.firstEnd}}})
                    .result);
        const auction::LotId first = (*book.tryToSell(auction::firstSale).result)->id;
        QVERIFY(book.run(command::Act{first, auction::action::Extend{10 * minute}}).result);
        QCOMPARE(book.shown(first), u"600"_s);
        book.passTo(book.firstEnd + 5 * minute); // past the second's place in the plan
        QCOMPARE(book.lot(first).phase, Phase::Open);
        const auto late = book.tryToSell(auction::firstSale);
        QVERIFY(late.result.has_value());
        QTEST(book.shown((*late.result)->id).section(u'<', 0, 0), "end");
        book.passTo(book.firstEnd + 20 * minute);
        QCOMPARE(book.lot((*late.result)->id).phase, Phase::Unsold);
        QCOMPARE(book.verified({first, (*late.result)->id}).size(), 2);
        QCOMPARE(book.tryToSell(auction::firstSale).result.error().member, u"planEnded"_s);
    }

    /// A paused one has no end until it is resumed, and a reopened one's is not the plan's.
    void aLateLotIsRefusedBesideOthersWithoutAPlannedEnd()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(1);
        book.start();
        book.passTo(book.firstEnd - minute);
        QVERIFY(book.run(command::Act{lots[0], auction::action::Pause{}}).result);
        book.passTo(book.firstEnd + minute);
        QCOMPARE(book.tryToSell(book.sale).result.error().member, u"planEnded"_s);
        QVERIFY(book.run(command::Act{lots[0], auction::action::Resume{}}).result);
        QVERIFY(book.tryToSell(book.sale).result.has_value());
        book.passTo(book.firstEnd + 10 * minute);
        QCOMPARE(book.lot(lots[0]).phase, Phase::Unsold);
        const auction::action::Reopen again{.endsAt = book.now + 10 * minute, .reason = u"late"_s};
        QVERIFY(book.run(command::Act{lots[0], again}).result);
        QCOMPARE(book.tryToSell(book.sale).result.error().member, u"planEnded"_s);
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

    /// A host's book may say in a log what it likes; a lot that has opened stays where it was.
    void aForgedSaleIsFound()
    {
        SaleBook book(Closing::Own);
        const auction::LotId lot = book.sellLots(1).first();
        book.start();
        QVERIFY(book.run(command::ChangeTerms{lot, book.seller, {{u"start"_s, 200}}}).result);
        QVERIFY(book.run(command::Act{lot, auction::action::Close{}}).result);
        QByteArray log = book.logOf(lot);
        QVERIFY(protocol::LogVerifier::verify(log));
        const qsizetype terms = log.lastIndexOf("\"sale\":{\"id\":2}");
        QVERIFY(terms > 0);
        const auto forged = protocol::LogVerifier::verify(log.replace(terms, 15, "\"sale\":{\"id\":3}"));
        QVERIFY(!forged);
        QCOMPARE(forged.error().kind, protocol::LogFault::Kind::Contradiction);
    }

    /// Under bids a seller may lower the reserve, and a log may not say on that occasion that the sale ends otherwise.
    void aForgedPlanUnderBidsIsFound()
    {
        SaleBook book(Closing::Cascade);
        book.start();
        const auto put = book.tryToSell(book.sale, {.start = 100, .reserve = 900});
        QVERIFY(put.result);
        const auction::LotId lot = (*put.result)->id;
        QVERIFY(book.bid(lot, book.ann, 100).result);
        QVERIFY(book.run(command::ChangeTerms{lot, book.seller, {{u"reserve"_s, 500}}}).result);
        QVERIFY(book.run(command::Act{lot, auction::action::Close{}}).result);
        const QByteArray log = book.logOf(lot);
        QVERIFY(protocol::LogVerifier::verify(log));
        const qsizetype terms = log.lastIndexOf("\"type\":\"terms\"");
        QVERIFY(terms > 0);
        for (const auto &[is, forged] :
             {std::pair{"\"step\":60000"_ba, "\"step\":70000"_ba}, std::pair{"\"order\":1"_ba, "\"order\":2"_ba},
              std::pair{"\"closing\":\"cascade\""_ba, "\"closing\":\"group\""_ba}}) {
            QByteArray other = log;
            const qsizetype line = log.lastIndexOf('\n', terms);
            const qsizetype at = log.indexOf(is, line);
            QVERIFY2(at > 0 && at < log.indexOf('\n', terms), is.constData());
            other.replace(at, is.size(), forged);
            const auto verified = protocol::LogVerifier::verify(other);
            QVERIFY(!verified);
            QCOMPARE(verified.error().kind, protocol::LogFault::Kind::Contradiction);
        }
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
};

QTEST_GUILESS_MAIN(TestSales)
#include "tst_sales.moc"
