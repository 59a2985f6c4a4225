// What a line brings becomes notices, and what it lost is made up for.
#include "link/host_link.h"
#include "models/lot_list_model.h"
#include "models/mine/my_lots_model.h"
#include "models/notices/notice_feed.h"
#include "models/sales/house_sales.h"
#include "support/fake_host.h"
#include "wire/event_stream.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::MyLotsModel;
using models::Notice;
using models::NoticeCentre;
using models::NoticeKind;
using support::FakeHost;

namespace {

/// Somebody who is signed in, bids and sells, and the notices that they get.
struct Scene
{
    FakeHost host;
    std::unique_ptr<link::HostLink> line;
    std::unique_ptr<models::LotListModel> lots;
    MyLotsModel bids{MyLotsModel::Which::Bids};
    MyLotsModel won{MyLotsModel::Which::Won};
    MyLotsModel selling{MyLotsModel::Which::Selling};
    models::HouseSales sales;
    NoticeCentre centre;
    std::unique_ptr<models::NoticeFeed> feed;
    QList<Notice> told;

    [[nodiscard]] bool arrive()
    {
        if (!host.start())
            return false;
        line = std::make_unique<link::HostLink>(host.base());
        lots = std::make_unique<models::LotListModel>([this] { return line->clock().nowMs(); });
        lots->follow(*line);
        for (auto *mine : {&bids, &won, &selling})
            mine->follow(*line);
        feed = std::make_unique<models::NoticeFeed>(*line, models::NoticeFeed::Lists{*lots, bids, won, selling, sales},
                                                    centre);
        QObject::connect(&centre, &NoticeCentre::told, &centre, [this](const Notice &notice) { told.append(notice); });
        QSignalSpy read(&selling, &MyLotsModel::loaded);
        QSignalSpy readBids(&bids, &MyLotsModel::loaded);
        QSignalSpy readWon(&won, &MyLotsModel::loaded);
        line->open(host.token);
        return QTest::qWaitFor([&] {
            return !read.isEmpty() && !readBids.isEmpty() && !readWon.isEmpty() && lots->isLoaded() && isConnected() &&
                   line->clock().nowMs();
        });
    }

    [[nodiscard]] bool isConnected() const { return line->state().line == link::LineState::Line::Connected; }

    void lead()
    {
        protocol::MyLot mine;
        mine.lot = host.lot;
        mine.leading = true;
        host.mine = {mine};
    }

    void tellHouse(const protocol::LotView &lot, const QByteArray &id)
    {
        const QByteArray data = QJsonDocument(QJsonArray{toJson(lot)}).toJson(QJsonDocument::Compact);
        host.tellHouse(wire::encodeEvent({.type = "lots", .data = data, .id = id}));
    }
};

} // namespace

class TestNoticeFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAreTold();
    void anAnnouncementOfBothLinesIsOne();
    void leadingAgainSettlesIt();
    void aWatchedLotEndsByTheHostsClock();
    void myLotHasEnded();
    void aHostsLotHasEnded();
    void outbidWithoutTheLineIsToldAfterwards();
    void aSaleVoidedMeanwhileIsToldWithItsReason();
    void signingInTellsNothingOld();
};

void TestNoticeFeed::eventsAreTold()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.host.tellEveryone(u"outbid"_s, {{u"lot"_s, 1}, {u"price"_s, 11'000}, {u"ask"_s, 11'500}});
    scene.host.tellEveryone(u"won"_s, {{u"lot"_s, 1}, {u"price"_s, 12'000}});
    scene.host.tellEveryone(u"offered"_s,
                            {{u"lot"_s, 1}, {u"price"_s, 9'000}, {u"until"_s, scene.host.clockMs + 60'000}});
    scene.host.tellEveryone(u"saleVoided"_s, {{u"lot"_s, 1}, {u"price"_s, 12'000}, {u"reason"_s, u"not paid"_s}});
    QTRY_COMPARE(scene.told.size(), 4);
    QCOMPARE(scene.told.at(0).kind, NoticeKind::Outbid);
    QCOMPARE(scene.told.at(0).name, u"A clock"_s);
    QCOMPARE(scene.told.at(0).amount, 11'500);
    QCOMPARE(scene.told.at(1).kind, NoticeKind::Won);
    QCOMPARE(scene.told.at(1).amount, 12'000);
    QCOMPARE(scene.told.at(2).kind, NoticeKind::Offered);
    QCOMPARE(scene.told.at(2).amount, 9'000);
    QCOMPARE(scene.told.at(3).lot, 1);
    QString text = scene.told.at(3).text;
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(text, u"Your purchase of A clock was taken back: “not paid”."_s);

    // Of several sales it is said whose a lot is.
    scene.sales.set({{.id = 1, .name = u"Spring"_s}, {.id = 2, .name = u"Autumn"_s}});
    scene.host.tellEveryone(u"won"_s, {{u"lot"_s, 1}, {u"price"_s, 13'000}});
    QTRY_COMPARE(scene.told.size(), 5);
    QString name = scene.told.at(4).name;
    QCOMPARE(name.remove(QChar(0x2068)).remove(QChar(0x2069)), u"A clock (Spring)"_s);
}

void TestNoticeFeed::anAnnouncementOfBothLinesIsOne()
{
    Scene scene;
    QVERIFY(scene.arrive());
    const QJsonObject said{{u"text"_s, u"Tea"_s}, {u"at"_s, scene.host.clockMs}};
    QSignalSpy overRooms(&scene.line->rooms(), &link::Rooms::announced);
    QSignalSpy overStream(&scene.line->stream(), &link::HouseStream::announced);
    scene.host.tellEveryone(u"announcement"_s, said);
    scene.host.tellHouse(wire::encodeEvent(
        {.type = "announcement", .data = QJsonDocument(said).toJson(QJsonDocument::Compact), .id = "41"}));
    QTRY_VERIFY(!overRooms.isEmpty() && !overStream.isEmpty());
    QCOMPARE(scene.told.size(), 1);
    QCOMPARE(scene.told.first().text, u"Tea"_s);
}

void TestNoticeFeed::leadingAgainSettlesIt()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.centre.setAttention([](auction::LotId) { return models::Attention{.inFront = false, .onLot = false}; });
    scene.host.tellEveryone(u"outbid"_s, {{u"lot"_s, 1}, {u"price"_s, 11'000}, {u"ask"_s, 11'500}});
    QTRY_COMPARE(scene.centre.list().unread(), 1);
    scene.host.tellEveryone(u"standing"_s, {{u"lot"_s, 1}, {u"leading"_s, true}, {u"max"_s, 20'000}});
    QTRY_COMPARE(scene.centre.list().unread(), 0);
}

void TestNoticeFeed::aWatchedLotEndsByTheHostsClock()
{
    Scene scene;
    scene.host.lot.endsAt = scene.host.clockMs + 4 * 60'000; // of a clock that is years off this computer's
    QVERIFY(scene.arrive());
    QVERIFY(scene.told.isEmpty());
    scene.lots->setStandings({.me = 5, .bidOn = {}, .watched = {1}});
    scene.host.clockMs += 1'000;
    scene.host.tick();
    QTRY_COMPARE(scene.told.size(), 1);
    QCOMPARE(scene.told.first().kind, NoticeKind::EndingSoon);
    QCOMPARE(scene.told.first().minutes, 5);
}

void TestNoticeFeed::myLotHasEnded()
{
    Scene scene;
    QVERIFY(scene.arrive());
    protocol::LotView own = scene.host.lot;
    own.id = 7;
    own.owner = {scene.host.account.id, scene.host.account.nick};
    scene.tellHouse(own, "41");
    own.phase = auction::Phase::Sold;
    own.price = 15'000;
    own.seq += 1;
    scene.tellHouse(own, "42");
    QTRY_COMPARE(scene.told.size(), 1);
    QCOMPARE(scene.told.first().kind, NoticeKind::MySale);
    QCOMPARE(scene.told.first().amount, 15'000);
}

// Who sells as the house has them told of in the console.
void TestNoticeFeed::aHostsLotHasEnded()
{
    Scene scene;
    scene.host.account.host = true;
    QVERIFY(scene.arrive());
    protocol::LotView own = scene.host.lot;
    own.id = 7;
    own.owner = {scene.host.account.id, scene.host.account.nick};
    scene.tellHouse(own, "41");
    own.phase = auction::Phase::Sold;
    own.seq += 1;
    scene.tellHouse(own, "42");
    QTRY_VERIFY(scene.lots->find(7) && scene.lots->find(7)->phase == auction::Phase::Sold);
    QVERIFY(scene.told.isEmpty());
}

void TestNoticeFeed::outbidWithoutTheLineIsToldAfterwards()
{
    Scene scene;
    scene.lead();
    QVERIFY(scene.arrive());
    scene.host.stop();
    QTRY_VERIFY(!scene.isConnected());
    protocol::MyLot mine = scene.host.mine.first();
    mine.leading = false;
    mine.lot.seq += 2;
    mine.lot.ask = 13'000;
    scene.host.mine = {mine};
    QVERIFY(scene.host.start());
    scene.line->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(scene.told.size(), 1, 15'000);
    QCOMPARE(scene.told.first().kind, NoticeKind::Outbid);
    QCOMPARE(scene.told.first().amount, 13'000);
    QVERIFY(scene.told.first().whileAway);
    QCOMPARE(scene.centre.list().unread(), 1);
}

void TestNoticeFeed::aSaleVoidedMeanwhileIsToldWithItsReason()
{
    Scene scene;
    scene.lead();
    scene.host.won = scene.host.mine;
    scene.host.won.first().lot.phase = auction::Phase::Sold;
    scene.host.mine = scene.host.won;
    QVERIFY(scene.arrive());
    scene.host.stop();
    QTRY_VERIFY(!scene.isConnected());
    scene.host.mine.first().lot.phase = auction::Phase::Unsold;
    scene.host.mine.first().leading = false;
    scene.host.won = {};
    const QByteArray end = R"(},"hash":")" + QByteArray(64, '0') + "\"}\n";
    scene.host.log = R"({"event":{"type":"closed","winner":5)" + end +
                     R"({"event":{"lot":1,"reason":"not paid","type":"saleVoided")" + end;
    QVERIFY(scene.host.start());
    scene.line->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(scene.told.size(), 1, 15'000);
    QString text = scene.told.first().text;
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(text, u"Your purchase of A clock was taken back while you were away: “not paid”."_s);
}

void TestNoticeFeed::signingInTellsNothingOld()
{
    Scene scene;
    scene.lead();
    QVERIFY(scene.arrive());
    scene.line->signOut();
    QTRY_VERIFY(scene.isConnected() && !scene.line->account());
    protocol::MyLot mine = scene.host.mine.first();
    mine.leading = false;
    scene.host.mine = {mine};
    QSignalSpy read(&scene.bids, &MyLotsModel::loaded);
    scene.line->useToken(scene.host.token);
    QTRY_VERIFY(!read.isEmpty() && scene.isConnected());
    scene.host.tellEveryone(u"announcement"_s, {{u"text"_s, u"Tea"_s}, {u"at"_s, scene.host.clockMs}});
    QTRY_VERIFY(!scene.told.isEmpty());
    QCOMPARE(scene.told.size(), 1);
    QCOMPARE(scene.told.first().kind, NoticeKind::Announcement);
}

QTEST_GUILESS_MAIN(TestNoticeFeed)
#include "tst_notice_feed.moc"
