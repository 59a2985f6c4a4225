#include "host/fair_queue.h"

#include <QRandomGenerator>
#include <QTest>
#include <map>
#include <memory>

using namespace gavel;
using namespace Qt::StringLiterals;

using Queue = host::FairQueue<QByteArray>;
Q_DECLARE_METATYPE(Queue::Put)

namespace {

constexpr Queue::Bounds wide{.jobsOfOneMax = 100, .jobsMax = 100, .bytesMax = 1'000};

/// The jobs in the order in which they are taken.
QByteArrayList all(Queue &queue)
{
    QByteArrayList jobs;
    while (const auto job = queue.take())
        jobs.append(*job);
    return jobs;
}

} // namespace

class TestFairQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyHasItsTurn_data()
    {
        QTest::addColumn<QByteArray>("put"); // a job is named for its key
        QTest::addColumn<QByteArray>("taken");
        QTest::newRow("nothing") << ""_ba
                                 << ""_ba;
        QTest::newRow("one's own keep their order") << "a1 a2 a3"_ba
                                                    << "a1 a2 a3"_ba;
        QTest::newRow("who asks late is second") << "a1 a2 a3 a4 b1"_ba
                                                 << "a1 b1 a2 a3 a4"_ba;
        QTest::newRow("many and one each") << "a1 a2 a3 b1 c1 c2"_ba
                                           << "a1 b1 c1 a2 c2 a3"_ba;
        QTest::newRow("by turns") << "a1 b1 a2 b2"_ba
                                  << "a1 b1 a2 b2"_ba;
    }

    void everyKeyHasItsTurn()
    {
        QFETCH(const QByteArray, put);
        Queue queue(wide);
        for (QByteArray job : put.isEmpty() ? QByteArrayList() : put.split(' ')) {
            const QByteArray key = job.left(1);
            QCOMPARE(queue.put(key, std::move(job), 1), Queue::Put::Taken);
        }
        QTEST(all(queue).join(' '), "taken");
        QCOMPARE(queue.count(), 0);
        QCOMPARE(queue.bytes(), 0);
    }

    void whoWasServedIsLastAgain()
    {
        Queue queue(wide);
        QCOMPARE(queue.put("a", "a1", 1), Queue::Put::Taken);
        QCOMPARE(queue.put("b", "b1", 1), Queue::Put::Taken);
        QCOMPARE(*queue.take(), "a1");
        QCOMPARE(queue.put("a", "a2", 1), Queue::Put::Taken);
        QCOMPARE(all(queue), QByteArrayList({"b1", "a2"}));
    }

    void eachBoundHolds()
    {
        Queue queue({.jobsOfOneMax = 2, .jobsMax = 4, .bytesMax = 100});
        QCOMPARE(queue.put("a", "a1", 10), Queue::Put::Taken);
        QCOMPARE(queue.put("a", "a2", 10), Queue::Put::Taken);
        QCOMPARE(queue.put("a", "a3", 10), Queue::Put::TooManyOfOne);
        QCOMPARE(queue.put("b", "b1", 81), Queue::Put::Full); // too much together
        QCOMPARE(queue.put("b", "b1", 80), Queue::Put::Taken);
        QCOMPARE(queue.put("c", "c1", 1), Queue::Put::Full);
        QCOMPARE(queue.put("c", "c1", 0), Queue::Put::Taken);
        QCOMPARE(queue.put("d", "d1", 0), Queue::Put::Full); // too many together
        QCOMPARE(queue.put("a", "a3", 0), Queue::Put::TooManyOfOne);
        QCOMPARE(all(queue), QByteArrayList({"a1", "b1", "c1", "a2"}));
        QCOMPARE(queue.put("a", "a4", 100), Queue::Put::Taken);
    }

    void aJobThatIsNotTakenIsAsItWas()
    {
        host::FairQueue<std::unique_ptr<int>> queue({.jobsOfOneMax = 1, .jobsMax = 9, .bytesMax = 9});
        QVERIFY(queue.put("a", std::make_unique<int>(1), 1) == host::FairQueue<std::unique_ptr<int>>::Put::Taken);
        auto second = std::make_unique<int>(2);
        QVERIFY(queue.put("a", std::move(second), 1) != host::FairQueue<std::unique_ptr<int>>::Put::Taken);
        QCOMPARE(*second, 2);
        QCOMPARE(**queue.take(), 1);
    }

    /// Whatever comes when: nothing is lost, one's own keep their order, and between two turns of a key no other that
    /// waits has more than one.
    void noKeyIsServedTwiceWhileAnotherWaits()
    {
        QRandomGenerator random(7);
        Queue queue({.jobsOfOneMax = 8, .jobsMax = 40, .bytesMax = 400});
        std::map<QByteArray, QByteArrayList> waiting;
        std::map<QByteArray, int> passedOver;
        for (int n = 0; n < 50'000; ++n) {
            const QByteArray key = QByteArray::number(random.bounded(1 + random.bounded(9)));
            if (random.bounded(2)) {
                if (queue.put(key, key + ':' + QByteArray::number(n), 10) == Queue::Put::Taken)
                    waiting[key].append(key + ':' + QByteArray::number(n));
            } else if (const auto job = queue.take()) {
                const QByteArray served = job->left(job->indexOf(':'));
                QCOMPARE(*job, waiting[served].takeFirst());
                passedOver[served] = 0;
                for (const auto &[other, jobs] : waiting) {
                    if (other != served)
                        passedOver[other] = jobs.isEmpty() ? 0 : passedOver[other] + 1;
                    QVERIFY(passedOver[other] < 9);
                }
            }
            qsizetype count = 0;
            for (const auto &[other, jobs] : waiting) {
                QVERIFY(jobs.size() <= 8);
                count += jobs.size();
            }
            QCOMPARE(queue.count(), count);
            QCOMPARE(queue.bytes(), 10 * count);
            QVERIFY(count <= 40);
        }
    }
};

QTEST_GUILESS_MAIN(TestFairQueue)
#include "tst_fair_queue.moc"
