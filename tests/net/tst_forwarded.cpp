#include "net/forwarded.h"

#include "net/server_context.h"

#include "support/http_house.h"
#include "support/raw_client.h"
#include "support/room_house.h"
#include "support/rooms_client.h"

#include <QTest>

using namespace gavel::net;
using namespace gavel::support;

namespace {

QList<Admission::Network> networks(const QStringList &cidrs)
{
    QList<Admission::Network> all;
    for (const QString &cidr : cidrs)
        all.append(QHostAddress::parseSubnet(cidr));
    return all;
}

const QStringList ours{QStringLiteral("10.0.0.0/8"), QStringLiteral("2001:db8:1::/48")};

RequestHead headOf(const QByteArray &lines)
{
    RequestHead head;
    const QList<QByteArray> all = lines.split('\n');
    for (const QByteArray &line : all) {
        const qsizetype colon = line.indexOf(':');
        head.fields.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return head;
}

} // namespace

class TestForwarded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsClients_data();
    void readsClients();
    void readsSchemes_data();
    void readsSchemes();
    void believesProxiesAlone();
    void limitsConnectionsByClient();
    void limitsStreamsByClient();
    void forgetsWhoHasLeft();
    void limitsRoomsByClient();
    void knowsSecureRequests();
};

void TestForwarded::readsClients_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("client");

    const auto row = [](const char *name, const char *fields, const char *client) {
        QTest::newRow(name) << QByteArray(fields) << QString::fromLatin1(client);
    };
    row("nobody says", "Host: h", "");
    row("one", "X-Forwarded-For: 203.0.113.9", "203.0.113.9");
    row("the nearest", "X-Forwarded-For: 198.51.100.1, 203.0.113.9", "203.0.113.9");
    row("behind a proxy of ours", "X-Forwarded-For: 198.51.100.1, 203.0.113.9, 10.1.2.3", "203.0.113.9");
    row("in two fields", "X-Forwarded-For: 203.0.113.9\nX-Forwarded-For: 10.1.2.3", "203.0.113.9");
    row("proxies alone", "X-Forwarded-For: 10.9.9.9, 10.1.2.3", "");
    row("with a port", "X-Forwarded-For: 203.0.113.9:4711", "203.0.113.9");
    row("IPv6", "X-Forwarded-For: 2001:db8::9", "2001:db8::9");
    row("IPv6 in brackets", "X-Forwarded-For: [2001:db8::9]", "2001:db8::9");
    row("IPv6 with a port", "X-Forwarded-For: [2001:db8::9]:80", "2001:db8::9");
    row("IPv6 of ours", "X-Forwarded-For: 2001:db8::9, 2001:db8:1::1", "2001:db8::9");
    row("IPv4 as IPv6", "X-Forwarded-For: ::ffff:203.0.113.9", "203.0.113.9");
    row("empty members", "X-Forwarded-For: , 203.0.113.9,, ", "203.0.113.9");
    row("empty", "X-Forwarded-For: ", "");
    row("unreadable", "X-Forwarded-For: 203.0.113.9, unknown", "");
    row("unreadable before a proxy", "X-Forwarded-For: 203.0.113.9, unknown, 10.1.2.3", "");
    row("a short form", "X-Forwarded-For: 127.1", "");
    row("a scope", "X-Forwarded-For: fe80::1%eth0", "");
    row("a wrong port", "X-Forwarded-For: 203.0.113.9:x", "");
    row("an open bracket", "X-Forwarded-For: [2001:db8::9", "");

    row("standard", "Forwarded: for=203.0.113.9", "203.0.113.9");
    row("standard, quoted", "Forwarded: for=\"[2001:db8::9]:4711\"", "2001:db8::9");
    row("standard, escaped", "Forwarded: for=\"203\\.0.113.9\"", "203.0.113.9");
    row("standard, in any case", "Forwarded: FOR=203.0.113.9;Proto=HTTPS", "203.0.113.9");
    row("standard, all of it", "Forwarded: by=10.0.0.1; for=203.0.113.9 ;host=\"a,b;c\";proto=http", "203.0.113.9");
    row("standard, the nearest", "Forwarded: for=198.51.100.1, for=203.0.113.9,for=10.1.2.3", "203.0.113.9");
    row("standard, in two fields", "Forwarded: for=203.0.113.9\nForwarded: for=10.1.2.3", "203.0.113.9");
    row("standard, unknown", "Forwarded: for=203.0.113.9, for=unknown", "");
    row("standard, hidden", "Forwarded: for=\"_gazonk\"", "");
    row("standard, silent of it", "Forwarded: for=203.0.113.9, proto=https", "");
    row("standard, malformed", "Forwarded: for=203.0.113.9, for", "");
    row("standard, unended", "Forwarded: for=\"203.0.113.9", "");
    row("standard, a comma in quotes", "Forwarded: host=\"x, for=198.51.100.1\";for=203.0.113.9", "203.0.113.9");

    row("both alike", "X-Forwarded-For: 203.0.113.9\nForwarded: for=203.0.113.9", "203.0.113.9");
    row("one of them a stranger's", "X-Forwarded-For: 203.0.113.9\nForwarded: for=198.51.100.1", "");
    QTest::newRow("hops without end") << QByteArray("X-Forwarded-For: 203.0.113.9" +
                                                    QByteArray(", 10.0.0.1").repeated(40))
                                      << QString();
}

void TestForwarded::readsClients()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, client);
    QCOMPARE(readForwarded(headOf(fields), networks(ours)).client, QHostAddress(client));
}

void TestForwarded::readsSchemes_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("secure"); // -1: nobody says

    QTest::newRow("nobody says") << QByteArray("X-Forwarded-For: 203.0.113.9") << -1;
    QTest::newRow("https") << QByteArray("X-Forwarded-Proto: https") << 1;
    QTest::newRow("HTTP") << QByteArray("X-Forwarded-Proto: HTTP") << 0;
    QTest::newRow("the nearest") << QByteArray("X-Forwarded-Proto: https, http") << 0;
    QTest::newRow("another") << QByteArray("X-Forwarded-Proto: ftp") << -1;
    QTest::newRow("standard") << QByteArray("Forwarded: for=203.0.113.9;proto=https, for=10.0.0.1;proto=http") << 1;
    QTest::newRow("both alike") << QByteArray("X-Forwarded-Proto: https\nForwarded: for=203.0.113.9;proto=https") << 1;
    QTest::newRow("one a stranger's") << QByteArray("X-Forwarded-Proto: https\nForwarded: for=203.0.113.9;proto=http")
                                      << -1;
}

void TestForwarded::readsSchemes()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, secure);
    const auto expected = secure < 0 ? std::nullopt : std::optional(secure == 1);
    QCOMPARE(readForwarded(headOf(fields), networks(ours)).secure, expected);
}

void TestForwarded::believesProxiesAlone()
{
    HttpHouse house;
    const QByteArray fields = "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n";
    RawClient stranger(house.port);
    stranger.say(get("/", fields));
    QTRY_COMPARE(house.handler.requests.size(), 1);
    QCOMPARE(house.handler.requests.last().peer, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(!house.handler.requests.last().secure);

    house.server.setProxies(networks({QStringLiteral("127.0.0.1/32")}));
    RawClient proxy(house.port);
    proxy.say(get("/", fields) + get("/") + get("/", "X-Forwarded-For: 203.0.113.10\r\n"));
    QTRY_COMPARE(house.handler.requests.size(), 4);
    QCOMPARE(house.handler.requests[1].peer, QHostAddress(QStringLiteral("203.0.113.9")));
    QVERIFY(house.handler.requests[1].secure);
    QCOMPARE(house.handler.requests[2].peer, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(!house.handler.requests[2].secure);
    QCOMPARE(house.handler.requests[3].peer, QHostAddress(QStringLiteral("203.0.113.10")));
}

void TestForwarded::limitsConnectionsByClient()
{
    Limits limits;
    limits.connectionsPerAddressMax = 1;
    HttpHouse house(limits);
    house.server.setProxies(networks({QStringLiteral("127.0.0.1/32")}));
    RawClient ann(house.port);
    ann.say(get("/later", "X-Forwarded-For: 203.0.113.9\r\n"));
    RawClient ben(house.port);
    ben.say(get("/later", "X-Forwarded-For: 203.0.113.10\r\n"));
    QTRY_COMPARE(house.handler.kept.size(), 2);
    RawClient annAgain(house.port);
    annAgain.say(get("/", "X-Forwarded-For: 203.0.113.9\r\n"));
    QTRY_VERIFY(annAgain.heard().startsWith("HTTP/1.1 429 "));
    QTRY_VERIFY(annAgain.isClosed());
    house.handler.kept.clear(); // answered: her line may be anybody's
    QTRY_VERIFY(ann.heard().startsWith("HTTP/1.1 500 "));
    RawClient annOnceMore(house.port);
    annOnceMore.say(get("/", "X-Forwarded-For: 203.0.113.9\r\n"));
    QTRY_VERIFY(annOnceMore.heard().startsWith("HTTP/1.1 200 "));
}

void TestForwarded::limitsStreamsByClient()
{
    Limits limits;
    limits.streamsPerAddressMax = 1;
    HttpHouse house(limits);
    house.server.setProxies(networks({QStringLiteral("127.0.0.1/32")}));
    RawClient ann(house.port);
    ann.say(get("/stream", "X-Forwarded-For: 203.0.113.9\r\n"));
    RawClient ben(house.port);
    ben.say(get("/stream", "X-Forwarded-For: 203.0.113.10\r\n"));
    QTRY_COMPARE(house.server.counters().streams, 2);
    RawClient annAgain(house.port);
    annAgain.say(get("/stream", "X-Forwarded-For: 203.0.113.9\r\n"));
    QTRY_VERIFY(annAgain.heard().startsWith("HTTP/1.1 429 "));
}

void TestForwarded::forgetsWhoHasLeft()
{
    HttpHouse house;
    house.server.setProxies(networks({QStringLiteral("127.0.0.1/32")}));
    RawClient proxy(house.port);
    for (int i = 1; i <= 20; ++i)
        proxy.say(get("/", "X-Forwarded-For: 203.0.113." + QByteArray::number(i) + "\r\n"));
    QTRY_COMPARE(house.handler.requests.size(), 20);
    RawClient stream(house.port);
    stream.say(get("/stream", "X-Forwarded-For: 203.0.113.9\r\n"));
    QTRY_COMPARE(house.server.counters().streams, 1);
    QCOMPARE(house.server.context().admission.addressCount(), 2); // the proxy and the reader
    stream.hangUp();
    proxy.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.server.context().admission.addressCount(), 0);
}

void TestForwarded::limitsRoomsByClient()
{
    Limits limits;
    limits.connectionsPerAddressMax = 1;
    RoomHouse house(limits);
    house.server.setProxies(networks({QStringLiteral("127.0.0.1/32")}));
    RoomsClient ann(house.port, {{"X-Forwarded-For", "203.0.113.9"}});
    ann.connectToRooms();
    RoomsClient ben(house.port, {{"X-Forwarded-For", "203.0.113.10"}});
    ben.connectToRooms();
    RoomsClient annAgain(house.port, {{"X-Forwarded-For", "203.0.113.9"}});
    QTRY_VERIFY(annAgain.isClosed());
    QCOMPARE(house.server.counters().sessions, 2);
    ann.hangUp();
    QTRY_COMPARE(house.server.counters().sessions, 1);
    RoomsClient annOnceMore(house.port, {{"X-Forwarded-For", "203.0.113.9"}});
    annOnceMore.connectToRooms();
}

/// What is one's own Origin and whether a cookie is Secure follow from it.
void TestForwarded::knowsSecureRequests()
{
    HttpHouse house;
    house.server.setProxies(networks({QStringLiteral("127.0.0.1/32")}));
    RawClient proxy(house.port);
    proxy.say(get("/", "X-Forwarded-Proto: https\r\nOrigin: http://h\r\n"));
    QTRY_COMPARE(house.handler.requests.size(), 1);
    QVERIFY(!house.handler.requests.last().isSameOrigin());
    proxy.say(get("/", "X-Forwarded-Proto: https\r\nOrigin: https://h\r\n"));
    QTRY_COMPARE(house.handler.requests.size(), 2);
    QVERIFY(house.handler.requests.last().isSameOrigin());
    proxy.say(get("/", "X-Forwarded-Proto: http\r\nOrigin: http://h\r\n"));
    QTRY_COMPARE(house.handler.requests.size(), 3);
    QVERIFY(house.handler.requests.last().isSameOrigin());
}

QTEST_GUILESS_MAIN(TestForwarded)
#include "tst_forwarded.moc"
