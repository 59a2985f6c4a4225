// Bids over a line that loses them, or their answers: each is taken once, and its outcome is told.
#include "protocol/bid_json.h"
#include "support/room_line_fixture.h"

#include <QSet>
#include <QSignalSpy>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::Rooms;
using Line = link::LineState::Line;

class TestRoomBids : public QObject, private support::RoomLineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void aBidIsAcknowledged();
    void aRefusalHasItsCodeAndAsk();
    void aLostAcknowledgementIsAskedAgainWithTheSameKey();
    void whereTheHostCantTellItIsAskedAgainWithTheSameKey();
    void aBidThatNeverArrivedIsAskedAgainWithTheSameKey();
    void withoutALineNothingIsBid();
    void anAbandonedBidIsNotAskedAgain();
    void eachBidHasItsOwnKey();
};

void TestRoomBids::aBidIsAcknowledged()
{
    connectRooms();
    std::optional<link::Result<protocol::BidVerdict>> result;
    const QByteArray key = m_rooms->bid(1, {.bid = 10'000, .msg = u"안녕"_s}, this, [&](const auto &r) { result = r; });
    QTRY_VERIFY(result.has_value());
    QVERIFY(result->has_value());
    QCOMPARE((*result)->price, 10'000);
    QVERIFY(!(*result)->repeat);
    QCOMPARE(m_host->bids.first().value("key"_L1).toString().toUtf8(), key);
    QCOMPARE(m_host->bids.first().value("msg"_L1).toString(), u"안녕"_s);
    QVERIFY(key.size() >= 16 && key.size() <= auction::keyBytesMax);
}

void TestRoomBids::aRefusalHasItsCodeAndAsk()
{
    m_host->refusesBids = auction::Refusal::BelowMinimum;
    connectRooms();
    std::optional<link::Result<protocol::BidVerdict>> result;
    m_rooms->bid(1, {.bid = 10}, this, [&](const auto &r) { result = r; });
    QTRY_VERIFY(result.has_value());
    QVERIFY(!result->has_value());
    QCOMPARE(result->error().code, auction::Refusal::BelowMinimum);
    QCOMPARE(result->error().ask, m_host->lot.ask);
}

void TestRoomBids::aLostAcknowledgementIsAskedAgainWithTheSameKey()
{
    connectRooms();
    m_host->answersBids = false; // it commits, and the answer is lost
    std::optional<link::Result<protocol::BidVerdict>> result;
    QSignalSpy unknown(m_rooms.get(), &Rooms::bidUnknown);
    const QByteArray key = m_rooms->bid(1, {.bid = 10'000}, this, [&](const auto &r) { result = r; });
    QTRY_COMPARE(m_host->bids.size(), 1);
    m_host->answersBids = true;
    m_host->cutRooms();
    QTRY_COMPARE(unknown.count(), 1);
    QCOMPARE(unknown[0][1].toByteArray(), key);
    QVERIFY(!result);
    QTRY_VERIFY(result.has_value());
    QVERIFY(result->has_value());
    QVERIFY((*result)->repeat);
    QCOMPARE(m_host->bids.size(), 2);
    QCOMPARE(m_host->bids[0], m_host->bids[1]);
    QCOMPARE(m_host->history.size(), 1); // one bid, not two
}

void TestRoomBids::whereTheHostCantTellItIsAskedAgainWithTheSameKey()
{
    connectRooms();
    m_host->knowsOutcomes = false;
    std::optional<link::Result<protocol::BidVerdict>> result;
    QSignalSpy unknown(m_rooms.get(), &Rooms::bidUnknown);
    const QByteArray key = m_rooms->bid(1, {.bid = 10'000}, this, [&](const auto &r) { result = r; });
    QTRY_COMPARE(unknown.count(), 1);
    QCOMPARE(unknown[0][1].toByteArray(), key);
    QVERIFY(!result);
    m_host->knowsOutcomes = true;
    QTRY_VERIFY(result.has_value());
    QVERIFY(result->has_value());
    QVERIFY((*result)->repeat);
    QCOMPARE(m_host->bids.size(), 2);
    QCOMPARE(m_host->bids[0], m_host->bids[1]);
    QCOMPARE(m_host->history.size(), 1);
}

void TestRoomBids::aBidThatNeverArrivedIsAskedAgainWithTheSameKey()
{
    connectRooms();
    m_host->commitsBids = false; // it is lost on the way there
    std::optional<link::Result<protocol::BidVerdict>> result;
    m_rooms->bid(1, {.bid = 10'000}, this, [&](const auto &r) { result = r; });
    QTRY_COMPARE(m_host->bids.size(), 1);
    m_host->stop();
    m_host->commitsBids = true;
    QTRY_COMPARE(m_rooms->state().line, Line::Retrying);
    QVERIFY(m_host->start());
    QTRY_VERIFY(result.has_value());
    QVERIFY(result->has_value());
    QVERIFY(!(*result)->repeat);
    QCOMPARE(m_host->history.size(), 1);
}

void TestRoomBids::withoutALineNothingIsBid()
{
    std::optional<link::Result<protocol::BidVerdict>> result;
    m_rooms->bid(1, {.bid = 10'000}, this, [&](const auto &r) { result = r; });
    QVERIFY(!result); // later than the call
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->error().kind, link::Problem::Kind::Unreachable);
    connectRooms();
    QTest::qWait(50);
    QVERIFY(m_host->bids.isEmpty());
}

void TestRoomBids::anAbandonedBidIsNotAskedAgain()
{
    connectRooms();
    m_host->commitsBids = false;
    std::optional<link::Result<protocol::BidVerdict>> result;
    const QByteArray key = m_rooms->bid(1, {.bid = 10'000}, this, [&](const auto &r) { result = r; });
    QTRY_COMPARE(m_host->bids.size(), 1);
    m_rooms->abandon(key);
    QCOMPARE(result->error().kind, link::Problem::Kind::Cancelled);
    m_host->cutRooms();
    QTRY_COMPARE(m_host->auths.size(), 2);
    QTest::qWait(50);
    QCOMPARE(m_host->bids.size(), 1);
}

void TestRoomBids::eachBidHasItsOwnKey()
{
    connectRooms();
    QSet<QByteArray> keys;
    for (int n = 0; n < 20; ++n)
        keys.insert(m_rooms->bid(1, {.bid = 10'000 + 500 * n}, this, {}));
    QCOMPARE(keys.size(), 20);
    QTRY_COMPARE(m_host->bids.size(), 20);
}

QTEST_GUILESS_MAIN(TestRoomBids)
#include "tst_room_bids.moc"
