#include "support/prebid_fixture.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using auction::Phase;
using auction::Refusal;
namespace command = store::command;
namespace update = store::update;

/// What an opening makes of the maxima that were left before it, and what the log proves of them.
class TestPrebidOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOpeningPlacesThemInOneCommit()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule({.start = 10'000, .reserve = 15'000});
        QVERIFY(book.run(command::PlaceBid{lot, book.ann, {.max = 12'000, .msg = u"for Mum"_s}}).result);
        QVERIFY(book.maximum(lot, book.bob, 20'000).result);
        book.passTo(book.opensAt - second);
        book.now = book.opensAt;
        const auto opened = book.run(command::Advance{});
        const auto bids = updatesOf<update::Bid>(opened);
        QCOMPARE(bids.size(), 2);
        QCOMPARE(bids[0].bid.line.nick, u"Ann"_s);
        QCOMPARE(bids[0].bid.line.msg, u"for Mum"_s);
        QCOMPARE(bids[0].bid.price, 10'000);
        QCOMPARE(bids[0].bid.ask, 10'500);
        QCOMPARE(bids[0].bid.bids, 1);
        QCOMPARE(bids[0].bid.reserve, auction::ReserveState::NotMet);
        QCOMPARE(bids[1].bid.price, 15'000);
        QCOMPARE(bids[1].bid.bids, 2);
        QCOMPARE(bids[1].bid.reserve, auction::ReserveState::Met);
        QCOMPARE(bids[1].bid.leader->id, book.bob);

        // Whoever hears of them one by one knows that it is open, and from where the price went.
        const auto lots = updatesOf<update::LotChanged>(opened);
        QCOMPARE(lots.first().lot->phase, Phase::Open);
        QCOMPARE(lots.first().lot->bids, 0);
        QCOMPARE(lots.first().lot->price, 10'000);
        QCOMPARE(lots.first().lot->seq, bids[0].bid.line.seq - 1);
        QVERIFY(!lots.first().lot->takesPrebids);
        QCOMPARE(*lots.last().lot, book.lot(lot));

        const auto outbid = updatesOf<update::Outbid>(opened);
        QCOMPARE(outbid.size(), 1);
        QCOMPARE(outbid[0].account, book.ann);
        const auto standing = updatesOf<update::Standing>(opened);
        QCOMPARE(standing.size(), 2);
        const auto leads = std::find_if(standing.begin(), standing.end(),
                                        [&](const update::Standing &one) { return one.account == book.bob; });
        QVERIFY(leads->notice.leading);
        QCOMPARE(leads->notice.max, std::optional<auction::Amount>(20'000));
        QCOMPARE(book.lot(lot).bids, 2);
        const auto report = book.verified(lot);
        QVERIFY2(report, report ? "" : qPrintable(wordsOf(report.error())));
        QCOMPARE(report->winner, book.bob);
        QCOMPARE(report->opened.size(), 4);
    }

    void openingHowever_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"clock", "bid", "host", "restart", "outage", "settled"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void openingHowever()
    {
        QFETCH(const QString, how);
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        QVERIFY(book.maximum(lot, book.cleo, 800).result);
        QVERIFY(book.maximum(lot, book.ann, 600).result);
        if (how == u"restart") {
            book.close();
            book.open();
            QVERIFY(book.maximum(lot, book.bob, 500).result);
            QVERIFY(book.withdraw(lot, book.bob).result);
            book.close();
            book.open();
        }
        if (how == u"clock" || how == u"restart")
            book.passTo(book.opensAt);
        if (how == u"bid") {
            book.passTo(book.opensAt - second);
            book.now = book.opensAt;
            QCOMPARE(book.maximum(lot, book.bob, 610).result.error().refusal, Refusal::BelowMinimum);
        }
        if (how == u"host")
            QVERIFY(book.run(command::Act{lot, auction::action::Open{}}).result);
        if (how == u"outage") {
            book.passTo(book.opensAt - minute);
            book.close();
            book.open();
            book.now = book.opensAt + 30 * minute; // nobody was there when it should have opened
            book.run(command::Advance{});
        }
        if (how == u"settled") {
            book.now = book.opensAt + 70 * minute; // nor when it should have ended
            book.run(command::Advance{});
        }
        const protocol::LotView view = book.lot(lot);
        QCOMPARE(view.phase, Phase::Open);
        QCOMPARE(view.bids, 2);
        QCOMPARE(view.leader->id, book.cleo);
        QCOMPARE(view.price, 620);
        QCOMPARE(book.holdsOf(book.cleo), 800);
        QCOMPARE(book.holdsOf(book.ann), 0);
        QCOMPARE(book.rows(), 0);
        const auto report = book.verified(lot);
        QVERIFY2(report, report ? "" : qPrintable(wordsOf(report.error())));
        QCOMPARE(book.account(book.cleo).debits, 620);
    }

    void openingWithTheSale()
    {
        PrebidBook book;
        protocol::SaleView plan{
            .name = u"Evening"_s,
            .plan = {.closing = auction::Closing::Cascade, .stepMs = minute, .firstEnd = book.now + 30 * minute},
            .prebids = true};
        const auction::SaleId sale = book.run(command::MakeSale{plan}).result->id;
        QList<auction::LotId> lots;
        for (int i = 0; i < 3; ++i) {
            protocol::LotDraft draft{.name = u"Vase"_s, .description = {}, .terms = {.start = 100}};
            draft.endsByDefault = true;
            lots.append((*book.run(command::CreateLot{book.seller, draft, {.sale = sale}}).result)->id);
            QVERIFY(book.maximum(lots.last(), book.ann, 500 + i).result);
            QVERIFY(book.maximum(lots.last(), book.bob, 400).result);
        }
        QCOMPARE(book.run(command::OrderLots{sale, {lots[2], lots[1], lots[0]}}).result.error().refusal,
                 Refusal::HasBids);
        QVERIFY(book.run(command::ActOnSale{sale, protocol::SaleAction::Start}).result);
        for (const auction::LotId lot : lots) {
            QCOMPARE(book.lot(lot).bids, 2);
            QCOMPARE(book.lot(lot).leader->id, book.ann);
            QVERIFY(book.logOf(lot).contains("\"cause\":\"sale\""));
        }
        QCOMPARE(book.holdsOf(book.ann), 1'503);
        QCOMPARE(book.holdsOf(book.bob), 0);
    }

    void aVoidedOneIsRebuiltWithoutIt()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        QVERIFY(book.maximum(lot, book.ann, 800).result);
        QVERIFY(book.maximum(lot, book.bob, 600).result);
        book.passTo(book.opensAt);
        const qint64 anns = book.ask(store::query::GetHistory{.lot = lot}).items[0].seq;
        QVERIFY(book.run(command::VoidBid{lot, anns, u"a slip"_s}).result);
        QCOMPARE(book.lot(lot).leader->id, book.bob);
        QCOMPARE(book.lot(lot).price, 100);
        const auto report = book.verified(lot);
        QVERIFY2(report, report ? "" : qPrintable(wordsOf(report.error())));
    }

    void forgeriesAreFound_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("another prebid") << QByteArray("\"prebid\":2") << QByteArray("\"prebid\":3");
        QTest::newRow("none") << QByteArray("\"prebid\":2,") << QByteArray();
        QTest::newRow("another amount") << QByteArray("\"amount\":600,\"salt") << QByteArray("\"amount\":700,\"salt");
        QTest::newRow("taken back") << QByteArray("\"amount\":600,\"salt") << QByteArray("\"amount\":null,\"salt");
        QTest::newRow("another bidder") << QByteArray("\"opening\":{\"account\":4")
                                        << QByteArray("\"opening\":{\"account\":3");
    }

    void forgeriesAreFound()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        QVERIFY(book.maximum(lot, book.ann, 800).result);
        QVERIFY(book.maximum(lot, book.bob, 600).result);
        book.passTo(book.opensAt);
        QVERIFY(book.verified(lot));
        const QByteArray log = book.logOf(lot);
        QByteArray forged = log;
        forged.replace(forged.indexOf(from), from.size(), to);
        QVERIFY(forged != log);
        QVERIFY(!protocol::LogVerifier::verify(forged));
    }

    /// One that stood and was not placed, or in another order, even where every hash is made anew.
    void anOpeningWithoutOneIsFound()
    {
        for (const bool swaps : {false, true}) {
            PrebidBook book;
            const auction::LotId lot = book.schedule();
            QVERIFY(book.maximum(lot, book.ann, 800).result);
            QVERIFY(book.maximum(lot, book.bob, 600).result);
            book.passTo(book.opensAt);
            QVERIFY(book.verified(lot));
            QList<QByteArray> lines = book.logOf(lot).split('\n');
            QVERIFY(lines[4].contains("\"prebid\":2"));
            if (swaps)
                lines.swapItemsAt(4, 5);
            else
                lines.removeAt(5);
            const auto report = protocol::LogVerifier::verify(lines.join('\n'));
            QVERIFY(!report);
            QCOMPARE(report.error().line, swaps ? 5 : 6);
        }
    }

    /// The lot had opened by then, and what came was a bid like others.
    void oneAfterTheOpeningWasDueIsFound()
    {
        PrebidBook book;
        const auction::LotId lot = book.schedule();
        QVERIFY(book.maximum(lot, book.ann, 800).result);
        book.passTo(book.opensAt);
        QVERIFY(book.verified(lot));
        QList<QByteArray> lines = book.logOf(lot).split('\n');
        const qsizetype at = lines[1].indexOf("\"at\":") + 5;
        const qsizetype length = lines[1].indexOf(',', at) - at;
        lines[1].replace(at, length, QByteArray::number(book.opensAt + minute));
        const auto report = protocol::LogVerifier::verify(lines.join('\n'));
        QVERIFY(!report);
        QCOMPARE(report.error().line, 2);
        QCOMPARE(report.error().kind, protocol::LogFault::Kind::NotDue);
    }
};

QTEST_GUILESS_MAIN(TestPrebidOpening)
#include "tst_prebid_opening.moc"
