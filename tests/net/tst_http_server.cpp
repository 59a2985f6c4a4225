#include "support/http_house.h"
#include "support/raw_client.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;

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
    void knowsWhichMethodsThereAre_data();
    void knowsWhichMethodsThereAre();
    void takesBodiesThatAreNotCoded_data();
    void takesBodiesThatAreNotCoded();
    void asksTheHandlerForTheBodyLimit();
    void refusesAnEndlessChunkLine();
    void compressesForThoseWhoAsk();
    void counts();
    void tellsWhyItCannotListen();
};

void TestHttpServer::answers()
{
    HttpHouse house;
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
    HttpHouse house;
    RawClient client(house.port);
    client.say("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n" + get("/b"));
    QTRY_VERIFY(client.heard().endsWith("GET /b "));
    QVERIFY(client.heard().contains("Content-Length: 8\r\n"));
    QVERIFY(!client.heard().contains("HEAD /a"));
}

void TestHttpServer::keepsAlive()
{
    HttpHouse house;
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
    HttpHouse house;
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
    HttpHouse house;
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
    HttpHouse house;
    RawClient client(house.port);
    constexpr int count = 5'000;
    client.say(get("/a").repeated(count));
    QTRY_COMPARE_WITH_TIMEOUT(client.countHeard("GET /a "), count, 20'000);
}

void TestHttpServer::takesRequestsByteByByte()
{
    HttpHouse house;
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
    HttpHouse house;
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
    HttpHouse house;
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
    HttpHouse house;
    // After a turn that a loaded machine made slow, it is the moment at which the kernel had them, a little earlier.
    const auto isStamped = [&house](int request, qint64 at) {
        const qint64 stamp = house.handler.requests[request].receivedAt;
        return stamp <= at && stamp > at - 200;
    };
    RawClient client(house.port);
    client.say("POST /later HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\na");
    QTest::qWait(100);
    house.nowMs = 2'000;
    client.say("b");
    QTRY_COMPARE(house.handler.requests.size(), 1);
    QVERIFY(isStamped(0, 2'000));
    // One that waits behind another counts from when it came, not from when its turn came.
    house.nowMs = 3'000;
    client.say(get("/b"));
    QTest::qWait(100);
    house.nowMs = 4'000;
    client.say(get("/c"));
    QTest::qWait(100);
    house.nowMs = 9'000;
    house.handler.kept[0]->respond({});
    QTRY_COMPARE(house.handler.requests.size(), 3);
    QVERIFY(isStamped(1, 3'000));
    QVERIFY(isStamped(2, 4'000));
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
    const QByteArray coded = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n";
    QTest::newRow("coded body") << coded + "Content-Encoding: gzip\r\n\r\nabc" << QByteArray("415");
    QTest::newRow("coded twice") << coded + "Content-Encoding: identity\r\nContent-Encoding: BR\r\n\r\nabc"
                                 << QByteArray("415");
    QTest::newRow("coded body that waits to be told")
        << coded + "Expect: 100-continue\r\nContent-Encoding: gzip\r\n\r\n"
        << QByteArray("415");
    QTest::newRow("coded chunks") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n"
                                                "Content-Encoding: x-unknown\r\n\r\n0\r\n\r\n")
                                  << QByteArray("415");
    QTest::newRow("long head") << get("/" + QByteArray(17'000, 'x')) << QByteArray("414");
    QTest::newRow("endless head") << "GET /" + QByteArray(200'000, 'x') << QByteArray("414");
    QTest::newRow("many fields") << get("/", QByteArray("A: b\r\n").repeated(100)) << QByteArray("431");
    QTest::newRow("transfer coding") << get("/", "Transfer-Encoding: gzip\r\n") << QByteArray("501");
    QTest::newRow("version") << QByteArray("GET / HTTP/2.0\r\nHost: h\r\n\r\n") << QByteArray("505");
    QTest::newRow("expectation") << get("/", "Expect: tea\r\n") << QByteArray("417");
}

void TestHttpServer::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    HttpHouse house;
    RawClient client(house.port);
    client.say(request);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().startsWith(QByteArray("HTTP/1.1 " + status + ' ')));
    QVERIFY(client.heard().contains("Connection: close\r\n"));
    QCOMPARE(client.countHeard("HTTP/1.1"), 1);
    QCOMPARE(house.handler.failures.size(), 1);
    QVERIFY(house.handler.requests.isEmpty());
    QCOMPARE(client.heard().contains("Accept-Encoding: identity\r\n"), status == "415");
}

void TestHttpServer::knowsWhichMethodsThereAre_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("unknown") << QByteArray("BREW /a HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("501");
    QTest::newRow("in other letters") << QByteArray("get /a HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("501");
    QTest::newRow("that shows what was sent")
        << QByteArray("TRACE /a HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("501");
    QTest::newRow("with a body") << QByteArray("BREW /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\ntea")
                                 << QByteArray("501");
    QTest::newRow("what the server may do") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("204");
}

/// None of which is a reason to hang up.
void TestHttpServer::knowsWhichMethodsThereAre()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    HttpHouse house;
    RawClient client(house.port);
    client.say(request + get("/b"));
    QTRY_VERIFY(client.heard().endsWith("GET /b "));
    QVERIFY2(client.heard().startsWith(QByteArray("HTTP/1.1 " + status + ' ')), client.heard().constData());
    QCOMPARE(client.heard().contains("Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n"), status == "204");
    QCOMPARE(house.handler.requests.size(), 1);
}

void TestHttpServer::takesBodiesThatAreNotCoded_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray post = "POST /a HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("said to be in none") << post + "Content-Length: 3\r\nContent-Encoding: Identity\r\n\r\nabc";
    QTest::newRow("an empty list") << post + "Content-Length: 3\r\nContent-Encoding: ,\r\n\r\nabc";
    QTest::newRow("nothing to undo") << post + "Content-Length: 0\r\nContent-Encoding: gzip\r\n\r\n";
    QTest::newRow("no body") << get("/a", "Content-Encoding: gzip\r\n");
}

void TestHttpServer::takesBodiesThatAreNotCoded()
{
    QFETCH(QByteArray, request);
    HttpHouse house;
    RawClient client(house.port);
    client.say(request);
    QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 200 "));
}

void TestHttpServer::asksTheHandlerForTheBodyLimit()
{
    HttpHouse house;
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
    HttpHouse house;
    RawClient client(house.port);
    client.say("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;" + QByteArray(100'000, 'x'));
    QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 400 "));
}

void TestHttpServer::compressesForThoseWhoAsk()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(get("/page", "Accept-Encoding: gzip\r\n"));
    QTRY_VERIFY(client.heard().contains("Content-Encoding: gzip\r\n"));
    QVERIFY(client.heard().size() < 1'000);
}

void TestHttpServer::counts()
{
    HttpHouse house;
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
    HttpHouse house;
    TestHandler handler;
    HttpServer second(handler, [] { return qint64(0); });
    const auto listened = second.listen(QHostAddress(QHostAddress::LocalHost), house.port);
    QVERIFY(!listened);
    QVERIFY(!listened.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
