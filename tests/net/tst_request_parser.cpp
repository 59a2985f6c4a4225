#include "net/request_parser.h"

#include <QTest>

using namespace gavel::net;
using namespace Qt::StringLiterals;

namespace {

constexpr int accepted = 0;

QByteArray get(const QByteArray &fields)
{
    return "GET / HTTP/1.1\r\n" + fields + "\r\n";
}

} // namespace

class TestRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gate_data();
    void gate();
    void saysWhenItIsNotAllHere();
    void reads();
    void readsFraming_data();
    void readsFraming();
    void keepsAlive_data();
    void keepsAlive();
    void decodesChunks_data();
    void decodesChunks();
    void boundsTheLinesOfChunks_data();
    void boundsTheLinesOfChunks();
    void leavesWhatFollowsTheChunks();
};

void TestRequestParser::gate_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    const QByteArray host = "Host: h\r\n";
    QTest::newRow("plain") << get(host) << accepted;
    QTest::newRow("HTTP/1.0 without Host") << QByteArray("GET / HTTP/1.0\r\n\r\n") << accepted;
    QTest::newRow("an empty line first") << "\r\n" + get(host) << accepted;
    QTest::newRow("five empty lines first") << QByteArray("\r\n").repeated(5) + get(host) << 400;
    QTest::newRow("no Host") << get("Accept: */*\r\n") << 400;
    QTest::newRow("two Hosts") << get(host + "Host: h\r\n") << 400;
    QTest::newRow("Host with a space") << get("Host: a b\r\n") << 400;
    QTest::newRow("Host with a path") << get("Host: a/b\r\n") << 400;
    QTest::newRow("Host with a user") << get("Host: u@a\r\n") << 400;
    for (const char *good :
         {"h", "h:80", "h:", ":80", "", "a.b-c_d~e", "%c3%ab", "127.0.0.1:1", "[::1]", "[::ffff:1.2.3.4]:8010",
          "[1:2:3:4:5:6:7:8]", "[v1.a:b]", "xn--bcher-kva.example", "h:0080"}) {
        QTest::addRow("Host: %s", good) << get(QByteArray("Host: ") + good + "\r\n") << accepted;
    }
    for (const char *bad : {"127.0.0.1:notaport",
                            "h:80x",
                            "h:80:80",
                            "h:-1",
                            "h:+1",
                            "[::1]evil.com",
                            "[::1",
                            "::1",
                            "::1]",
                            "[]",
                            "[::1]:x",
                            "[::1]:80:",
                            "[1.2.3.4]",
                            "[::1%eth0]",
                            "[::1%25eth0]",
                            "[1::2::3]",
                            "[12345::]",
                            "[v.a]",
                            "[v1.]",
                            "[vz.a]",
                            "%zz",
                            "%",
                            "%4",
                            "a%2",
                            "[[::1]]",
                            "a[::1]",
                            "a,b",
                            "\xc3\xab",
                            "h\"",
                            "h;\\"}) {
        QTest::addRow("no Host: %s", bad) << get(QByteArray("Host: ") + bad + "\r\n") << 400;
        QTest::addRow("no authority: %s", bad) << "GET http://" + QByteArray(bad) + "x HTTP/1.1\r\nHost: h\r\n\r\n"
                                               << 400;
    }
    QTest::newRow("Host with a scheme") << get("Host: http://h\r\n") << 400;
    QTest::newRow("Host by IPv6") << get("Host: [::1]:8010\r\n") << accepted;
    QTest::newRow("folded by a space") << get(host + "A: b\r\n c\r\n") << 400;
    QTest::newRow("folded by a tab") << get(host + "A: b\r\n\tc\r\n") << 400;
    QTest::newRow("folded first line") << QByteArray("GET / HTTP/1.1\r\n Host: h\r\n\r\n") << 400;
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\nHost: h\n\n") << 400;
    QTest::newRow("one bare LF") << QByteArray("GET / HTTP/1.1\r\nHost: h\nA: b\r\n\r\n") << 400;
    QTest::newRow("bare CR") << get(host + "A: b\rC: d\r\n") << 400;
    QTest::newRow("NUL") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nA: b\0c\r\n\r\n", 34) << 400;
    QTest::newRow("a control character") << get(host + "A: b\x01\r\n") << 400;
    QTest::newRow("space before the colon") << get(host + "A : b\r\n") << 400;
    QTest::newRow("no name") << get(host + ": b\r\n") << 400;
    QTest::newRow("no colon") << get(host + "A\r\n") << 400;
    QTest::newRow("name with a bracket") << get(host + "A(: b\r\n") << 400;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01", 6) << 400;
    QTest::newRow("HTTP/0.9") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("HTTP/2.0") << QByteArray("GET / HTTP/2.0\r\nHost: h\r\n\r\n") << 505;
    QTest::newRow("HTTP/1.2") << QByteArray("GET / HTTP/1.2\r\nHost: h\r\n\r\n") << 505;
    QTest::newRow("the HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("lower-case version") << QByteArray("GET / http/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("space in the target") << QByteArray("GET /a b HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("relative target") << QByteArray("GET a HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("absolute target") << QByteArray("GET http://h/a HTTP/1.1\r\nHost: h\r\n\r\n") << accepted;
    QTest::newRow("absolute target at no host") << QByteArray("GET http://h,i/a HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("absolute target beyond ASCII")
        << QByteArray("GET http://\xc3\xab/a HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("absolute target with a path of its own")
        << QByteArray("GET http://h\\i/a HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("asterisk for OPTIONS") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n") << accepted;
    QTest::newRow("asterisk for GET") << QByteArray("GET * HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("CONNECT") << QByteArray("CONNECT h:80 HTTP/1.1\r\nHost: h:80\r\n\r\n") << 501;
    QTest::newRow("CONNECT to a path") << QByteArray("CONNECT /a HTTP/1.1\r\nHost: h:80\r\n\r\n") << 501;
    QTest::newRow("fragment") << QByteArray("GET /a#b HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("broken escape") << QByteArray("GET /%zz HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("escaped NUL") << QByteArray("GET /%00 HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("no UTF-8") << QByteArray("GET /%ff HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    for (const char *query : {"%B0%A1", "q=%B0%A1", "q=%zz", "q=%", "%00=%00", "q=\xb0\xa1", "&&=&", "q=%ed%a0%80"})
        QTest::addRow("a query that is no text: %s", query)
            << QByteArray("GET /lots/1?") + query + " HTTP/1.1\r\nHost: h\r\n\r\n"
            << accepted;
    QTest::newRow("unknown method") << QByteArray("BREW / HTTP/1.1\r\nHost: h\r\n\r\n") << accepted;
    QTest::newRow("length") << get(host + "Content-Length: 3\r\n") << accepted;
    QTest::newRow("length of eight exabytes") << get(host + "Content-Length: 9223372036854775808\r\n") << accepted;
    QTest::newRow("length beyond 64 bits") << get(host + "Content-Length: 99999999999999999999\r\n") << 400;
    QTest::newRow("two lengths") << get(host + "Content-Length: 3\r\nContent-Length: 4\r\n") << 400;
    QTest::newRow("two equal lengths") << get(host + "Content-Length: 3\r\nContent-Length: 3\r\n") << 400;
    QTest::newRow("list of lengths") << get(host + "Content-Length: 3, 3\r\n") << 400;
    QTest::newRow("negative length") << get(host + "Content-Length: -3\r\n") << 400;
    QTest::newRow("signed length") << get(host + "Content-Length: +3\r\n") << 400;
    QTest::newRow("hexadecimal length") << get(host + "Content-Length: 0x3\r\n") << 400;
    QTest::newRow("empty length") << get(host + "Content-Length:\r\n") << 400;
    QTest::newRow("chunked") << get(host + "Transfer-Encoding: chunked\r\n") << accepted;
    QTest::newRow("Chunked") << get(host + "Transfer-Encoding: Chunked\r\n") << accepted;
    QTest::newRow("gzip") << get(host + "Transfer-Encoding: gzip\r\n") << 501;
    QTest::newRow("gzip, chunked") << get(host + "Transfer-Encoding: gzip, chunked\r\n") << 501;
    QTest::newRow("chunked, chunked") << get(host + "Transfer-Encoding: chunked, chunked\r\n") << 501;
    QTest::newRow("chunked twice") << get(host + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("identity") << get(host + "Transfer-Encoding: identity\r\n") << 501;
    QTest::newRow("xchunked") << get(host + "Transfer-Encoding: xchunked\r\n") << 501;
    QTest::newRow("length and chunked") << get(host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("chunked and length") << get(host + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n") << 400;
    QTest::newRow("chunked in HTTP/1.0") << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
    QTest::newRow("100-continue") << get(host + "Expect: 100-Continue\r\n") << accepted;
    QTest::newRow("another expectation") << get(host + "Expect: tea\r\n") << 417;
    QTest::newRow("100 fields") << get(host + QByteArray("A: b\r\n").repeated(99)) << accepted;
    QTest::newRow("100 fields and a Host from the target")
        << "GET http://h/ HTTP/1.0\r\n" + QByteArray("A: b\r\n").repeated(100) + "\r\n"
        << accepted;
    QTest::newRow("101 fields") << get(host + QByteArray("A: b\r\n").repeated(100)) << 431;
    QTest::newRow("16 KiB") << get(host + "A: " + QByteArray(16 * 1024 - 34 + 2, 'x') + "\r\n") << accepted;
    QTest::newRow("16 KiB and a byte") << get(host + "A: " + QByteArray(16 * 1024 - 34 + 3, 'x') + "\r\n") << 431;
    QTest::newRow("endless line") << "GET /" + QByteArray(20'000, 'x') << 414;
    QTest::newRow("long target") << "GET /" + QByteArray(20'000, 'x') + " HTTP/1.1\r\nHost: h\r\n\r\n" << 414;
    QTest::newRow("target of which no head is left room")
        << "GET /" + QByteArray(16 * 1024 - 20, 'x') + " HTTP/1.1\r\nHost: h\r\n\r\n"
        << 431;
    QTest::newRow("endless method") << QByteArray(20'000, 'x') << 431;
}

void TestRequestParser::gate()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const auto parsed = parseHead(bytes, Limits());
    QCOMPARE(parsed ? accepted : statusOf(parsed.error().failure), status);
    if (parsed) {
        QVERIFY(*parsed);
        QCOMPARE((*parsed)->headBytes, bytes.size());
    }
}

void TestRequestParser::saysWhenItIsNotAllHere()
{
    const QByteArray whole = "\r\nPOST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n";
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto parsed = parseHead(whole.first(size), Limits());
        QVERIFY(parsed);
        QVERIFY(!*parsed);
    }
    const QByteArray followed = whole + "x\n\0";
    const auto parsed = parseHead(followed, Limits());
    QVERIFY(parsed && *parsed);
    QCOMPARE((*parsed)->headBytes, whole.size());
}

void TestRequestParser::reads()
{
    const auto parsed =
        parseHead("PATCH /lots/7?a=b HTTP/1.1\r\nhOsT: h:1\r\nX-A:  v v \t\r\nx-a: w\r\n\r\n", Limits());
    QVERIFY(parsed && *parsed);
    const RequestHead &head = (*parsed)->head;
    QCOMPARE(head.method, QByteArray("PATCH"));
    QCOMPARE(head.target, QByteArray("/lots/7?a=b"));
    QCOMPARE(head.versionMinor, 1);
    QCOMPARE(head.path, u"/lots/7"_s);
    QCOMPARE(head.header("host"), QByteArray("h:1"));
    QCOMPARE(head.header("X-A"), QByteArray("v v"));
    QCOMPARE(head.joinedHeader("X-A"), QByteArray("v v, w"));
    QCOMPARE(head.fields.size(), 3);
}

void TestRequestParser::readsFraming_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<quint64>("contentLength");
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<bool>("expectsContinue");

    QTest::newRow("none") << QByteArray() << quint64(0) << false << false;
    QTest::newRow("length") << QByteArray("Content-Length: 12\r\nExpect: 100-continue\r\n") << quint64(12) << false
                            << true;
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked\r\n") << quint64(0) << true << false;
}

void TestRequestParser::readsFraming()
{
    QFETCH(QByteArray, fields);
    const QByteArray bytes = "POST / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
    const auto parsed = parseHead(bytes, Limits());
    QVERIFY(parsed && *parsed);
    QTEST((*parsed)->contentLength, "contentLength");
    QTEST((*parsed)->chunked, "chunked");
    QTEST((*parsed)->expectsContinue, "expectsContinue");
}

void TestRequestParser::keepsAlive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepAlive");

    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n") << false;
    QTest::newRow("1.1 in a list") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nConnection: x, Close\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n") << true;
}

void TestRequestParser::keepsAlive()
{
    QFETCH(QByteArray, bytes);
    const auto parsed = parseHead(bytes, Limits());
    QVERIFY(parsed && *parsed);
    QTEST((*parsed)->keepAlive, "keepAlive");
}

void TestRequestParser::decodesChunks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("none") << QByteArray("0\r\n\r\n") << accepted << QByteArray();
    QTest::newRow("two") << QByteArray("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n") << accepted << QByteArray("abcde");
    QTest::newRow("hexadecimal") << QByteArray("A\r\n0123456789\r\n0\r\n\r\n") << accepted << QByteArray("0123456789");
    QTest::newRow("extension") << QByteArray("1;a=\"b\"\r\nx\r\n0;c\r\n\r\n") << accepted << QByteArray("x");
    QTest::newRow("extension over two lines") << QByteArray("1;a=\"\n\"\r\nx\r\n0\r\n\r\n") << 400 << QByteArray();
    QTest::newRow("last extension over two lines") << QByteArray("1\r\nx\r\n0;a=\"\n\"\r\n\r\n") << 400 << QByteArray();
    QTest::newRow("extension that its line does not end")
        << QByteArray("1;a=\"\r\nx\r\n0\r\n\r\n") << 400 << QByteArray();
    QTest::newRow("trailer") << QByteArray("1\r\nx\r\n0\r\nA: b\r\n\r\n") << accepted << QByteArray("x");
    QTest::newRow("line breaks inside") << QByteArray("4\r\n\r\n\r\n\r\n0\r\n\r\n") << accepted
                                        << QByteArray("\r\n\r\n");
    QTest::newRow("as long as allowed") << QByteArray("14\r\n01234567890123456789\r\n0\r\n\r\n") << accepted
                                        << QByteArray("01234567890123456789");
    QTest::newRow("too long") << QByteArray("15\r\n012345678901234567890\r\n0\r\n\r\n") << 413 << QByteArray();
    QTest::newRow("too long by sixteen digits") << QByteArray("ffffffffffffffff\r\nx") << 413 << QByteArray();
    QTest::newRow("no number") << QByteArray("x\r\n\r\n") << 400 << QByteArray();
    QTest::newRow("negative") << QByteArray("-1\r\nx\r\n") << 400 << QByteArray();
    QTest::newRow("0x") << QByteArray("0x1\r\nx\r\n\r\n") << 400 << QByteArray();
    QTest::newRow("no line break after the data") << QByteArray("1\r\nxy\r\n0\r\n\r\n") << 400 << QByteArray();
    QTest::newRow("line that ends in LF") << QByteArray("1\nx\n0\n\n") << 400 << QByteArray();
    QTest::newRow("last line that ends in LF") << QByteArray("1\r\nx\r\n0\n\n\n\n") << 400 << QByteArray();
    QTest::newRow("trailer that ends in LF") << QByteArray("1\r\nx\r\n0\r\nA: b\n\r\n") << 400 << QByteArray();
    QTest::newRow("beyond 64 bits") << QByteArray("11111111111111111\r\nx\r\n") << 400 << QByteArray();
}

void TestRequestParser::decodesChunks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    for (qsizetype step = 1; step <= bytes.size(); ++step) {
        ChunkedBody body(20);
        QByteArray waiting;
        int got = accepted;
        for (qsizetype i = 0; i < bytes.size() && got == accepted; i += step) {
            waiting += bytes.mid(i, step);
            const auto used = body.feed(waiting);
            got = used ? accepted : statusOf(used.error());
            waiting = waiting.sliced(used.value_or(0));
        }
        QCOMPARE(got, status);
        QCOMPARE(body.isComplete(), status == accepted);
        if (status == accepted) {
            QTEST(body.takeBody(), "body");
            QVERIFY(waiting.isEmpty());
        }
    }
}

void TestRequestParser::boundsTheLinesOfChunks_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("status");

    const QByteArray longer(3'000, 'a');
    QTest::newRow("few extensions") << QByteArray("1;" + longer + "\r\nx\r\n") << 5 << accepted;
    QTest::newRow("many extensions") << QByteArray("1;" + longer + "\r\nx\r\n") << 6 << 400;
    QTest::newRow("a number without end") << longer << 7 << 400;
    QTest::newRow("an extension without end") << QByteArray("1;" + longer.chopped(2)) << 7 << 400;
    QTest::newRow("trailers without end") << QByteArray("A: " + longer + "\r\n") << 7 << 431;
}

void TestRequestParser::boundsTheLinesOfChunks()
{
    QFETCH(QByteArray, piece);
    QFETCH(int, times);
    ChunkedBody body(64 * 1024);
    QByteArray waiting = piece.startsWith("A:") ? QByteArray("0\r\n") : QByteArray();
    int got = accepted;
    for (int i = 0; i < times && got == accepted; ++i) {
        waiting += piece;
        const auto used = body.feed(waiting);
        got = used ? accepted : statusOf(used.error());
        waiting = waiting.sliced(used.value_or(0));
    }
    QTEST(got, "status");
}

void TestRequestParser::leavesWhatFollowsTheChunks()
{
    ChunkedBody body(20);
    QCOMPARE(body.feed("1\r\nx\r\n0\r\n\r\nGET /"), 11);
    QVERIFY(body.isComplete());
}

QTEST_GUILESS_MAIN(TestRequestParser)
#include "tst_request_parser.moc"
