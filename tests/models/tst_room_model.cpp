#include "link/host_link.h"
#include "models/room/room_model.h"
#include "support/fake_host.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::BidForm;
using models::HistoryModel;
using models::RoomModel;
using models::Standing;
using support::FakeHost;
using support::sampleBid;
using support::sampleLot;

class TestRoomModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // without a line
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

    // over a line
    void followsItsRoom();
    void bidsAndIsAcknowledged();
    void aRefusalStandsBesideTheForm();
    void aLostAnswerIsUnknownAndThenKnown();
    void afterALostLineTheHistoryIsWhole();
    void whoComesLateReadsWhatFitsAPage_data();
    void whoComesLateReadsWhatFitsAPage();
    void leavesAMaximumBeforeTheOpening();
    void knowsItsOwnMaximum();
    void readsAMaximumThatWasSetElsewhere();
    void leavesWithTheWindow();

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

namespace {

/// A host, a line to it, signed in, and a room on it.
struct Scene
{
    FakeHost host;
    std::unique_ptr<link::HostLink> line;
    std::unique_ptr<RoomModel> room;

    Scene()
    {
        const bool started = host.start();
        Q_ASSERT(started);
        Q_UNUSED(started)
        line = std::make_unique<link::HostLink>(host.base());
        line->open("secret");
        room = std::make_unique<RoomModel>(1);
        room->follow(*line);
    }

    [[nodiscard]] bool isReady() const { return room->isEntered() && line->me() == 5 && line->house(); }
};

} // namespace

void TestRoomModel::followsItsRoom()
{
    Scene scene;
    QTRY_VERIFY(scene.isReady());
    QCOMPARE(scene.room->lot()->name, u"A clock"_s);
    QCOMPARE(scene.room->presence().count(), 2);
    QTRY_COMPARE(scene.room->money().currency().code, u"USD"_s);
    QTRY_COMPARE(scene.room->countdown().text, u"01:00:00"_s);
    scene.host.bidBy(u"anna"_s, 10'000);
    QTRY_COMPARE(scene.room->history().rowCount(), 1);
    scene.host.tellRoom(u"said"_s, {{u"lot"_s, 1}, {u"nick"_s, u"anna"_s}, {u"text"_s, u"안녕"_s}, {u"at"_s, 3}});
    QTRY_COMPARE(scene.room->chat().rowCount(), 1);
    scene.host.tellRoom(
        u"left"_s, {{u"lot"_s, 1}, {u"nick"_s, u"other"_s}, {u"present"_s, toJson(protocol::Present{1, {u"me"_s}})}});
    QTRY_COMPARE(scene.room->presence().rowCount(), 1);
}

void TestRoomModel::bidsAndIsAcknowledged()
{
    Scene scene;
    QTRY_VERIFY(scene.isReady());
    BidForm &form = scene.room->bidForm();
    form.setAmountText(u"120"_s);
    QVERIFY(form.submit());
    QTRY_COMPARE(form.state(), BidForm::State::Committed);
    QTRY_COMPARE(scene.room->standing(), Standing::Leading);
    QCOMPARE(scene.room->lot()->price, 12'000);
    QCOMPARE(scene.room->history().rowCount(), 1);
}

void TestRoomModel::aRefusalStandsBesideTheForm()
{
    Scene scene;
    scene.host.refusesBids = auction::Refusal::Ended;
    QTRY_VERIFY(scene.isReady());
    BidForm &form = scene.room->bidForm();
    form.setAmountText(u"120"_s);
    QVERIFY(form.submit());
    QTRY_COMPARE(form.state(), BidForm::State::Refused);
    QCOMPARE(form.outcomeText(), u"The bidding has ended."_s);
    QCOMPARE(form.amountText(), u"120"_s);
}

void TestRoomModel::aLostAnswerIsUnknownAndThenKnown()
{
    Scene scene;
    QTRY_VERIFY(scene.isReady());
    scene.host.answersBids = false;
    BidForm &form = scene.room->bidForm();
    form.setAmountText(u"120"_s);
    QVERIFY(form.submit());
    QTRY_COMPARE(scene.host.bids.size(), 1);
    scene.host.answersBids = true;
    scene.host.cutRooms();
    QTRY_COMPARE(form.state(), BidForm::State::Unknown);
    QVERIFY(!scene.room->isEntered());
    QTRY_COMPARE(form.state(), BidForm::State::Committed);
    QVERIFY(form.verdict()->repeat);
    QTRY_VERIFY(scene.room->isEntered());
    QCOMPARE(scene.room->history().rowCount(), 1);
}

void TestRoomModel::afterALostLineTheHistoryIsWhole()
{
    Scene scene;
    QTRY_VERIFY(scene.isReady());
    scene.host.bidBy(u"anna"_s, 10'000);
    QTRY_COMPARE(scene.room->history().rowCount(), 1);
    scene.host.stop();
    QTRY_VERIFY(!scene.room->isEntered());
    for (int n = 0; n < 120; ++n)
        scene.host.bidBy(u"berta"_s, 20'000 + 500 * n);
    QVERIFY(scene.host.start());
    scene.line->retryNow();
    QTRY_COMPARE(scene.room->history().rowCount(), 121);
    QList<protocol::BidLine> newestFirst = scene.host.history;
    std::reverse(newestFirst.begin(), newestFirst.end());
    QCOMPARE(scene.room->history().lines(), newestFirst);
}

void TestRoomModel::whoComesLateReadsWhatFitsAPage_data()
{
    QTest::addColumn<int>("bids");
    QTest::addColumn<int>("rows");
    QTest::newRow("a snapshot's") << 50 << 50;
    QTest::newRow("a page more") << 80 << 80;
    QTest::newRow("too many, and no gap between them") << 200 << 50;
}

void TestRoomModel::whoComesLateReadsWhatFitsAPage()
{
    QFETCH(int, bids);
    QFETCH(int, rows);
    Scene scene;
    QTRY_VERIFY(scene.isReady());
    for (int n = 0; n < bids; ++n)
        scene.host.bidBy(u"berta"_s, 20'000 + 500 * n);
    QTRY_COMPARE(scene.room->history().rowCount(), bids);
    RoomModel late(1);
    late.follow(*scene.line);
    const auto asked = [&scene] {
        return std::any_of(scene.host.requests.begin(), scene.host.requests.end(),
                           [](const net::Request &request) { return request.path.endsWith(u"/bids"); });
    };
    QTRY_COMPARE(late.history().rowCount(), rows);
    QTRY_COMPARE(asked(), bids > 50);
    QCOMPARE(late.history().isWhole(bids), rows == bids);
}

void TestRoomModel::leavesAMaximumBeforeTheOpening()
{
    Scene scene;
    scene.host.lot.phase = auction::Phase::Scheduled;
    scene.host.lot.takesPrebids = true;
    protocol::MyLot mine;
    mine.lot = scene.host.lot;
    mine.max = 17'000;
    mine.prebid = true;
    scene.host.mine = {mine}; // left before this session
    QTRY_VERIFY(scene.isReady());
    models::PrebidForm &form = scene.room->prebidForm();
    QTRY_COMPARE(form.left(), 17'000);
    form.setAmountText(u"200"_s);
    QVERIFY(form.leave());
    QTRY_COMPARE(form.left(), 20'000);
    QTRY_VERIFY(form.canTakeBack());
    QCOMPARE(scene.room->standing(), Standing::None); // it leads nothing, and nobody is outbid
    const auto tell = [&scene](const QJsonValue &max) {
        scene.host.tellEveryone(u"standing"_s,
                                {{u"lot"_s, 1}, {u"leading"_s, QJsonValue(QJsonValue::Null)}, {u"max"_s, max}});
    };
    tell(30'000); // at another of my programs
    QTRY_COMPARE(form.left(), 30'000);
    tell(QJsonValue(QJsonValue::Null));
    QTRY_VERIFY(!form.left());
    tell(30'000);
    QTRY_VERIFY(form.left());
    scene.host.answers.insert(u"/api/v1/lots/1/prebid"_s, {});
    QVERIFY(form.takeBack());
    QTRY_VERIFY(!form.left());
    protocol::LotView open = *scene.room->lot();
    open.phase = auction::Phase::Open;
    open.takesPrebids = false;
    scene.room->apply(open);
    QVERIFY(!form.isOffered());
}

void TestRoomModel::knowsItsOwnMaximum()
{
    Scene scene;
    QTRY_VERIFY(scene.isReady());
    BidForm &form = scene.room->bidForm();
    form.setMaximum(true);
    form.setAmountText(u"200"_s);
    QVERIFY(form.submit());
    QTRY_COMPARE(scene.room->standing(), Standing::Leading);
    QTRY_COMPARE(scene.room->myMax(), 20'000); // the verdict's
    QCOMPARE(form.fault(BidForm::Act::Lower), BidForm::Fault::NoAmount);
    scene.host.tellEveryone(u"standing"_s, {{u"lot"_s, 1}, {u"leading"_s, true}, {u"max"_s, 30'000}});
    QTRY_COMPARE(scene.room->myMax(), 30'000); // raised at another of my programs
    form.setAmountText(u"250"_s);
    QCOMPARE(form.typedAct(), BidForm::Act::Lower);
    scene.host.bidBy(u"anna"_s, 40'000);
    QTRY_COMPARE(scene.room->standing(), Standing::Outbid);
    QVERIFY(!scene.room->myMax());
    QCOMPARE(form.typedAct(), BidForm::Act::Maximum);
}

void TestRoomModel::readsAMaximumThatWasSetElsewhere()
{
    Scene scene;
    scene.host.lot.leader = protocol::Person{5, u"me"_s};
    protocol::MyLot mine;
    mine.lot = scene.host.lot;
    mine.leading = true;
    mine.max = 17'000;
    scene.host.mine = {mine};
    QTRY_VERIFY(scene.isReady());
    QTRY_COMPARE(scene.room->myMax(), 17'000);
    scene.host.mine[0].max = 18'000;
    scene.host.cutRooms();
    QTRY_VERIFY(!scene.room->isEntered());
    scene.host.tellEveryone(u"standing"_s, {});
    QTRY_VERIFY(scene.room->isEntered());
    QTRY_COMPARE(scene.room->myMax(), 18'000); // it may have changed while the line was gone
}

void TestRoomModel::leavesWithTheWindow()
{
    Scene scene;
    QTRY_VERIFY(scene.isReady());
    scene.room.reset();
    QTRY_COMPARE(scene.host.leaves, QList<auction::LotId>{1});
    scene.room = std::make_unique<RoomModel>(1);
    scene.room->follow(*scene.line);
    scene.line.reset(); // the line goes first
    scene.room.reset();
}

QTEST_GUILESS_MAIN(TestRoomModel)
#include "tst_room_model.moc"
