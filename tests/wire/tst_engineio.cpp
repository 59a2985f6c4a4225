#include "wire/engineio.h"

#include <QTest>

using namespace gavel::wire;
using namespace Qt::StringLiterals;
using Type = EngineIoPacket::Type;

class TestEngineIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codes_data();
    void codes();
    void refuses_data();
    void refuses();
    void codesPayloads_data();
    void codesPayloads();
    void refusesPayloads_data();
    void refusesPayloads();
    void codesHandshake();
    void readsHandshakes_data();
    void readsHandshakes();
};

void TestEngineIo::codes_data()
{
    QTest::addColumn<EngineIoPacket>("packet");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("open") << EngineIoPacket{Type::Open, "{\"sid\":\"x\"}"} << QByteArray("0{\"sid\":\"x\"}");
    QTest::newRow("close") << EngineIoPacket{Type::Close, {}} << QByteArray("1");
    QTest::newRow("ping") << EngineIoPacket{Type::Ping, {}} << QByteArray("2");
    QTest::newRow("ping probe") << EngineIoPacket{Type::Ping, "probe"} << QByteArray("2probe");
    QTest::newRow("pong probe") << EngineIoPacket{Type::Pong, "probe"} << QByteArray("3probe");
    QTest::newRow("message") << EngineIoPacket{Type::Message, "hello €"} << QByteArray("4hello €");
    QTest::newRow("upgrade") << EngineIoPacket{Type::Upgrade, {}} << QByteArray("5");
    QTest::newRow("noop") << EngineIoPacket{Type::Noop, {}} << QByteArray("6");
    QTest::newRow("binary") << EngineIoPacket{Type::Message, "\x01\x02\x03\x04", true} << QByteArray("bAQIDBA==");
}

void TestEngineIo::codes()
{
    QFETCH(EngineIoPacket, packet);
    QFETCH(QByteArray, text);
    QCOMPARE(encodeEngineIo(packet), text);
    QVERIFY(decodeEngineIo(text) == packet);
}

void TestEngineIo::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<EngineIoError>("error");

    QTest::newRow("empty") << QByteArray() << EngineIoError::Empty;
    QTest::newRow("7") << QByteArray("7") << EngineIoError::UnknownType;
    QTest::newRow("letter") << QByteArray("abc") << EngineIoError::UnknownType;
    QTest::newRow("before 0") << QByteArray("/x") << EngineIoError::UnknownType;
    QTest::newRow("base64") << QByteArray("b***") << EngineIoError::BadBase64;
    QTest::newRow("too large") << '4' + QByteArray(engineIoPacketBytesMax, 'x') << EngineIoError::TooLarge;
}

void TestEngineIo::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(EngineIoError, error);
    const auto packet = decodeEngineIo(text);
    QVERIFY(!packet);
    QCOMPARE(packet.error(), error);
}

void TestEngineIo::codesPayloads_data()
{
    QTest::addColumn<QList<EngineIoPacket>>("packets");
    QTest::addColumn<QByteArray>("payload");

    QTest::newRow("one") << QList<EngineIoPacket>{{Type::Message, "hello"}} << QByteArray("4hello");
    QTest::newRow("the specification's") << QList<EngineIoPacket>{{Type::Message, "hello"},
                                                                  {Type::Ping, {}},
                                                                  {Type::Message, "world"}}
                                         << QByteArray("4hello\x1e"
                                                       "2\x1e"
                                                       "4world");
    QTest::newRow("with binary") << QList<EngineIoPacket>{{Type::Message, "hello"},
                                                          {Type::Message, "\x01\x02\x03\x04", true}}
                                 << QByteArray("4hello\x1e"
                                               "bAQIDBA==");
}

void TestEngineIo::codesPayloads()
{
    QFETCH(QList<EngineIoPacket>, packets);
    QFETCH(QByteArray, payload);
    QCOMPARE(encodeEngineIoPayload(packets), payload);
    QVERIFY(decodeEngineIoPayload(payload) == packets);
}

void TestEngineIo::refusesPayloads_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<EngineIoError>("error");

    QTest::newRow("empty") << QByteArray() << EngineIoError::Empty;
    QTest::newRow("trailing separator") << QByteArray("4a\x1e") << EngineIoError::Empty;
    QTest::newRow("one bad packet") << QByteArray("4a\x1e"
                                                  "9")
                                    << EngineIoError::UnknownType;
    QTest::newRow("too many") << QByteArray("2\x1e").repeated(engineIoPacketsMax) + '2'
                              << EngineIoError::TooManyPackets;
    QTest::newRow("too large") << QByteArray(engineIoPacketBytesMax + 1, '4') << EngineIoError::TooLarge;
}

void TestEngineIo::refusesPayloads()
{
    QFETCH(QByteArray, payload);
    QFETCH(EngineIoError, error);
    const auto packets = decodeEngineIoPayload(payload);
    QVERIFY(!packets);
    QCOMPARE(packets.error(), error);
}

void TestEngineIo::codesHandshake()
{
    const EngineIoHandshake handshake{u"lv_VI97HAXpY6yYWAAAC"_s, {u"websocket"_s}, 25'000, 20'000, 1'000'000};
    const QByteArray json = encodeHandshake(handshake);
    QCOMPARE(json, QByteArray("{\"maxPayload\":1000000,\"pingInterval\":25000,\"pingTimeout\":20000,"
                              "\"sid\":\"lv_VI97HAXpY6yYWAAAC\",\"upgrades\":[\"websocket\"]}"));
    QVERIFY(decodeHandshake(json) == handshake);
}

void TestEngineIo::readsHandshakes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("valid");

    QTest::newRow("no maxPayload") << QByteArray(R"({"sid":"a","upgrades":[],"pingInterval":1,"pingTimeout":1})")
                                   << true;
    QTest::newRow("unknown member") << QByteArray(R"({"sid":"a","upgrades":[],"pingInterval":1,"pingTimeout":1,"x":1})")
                                    << true;
    QTest::newRow("no sid") << QByteArray(R"({"upgrades":[],"pingInterval":1,"pingTimeout":1})") << false;
    QTest::newRow("a number for a sid") << QByteArray(R"({"sid":1,"upgrades":[],"pingInterval":1,"pingTimeout":1})")
                                        << false;
    QTest::newRow("text for an interval")
        << QByteArray(R"({"sid":"a","upgrades":[],"pingInterval":"1","pingTimeout":1})") << false;
    QTest::newRow("negative") << QByteArray(R"({"sid":"a","upgrades":[],"pingInterval":-1,"pingTimeout":1})") << false;
    QTest::newRow("upgrades of numbers") << QByteArray(R"({"sid":"a","upgrades":[1],"pingInterval":1,"pingTimeout":1})")
                                         << false;
    QTest::newRow("no JSON") << QByteArray("sid") << false;
}

void TestEngineIo::readsHandshakes()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, valid);
    QCOMPARE(decodeHandshake(json).has_value(), valid);
}

QTEST_GUILESS_MAIN(TestEngineIo)
#include "tst_engineio.moc"
