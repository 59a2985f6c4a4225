#include "faults/host_process.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

/// Where a manager of services hears of them.
class ManagerSocket
{
public:
    /// As NOTIFY_SOCKET has it: a path, or a name behind @.
    explicit ManagerSocket(const QByteArray &name)
        : m_descriptor(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        std::copy(name.begin(), name.end(), address.sun_path);
        if (name.startsWith('@'))
            address.sun_path[0] = '\0';
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(name.size()));
        if (bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), size) != 0)
            qFatal("the socket can't be had");
    }
    ~ManagerSocket() { close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(ManagerSocket)

    /// The next datagram; empty if none comes in time.
    [[nodiscard]] QByteArray next(int waitMs = patienceMs) const
    {
        pollfd ready{.fd = m_descriptor, .events = POLLIN, .revents = 0};
        char bytes[4'096];
        if (poll(&ready, 1, waitMs) != 1)
            return {};
        const auto size = recv(m_descriptor, bytes, sizeof bytes, 0);
        return {bytes, qMax<qsizetype>(0, size)};
    }

private:
    const int m_descriptor;
};

} // namespace

/// What the manager of a service is told by it; sd_notify(3).
class TestService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aManagerIsTold_data();
    void aManagerIsTold();
    void theWatchdogHearsOfWhoGoesOn();
    void anothersWatchdogIsLeftAlone();
    void aManagerThatIsGoneIsNoHindrance_data();
    void aManagerThatIsGoneIsNoHindrance();

private:
    const QTemporaryDir m_folder;
};

void TestService::aManagerIsTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("by a file") << m_folder.filePath(u"notify"_s);
    QTest::newRow("by a name") << u"@gavel-test-%1"_s.arg(QCoreApplication::applicationPid());
}

void TestService::aManagerIsTold()
{
    QFETCH(const QString, name);
    const ManagerSocket manager(name.toLocal8Bit());
    HostProcess host(m_folder.filePath(u"told"_s));
    host.setEnvironment(u"NOTIFY_SOCKET"_s, name);
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QCOMPARE(manager.next(), "READY=1\nSTATUS=serving http://127.0.0.1:" + QByteArray::number(host.port()) + '/');
    QCOMPARE(host.stop(), 0);
    QCOMPARE(manager.next(), QByteArray("STOPPING=1"));
    QCOMPARE(manager.next(0), QByteArray());
}

void TestService::theWatchdogHearsOfWhoGoesOn()
{
    const QString name = m_folder.filePath(u"watchdog"_s);
    const ManagerSocket manager(name.toLocal8Bit());
    HostProcess host(m_folder.filePath(u"watched"_s));
    host.setEnvironment(u"NOTIFY_SOCKET"_s, name);
    host.setEnvironment(u"WATCHDOG_USEC"_s, u"100000"_s);
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QVERIFY(manager.next().startsWith("READY=1\n"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(manager.next(), QByteArray("WATCHDOG=1"));
    ::kill(static_cast<pid_t>(host.processId()), SIGSTOP);
    // What it said before.
    while (!manager.next(300).isEmpty()) {
    }
    QCOMPARE(manager.next(1'000), QByteArray());
    ::kill(static_cast<pid_t>(host.processId()), SIGCONT);
    QCOMPARE(manager.next(), QByteArray("WATCHDOG=1"));
    QCOMPARE(host.stop(), 0);
}

void TestService::anothersWatchdogIsLeftAlone()
{
    const QString name = m_folder.filePath(u"anothers"_s);
    const ManagerSocket manager(name.toLocal8Bit());
    HostProcess host(m_folder.filePath(u"unwatched"_s));
    host.setEnvironment(u"NOTIFY_SOCKET"_s, name);
    host.setEnvironment(u"WATCHDOG_USEC"_s, u"100000"_s);
    host.setEnvironment(u"WATCHDOG_PID"_s, u"1"_s);
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QVERIFY(manager.next().startsWith("READY=1\n"));
    QCOMPARE(manager.next(500), QByteArray());
    QCOMPARE(host.stop(), 0);
}

void TestService::aManagerThatIsGoneIsNoHindrance_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nobody there") << m_folder.filePath(u"nobody"_s);
    QTest::newRow("longer than a socket's name can be") << QString(u"/tmp/"_s + QString(200, u'x'));
}

void TestService::aManagerThatIsGoneIsNoHindrance()
{
    QFETCH(const QString, name);
    HostProcess host(m_folder.filePath(u"alone"_s));
    host.setEnvironment(u"NOTIFY_SOCKET"_s, name);
    host.setEnvironment(u"WATCHDOG_USEC"_s, u"100000"_s);
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QCOMPARE(host.stop(), 0);
    QCOMPARE(host.errors(), QString());
}

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
