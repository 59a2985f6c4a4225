#include "net/timer_list.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimerEvent>

#include <functional>
#include <memory>

using namespace gavel::net;

namespace {

constexpr qint64 ms = 1'000'000;

class Told : public QObject
{
public:
    QList<int> ids;
    std::function<void(int)> then;

protected:
    void timerEvent(QTimerEvent *event) override
    {
        ids.append(event->timerId());
        if (then)
            then(event->timerId());
    }
};

} // namespace

/// Which timers are told when, on a clock that only the test moves.
class TestTimerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsInOrderOfTheMoment();
    void tellsThoseOfOneMomentInOrderOfTheirBeginning();
    void waitsForTheNext();
    void isNeverEarly();
    void comesAgain();
    void makesUpForNothing();
    void oneWithoutAnIntervalIsToldOnceATurnAndIsNoNews();
    void whatIsStoppedByAnotherIsNotTold();
    void whatIsBegunAnewByAnotherWaitsAnew();
    void isNotToldWhileItsHandlerIsOnTheStack();
    void mayStopItself();
    void mayBeginItselfAnew();
    void goesWithItsObject();
    void saysWhatThereIs();

private:
    void pass(qint64 milliseconds) { m_now += milliseconds * ms; }
    void add(int id, qint64 interval) { m_timers->add(id, interval, Qt::CoarseTimer, &*m_told); }

    qint64 m_now = 0;
    std::unique_ptr<TimerList> m_timers;
    std::unique_ptr<Told> m_told;
};

void TestTimerList::init()
{
    m_now = 1'000 * ms;
    m_timers = std::make_unique<TimerList>([this] { return m_now; });
    m_told = std::make_unique<Told>();
}

void TestTimerList::tellsInOrderOfTheMoment()
{
    add(1, 30);
    add(2, 10);
    add(3, 20);
    pass(30);
    QCOMPARE(m_timers->fire(), 3);
    QCOMPARE(m_told->ids, QList<int>({2, 3, 1}));
}

void TestTimerList::tellsThoseOfOneMomentInOrderOfTheirBeginning()
{
    for (const int id : {7, 3, 9, 1})
        add(id, 5);
    pass(5);
    m_timers->fire();
    QCOMPARE(m_told->ids, QList<int>({7, 3, 9, 1}));
}

void TestTimerList::waitsForTheNext()
{
    QVERIFY(!m_timers->waitNs());
    add(1, 30);
    add(2, 10);
    QCOMPARE(m_timers->waitNs(), 10 * ms);
    pass(25);
    QCOMPARE(m_timers->waitNs(), 0);
    m_timers->remove(2);
    QCOMPARE(m_timers->waitNs(), 5 * ms);
}

void TestTimerList::isNeverEarly()
{
    add(1, 10);
    m_now += 10 * ms - 1;
    QCOMPARE(m_timers->fire(), 0);
    m_now += 1;
    QCOMPARE(m_timers->fire(), 1);
}

/// From when it was due and not from when it was told, so that lateness does not add up.
void TestTimerList::comesAgain()
{
    add(1, 10);
    pass(13);
    QCOMPARE(m_timers->fire(), 1);
    QCOMPARE(m_timers->waitNs(), 7 * ms);
}

void TestTimerList::makesUpForNothing()
{
    add(1, 10);
    pass(95);
    QCOMPARE(m_timers->fire(), 1);
    QCOMPARE(m_timers->fire(), 0);
    QCOMPARE(m_timers->waitNs(), 10 * ms);
}

void TestTimerList::oneWithoutAnIntervalIsToldOnceATurnAndIsNoNews()
{
    add(1, 0);
    QCOMPARE(m_timers->fire(), 0);
    QCOMPARE(m_told->ids, QList<int>({1}));
    QCOMPARE(m_timers->waitNs(), 0);
    QCOMPARE(m_timers->fire(), 0);
    QCOMPARE(m_told->ids, QList<int>({1, 1}));
}

void TestTimerList::whatIsStoppedByAnotherIsNotTold()
{
    add(1, 5);
    add(2, 5);
    m_told->then = [this](int) { m_timers->remove(2); };
    pass(5);
    QCOMPARE(m_timers->fire(), 1);
    QCOMPARE(m_told->ids, QList<int>({1}));
}

void TestTimerList::whatIsBegunAnewByAnotherWaitsAnew()
{
    add(1, 5);
    add(2, 5);
    m_told->then = [this](int) { add(2, 5); };
    pass(5);
    QCOMPARE(m_timers->fire(), 1);
    QCOMPARE(m_told->ids, QList<int>({1}));
    m_told->then = {};
    pass(5);
    QCOMPARE(m_timers->fire(), 2);
}

/// As it is in a nested loop, which the others go on in.
void TestTimerList::isNotToldWhileItsHandlerIsOnTheStack()
{
    add(1, 5);
    add(2, 5);
    m_told->then = [this](int id) {
        if (id == 1) {
            pass(7);
            QCOMPARE(m_timers->fire(), 1);
            QCOMPARE(m_timers->waitNs(), 5 * ms);
        }
    };
    pass(5);
    QCOMPARE(m_timers->fire(), 1);
    QCOMPARE(m_told->ids, QList<int>({1, 2}));
    QCOMPARE(m_timers->waitNs(), 0);
}

void TestTimerList::mayStopItself()
{
    add(1, 5);
    m_told->then = [this](int id) { QVERIFY(m_timers->remove(id)); };
    pass(5);
    QCOMPARE(m_timers->fire(), 1);
    QVERIFY(!m_timers->waitNs());
}

void TestTimerList::mayBeginItselfAnew()
{
    add(1, 5);
    m_told->then = [this](int id) { add(id, 7); };
    pass(5);
    QCOMPARE(m_timers->fire(), 1);
    QCOMPARE(m_timers->waitNs(), 7 * ms);
    pass(7);
    QCOMPARE(m_timers->fire(), 1);
}

void TestTimerList::goesWithItsObject()
{
    Told other;
    add(1, 5);
    add(2, 5);
    m_timers->add(3, 5, Qt::PreciseTimer, &other);
    QVERIFY(m_timers->removeOf(&*m_told));
    QVERIFY(!m_timers->removeOf(&*m_told));
    pass(5);
    QCOMPARE(m_timers->fire(), 1);
    QCOMPARE(other.ids, QList<int>({3}));
}

void TestTimerList::saysWhatThereIs()
{
    m_timers->add(1, 50, Qt::PreciseTimer, &*m_told);
    m_now += 1;
    QCOMPARE(m_timers->remainingMs(1), 50);
    QCOMPARE(m_timers->remainingMs(2), -1);
    pass(60);
    QCOMPARE(m_timers->remainingMs(1), 0);
    const auto timers = m_timers->of(&*m_told);
    QCOMPARE(timers.size(), 1);
    QCOMPARE(timers.first().timerId, 1);
    QCOMPARE(timers.first().interval, 50);
    QCOMPARE(timers.first().timerType, Qt::PreciseTimer);
    QVERIFY(m_timers->of(this).isEmpty());
    QVERIFY(!m_timers->remove(2));
}

QTEST_GUILESS_MAIN(TestTimerList)

#include "tst_timer_list.moc"
