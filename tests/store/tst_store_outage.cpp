#include "support/book_fixture.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

class TestStoreOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGapBetweenHeartbeatsIsSettledBeforeAnythingElse()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1'000, .endsAt = book.now + 10'000});
        book.run(store::command::Heartbeat{});
        book.close();
        book.open();
        book.now += 60'000;
        // The first command after it is a bid: the lot is open again by then.
        const auto answer = book.bid(lot, book.ann, 1'000);
        QVERIFY(answer.result);
        QCOMPARE(updatesOf<store::update::LotChanged>(answer).first().lot->endsAt,
                 std::optional<auction::TimeMs>(book.now + auction::outageExtensionMs));
        constexpr store::SqlText inFile =
            "SELECT count(*) FROM events WHERE CAST(event AS TEXT) LIKE '%\"outage\"%'"_L1;
        constexpr store::SqlText inServer =
            "SELECT count(*) FROM events WHERE convert_from(event, 'UTF8') LIKE '%\"outage\"%'"_L1;
        QCOMPARE(book.number(TestPlace::isShared() ? inServer : inFile), 1);
        // It is settled once.
        book.now += 1'000;
        QVERIFY(updatesOf<store::update::LotChanged>(book.run(store::command::Advance{})).isEmpty());
    }

    void aShortGapIsNone()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1'000, .endsAt = book.now + 10'000});
        book.run(store::command::Heartbeat{});
        book.now += auction::outageGapMs;
        book.run(store::command::Advance{});
        QCOMPARE(book.lot(lot).phase, auction::Phase::Unsold);
    }

    void whatEndedBeforeTheLastHeartbeatSettlesAsItStood()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1'000, .endsAt = book.now + 1'000, .softClose = std::nullopt});
        book.bid(lot, book.ann, 1'000);
        book.now += 2'000;
        // A heartbeat that was written while the lot, for whatever reason, was not closed yet.
        book.run(store::command::Heartbeat{});
        book.now += 60'000;
        book.run(store::command::Advance{});
        QCOMPARE(book.lot(lot).phase, auction::Phase::Sold);
    }
};

QTEST_GUILESS_MAIN(TestStoreOutage)
#include "tst_store_outage.moc"
