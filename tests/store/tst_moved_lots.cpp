#include "support/outcomes.h"
#include "support/sale_fixture.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using auction::Closing;
using auction::Phase;
namespace command = store::command;

/// Lots that go from one sale to another.
class TestMovedLots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLotGoesToAnotherSale()
    {
        SaleBook book(Closing::Staggered);
        const auction::SaleId matinee = book.plan(u"Matinee"_s, Closing::Own, {{u"premium"_s, 1'500}});
        const auto lots = book.sellLots(3);
        const auto moved = book.move(lots[0], matinee);
        QVERIFY(moved.result);
        const protocol::LotView &view = **moved.result;
        QCOMPARE(view.sale, matinee);
        QCOMPARE(view.place.order, 1);
        QCOMPARE(view.place.number, u"1"_s);
        QCOMPARE(view.premium, auction::Bands(1'500));
        QCOMPARE(view.phase, Phase::Scheduled);
        QCOMPARE(book.shown(lots.sliced(1)), (QStringList{u"0"_s, u"60"_s})); // they closed up
        QCOMPARE(book.lot(lots[1]).place.order, 1);
        QVERIFY(book.logOf(lots[0]).contains(u"\"sale\":{\"id\":%1}"_s.arg(matinee).toUtf8()));
        QCOMPARE(book.ask(store::query::GetRecord{}).items.last().reason, u"sale: Matinee"_s);

        // Back again it is the last, with the next number, at what that sale costs.
        const auto back = book.move(lots[0], book.sale);
        QVERIFY(back.result);
        QCOMPARE((*back.result)->place.order, 3);
        QCOMPARE((*back.result)->premium, auction::Bands());
        QCOMPARE(book.shown(lots[0]), u"120"_s);
        book.start();
        book.passTo(book.firstEnd + 10 * minute);
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 3);
        QVERIFY(protocol::verifySale(reports));
    }

    /// Each leaves a gap that closes; who moves them says what they had before the first went.
    void lotsOfAPlanKeepTheEndsThatAreSent()
    {
        SaleBook book(Closing::Staggered);
        const auction::SaleId matinee = book.plan(u"Matinee"_s, Closing::Own);
        const auto lots = book.sellLots(3);
        const auto move = [&book, matinee](auction::LotId lot, const QJsonObject &change) {
            return book.run(command::ChangeTerms{
                .lot = lot, .by = store::founder, .change = change, .place = {.sale = matinee}, .byStaff = true});
        };
        QCOMPARE(refusalOf(move(lots[0], {{u"start"_s, 200}})), auction::Refusal::Forbidden);
        QCOMPARE(refusalOf(move(lots[0], {{u"endsAt"_s, book.firstEnd}, {u"start"_s, 200}})),
                 auction::Refusal::Forbidden);
        for (int i = 0; i < 3; ++i)
            QVERIFY(move(lots[i], {{u"endsAt"_s, book.firstEnd + i * minute}}).result);
        QCOMPARE(book.shown(lots), (QStringList{u"0"_s, u"60"_s, u"120"_s}));
        QCOMPARE(book.lot(lots[2]).place.order, 3);
        const auction::SaleId later = book.plan(u"Later"_s, Closing::Own);
        const auto own = book.run(command::ChangeTerms{.lot = lots[0],
                                                       .by = store::founder,
                                                       .change = {{u"endsAt"_s, book.firstEnd + minute}},
                                                       .place = {.sale = later},
                                                       .byStaff = true});
        QCOMPARE(refusalOf(own), auction::Refusal::Forbidden); // by now it is its seller's
        QVERIFY(book.run(command::ActOnSale{matinee, protocol::SaleAction::Start}).result);
        book.passTo(book.firstEnd + 10 * minute);
        QCOMPARE(book.verified(lots).size(), 3);
    }

    void aMovedLotOpensByItsNewSale()
    {
        SaleBook book(Closing::Own);
        const auction::LotId first = book.sellLots(1).first();
        const auto opened = book.move(first, auction::firstSale); // which always runs
        QVERIFY(opened.result);
        QCOMPARE((*opened.result)->phase, Phase::Open);
        QCOMPARE(refusalOf(book.move(first, book.sale)), auction::Refusal::WrongPhase);
        const auction::SaleId matinee = book.plan(u"Matinee"_s, Closing::Own);
        const auction::LotId second = book.sellLots(1).first();
        QVERIFY(book.run(command::ActOnSale{matinee, protocol::SaleAction::Start}).result);
        QCOMPARE((*book.move(second, matinee).result)->phase, Phase::Open);
        for (const auction::LotId lot : {first, second})
            QVERIFY(book.run(command::Act{lot, auction::action::Close{}}).result);
        QCOMPARE(book.verified({first, second}).size(), 2);
    }

    void whatCantGoToAnotherSale()
    {
        SaleBook book(Closing::Cascade);
        const auction::SaleId matinee = book.plan(u"Matinee"_s, Closing::Own, {{u"prebids"_s, true}});
        const auto lots = book.sellLots(3);
        QCOMPARE(book.move(lots[0], 99).result.error().member, u"sale"_s);
        QCOMPARE(refusalOf(book.move(lots[0], matinee, book.seller)), auction::Refusal::Forbidden);
        QVERIFY(!refusalOf(book.move(lots[0], matinee)));
        QVERIFY(book.maximum(lots[0], book.ann, 500).result);
        QCOMPARE(refusalOf(book.move(lots[0], book.sale)), auction::Refusal::HasBids);
        QVERIFY(book.run(command::ActOnSale{matinee, protocol::SaleAction::Start}).result);

        // Another's place is its end in a cascade, once something was bid there.
        auction::Terms later{.start = 100};
        later.opensAt = book.firstEnd - minute;
        const auction::LotId waiting = (*book.tryToSell(book.sale, later).result)->id;
        const auction::LotId last = (*book.tryToSell(book.sale, later).result)->id;
        book.start();
        QVERIFY(book.bid(lots[1], book.ann, 100).result);
        QCOMPARE(refusalOf(book.move(waiting, matinee)), auction::Refusal::HasBids);
        QVERIFY(!refusalOf(book.move(last, matinee))); // behind which there is nothing
        QCOMPARE(refusalOf(book.move(lots[2], matinee)), auction::Refusal::WrongPhase);
        QCOMPARE(refusalOf(book.move(lots[1], matinee)), auction::Refusal::HasBids);
    }
};

QTEST_GUILESS_MAIN(TestMovedLots)
#include "tst_moved_lots.moc"
