#include "faults/host_process.h"
#include "faults/http_line.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

/// The program in a terminal of its own, as an emulator or ssh starts it.
class InTerminal
{
public:
    InTerminal(const QString &folder, bool ignoresHangup)
    {
        const QByteArray data = folder.toUtf8();
        m_process = forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_process != 0)
            return;
        signal(SIGHUP, ignoresHangup ? SIG_IGN : SIG_DFL);
        setenv("GAVEL_HOST_PASSWORD", "host password", 1);
        execl(GAVEL_PROGRAM, GAVEL_PROGRAM, "host", "--port", "0", "--data", data.constData(), nullptr);
        _exit(127);
    }

    ~InTerminal()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
        }
        closeTerminal();
    }
    Q_DISABLE_COPY_MOVE(InTerminal)

    /// Its port, once it serves; 0 if it does not.
    quint16 serves()
    {
        QByteArray said;
        char bytes[512];
        while (!said.contains("/\r\n")) {
            const auto size = read(m_terminal, bytes, sizeof bytes);
            if (size <= 0)
                return 0;
            said.append(bytes, size);
        }
        const qsizetype colon = said.lastIndexOf(':');
        return static_cast<quint16>(said.sliced(colon + 1, said.indexOf('/', colon) - colon - 1).toUInt());
    }

    void signalHangup() const { ::kill(m_process, SIGHUP); }
    void signalEnd() const { ::kill(m_process, SIGTERM); }
    void closeTerminal()
    {
        if (m_terminal >= 0)
            close(std::exchange(m_terminal, -1));
    }

    /// The exit code; -1 if it was ended by a signal.
    int waitForEnd()
    {
        int status = 0;
        waitpid(std::exchange(m_process, -1), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    int m_terminal = -1;
    pid_t m_process = -1;
};

} // namespace

/// SIGHUP: a terminal that closes, a session that ends, a service that is to read its set-up anew.
class TestHangup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostInATerminalEndsInOrder_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("by the signal") << false;
        QTest::newRow("as the terminal closes") << true;
    }

    void aHostInATerminalEndsInOrder()
    {
        QFETCH(bool, closes);
        const QTemporaryDir folder;
        InTerminal host(folder.path(), false);
        QVERIFY(host.serves() != 0);
        if (closes)
            host.closeTerminal();
        else
            host.signalHangup();
        QCOMPARE(host.waitForEnd(), 0);
        // What was written went from the journal into the book.
        QVERIFY(QFile::exists(folder.filePath(u"book.sqlite"_s)));
        QVERIFY(!QFile::exists(folder.filePath(u"book.sqlite-wal"_s)));
    }

    void aHostThatIgnoresItGoesOn()
    {
        const QTemporaryDir folder;
        InTerminal host(folder.path(), true);
        const quint16 port = host.serves();
        QVERIFY(port != 0);
        host.signalHangup();
        QCOMPARE(HttpLine(port).get(u"/healthz"_s).status, 200);
        host.signalEnd();
        QCOMPARE(host.waitForEnd(), 0);
    }

    void aServiceGoesOn()
    {
        const QTemporaryDir folder;
        HostProcess host(folder.path());
        host.leaveTerminal();
        QVERIFY(host.start());
        ::kill(static_cast<pid_t>(host.processId()), SIGHUP);
        QCOMPARE(HttpLine(host.port()).get(u"/healthz"_s).status, 200);
        QCOMPARE(host.stop(), 0);
    }

    void aServiceRereadsItsCertificate()
    {
        const QTemporaryDir folder;
        HostProcess maker(folder.path(), {u"--tls"_s, u"self"_s});
        QVERIFY(maker.start());
        QCOMPARE(maker.stop(), 0);
        const QString pem = folder.filePath(u"tls.pem"_s);
        HostProcess host(folder.path(), {u"--tls-cert"_s, pem, u"--tls-key"_s, pem});
        host.leaveTerminal();
        QVERIFY(host.start());
        QFile file(pem);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.close();
        ::kill(static_cast<pid_t>(host.processId()), SIGHUP);
        QTRY_VERIFY_WITH_TIMEOUT(host.errors().contains(u"has no certificate"_s), patienceMs);
        QVERIFY(host.errors().contains(u"goes on serving"_s));
        QCOMPARE(host.stop(), 0);
    }

    void aServiceRereadsTheLevelOfItsLog()
    {
        const QTemporaryDir folder;
        const QString config = folder.filePath(u"house.conf"_s);
        HostProcess host(folder.filePath(u"house"_s), {u"--log-format"_s, u"json"_s, u"--config"_s, config});
        host.leaveTerminal();
        write(config, "log-level = warning\n");
        QVERIFY(host.start());
        const auto reread = [&](const QByteArray &text) {
            write(config, text);
            ::kill(static_cast<pid_t>(host.processId()), SIGHUP);
        };
        reread("log-level = info\n");
        QTRY_VERIFY_WITH_TIMEOUT(host.errors().contains(u"level is info from now on"_s), patienceMs);
        reread("log-level = loud\n");
        QTRY_VERIFY_WITH_TIMEOUT(host.errors().contains(u"level stays as it was"_s), patienceMs);
        QVERIFY2(host.errors().contains(config + u", line 1: "_s), qPrintable(host.errors()));
        QCOMPARE(host.errors().count(u'\n'), 2);
        QCOMPARE(host.stop(), 0);
        QVERIFY2(host.errors().contains(u"\"stopped\""_s), qPrintable(host.errors()));
    }

    void aDesktopEndsInOrder()
    {
        const QTemporaryDir home;
        QProcess desktop;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, home.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        desktop.setProcessEnvironment(environment);
        desktop.setChildProcessModifier([] { setsid(); });
        desktop.start(QStringLiteral(GAVEL_PROGRAM), QStringList());
        QVERIFY(desktop.waitForStarted(patienceMs));
        // From when it takes signals, which is before it has windows, none may end it otherwise.
        QTRY_VERIFY_WITH_TIMEOUT(takesHangups(desktop.processId()), patienceMs);
        ::kill(static_cast<pid_t>(desktop.processId()), SIGHUP);
        QVERIFY(desktop.waitForFinished(patienceMs));
        QCOMPARE(desktop.exitStatus(), QProcess::NormalExit);
        QCOMPARE(desktop.exitCode(), 0);
    }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }

    /// Whether SIGHUP is blocked there, and so read from a descriptor.
    static bool takesHangups(qint64 process)
    {
        QFile status(u"/proc/%1/status"_s.arg(process));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("SigBlk:"))
                return (line.sliced(7).trimmed().toULongLong(nullptr, 16) & (1ull << (SIGHUP - 1))) != 0;
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(TestHangup)
#include "tst_hangup.moc"
