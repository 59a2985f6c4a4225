#include "store/tables/accounts.h"
#include "support/founded_store.h"
#include "support/test_place.h"

#include <QTest>
#include <algorithm>
#include <functional>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auction::TimeMs farAway = 4'000'000'000'000;

/// One host's store, and what it told.
struct Host
{
    explicit Host(const TestPlace &place)
    {
        if (const auto opened = store.open(place.path()); !opened)
            qFatal("%s", qPrintable(opened.error()));
        QObject::connect(&store, &store::Store::committed, &store,
                         [this](const QList<store::Update> &updates, qint64 change) {
                             for (const store::Update &update : updates) {
                                 if (const auto *bid = std::get_if<store::update::Bid>(&update))
                                     told[bid->bid.lot].append(bid->bid.line.seq);
                                 if (const auto *ended = std::get_if<store::update::SessionEnded>(&update))
                                     endedSessions.append(ended->tokenHash);
                                 closed += std::holds_alternative<store::update::Closed>(update) ? 1 : 0;
                             }
                             if (change > 0)
                                 changes.append(change);
                         });
    }

    store::Store store;
    QHash<auction::LotId, QList<qint64>> told; ///< seq of each bid, by lot
    QList<QByteArray> endedSessions;
    QList<qint64> changes;
    int closed = 0;
};

bool rises(const QList<qint64> &numbers)
{
    return std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) == numbers.end();
}

} // namespace

/// What several hosts of one book do to one another.
class TestBookOfHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPlace::isShared())
            QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    }

    void threeHostsTellTheSameInOneOrder()
    {
        constexpr int lots = 4;
        constexpr int bids = 150; // of each host
        const TestPlace place;
        Host a(place);
        found(a.store, lots, farAway);
        Host b(place);
        Host c(place);
        int answered = 0;
        int accepted = 0;
        auction::AccountId bidder = 3;
        for (Host *host : {&a, &b, &c}) {
            for (int i = 1; i <= bids; ++i) {
                auction::BidCommand bid;
                bid.max = 10 * i;
                bid.key = "k" + QByteArray::number(i);
                host->store.submit(host->store.time()->now(), store::command::PlaceBid{1 + i % lots, bidder, bid},
                                   [&](const auto &verdict) {
                                       ++answered;
                                       accepted += verdict ? 1 : 0;
                                   });
            }
            ++bidder;
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered, 3 * bids, 60'000);
        QVERIFY(accepted > bids);
        const auto count = [](const Host &host) {
            qsizetype all = 0;
            for (const QList<qint64> &seqs : host.told)
                all += seqs.size();
            return all;
        };
        qint64 kept = -1;
        a.store.ask(store::query::GetChanges{}, [&kept](const auto &changes) { kept = changes ? changes->newest : 0; });
        QTRY_VERIFY(kept > 0);
        QTRY_COMPARE_WITH_TIMEOUT(a.changes.value(a.changes.size() - 1), kept, 10'000);
        for (Host *host : {&b, &c}) {
            QTRY_COMPARE_WITH_TIMEOUT(host->changes.value(host->changes.size() - 1), kept, 10'000);
            QTRY_COMPARE_WITH_TIMEOUT(count(*host), count(a), 10'000);
            QCOMPARE(host->told, a.told);
            QVERIFY(rises(host->changes));
        }
        QVERIFY(rises(a.changes));
        for (const QList<qint64> &seqs : std::as_const(a.told))
            QVERIFY(rises(seqs));
    }

    /// Ann pays for Bob and Cho, who bid at another host each: together they never hold more than she has.
    void twoHostsSpendNoBillTwice()
    {
        constexpr int lots = 12;
        constexpr auction::AccountId ann = 3;
        constexpr auction::Amount has = 1'000;
        const TestPlace place;
        Host a(place);
        found(a.store, lots, farAway);
        Host b(place);
        int ready = 0;
        const auto isReady = [&ready](const auto &result) { ready += result ? 1 : 0; };
        for (const auction::AccountId account : {ann + 1, ann + 2}) {
            a.store.submit(2, store::command::ChangeAccount{.account = account, .by = store::founder, .billTo = ann},
                           isReady);
        }
        a.store.submit(2, store::command::ChangeAccount{.account = ann, .limited = true}, isReady);
        a.store.submit(2, store::command::Deposit{.account = ann, .amount = has, .note = {}, .key = {}}, isReady);
        QTRY_COMPARE(ready, 4);
        int answered = 0;
        auction::Amount held = 0;
        for (int lot = 1; lot <= lots; ++lot) {
            auction::BidCommand bid;
            bid.max = 150;
            for (auto [host, bidder] : {std::pair(&a, ann + 1), std::pair(&b, ann + 2)}) {
                const int mine = (bidder == ann + 1) == (lot % 2 == 0) ? lot : 1 + lot % lots;
                host->store.submit(host->store.time()->now(), store::command::PlaceBid{mine, bidder, bid},
                                   [&](const auto &) { ++answered; });
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered, 2 * lots, 60'000);
        std::optional<protocol::AccountView> payer;
        a.store.ask(store::query::GetAccount{ann}, [&payer](const auto &found) { payer = found.value_or(payer); });
        QTRY_VERIFY(payer);
        held = payer->holds;
        QCOMPARE(held, 6 * 150); // of the lots that six bids lead there is no room for a seventh
        QCOMPARE(payer->available, has - held);
    }

    /// A sale is removed at one host while money is written down of it at another: one of both is refused.
    void aSaleIsRemovedOrPaidIn()
    {
        const TestPlace place;
        Host a(place);
        found(a.store, 1, farAway);
        Host b(place);
        constexpr int rounds = 12;
        int removed = 0;
        int adjusted = 0;
        for (int round = 0; round < rounds; ++round) {
            auction::SaleId sale = 0;
            a.store.submit(a.store.time()->now(), store::command::MakeSale{{.name = u"Evening"_s}, store::founder},
                           [&](const auto &made) { sale = made ? made->id : -1; });
            QTRY_VERIFY(sale > 0);
            int answered = 0;
            int done = 0;
            b.store.submit(
                b.store.time()->now(),
                store::command::AdjustInvoice{
                    .sale = sale, .account = 3, .amount = 100, .reason = u"a frame"_s, .key = {}, .by = store::founder},
                [&](const auto &result) {
                    ++answered;
                    done += result ? 1 : 0;
                    adjusted += result ? 1 : 0;
                });
            a.store.submit(a.store.time()->now(), store::command::RemoveSale{sale, store::founder},
                           [&](const auto &result) {
                               ++answered;
                               done += result ? 1 : 0;
                               removed += result ? 1 : 0;
                           });
            QTRY_COMPARE(answered, 2);
            QCOMPARE(done, 1);
        }
        QCOMPARE(removed + adjusted, rounds);
    }

    void aLotClosesOnceWhoeverComesFirst()
    {
        const TestPlace place;
        Host a(place);
        found(a.store, 1, a.store.time()->now() + 1'000);
        Host b(place);
        QTest::qWait(1'600);
        for (int i = 0; i < 5; ++i) {
            for (Host *host : {&a, &b})
                host->store.submit(host->store.time()->now(), store::command::Advance{});
        }
        QTRY_COMPARE(a.closed, 1);
        QTRY_COMPARE(b.closed, 1);
        QTest::qWait(1'200);
        QCOMPARE(a.closed + b.closed, 2);
    }

    void whoSignsOutAtOneHostIsOutAtAll()
    {
        const TestPlace place;
        Host a(place);
        found(a.store, 1, farAway);
        Host b(place);
        a.store.submit(2, store::command::CloseSession{"Ann"});
        QTRY_COMPARE(b.endedSessions, QList<QByteArray>{"Ann"});
        QCOMPARE(a.endedSessions, QList<QByteArray>{"Ann"});
    }

    void aLostConnectionIsBusyAndComesBack()
    {
        const TestPlace place;
        Host a(place);
        found(a.store, 1, farAway);
        place.cutConnections();
        std::optional<bool> first;
        std::optional<bool> second;
        auction::BidCommand bid;
        bid.bid = 5;
        bid.key = "k";
        a.store.submit(2, store::command::PlaceBid{1, 3, bid},
                       [&first](const auto &verdict) { first = verdict.has_value(); });
        QTRY_VERIFY(first);
        QVERIFY(!*first);
        a.store.submit(2, store::command::PlaceBid{1, 3, bid},
                       [&second](const auto &verdict) { second = verdict.has_value(); });
        QTRY_VERIFY(second);
        QVERIFY(*second);
        QTRY_COMPARE(a.told.value(1).size(), 1);
        // The listening connection was cut too: it hears others again.
        QTest::qWait(2'500);
        Host b(place);
        b.store.submit(2, store::command::CloseSession{"Bob"});
        QTRY_COMPARE(a.endedSessions, QList<QByteArray>{"Bob"});
    }
};

QTEST_GUILESS_MAIN(TestBookOfHosts)
#include "tst_book_of_hosts.moc"
