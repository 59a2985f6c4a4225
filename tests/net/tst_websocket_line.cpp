#include "net/memory_budget.h"
#include "net/server_context.h"
#include "net/websocket_line.h"
#include "support/client_frames.h"
#include "support/raw_client.h"
#include "support/room_house.h"
#include "support/rooms_client.h"

#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sliceBytes = 16'384;

/// A client whose handshake is done, and whose session has been accepted if it wants to.
struct Peer
{
    explicit Peer(RoomHouse &house, bool connects = true)
        : client(house.port)
    {
        client.say(roomsHandshake());
        [&] { QTRY_VERIFY(client.heard().contains("pingInterval")); }();
        if (connects) {
            const qsizetype before = house.rooms.sessions().size();
            client.say(clientText("40"));
            [&] { QTRY_COMPARE(house.rooms.sessions().size(), before + 1); }();
            [&] { QTRY_VERIFY(client.heard().contains("40{")); }();
        }
        client.forget();
    }

    RawClient client;
};

/// Hears of a line.
struct OrderKeeper : LineUser
{
    explicit OrderKeeper(QByteArray &order, char name)
        : order(order)
        , name(name)
    {
    }

    void heard(QByteArrayView, bool, qint64) override { order += name; }
    void lineClosing() override {}
    void lineEnded() override {}

    QByteArray &order;
    char name;
};

} // namespace

class TestWebSocketLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesWithTheRightCode_data();
    void closesWithTheRightCode();
    void takesACharacterInTwoFragments();
    void answersPings();
    void closesOnAFloodOfPings_data();
    void closesOnAFloodOfPings();
    void keepsOnePongForASlowReader();
    void keepsNobodyWaitingForAFlood();
    void readsASliceATurn();
    void takesWhatCameWithTheEnd();
    void sendsOneFrameHoweverLong();
    void cutsWhoNeverAnswersAClose();
    void losesNothingToWhatComesBehindAGoodbye();
    void unfinishedMessagesTakeTheirSendersShare();
    void stampsWithTheMomentOfTheLastByte();
};

void TestWebSocketLine::closesWithTheRightCode_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("heard");
    const auto closing = [](int code) -> QByteArray {
        return QByteArray("\x88\x02") + static_cast<char>(code >> 8) + static_cast<char>(code & 0xff);
    };

    QTest::newRow("unmasked") << QByteArray("\x81\x02"
                                            "40")
                              << closing(1002);
    QTest::newRow("a reserved bit") << clientFrame(0xc1, "3") << closing(1002);
    QTest::newRow("a continuation of nothing") << clientFrame(0x80, "3") << closing(1002);
    QTest::newRow("no UTF-8") << clientText("4\xff") << closing(1007);
    QTest::newRow("no UTF-8, in a frame that never ends")
        << clientFrame(0x81, "4\xff" + QByteArray(1'000, 'x')).first(20) << closing(1007);
    QTest::newRow("binary") << clientFrame(0x82, "3") << closing(1002);
    QTest::newRow("too long, by its head alone")
        << clientFrame(0x81, QByteArray(1'000'001, 'x')).first(14) << closing(1009);
    QTest::newRow("a flood behind a fault") << QByteArray("\x81\x02") + QByteArray(2'000'000, 'x') << closing(1002);
    QTest::newRow("its own code comes back") << clientFrame(0x88, "\x0b\xb8"
                                                                  "bye")
                                             << closing(3000);
    QTest::newRow("no code") << clientFrame(0x88, "") << QByteArray("\x88\x00", 2);
    QTest::newRow("a bad code") << clientFrame(0x88, "\x03\xed") << closing(1002); // 1005
    QTest::newRow("nonsense in a good frame") << clientText("x") << closing(1002);
}

void TestWebSocketLine::closesWithTheRightCode()
{
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, heard);
    RoomHouse house;
    Peer peer(house);
    peer.client.say(said);
    QTRY_COMPARE(peer.client.heard(), heard);
    QTRY_COMPARE(house.roomHandler.gone.size(), 1); // without waiting for the peer
    peer.client.say(clientFrame(0x88, heard.sliced(2)));
    QTRY_VERIFY(peer.client.isClosed());
    QTRY_COMPARE(house.server.counters().connections, 0);
    QTRY_COMPARE(house.server.pendingDeadlines(), 0);
    QCOMPARE(peer.client.heard(), heard);
}

void TestWebSocketLine::takesACharacterInTwoFragments()
{
    RoomHouse house;
    Peer peer(house);
    const QByteArray text = "421[\"echo\",\"\xec\xa0\x95\"]";
    const qsizetype cut = text.indexOf('\xa0');
    peer.client.say(clientFrame(0x01, text.first(cut)) + clientFrame(0x89, "between"));
    peer.client.say(clientFrame(0x80, text.sliced(cut)));
    QTRY_VERIFY(peer.client.heard().contains("431[\"\xec\xa0\x95\"]"));
    QVERIFY(peer.client.heard().startsWith(pongFrame("between")));
}

void TestWebSocketLine::answersPings()
{
    RoomHouse house;
    Peer peer(house, false);
    peer.client.say(clientFrame(0x89, "one"));
    QTRY_COMPARE(peer.client.heard(), pongFrame("one"));
    peer.client.say(clientFrame(0x8a, "unasked") + clientFrame(0x89, QByteArray(125, 'x')));
    QTRY_COMPARE(peer.client.heard(), pongFrame("one") + pongFrame(QByteArray(125, 'x')));
    QVERIFY(house.roomHandler.packetSizes.isEmpty());
}

void TestWebSocketLine::closesOnAFloodOfPings_data()
{
    QTest::addColumn<QByteArray>("flood");
    QTest::addColumn<bool>("reads");
    QTest::newRow("pings that are read") << clientFrame(0x89, QByteArray(125, 'x')) << true;
    QTest::newRow("pings that nobody reads") << clientFrame(0x89, QByteArray(125, 'x')) << false;
    QTest::newRow("pongs") << clientFrame(0x8a, "") << true;
}

void TestWebSocketLine::closesOnAFloodOfPings()
{
    QFETCH(QByteArray, flood);
    QFETCH(bool, reads);
    Limits limits;
    limits.closeTimeoutMs = 300;
    RoomHouse house(limits);
    Peer peer(house);
    if (!reads)
        peer.client.readAtMost(1);
    const RoomSession *session = *house.rooms.sessions().begin();
    qint64 waitingMax = 0;
    for (int i = 0; i < 500 && house.roomHandler.gone.isEmpty(); ++i) {
        peer.client.say(flood.repeated(10));
        QCoreApplication::processEvents();
        waitingMax = house.roomHandler.gone.isEmpty() ? std::max(waitingMax, session->bytesToWrite()) : waitingMax;
    }
    QTRY_COMPARE(house.roomHandler.gone.size(), 1); // small segments without an answer take their time
    QVERIFY2(waitingMax <= 4'096, qPrintable(QString::number(waitingMax)));
    if (reads)
        QTRY_VERIFY(peer.client.heard().endsWith(closeFrame(CloseCode::Policy)));
    QTRY_COMPARE(house.server.counters().connections, 0);
}

void TestWebSocketLine::keepsOnePongForASlowReader()
{
    RoomHouse house;
    Peer peer(house);
    peer.client.readAtMost(1);
    const RoomSession *session = *house.rooms.sessions().begin();
    const EncodedEvent event(u"x"_s, QJsonArray{QString(100'000, u'x')});
    while (session->bytesToWrite() == 0) {
        house.rooms.broadcastToAll(event);
        QCoreApplication::processEvents();
    }
    const qint64 waiting = session->bytesToWrite();
    for (int i = 1; i <= 50; ++i)
        peer.client.say(clientFrame(0x89, QByteArray::number(i)));
    peer.client.say(clientText("6"));
    QTRY_COMPARE(house.roomHandler.packetSizes.size(), 2);
    QVERIFY(session->bytesToWrite() <= waiting);
    // Once it reads, it is told of the newest.
    QByteArray heard;
    QObject::connect(&peer.client.socket(), &QTcpSocket::readyRead, &peer.client.socket(),
                     [&] { heard += peer.client.socket().readAll(); });
    peer.client.socket().setReadBufferSize(0);
    heard += peer.client.socket().readAll();
    QTRY_VERIFY(heard.endsWith(pongFrame("50")));
    QVERIFY(!heard.contains(pongFrame("49")));
}

/// Counted by the order of events, not by time.
void TestWebSocketLine::keepsNobodyWaitingForAFlood()
{
    RoomHouse house;
    Peer flooding(house);
    Peer patient(house);
    const QByteArray packet = clientText("42[\"flood\",\"" + QByteArray(1'000, 'x') + "\"]");
    const qsizetype packets = 3'000'000 / packet.size();
    flooding.client.say(packet.repeated(packets));
    patient.client.say(clientText("421[\"echo\"]"));
    QTRY_VERIFY(patient.client.heard().contains("431[]"));
    const auto isEcho = [](const RoomEvent &event) { return event.name == u"echo"; };
    const auto &events = house.roomHandler.events;
    const auto before = std::find_if(events.begin(), events.end(), isEcho) - events.begin();
    QVERIFY2(before * packet.size() <= 4 * sliceBytes, qPrintable(QString::number(before)));
    QTRY_COMPARE_WITH_TIMEOUT(house.roomHandler.events.size(), packets + 1, 30'000);
    QVERIFY(!flooding.client.isClosed());
}

/// Of sockets that read more than they were asked for, as those that decrypt do.
void TestWebSocketLine::readsASliceATurn()
{
    QTcpServer tcp;
    QVERIFY(tcp.listen(QHostAddress::LocalHost));
    const QByteArray message = clientText(QByteArray(1'000, 'x'));
    RoomHouse house;
    ServerContext context(
        house.handler, [] { return qint64(0); }, Limits());
    FlushQueue flushes;
    QByteArray order;
    std::vector<std::unique_ptr<RawClient>> clients;
    std::vector<QTcpSocket *> sockets;
    for (int i = 0; i < 2; ++i) {
        clients.push_back(std::make_unique<RawClient>(tcp.serverPort()));
        QTRY_VERIFY(tcp.hasPendingConnections());
        sockets.push_back(tcp.nextPendingConnection());
        clients.back()->say(message.repeated(100));
    }
    for (QTcpSocket *socket : sockets)
        QTRY_COMPARE(socket->bytesAvailable(), 100 * message.size());
    OrderKeeper a(order, 'a');
    OrderKeeper b(order, 'b');
    WebSocketLine one(sockets[0], context, flushes);
    one.setUser(a);
    WebSocketLine two(sockets[1], context, flushes);
    two.setUser(b);
    QTRY_COMPARE(order.size(), 200);
    const QByteArray slice(sliceBytes / message.size() + 2, 'a');
    QVERIFY2(!order.contains(slice), order.constData());
}

void TestWebSocketLine::takesWhatCameWithTheEnd()
{
    RoomHouse house;
    Peer peer(house);
    const QByteArray packet = clientText("42[\"bid\",\"" + QByteArray(1'000, 'x') + "\"]");
    peer.client.say(packet.repeated(100));
    peer.client.socket().disconnectFromHost();
    QTRY_COMPARE(house.roomHandler.gone.size(), 1);
    QCOMPARE(house.roomHandler.events.size(), 100);
}

/// A frame that is longer than what may wait is still one frame.
void TestWebSocketLine::sendsOneFrameHoweverLong()
{
    Limits limits;
    limits.waitingBytesMax = 10'000;
    RoomHouse house(limits);
    Peer peer(house);
    const EncodedEvent event(u"x"_s, QJsonArray{QString(8'000'000, u'x')});
    house.rooms.broadcastToAll(event);
    QTRY_VERIFY(peer.client.heard().size() == event.frame().size());
    QCOMPARE(house.server.counters().droppedTotal, 0u);
    // But nothing is sent behind one that is not taken.
    peer.client.readAtMost(1);
    for (int i = 0; i < 3; ++i) {
        house.rooms.broadcastToAll(event);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(house.server.counters().droppedTotal, 1u);
}

void TestWebSocketLine::cutsWhoNeverAnswersAClose()
{
    Limits limits;
    limits.closeTimeoutMs = 100;
    RoomHouse house(limits);
    Peer peer(house);
    (*house.rooms.sessions().begin())->close();
    QTRY_COMPARE(peer.client.heard(), closeFrame(CloseCode::Normal));
    peer.client.say(clientText(R"(42["echo"])") + clientFrame(0x89, "?")); // passed over
    QTRY_COMPARE(house.server.counters().connections, 0);
    QCOMPARE(peer.client.heard(), closeFrame(CloseCode::Normal));
    QVERIFY(house.roomHandler.events.isEmpty());
}

/// Hanging up on bytes that were not read is a reset, and takes along what has not left yet.
void TestWebSocketLine::losesNothingToWhatComesBehindAGoodbye()
{
    RoomHouse house;
    Peer peer(house);
    peer.client.readAtMost(1);
    const RoomSession *session = *house.rooms.sessions().begin();
    const EncodedEvent event(u"x"_s, QJsonArray{QString(100'000, u'x')});
    while (session->bytesToWrite() == 0) {
        house.rooms.broadcastToAll(event);
        QCoreApplication::processEvents();
    }
    const QByteArray goodbye = closeFrame(CloseCode::Normal);
    peer.client.say(clientFrame(0x88, goodbye.sliced(2)));
    QTRY_COMPARE(house.roomHandler.gone.size(), 1);
    QByteArray heard;
    peer.client.socket().setReadBufferSize(65'536);
    while (!heard.endsWith(goodbye) && !peer.client.isClosed()) {
        QCoreApplication::processEvents();
        heard += peer.client.socket().readAll();
        peer.client.say("?");
    }
    QVERIFY(heard.endsWith(goodbye));
}

/// Two hundred messages of nearly a megabyte each, none of them finished.
void TestWebSocketLine::unfinishedMessagesTakeTheirSendersShare()
{
    Limits limits;
    limits.bodiesPerAddressBytesMax = 300'000;
    RoomHouse house(limits);
    Peer first(house);
    Peer second(house);
    const QByteArray unfinished = clientText(QByteArray(250'000, 'x')).chopped(1);
    first.client.say(unfinished);
    QTRY_VERIFY(house.server.memory().bytes(Kept::Bodies) > 200'000);
    second.client.say(unfinished);
    QTRY_VERIFY(second.client.heard().endsWith(closeFrame(CloseCode::TryAgainLater)));
    QVERIFY(house.server.memory().bytes(Kept::Bodies) <= limits.bodiesPerAddressBytesMax);
    first.client.say("x");
    QTRY_COMPARE(house.server.memory().bytes(Kept::Bodies), 0);
}

void TestWebSocketLine::stampsWithTheMomentOfTheLastByte()
{
    RoomHouse house;
    Peer peer(house);
    const QByteArray early = clientText(R"(421["echo","early"])");
    const QByteArray late = clientText(R"(422["echo","late"])");
    house.turnTo(5'000);
    peer.client.say(early + late.first(10));
    QTRY_VERIFY(peer.client.heard().contains("431["));
    house.turnTo(6'000);
    peer.client.say(late.sliced(10));
    QTRY_VERIFY(peer.client.heard().contains("432["));
    QCOMPARE(house.roomHandler.events[0].receivedAt, 5'000);
    QCOMPARE(house.roomHandler.events[1].receivedAt, 6'000);
}

QTEST_GUILESS_MAIN(TestWebSocketLine)
#include "tst_websocket_line.moc"
