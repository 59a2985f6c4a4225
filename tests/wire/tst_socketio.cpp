#include "wire/socketio.h"

#include <QTest>

using namespace gavel::wire;
using namespace Qt::StringLiterals;
using Type = SocketIoPacket::Type;

class TestSocketIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codes_data();
    void codes();
    void refuses_data();
    void refuses();
    void readsEvents();
    void readsAHeadAlone();
};

void TestSocketIo::codes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<SocketIoPacket>("packet");

    const QJsonObject sid{{u"sid"_s, u"x"_s}};
    QTest::newRow("connect") << QByteArray("0") << SocketIoPacket{Type::Connect, u"/"_s, {}, QJsonValue::Undefined};
    QTest::newRow("connect with data") << QByteArray(R"(0{"sid":"x"})")
                                       << SocketIoPacket{Type::Connect, u"/"_s, {}, sid};
    QTest::newRow("connect to a namespace")
        << QByteArray("0/admin,") << SocketIoPacket{Type::Connect, u"/admin"_s, {}, QJsonValue::Undefined};
    QTest::newRow("connect to a namespace with data")
        << QByteArray(R"(0/admin,{"sid":"x"})") << SocketIoPacket{Type::Connect, u"/admin"_s, {}, sid};
    QTest::newRow("disconnect") << QByteArray("1")
                                << SocketIoPacket{Type::Disconnect, u"/"_s, {}, QJsonValue::Undefined};
    QTest::newRow("event") << QByteArray(R"(2["foo"])")
                           << SocketIoPacket{Type::Event, u"/"_s, {}, QJsonArray{u"foo"_s}};
    QTest::newRow("event with an id") << QByteArray(R"(212["foo",{"sid":"x"}])")
                                      << SocketIoPacket{Type::Event, u"/"_s, 12, QJsonArray{u"foo"_s, sid}};
    QTest::newRow("event of a namespace with an id")
        << QByteArray(R"(2/admin,456["foo"])") << SocketIoPacket{Type::Event, u"/admin"_s, 456, QJsonArray{u"foo"_s}};
    QTest::newRow("event by a number") << QByteArray("2[7,1]")
                                       << SocketIoPacket{Type::Event, u"/"_s, {}, QJsonArray{7, 1}};
    QTest::newRow("event without a payload")
        << QByteArray("2") << SocketIoPacket{Type::Event, u"/"_s, {}, QJsonValue::Undefined};
    QTest::newRow("ack") << QByteArray("313[]") << SocketIoPacket{Type::Ack, u"/"_s, 13, QJsonArray{}};
    const QJsonObject place{{u"_placeholder"_s, true}, {u"num"_s, 0}};
    QTest::newRow("binary event") << QByteArray(R"(51-["foo",{"_placeholder":true,"num":0}])")
                                  << SocketIoPacket{Type::Event, u"/"_s, {}, QJsonArray{u"foo"_s, place}, 1};
    QTest::newRow("binary ack") << QByteArray(R"(610-/admin,3[{"_placeholder":true,"num":0}])")
                                << SocketIoPacket{Type::Ack, u"/admin"_s, 3, QJsonArray{place}, 10};
    QTest::newRow("refusal") << QByteArray(R"(4{"message":"unauthorized"})")
                             << SocketIoPacket{
                                    Type::ConnectError, u"/"_s, {}, QJsonObject{{u"message"_s, u"unauthorized"_s}}};
    QTest::newRow("refusal by text") << QByteArray(R"(4"no")")
                                     << SocketIoPacket{Type::ConnectError, u"/"_s, {}, u"no"_s};
    QTest::newRow("UTF-8") << QByteArray(R"(2["경매"])")
                           << SocketIoPacket{Type::Event, u"/"_s, {}, QJsonArray{u"경매"_s}};
}

void TestSocketIo::codes()
{
    QFETCH(QByteArray, text);
    QFETCH(SocketIoPacket, packet);
    const auto decoded = decodeSocketIo(text);
    QVERIFY(decoded);
    QVERIFY(*decoded == packet);
    // The stock parser takes a namespace with its comma even where nothing follows; so is it written.
    QCOMPARE(encodeSocketIo(packet), text);
}

void TestSocketIo::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<SocketIoError>("error");

    QTest::newRow("empty") << QByteArray() << SocketIoError::Empty;
    QTest::newRow("7") << QByteArray("7") << SocketIoError::UnknownType;
    QTest::newRow("letter") << QByteArray("x") << SocketIoError::UnknownType;
    QTest::newRow("binary event without a number") << QByteArray(R"(5["foo"])") << SocketIoError::BadAttachments;
    QTest::newRow("binary event with a number below 0")
        << QByteArray(R"(5-1-["foo"])") << SocketIoError::BadAttachments;
    QTest::newRow("no attachment") << QByteArray(R"(50-["foo"])") << SocketIoError::BadAttachments;
    QTest::newRow("no attachment, asking for an answer")
        << QByteArray(R"(50-7["foo"])") << SocketIoError::BadAttachments;
    QTest::newRow("an acknowledgement without an attachment") << QByteArray("60-1[]") << SocketIoError::BadAttachments;
    QTest::newRow("eleven attachments") << QByteArray(R"(511-["foo"])") << SocketIoError::BadAttachments;
    QTest::newRow("an attachment that does not come")
        << QByteArray(R"(51-["foo",{"a":[{"_placeholder":true,"num":1}]}])") << SocketIoError::BadAttachments;
    QTest::newRow("an attachment by no number")
        << QByteArray(R"(61-3[{"_placeholder":true,"num":"0"}])") << SocketIoError::BadAttachments;
    QTest::newRow("open array") << QByteArray(R"(2["foo")") << SocketIoError::BadJson;
    QTest::newRow("two values") << QByteArray(R"(4"a","b")") << SocketIoError::BadJson;
    QTest::newRow("no value") << QByteArray("4 ") << SocketIoError::BadJson;
    QTest::newRow("trailing text") << QByteArray(R"(2["foo"]x)") << SocketIoError::BadJson;
    QTest::newRow("bare word") << QByteArray("2foo") << SocketIoError::BadJson;
    QTest::newRow("connect with an array") << QByteArray("0[]") << SocketIoError::BadPayload;
    QTest::newRow("connect with text") << QByteArray(R"(0"a")") << SocketIoError::BadPayload;
    QTest::newRow("disconnect with data") << QByteArray("1{}") << SocketIoError::BadPayload;
    QTest::newRow("event with an object") << QByteArray("2{}") << SocketIoError::BadPayload;
    QTest::newRow("event without a name") << QByteArray("2[]") << SocketIoError::BadPayload;
    QTest::newRow("event named by an object") << QByteArray("2[{}]") << SocketIoError::BadPayload;
    QTest::newRow("event by a reserved name") << QByteArray(R"(2["connect"])") << SocketIoError::BadPayload;
    QTest::newRow("event called disconnecting") << QByteArray(R"(2["disconnecting"])") << SocketIoError::BadPayload;
    QTest::newRow("ack with an object") << QByteArray("31{}") << SocketIoError::BadPayload;
    QTest::newRow("refusal with a number") << QByteArray("4[1]") << SocketIoError::BadPayload;
    QTest::newRow("id beyond counting") << QByteArray(R"(299999999999999999["a"])") << SocketIoError::BadId;
    QTest::newRow("endless namespace") << "0/" + QByteArray(1000, 'x') << SocketIoError::BadNamespace;
    // Read leniently, each of its bytes would become three, and what is sent back would be refused.
    QTest::newRow("namespace that is no UTF-8") << QByteArray("2/\xff,[\"a\"]") << SocketIoError::BadNamespace;
    QTest::newRow("deep nesting") << "2[\"a\"," + QByteArray(5000, '[') + QByteArray(5000, ']') + ']'
                                  << SocketIoError::BadJson;
}

void TestSocketIo::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(SocketIoError, error);
    const auto packet = decodeSocketIo(text);
    QVERIFY(!packet);
    QCOMPARE(packet.error(), error);
}

void TestSocketIo::readsEvents()
{
    const SocketIoPacket event = socketIoEvent(u"bid"_s, {1, u"two"_s}, 3);
    QCOMPARE(encodeSocketIo(event), QByteArray(R"(23["bid",1,"two"])"));
    QCOMPARE(eventName(event), u"bid"_s);
    QCOMPARE(arguments(event), (QJsonArray{1, u"two"_s}));
    QCOMPARE(eventName(*decodeSocketIo("2[7,1]")), u"7"_s);
    QVERIFY(!eventName(*decodeSocketIo("2")));
    QVERIFY(!eventName(socketIoAck(1, {u"a"_s})));
    QCOMPARE(arguments(socketIoAck(1, {u"a"_s})), QJsonArray{u"a"_s});
    QCOMPARE(encodeSocketIo(socketIoAck(1, {u"a"_s})), QByteArray(R"(31["a"])"));
}

void TestSocketIo::readsAHeadAlone()
{
    const QByteArray text = "2/admin,17[no JSON";
    const auto head = decodeSocketIoHead(text);
    QVERIFY(head);
    QCOMPARE(head->type, Type::Event);
    QCOMPARE(head->nsp, u"/admin"_s);
    QCOMPARE(head->id, 17);
    QCOMPARE(head->json.toByteArray(), QByteArray("[no JSON"));
    QCOMPARE(decodeSocketIoHead("52-[]")->attachments, 2);
}

QTEST_GUILESS_MAIN(TestSocketIo)
#include "tst_socketio.moc"
