// What a client of a port with TLS says before hands are shaken.
#include "support/raw_client.h"
#include "support/tls_house.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <memory>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;

namespace {

/// The server's descriptor of a connection.
int otherEndOf(const QTcpSocket &socket)
{
    const int most = static_cast<int>(socket.socketDescriptor()) + 100;
    for (int descriptor = 0; descriptor < most; ++descriptor) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) == 0 && peer.sin_family == AF_INET &&
            ntohs(peer.sin_port) == socket.localPort())
            return descriptor;
    }
    return -1;
}

} // namespace

class TestTlsGreetings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAGreetingByTheByte();
    void isNotWokenForEverWhereRoomIsShort();
    void hangsUpOnHalfAGreeting();
    void shakesNoHandsWithWhoHasGone();
    void countsNoTimeInItsOwnQueue();
};

void TestTlsGreetings::takesAGreetingByTheByte()
{
    const QByteArray said = tlsGreeting();
    QVERIFY(said.size() > 100);
    TlsHouse house;
    RawClient client(house.port);
    client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (qsizetype n = 0; n < said.size(); ++n) {
        QCOMPARE(client.heard(), QByteArray());
        client.say(said.sliced(n, 1));
        QTest::qWait(0);
    }
    QTRY_VERIFY(client.heard().startsWith("\x16\x03\x03"));
    client.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.server.pendingDeadlines(), 0);
}

/// The system tells of fewer bytes than were asked for once it has no room for more.
void TestTlsGreetings::isNotWokenForEverWhereRoomIsShort()
{
    TlsHouse house;
    RawClient client(house.port);
    client.say(QByteArray("\x16\x03\x01\x40\x00", 5));
    QTRY_COMPARE(house.server.counters().connections, 1);
    const int other = otherEndOf(client.socket());
    QVERIFY(other >= 0);
    const int roomBytes = 4'096;
    QCOMPARE(::setsockopt(other, SOL_SOCKET, SO_RCVBUF, &roomBytes, sizeof roomBytes), 0);
    client.say(QByteArray(12'000, 'a'));
    QSignalSpy turns(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake);
    QTest::qWait(300);
    QCOMPARE_LT(turns.size(), 200);
    QVERIFY(!client.isClosed());
    client.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 0);
}

/// At once: the rest will never come.
void TestTlsGreetings::hangsUpOnHalfAGreeting()
{
    TlsHouse house;
    const QByteArray said = tlsGreeting();
    for (const qsizetype size : {qsizetype(1), qsizetype(5), said.size() / 2}) {
        RawClient client(house.port);
        client.say(said.first(size));
        QTRY_COMPARE(house.server.counters().connections, 1);
        client.socket().disconnectFromHost();
        QTRY_COMPARE(house.server.counters().connections, 0);
        QCOMPARE(house.server.pendingDeadlines(), 0);
    }
}

/// No client of TLS half-closes behind its greeting.
void TestTlsGreetings::shakesNoHandsWithWhoHasGone()
{
    TlsHouse house;
    const QByteArray said = tlsGreeting();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 60; ++i)
        clients.push_back(std::make_unique<RawClient>(house.port));
    QTRY_COMPARE(house.server.counters().connections, 60);
    for (const auto &client : clients) {
        client->say(said);
        ::shutdown(static_cast<int>(client->socket().socketDescriptor()), SHUT_WR);
    }
    QSignalSpy turns(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE_LT(turns.size(), 40); // a turn has time for one handshake
    QCOMPARE(house.server.pendingDeadlines(), 0);
}

/// Whoever has said all in time and waits for others' handshakes is not late.
void TestTlsGreetings::countsNoTimeInItsOwnQueue()
{
    Limits limits;
    limits.headTimeoutMs = 300;
    TlsHouse house(limits);
    const QByteArray said = tlsGreeting();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 40; ++i)
        clients.push_back(std::make_unique<RawClient>(house.port));
    QTRY_COMPARE(house.server.counters().connections, 40);
    for (const auto &client : clients)
        client->say(said);
    QElapsedTimer passed;
    passed.start();
    const QMetaObject::Connection busy =
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [&passed] {
            if (passed.elapsed() < 3 * 300)
                QThread::msleep(40); // what else a turn may have to do
        });
    const auto isAnswered = [](const auto &client) { return client->heard().startsWith("\x16\x03\x03"); };
    const auto areClosed = [&clients] {
        return std::all_of(clients.begin(), clients.end(), [](const auto &client) { return client->isClosed(); });
    };
    QTRY_VERIFY(areClosed());
    disconnect(busy);
    QCOMPARE(std::count_if(clients.begin(), clients.end(), isAnswered), 40);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.server.pendingDeadlines(), 0);
}

QTEST_GUILESS_MAIN(TestTlsGreetings)
#include "tst_tls_greetings.moc"
