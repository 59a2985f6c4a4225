#include "link/host_link.h"
#include "models/room/room_model.h"
#include "support/fake_host.h"

#include <QTest>

#include <algorithm>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::BidForm;
using models::RoomModel;
using models::Standing;
using support::FakeHost;

// A room that follows its host's, over a line.
class TestFollowedRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

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

void TestFollowedRoom::followsItsRoom()
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

void TestFollowedRoom::bidsAndIsAcknowledged()
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

void TestFollowedRoom::aRefusalStandsBesideTheForm()
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

void TestFollowedRoom::aLostAnswerIsUnknownAndThenKnown()
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

void TestFollowedRoom::afterALostLineTheHistoryIsWhole()
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

void TestFollowedRoom::whoComesLateReadsWhatFitsAPage_data()
{
    QTest::addColumn<int>("bids");
    QTest::addColumn<int>("rows");
    QTest::newRow("a snapshot's") << 50 << 50;
    QTest::newRow("a page more") << 80 << 80;
    QTest::newRow("too many, and no gap between them") << 200 << 50;
}

void TestFollowedRoom::whoComesLateReadsWhatFitsAPage()
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

void TestFollowedRoom::leavesAMaximumBeforeTheOpening()
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

void TestFollowedRoom::knowsItsOwnMaximum()
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

void TestFollowedRoom::readsAMaximumThatWasSetElsewhere()
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

void TestFollowedRoom::leavesWithTheWindow()
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

QTEST_GUILESS_MAIN(TestFollowedRoom)
#include "tst_followed_room.moc"
