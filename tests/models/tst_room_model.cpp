#include "link/rooms.h"
#include "models/room/room_model.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::HistoryModel;
using models::RoomModel;
using models::Standing;
using support::sampleBid;
using support::sampleLot;

// A room as its updates move it, without a line; over one it is in tst_followed_room.cpp.
class TestRoomModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBidMovesTheLot();
    void whatIsOlderOrElsewhereIsPassedOver();
    void aVoidedBidTakesThePriceBack();
    void myOwnBidIsVoided_data();
    void myOwnBidIsVoided();
    void theHammerFalls();
    void aHammerThatFallsEarlyEndsItThen_data();
    void aHammerThatFallsEarlyEndsItThen();
    void aSnapshotAfterALossIsMerged();
    void standsAsTheLeaderSays();

private:
    [[nodiscard]] static protocol::BidUpdate updateOf(auction::LotId lot, const protocol::BidLine &line,
                                                      auction::AccountId leader = 7);
};

protocol::BidUpdate TestRoomModel::updateOf(auction::LotId lot, const protocol::BidLine &line,
                                            auction::AccountId leader)
{
    protocol::BidUpdate update;
    update.lot = lot;
    update.line = line;
    update.price = line.bid;
    update.ask = line.bid + 500;
    update.bids = 1;
    update.leader = protocol::Person{leader, line.nick};
    update.endsAt = 2'000'000;
    return update;
}

void TestRoomModel::aBidMovesTheLot()
{
    RoomModel room(1);
    room.enter({sampleLot(1), {}, {}, {}});
    QSignalSpy changed(&room, &RoomModel::lotChanged);
    room.apply(updateOf(1, sampleBid(11)));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(room.lot()->price, 11'000);
    QCOMPARE(room.lot()->ask, 11'500);
    QCOMPARE(room.lot()->endsAt, 2'000'000);
    QCOMPARE(room.lot()->leader->nick, u"anna"_s);
    QCOMPARE(room.history().rowCount(), 1);
    QCOMPARE(room.bidForm().ask(), 11'500);
}

void TestRoomModel::whatIsOlderOrElsewhereIsPassedOver()
{
    RoomModel room(1);
    room.apply(updateOf(1, sampleBid(11))); // before it was entered
    QVERIFY(!room.lot());
    room.enter({sampleLot(1), {}, {}, {}});
    QSignalSpy changed(&room, &RoomModel::lotChanged);
    room.apply(updateOf(2, sampleBid(11)));
    room.apply(updateOf(1, sampleBid(2)));
    room.apply(sampleLot(2));
    protocol::LotView older = sampleLot(1);
    older.seq = 1;
    room.apply(older);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(room.history().rowCount(), 0);
}

void TestRoomModel::aVoidedBidTakesThePriceBack()
{
    RoomModel room(1);
    room.enter({sampleLot(1), {}, {}, {}});
    room.apply(updateOf(1, sampleBid(11)));
    protocol::VoidedUpdate update;
    update.lot = 1;
    update.seq = 12;
    update.of = 11;
    update.reason = u"a slip"_s;
    update.price = update.ask = 10'000;
    room.apply(update);
    QCOMPARE(room.lot()->price, 10'000);
    QVERIFY(!room.lot()->leader);
    QVERIFY(room.history().index(0, 0).data(HistoryModel::VoidedRole).toBool());
}

// Whoever has nothing left that stands is as one who never bid, and is told why until they lead again.
void TestRoomModel::myOwnBidIsVoided_data()
{
    QTest::addColumn<std::optional<auction::Amount>>("max");
    QTest::addColumn<bool>("anotherLeads");
    QTest::addColumn<models::Standing>("standing");
    QTest::newRow("my only one") << std::optional<auction::Amount>() << false << models::Standing::None;
    QTest::newRow("my only one, another leads") << std::optional<auction::Amount>() << true << models::Standing::None;
    QTest::newRow("an earlier one stands")
        << std::optional<auction::Amount>(10'500) << true << models::Standing::Outbid;
}

void TestRoomModel::myOwnBidIsVoided()
{
    QFETCH(std::optional<auction::Amount>, max);
    QFETCH(bool, anotherLeads);
    RoomModel room(1);
    room.setStandings({.me = 7, .bidOn = {}, .watched = {}}, u"anna"_s);
    room.enter({sampleLot(1), {}, {}, {}});
    room.apply(updateOf(1, sampleBid(11)));
    room.bidForm().accepted({.seq = 11, .leading = true, .price = 11'000, .ask = 11'500});
    QCOMPARE(room.standing(), models::Standing::Leading);
    protocol::VoidedUpdate update{.lot = 1, .seq = 12, .of = 11, .reason = u"a slip"_s, .price = 10'000, .ask = 10'500};
    if (anotherLeads)
        update.leader = protocol::Person{9, u"bob"_s};
    update.mine = true;
    update.max = max;
    room.apply(update);
    QTEST(room.standing(), "standing");
    QVERIFY(room.ownVoid());
    QCOMPARE(room.ownVoid()->bid, 11'000);
    QCOMPARE(room.ownVoid()->reason, u"a slip"_s);
    QVERIFY2(room.bidForm().receiptText().isEmpty(), "it is in no longer");
    protocol::BidUpdate again = updateOf(1, sampleBid(13));
    room.apply(again);
    QVERIFY(!room.ownVoid());
}

void TestRoomModel::theHammerFalls()
{
    RoomModel room(1);
    room.setNow([] { return std::optional<auction::TimeMs>(940'001); });
    room.enter({sampleLot(1), {}, {}, {}});
    QCOMPARE(room.countdown().text, u"00:01:00"_s);
    QCOMPARE(room.countdown().urgency, models::Urgency::LastMinute);
    protocol::ClosedUpdate update;
    update.lot = 1;
    update.seq = 9;
    update.phase = auction::Phase::Sold;
    update.price = 11'000;
    update.winner = protocol::Person{7, u"anna"_s};
    room.apply(update);
    QCOMPARE(room.lot()->phase, auction::Phase::Sold);
    QCOMPARE(room.lot()->leader->nick, u"anna"_s);
    QCOMPARE(room.countdown().text, u"00:00:00"_s);
    QCOMPARE(room.bidForm().fault().has_value(), true);
}

void TestRoomModel::aHammerThatFallsEarlyEndsItThen_data()
{
    QTest::addColumn<std::optional<auction::TimeMs>>("endsAt");
    QTest::addColumn<auction::TimeMs>("ended");
    QTest::newRow("before its time") << std::optional<auction::TimeMs>(900'000) << auction::TimeMs(60'000);
    QTest::newRow("while it was paused") << std::optional<auction::TimeMs>() << auction::TimeMs(60'000);
    QTest::newRow("at its time, heard a little early")
        << std::optional<auction::TimeMs>(60'150) << auction::TimeMs(60'150);
    QTest::newRow("at its time, heard late") << std::optional<auction::TimeMs>(59'000) << auction::TimeMs(59'000);
}

void TestRoomModel::aHammerThatFallsEarlyEndsItThen()
{
    QFETCH(std::optional<auction::TimeMs>, endsAt);
    RoomModel room(1);
    room.setNow([] { return std::optional<qint64>(60'000); });
    protocol::LotView lot = sampleLot(1);
    lot.endsAt = endsAt;
    room.enter({lot, {}, {}, {}});
    protocol::ClosedUpdate update;
    update.lot = 1;
    update.seq = 9;
    update.phase = auction::Phase::Sold;
    room.apply(update);
    QTEST(protocol::endOf(*room.lot()).value_or(0), "ended");
}

void TestRoomModel::aSnapshotAfterALossIsMerged()
{
    RoomModel room(1);
    const QAbstractItemModelTester tester(&room.history());
    room.enter({sampleLot(1), {sampleBid(3), sampleBid(4)}, {{u"anna"_s, u"hi"_s, 1}}, {1, {u"anna"_s}}});
    protocol::LotView later = sampleLot(1);
    later.seq = 80;
    room.enter({later, {sampleBid(79), sampleBid(80)}, {{u"anna"_s, u"hi"_s, 1}}, {2, {u"anna"_s, u"berta"_s}}});
    room.fill(1, {sampleBid(5), sampleBid(6)});
    room.fill(2, {sampleBid(7)});
    QCOMPARE(room.history().rowCount(), 6);
    QCOMPARE(room.chat().rowCount(), 1);
    QCOMPARE(room.presence().count(), 2);
    protocol::LotView older = sampleLot(1);
    room.enter({older, {}, {}, {}});
    QCOMPARE(room.lot()->seq, 80);
}

void TestRoomModel::standsAsTheLeaderSays()
{
    RoomModel room(1);
    room.setStandings({.me = 5, .bidOn = {}, .watched = {}}, u"me"_s);
    room.enter({sampleLot(1), {}, {}, {}});
    QCOMPARE(room.standing(), Standing::None);
    QSignalSpy changed(&room, &RoomModel::standingChanged);
    room.apply(updateOf(1, sampleBid(11, u"me"_s), 5));
    QCOMPARE(room.standing(), Standing::Leading);
    QVERIFY(room.history().index(0, 0).data(HistoryModel::MineRole).toBool());
    room.apply(updateOf(1, sampleBid(12), 7));
    QCOMPARE(room.standing(), Standing::Outbid);
    QCOMPARE(changed.count(), 2);
}

QTEST_GUILESS_MAIN(TestRoomModel)
#include "tst_room_model.moc"
