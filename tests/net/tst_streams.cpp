#include "net/http_server.h"
#include "support/raw_client.h"
#include "support/test_handler.h"
#include "wire/event_stream.h"

#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;

namespace {

QByteArray streamRequest(const QByteArray &accept = "text/event-stream")
{
    return "GET /stream HTTP/1.1\r\nHost: h\r\nAccept: " + accept + "\r\n\r\n";
}

struct House
{
    explicit House(const Limits &limits = {})
        : server(
              handler, [] { return qint64(0); }, limits)
    {
        port = server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);
    }

    TestHandler handler;
    HttpServer server;
    quint16 port = 0;
};

/// More than are told at once.
struct Crowd : House
{
    explicit Crowd(int size = int(StreamGroup::fewStreamsMax) + 40)
        : House(Limits{.streamsPerAddressMax = 1'000})
    {
        for (int i = 0; i < size; ++i)
            add();
    }

    void add()
    {
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->say(streamRequest());
    }

    bool allHeard(const QByteArray &events) const
    {
        return std::all_of(clients.begin(), clients.end(),
                           [&](const auto &client) { return client->heard().endsWith(QByteArray("\n\n" + events)); });
    }

    std::vector<std::unique_ptr<RawClient>> clients;
};

} // namespace

class TestStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithACommentAndRetry();
    void asksACrowdToComeBackByAndBy();
    void tellsAllTheSame();
    void breaksTheSilence();
    void refusesWhoDoesNotAcceptStreams();
    void refusesMoreThanOneOfAnAddress();
    void trustedAddressesHaveNoLimit();
    void answersHeadWithoutAStream();
    void dropsASlowReader();
    void aSlowReaderSkipsWhatIsStale();
    void closesFromTheServer();
    void cutsAClosedStreamThatNobodyReads();
    void forgetsThoseWhoLeave();
    void aMemberMayLeaveDuringABroadcast();
    void manyAreToldInSlicesAndInOrder();
    void ofWhatIsStaleManyHearTheLatest();
    void manyHearTheLastWordBeforeTheyAreClosed();
};

void TestStreams::beginsWithACommentAndRetry()
{
    House house;
    RawClient client(house.port);
    client.say(streamRequest());
    static const QRegularExpression beginning(QStringLiteral("\r\n\r\n: gavel\n\nretry: \\d+\n\n$"));
    QTRY_VERIFY(beginning.match(QString::fromLatin1(client.heard())).hasMatch());
    QVERIFY(client.heard().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.heard().contains("\r\nContent-Type: text/event-stream\r\n"));
    QVERIFY(client.heard().contains("\r\nCache-Control: no-cache, no-transform\r\n"));
    QVERIFY(client.heard().contains("\r\nX-Accel-Buffering: no\r\n"));
    QVERIFY(!client.heard().contains("Content-Length"));
}

void TestStreams::asksACrowdToComeBackByAndBy()
{
    House house;
    const Limits limits;
    static const QRegularExpression asked(QStringLiteral("\nretry: (\\d+)\n\n$"));
    std::vector<std::unique_ptr<RawClient>> clients;
    QSet<int> pauses;
    for (int i = 0; i < 30; ++i) {
        clients.push_back(std::make_unique<RawClient>(house.port));
        clients.back()->say(streamRequest());
        QTRY_VERIFY(asked.match(QString::fromLatin1(clients.back()->heard())).hasMatch());
        const int pauseMs = asked.match(QString::fromLatin1(clients.back()->heard())).captured(1).toInt();
        QVERIFY(pauseMs >= limits.streamRetryMsMin && pauseMs <= limits.streamRetryMsMax);
        pauses.insert(pauseMs);
    }
    // Of three thousand pauses, thirty are hardly ever fewer than half as many.
    QVERIFY2(pauses.size() > 15, qPrintable(QString::number(pauses.size())));
}

void TestStreams::tellsAllTheSame()
{
    House house;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>(house.port));
        clients.back()->say(streamRequest());
    }
    QTRY_COMPARE(house.handler.streams.count(), 20);
    const QByteArray event = gavel::wire::encodeEvent({"bid", "{}", "7"});
    house.handler.streams.broadcast(event);
    house.handler.streams.broadcastLatest("data: 1\n\n");
    for (const auto &client : clients)
        QTRY_VERIFY(client->heard().endsWith(QByteArray(event + "data: 1\n\n")));
}

void TestStreams::breaksTheSilence()
{
    Limits limits;
    limits.streamSilenceMs = 80;
    House house(limits);
    RawClient client(house.port);
    client.say(streamRequest());
    QTRY_COMPARE(house.handler.streams.count(), 1);
    for (int i = 0; i < 5; ++i) {
        QTest::qWait(30);
        house.handler.streams.broadcast("data: x\n\n");
    }
    QCOMPARE(client.countHeard("\n: \n\n"), 0); // there was no silence to break
    QTRY_COMPARE(client.countHeard("\n: \n\n"), 2);
}

void TestStreams::refusesWhoDoesNotAcceptStreams()
{
    House house;
    RawClient client(house.port);
    client.say(streamRequest("text/event-stream;q=0, */*"));
    QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 406 "));
    QCOMPARE(house.handler.failures, QList{HttpFailure::NotAcceptable});
    QCOMPARE(house.server.counters().streamsTotal, 0u);
    client.forget();
    client.say(streamRequest("*/*")); // the line lives on
    QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 200 "));
}

void TestStreams::refusesMoreThanOneOfAnAddress()
{
    Limits limits;
    limits.streamsPerAddressMax = 1;
    House house(limits);
    RawClient first(house.port);
    first.say(streamRequest());
    QTRY_COMPARE(house.server.counters().streams, 1);
    RawClient second(house.port);
    second.say(streamRequest());
    QTRY_VERIFY(second.heard().startsWith("HTTP/1.1 429 "));
    QVERIFY(second.heard().contains("Retry-After: 5\r\n"));
    first.hangUp();
    QTRY_COMPARE(house.server.counters().streams, 0);
    second.forget();
    second.say(streamRequest());
    QTRY_VERIFY(second.heard().startsWith("HTTP/1.1 200 "));
}

void TestStreams::trustedAddressesHaveNoLimit()
{
    Limits limits;
    limits.streamsPerAddressMax = 1;
    House house(limits);
    house.server.setTrusted({QHostAddress::parseSubnet(QStringLiteral("127.0.0.0/8"))});
    RawClient first(house.port);
    RawClient second(house.port);
    first.say(streamRequest());
    second.say(streamRequest());
    QTRY_COMPARE(house.server.counters().streams, 2);
}

void TestStreams::answersHeadWithoutAStream()
{
    House house;
    RawClient client(house.port);
    client.say("HEAD /stream HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().contains("Content-Type: text/event-stream\r\n"));
    QVERIFY(client.heard().endsWith("\r\n\r\n"));
    QCOMPARE(house.server.counters().streams, 0);
}

void TestStreams::dropsASlowReader()
{
    House house;
    RawClient slow(house.port);
    RawClient quick(house.port);
    slow.say(streamRequest());
    quick.say(streamRequest());
    QTRY_COMPARE(house.handler.streams.count(), 2);
    slow.readAtMost(1);
    const QByteArray event = gavel::wire::encodeEvent({{}, QByteArray(100'000, 'x'), {}});
    qsizetype sent = 0;
    while (house.handler.streams.count() == 2 && sent < 200) {
        house.handler.streams.broadcast(event);
        ++sent;
        QTRY_COMPARE(quick.countHeard("data: x"), sent);
    }
    QCOMPARE(house.handler.streams.count(), 1);
    QCOMPARE(house.server.counters().droppedTotal, 1u);
    house.handler.streams.broadcast("data: after\n\n");
    QTRY_VERIFY(quick.heard().endsWith("data: after\n\n"));
    QTRY_COMPARE(house.server.counters().connections, 1);
}

void TestStreams::aSlowReaderSkipsWhatIsStale()
{
    House house;
    RawClient slow(house.port);
    slow.say(streamRequest());
    QTRY_COMPARE(house.handler.streams.count(), 1);
    slow.readAtMost(1);
    // Larger than any tick, so that the kernel's buffers fill soon.
    const QByteArray tick = gavel::wire::encodeEvent({{}, QByteArray(100'000, 'x'), {}});
    int i = 0;
    for (; i < 500 && !house.handler.lastStream->isBehind(); ++i) {
        house.handler.streams.broadcastLatest(tick);
        QCoreApplication::processEvents();
    }
    QVERIFY(i < 500);
    for (i = 0; i < 100; ++i)
        house.handler.streams.broadcastLatest(tick);
    QCOMPARE(house.handler.streams.count(), 1);                       // it is not dropped,
    QVERIFY(house.handler.lastStream->bytesToWrite() <= tick.size()); // and nothing was queued for it

    QByteArray heard;
    slow.socket().setReadBufferSize(0);
    const auto drained = [&] {
        heard += slow.socket().readAll();
        return !house.handler.lastStream->isBehind();
    };
    QTRY_VERIFY(drained());
    house.handler.streams.broadcastLatest("data: latest\n\n");
    const auto hasLatest = [&] {
        heard += slow.socket().readAll();
        return heard.endsWith("data: latest\n\n");
    };
    QTRY_VERIFY(hasLatest());
}

void TestStreams::closesFromTheServer()
{
    House house;
    RawClient client(house.port);
    client.say(streamRequest());
    QTRY_COMPARE(house.handler.streams.count(), 1);
    QSignalSpy closed(house.handler.lastStream.data(), &EventStream::closed);
    house.handler.streams.broadcast("data: last\n\n");
    house.handler.streams.closeAll();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(house.handler.streams.count(), 0);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.heard().endsWith("data: last\n\n"));
    QTRY_VERIFY(!house.handler.lastStream);
    QCOMPARE(closed.size(), 1);
}

void TestStreams::cutsAClosedStreamThatNobodyReads()
{
    Limits limits;
    limits.closeTimeoutMs = 60;
    House house(limits);
    RawClient slow(house.port);
    slow.say(streamRequest());
    QTRY_COMPARE(house.handler.streams.count(), 1);
    slow.readAtMost(1);
    while (house.handler.lastStream->bytesToWrite() == 0)
        house.handler.streams.broadcast(gavel::wire::encodeEvent({{}, QByteArray(100'000, 'x'), {}}));
    house.handler.streams.closeAll();
    QCOMPARE(house.server.counters().connections, 1);
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestStreams::forgetsThoseWhoLeave()
{
    House house;
    QSignalSpy counts(&house.handler.streams, &StreamGroup::countChanged);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(std::make_unique<RawClient>(house.port));
        clients.back()->say(streamRequest());
    }
    QTRY_COMPARE(house.handler.streams.count(), 10);
    clients.clear();
    QTRY_COMPARE(house.handler.streams.count(), 0);
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(house.server.counters().streams, 0);
    QCOMPARE(counts.size(), 20);
    QVERIFY(!house.handler.lastStream);
    // One timer for all, and it has nobody left to wait for.
    QCOMPARE(house.server.pendingDeadlines(), 0);
    house.handler.streams.broadcast("data: to nobody\n\n");
}

void TestStreams::aMemberMayLeaveDuringABroadcast()
{
    House house;
    RawClient first(house.port);
    RawClient second(house.port);
    first.say(streamRequest());
    second.say(streamRequest());
    QTRY_COMPARE(house.handler.streams.count(), 2);
    first.hangUp();
    // The server has not heard of it; the first write draws a reset, the second meets it.
    house.handler.streams.broadcast("data: 1\n\n");
    house.handler.streams.broadcast("data: 2\n\n");
    QTRY_COMPARE(house.handler.streams.count(), 1);
    QTRY_VERIFY(second.heard().endsWith("data: 1\n\ndata: 2\n\n"));
}

void TestStreams::manyAreToldInSlicesAndInOrder()
{
    Crowd crowd;
    StreamGroup &streams = crowd.handler.streams;
    QTRY_COMPARE(streams.count(), qsizetype(crowd.clients.size()));
    const quint64 sentBefore = crowd.server.counters().bytesSent;
    streams.broadcast("data: 1\n\n");
    streams.broadcast("data: 2\n\n");
    QCOMPARE(crowd.server.counters().bytesSent, sentBefore); // whoever bids in this turn goes first
    crowd.clients.front()->hangUp();
    crowd.clients.erase(crowd.clients.begin());
    crowd.add(); // and is told what comes after it, not what came before
    QTRY_COMPARE(streams.count(), qsizetype(crowd.clients.size()));
    streams.broadcast("data: 3\n\n");
    streams.broadcast("data: 4\n\n");
    const auto &late = crowd.clients.back();
    QTRY_VERIFY(late->heard().endsWith("data: 4\n\n"));
    QVERIFY(!late->heard().contains("data: 2"));
    QVERIFY(late->heard().endsWith("\n\ndata: 3\n\ndata: 4\n\n"));
    crowd.clients.pop_back();
    QTRY_VERIFY(crowd.allHeard("data: 1\n\ndata: 2\n\ndata: 3\n\ndata: 4\n\n"));
}

void TestStreams::ofWhatIsStaleManyHearTheLatest()
{
    Crowd crowd;
    StreamGroup &streams = crowd.handler.streams;
    QTRY_COMPARE(streams.count(), qsizetype(crowd.clients.size()));
    streams.broadcastLatest("data: old\n\n");
    streams.broadcastLatest("data: new\n\n");
    QTRY_VERIFY(crowd.allHeard("data: new\n\n"));
    for (const auto &client : crowd.clients)
        QVERIFY(!client->heard().contains("old"));
}

void TestStreams::manyHearTheLastWordBeforeTheyAreClosed()
{
    Crowd crowd;
    StreamGroup &streams = crowd.handler.streams;
    QTRY_COMPARE(streams.count(), qsizetype(crowd.clients.size()));
    streams.broadcast("data: 1\n\n");
    streams.broadcast("data: last\n\n");
    streams.closeAll();
    QCOMPARE(streams.count(), 0);
    QTRY_VERIFY(crowd.allHeard("data: 1\n\ndata: last\n\n"));
}

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
