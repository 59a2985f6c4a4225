#include "store/threads/store_worker.h"

#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace gavel;
using namespace Qt::StringLiterals;

/// What crosses between threads, in plain threads without an event loop: there the thread sanitizer sees every lock,
/// and its word counts (server/README.md, "Threads").
class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyPutAndOneTakesEverythingOnceAndInOrder()
    {
        constexpr int writers = 4;
        constexpr int each = 2'000;
        store::Mailbox<std::pair<int, QString>> box;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&box, writer] {
                for (int i = 0; i < each; ++i)
                    static_cast<void>(box.put({writer, QString::number(i)}));
            });
        }
        std::array<int, writers> seen{};
        int total = 0;
        while (total < writers * each) {
            const auto some = box.takeAll();
            for (const auto &[writer, text] : some) {
                QCOMPARE(text.toInt(), seen[static_cast<size_t>(writer)]++);
                ++total;
            }
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(box.takeAll().isEmpty());
    }

    void onlyTheFirstIntoAnEmptyBoxHasToWake()
    {
        store::Mailbox<int> box;
        QVERIFY(box.put(1));
        QVERIFY(!box.put(2));
        QCOMPARE(box.wait(), 1);
        QCOMPARE(box.takeAll(), QList<int>({2}));
        QVERIFY(box.put(3));
    }

    void whoWaitsIsWoken()
    {
        store::Mailbox<QString> box;
        std::thread later([&box] { static_cast<void>(box.put(u"here"_s)); });
        QCOMPARE(box.wait(), u"here"_s);
        later.join();
    }

    /// The store thread's worker itself, driven by a plain thread: commands in, batches out.
    void theStoresWorkerBetweenItsMailboxes()
    {
        QTemporaryDir folder;
        store::StoreWorker *worker = nullptr;
        store::Mailbox<store::StoreWorker *> made;
        store::Mailbox<bool> wake; // false ends the thread
        std::thread thread([&] {
            store::StoreWorker own(folder.filePath(u"book.sqlite"_s), store::BookOptions());
            own.open();
            static_cast<void>(made.put(&own));
            while (wake.wait())
                own.drain();
            own.close();
        });
        worker = made.wait();
        QVERIFY(worker->opened.wait());
        constexpr quint64 commands = 200;
        static_cast<void>(
            worker->requests.put({0, {1, store::command::FoundHouse{u"House"_s, {u"KRW"_s, 0}, {}, u"hash"_s}}}));
        for (quint64 ticket = 1; ticket <= commands; ++ticket) {
            static_cast<void>(worker->requests.put(
                {ticket, {auction::TimeMs(ticket), store::command::Announce{QString::number(ticket)}}}));
            static_cast<void>(wake.put(true));
        }
        quint64 answered = 0;
        while (answered <= commands) {
            const store::StoreBatch batch = worker->batches.wait();
            QVERIFY2(batch.error.isEmpty(), qPrintable(batch.error));
            for (const store::StoreReply &reply : batch.replies)
                QCOMPARE(reply.ticket, answered++);
        }
        static_cast<void>(wake.put(false));
        thread.join();
    }
};

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
