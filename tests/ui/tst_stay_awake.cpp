// Keeping the computer awake, against stand-ins for logind and the screen saver on a bus of the test's own.
#include "windows/stay_awake.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusServer>
#include <QDBusUnixFileDescriptor>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using gavel::ui::StayAwake;
using State = StayAwake::State;

// Gives the writing end of a pipe, whose reading end tells when the last copy of it is closed.
class FakeLogind : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    bool refuses = false;
    QStringList asked;
    int reading = -1;

    [[nodiscard]] bool isReleased() const
    {
        char byte = 0;
        return ::read(reading, &byte, 1) == 0;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode)
    {
        asked = {what, who, why, mode};
        if (refuses) {
            sendErrorReply(QDBusError::AccessDenied, u"not you"_s);
            return {};
        }
        int ends[2] = {};
        if (::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
            return {};
        reading = ends[0];
        const QDBusUnixFileDescriptor given(ends[1]);
        ::close(ends[1]);
        return given;
    }
};

class FakeScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QList<uint> held;

public Q_SLOTS:
    uint Inhibit(const QString &, const QString &)
    {
        held.append(7);
        return held.last();
    }
    void UnInhibit(uint cookie) { held.removeOne(cookie); }
};

class TestStayAwake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsLogindsLockUntilItIsOff();
    void asksTheScreenSaverIfLogindRefuses();
    void saysWhenNobodyHelps_data();
    void saysWhenNobodyHelps();
    void anAnswerThatComesTooLateIsLetGo();
    void takesNothingWhileItIsOff();

private:
    [[nodiscard]] StayAwake::Bus buses(bool system, bool session);

    std::unique_ptr<QDBusServer> m_server;
    std::unique_ptr<FakeLogind> m_logind;
    std::unique_ptr<FakeScreenSaver> m_screenSaver;
    QList<QDBusConnection> m_clients;
    std::atomic<int> m_opened = 0; // in threads of their own
};

void TestStayAwake::init()
{
    m_server = std::make_unique<QDBusServer>();
    m_server->setAnonymousAuthenticationAllowed(true);
    m_logind = std::make_unique<FakeLogind>();
    m_screenSaver = std::make_unique<FakeScreenSaver>();
    m_clients.clear();
    connect(m_server.get(), &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
        connection.registerObject(u"/org/freedesktop/login1"_s, m_logind.get(), QDBusConnection::ExportAllSlots);
        connection.registerObject(u"/org/freedesktop/ScreenSaver"_s, m_screenSaver.get(),
                                  QDBusConnection::ExportAllSlots);
        m_clients.append(connection);
    });
}

// Both buses are this test's, or are not there.
StayAwake::Bus TestStayAwake::buses(bool system, bool session)
{
    const QString address = m_server->address();
    return [this, address, system, session](QDBusConnection::BusType type) {
        const bool isThere = type == QDBusConnection::SystemBus ? system : session;
        const QString name = u"client%1"_s.arg(++m_opened);
        return isThere ? QDBusConnection::connectToPeer(address, name) : QDBusConnection(u"nobody"_s);
    };
}

void TestStayAwake::holdsLogindsLockUntilItIsOff()
{
    StayAwake awake(buses(true, true));
    QSignalSpy changed(&awake, &StayAwake::changed);
    awake.setOn(true);
    QCOMPARE(awake.state(), State::Asking); // nobody was waited for
    QTRY_COMPARE(awake.state(), State::Awake);
    QCOMPARE(m_logind->asked.value(0), u"idle:sleep"_s);
    QCOMPARE(m_logind->asked.value(3), u"block"_s);
    QVERIFY(!m_logind->isReleased());
    awake.setOn(true);
    QCOMPARE(changed.count(), 2);
    awake.setOn(false);
    QCOMPARE(awake.state(), State::Off);
    QTRY_VERIFY(m_logind->isReleased());
}

void TestStayAwake::asksTheScreenSaverIfLogindRefuses()
{
    m_logind->refuses = true;
    StayAwake awake(buses(true, true));
    awake.setOn(true);
    QTRY_COMPARE(awake.state(), State::Awake);
    QCOMPARE(m_screenSaver->held, QList<uint>{7});
    awake.setOn(false);
    QTRY_VERIFY(m_screenSaver->held.isEmpty());
}

void TestStayAwake::saysWhenNobodyHelps_data()
{
    QTest::addColumn<bool>("system");
    QTest::newRow("no bus at all") << false;
    QTest::newRow("logind refuses, and there is no session") << true;
}

void TestStayAwake::saysWhenNobodyHelps()
{
    QFETCH(bool, system);
    m_logind->refuses = true;
    StayAwake awake(buses(system, false));
    awake.setOn(true);
    QTRY_COMPARE(awake.state(), State::Refused);
    awake.setOn(false);
    QCOMPARE(awake.state(), State::Off);
}

void TestStayAwake::anAnswerThatComesTooLateIsLetGo()
{
    StayAwake awake(buses(true, true));
    awake.setOn(true);
    awake.setOn(false);
    awake.setOn(true);
    QTRY_COMPARE(awake.state(), State::Awake);
    awake.setOn(false);
    QTRY_VERIFY(m_logind->isReleased());
    QCOMPARE(awake.state(), State::Off);
}

void TestStayAwake::takesNothingWhileItIsOff()
{
    const int before = m_opened;
    StayAwake awake(buses(true, true));
    awake.setOn(false);
    QCOMPARE(awake.state(), State::Off);
    QCOMPARE(m_opened.load(), before);
}

QTEST_GUILESS_MAIN(TestStayAwake)
#include "tst_stay_awake.moc"
