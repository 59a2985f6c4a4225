#include "store/threads/move_pace.h"
#include "support/sale_fixture.h"

#include <QTest>
#include <algorithm>

using namespace gavel;
using namespace gavel::test;
using auction::Closing;
using namespace Qt::StringLiterals;
namespace command = store::command;

/// Bids for which the ends of many lots have to be written first.
class TestHeldUpBids : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Two who bid by turns on the first and the last lot of thousands have each move of all between written. A commit
    /// has no more of them than are enough, so that bids on other lots come between.
    void aBidThatIsHeldUpWritesSomeMovesAtATime()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(100);
        const auction::LotId other = (*book.tryToSell(auction::firstSale).result)->id;
        book.start();
        book.passTo(book.firstEnd - 75 * second);
        const auto bidOn = [&](auction::LotId lot, auction::AccountId who, auction::Amount amount) {
            return store::TimedCommand{book.now, command::PlaceBid{lot, who, {.bid = amount}}};
        };
        QList<store::TimedCommand> waiting{bidOn(lots[0], book.ann, 100), bidOn(lots[99], book.bob, 100)};
        QList<qsizetype> answered;
        QList<qsizetype> moves;
        while (!waiting.isEmpty()) {
            QString error;
            const auto outcome = book.book->run(waiting, error, {.moves = 40});
            QCOMPARE(error, QString());
            answered.append(outcome.answers.size());
            moves.append(movesIn(outcome));
            QCOMPARE(outcome.heldUp.has_value(), outcome.answers.size() < waiting.size());
            if (outcome.heldUp) {
                QCOMPARE(outcome.heldUp->lots, QSet<auction::LotId>(lots.begin(), lots.end()));
                const auto &first = outcome.heldUp->waiting.value(outcome.answers.size());
                QCOMPARE(first.lot, lots[99]);
                QCOMPARE(first.whoever, QSet<auction::AccountId>{book.bob});
            }
            waiting.remove(0, outcome.answers.size());
            if (answered.size() == 2)
                waiting.prepend(bidOn(other, book.ann, 100));
        }
        QCOMPARE(answered, QList<qsizetype>({1, 0, 2}));
        QCOMPARE(moves, QList<qsizetype>({40, 40, 19}));
        QCOMPARE(book.lot(lots[99]).bids, 1);
        QCOMPARE(book.lot(other).bids, 1);
        book.passTo(book.firstEnd + 200 * minute);
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 100);
        QVERIFY(protocol::verifySale(reports));
    }

    /// A bid is told once its batch is on the disk: few moves go with it, more where nobody waits.
    void fewerMovesAreWrittenBesideOtherBids()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(100);
        const auction::LotId other = (*book.tryToSell(auction::firstSale).result)->id;
        book.start();
        book.passTo(book.firstEnd - 75 * second);
        const auto bidOn = [&](auction::LotId lot, auction::AccountId who, auction::Amount amount) {
            return store::TimedCommand{book.now, command::PlaceBid{lot, who, {.bid = amount}}};
        };
        const store::TimedCommand last = bidOn(lots[99], book.bob, 100);
        const auto movesOf = [&](const QList<store::TimedCommand> &batch) {
            QString error;
            const auto outcome = book.book->run(batch, error, {.moves = 40, .movesBeside = 5});
            return std::pair(outcome.answers.size(), movesIn(outcome));
        };
        QCOMPARE(movesOf({bidOn(lots[0], book.ann, 100), last}), std::pair(qsizetype(1), qsizetype(5)));
        QCOMPARE(movesOf({last}), std::pair(qsizetype(0), qsizetype(40)));
        QCOMPARE(movesOf({bidOn(other, book.ann, 100), last}), std::pair(qsizetype(1), qsizetype(5)));
        QCOMPARE(movesOf({last}), std::pair(qsizetype(0), qsizetype(40)));
        // Nine that are left, its own among them.
        QCOMPARE(movesOf({bidOn(other, book.bob, 101), last}), std::pair(qsizetype(1), qsizetype(5)));
        QCOMPARE(movesOf({last}), std::pair(qsizetype(1), qsizetype(4)));
        book.passTo(book.firstEnd + 200 * minute);
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 100);
        QVERIFY(protocol::verifySale(reports));
    }

    /// Signs of life come all the time, and nobody waits for them.
    void fewerMovesAreWrittenBesideBidsAlone()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(100);
        book.start();
        book.passTo(book.firstEnd - 75 * second);
        QVERIFY(book.bid(lots[0], book.ann, 100).result);
        const store::TimedCommand life{book.now, command::Heartbeat{}};
        const store::TimedCommand word{book.now, command::Say{lots[0], book.ann, u"Well"_s}};
        const store::TimedCommand last{book.now, command::PlaceBid{lots[99], book.bob, {.bid = 100}}};
        QString error;
        const auto outcome = book.book->run({life, word, last}, error, {.moves = 40, .movesBeside = 5});
        QCOMPARE(outcome.answers.size(), 2);
        QCOMPARE(movesIn(outcome), 40);
        QCOMPARE(outcome.moves, 40);
        QVERIFY(outcome.movesTook.count() > 0);
    }

    /// The clock comes to a lot for which twenty before it have to be moved: ends that the host's hand had set later.
    void theClockWritesFewerMovesBesideBidsToo()
    {
        SaleBook book(Closing::Cascade);
        const auto lots = book.sellLots(30);
        const auction::LotId other = (*book.tryToSell(auction::firstSale).result)->id;
        book.start();
        for (int i = 20; i > 0; --i)
            QVERIFY(book.run(command::Act{lots[i], auction::action::Extend{30 * minute}}).result);
        QVERIFY(book.run(command::Act{lots[0], auction::action::Extend{60 * minute}}).result);
        book.passTo(book.firstEnd + 21 * minute - second);
        book.now += second;
        const store::TimedCommand clock{book.now, command::Advance{}};
        const store::TimedCommand bid{book.now, command::PlaceBid{other, book.ann, {.bid = 100}}};
        const auto movesOf = [&](const QList<store::TimedCommand> &batch) {
            QString error;
            const auto outcome = book.book->run(batch, error, {.moves = 40, .movesBeside = 5});
            return std::pair(outcome.answers.size(), movesIn(outcome));
        };
        QCOMPARE(movesOf({clock, bid}), std::pair(qsizetype(2), qsizetype(5)));
        QCOMPARE(movesOf({clock}), std::pair(qsizetype(1), qsizetype(16))); // with its own
        book.passTo(book.firstEnd + 200 * minute);
        const auto reports = book.verified(lots);
        QCOMPARE(reports.size(), 30);
        QVERIFY(protocol::verifySale(reports));
    }

    void asManyMovesAreWrittenBesideBidsAsAreNotFelt()
    {
        using namespace std::chrono_literals;
        store::MovePace pace;
        QCOMPARE(pace.besideBids(), 25); // nothing is known yet
        pace.sawCommit(1ms, 0, 0ms);
        QCOMPARE(pace.besideBids(), 25);
        pace.sawCommit(1ms, 10, 400us); // half a millisecond
        QCOMPARE(pace.besideBids(), 12);
        pace.sawCommit(1ms, 10, 200us);
        QCOMPARE(pace.besideBids(), 25);
        pace.sawCommit(4ms, 0, 0ms); // a quarter of it
        QCOMPARE(pace.besideBids(), 50);
        pace.sawCommit(400ms, 0, 0ms);
        QCOMPARE(pace.besideBids(), 64);
        pace.sawCommit(1ms, 10, 10ms);
        QCOMPARE(pace.besideBids(), 8);
    }

private:
    /// How many of them were written.
    static qsizetype movesIn(const store::BatchOutcome &outcome)
    {
        qsizetype moves = 0;
        const auto count = [&moves](const QList<store::Update> &updates) {
            for (const store::Update &update : updates) {
                if (const auto *moved = std::get_if<store::update::EndsMoved>(&update))
                    moves += std::count_if(moved->ends.begin(), moved->ends.end(),
                                           [](const auto &end) { return !end.head.isEmpty(); });
            }
        };
        count(outcome.updates);
        for (const store::AnyDecided &answer : outcome.answers)
            count(answer.updates);
        return moves;
    }
};

QTEST_GUILESS_MAIN(TestHeldUpBids)
#include "tst_held_up_bids.moc"
