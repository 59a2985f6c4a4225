// Whatever a host says in the place of any member of any shape: what a reader lets through can be counted with and
// shown, and the rest is refused. Worth most under the sanitizers.
#include "link/host_link.h"
#include "models/catalogue/lot_table_model.h"
#include "models/console/activity_model.h"
#include "models/console/sales_model.h"
#include "models/lot_list_model.h"
#include "models/mine/my_lots_model.h"
#include "models/mine/my_lots_sums.h"
#include "models/mine/purchase_slip.h"
#include "models/mine/settlement.h"
#include "models/room/room_model.h"
#include "protocol/codes.h"
#include "protocol/limits.h"
#include "support/fake_host.h"
#include "support/hostile_values.h"
#include "support/sample_lots.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <limits>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::MoneyText;
using support::hostileValues;
using support::mutationsOf;

namespace {

constexpr int rolesMax = 26; // of Qt's own, and of a model's
constexpr int answerMs = 10'000;
constexpr int randomRounds = 500;
constexpr auction::Amount dear = auction::amountMax / 2; // of which so many make more than 64 bits hold
constexpr qsizetype many = 20'000;
const QList<auction::TimeMs> moments{0, 1'700'000'000'000, link::bounds::clockMsMax};

void walk(const QAbstractItemModel &model)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (const int from : {0, int{Qt::UserRole}}) {
                for (int role = from; role < from + rolesMax; ++role)
                    (void)model.data(model.index(row, column), role);
            }
        }
        (void)model.headerData(column, Qt::Horizontal);
    }
}

QJsonObject richLot(auction::Phase phase)
{
    protocol::LotView lot = support::sampleLot(1);
    lot.phase = phase;
    lot.img = {{u"/img/a"_s, u"/img/at"_s}};
    lot.leader = protocol::Person{7, u"anna"_s};
    lot.bids = 3;
    lot.buyNow = 90'000;
    lot.opensAt = 5;
    lot.leftMs = 60'000;
    lot.softClose = auction::SoftClose{.windowMs = 1'000, .extendMs = 1'000, .capMs = 5'000};
    lot.increments = {.preset = auction::Increments::Preset::Bands, .step = 1, .bands = {{0, 100}, {5'000, 500}}};
    lot.head = "00";
    return toJson(lot);
}

QJsonObject bidOf(qint64 seq)
{
    return toJson(protocol::BidUpdate{.lot = 1,
                                      .line = support::sampleBid(seq),
                                      .price = 20'000,
                                      .ask = 20'500,
                                      .bids = 4,
                                      .leader = protocol::Person{7, u"anna"_s},
                                      .reserve = auction::ReserveState::Met,
                                      .buyNow = 90'000,
                                      .endsAt = 2'000'000,
                                      .head = "01"});
}

void showLot(const protocol::LotView &lot)
{
    for (const auction::TimeMs now : moments) {
        models::RoomModel room(lot.id);
        room.setNow([now] { return std::optional(now); });
        room.setStandings({.me = 7, .bidOn = {}, .watched = {}}, u"anna"_s);
        room.enter({lot, {support::sampleBid(1)}, {}, {}});
        (void)room.countdown();
        room.bidForm().setAmountText(u"1000"_s);
    }
    models::LotListModel list([] { return std::optional(moments.first()); });
    list.put({support::sampleLot(2), lot, lot});
    list.reset({lot, lot});
    walk(list);
    walk(models::LotTableModel(list));
    models::ActivityModel activity;
    activity.begin({support::sampleLot(1)});
    activity.apply({lot}, moments.last());
    walk(activity);
    models::SalesModel sales;
    sales.setSales(models::salesOf({lot, lot}, {}));
    (void)models::sumOf(sales.sales());
    walk(sales);
}

void showMine(const protocol::MyLot &mine)
{
    using Which = link::HostApi::Mine;
    for (const Which which : {Which::Bids, Which::Won, Which::Selling, Which::Watching}) {
        models::MyLotsModel model(which);
        model.setNow([] { return std::optional(link::bounds::clockMsMax); });
        model.setMe(7);
        model.setLots({mine, mine});
        walk(model);
    }
    if (mine.lot.price > dear || mine.max > dear || mine.fee > dear) {
        const QList<protocol::MyLot> all(many, mine);
        (void)models::bidSums(all).total();
        (void)sumOf(models::wonLines(all, std::numeric_limits<auction::Amount>::max())).due();
        (void)models::saleSums(all).proceeds();
    }
    (void)models::watchSums({mine});
    (void)models::purchaseSlip(u"anna"_s, models::purchasesOf({mine, mine}, 0), MoneyText({u"USD"_s, 2}),
                               models::PaperWords(u"en"_s), 0);
}

} // namespace

class TestHostileValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lots_data();
    void lots();
    void ownLots();
    void manyAtOnce();
    void updates();
    void lines();
    void accountsAndVerdicts();
    void answersOverALine();
    void eventsOverALine();
    void aSnapshotOfAnotherLotIsNone();
};

void TestHostileValues::lots_data()
{
    QTest::addColumn<auction::Phase>("phase");
    for (const auction::Phase phase : {auction::Phase::Scheduled, auction::Phase::Open, auction::Phase::Paused,
                                       auction::Phase::Sold, auction::Phase::Passed})
        QTest::newRow(protocol::nameOf(phase).data()) << phase;
}

void TestHostileValues::lots()
{
    QFETCH(auction::Phase, phase);
    QVERIFY(protocol::lotFromJson(richLot(phase)));
    int refused = 0;
    for (const QJsonObject &json : mutationsOf(richLot(phase), hostileValues())) {
        const auto lot = protocol::lotFromJson(json);
        if (lot)
            showLot(*lot);
        else
            ++refused;
    }
    QVERIFY(refused > 300);
}

void TestHostileValues::ownLots()
{
    const auto honest = toJson(protocol::MyLot{.lot = *protocol::lotFromJson(richLot(auction::Phase::Sold)),
                                               .max = 30'000,
                                               .leading = true,
                                               .reserve = 5'000,
                                               .fee = 70});
    QVERIFY(protocol::myLotFromJson(honest));
    for (const QJsonObject &json : mutationsOf(honest, hostileValues())) {
        if (const auto mine = protocol::myLotFromJson(json))
            showMine(*mine);
    }
}

// Several members at once, always the same ones.
void TestHostileValues::manyAtOnce()
{
    QRandomGenerator random(20'261'128);
    const QList<QJsonValue> values = hostileValues();
    for (int round = 0; round < randomRounds; ++round) {
        QJsonObject json = richLot(static_cast<auction::Phase>(random.bounded(7)));
        const QStringList names = json.keys();
        for (int times = random.bounded(1, 5); times > 0; --times)
            json.insert(names.at(random.bounded(names.size())), values.at(random.bounded(values.size())));
        if (const auto lot = protocol::lotFromJson(json))
            showLot(*lot);
    }
}

void TestHostileValues::updates()
{
    models::RoomModel room(1);
    room.enter({*protocol::lotFromJson(richLot(auction::Phase::Open)), {}, {}, {}});
    for (const QJsonObject &json : mutationsOf(bidOf(11), hostileValues())) {
        if (const auto update = protocol::bidUpdateFromJson(json))
            room.apply(*update);
        (void)room.countdown();
        walk(room.history());
    }
    const protocol::VoidedUpdate voided{
        .lot = 1, .seq = 12, .of = 11, .reason = u"typo"_s, .price = 1, .ask = 2, .head = "02"};
    for (const QJsonObject &json : mutationsOf(toJson(voided), hostileValues())) {
        if (const auto update = protocol::voidedUpdateFromJson(json))
            room.apply(*update);
    }
    const protocol::ClosedUpdate closed{.lot = 1,
                                        .seq = 13,
                                        .phase = auction::Phase::Sold,
                                        .price = 1,
                                        .winner = protocol::Person{7, u"anna"_s},
                                        .head = "03"};
    for (const QJsonObject &json : mutationsOf(toJson(closed), hostileValues())) {
        if (const auto update = protocol::closedUpdateFromJson(json))
            room.apply(*update);
        (void)room.countdown();
    }
    for (const QJsonObject &json : mutationsOf(toJson(protocol::SealedUpdate{.lot = 1, .seq = 14}), hostileValues())) {
        if (const auto update = protocol::sealedUpdateFromJson(json))
            room.apply(*update);
    }
    walk(room.history());
}

void TestHostileValues::lines()
{
    models::HistoryModel history;
    for (const QJsonObject &json : mutationsOf(toJson(support::sampleBid(3)), hostileValues())) {
        if (const auto line = protocol::bidLineFromJson(json))
            history.put({*line});
    }
    walk(history);
    models::ChatModel chat;
    const protocol::SaidLine said{.nick = u"anna"_s, .text = u"Hello"_s, .at = 1};
    for (const QJsonObject &json : mutationsOf(toJson(said), hostileValues())) {
        if (const auto line = protocol::saidLineFromJson(json))
            chat.append(*line);
        walk(chat);
    }
    models::PresenceModel presence;
    QJsonObject crowd = toJson(protocol::Present{2, QStringList(100'000, u"anna"_s)});
    presence.setPresent(protocol::presentFromJson(crowd));
    QCOMPARE(protocol::presentFromJson(crowd).nicks.size(), protocol::limits::presentNicksMax);
    for (const QJsonObject &json : mutationsOf(toJson(protocol::Present{2, {u"anna"_s}}), hostileValues())) {
        presence.setPresent(protocol::presentFromJson(json));
        QVERIFY(protocol::presentFromJson(json).count >= 0);
        (void)presence.summary();
        walk(presence);
    }
}

void TestHostileValues::accountsAndVerdicts()
{
    const protocol::AccountView account{.id = 5, .email = u"a@b"_s, .nick = u"anna"_s, .available = 5, .led = 6};
    for (const QJsonObject &json : mutationsOf(toJson(account), hostileValues())) {
        if (const auto read = protocol::accountFromJson(json))
            (void)MoneyText().shown(read->deposits + read->credits - read->debits);
    }
    const protocol::BidVerdict verdict{.seq = 4, .leading = true, .max = 7, .endsAt = 8, .salt = "aa", .repeat = true};
    for (const QJsonObject &json : mutationsOf(toJson(verdict).toObject(), hostileValues())) {
        if (const auto read = protocol::verdictFromJson(json)) {
            models::BidForm form;
            form.setLot(support::sampleLot(1));
            form.accepted(*read);
        }
    }
}

void TestHostileValues::answersOverALine()
{
    support::FakeHost host;
    QVERIFY(host.start());
    link::HttpClient http(host.base());
    link::HostApi api(http);
    const QJsonObject house =
        toJson(protocol::HouseView{.name = u"House"_s, .currency = {u"USD"_s, 2}, .version = u"1"_s});
    const QJsonObject page{{u"items"_s, QJsonArray{richLot(auction::Phase::Open)}}, {u"next"_s, QJsonValue::Null}};
    int told = 0;
    const auto count = [&told](const auto &) { ++told; };
    int asked = 0;
    const auto ask = [&](const QString &path, const QJsonObject &honest, const auto &request) {
        for (const QJsonObject &json : mutationsOf(honest, hostileValues())) {
            host.answers.insert(path, json);
            request();
            ++asked;
            // Without the pauses of QTRY_COMPARE, which so many requests would spend most of their time in.
            for (const QDeadlineTimer late(answerMs); told < asked && !late.hasExpired();)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            [&] { QCOMPARE(told, asked); }();
        }
    };
    ask(u"/api/v1/house"_s, house, [&] { api.house(this, count); });
    ask(u"/api/v1/me/bids"_s, page, [&] { api.mine(link::HostApi::Mine::Bids, this, count); });
}

void TestHostileValues::eventsOverALine()
{
    support::FakeHost host;
    QVERIFY(host.start());
    link::HostLink line(host.base());
    models::RoomModel room(1);
    line.open("secret");
    room.follow(line);
    QTRY_VERIFY(room.isEntered());
    // Past these sizes the host itself would hold them back.
    QList<QJsonValue> values = hostileValues();
    values.removeIf([](const QJsonValue &value) { return value.toString().size() > 10'000; });
    const QJsonObject said{{u"lot"_s, 1}, {u"nick"_s, u"anna"_s}, {u"text"_s, u"Hello"_s}, {u"at"_s, 1}};
    const QJsonObject joined{
        {u"lot"_s, 1}, {u"nick"_s, u"anna"_s}, {u"present"_s, toJson(protocol::Present{1, {u"anna"_s}})}};
    const QJsonObject standing{{u"lot"_s, 1}, {u"leading"_s, true}, {u"max"_s, 1}, {u"price"_s, 1}, {u"ask"_s, 2}};
    const QJsonObject announcement{{u"text"_s, u"Hello"_s}, {u"at"_s, 1}};
    const QJsonObject account{{u"deposits"_s, 5},    {u"holds"_s, 1},       {u"available"_s, 4},
                              {u"blocked"_s, false}, {u"reason"_s, u"x"_s}, {u"roles"_s, QJsonArray{u"host"_s}}};
    protocol::VoidedUpdate voided{
        .lot = 1, .seq = 12, .of = 11, .reason = u"typo"_s, .price = 1, .ask = 2, .head = "02"};
    voided.mine = true;
    const QList<std::pair<QString, QJsonObject>> events{
        {u"said"_s, said},         {u"joined"_s, joined},
        {u"left"_s, joined},       {u"present"_s, joined},
        {u"standing"_s, standing}, {u"outbid"_s, standing},
        {u"won"_s, standing},      {u"announcement"_s, announcement},
        {u"bid"_s, bidOf(4)},      {u"lot"_s, richLot(auction::Phase::Open)},
        {u"account"_s, account},   {u"voided"_s, toJson(voided)}};
    for (const auto &[name, honest] : events) {
        for (const QJsonObject &json : mutationsOf(honest, values))
            host.tellRoom(name, json);
        QTest::qWait(1);
    }
    QSignalSpy announced(&line.rooms(), &link::Rooms::announced);
    host.tellEveryone(u"announcement"_s, {{u"text"_s, u"the last"_s}, {u"at"_s, 7}});
    QTRY_VERIFY(!announced.isEmpty() && announced.last().first().toString() == u"the last");
    QVERIFY(room.isEntered());
    walk(room.history());
    walk(room.chat());
    walk(room.presence());
}

void TestHostileValues::aSnapshotOfAnotherLotIsNone()
{
    support::FakeHost host;
    QVERIFY(host.start());
    protocol::LotView other = host.lot;
    other.id = 2;
    host.joinAnswer = QJsonObject{{u"lot"_s, toJson(other)}};
    link::HostLink line(host.base());
    QSignalSpy failed(&line.rooms(), &link::Rooms::enterFailed);
    QSignalSpy entered(&line.rooms(), &link::Rooms::entered);
    line.open();
    line.rooms().join(1);
    QTRY_VERIFY(!failed.isEmpty());
    QCOMPARE(entered.count(), 0);
}

QTEST_GUILESS_MAIN(TestHostileValues)
#include "tst_hostile_values.moc"
