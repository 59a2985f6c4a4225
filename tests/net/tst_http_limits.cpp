#include "support/http_house.h"
#include "support/raw_client.h"

#include <QSignalSpy>
#include <QTest>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;

class TestHttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesOut_data();
    void timesOut();
    void takesASlowBodyThatMoves();
    void answersForAHandlerThatForgets();
    void dropsAReaderThatTakesNothing();
    void anExchangeOutlivesItsConnection();
    void limitsConnectionsOfAnAddress();
    void trustsNetworks();
    void limitsConnectionsInAll();
    void survivesRunningOutOfDescriptors();
    void stopsInOrder();
    void stopCutsWhoDoesNotLeave();
    void mayBeDestroyedInTheMiddle();
    void survivesDisconnectsAtEveryByte();
};

void TestHttpLimits::timesOut_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("heard");

    QTest::newRow("nothing said") << QByteArray() << QByteArray();
    QTest::newRow("half a head") << QByteArray("GET / HTT") << QByteArray("HTTP/1.1 408 ");
    QTest::newRow("half a body") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\na")
                                 << QByteArray("HTTP/1.1 408 ");
    QTest::newRow("half a chunk") << QByteArray(
                                         "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\na")
                                  << QByteArray("HTTP/1.1 408 ");
    QTest::newRow("idle") << get("/") << QByteArray("HTTP/1.1 200 ");
    QTest::newRow("half a second head") << get("/") + "GET" << QByteArray("HTTP/1.1 200 ");
}

void TestHttpLimits::timesOut()
{
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, heard);
    Limits limits;
    limits.headTimeoutMs = 60;
    limits.bodyTimeoutMs = 80;
    limits.idleTimeoutMs = 100;
    HttpHouse house(limits);
    RawClient client(house.port);
    QElapsedTimer elapsed;
    elapsed.start();
    client.say(said);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().startsWith(heard));
    QCOMPARE(client.countHeard(" 408 "), said.endsWith("GET") || heard.contains("408") ? 1 : 0);
    QVERIFY(elapsed.elapsed() >= 50);
}

void TestHttpLimits::takesASlowBodyThatMoves()
{
    Limits limits;
    limits.bodyTimeoutMs = 150;
    HttpHouse house(limits);
    RawClient client(house.port);
    client.say("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n");
    for (const char byte : QByteArrayView("abcde")) {
        QTest::qWait(60);
        client.say(QByteArray(1, byte));
    }
    QTRY_VERIFY(client.heard().endsWith("POST /a abcde"));
}

void TestHttpLimits::answersForAHandlerThatForgets()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(get("/forget") + get("/b"));
    QTRY_VERIFY(client.heard().endsWith("GET /b "));
    QVERIFY(client.heard().startsWith("HTTP/1.1 500 "));
}

void TestHttpLimits::dropsAReaderThatTakesNothing()
{
    Limits limits;
    limits.writeTimeoutMs = 100;
    HttpHouse house(limits);
    RawClient client(house.port);
    client.readAtMost(1);
    client.say(get("/big").repeated(3));
    QTRY_COMPARE(house.server.counters().connectionsTotal, 1u);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QVERIFY(house.handler.requests.size() < 3); // no next one while the answer waits
}

void TestHttpLimits::anExchangeOutlivesItsConnection()
{
    Limits limits;
    limits.halfClosedTimeoutMs = 50; // whoever hangs up may only have ended its side
    HttpHouse house(limits);
    RawClient client(house.port);
    client.say(get("/later"));
    QTRY_COMPARE(house.handler.kept.size(), 1);
    QVERIFY(house.handler.kept[0]->isOpen());
    client.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 0);
    QVERIFY(!house.handler.kept[0]->isOpen());
    house.handler.kept[0]->respond({});
    QCOMPARE(house.handler.kept[0]->openStream(), nullptr);
    house.handler.kept.clear();
}

void TestHttpLimits::limitsConnectionsOfAnAddress()
{
    Limits limits;
    limits.connectionsPerAddressMax = 2;
    HttpHouse house(limits);
    RawClient first(house.port);
    RawClient second(house.port);
    QTRY_COMPARE(house.server.counters().connections, 2);
    RawClient third(house.port);
    third.say(get("/"));
    QTRY_VERIFY(third.isClosed());
    QVERIFY(third.heard().startsWith("HTTP/1.1 429 "));
    QVERIFY(third.heard().contains("Retry-After: 5\r\n"));
    QCOMPARE(house.handler.failures, QList{HttpFailure::TooManyConnections});
    QCOMPARE(house.server.counters().refusedTotal, 1u);
    first.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 1);
    RawClient fourth(house.port);
    fourth.say(get("/a"));
    QTRY_VERIFY(fourth.heard().endsWith("GET /a "));
}

void TestHttpLimits::trustsNetworks()
{
    Limits limits;
    limits.connectionsPerAddressMax = 1;
    HttpHouse house(limits);
    house.server.setTrusted({QHostAddress::parseSubnet(QStringLiteral("127.0.0.1"))});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<RawClient>(house.port));
        clients.back()->say(get("/a"));
    }
    for (const auto &client : clients)
        QTRY_VERIFY(client->heard().endsWith("GET /a "));
}

void TestHttpLimits::limitsConnectionsInAll()
{
    Limits limits;
    limits.connectionsMax = 1;
    HttpHouse house(limits);
    RawClient first(house.port);
    QTRY_COMPARE(house.server.counters().connections, 1);
    RawClient second(house.port);
    second.say(get("/"));
    QTRY_VERIFY(second.heard().startsWith("HTTP/1.1 503 "));
    QVERIFY(second.heard().contains("Retry-After: "));
    first.say(get("/a"));
    QTRY_VERIFY(first.heard().endsWith("GET /a "));
}

void TestHttpLimits::survivesRunningOutOfDescriptors()
{
    Limits limits;
    limits.acceptRetryMs = 20;
    HttpHouse house(limits);
    RawClient early(house.port);
    QTRY_COMPARE(house.server.counters().connections, 1);
    // Connected by the kernel and waiting in the backlog, where the server has not looked yet.
    const int late = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(house.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(late, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);

    // From here on, no descriptor is to be had.
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const int next = ::dup(late);
    ::close(next);
    rlimit none = before;
    none.rlim_cur = static_cast<rlim_t>(next);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
    QTest::qWait(100);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);

    char heard[12] = {};
    QCOMPARE(::recv(late, heard, sizeof heard, MSG_DONTWAIT), ssize_t(sizeof heard));
    QCOMPARE(QByteArray(heard, sizeof heard), QByteArray("HTTP/1.1 503"));
    QCOMPARE(house.server.counters().refusedTotal, 1u);
    ::close(late);
    RawClient after(house.port);
    after.say(get("/a"));
    QTRY_VERIFY(after.heard().endsWith("GET /a "));
    early.say(get("/b"));
    QTRY_VERIFY(early.heard().endsWith("GET /b "));
}

void TestHttpLimits::stopsInOrder()
{
    HttpHouse house;
    QSignalSpy stopped(&house.server, &HttpServer::stopped);
    RawClient idle(house.port);
    RawClient owed(house.port);
    RawClient stream(house.port);
    owed.say(get("/later"));
    stream.say(get("/stream"));
    QTRY_COMPARE(house.handler.kept.size(), 1);
    QTRY_COMPARE(house.server.counters().streams, 1);
    QTRY_COMPARE(house.server.counters().connections, 3);
    house.server.stop();
    QTRY_VERIFY(idle.isClosed());
    QTRY_VERIFY(stream.isClosed());
    QCOMPARE(stopped.size(), 0);
    QVERIFY(!owed.isClosed());
    house.handler.kept[0]->respond({200, {}, "done", {}});
    QTRY_VERIFY(owed.heard().endsWith("done"));
    QVERIFY(owed.heard().contains("Connection: close\r\n"));
    QTRY_COMPARE(stopped.size(), 1);
    RawClient late(house.port);
    QTest::qWait(20);
    QVERIFY(late.socket().state() != QTcpSocket::ConnectedState);
}

void TestHttpLimits::stopCutsWhoDoesNotLeave()
{
    Limits limits;
    limits.closeTimeoutMs = 50;
    HttpHouse house(limits);
    QSignalSpy stopped(&house.server, &HttpServer::stopped);
    RawClient owed(house.port);
    owed.say(get("/later"));
    QTRY_COMPARE(house.handler.kept.size(), 1);
    house.server.stop();
    QTRY_COMPARE(stopped.size(), 1);
    QTRY_VERIFY(owed.isClosed());
}

void TestHttpLimits::mayBeDestroyedInTheMiddle()
{
    auto house = std::make_unique<HttpHouse>();
    RawClient owed(house->port);
    RawClient stream(house->port);
    RawClient half(house->port);
    owed.say(get("/later"));
    stream.say(get("/stream"));
    half.say("GET");
    QTRY_COMPARE(house->handler.kept.size(), 1);
    QTRY_COMPARE(house->server.counters().streams, 1);
    house.reset();
    QTRY_VERIFY(owed.isClosed() && stream.isClosed() && half.isClosed());
}

void TestHttpLimits::survivesDisconnectsAtEveryByte()
{
    HttpHouse house;
    const QByteArray said = post("/a", "xyz") + get("/later") + get("/stream");
    for (qsizetype size = 0; size <= said.size(); ++size) {
        RawClient client(house.port);
        client.say(said.first(size));
        if (size % 2 == 0)
            QCoreApplication::processEvents();
        client.hangUp();
        house.handler.kept.clear();
    }
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.server.counters().streams, 0);
    QCOMPARE(house.handler.streams.count(), 0);
    RawClient client(house.port);
    client.say(get("/b"));
    QTRY_VERIFY(client.heard().endsWith("GET /b "));
}

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_http_limits.moc"
