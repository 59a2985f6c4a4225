#include "net/frame_reader.h"
#include "net/utf8_checker.h"
#include "support/client_frames.h"

#include <QTest>

using namespace gavel::net;
using namespace gavel::support;

namespace {

constexpr qsizetype messageBytesMax = 100'000;

QByteArray told(const FrameEvent &event)
{
    switch (event.kind) {
    case FrameEvent::Kind::Text:
        return "text " + event.payload;
    case FrameEvent::Kind::Binary:
        return "binary " + event.payload.toHex();
    case FrameEvent::Kind::Ping:
        return "ping " + event.payload;
    case FrameEvent::Kind::Pong:
        return "pong " + event.payload;
    case FrameEvent::Kind::Close:
        return "close " + QByteArray::number(event.code) + ' ' + event.payload;
    case FrameEvent::Kind::Fault:
        return "fault " + QByteArray::number(event.code);
    }
    Q_UNREACHABLE();
}

void feed(FrameReader &reader, QByteArrayView bytes, QByteArrayList &events)
{
    while (const auto event = reader.next(bytes))
        events.append(told(*event));
    QVERIFY(bytes.isEmpty());
}

/// What is told of bytes that come in these pieces.
QByteArrayList eventsOf(const QByteArrayList &pieces)
{
    FrameReader reader(messageBytesMax);
    QByteArrayList events;
    for (const QByteArray &piece : pieces)
        feed(reader, piece, events);
    return events;
}

QByteArrayList oneByOne(const QByteArray &bytes)
{
    QByteArrayList pieces;
    for (const char byte : bytes)
        pieces.append(QByteArray(1, byte));
    return pieces;
}

QByteArray bytesOf(std::initializer_list<int> values)
{
    QByteArray bytes;
    for (const int value : values)
        bytes.append(static_cast<char>(value));
    return bytes;
}

QByteArray closing(int code, const QByteArray &reason = {})
{
    return clientFrame(0x88, bytesOf({code >> 8, code & 0xff}) + reason);
}

/// The head of a masked frame alone.
QByteArray head(std::initializer_list<int> values)
{
    return bytesOf(values) + bytesOf({1, 2, 3, 4});
}

} // namespace

class TestFrameReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void failsAtTheFirstByteThatShowsIt_data();
    void failsAtTheFirstByteThatShowsIt();
    void knowsCloseCodes();
    void knowsUtf8();
    void keepsNothingBetweenMessages();
};

void TestFrameReader::reads_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArrayList>("told");
    const auto row = [](const char *name, const QByteArray &said, const QByteArrayList &events) {
        QTest::newRow(name) << said << events;
    };

    row("nothing", {}, {});
    row("text", clientText("hello"), {"text hello"});
    row("empty text", clientText(""), {"text "});
    row("a mask of zeros", clientFrame(0x81, "hello", QByteArray(4, '\0')), {"text hello"});
    row("a mask of ones", clientFrame(0x81, "hello", QByteArray(4, '\xff')), {"text hello"});
    row("two messages", clientText("one") + clientText("two"), {"text one", "text two"});
    row("all bytes", clientFrame(0x82, bytesOf({0, 1, 0x7f, 0x80, 0xff})), {"binary 00017f80ff"});
    row("empty binary", clientFrame(0x82, {}), {"binary "});
    const QByteArray x125(125, 'x');
    const QByteArray x126(126, 'x');
    const QByteArray x65535(65'535, 'x');
    const QByteArray x65536(65'536, 'x');
    row("125 bytes", clientText(x125), {"text " + x125});
    row("126 bytes", clientText(x126), {"text " + x126});
    row("65535 bytes", clientText(x65535), {"text " + x65535});
    row("65536 bytes", clientText(x65536), {"text " + x65536});
    row("as long as allowed", clientText(QByteArray(messageBytesMax, 'x')),
        {"text " + QByteArray(messageBytesMax, 'x')});

    row("two fragments", clientFrame(0x01, "he") + clientFrame(0x80, "llo"), {"text hello"});
    row("three fragments", clientFrame(0x01, "h") + clientFrame(0x00, "ell") + clientFrame(0x80, "o"), {"text hello"});
    row("empty fragments", clientFrame(0x01, "") + clientFrame(0x00, "") + clientFrame(0x80, ""), {"text "});
    row("binary in fragments", clientFrame(0x02, "\xff") + clientFrame(0x80, "\xfe"), {"binary fffe"});
    row("a ping between", clientFrame(0x01, "he") + clientFrame(0x89, "?") + clientFrame(0x80, "llo"),
        {"ping ?", "text hello"});
    row("a close between", clientFrame(0x01, "he") + closing(1000) + clientFrame(0x80, "llo"), {"close 1000 "});
    row("fragments as long as allowed", clientFrame(0x01, x65536) + clientFrame(0x80, QByteArray(34'464, 'y')),
        {"text " + x65536 + QByteArray(34'464, 'y')});
    QByteArray emptyFragments = clientFrame(0x01, "");
    for (int i = 1; i < 100; ++i)
        emptyFragments += clientFrame(0x00, "");
    row("a hundred empty fragments", emptyFragments + clientFrame(0x80, "x"), {"text x"});
    row("and one more", emptyFragments + clientFrame(0x00, ""), {"fault 1008"});

    row("a character in two fragments", clientFrame(0x01, "\xec\xa0") + clientFrame(0x80, "\x95"),
        {"text \xec\xa0\x95"});
    row("a character in four",
        clientFrame(0x01, "\xf0") + clientFrame(0x00, "\x9f") + clientFrame(0x00, "\x98") + clientFrame(0x80, "\x80"),
        {"text \xf0\x9f\x98\x80"});
    row("a ping inside a character",
        clientFrame(0x01, "\xec\xa0") + clientFrame(0x89, "\xff") + clientFrame(0x80, "\x95"),
        {"ping \xff", "text \xec\xa0\x95"});
    row("half a character", clientText("\xec\xa0"), {"fault 1007"});
    row("half a character in the last fragment", clientFrame(0x01, "a") + clientFrame(0x80, "\xec\xa0"),
        {"fault 1007"});
    row("a surrogate", clientText("\xed\xa0\x80"), {"fault 1007"});
    row("an overlong slash", clientText("\xc0\xaf"), {"fault 1007"});
    row("a fresh message after half a character is not joined to it", clientFrame(0x82, "\xec") + clientText("ok"),
        {"binary ec", "text ok"});

    row("a ping", clientFrame(0x89, "are you there"), {"ping are you there"});
    row("an empty ping", clientFrame(0x89, ""), {"ping "});
    row("a long ping", clientFrame(0x89, x125), {"ping " + x125});
    row("a pong", clientFrame(0x8a, "yes"), {"pong yes"});
    row("close", closing(1000, "bye"), {"close 1000 bye"});
    row("close without a word", clientFrame(0x88, ""), {"close 1005 "});
    row("behind a close", closing(1001) + clientText("late") + clientFrame(0x89, "?"), {"close 1001 "});
    row("close with one byte", clientFrame(0x88, "\x03"), {"fault 1002"});
    row("close for no reason that is text", closing(1000, "\xff"), {"fault 1007"});
    row("close with half a character", closing(1000, "\xec\xa0"), {"fault 1007"});
    row("close with a long reason", closing(1000, QByteArray(123, 'r')), {"close 1000 " + QByteArray(123, 'r')});
    row("behind a fault", bytesOf({0x83}) + clientText("late"), {"fault 1002"});
    row("a message before a fault", clientText("good") + bytesOf({0x81, 0x01, 'x'}), {"text good", "fault 1002"});
}

/// However the bytes are cut, they tell the same.
void TestFrameReader::reads()
{
    QFETCH(QByteArray, said);
    QFETCH(QByteArrayList, told);
    QCOMPARE(eventsOf({said}), told);
    QCOMPARE(eventsOf(oneByOne(said)), told);
    // Of long payloads the ends are enough.
    constexpr qsizetype endBytes = 400;
    for (qsizetype cut = 0; cut <= said.size(); ++cut) {
        if (cut < endBytes || cut > said.size() - endBytes)
            QCOMPARE(eventsOf({said.first(cut), said.sliced(cut)}), told);
    }
}

void TestFrameReader::failsAtTheFirstByteThatShowsIt_data()
{
    QTest::addColumn<QByteArray>("before"); // of which nothing is told yet
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &before, int last, int code) {
        QTest::newRow(name) << before << last << code;
    };

    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        QTest::addRow("reserved opcode %d", opcode) << QByteArray() << (0x80 | opcode) << 1002;
    for (const int bit : {0x10, 0x20, 0x40, 0x70}) {
        QTest::addRow("reserved bits %d", bit) << QByteArray() << (0x81 | bit) << 1002;
        QTest::addRow("reserved bits %d on a ping", bit) << QByteArray() << (0x89 | bit) << 1002;
    }
    row("a continuation of nothing", {}, 0x80, 1002);
    row("an unfinished continuation of nothing", {}, 0x00, 1002);
    row("a continuation after the end", clientFrame(0x02, "a") + clientFrame(0x80, "b").first(0), 0x81, 1002);
    row("text inside a message", clientFrame(0x01, "a"), 0x81, 1002);
    row("a text fragment inside a message", clientFrame(0x01, "a"), 0x01, 1002);
    row("binary inside a message", clientFrame(0x01, "a"), 0x82, 1002);
    row("a fragment of a close", {}, 0x08, 1002);
    row("a fragment of a ping", {}, 0x09, 1002);
    row("a fragment of a pong", {}, 0x0a, 1002);
    row("unmasked text", bytesOf({0x81}), 0x05, 1002);
    row("unmasked and empty", bytesOf({0x81}), 0x00, 1002);
    row("an unmasked close", bytesOf({0x88}), 0x02, 1002);
    row("a ping of 126 bytes", bytesOf({0x89}), 0xfe, 1002);
    row("a ping of very many bytes", bytesOf({0x89}), 0xff, 1002);
    row("a close of 126 bytes", bytesOf({0x88}), 0xfe, 1002);
    row("125 bytes in two", bytesOf({0x81, 0xfe, 0x00}), 0x7d, 1002);
    row("no bytes in two", bytesOf({0x81, 0xfe, 0x00}), 0x00, 1002);
    row("65535 bytes in eight", bytesOf({0x81, 0xff, 0, 0, 0, 0, 0, 0, 0xff}), 0xff, 1002);
    row("the top bit", bytesOf({0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0}), 0x00, 1002);
    row("all bits", bytesOf({0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}), 0xff, 1002);
    row("one byte too many", bytesOf({0x81, 0xff, 0, 0, 0, 0, 0, 1, 0x86}), 0xa1, 1009);
    row("the largest of all", bytesOf({0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}), 0xff, 1009);
    row("too much with the fragments before", clientFrame(0x01, QByteArray(99'990, 'x')) + bytesOf({0x80}), 0x8b, 1009);
    row("too much in an unfinished fragment", clientFrame(0x01, QByteArray(99'990, 'x')) + bytesOf({0x00}), 0x8b, 1009);

    // By a mask of 1, 2, 3, 4.
    row("no UTF-8 in the first byte", head({0x81, 0x85}), 0xff ^ 1, 1007);
    row("no UTF-8 in the second byte", head({0x81, 0x85}) + bytesOf({'a' ^ 1}), 0x80 ^ 2, 1007);
    row("a surrogate's second byte", head({0x81, 0x85}) + bytesOf({0xed ^ 1}), 0xa0 ^ 2, 1007);
    row("beyond Unicode", head({0x01, 0x85}) + bytesOf({0xf4 ^ 1}), 0x90 ^ 2, 1007);
    row("a character broken off", head({0x81, 0x85}) + bytesOf({0xec ^ 1, 0xa0 ^ 2}), 'a' ^ 3, 1007);
    row("a character broken off in the next fragment", clientFrame(0x01, "\xec\xa0") + head({0x80, 0x85}), 'a' ^ 1,
        1007);
}

void TestFrameReader::failsAtTheFirstByteThatShowsIt()
{
    QFETCH(QByteArray, before);
    QFETCH(int, last);
    QFETCH(int, code);
    FrameReader reader(messageBytesMax);
    QByteArrayList events;
    feed(reader, before, events);
    events.removeIf([](const QByteArray &event) { return event.startsWith("binary "); });
    QCOMPARE(events, QByteArrayList());
    feed(reader, bytesOf({last}), events);
    QCOMPARE(events, QByteArrayList{"fault " + QByteArray::number(code)});
}

void TestFrameReader::knowsCloseCodes()
{
    const auto allowed = [](int code) {
        return eventsOf({closing(code)}) == QByteArrayList{"close " + QByteArray::number(code) + ' '};
    };
    QList<QPair<int, int>> ranges;
    for (int code = 0; code <= 0xffff; ++code) {
        if (!allowed(code))
            QCOMPARE(eventsOf({closing(code)}), QByteArrayList{"fault 1002"});
        else if (ranges.isEmpty() || ranges.last().second != code - 1)
            ranges.append({code, code});
        else
            ranges.last().second = code;
    }
    QCOMPARE(ranges, (QList<QPair<int, int>>{{1000, 1003}, {1007, 1014}, {3000, 4999}}));
}

/// Against Qt's own decoder, for all that three bytes can be and what four can begin with.
void TestFrameReader::knowsUtf8()
{
    const auto valid = [](const QByteArray &bytes) {
        Utf8Checker checker;
        return checker.take(bytes) && checker.isWhole();
    };
    const auto validForQt = [](const QByteArray &bytes) { return QByteArrayView(bytes).isValidUtf8(); };
    for (int first = 0; first <= 0xff; ++first) {
        QCOMPARE(valid(bytesOf({first})), validForQt(bytesOf({first})));
        for (int second = 0; second <= 0xff; ++second) {
            const QByteArrayList texts{bytesOf({first, second}),
                                       bytesOf({first, second, 0x80}),
                                       bytesOf({first, second, 0xbf}),
                                       bytesOf({first, second, 0x7f}),
                                       bytesOf({first, second, 0xc0}),
                                       bytesOf({first, second, 0x80, 0x80}),
                                       bytesOf({first, second, 0xbf, 0xbf}),
                                       bytesOf({first, second, 0x80, 0x7f})};
            for (const QByteArray &text : texts) {
                if (valid(text) != validForQt(text))
                    QFAIL(text.toHex().constData());
            }
        }
    }
    // The fast way over ASCII, eight bytes at a time, sees what stands at any place.
    for (int place = 0; place < 24; ++place) {
        QByteArray text(24, 'x');
        QVERIFY(valid(text));
        text[place] = '\xff';
        QVERIFY(!valid(text));
        text.replace(place, 1, "\xec\xa0\x95");
        QVERIFY(valid(text));
    }
}

void TestFrameReader::keepsNothingBetweenMessages()
{
    FrameReader reader(messageBytesMax);
    for (int i = 0; i < 3; ++i) {
        QByteArrayList events;
        feed(reader, clientText(QByteArray(60'000, 'x')), events); // together more than one may have
        QCOMPARE(events.size(), 1);
        feed(reader, clientFrame(0x01, QByteArray(60'000, 'y')), events);
        feed(reader, clientFrame(0x80, QByteArray(40'000, 'y')), events);
        QCOMPARE(events.size(), 2);
    }
}

QTEST_APPLESS_MAIN(TestFrameReader)
#include "tst_frame_reader.moc"
