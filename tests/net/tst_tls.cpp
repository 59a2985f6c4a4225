#include "support/raw_client.h"
#include "support/room_house.h"
#include "support/rooms_client.h"
#include "support/tls_house.h"

#include <QSslSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;

namespace {

QByteArray bodyOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : answer.sliced(end + 4);
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesRequests();
    void saysThatARequestWasSecure();
    void servesVersions_data();
    void servesVersions();
    void answersOneRequestAfterAnother();
    void takesLongBodies();
    void givesLongAnswers();
    void givesLongAnswersToSlowReaders();
    void streams();
    void keepsAReaderWhoIsNeverQuiteThere();
    void carriesRooms();
    void refusesTheClear_data();
    void refusesTheClear();
    void cutsStalledHandshakes_data();
    void cutsStalledHandshakes();
    void servesBesideStalledHandshakes();
    void limitsHandshakesOfAnAddress();
    void takesAnotherCertificate();
};

void TestTls::initTestCase()
{
    QCOMPARE(QSslSocket::activeBackend(), QStringLiteral("openssl"));
}

void TestTls::servesRequests()
{
    TlsHouse house;
    TlsClient client(house.port);
    client.say(get("/a"));
    QTRY_VERIFY(client.heard().endsWith("GET /a "));
    QCOMPARE(client.socket().peerCertificate(), testCertificate());
    client.socket().abort();
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestTls::saysThatARequestWasSecure()
{
    TlsHouse house;
    TlsClient client(house.port);
    client.say(get("/", "Origin: https://h\r\n"));
    QTRY_COMPARE(house.handler.requests.size(), 1);
    QVERIFY(house.handler.requests.first().secure);
    QVERIFY(house.handler.requests.first().isSameOrigin());
    client.say(get("/", "Origin: http://h\r\n"));
    QTRY_COMPARE(house.handler.requests.size(), 2);
    QVERIFY(!house.handler.requests.last().isSameOrigin());
}

void TestTls::servesVersions_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<bool>("served");

    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QTest::newRow("TLS 1.0") << QSsl::TlsV1_0 << false;
    QTest::newRow("TLS 1.1") << QSsl::TlsV1_1 << false;
    QT_WARNING_POP
    QTest::newRow("TLS 1.2") << QSsl::TlsV1_2 << true;
    QTest::newRow("TLS 1.3") << QSsl::TlsV1_3 << true;
}

void TestTls::servesVersions()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(bool, served);
    TlsHouse house;
    TlsClient client(house.port, protocol);
    QTRY_VERIFY(client.isClosed() || client.socket().isEncrypted());
    QCOMPARE(client.socket().isEncrypted(), served);
    if (served)
        QCOMPARE(client.socket().sessionProtocol(), protocol);
    else
        QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestTls::answersOneRequestAfterAnother()
{
    TlsHouse house;
    TlsClient client(house.port);
    const int count = 2'000; // more than fits into any buffer on the way
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += get("/" + QByteArray::number(i));
    client.say(all);
    QTRY_VERIFY_WITH_TIMEOUT(client.heard().endsWith("GET /1999 "), 30'000);
    QCOMPARE(house.handler.requests.size(), count);
}

void TestTls::takesLongBodies()
{
    TlsHouse house;
    TlsClient client(house.port);
    const QByteArray body(900'000, 'b');
    client.say(post("/large/now", body));
    QTRY_COMPARE_WITH_TIMEOUT(house.handler.requests.size(), 1, 30'000);
    QCOMPARE(house.handler.requests.first().body, body);
}

void TestTls::givesLongAnswers()
{
    TlsHouse house;
    TlsClient client(house.port);
    client.say(get("/big", "Connection: close\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(bodyOf(client.heard()).size(), 4 * 1024 * 1024, 30'000);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(house.server.counters().connections, 0);
}

/// What has been encrypted and has not left still counts as waiting.
void TestTls::givesLongAnswersToSlowReaders()
{
    TlsHouse house;
    TlsClient client(house.port);
    QObject::disconnect(&client.socket(), &QSslSocket::readyRead, nullptr, nullptr);
    client.socket().setReadBufferSize(1024);
    client.say(get("/shared"));
    QTRY_COMPARE(house.handler.requests.size(), 1);
    QTest::qWait(200);
    QCOMPARE_GT(house.server.memory().bytes(), 0);
    client.socket().setReadBufferSize(0);
    QByteArray heard;
    QTRY_VERIFY_WITH_TIMEOUT((heard += client.socket().readAll()).size() > 4 * 1024 * 1024, 30'000);
    QTRY_COMPARE(house.server.memory().bytes(), 0);
}

void TestTls::streams()
{
    TlsHouse house;
    TlsClient client(house.port);
    client.say(get("/stream"));
    QTRY_VERIFY(house.handler.lastStream);
    QTRY_VERIFY(client.heard().contains("retry: "));
    house.handler.lastStream->write("data: 1\n\n");
    house.handler.lastStream->write("data: 2\n\n");
    QTRY_VERIFY(client.heard().endsWith("data: 1\n\ndata: 2\n\n"));
    house.handler.lastStream->close();
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(house.server.counters().connections, 0);
}

/// A slow reader has little waiting at any time, however much it was sent in all.
void TestTls::keepsAReaderWhoIsNeverQuiteThere()
{
    Limits limits;
    limits.waitingBytesMax = 32 * 1024 * 1024;
    TlsHouse house(limits);
    TlsClient client(house.port);
    QObject::disconnect(&client.socket(), &QSslSocket::readyRead, nullptr, nullptr);
    client.socket().setReadBufferSize(64 * 1024);
    client.say(get("/stream"));
    QTRY_VERIFY(house.handler.lastStream);
    const QByteArray event = "data: " + QByteArray(64 * 1024, 'x') + "\n\n";
    while (house.handler.lastStream->bytesToWrite() < 8 * 1024 * 1024) { // the system holds no more
        house.handler.lastStream->write(event);
        QTest::qWait(0);
    }
    for (int i = 0; i < 400; ++i) { // 25 MiB, one read for one written
        QTRY_VERIFY(client.socket().bytesAvailable() > 0);
        for (qint64 read = 0; read < event.size();) {
            const qint64 size = client.socket().read(event.size() - read).size();
            read += size;
            if (size == 0)
                QTest::qWait(1);
        }
        QVERIFY(house.handler.lastStream);
        house.handler.lastStream->write(event);
    }
    QCOMPARE_LT(house.handler.lastStream->bytesToWrite(), 16 * 1024 * 1024);
    QCOMPARE(house.server.counters().droppedTotal, 0U);
}

void TestTls::carriesRooms()
{
    RoomHouse house;
    house.server.setTls(testTls());
    RoomsClient client(house.port, {{"Origin", "https://127.0.0.1:" + QByteArray::number(house.port)}},
                       testCertificate());
    client.connectToRooms();
    client.say(QStringLiteral("421[\"echo\",\"here\"]"));
    QTRY_VERIFY(client.heardOf(QStringLiteral("42[\"echoed\",\"here\"]")));
    QTRY_VERIFY(client.heardOf(QStringLiteral("431[\"here\"]")));
    const QString longText(200'000, u'x');
    client.say(QStringLiteral("42[\"echo\",\"%1\"]").arg(longText));
    QTRY_VERIFY(client.heardOf(QStringLiteral("42[\"echoed\",\"%1\"]").arg(longText)));
    client.say(QStringLiteral("42[\"close\"]"));
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestTls::refusesTheClear_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<HttpFailure>("failure");

    QTest::newRow("a request") << get("/") << HttpFailure::TlsRequired;
    QTest::newRow("a body") << post("/", "body") << HttpFailure::TlsRequired;
    QTest::newRow("two requests") << get("/") + get("/") << HttpFailure::TlsRequired;
    QTest::newRow("nothing of the kind") << QByteArray("\x01\x02\r\n\r\n") << HttpFailure::Malformed;
}

void TestTls::refusesTheClear()
{
    QFETCH(QByteArray, said);
    QFETCH(HttpFailure, failure);
    TlsHouse house;
    RawClient client(house.port);
    client.say(said);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().startsWith("HTTP/1.1 400 "));
    QVERIFY(client.heard().contains("Connection: close"));
    QCOMPARE(house.handler.failures, QList{failure});
    QVERIFY(house.handler.requests.isEmpty());
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestTls::cutsStalledHandshakes_data()
{
    QTest::addColumn<QByteArray>("said");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("\x16");
    QTest::newRow("half a greeting") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
    QTest::newRow("no greeting") << QByteArray("\x16\x03\x01\x00\x02\x00\x00", 7);
}

void TestTls::cutsStalledHandshakes()
{
    QFETCH(QByteArray, said);
    Limits limits;
    limits.headTimeoutMs = 100;
    TlsHouse house(limits);
    RawClient client(house.port);
    client.say(said);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(!client.heard().contains("HTTP"));
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.server.pendingDeadlines(), 0);
}

/// Nobody waits for who does not go on: by the order of things, not by a clock.
void TestTls::servesBesideStalledHandshakes()
{
    TlsHouse house;
    std::vector<std::unique_ptr<RawClient>> stalled;
    for (int i = 0; i < 100; ++i) {
        stalled.push_back(std::make_unique<RawClient>(house.port));
        stalled.back()->say(i % 2 == 0 ? QByteArray("\x16") : QByteArray("\x16\x03\x01\x02\x00\x01", 6));
    }
    QTRY_COMPARE(house.server.counters().connections, 100);
    TlsClient client(house.port);
    client.say(get("/a"));
    QTRY_VERIFY(client.heard().endsWith("GET /a "));
    QCOMPARE(house.server.counters().connections, 101);
    for (const auto &other : stalled)
        QVERIFY(!other->isClosed());
}

void TestTls::limitsHandshakesOfAnAddress()
{
    Limits limits;
    limits.connectionsPerAddressMax = 2;
    TlsHouse house(limits);
    RawClient first(house.port);
    first.say("\x16");
    RawClient second(house.port);
    second.say("\x16");
    QTRY_COMPARE(house.server.counters().connections, 2);
    RawClient third(house.port);
    QTRY_VERIFY(third.isClosed());
    QCOMPARE(third.heard(), QByteArray()); // it could not read an answer in the clear
    first.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 1);
    TlsClient client(house.port);
    client.say(get("/a"));
    QTRY_VERIFY(client.heard().endsWith("GET /a "));
}

/// Who is here stays here under the old one.
void TestTls::takesAnotherCertificate()
{
    TlsHouse house;
    TlsClient before(house.port);
    before.say(get("/a"));
    QTRY_VERIFY(before.heard().endsWith("GET /a "));
    house.server.setTls(
        serverTls({QSslCertificate(otherCertificatePem.toByteArray())}, QSslKey(otherKeyPem.toByteArray(), QSsl::Rsa)));
    TlsClient after(house.port);
    after.say(get("/b"));
    QTRY_VERIFY(after.heard().endsWith("GET /b "));
    QVERIFY(after.socket().peerCertificate() != testCertificate());
    before.say(get("/c"));
    QTRY_VERIFY(before.heard().endsWith("GET /c "));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
