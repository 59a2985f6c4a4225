#include "support/book_fixture.h"
#include "support/outcomes.h"

#include "store/decisions/passing.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// Commands that are decided together, and what becomes of the others where one is slow or meets a fault.
class TestBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Bids pass what is slow and another's and what decides nothing, and nothing else: neither the clock's closings
    /// nor what a bidder or the staff did before.
    void bidsPassOnlyWhatIsSlowAndAnothers()
    {
        namespace command = store::command;
        const command::PlaceBid bid{.lot = 7, .account = 3, .bid = {}, .enteredBy = 9};
        QVERIFY(store::mayPass(bid, command::CreateLot{.seller = 2, .draft = {}}));
        QVERIFY(store::mayPass(bid, command::ChangeTerms{.lot = 8, .by = 2, .change = {}}));
        QVERIFY(store::mayPass(bid, command::PutImage{.lot = 8, .by = 2}));
        QVERIFY(store::mayPass(bid, command::VoidBid{.lot = 8, .seq = 2, .reason = {}, .by = 2}));
        QVERIFY(store::mayPass(bid, command::Act{8, auction::action::Offer{}, 2}));
        QVERIFY(store::mayPass(bid, command::PayInvoice{.account = 4, .amount = 1, .by = 2}));
        QVERIFY(store::mayPass(bid, command::NumberInvoice{.account = 4, .by = 2}));
        QVERIFY(!store::mayPass(bid, command::PayInvoice{.account = bid.account, .amount = 1, .by = 2}));
        QVERIFY(
            !store::mayPass(bid, command::AdjustInvoice{.account = bid.account, .amount = 1, .reason = {}, .by = 2}));
        QVERIFY(store::mayPass(bid, command::Say{.lot = 8, .account = 2, .text = {}}));
        QVERIFY(store::mayPass(bid, command::Watch{.lot = 7, .account = 2}));
        QVERIFY(store::mayPass(bid, command::SeeSession{{}}));
        const QList<store::Command> kept{command::ChangeTerms{.lot = 7, .by = 2, .change = {}},
                                         command::ChangeTerms{.lot = 8, .by = 3, .change = {}},
                                         command::ChangeTerms{.lot = 8, .by = 9, .change = {}},
                                         command::ChangeTerms{.lot = 8, .by = 2, .change = {}, .place = {.sale = 2}},
                                         command::PutImage{.lot = 7, .by = 2},
                                         command::CreateLot{.seller = 3, .draft = {}},
                                         command::VoidBid{.lot = 7, .seq = 2, .reason = {}, .by = 2},
                                         command::VoidBid{.lot = 8, .seq = 2, .reason = {}, .by = 9},
                                         command::Act{8, auction::action::Offer{}, 9},
                                         command::PlaceBid{.lot = 8, .account = 4, .bid = {}},
                                         command::WithdrawPrebid{.lot = 8, .account = 4},
                                         command::Act{8, auction::action::Close{}},
                                         command::ChangeAccount{.account = 4},
                                         command::Say{.lot = 7, .account = 2, .text = {}},
                                         command::Say{.lot = 8, .account = 9, .text = {}},
                                         command::Watch{.lot = 8, .account = 3},
                                         command::CloseSession{{}},
                                         command::Advance{},
                                         command::Heartbeat{}};
        for (const store::Command &waiting : kept)
            QVERIFY2(!store::mayPass(bid, waiting), qPrintable(QString::number(waiting.index())));
        QVERIFY(!store::mayPass(command::Advance{}, command::CreateLot{.seller = 2, .draft = {}}));
    }

    /// Neither one that may hold it up again, nor one of those whose funds it may bind, nor what is no bid.
    void bidsPassWhatIsHeldUp()
    {
        namespace command = store::command;
        const QSet<auction::LotId> lots{7, 8};
        const store::HeldUp::Waiting whoever{.lot = 5, .whoever = {3, 4}};
        QVERIFY(store::mayPass(command::PlaceBid{.lot = 6, .account = 2, .bid = {}}, lots, whoever));
        QVERIFY(!store::mayPass(command::PlaceBid{.lot = 8, .account = 2, .bid = {}}, lots, whoever));
        QVERIFY(!store::mayPass(command::PlaceBid{.lot = 6, .account = 4, .bid = {}}, lots, whoever));
        QVERIFY(!store::mayPass(command::PlaceBid{.lot = 6, .account = 2, .bid = {}, .enteredBy = 3}, lots, whoever));
        QVERIFY(!store::mayPass(command::PlaceBid{.lot = 5, .account = 2, .bid = {}}, lots, whoever));
        QVERIFY(!store::mayPass(command::Advance{}, lots, whoever));
        QVERIFY(!store::mayPass(command::Heartbeat{}, lots, whoever));
    }

    /// What was not decided has no answer, and is not in the book.
    void aBatchEndsBeforeWhatTakesLong()
    {
        BookFixture book;
        namespace command = store::command;
        const auction::LotId lot = book.sell({.start = 1});
        const protocol::LotDraft draft{
            .name = u"Chair"_s, .description = {}, .terms = {.start = 1, .endsAt = book.now + 100'000}};
        const auto timed = [&book](const store::Command &one) { return store::TimedCommand{book.now, one}; };
        const auto make = timed(command::CreateLot{book.seller, draft});
        const auto say = timed(command::Announce{u"hello"_s});
        const auto bid = timed(command::PlaceBid{lot, book.ann, {.bid = 1}});
        const auto decided = [&](const QList<store::TimedCommand> &batch, std::chrono::nanoseconds enough) {
            QString error;
            const qsizetype answers = book.book->run(batch, error, {.time = enough}).answers.size();
            return error.isEmpty() ? answers : -1;
        };
        QCOMPARE(decided({make, make, bid, make}, std::chrono::nanoseconds(0)), 1); // at least one
        QCOMPARE(book.number("SELECT count(*) FROM lots"_L1), 2);
        QCOMPARE(book.number("SELECT count(*) FROM bids"_L1), 0);
        QCOMPARE(decided({bid, say, make, say, make, bid}, std::chrono::nanoseconds(0)),
                 4); // the first of them is done
        QCOMPARE(decided({make, make, say}, std::chrono::hours(1)), 3);
        QCOMPARE(book.number("SELECT count(*) FROM lots"_L1), 5);
    }

    void aCommitThatFailsLeavesNothing()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        if (TestPlace::isShared()) {
            book.sql->exec(u"CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS "
                           "$$ BEGIN RAISE EXCEPTION 'disk trouble'; END $$"_s);
            book.sql->exec(u"CREATE TRIGGER trouble BEFORE INSERT ON bids FOR EACH ROW EXECUTE FUNCTION fail()"_s);
        } else {
            book.sql->exec(
                u"CREATE TRIGGER trouble BEFORE INSERT ON bids BEGIN SELECT RAISE(ABORT, 'disk trouble'); END"_s);
        }
        auction::BidCommand bid;
        bid.bid = 10'000;
        bid.key = "k";
        QString error;
        const auto outcome = book.book->run({{book.now, store::command::Announce{u"hello"_s}},
                                             {book.now, store::command::PlaceBid{lot, book.ann, bid}}},
                                            error);
        QVERIFY(error.contains(u"disk trouble"_s));
        for (const store::AnyDecided &answer : outcome.answers) {
            QCOMPARE(refusalOf(answer), auction::Refusal::Busy);
            QVERIFY(answer.updates.isEmpty());
        }
        QCOMPARE(book.number("SELECT count(*) FROM announcements"_L1), 0);
        QCOMPARE(book.lot(lot).bids, 0);
        book.sql->exec(TestPlace::isShared() ? u"DROP TRIGGER trouble ON bids"_s : u"DROP TRIGGER trouble"_s);
        QVERIFY(!book.bid(lot, book.ann, 10'000, "k").result.value().repeat);
        QCOMPARE(book.lot(lot).seq, 3);
    }

    /// A lot that is led by nobody who is there stands for any bug that a decision may meet.
    void aBugRefusesItsCommandAlone()
    {
        BookFixture book;
        const auction::LotId sound = book.sell({.start = 10'000});
        const auction::LotId broken = book.sell({.start = 10'000});
        QVERIFY(book.bid(broken, book.bob, 10'000).result);
        book.close();
        book.open();
        book.sql->exec(u"UPDATE lots SET leader = 99 WHERE id = %1"_s.arg(broken));
        auction::BidCommand bid;
        bid.bid = 20'000;
        QTest::ignoreMessage(QtWarningMsg,
                             "A bug, gavel::store::command::PlaceBid: a leader without an account to hold their "
                             "bid. It was refused.");
        QString error;
        const auto outcome = book.book->run({{book.now, store::command::Announce{u"before"_s}},
                                             {book.now, store::command::PlaceBid{sound, book.ann, bid}},
                                             {book.now, store::command::PlaceBid{broken, book.ann, bid}},
                                             {book.now, store::command::Announce{u"after"_s}}},
                                            error);
        QCOMPARE(error, QString());
        QVERIFY(outcome.answers[0].result && outcome.answers[1].result && outcome.answers[3].result);
        QCOMPARE(refusalOf(outcome.answers[2]), auction::Refusal::Busy);
        QVERIFY(outcome.answers[2].updates.isEmpty());
        QCOMPARE(book.lot(sound).price, 20'000);
        QCOMPARE(book.lot(broken).bids, 1);
        QCOMPARE(book.number("SELECT count(*) FROM announcements"_L1), 2);
        QCOMPARE(book.account(book.ann).holds, 20'000);
        QCOMPARE(outcome.change, book.ask(store::query::GetChanges{}).newest);
    }
};

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_batches.moc"
