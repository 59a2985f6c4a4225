#pragma once

#include "net/hosting_loop.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <functional>
#include <initializer_list>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace gavel {

/// Two connected sockets, of which one is watched.
class SocketPair
{
public:
    SocketPair() { m_ok = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, m_ends) == 0; }
    ~SocketPair()
    {
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    Q_DISABLE_COPY_MOVE(SocketPair)

    [[nodiscard]] int here() const { return m_ends[0]; }
    void say() { m_ok = ::send(m_ends[1], "x", 1, MSG_NOSIGNAL) == 1 && m_ok; }
    void hear()
    {
        char byte = 0;
        m_ok = ::recv(m_ends[0], &byte, 1, 0) == 1 && m_ok;
    }
    /// Whether everything so far went as it should.
    [[nodiscard]] bool isWell() const { return m_ok; }

private:
    int m_ends[2] = {-1, -1};
    bool m_ok = false;
};

/// The loop of the thread that asks, a turn of it, and what is posted to it.
inline QAbstractEventDispatcher &loop()
{
    return *QAbstractEventDispatcher::instance();
}

inline bool turn(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents)
{
    return loop().processEvents(flags);
}

inline void post(QObject *context, const std::function<void()> &what)
{
    QMetaObject::invokeMethod(context, what, Qt::QueuedConnection);
}

/// What loops do, as a table of functions: each is run in a thread of its own, on Qt's loop and on the host's.
using Behaviour = void (*)();

} // namespace gavel

Q_DECLARE_METATYPE(gavel::Behaviour)

namespace gavel {

inline void addRows(std::initializer_list<std::pair<const char *, Behaviour>> behaviours)
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<bool>("own");
    for (const auto &[name, behaviour] : behaviours) {
        QTest::addRow("%s: Qt's", name) << behaviour << false;
        QTest::addRow("%s: the host's", name) << behaviour << true;
    }
}

inline void runRow()
{
    QFETCH(Behaviour, behaviour);
    QFETCH(bool, own);
    const std::unique_ptr<QThread> thread(QThread::create([behaviour] { behaviour(); }));
    if (own)
        net::useHostingLoop(*thread);
    thread->start();
    QVERIFY(thread->wait(20'000));
}

} // namespace gavel

/// With Qt's loop the one that is meant for sockets, beside which the host's stands.
#define GAVEL_LOOP_TEST_MAIN(Test)                                                                                     \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        qputenv("QT_NO_GLIB", "1");                                                                                    \
        gavel::net::useHostingLoop();                                                                                  \
        QCoreApplication application(argc, argv);                                                                      \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
