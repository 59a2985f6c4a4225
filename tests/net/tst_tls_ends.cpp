// How a line under TLS ends, whoever ends it.
#include "support/raw_client.h"
#include "support/tls_house.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace gavel::net;
using namespace gavel::support;

class TestTlsEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAfterTheClientsEnd();
    void saysTheEndOfTls();
    void keepsALateTalkersAnswer();
    void stopsInOrder();
    void mayBeDestroyedInTheMiddle();
    void survivesDisconnectsAtEveryByte();
};

void TestTlsEnds::answersAfterTheClientsEnd()
{
    TlsHouse house;
    TlsClient client(house.port);
    client.say(get("/later"));
    client.socket().disconnectFromHost(); // says the end of TLS, and then that of TCP
    QTRY_COMPARE(house.handler.kept.size(), 1);
    house.handler.kept.clear();
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestTlsEnds::saysTheEndOfTls()
{
    TlsHouse house;
    TlsClient client(house.port);
    QStringList ends;
    QObject::connect(&client.socket(), &QSslSocket::errorOccurred, &client.socket(),
                     [&] { ends.append(client.socket().errorString()); });
    client.say(get("/a", "Connection: close\r\n"));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().endsWith("GET /a "));
    // Qt's word for close_notify, before that for TCP's own end.
    QCOMPARE(ends.value(0), QStringLiteral("The TLS/SSL connection has been closed"));
}

/// A reset would take the answer from who is still talking when it comes.
void TestTlsEnds::keepsALateTalkersAnswer()
{
    TlsHouse house;
    TlsClient client(house.port);
    client.say("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000000\r\n\r\n");
    QTRY_COMPARE(house.handler.failures.size(), 1);
    for (int i = 0; i < 20 && !client.isClosed(); ++i) {
        client.socket().write(QByteArray(16 * 1024, 'b'));
        QTest::qWait(1);
    }
    QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 413 "));
}

void TestTlsEnds::stopsInOrder()
{
    TlsHouse house;
    TlsClient client(house.port);
    client.say(get("/later"));
    RawClient stalled(house.port);
    stalled.say("\x16");
    QTRY_COMPARE(house.handler.kept.size(), 1);
    QTRY_COMPARE(house.server.counters().connections, 2);
    QSignalSpy stopped(&house.server, &HttpServer::stopped);
    house.server.stop();
    QTRY_VERIFY(stalled.isClosed());
    QVERIFY(stopped.isEmpty());
    house.handler.kept.first()->respond({200, "text/plain", "at last", {}});
    house.handler.kept.clear();
    QTRY_COMPARE(stopped.size(), 1);
    QTRY_VERIFY(client.heard().endsWith("at last"));
}

void TestTlsEnds::mayBeDestroyedInTheMiddle()
{
    auto house = std::make_unique<TlsHouse>();
    RawClient stalled(house->port);
    stalled.say("\x16");
    TlsClient stream(house->port);
    stream.say(get("/stream"));
    TlsClient waiting(house->port);
    waiting.say(get("/later"));
    QTRY_VERIFY(house->handler.lastStream && house->handler.kept.size() == 1);
    house.reset();
    QTRY_VERIFY(stalled.isClosed() && stream.isClosed() && waiting.isClosed());
}

void TestTlsEnds::survivesDisconnectsAtEveryByte()
{
    TlsHouse house;
    const QByteArray greeting("\x16\x03\x01\x00\x2f\x01\x00\x00\x2b\x03\x03", 11);
    for (qsizetype size = 0; size <= greeting.size(); ++size) {
        RawClient client(house.port);
        client.say(greeting.first(size));
        client.hangUp();
    }
    for (int i = 0; i < 10; ++i) {
        TlsClient client(house.port);
        QTRY_VERIFY(client.socket().isEncrypted());
        client.socket().write(get("/a"));
        client.socket().abort();
    }
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.server.pendingDeadlines(), 0);
}

QTEST_GUILESS_MAIN(TestTlsEnds)
#include "tst_tls_ends.moc"
