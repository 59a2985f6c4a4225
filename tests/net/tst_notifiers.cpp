#include "support/either_loop.h"

#include <QEventLoop>
#include <QSocketNotifier>
#include <QTemporaryFile>
#include <QTimer>

#include <fcntl.h>
#include <vector>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

void aNotifierMayDeleteItselfAndOthers()
{
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int told = 0;
    for (std::size_t i = 0; i < 20; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i]->here(), QSocketNotifier::Read));
        QObject::connect(notifiers[i].get(), &QSocketNotifier::activated, &loop(), [&] {
            ++told;
            notifiers.clear();
        });
        pairs[i]->say();
    }
    turn();
    turn();
    QCOMPARE(told, 1);
}

void whatIsDisabledIsNotTold()
{
    SocketPair first;
    SocketPair second;
    int told = 0;
    QSocketNotifier one(first.here(), QSocketNotifier::Read);
    QSocketNotifier two(second.here(), QSocketNotifier::Read);
    const auto stop = [&] {
        ++told;
        one.setEnabled(false);
        two.setEnabled(false);
    };
    QObject::connect(&one, &QSocketNotifier::activated, &loop(), stop);
    QObject::connect(&two, &QSocketNotifier::activated, &loop(), stop);
    first.say();
    second.say();
    turn();
    turn();
    QCOMPARE(told, 1);
    one.setEnabled(true);
    turn();
    QCOMPARE(told, 2);
}

void readingAndWritingAreToldApart()
{
    SocketPair pair;
    QStringList order;
    QSocketNotifier write(pair.here(), QSocketNotifier::Write);
    QSocketNotifier read(pair.here(), QSocketNotifier::Read);
    QObject::connect(&read, &QSocketNotifier::activated, &write, [&] {
        pair.hear();
        order.append(u"read"_s);
    });
    QObject::connect(&write, &QSocketNotifier::activated, &read, [&] { order.append(u"write"_s); });
    turn();
    QCOMPARE(std::exchange(order, {}), QStringList({u"write"_s}));
    pair.say();
    turn();
    QCOMPARE(std::exchange(order, {}), QStringList({u"read"_s, u"write"_s}));
    write.setEnabled(false);
    QVERIFY(!turn());
    pair.say();
    turn();
    QCOMPARE(order, QStringList({u"read"_s}));
}

void anEndIsToldToWhoeverWaits()
{
    SocketPair pair;
    int ends[2];
    QVERIFY(::pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0);
    bool told = false;
    {
        QSocketNotifier write(ends[1], QSocketNotifier::Write);
        ::close(ends[0]);
        QObject::connect(&write, &QSocketNotifier::activated, &write, [&] { told = true; });
        turn();
    }
    ::close(ends[1]);
    QVERIFY(told);
}

/// As Qt's sockets do it: the descriptor goes first.
void aNumberMayBeUsedAgain()
{
    auto pair = std::make_unique<SocketPair>();
    auto old = std::make_unique<QSocketNotifier>(pair->here(), QSocketNotifier::Read);
    const int number = pair->here();
    pair->say();
    pair.reset();
    SocketPair next;
    QCOMPARE(next.here(), number);
    old.reset();
    int told = 0;
    QSocketNotifier notifier(next.here(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
        next.hear();
        ++told;
    });
    turn();
    QCOMPARE(told, 0);
    next.say();
    turn();
    QCOMPARE(told, 1);
}

void allThatAreReadyAreToldInOneTurn()
{
    constexpr std::size_t many = 400;
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    QList<int> told(many);
    for (std::size_t i = 0; i < many; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        QVERIFY(pairs[i]->isWell());
        notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i]->here(), QSocketNotifier::Read));
        QObject::connect(notifiers[i].get(), &QSocketNotifier::activated, notifiers[i].get(),
                         [&told, i] { ++told[static_cast<qsizetype>(i)]; });
        pairs[i]->say();
    }
    turn();
    QCOMPARE(told, QList<int>(many, 1));
}

void aFileIsAlwaysReady()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    int told = 0;
    {
        QSocketNotifier notifier(file.handle(), QSocketNotifier::Read);
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [&] { ++told; });
        turn(QEventLoop::WaitForMoreEvents);
        turn(QEventLoop::WaitForMoreEvents);
        QCOMPARE(told, 2);
        notifier.setEnabled(false);
        turn();
    }
    QCOMPARE(told, 2);
}

void socketsMayBeLeftOut()
{
    SocketPair pair;
    int told = 0;
    QSocketNotifier notifier(pair.here(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
        pair.hear();
        ++told;
    });
    pair.say();
    QEventLoop inner;
    QTimer::singleShot(10, &inner, &QEventLoop::quit);
    inner.exec(QEventLoop::ExcludeSocketNotifiers);
    QCOMPARE(told, 0);
    turn();
    QCOMPARE(told, 1);
}

} // namespace

/// Sockets that are watched: what Qt's loop does, the host's own does as well.
class TestNotifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behaves_data();
    void behaves() { runRow(); }
};

void TestNotifiers::behaves_data()
{
    addRows({
        {"a notifier may delete itself and others", aNotifierMayDeleteItselfAndOthers},
        {"what is disabled is not told", whatIsDisabledIsNotTold},
        {"reading and writing are told apart", readingAndWritingAreToldApart},
        {"an end is told to whoever waits", anEndIsToldToWhoeverWaits},
        {"a number may be used again", aNumberMayBeUsedAgain},
        {"all that are ready are told in one turn", allThatAreReadyAreToldInOneTurn},
        {"a file is always ready", aFileIsAlwaysReady},
        {"sockets may be left out", socketsMayBeLeftOut},
    });
}

GAVEL_LOOP_TEST_MAIN(TestNotifiers)

#include "tst_notifiers.moc"
