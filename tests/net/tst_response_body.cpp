#include "net/exchange.h"
#include "net/gzip.h"
#include "net/http_handler.h"
#include "net/http_server.h"
#include "net/response_body.h"
#include "support/http_house.h"
#include "support/raw_client.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace gavel::net;
using namespace gavel::support;

namespace {

constexpr qsizetype pieceBytes = 64 * 1024;

/// The n-th piece: text that differs from piece to piece and shrinks well.
QByteArray pieceOf(int n)
{
    return QByteArray::number(n).rightJustified(8, '0').repeated(pieceBytes / 8);
}

QByteArray bodyOf(int pieces)
{
    QByteArray body;
    for (int n = 0; n < pieces; ++n)
        body += pieceOf(n);
    return body;
}

/// Answers /n by n pieces, each written when it is wanted; /broken breaks off after the first.
class PieceHandler : public HttpHandler
{
public:
    void handle(std::shared_ptr<Exchange> exchange) override
    {
        Response response;
        response.contentType = "text/plain";
        const bool broken = exchange->request().path == u"/broken";
        const int pieces = broken ? 2 : exchange->request().path.mid(1).toInt();
        const auto packer = exchange->acceptsGzip() ? std::make_shared<GzipWriter>() : nullptr;
        ResponseBody *body = exchange->respondInPieces(response, packer != nullptr);
        if (!body)
            return;
        QObject::connect(body, &ResponseBody::wanted, body, [this, body, pieces, broken, packer, n = 0]() mutable {
            if (broken && n > 0)
                return body->abandon();
            if (n > pieces || (n == pieces && !packer))
                return body->finish();
            ++written;
            const QByteArray piece = n < pieces ? pieceOf(n) : QByteArray();
            body->write(!packer ? piece : n < pieces ? packer->add(piece) : packer->end());
            ++n;
        });
        body->write({}); // nothing yet: the first piece is asked for
    }

    int written = 0;
};

/// A server that answers in pieces.
struct PieceHouse
{
    explicit PieceHouse(const Limits &limits = {})
        : server(
              handler, [] { return qint64(0); }, limits)
        , port(server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0))
    {
    }

    PieceHandler handler;
    HttpServer server;
    quint16 port;
};

} // namespace

class TestResponseBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivesWhole_data();
    void arrivesWhole();
    void isChunkedForHttp11();
    void endsWithTheConnectionForHttp10();
    void hasNoBodyForHead();
    void leavesTheConnectionForTheNextRequest();
    void waitsForASlowReader();
    void showsThatTheRestIsMissing();
    void outlivesAClientThatHangsUp();
};

void TestResponseBody::arrivesWhole_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<QByteArray>("coding");

    for (const int pieces : {0, 1, 2, 70}) {
        for (const char *coding : {"identity", "gzip"})
            QTest::addRow("%d by %s", pieces, coding) << pieces << QByteArray(coding);
    }
}

/// As Qt's own client takes chunks and gzip apart.
void TestResponseBody::arrivesWhole()
{
    QFETCH(const int, pieces);
    QFETCH(const QByteArray, coding);
    const PieceHouse house;
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(house.port).arg(pieces)));
    if (coding == "identity") // by default it asks for gzip, and unpacks it
        request.setRawHeader("Accept-Encoding", coding);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QVERIFY(reply->readAll() == bodyOf(pieces));
}

void TestResponseBody::isChunkedForHttp11()
{
    const PieceHouse house;
    RawClient client(house.port);
    client.say(get("/1"));
    QTRY_VERIFY(client.heard().endsWith("\r\n0\r\n\r\n"));
    QVERIFY(client.heard().contains("\r\nTransfer-Encoding: chunked\r\n"));
    QVERIFY(!client.heard().contains("Content-Length"));
    QVERIFY(client.heard().contains(QByteArray("\r\n\r\n10000\r\n" + pieceOf(0) + "\r\n0\r\n\r\n")));
}

void TestResponseBody::endsWithTheConnectionForHttp10()
{
    const PieceHouse house;
    RawClient client(house.port);
    client.say("GET /2 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().contains("\r\nConnection: close\r\n"));
    QVERIFY(client.heard().endsWith(QByteArray("\r\n\r\n" + bodyOf(2))));
}

void TestResponseBody::hasNoBodyForHead()
{
    const PieceHouse house;
    RawClient client(house.port);
    client.say("HEAD /2 HTTP/1.1\r\nHost: h\r\n\r\nHEAD /2 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.countHeard("HTTP/1.1 200 OK\r\n"), 2);
    QVERIFY(client.heard().endsWith("\r\n\r\n"));
    QCOMPARE(house.handler.written, 0);
}

void TestResponseBody::leavesTheConnectionForTheNextRequest()
{
    const PieceHouse house;
    RawClient client(house.port);
    client.say(get("/1") + get("/0") + get("/1"));
    QTRY_COMPARE(client.countHeard("\r\n0\r\n\r\n"), 3);
    QCOMPARE(client.countHeard("HTTP/1.1 200 OK\r\n"), 3);
    QCOMPARE(house.server.counters().connectionsTotal, 1u);
}

/// No more is written than a client takes, however much there is.
void TestResponseBody::waitsForASlowReader()
{
    const PieceHouse house;
    RawClient client(house.port);
    client.readAtMost(pieceBytes);
    client.say(get("/4000"));
    QTRY_VERIFY(house.handler.written > 1);
    int before = 0;
    QTRY_VERIFY_WITH_TIMEOUT(std::exchange(before, house.handler.written) == house.handler.written, 20'000);
    QVERIFY(house.handler.written < 1'000);
}

void TestResponseBody::showsThatTheRestIsMissing()
{
    const PieceHouse house;
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:%1/broken").arg(house.port)))));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->error() != QNetworkReply::NoError);
}

void TestResponseBody::outlivesAClientThatHangsUp()
{
    const PieceHouse house;
    RawClient client(house.port);
    client.readAtMost(pieceBytes);
    client.say(get("/4000"));
    QTRY_VERIFY(house.handler.written > 1);
    client.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 0);
    RawClient next(house.port);
    next.say(get("/1"));
    QTRY_VERIFY(next.heard().endsWith("\r\n0\r\n\r\n"));
}

QTEST_GUILESS_MAIN(TestResponseBody)
#include "tst_response_body.moc"
