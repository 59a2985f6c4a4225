#include "wire/event_stream.h"

#include <QTest>

using namespace gavel::wire;

using Events = QList<StreamEvent>;

namespace {

StreamEvent streamEvent(const QByteArray &data, const QByteArray &type = {}, std::optional<QByteArray> id = {})
{
    return {type, data, id};
}

} // namespace

class TestEventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes_data();
    void encodes();
    void encodesCommentsAndRetry();
    void parses_data();
    void parses();
    void parsesWhatWasEncodedHoweverItIsCut();
    void keepsTheLastIdAcrossConnections();
    void forgetsAnUnfinishedEventOnReconnect();
    void takesRetry_data();
    void takesRetry();
    void failsOnAnEndlessEvent_data();
    void failsOnAnEndlessEvent();
};

void TestEventStream::encodes_data()
{
    QTest::addColumn<StreamEvent>("given");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("the clock: unnamed, id and data") << streamEvent("1700000000000", {}, "1700000000000")
                                                     << QByteArray("id: 1700000000000\ndata: 1700000000000\n\n");
    QTest::newRow("named") << streamEvent("{}", "bid", "7") << QByteArray("event: bid\nid: 7\ndata: {}\n\n");
    QTest::newRow("several lines") << streamEvent("a\nb\r\nc\rd")
                                   << QByteArray("data: a\ndata: b\ndata: c\ndata: d\n\n");
    QTest::newRow("empty data") << streamEvent("") << QByteArray("data: \n\n");
    QTest::newRow("UTF-8") << streamEvent("경매") << QByteArray("data: 경매\n\n");
    QTest::newRow("an empty id resets") << streamEvent("x", {}, "") << QByteArray("id: \ndata: x\n\n");
    QTest::newRow("no line breaks in names")
        << streamEvent("x", "a\nb", QByteArray("1\r\n2\0003", 6)) << QByteArray("event: ab\nid: 123\ndata: x\n\n");
}

void TestEventStream::encodes()
{
    QFETCH(StreamEvent, given);
    QTEST(encodeEvent(given), "bytes");
}

void TestEventStream::encodesCommentsAndRetry()
{
    QCOMPARE(encodeComment("hello"), QByteArray(": hello\n\n"));
    QCOMPARE(encodeComment("a\ndata: b"), QByteArray(": a\n: data: b\n\n"));
    QCOMPARE(encodeRetry(3000), QByteArray("retry: 3000\n\n"));
}

void TestEventStream::parses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Events>("events");

    QTest::newRow("one") << QByteArray("data: a\n\n") << Events{streamEvent("a")};
    QTest::newRow("two") << QByteArray("data: a\n\ndata: b\n\n") << Events{streamEvent("a"), streamEvent("b")};
    QTest::newRow("CR") << QByteArray("data: a\rdata: b\r\r") << Events{streamEvent("a\nb")};
    QTest::newRow("CRLF") << QByteArray("data: a\r\ndata: b\r\n\r\n") << Events{streamEvent("a\nb")};
    QTest::newRow("mixed") << QByteArray("data: a\rdata: b\r\n\ndata: c\n\r")
                           << Events{streamEvent("a\nb"), streamEvent("c")};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "data: a\n\n")
                                     << Events{streamEvent("a")};
    QTest::newRow("a second mark is part of the name") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF"
                                                                     "data: a\n\n")
                                                       << Events{};
    QTest::newRow("a mark later is part of the name") << QByteArray("\n\xEF\xBB\xBF"
                                                                    "data: a\n\n")
                                                      << Events{};
    QTest::newRow("only one space is taken") << QByteArray("data:  a \n\n") << Events{streamEvent(" a ")};
    QTest::newRow("no space") << QByteArray("data:a\n\n") << Events{streamEvent("a")};
    QTest::newRow("no colon") << QByteArray("data\n\n") << Events{streamEvent("")};
    QTest::newRow("two empty lines of data") << QByteArray("data\ndata\n\n") << Events{streamEvent("\n")};
    QTest::newRow("no data, no event") << QByteArray("event: bid\nid: 3\n\n") << Events{};
    QTest::newRow("the type does not outlive its block")
        << QByteArray("event: bid\n\ndata: a\n\n") << Events{streamEvent("a")};
    QTest::newRow("comment") << QByteArray(": hi\n:\ndata: a\n\n") << Events{streamEvent("a")};
    QTest::newRow("unknown field") << QByteArray("foo: 1\nDATA: x\ndata: a\n\n") << Events{streamEvent("a")};
    QTest::newRow("id with NUL") << QByteArray("id: 1\0002\ndata: a\n\n", 18) << Events{streamEvent("a")};
    QTest::newRow("the last id of a block")
        << QByteArray("id: 1\nid: 2\ndata: a\n\n") << Events{streamEvent("a", {}, "2")};
    QTest::newRow("unfinished") << QByteArray("data: a\n") << Events{};
    QTest::newRow("colon in data") << QByteArray("data: a:b: c\n\n") << Events{streamEvent("a:b: c")};
}

void TestEventStream::parses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Events, events);
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        EventStreamParser parser;
        Events got = parser.feed(bytes.first(cut));
        got += parser.feed(bytes.sliced(cut));
        QCOMPARE(got, events);
    }
    EventStreamParser parser;
    Events got;
    for (const char c : bytes)
        got += parser.feed(QByteArrayView(&c, 1));
    QCOMPARE(got, events);
}

void TestEventStream::parsesWhatWasEncodedHoweverItIsCut()
{
    const Events events{streamEvent("1", {}, "1"), streamEvent("{\"lot\":7}\nmore", "bid", "8"),
                        streamEvent("", "empty"), streamEvent("경매")};
    QByteArray bytes = encodeComment("hi") + encodeRetry(10);
    for (const StreamEvent &one : events)
        bytes += encodeEvent(one) + encodeComment({});
    for (qsizetype step = 1; step <= bytes.size(); ++step) {
        EventStreamParser parser;
        Events got;
        for (qsizetype i = 0; i < bytes.size(); i += step)
            got += parser.feed(bytes.mid(i, step));
        QCOMPARE(got, events);
        QCOMPARE(parser.lastEventId(), QByteArray("8"));
    }
}

void TestEventStream::keepsTheLastIdAcrossConnections()
{
    EventStreamParser parser;
    QCOMPARE(parser.feed("id: 1\ndata: a\n\ndata: b\n\n"), (Events{streamEvent("a", {}, "1"), streamEvent("b")}));
    QCOMPARE(parser.lastEventId(), QByteArray("1"));
    QVERIFY(parser.feed("id: 2\n").isEmpty());
    QCOMPARE(parser.lastEventId(), QByteArray("1")); // not before its block ends
    parser.beginConnection();
    QVERIFY(parser.feed("\n").isEmpty());
    QCOMPARE(parser.lastEventId(), QByteArray("1"));
    QVERIFY(parser.feed("id: 3\n\n").isEmpty());
    QCOMPARE(parser.lastEventId(), QByteArray("3"));
    QVERIFY(parser.feed("id\n\n").isEmpty());
    QCOMPARE(parser.lastEventId(), QByteArray());
}

void TestEventStream::forgetsAnUnfinishedEventOnReconnect()
{
    EventStreamParser parser;
    QVERIFY(parser.feed("event: bid\ndata: lost\ndata: half").isEmpty());
    parser.beginConnection();
    QCOMPARE(parser.feed("\xEF\xBB\xBF"
                         "data: a\n\n"),
             Events{streamEvent("a")});
}

void TestEventStream::takesRetry_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("pauseMs"); // -1: not taken

    QTest::newRow("digits") << QByteArray("retry: 2500") << qint64(2500);
    QTest::newRow("zero") << QByteArray("retry:0") << qint64(0);
    QTest::newRow("sign") << QByteArray("retry: -1") << qint64(-1);
    QTest::newRow("plus") << QByteArray("retry: +1") << qint64(-1);
    QTest::newRow("unit") << QByteArray("retry: 1s") << qint64(-1);
    QTest::newRow("fraction") << QByteArray("retry: 1.5") << qint64(-1);
    QTest::newRow("empty") << QByteArray("retry:") << qint64(-1);
    QTest::newRow("beyond 64 bits") << QByteArray("retry: 99999999999999999999") << qint64(-1);
}

void TestEventStream::takesRetry()
{
    QFETCH(QByteArray, field);
    EventStreamParser parser;
    QVERIFY(parser.feed(QByteArray(field + '\n')).isEmpty());
    QTEST(parser.retryMs().value_or(-1), "pauseMs");
}

void TestEventStream::failsOnAnEndlessEvent_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("one line") << QByteArray(64 * 1024, 'x');
    QTest::newRow("many lines") << QByteArray("data: " + QByteArray(64 * 1024, 'x') + '\n');
}

void TestEventStream::failsOnAnEndlessEvent()
{
    QFETCH(QByteArray, piece);
    EventStreamParser parser;
    for (qsizetype fed = 0; fed <= EventStreamParser::eventBytesMax + piece.size(); fed += piece.size())
        QVERIFY(parser.feed(piece).isEmpty());
    QVERIFY(parser.hasFailed());
    QVERIFY(parser.feed("\n\ndata: a\n\n").isEmpty());
    parser.beginConnection();
    QCOMPARE(parser.feed("data: a\n\n"), Events{streamEvent("a")});
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_event_stream.moc"
