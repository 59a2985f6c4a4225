#include "support/http_house.h"
#include "support/raw_client.h"

#include <QTest>

#include <sys/socket.h>

using namespace gavel::net;
using namespace gavel::support;

namespace {

/// Ends the client's side, and goes on listening.
void endSaying(RawClient &client)
{
    QTRY_COMPARE(client.socket().bytesToWrite(), 0);
    ::shutdown(static_cast<int>(client.socket().socketDescriptor()), SHUT_WR);
}

} // namespace

/// Clients that say what they want and end their side of the connection (RFC 9112 §9.6).
class TestHalfClose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnsweredThenClosed_data();
    void isAnsweredThenClosed();
    void isAnsweredWhenTheAnswerComesLater();
    void allThatWasPipelinedIsAnswered();
    void aLongAnswerIsSentToItsEnd();
    void aStreamSaysWhatThereIsAndEnds();
    void whatIsCutShortIsTold_data();
    void whatIsCutShortIsTold();
    void oneThatHasSaidNothingIsHungUpOn();
    void oneThatReadsNothingIsNotWaitedForLonger();
    void oneThatIsNotAnsweredIsNotKeptForLonger_data();
    void oneThatIsNotAnsweredIsNotKeptForLonger();
    void oneThatWasResetIsForgotten();
    void aBodyThatWasAdmittedLateIsRead();
};

void TestHalfClose::isAnsweredThenClosed_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("end");

    QTest::newRow("get") << get("/a") << QByteArray("GET /a ");
    QTest::newRow("post") << post("/a", "abc") << QByteArray("POST /a abc");
    QTest::newRow("chunked") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                           "3\r\nabc\r\n0\r\n\r\n")
                             << QByteArray("POST /a abc");
    QTest::newRow("1.0") << QByteArray("GET /a HTTP/1.0\r\n\r\n") << QByteArray("GET /a ");
    QTest::newRow("with a promise to stay") << get("/a", "Connection: keep-alive\r\n") << QByteArray("GET /a ");
    QTest::newRow("with a body beyond the buffer") << post("/a", QByteArray(60'000, 'x')) << QByteArray(60'000, 'x');
    QTest::newRow("a refusal") << QByteArray("hello\r\n\r\n") << QByteArray("Bad Request\n");
}

void TestHalfClose::isAnsweredThenClosed()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, end);
    HttpHouse house;
    RawClient client(house.port);
    client.say(request);
    endSaying(client);
    QTRY_VERIFY(client.isClosed());
    QVERIFY2(client.heard().endsWith(end), client.heard().right(200).constData());
    QCOMPARE(client.countHeard("HTTP/1.1 "), 1);
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestHalfClose::isAnsweredWhenTheAnswerComesLater()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(post("/later", "abc"));
    endSaying(client);
    QTRY_COMPARE(house.handler.kept.size(), 1);
    QTest::qWait(20);
    QVERIFY(house.handler.kept[0]->isOpen());
    house.handler.kept[0]->respond({201, "text/plain", "done", {}});
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().startsWith("HTTP/1.1 201 "));
    QVERIFY(client.heard().contains("Connection: close\r\n"));
    QVERIFY(client.heard().endsWith("done"));
}

void TestHalfClose::allThatWasPipelinedIsAnswered()
{
    HttpHouse house;
    RawClient client(house.port);
    constexpr int count = 500; // more than a read buffer
    client.say(get("/a", "A: " + QByteArray(100, 'x') + "\r\n").repeated(count) + post("/b", "end"));
    endSaying(client);
    QTRY_VERIFY_WITH_TIMEOUT(client.isClosed(), 20'000);
    QCOMPARE(client.countHeard("GET /a "), count);
    QVERIFY(client.heard().endsWith("POST /b end"));
}

void TestHalfClose::aLongAnswerIsSentToItsEnd()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(get("/big"));
    endSaying(client);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.heard().size() - client.heard().indexOf("\r\n\r\n") - 4, 4 * 1024 * 1024);
}

void TestHalfClose::aStreamSaysWhatThereIsAndEnds()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(get("/stream"));
    endSaying(client);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.heard().contains("\nretry: "));
    QTRY_COMPARE(house.server.counters().streams, 0);
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestHalfClose::whatIsCutShortIsTold_data()
{
    QTest::addColumn<QByteArray>("request");

    QTest::newRow("a line") << QByteArray("GET /a HT");
    QTest::newRow("a head") << QByteArray("GET /a HTTP/1.1\r\nHost: h\r\n");
    QTest::newRow("a body") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nabc");
    QTest::newRow("no body at all") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n");
    QTest::newRow("chunks") << QByteArray(
        "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    QTest::newRow("a chunk") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nab");
    QTest::newRow("no chunk") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    QTest::newRow("a promise") << QByteArray(
        "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
}

void TestHalfClose::whatIsCutShortIsTold()
{
    QFETCH(QByteArray, request);
    HttpHouse house;
    RawClient client(house.port);
    client.say(request);
    endSaying(client);
    QTRY_VERIFY(client.isClosed());
    QVERIFY2(client.heard().contains("HTTP/1.1 400 "), client.heard().constData());
    QCOMPARE(house.handler.requests.size(), 0);
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestHalfClose::oneThatHasSaidNothingIsHungUpOn()
{
    HttpHouse house;
    RawClient silent(house.port);
    QTRY_COMPARE(house.server.counters().connections, 1);
    endSaying(silent);
    QTRY_VERIFY(silent.isClosed());
    QCOMPARE(silent.heard(), QByteArray());
    RawClient idle(house.port);
    idle.say(get("/a"));
    QTRY_VERIFY(idle.heard().endsWith("GET /a "));
    endSaying(idle);
    QTRY_VERIFY(idle.isClosed());
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestHalfClose::oneThatReadsNothingIsNotWaitedForLonger()
{
    Limits limits;
    limits.writeTimeoutMs = 50;
    HttpHouse house(limits);
    RawClient client(house.port);
    client.readAtMost(1);
    client.say(get("/big"));
    endSaying(client);
    QTRY_COMPARE(house.handler.requests.size(), 1);
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestHalfClose::oneThatIsNotAnsweredIsNotKeptForLonger_data()
{
    QTest::addColumn<bool>("before"); // it was asked
    QTest::newRow("ended while it waits") << false;
    QTest::newRow("ended before") << true;
}

void TestHalfClose::oneThatIsNotAnsweredIsNotKeptForLonger()
{
    QFETCH(bool, before);
    Limits limits;
    limits.halfClosedTimeoutMs = 50;
    HttpHouse house(limits);
    RawClient client(house.port);
    client.say(before ? get("/later") + get("/later") : get("/later"));
    QTRY_COMPARE(house.handler.kept.size(), 1);
    if (before) {
        house.handler.kept[0]->respond({});
        QTRY_COMPARE(house.handler.kept.size(), 2);
    }
    endSaying(client);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QVERIFY(!house.handler.kept.last()->isOpen());
}

void TestHalfClose::oneThatWasResetIsForgotten()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(get("/later"));
    QTRY_COMPARE(house.handler.kept.size(), 1);
    const linger reset{1, 0};
    ::setsockopt(static_cast<int>(client.socket().socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    client.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 0);
    QVERIFY(!house.handler.kept[0]->isOpen());
}

void TestHalfClose::aBodyThatWasAdmittedLateIsRead()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(post("/large/later", QByteArray(70'000, 'x')));
    endSaying(client);
    QTRY_VERIFY(house.handler.laterDecision);
    QTest::qWait(20);
    house.handler.laterDecision(std::nullopt);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().endsWith(QByteArray(70'000, 'x')));
}

QTEST_GUILESS_MAIN(TestHalfClose)
#include "tst_half_close.moc"
