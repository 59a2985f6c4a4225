#include "support/either_loop.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <atomic>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

void aTurnIsPostedThenSocketsThenTimers()
{
    SocketPair pair;
    QStringList order;
    QObject context;
    QSocketNotifier notifier(pair.here(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &context, [&] {
        pair.hear();
        order.append(u"socket"_s);
    });
    QTimer timer;
    timer.setInterval(0);
    QObject::connect(&timer, &QTimer::timeout, &context, [&] {
        order.append(u"timer"_s);
        timer.stop();
    });
    timer.start();
    pair.say();
    post(&context, [&] { order.append(u"posted"_s); });
    turn();
    QCOMPARE(order, QStringList({u"posted"_s, u"socket"_s, u"timer"_s}));
    QVERIFY(pair.isWell());
}

void postedInOrderAndPostedMeanwhileToo()
{
    QList<int> order;
    QObject context;
    post(&context, [&] {
        order.append(1);
        post(&context, [&] { order.append(3); });
    });
    post(&context, [&] { order.append(2); });
    turn();
    turn();
    QCOMPARE(order, QList<int>({1, 2, 3}));
}

void doesNotWaitUnlessAsked()
{
    turn(); // what the thread's beginning posted
    turn();
    QVERIFY(!turn());
}

void whatIsPostedBeforeIsNotWaitedFor()
{
    QObject context;
    bool told = false;
    post(&context, [&] { told = true; });
    QElapsedTimer timer;
    timer.start();
    turn(QEventLoop::WaitForMoreEvents);
    QVERIFY(told);
    QVERIFY(timer.elapsed() < 2'000);
}

void anotherThreadWakesIt()
{
    QEventLoop inner;
    QObject context;
    int told = 0;
    std::unique_ptr<QThread> other(QThread::create([&] {
        for (int i = 0; i < 1'000; ++i) {
            post(&context, [&] { told += 1; });
            if (i % 50 == 0) {
                QThread::usleep(300); // it sleeps by then
            }
        }
        post(&inner, [&] { inner.quit(); });
    }));
    other->start();
    inner.exec();
    other->wait();
    QCOMPARE(told, 1'000);
}

void anotherThreadEndsIt()
{
    for (int i = 0; i < 100; ++i) {
        QEventLoop inner;
        std::unique_ptr<QThread> other(QThread::create([&] { inner.quit(); }));
        post(&inner, [&] { other->start(); });
        inner.exec();
        other->wait();
    }
}

void aWakeUpBeforeTheWaitCounts()
{
    turn();
    loop().wakeUp();
    QVERIFY(turn(QEventLoop::WaitForMoreEvents));
    loop().interrupt();
    QVERIFY(turn(QEventLoop::WaitForMoreEvents));
}

void saysWhenItWaits()
{
    turn();
    turn();
    QObject context;
    QStringList said;
    QObject::connect(&loop(), &QAbstractEventDispatcher::awake, &context, [&] { said.append(u"awake"_s); });
    QObject::connect(&loop(), &QAbstractEventDispatcher::aboutToBlock, &context, [&] { said.append(u"block"_s); });
    post(&context, [] {});
    turn();
    QCOMPARE(std::exchange(said, {}), QStringList({u"awake"_s}));
    turn();
    std::exchange(said, {});
    QTimer::singleShot(5, Qt::PreciseTimer, &context, [] {});
    turn(QEventLoop::WaitForMoreEvents);
    QCOMPARE(said, QStringList({u"awake"_s, u"block"_s}));
}

void timersWakeIt()
{
    QEventLoop inner;
    QElapsedTimer timer;
    timer.start();
    QTimer::singleShot(30, Qt::PreciseTimer, &inner, &QEventLoop::quit);
    inner.exec();
    QVERIFY(timer.elapsed() >= 29);
    QVERIFY(loop().registeredTimers(&inner).isEmpty());
}

void timersGoWithTheirObjectToAnotherThread()
{
    auto *timer = new QTimer;
    timer->setInterval(5);
    timer->start();
    QThread other;
    net::useHostingLoop(other);
    other.start();
    std::atomic<bool> told = false;
    QObject::connect(timer, &QTimer::timeout, timer, [&] {
        told = QThread::currentThread() == &other;
        QThread::currentThread()->quit();
    });
    QObject::connect(&other, &QThread::finished, timer, &QObject::deleteLater);
    timer->moveToThread(&other);
    QVERIFY(loop().registeredTimers(timer).isEmpty());
    QVERIFY(other.wait(5'000));
    QVERIFY(told);
}

void aNestedLoopServesAllElse()
{
    SocketPair first;
    SocketPair second;
    QStringList order;
    QSocketNotifier one(first.here(), QSocketNotifier::Read);
    QSocketNotifier two(second.here(), QSocketNotifier::Read);
    QObject context;
    const auto take = [&](SocketPair &taken) {
        taken.hear();
        order.append(u"in"_s);
        const bool isFirst = order.size() == 1;
        if (isFirst) {
            post(&context, [&] { order.append(u"posted"_s); });
            QEventLoop inner;
            QTimer::singleShot(5, &inner, &QEventLoop::quit);
            inner.exec();
            order.append(u"out"_s);
        }
    };
    QObject::connect(&one, &QSocketNotifier::activated, &context, [&] { take(first); });
    QObject::connect(&two, &QSocketNotifier::activated, &context, [&] { take(second); });
    first.say();
    second.say();
    turn();
    QCOMPARE(order.size(), 4);
    QCOMPARE(order.last(), u"out"_s);
    turn();
    QCOMPARE(order.size(), 4);
    QVERIFY(first.isWell() && second.isWell());
}

void laterDeletionWaitsForItsOwnLoop()
{
    QPointer<QObject> gone(new QObject);
    QEventLoop outer;
    post(&outer, [&] {
        gone->deleteLater();
        QEventLoop inner;
        QTimer::singleShot(5, &inner, &QEventLoop::quit);
        inner.exec();
        QVERIFY(gone);
        QTimer::singleShot(0, &outer, &QEventLoop::quit);
    });
    outer.exec();
    turn();
    QVERIFY(!gone);
}

void anotherThreadWakesItWithoutSockets()
{
    QEventLoop inner;
    std::unique_ptr<QThread> other(QThread::create([&] {
        QThread::msleep(20);
        inner.quit();
    }));
    other->start();
    inner.exec(QEventLoop::ExcludeSocketNotifiers);
    QVERIFY(other->wait(5'000));
}

} // namespace

/// Turns, posting, waking and timers: what Qt's loop does, the host's own does as well.
class TestEventLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behaves_data();
    void behaves() { runRow(); }
};

void TestEventLoop::behaves_data()
{
    addRows({
        {"a turn is posted then sockets then timers", aTurnIsPostedThenSocketsThenTimers},
        {"posted in order and posted meanwhile too", postedInOrderAndPostedMeanwhileToo},
        {"does not wait unless asked", doesNotWaitUnlessAsked},
        {"what is posted before is not waited for", whatIsPostedBeforeIsNotWaitedFor},
        {"another thread wakes it", anotherThreadWakesIt},
        {"another thread ends it", anotherThreadEndsIt},
        {"a wake up before the wait counts", aWakeUpBeforeTheWaitCounts},
        {"says when it waits", saysWhenItWaits},
        {"timers wake it", timersWakeIt},
        {"timers go with their object to another thread", timersGoWithTheirObjectToAnotherThread},
        {"a nested loop serves all else", aNestedLoopServesAllElse},
        {"later deletion waits for its own loop", laterDeletionWaitsForItsOwnLoop},
        {"another thread wakes it without sockets", anotherThreadWakesItWithoutSockets},
    });
}

GAVEL_LOOP_TEST_MAIN(TestEventLoop)

#include "tst_event_loop.moc"
