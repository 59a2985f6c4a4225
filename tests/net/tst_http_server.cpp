#include "net/http_server.h"
#include "support/raw_client.h"
#include "support/test_handler.h"

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

namespace {

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

/// A server on a free port whose clock is a variable.
struct House
{
    explicit House(const Limits &limits = {})
        : server(
              handler, [this] { return nowMs; }, limits)
    {
        port = server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);
    }

    TestHandler handler;
    qint64 nowMs = 1'000;
    HttpServer server;
    quint16 port = 0;
};

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void answersHead();
    void keepsAlive();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void answersPipelinedRequestsInOrder();
    void answersAFloodOfPipelinedRequests();
    void takesRequestsByteByByte();
    void takesChunkedBodies();
    void asksForTheBody();
    void stampsWhenTheLastByteWasRead();
    void refuses_data();
    void refuses();
    void asksTheHandlerForTheBodyLimit();
    void refusesAnEndlessChunkLine();
    void timesOut_data();
    void timesOut();
    void takesASlowBodyThatMoves();
    void answersForAHandlerThatForgets();
    void dropsAReaderThatTakesNothing();
    void compressesForThoseWhoAsk();
    void anExchangeOutlivesItsConnection();
    void limitsConnectionsOfAnAddress();
    void trustsNetworks();
    void limitsConnectionsInAll();
    void survivesRunningOutOfDescriptors();
    void stopsInOrder();
    void stopCutsWhoDoesNotLeave();
    void mayBeDestroyedInTheMiddle();
    void survivesDisconnectsAtEveryByte();
    void counts();
    void tellsWhyItCannotListen();
};

void TestHttpServer::answers()
{
    House house;
    RawClient client(house.port);
    client.say(get("/a?b=c"));
    QTRY_VERIFY(client.heard().endsWith("\r\n\r\nGET /a "));
    QVERIFY(client.heard().startsWith("HTTP/1.1 200 OK\r\nDate: "));
    QVERIFY(client.heard().contains("Content-Length: 7\r\n"));
    QCOMPARE(house.handler.requests.size(), 1);
    QCOMPARE(house.handler.requests[0].peer, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(house.handler.requests[0].queryValue(u"b"), QStringLiteral("c"));
}

void TestHttpServer::answersHead()
{
    House house;
    RawClient client(house.port);
    client.say("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n" + get("/b"));
    QTRY_VERIFY(client.heard().endsWith("GET /b "));
    QVERIFY(client.heard().contains("Content-Length: 8\r\n"));
    QVERIFY(!client.heard().contains("HEAD /a"));
}

void TestHttpServer::keepsAlive()
{
    House house;
    RawClient client(house.port);
    for (int i = 1; i <= 3; ++i) {
        client.say(post("/a", QByteArray::number(i)));
        QTRY_COMPARE(client.countHeard("HTTP/1.1 200 OK"), i);
        QTRY_VERIFY(client.heard().endsWith(QByteArray("POST /a " + QByteArray::number(i))));
    }
    QCOMPARE(house.server.counters().connectionsTotal, 1u);
}

void TestHttpServer::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("closes");

    QTest::newRow("close") << get("/", "Connection: close\r\n") << true;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << true;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << false;
}

void TestHttpServer::closesWhenAsked()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, closes);
    House house;
    RawClient client(house.port);
    client.say(request);
    QTRY_VERIFY(client.heard().endsWith("GET / "));
    QCOMPARE(client.heard().contains("Connection: close\r\n"), closes);
    if (closes) {
        QTRY_VERIFY(client.isClosed());
    } else {
        client.say(get("/b"));
        QTRY_VERIFY(client.heard().endsWith("GET /b "));
    }
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    House house;
    RawClient client(house.port);
    client.say(get("/later?1") + post("/later?2", "body") + get("/c"));
    QTRY_COMPARE(house.handler.kept.size(), 1);
    QTest::qWait(20);
    QCOMPARE(house.handler.requests.size(), 1); // the second waits for the first one's answer
    house.handler.kept[0]->respond({200, {}, "one", {}});
    QTRY_COMPARE(house.handler.kept.size(), 2);
    QCOMPARE(house.handler.requests[1].body, QByteArray("body"));
    house.handler.kept[1]->respond({200, {}, "two", {}});
    QTRY_VERIFY(client.heard().endsWith("GET /c "));
    QVERIFY(client.heard().indexOf("one") < client.heard().indexOf("two"));
}

void TestHttpServer::answersAFloodOfPipelinedRequests()
{
    House house;
    RawClient client(house.port);
    constexpr int count = 5'000;
    client.say(get("/a").repeated(count));
    QTRY_COMPARE_WITH_TIMEOUT(client.countHeard("GET /a "), count, 20'000);
}

void TestHttpServer::takesRequestsByteByByte()
{
    House house;
    RawClient client(house.port);
    const QByteArray request = post("/a", "xyz") + get("/b");
    for (const char byte : request) {
        client.say(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(client.heard().endsWith("GET /b "));
    QVERIFY(client.heard().contains("POST /a xyz"));
}

void TestHttpServer::takesChunkedBodies()
{
    House house;
    RawClient client(house.port);
    client.say("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    QTest::qWait(10);
    client.say("2\r\nde\r\n0\r\n\r\n" + get("/b"));
    QTRY_VERIFY(client.heard().endsWith("GET /b "));
    QVERIFY(client.heard().contains("POST /a abcde"));
    // Longer than the socket's read buffer, so that it has to be read in several goes.
    const QByteArray large(60'000, 'x');
    client.say("POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nea60\r\n" + large + "\r\n0\r\n\r\n");
    QTRY_VERIFY(client.heard().endsWith(QByteArray("POST /c " + large)));
}

void TestHttpServer::asksForTheBody()
{
    House house;
    RawClient client(house.port);
    client.say("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(client.heard(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.say("abc");
    QTRY_VERIFY(client.heard().endsWith("POST /a abc"));
    client.forget();
    client.say("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\nExpect: 100-continue\r\n\r\n");
    QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 413 "));
}

void TestHttpServer::stampsWhenTheLastByteWasRead()
{
    House house;
    RawClient client(house.port);
    client.say("POST /later HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\na");
    QTest::qWait(20);
    house.nowMs = 2'000;
    client.say("b");
    QTRY_COMPARE(house.handler.requests.size(), 1);
    QCOMPARE(house.handler.requests[0].receivedAt, 2'000);
    // One that waits behind another counts from when it came, not from when its turn came.
    house.nowMs = 3'000;
    client.say(get("/b"));
    QTest::qWait(20);
    house.nowMs = 4'000;
    client.say(get("/c"));
    QTest::qWait(20);
    house.nowMs = 9'000;
    house.handler.kept[0]->respond({});
    QTRY_COMPARE(house.handler.requests.size(), 3);
    QCOMPARE(house.handler.requests[1].receivedAt, 3'000);
    QCOMPARE(house.handler.requests[2].receivedAt, 4'000);
}

void TestHttpServer::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");

    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("400");
    QTest::newRow("long body") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 65537\r\n\r\n")
                               << QByteArray("413");
    QTest::newRow("long chunk") << QByteArray(
                                       "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n10001\r\n")
                                << QByteArray("413");
    QTest::newRow("bad chunk") << QByteArray(
                                      "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n\r\n")
                               << QByteArray("400");
    QTest::newRow("long head") << get("/" + QByteArray(17'000, 'x')) << QByteArray("431");
    QTest::newRow("endless head") << "GET /" + QByteArray(200'000, 'x') << QByteArray("431");
    QTest::newRow("many fields") << get("/", QByteArray("A: b\r\n").repeated(100)) << QByteArray("431");
    QTest::newRow("transfer coding") << get("/", "Transfer-Encoding: gzip\r\n") << QByteArray("501");
    QTest::newRow("version") << QByteArray("GET / HTTP/2.0\r\nHost: h\r\n\r\n") << QByteArray("505");
    QTest::newRow("expectation") << get("/", "Expect: tea\r\n") << QByteArray("417");
}

void TestHttpServer::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    House house;
    RawClient client(house.port);
    client.say(request);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().startsWith(QByteArray("HTTP/1.1 " + status + ' ')));
    QVERIFY(client.heard().contains("Connection: close\r\n"));
    QCOMPARE(client.countHeard("HTTP/1.1"), 1);
    QCOMPARE(house.handler.failures.size(), 1);
    QVERIFY(house.handler.requests.isEmpty());
}

void TestHttpServer::asksTheHandlerForTheBodyLimit()
{
    House house;
    RawClient client(house.port);
    const QByteArray body(1024 * 1024, 'x');
    client.say(post("/large", body));
    QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 200 "));
    QCOMPARE(house.handler.requests.value(0).body, body);
    client.say(post("/large", body + 'x'));
    QTRY_COMPARE(client.countHeard("HTTP/1.1 413 "), 1);
}

void TestHttpServer::refusesAnEndlessChunkLine()
{
    House house;
    RawClient client(house.port);
    client.say("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;" + QByteArray(100'000, 'x'));
    QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 400 "));
}

void TestHttpServer::timesOut_data()
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

void TestHttpServer::timesOut()
{
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, heard);
    Limits limits;
    limits.headTimeoutMs = 60;
    limits.bodyTimeoutMs = 80;
    limits.idleTimeoutMs = 100;
    House house(limits);
    RawClient client(house.port);
    QElapsedTimer elapsed;
    elapsed.start();
    client.say(said);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().startsWith(heard));
    QCOMPARE(client.countHeard(" 408 "), said.endsWith("GET") || heard.contains("408") ? 1 : 0);
    QVERIFY(elapsed.elapsed() >= 50);
}

void TestHttpServer::takesASlowBodyThatMoves()
{
    Limits limits;
    limits.bodyTimeoutMs = 150;
    House house(limits);
    RawClient client(house.port);
    client.say("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n");
    for (const char byte : QByteArrayView("abcde")) {
        QTest::qWait(60);
        client.say(QByteArray(1, byte));
    }
    QTRY_VERIFY(client.heard().endsWith("POST /a abcde"));
}

void TestHttpServer::answersForAHandlerThatForgets()
{
    House house;
    RawClient client(house.port);
    client.say(get("/forget") + get("/b"));
    QTRY_VERIFY(client.heard().endsWith("GET /b "));
    QVERIFY(client.heard().startsWith("HTTP/1.1 500 "));
}

void TestHttpServer::dropsAReaderThatTakesNothing()
{
    Limits limits;
    limits.writeTimeoutMs = 100;
    House house(limits);
    RawClient client(house.port);
    client.readAtMost(1);
    client.say(get("/big").repeated(3));
    QTRY_COMPARE(house.server.counters().connectionsTotal, 1u);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QVERIFY(house.handler.requests.size() < 3); // no next one while the answer waits
}

void TestHttpServer::compressesForThoseWhoAsk()
{
    House house;
    RawClient client(house.port);
    client.say(get("/big", "Accept-Encoding: gzip\r\n"));
    QTRY_VERIFY(client.heard().contains("Content-Encoding: gzip\r\n"));
    QVERIFY(client.heard().size() < 100'000);
}

void TestHttpServer::anExchangeOutlivesItsConnection()
{
    House house;
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

void TestHttpServer::limitsConnectionsOfAnAddress()
{
    Limits limits;
    limits.connectionsPerAddressMax = 2;
    House house(limits);
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

void TestHttpServer::trustsNetworks()
{
    Limits limits;
    limits.connectionsPerAddressMax = 1;
    House house(limits);
    house.server.setTrusted({QHostAddress::parseSubnet(QStringLiteral("127.0.0.1"))});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<RawClient>(house.port));
        clients.back()->say(get("/a"));
    }
    for (const auto &client : clients) {
        QTRY_VERIFY(client->heard().endsWith("GET /a "));
    }
}

void TestHttpServer::limitsConnectionsInAll()
{
    Limits limits;
    limits.connectionsMax = 1;
    limits.refusedConnectionsMax = 1;
    House house(limits);
    RawClient first(house.port);
    QTRY_COMPARE(house.server.counters().connections, 1);
    RawClient second(house.port);
    second.say(get("/"));
    QTRY_VERIFY(second.heard().startsWith("HTTP/1.1 503 "));
    QVERIFY(second.heard().contains("Retry-After: "));
    first.say(get("/a"));
    QTRY_VERIFY(first.heard().endsWith("GET /a "));
}

void TestHttpServer::survivesRunningOutOfDescriptors()
{
    Limits limits;
    limits.acceptRetryMs = 20;
    House house(limits);
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

void TestHttpServer::stopsInOrder()
{
    House house;
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

void TestHttpServer::stopCutsWhoDoesNotLeave()
{
    Limits limits;
    limits.closeTimeoutMs = 50;
    House house(limits);
    QSignalSpy stopped(&house.server, &HttpServer::stopped);
    RawClient owed(house.port);
    owed.say(get("/later"));
    QTRY_COMPARE(house.handler.kept.size(), 1);
    house.server.stop();
    QTRY_COMPARE(stopped.size(), 1);
    QTRY_VERIFY(owed.isClosed());
}

void TestHttpServer::mayBeDestroyedInTheMiddle()
{
    auto house = std::make_unique<House>();
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

void TestHttpServer::survivesDisconnectsAtEveryByte()
{
    House house;
    const QByteArray said = post("/a", "xyz") + get("/later") + get("/stream");
    for (qsizetype size = 0; size <= said.size(); ++size) {
        RawClient client(house.port);
        client.say(said.first(size));
        if (size % 2 == 0) {
            QCoreApplication::processEvents();
        }
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

void TestHttpServer::counts()
{
    House house;
    RawClient client(house.port);
    const QByteArray request = post("/a", "xyz");
    client.say(request);
    QTRY_VERIFY(client.heard().endsWith("POST /a xyz"));
    const Counters &counters = house.server.counters();
    QCOMPARE(counters.connections, 1);
    QCOMPARE(counters.requestsTotal, 1u);
    QCOMPARE(counters.bytesReceived, quint64(request.size()));
    QCOMPARE(counters.bytesSent, quint64(client.heard().size()));
}

void TestHttpServer::tellsWhyItCannotListen()
{
    House house;
    TestHandler handler;
    HttpServer second(handler, [] { return qint64(0); });
    const auto listened = second.listen(QHostAddress(QHostAddress::LocalHost), house.port);
    QVERIFY(!listened);
    QVERIFY(!listened.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
