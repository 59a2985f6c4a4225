#include "net/engineio_gate.h"
#include "net/websocket_frame.h"
#include "net/websocket_handshake.h"

#include <QTest>

using namespace gavel::net;

namespace {

RequestHead handshake(const QByteArray &target = "/socket.io/?EIO=4&transport=websocket")
{
    RequestHead head;
    head.method = "GET";
    head.target = target;
    head.fields = {{"Host", "h"},
                   {"Upgrade", "websocket"},
                   {"Connection", "Upgrade"},
                   {"Sec-WebSocket-Version", "13"},
                   {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}};
    return resolveTarget(head) ? head : RequestHead();
}

RequestHead with(RequestHead head, const QByteArray &name, const QByteArray &value)
{
    head.fields.removeIf([&](const HeaderField &field) { return field.name == name; });
    if (!value.isNull())
        head.fields.append({name, value});
    return head;
}

} // namespace

class TestHandshakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webSocket_data();
    void webSocket();
    void engineIo_data();
    void engineIo();
    void saysWhyNot();
    void frames_data();
    void frames();
    void controlFrames();
};

void TestHandshakes::webSocket_data()
{
    using enum WebSocketHandshake;
    QTest::addColumn<RequestHead>("head");
    QTest::addColumn<WebSocketHandshake>("result");

    const RequestHead good = handshake();
    QTest::newRow("good") << good << Valid;
    QTest::newRow("any case") << with(with(good, "Upgrade", "WebSocket"), "Connection", "keep-alive, upgrade") << Valid;
    QTest::newRow("no Upgrade") << with(good, "Upgrade", {}) << None;
    QTest::newRow("a list of protocols") << with(good, "Upgrade", "websocket, h2c") << Valid;
    QTest::newRow("the last of a list") << with(good, "Upgrade", "h2c ,\tWebSocket") << Valid;
    RequestHead twoLines = with(good, "Upgrade", "h2c");
    twoLines.fields.append(HeaderField{"Upgrade", "websocket"});
    QTest::newRow("a list in two lines") << twoLines << Valid;
    QTest::newRow("a list of others") << with(good, "Upgrade", "h2c, websockets") << None;
    QTest::newRow("another protocol") << with(good, "Upgrade", "h2c") << None;
    QTest::newRow("no Connection") << with(good, "Connection", {}) << Malformed;
    QTest::newRow("Connection without Upgrade") << with(good, "Connection", "keep-alive") << Malformed;
    QTest::newRow("no version") << with(good, "Sec-WebSocket-Version", {}) << VersionRequired;
    QTest::newRow("version 8") << with(good, "Sec-WebSocket-Version", "8") << VersionRequired;
    QTest::newRow("two versions") << with(good, "Sec-WebSocket-Version", "13, 8") << VersionRequired;
    QTest::newRow("the standard's example of a key")
        << with(good, "Sec-WebSocket-Key", "AQIDBAUGBwgJCgsMDQ4PEC==") << Valid;
    QTest::newRow("any last digit") << with(good, "Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAA/==") << Valid;
    QTest::newRow("two keys in one") << with(good, "Sec-WebSocket-Key",
                                             "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ==")
                                     << Malformed;
    QTest::newRow("no padding") << with(good, "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ") << Malformed;
    QTest::newRow("padding within") << with(good, "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25j=Q==") << Malformed;
    QTest::newRow("digits of URLs") << with(good, "Sec-WebSocket-Key", "-_hlIHNhbXBsZSBub25jZQ==") << Malformed;
    QTest::newRow("no key") << with(good, "Sec-WebSocket-Key", {}) << Malformed;
    QTest::newRow("three characters") << with(good, "Sec-WebSocket-Key", "abc") << Malformed;
    QTest::newRow("15 bytes") << with(good, "Sec-WebSocket-Key", QByteArray(15, 'x').toBase64()) << Malformed;
    QTest::newRow("17 bytes") << with(good, "Sec-WebSocket-Key", QByteArray(17, 'x').toBase64()) << Malformed;
    QTest::newRow("no base64") << with(good, "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25j*Q==") << Malformed;
    RequestHead post = good;
    post.method = "POST";
    QTest::newRow("POST") << post << Malformed;
    RequestHead old = good;
    old.versionMinor = 0;
    QTest::newRow("HTTP/1.0") << old << Malformed;
}

void TestHandshakes::webSocket()
{
    QFETCH(RequestHead, head);
    QTEST(checkWebSocketHandshake(head), "result");
}

void TestHandshakes::engineIo_data()
{
    using namespace engineIoRefusals;
    using enum WebSocketHandshake;
    QTest::addColumn<RequestHead>("head");
    QTest::addColumn<WebSocketHandshake>("upgrade");
    QTest::addColumn<NamedSession>("session");
    QTest::addColumn<std::optional<EngineIoRefusal>>("refusal");

    const auto row = [](const char *name, const QByteArray &query, WebSocketHandshake upgrade,
                        std::optional<EngineIoRefusal> refusal, NamedSession session = NamedSession::None,
                        const QByteArray &method = "GET") {
        RequestHead head = handshake("/socket.io/?" + query);
        head.method = method;
        QTest::newRow(name) << head << upgrade << session << refusal;
    };
    using NamedSession::ByPolling;
    using NamedSession::ByWebSocket;
    using NamedSession::Unknown;
    const auto without = NamedSession::None;
    const auto plain = WebSocketHandshake::None;
    row("good", "EIO=4&transport=websocket", Valid, {});
    row("polling", "EIO=4&transport=polling", plain, {});
    row("no transport", "EIO=4", Valid, unknownTransport);
    row("another transport", "EIO=4&transport=tube", Valid, unknownTransport);
    row("version 3", "EIO=3&transport=websocket", Valid, unsupportedVersion);
    row("no version", "transport=websocket", Valid, unsupportedVersion);
    row("no version by polling", "transport=polling", plain, unsupportedVersion);
    row("a session of nobody's", "EIO=4&transport=websocket&sid=x", Valid, unknownSession, Unknown);
    row("a session of nobody's by polling", "EIO=4&transport=polling&sid=x", plain, unknownSession, Unknown);
    row("no upgrade", "EIO=4&transport=websocket", plain, badRequest);
    row("a bad handshake", "EIO=4&transport=websocket", Malformed, badRequest);
    row("an old WebSocket", "EIO=4&transport=websocket", VersionRequired, versionRequired);
    row("POST", "EIO=4&transport=websocket", Malformed, badMethod, without, "POST");
    row("POST by polling", "EIO=4&transport=polling", plain, badMethod, without, "POST");
    row("an upgrade to polling", "EIO=4&transport=polling", Valid, badRequest);
    row("a poll", "EIO=4&transport=polling&sid=x", plain, {}, ByPolling);
    row("a post", "EIO=4&transport=polling&sid=x", plain, {}, ByPolling, "POST");
    row("a put", "EIO=4&transport=polling&sid=x", plain, badRequest, ByPolling, "PUT");
    row("an upgrade of a session", "EIO=4&transport=websocket&sid=x", Valid, {}, ByPolling);
    row("another WebSocket of a session", "EIO=4&transport=websocket&sid=x", Valid, {}, ByWebSocket);
    row("a poll after the upgrade", "EIO=4&transport=polling&sid=x", plain, badRequest, ByWebSocket);
    row("a post after the upgrade", "EIO=4&transport=polling&sid=x", plain, badRequest, ByWebSocket, "POST");
}

void TestHandshakes::engineIo()
{
    QFETCH(RequestHead, head);
    QFETCH(WebSocketHandshake, upgrade);
    QFETCH(NamedSession, session);
    QFETCH(std::optional<EngineIoRefusal>, refusal);
    QVERIFY(checkEngineIoRequest(head, upgrade, session) == refusal);
}

void TestHandshakes::saysWhyNot()
{
    const Response unknown = toResponse(engineIoRefusals::unknownTransport);
    QCOMPARE(unknown.status, 400);
    QCOMPARE(unknown.body, QByteArray(R"({"code":0,"message":"Transport unknown"})"));
    QCOMPARE(toResponse(engineIoRefusals::unsupportedVersion).body,
             QByteArray(R"({"code":5,"message":"Unsupported protocol version"})"));
    const Response old = toResponse(engineIoRefusals::versionRequired);
    QCOMPARE(old.status, 426);
    QVERIFY(old.fields.contains(HeaderField{"Sec-WebSocket-Version", "13"}));
}

void TestHandshakes::frames_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QByteArray>("head");

    QTest::newRow("empty") << qsizetype(0) << QByteArray("\x81\x00", 2);
    QTest::newRow("125") << qsizetype(125) << QByteArray("\x81\x7d");
    QTest::newRow("126") << qsizetype(126) << QByteArray("\x81\x7e\x00\x7e", 4);
    QTest::newRow("65535") << qsizetype(65535) << QByteArray("\x81\x7e\xff\xff");
    QTest::newRow("65536") << qsizetype(65536) << QByteArray("\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10);
}

void TestHandshakes::frames()
{
    QFETCH(qsizetype, size);
    QFETCH(QByteArray, head);
    const QByteArray text(size, 'x');
    QCOMPARE(textFrame(text), QByteArray(head + text));
}

void TestHandshakes::controlFrames()
{
    QCOMPARE(pongFrame("hi"), QByteArray("\x8a\x02hi"));
    QCOMPARE(pongFrame({}), QByteArray("\x8a\x00", 2));
    QCOMPARE(closeFrame(CloseCode::Policy), QByteArray("\x88\x02\x03\xf0"));
    QCOMPARE(closeFrame(CloseCode::None), QByteArray("\x88\x00", 2));
}

QTEST_GUILESS_MAIN(TestHandshakes)
#include "tst_handshakes.moc"
