#include "support/room_line_fixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::LineState;
using link::Rooms;
using Line = LineState::Line;

/// Rooms against a host that loses lines and answers.
class TestRoomLine : public QObject, private support::RoomLineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { end(); }
    void connectsAndTellsTheRoundTrip();
    void joinsAndHearsBids();
    void aSecondLookAtARoomGetsASnapshotToo();
    void leavesWhenTheLastLooksAway();
    void whatWasHeardBeforeIsDropped();
    void aPictureOfTheSameSeqIsNews();
    void aLostLineShowsAtOnce();
    void aSilentLineIsLost();
    void pingsKeepALine();
    void retriesAfterGrowingPauses();
    void aHostCloseByIsTriedOftenWhereItRefuses();
    void retryNowEndsAPause();
    void catchesUpWithoutAGapOrADoubledBid_data();
    void catchesUpWithoutAGapOrADoubledBid();
    void fillsAGapThatCouldNotBeFilledAtOnce();
    void aBadTokenIsRefused();
    void hearsWhatConcernsTheAccount();
    void disconnectingAtAnyMomentHarmsNothing();

private:
    QList<protocol::RoomSnapshot> m_entered;
    QList<qint64> m_heard; ///< seqs of bids, as snapshots, fills and updates brought them
};

void TestRoomLine::init()
{
    m_entered.clear();
    m_heard.clear();
    begin();
    const auto hear = [this](const QList<protocol::BidLine> &lines) {
        for (const protocol::BidLine &line : lines)
            m_heard.append(line.seq);
    };
    connect(m_rooms.get(), &Rooms::entered, this, [this, hear](const protocol::RoomSnapshot &snapshot) {
        m_entered.append(snapshot);
        hear(snapshot.bids);
    });
    connect(m_rooms.get(), &Rooms::filled, this,
            [hear](auction::LotId, const QList<protocol::BidLine> &lines) { hear(lines); });
    connect(m_rooms.get(), &Rooms::bidTaken, this, [hear](const protocol::BidUpdate &update) { hear({update.line}); });
}

void TestRoomLine::connectsAndTellsTheRoundTrip()
{
    QCOMPARE(m_rooms->state().line, Line::Offline);
    m_rooms->open();
    QCOMPARE(m_rooms->state().line, Line::Connecting);
    QTRY_COMPARE(m_rooms->state().line, Line::Connected);
    QTRY_VERIFY(m_rooms->state().roundTripMs.has_value());
    QVERIFY(*m_rooms->state().roundTripMs < 1'000);
    QTRY_VERIFY(m_clock->nowMs().has_value()); // the exchange set the clock
    QCOMPARE(m_host->auths.first().value("token"_L1).toString(), u"secret"_s);
}

void TestRoomLine::joinsAndHearsBids()
{
    m_host->bidBy(u"anna"_s, 10'000);
    connectRooms();
    m_rooms->join(1);
    QTRY_COMPARE(m_entered.size(), 1);
    QCOMPARE(m_entered[0].lot, m_host->lot);
    QCOMPARE(m_entered[0].present.nicks, (QStringList{u"me"_s, u"other"_s}));
    QSignalSpy taken(m_rooms.get(), &Rooms::bidTaken);
    m_host->bidBy(u"berta"_s, 11'000);
    QTRY_COMPARE(taken.count(), 1);
    const auto update = taken[0][0].value<protocol::BidUpdate>();
    QCOMPARE(update.line.nick, u"berta"_s);
    QCOMPARE(update.price, 11'000);
}

void TestRoomLine::aSecondLookAtARoomGetsASnapshotToo()
{
    connectRooms();
    m_rooms->join(1);
    QTRY_COMPARE(m_entered.size(), 1);
    m_rooms->join(1);
    QTRY_COMPARE(m_entered.size(), 2);
}

void TestRoomLine::leavesWhenTheLastLooksAway()
{
    connectRooms();
    m_rooms->join(1);
    m_rooms->join(1);
    QTRY_COMPARE(m_entered.size(), 2);
    m_rooms->leave(1);
    m_rooms->leave(1);
    QTRY_COMPARE(m_host->leaves.size(), 1);
    m_host->bidBy(u"anna"_s, 10'000);
    QTest::qWait(50);
    QVERIFY(m_heard.isEmpty());
}

void TestRoomLine::whatWasHeardBeforeIsDropped()
{
    connectRooms();
    m_rooms->join(1);
    QTRY_COMPARE(m_entered.size(), 1);
    QSignalSpy taken(m_rooms.get(), &Rooms::bidTaken);
    m_host->bidBy(u"anna"_s, 10'000);
    QTRY_COMPARE(taken.count(), 1);
    m_host->tellRoom(u"bid"_s, toJson(taken[0][0].value<protocol::BidUpdate>()));
    m_host->bidBy(u"berta"_s, 11'000);
    QTRY_COMPARE(taken.count(), 2);
    QCOMPARE(taken[1][0].value<protocol::BidUpdate>().line.nick, u"berta"_s);
}

void TestRoomLine::aPictureOfTheSameSeqIsNews()
{
    connectRooms();
    m_rooms->join(1);
    QTRY_COMPARE(m_entered.size(), 1);
    QSignalSpy changed(m_rooms.get(), &Rooms::lotChanged);
    m_host->lot.img = {{u"/img/1"_s, u"/img/1/thumb"_s}};
    m_host->tellRoom(u"lot"_s, toJson(m_host->lot));
    protocol::LotView older = m_host->lot;
    older.seq -= 1;
    m_host->tellRoom(u"lot"_s, toJson(older));
    QTRY_COMPARE(changed.count(), 1);
    QTest::qWait(50);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<protocol::LotView>().img.size(), 1);
}

void TestRoomLine::aLostLineShowsAtOnce()
{
    connectRooms();
    QElapsedTimer timer;
    timer.start();
    m_host->stop();
    QTRY_COMPARE(m_rooms->state().line, Line::Retrying);
    QVERIFY(timer.elapsed() < 500);
    QVERIFY(m_rooms->state().retryInMs <= 800);
    QVERIFY(!m_rooms->state().roundTripMs);
}

void TestRoomLine::aSilentLineIsLost()
{
    // A host that accepts the session and is never heard again, not even by a ping.
    QWebSocketServer silent(u"silent"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    connect(&silent, &QWebSocketServer::newConnection, this, [&silent] {
        QWebSocket *socket = silent.nextPendingConnection();
        socket->setParent(&silent);
        connect(socket, &QWebSocket::textMessageReceived, socket,
                [socket](const QString &) { socket->sendTextMessage(uR"(40{"sid":"b"})"_s); });
        socket->sendTextMessage(
            uR"(0{"sid":"a","upgrades":[],"pingInterval":200,"pingTimeout":300,"maxPayload":1000000})"_s);
    });
    link::SocketIoClient client(QUrl(u"http://127.0.0.1:%1/"_s.arg(silent.serverPort())));
    client.open();
    QTRY_COMPARE(client.state().line, Line::Connected);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE(client.state().line, Line::Retrying);
    QVERIFY2(timer.elapsed() > 350 && timer.elapsed() < 900, qPrintable(QString::number(timer.elapsed())));
}

void TestRoomLine::pingsKeepALine()
{
    net::Limits limits;
    limits.pingIntervalMs = 200;
    limits.pingTimeoutMs = 300;
    m_host->stop();
    QVERIFY(m_host->start(limits));
    connectRooms();
    QTest::qWait(900);
    QCOMPARE(m_rooms->state().line, Line::Connected);
    QCOMPARE(m_host->auths.size(), 1);
}

void TestRoomLine::retriesAfterGrowingPauses()
{
    // A port that takes connections and hangs up tells when each attempt came.
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    QElapsedTimer timer;
    QList<qint64> attempts;
    timer.start();
    connect(&closed, &QTcpServer::newConnection, this, [&] {
        attempts.append(timer.elapsed());
        closed.nextPendingConnection()->abort();
    });
    link::SocketIoClient client(QUrl(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort())));
    QSignalSpy states(&client, &link::SocketIoClient::stateChanged);
    client.open();
    QTRY_COMPARE_WITH_TIMEOUT(attempts.size(), 4, 8'000);
    for (int n = 1; n < 4; ++n) {
        const qint64 pause = attempts[n] - attempts[n - 1];
        const qint64 middle = 500 << (n - 1);
        QVERIFY2(pause >= middle * 45 / 100 && pause <= middle * 15 / 10 + 250, qPrintable(QString::number(pause)));
    }
    QTRY_COMPARE(client.state().line, Line::Retrying);
    QVERIFY(client.state().retryInMs > 1'500);
}

void TestRoomLine::aHostCloseByIsTriedOftenWhereItRefuses()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close(); // nobody listens there
    link::SocketIoClient client(QUrl(u"http://127.0.0.1:%1/"_s.arg(port)));
    QList<qint64> pauses;
    connect(&client, &link::SocketIoClient::stateChanged, this, [&] {
        if (client.state().line == Line::Retrying)
            pauses.append(client.state().retryInMs);
    });
    client.open();
    QTRY_VERIFY_WITH_TIMEOUT(pauses.size() >= 5, 20'000);
    QVERIFY2(pauses[4] <= 2'250, qPrintable(QString::number(pauses[4]))); // they grow to 8 s where it does not
}

void TestRoomLine::retryNowEndsAPause()
{
    m_host->stop();
    m_rooms->open();
    QTRY_COMPARE(m_rooms->state().line, Line::Retrying);
    QTest::qWait(1'700); // the pauses have grown past a second
    QTRY_COMPARE(m_rooms->state().line, Line::Retrying);
    QVERIFY(m_host->start());
    m_rooms->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_rooms->state().line, Line::Connected, 400);
}

void TestRoomLine::catchesUpWithoutAGapOrADoubledBid_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("meanwhile");
    QTest::newRow("nothing happened") << 3 << 0;
    QTest::newRow("a few bids") << 3 << 7;
    QTest::newRow("as many as a snapshot has") << 3 << 50;
    QTest::newRow("one more") << 3 << 51;
    QTest::newRow("several pages of history") << 3 << 170;
    QTest::newRow("none before") << 0 << 20;
}

void TestRoomLine::catchesUpWithoutAGapOrADoubledBid()
{
    QFETCH(int, before);
    QFETCH(int, meanwhile);
    connectRooms();
    m_rooms->join(1);
    QTRY_COMPARE(m_entered.size(), 1);
    for (int n = 0; n < before; ++n)
        m_host->bidBy(u"anna"_s, 10'000 + 500 * n);
    QTRY_COMPARE(m_heard.size(), before);

    m_host->stop();
    QTRY_COMPARE(m_rooms->state().line, Line::Retrying);
    for (int n = 0; n < meanwhile; ++n)
        m_host->bidBy(u"berta"_s, 20'000 + 500 * n);
    QVERIFY(m_host->start());
    m_rooms->retryNow();
    QTRY_COMPARE(m_entered.size(), 2);
    m_host->bidBy(u"clara"_s, 900'000); // while the gap is being filled

    QTRY_COMPARE(QSet<qint64>(m_heard.begin(), m_heard.end()).size(), m_host->history.size());
    QTest::qWait(50);
    QCOMPARE(QSet<qint64>(m_heard.begin(), m_heard.end()).size(), m_host->history.size());
    QCOMPARE(m_heard.count(m_host->history.last().seq), 1);
}

void TestRoomLine::fillsAGapThatCouldNotBeFilledAtOnce()
{
    connectRooms();
    m_rooms->join(1);
    QTRY_COMPARE(m_entered.size(), 1);
    m_host->bidBy(u"anna"_s, 10'000);
    QTRY_COMPARE(m_heard.size(), 1);
    m_host->stop();
    QTRY_COMPARE(m_rooms->state().line, Line::Retrying);
    for (int n = 0; n < 80; ++n)
        m_host->bidBy(u"berta"_s, 20'000 + 500 * n);
    m_host->answersHistory = false;
    QVERIFY(m_host->start());
    m_rooms->retryNow();
    QTRY_COMPARE(m_entered.size(), 2);
    QTest::qWait(100);
    QVERIFY(QSet<qint64>(m_heard.begin(), m_heard.end()).size() < 81);
    m_host->answersHistory = true;
    m_host->cutRooms(); // and yet another loss, with the gap still open
    QTRY_COMPARE(QSet<qint64>(m_heard.begin(), m_heard.end()).size(), 81);
}

void TestRoomLine::aBadTokenIsRefused()
{
    m_http->setToken("wrong");
    QSignalSpy unauthorized(m_rooms.get(), &Rooms::unauthorized);
    m_rooms->open();
    QTRY_COMPARE(unauthorized.count(), 1);
    QCOMPARE(m_rooms->state().line, Line::Offline);
    m_http->setToken({});
    m_rooms->renewAuth();
    QTRY_COMPARE(m_rooms->state().line, Line::Connected);
    QVERIFY(!m_host->auths.last().contains("token"_L1));
}

void TestRoomLine::hearsWhatConcernsTheAccount()
{
    connectRooms();
    QSignalSpy outbid(m_rooms.get(), &Rooms::outbid);
    QSignalSpy won(m_rooms.get(), &Rooms::won);
    QSignalSpy announced(m_rooms.get(), &Rooms::announced);
    m_host->tellEveryone(u"outbid"_s, {{u"lot"_s, 4}, {u"price"_s, 500}, {u"ask"_s, 600}});
    m_host->tellEveryone(u"won"_s, {{u"lot"_s, 5}, {u"price"_s, 700}});
    QSignalSpy voided(m_rooms.get(), &Rooms::ownBidVoided);
    protocol::VoidedUpdate update{
        .lot = 6, .seq = 9, .of = 8, .reason = u"a slip"_s, .price = 1, .ask = 2, .head = "00"};
    m_host->tellEveryone(u"voided"_s, toJson(update)); // another's
    update.mine = true;
    update.max = 700;
    m_host->tellEveryone(u"voided"_s, toJson(update));
    m_host->tellEveryone(u"announcement"_s, {{u"text"_s, u"Tea is served."_s}, {u"at"_s, 12}});
    QTRY_COMPARE(announced.count(), 1);
    QCOMPARE(voided.count(), 1);
    QCOMPARE(voided[0][0].value<protocol::VoidedUpdate>().max, std::optional<auction::Amount>(700));
    QCOMPARE(outbid.count(), 1);
    QCOMPARE(outbid[0][0].value<auction::LotId>(), 4);
    QCOMPARE(outbid[0][2].value<auction::Amount>(), 600);
    QCOMPARE(won.count(), 1);
    QCOMPARE(announced[0][0].toString(), u"Tea is served."_s);
}

void TestRoomLine::disconnectingAtAnyMomentHarmsNothing()
{
    for (int ms = 0; ms < 40; ms += 2) {
        cleanup();
        init();
        m_rooms->join(1);
        m_rooms->open();
        QTest::qWait(ms);
        m_rooms->bid(1, {.bid = 10'000}, this, [](const auto &) {});
        if (ms % 4 == 0)
            m_host->stop();
        QTest::qWait(2);
        if (ms % 3 == 0)
            m_rooms->close();
    }
}

QTEST_GUILESS_MAIN(TestRoomLine)
#include "tst_room_line.moc"
