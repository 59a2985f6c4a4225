#include "net/http_response.h"

#include "net/gzip.h"

#include <QTest>

#include <zlib.h>

using namespace gavel::net;

namespace {

QByteArray gunzip(const QByteArray &bytes)
{
    z_stream stream = {};
    inflateInit2(&stream, 15 + 16);
    QByteArray out(1024 * 1024, '\0');
    QByteArray in = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = inflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return result == Z_STREAM_END ? out : QByteArray();
}

} // namespace

namespace {

QByteArray bytesOf(const Response &response, const ResponseFraming &framing)
{
    const EncodedResponse encoded = encodeResponse(response, framing);
    return encoded.head + encoded.body;
}

} // namespace

class TestHttpResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes_data();
    void encodes();
    void compresses_data();
    void compresses();
    void weakensTagsOfWhatItCompresses();
    void a304SaysWhatThe200Would_data();
    void a304SaysWhatThe200Would();
    void encodesStreamHeads();
    void writesDates();
};

void TestHttpResponse::encodes_data()
{
    QTest::addColumn<Response>("response");
    QTest::addColumn<ResponseFraming>("framing");
    QTest::addColumn<QByteArray>("bytes");

    Response hello;
    hello.contentType = "text/plain";
    hello.body = "hello";
    ResponseFraming framing;
    framing.date = "D";
    QTest::newRow("plain") << hello << framing
                           << QByteArray("HTTP/1.1 200 OK\r\nDate: D\r\nContent-Type: text/plain\r\n"
                                         "Vary: Accept-Encoding\r\nContent-Length: 5\r\n\r\nhello");
    ResponseFraming headOnly = framing;
    headOnly.headOnly = true;
    QTest::newRow("HEAD") << hello << headOnly
                          << QByteArray("HTTP/1.1 200 OK\r\nDate: D\r\nContent-Type: text/plain\r\n"
                                        "Vary: Accept-Encoding\r\nContent-Length: 5\r\n\r\n");
    ResponseFraming closing = framing;
    closing.keepAlive = false;
    QTest::newRow("close") << Response{404, {}, {}, {}} << closing
                           << QByteArray("HTTP/1.1 404 Not Found\r\nDate: D\r\nConnection: close\r\n"
                                         "Content-Length: 0\r\n\r\n");
    ResponseFraming old = framing;
    old.http10 = true;
    QTest::newRow("kept alive for HTTP/1.0")
        << Response{200, {}, {}, {}} << old
        << QByteArray("HTTP/1.1 200 OK\r\nDate: D\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("204") << Response{204, {}, "x", {}} << framing
                         << QByteArray("HTTP/1.1 204 No Content\r\nDate: D\r\n\r\n");
    QTest::newRow("304") << Response{304, {}, "x", {{"ETag", "\"1\""}}} << framing
                         << QByteArray("HTTP/1.1 304 Not Modified\r\nDate: D\r\nETag: \"1\"\r\n\r\n");
    QTest::newRow("what the server decides")
        << Response{200, {}, {}, {{"content-length", "9"}, {"Date", "x"}, {"Connection", "x"}, {"Location", "/1"}}}
        << framing << QByteArray("HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 0\r\nLocation: /1\r\n\r\n");
    QTest::newRow("what would break the head")
        << Response{200, {}, {}, {{"A", "b\r\nC: d"}, {"E F", "g"}, {"", "h"}, {"I", "j"}}} << framing
        << QByteArray("HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 0\r\nI: j\r\n\r\n");
}

void TestHttpResponse::encodes()
{
    QFETCH(Response, response);
    QFETCH(ResponseFraming, framing);
    QTEST(bytesOf(response, framing), "bytes");
}

void TestHttpResponse::compresses_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("accepts");
    QTest::addColumn<bool>("compressible");
    QTest::addColumn<bool>("compressed");
    QTest::addColumn<bool>("varies");

    QTest::newRow("JSON") << QByteArray("application/json") << qsizetype(5000) << true << true << true << true;
    QTest::newRow("a problem") << QByteArray("application/problem+json") << qsizetype(5000) << true << true << true
                               << true;
    QTest::newRow("a page") << QByteArray("text/html; charset=utf-8") << qsizetype(5000) << true << true << true
                            << true;
    QTest::newRow("small") << QByteArray("application/json") << qsizetype(1023) << true << true << false << true;
    QTest::newRow("empty") << QByteArray("text/css") << qsizetype(0) << true << true << false << true;
    QTest::newRow("not asked for") << QByteArray("application/json") << qsizetype(5000) << false << true << false
                                   << true;
    QTest::newRow("a picture") << QByteArray("image/png") << qsizetype(5000) << true << true << false << false;
    QTest::newRow("not to be") << QByteArray("text/css") << qsizetype(5000) << true << false << false << false;
}

void TestHttpResponse::compresses()
{
    QFETCH(QByteArray, contentType);
    QFETCH(qsizetype, size);
    QFETCH(bool, accepts);
    QFETCH(bool, compressible);
    QFETCH(bool, compressed);
    const QByteArray body = QByteArray("0123456789").repeated(size / 10 + 1).first(size);
    ResponseFraming framing;
    framing.acceptsGzip = accepts;
    const QByteArray bytes = bytesOf({200, contentType, body, {}, compressible}, framing);
    const qsizetype end = bytes.indexOf("\r\n\r\n") + 4;
    QCOMPARE(bytes.first(end).contains("Content-Encoding: gzip\r\n"), compressed);
    QTEST(bytes.first(end).contains("Vary: Accept-Encoding\r\n"), "varies");
    const QByteArray sent = bytes.sliced(end);
    const QByteArray length = "Content-Length: " + QByteArray::number(sent.size()) + "\r\n";
    QVERIFY(bytes.first(end).contains(length));
    QCOMPARE(compressed ? gunzip(sent) : sent, body);
}

void TestHttpResponse::weakensTagsOfWhatItCompresses()
{
    ResponseFraming framing;
    framing.acceptsGzip = true;
    const Response page{200, "text/css", QByteArray(5000, 'x'), {{"ETag", "\"1\""}}};
    QVERIFY(bytesOf(page, framing).contains("ETag: W/\"1\"\r\n"));
    framing.acceptsGzip = false;
    QVERIFY(bytesOf(page, framing).contains("ETag: \"1\"\r\n"));
}

void TestHttpResponse::a304SaysWhatThe200Would_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("accepts");
    QTest::addColumn<QByteArray>("fields");

    const QByteArray strong = "ETag: \"1\"\r\n";
    const QByteArray weak = "ETag: W/\"1\"\r\n";
    const QByteArray vary = "Vary: Accept-Encoding\r\n";
    QTest::newRow("packed") << QByteArray("text/css") << qsizetype(5000) << true << vary + weak;
    QTest::newRow("plain") << QByteArray("text/css") << qsizetype(5000) << false << vary + strong;
    QTest::newRow("small") << QByteArray("text/css") << qsizetype(5) << true << vary + strong;
    QTest::newRow("a picture") << QByteArray("image/png") << qsizetype(5000) << true << strong;
}

void TestHttpResponse::a304SaysWhatThe200Would()
{
    QFETCH(QByteArray, type);
    QFETCH(qsizetype, size);
    QFETCH(bool, accepts);
    QFETCH(QByteArray, fields);
    ResponseFraming framing;
    framing.date = "D";
    framing.acceptsGzip = accepts;
    Response response{200, type, QByteArray(size, 'x'), {{"ETag", "\"1\""}}};
    const QByteArray whole = encodeResponse(response, framing).head;
    QVERIFY(whole.contains("ETag: "));
    response.status = 304;
    QCOMPARE(bytesOf(response, framing), "HTTP/1.1 304 Not Modified\r\nDate: D\r\n" + fields + "\r\n");
    for (const QByteArray &line : fields.split('\n'))
        QVERIFY(whole.contains(line));
}

void TestHttpResponse::encodesStreamHeads()
{
    QCOMPARE(encodeStreamHead({{"A", "b"}}, "D"),
             QByteArray("HTTP/1.1 200 OK\r\nDate: D\r\nConnection: close\r\nContent-Type: text/event-stream\r\n"
                        "Cache-Control: no-cache, no-transform\r\nX-Accel-Buffering: no\r\nA: b\r\n\r\n"));
}

void TestHttpResponse::writesDates()
{
    QCOMPARE(httpDate(QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC)),
             QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
}

QTEST_GUILESS_MAIN(TestHttpResponse)
#include "tst_http_response.moc"
