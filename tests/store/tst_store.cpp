#include "store/store.h"
#include "support/test_place.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// The two threads behind the store and the mailboxes between them; run under the thread sanitizer too.
class TestStore : public QObject
{
    Q_OBJECT

private:
    static void found(store::Store &store)
    {
        store.submit(1, store::command::FoundHouse{u"H"_s, {u"KRW"_s, 0}, {}, u"hash"_s});
        store.submit(1, store::command::SignUp{u"s@x"_s, u"Seller"_s, u"h"_s, "1", false, 0});
        store.submit(1, store::command::SignUp{u"b@x"_s, u"Bidder"_s, u"h"_s, "2", false, 0});
        store.submit(1, store::command::CreateLot{2,
                                                  {.name = u"Vase"_s,
                                                   .terms = {.start = 1,
                                                             .increments = {auction::Increments::Preset::Any, 1, {}},
                                                             .endsAt = 1'000'000'000}}});
    }

    static auction::BidCommand straight(auction::Amount amount)
    {
        auction::BidCommand bid;
        bid.bid = amount;
        return bid;
    }

private Q_SLOTS:
    void answersComeInOrderAndBeforeTheirUpdates()
    {
        const TestPlace folder;
        store::Store store;
        QVERIFY(store.open(folder.path()));
        found(store);
        QStringList told;
        connect(&store, &store::Store::committed, this, [&told](const QList<store::Update> &updates) {
            for (const store::Update &update : updates) {
                if (const auto *bid = std::get_if<store::update::Bid>(&update))
                    told.append(u"told %1"_s.arg(bid->bid.price));
            }
        });
        constexpr int bids = 200;
        int answered = 0;
        for (int i = 1; i <= bids; ++i) {
            // Alternately, so that each is a bid of its own.
            store.submit(2, store::command::PlaceBid{1, i % 2 ? 3 : 2, straight(i)}, [&, i](const auto &result) {
                QCOMPARE(++answered, i);
                if (result)
                    told.append(u"answered %1"_s.arg(i));
            });
        }
        QTRY_COMPARE(answered, bids);
        // The seller's were refused, the bidder leads after the first: every later one is a raise.
        QCOMPARE(told.first(), u"answered 1"_s);
        QVERIFY(told.indexOf(u"answered 1"_s) < told.indexOf(u"told 1"_s));
    }

    /// A list of lots with long descriptions takes the store many batches; a bid that comes after it does not wait for
    /// them, and bids keep their order among themselves.
    void aBidWaitsForNoLongWork()
    {
        const TestPlace folder;
        store::Store store;
        QVERIFY(store.open(folder.path()));
        found(store);
        QStringList order;
        constexpr int lots = 150;
        const auto bid = [&] {
            for (int i = 1; i <= 4; ++i)
                store.submit(3, store::command::PlaceBid{1, 3, straight(i)},
                             [&order, i](const auto &) { order.append(u"bid %1"_s.arg(i)); });
        };
        const QString description(10'000, u'd');
        for (int i = 0; i < lots; ++i) {
            protocol::LotDraft draft{.name = u"Chair %1"_s.arg(i), .terms = {.start = 1, .endsAt = 1'000'000'000}};
            draft.description = description;
            store.submit(2, store::command::CreateLot{2, draft}, [&](const auto &) {
                order.append(u"lot"_s);
                if (order.size() == 1)
                    bid();
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(order.count(u"lot"_s), lots, 60'000);
        QTRY_VERIFY(order.contains(u"bid 4"_s));
        QVERIFY(order.last() == u"lot"_s);
        QCOMPARE(order.filter(u"bid"_s), QStringList({u"bid 1"_s, u"bid 2"_s, u"bid 3"_s, u"bid 4"_s}));
    }

    /// A bid for which the ends of many lots have to be written first is done in parts; one on a lot elsewhere that
    /// came behind it goes between, and so does a sign of life, without which that would look like one after an outage.
    void aBidWaitsForNoMovesElsewhere()
    {
        if (TestPlace::isShared())
            QSKIP("so few are written at once there");
        const TestPlace folder;
        store::Store store;
        QVERIFY(store.open(folder.path()));
        found(store);
        constexpr auction::TimeMs firstEnd = 600'000;
        constexpr auction::LotId first = 2;
        constexpr int lots = 200;
        store.submit(1, store::command::MakeSale{
                            {.name = u"Evening"_s,
                             .plan = {.closing = auction::Closing::Cascade, .stepMs = 1'000, .firstEnd = firstEnd}}});
        for (int i = 0; i < lots; ++i) {
            protocol::LotDraft draft{.name = u"Chair %1"_s.arg(i), .description = {}, .terms = {.start = 1}};
            draft.endsByDefault = true;
            store.submit(1, store::command::CreateLot{.seller = 2, .draft = draft, .place = {.sale = 2}});
        }
        store.submit(1, store::command::SignUp{u"c@x"_s, u"Other"_s, u"h"_s, "3", false, 0});
        store.submit(1, store::command::ActOnSale{2, protocol::SaleAction::Start});
        for (int i = 0; i < lots; i += 16)
            store.submit(1, store::command::Advance{});
        QStringList order;
        const auto bid = [&](auction::LotId lot, auction::AccountId who) {
            store.submit(
                firstEnd - 1'000, store::command::PlaceBid{lot, who, straight(5)},
                [&order, lot](const auto &result) { order.append(result ? QString::number(lot) : u"refused"_s); });
        };
        store.submit(firstEnd - 1'000, store::command::Heartbeat{}, [&](const auto &) {
            bid(first, 3);
            bid(first + lots - 1, 3);
            bid(first + 1, 3);
            store.submit(firstEnd - 1'000, store::command::Advance{});
            store.submit(firstEnd - 1'000, store::command::Heartbeat{},
                         [&](const auto &) { order.append(u"alive"_s); });
            bid(1, 4); // passes all but the first of these
            bid(first + 2, 4);
        });
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 6, 60'000);
        QCOMPARE(order, QStringList({u"2"_s, u"alive"_s, u"1"_s, u"201"_s, u"3"_s, u"4"_s}));
    }

    /// What is slow is passed, and yet decided among more bids than the store can take.
    void nothingWaitsForEver()
    {
        const TestPlace folder;
        store::Store store;
        QVERIFY(store.open(folder.path()));
        found(store);
        store.submit(1,
                     store::command::CreateLot{2, {.name = u"Urn"_s, .terms = {.start = 1, .endsAt = 1'000'000'000}}});
        constexpr int waiting = 1'500;
        constexpr int bidsMax = 30'000;
        int bids = 0;
        int outstanding = 0;
        bool changed = false;
        std::function<void()> bid = [&] {
            ++outstanding;
            store.submit(3, store::command::PlaceBid{1, 3, straight(++bids)}, [&](const auto &) {
                --outstanding;
                if (!changed && bids < bidsMax)
                    bid();
            });
        };
        for (int i = 0; i < waiting; ++i)
            bid();
        store.submit(3, store::command::ChangeTerms{.lot = 2, .by = 2, .change = {}},
                     [&](const auto &) { changed = true; });
        QTRY_VERIFY_WITH_TIMEOUT(outstanding == 0, 60'000);
        QVERIFY2(bids < bidsMax, qPrintable(QString::number(bids)));
    }

    void queriesSeeWhatWasCommitted()
    {
        const TestPlace folder;
        store::Store store;
        QVERIFY(store.open(folder.path()));
        found(store);
        auction::Amount seen = 0;
        store.submit(2, store::command::PlaceBid{1, 3, straight(77)}, [&](const auto &result) {
            QVERIFY(result);
            store.ask(store::query::GetLot{1}, [&](const auto &found) { seen = (*found)->price; });
        });
        QTRY_COMPARE(seen, 77);
    }

    void finishingDecidesWhatIsQueued()
    {
        const TestPlace folder;
        int answered = 0;
        {
            store::Store store;
            QVERIFY(store.open(folder.path()));
            found(store);
            for (int i = 0; i < 50; ++i)
                store.submit(2, store::command::Announce{u"hello"_s},
                             [&](const auto &result) { answered += result ? 1 : 0; });
            store.finish();
        }
        QCOMPARE(answered, 50);
        store::Store again;
        QVERIFY(again.open(folder.path()));
        qsizetype kept = 0;
        again.ask(store::query::GetChanges{}, [&](const auto &found) { kept = found->announcements.size(); });
        QTRY_COMPARE(kept, 50);
        QCOMPARE(again.lastMoment(), 2);
    }

    void aStoreThatGoesCallsNobodyBack()
    {
        const TestPlace folder;
        int called = 0;
        {
            store::Store store;
            QVERIFY(store.open(folder.path()));
            found(store);
            connect(&store, &store::Store::committed, this, [&called] { ++called; });
            for (int i = 0; i < 50; ++i) {
                store.submit(2, store::command::Announce{u"hello"_s}, [&called](const auto &) { ++called; });
                store.ask(store::query::GetHouse{}, [&called](const auto &) { ++called; });
            }
        }
        QCOMPARE(called, 0);
        store::Store again;
        QVERIFY(again.open(folder.path()));
        qsizetype kept = 0;
        again.ask(store::query::GetChanges{}, [&](const auto &found) { kept = found->announcements.size(); });
        QTRY_COMPARE(kept, 50);
    }

    void aFolderThatIsNoneIsRefusedInWords()
    {
        store::Store store;
        const auto opened = store.open(u"/proc/nowhere"_s);
        QVERIFY(!opened);
        QVERIFY(opened.error().contains(u"can't be opened"_s));
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
