#include "net/memory_budget.h"
#include "support/engineio_answers.h"
#include "support/polling_client.h"
#include "support/raw_client.h"
#include "support/room_house.h"

#include <QTest>

#include <sys/socket.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;
using namespace Qt::StringLiterals;

/// What a client by polling says in one long piece, and others meanwhile.
class TestLongPosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areHeardInTurns();
    void areHeardOutThoughTheirConnectionsGo();
    void endTheLineWithAnotherBeside();
};

namespace {

/// Events of two thousand bytes, which say how many came before them and whose they are.
QByteArray longPayload(int events, int whose = 0)
{
    QByteArrayList packets;
    for (int n = 0; n < events; ++n)
        packets.append("42[\"count\"," + QByteArray::number(n) + ',' + QByteArray::number(whose) + ",\"" +
                       QByteArray(2'000, 'x') + "\"]");
    return packets.join('\x1e');
}

QByteArray postOf(const PollingClient &client, const QByteArray &payload)
{
    return "POST " + client.target() + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(payload.size()) +
           "\r\n\r\n" + payload;
}

/// Ends the line without a goodbye.
void reset(RawClient &client)
{
    const linger none{1, 0};
    ::setsockopt(static_cast<int>(client.socket().socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    client.hangUp();
}

} // namespace

/// Others are read in between; it is answered once all was heard.
void TestLongPosts::areHeardInTurns()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    qsizetype heardInATurn = -1;
    house.roomHandler.eventVerdict = [&](RoomSession &) {
        if (heardInATurn == -1) {
            heardInATurn = 0;
            QMetaObject::invokeMethod(
                &house.rooms, [&] { heardInATurn = house.roomHandler.events.size(); }, Qt::QueuedConnection);
        }
        return PacketVerdict::Take;
    };
    constexpr int events = 100;
    QCOMPARE(PollingClient::wait(client.post(longPayload(events))).body, QByteArray("ok"));
    QCOMPARE(house.roomHandler.events.size(), events);
    for (int n = 0; n < events; ++n)
        QCOMPARE(house.roomHandler.events[n].args.at(0).toInt(), n);
    QVERIFY2(heardInATurn > 0 && heardInATurn < events / 5, qPrintable(QString::number(heardInATurn)));
}

/// What is kept of it counts for its sender as long as it is.
void TestLongPosts::areHeardOutThoughTheirConnectionsGo()
{
    constexpr int sessions = 4;
    constexpr int events = 450;
    RoomHouse house;
    std::vector<std::unique_ptr<PollingClient>> clients;
    std::vector<std::unique_ptr<RawClient>> senders;
    for (int i = 0; i < sessions; ++i) {
        clients.push_back(std::make_unique<PollingClient>(house.port));
        clients.back()->connectToRooms();
    }
    const qint64 others = house.server.counters().connections;
    qint64 keptOfThoseGone = 0;
    qsizetype looked = 0;
    house.roomHandler.eventVerdict = [&](RoomSession &) {
        const QList<RoomEvent> &heard = house.roomHandler.events;
        for (; looked < heard.size(); ++looked) {
            RawClient &sender = *senders.at(heard[looked].args.at(1).toVariant().toULongLong());
            if (!sender.isClosed())
                reset(sender);
        }
        if (looked > 0 && house.server.counters().connections == others)
            keptOfThoseGone = std::max(keptOfThoseGone, house.server.memory().bytes(Kept::Bodies));
        return PacketVerdict::Take;
    };
    for (int i = 0; i < sessions; ++i)
        senders.push_back(std::make_unique<RawClient>(house.port));
    for (int i = 0; i < sessions; ++i)
        senders[static_cast<std::size_t>(i)]->say(
            postOf(*clients[static_cast<std::size_t>(i)], longPayload(events, i)));
    QTRY_COMPARE_WITH_TIMEOUT(house.roomHandler.events.size(), sessions * events, 30'000);
    QVERIFY2(keptOfThoseGone > longPayload(events).size(), qPrintable(QString::number(keptOfThoseGone)));
    QTRY_COMPARE(house.server.memory().bytes(Kept::Bodies), 0);
}

/// Though the body of the other comes when all was heard, if at all.
void TestLongPosts::endTheLineWithAnotherBeside()
{
    RoomHouse house;
    PollingClient client(house.port);
    client.connectToRooms();
    RawClient other(house.port);
    QTRY_COMPARE(other.socket().state(), QAbstractSocket::ConnectedState);
    bool said = false;
    house.roomHandler.eventVerdict = [&](RoomSession &) {
        if (!std::exchange(said, true)) {
            other.socket().write(postOf(client, "42[\"echo\"]").chopped(8));
            other.socket().flush();
        }
        return PacketVerdict::Take;
    };
    constexpr int events = 450;
    QCOMPARE(client.wait(client.post(longPayload(events))).status, 400);
    QVERIFY(house.roomHandler.events.size() < events);
    other.say("[\"echo\"]");
    QTRY_VERIFY(other.heard().endsWith(unknownSession));
}

QTEST_GUILESS_MAIN(TestLongPosts)
#include "tst_long_posts.moc"
