#include "support/house_fixture.h"
#include "support/raw_client.h"
#include "support/rooms_client.h"

#include <QDateTime>
#include <QJsonArray>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RawClient;
using support::RoomsClient;

namespace {

constexpr auction::Amount start = 10'000;

/// A house that shows paddles, with a lot of Sue's.
class Paddles
{
public:
    explicit Paddles(bool shows = true)
    {
        host = house.signInHost();
        if (shows)
            show(u"paddle"_s);
        sue = house.signUp(u"Sue"_s);
        lot = house.sell(sue);
    }

    void show(const QString &names)
    {
        QCOMPARE(house.patch(u"/api/v1/house"_s, {{u"names"_s, names}}, host).status, 200);
    }

    [[nodiscard]] QString leader()
    {
        return house.get(u"/api/v1/lots/%1"_s.arg(lot)).json()["leader"_L1]["nick"_L1].toString();
    }

    [[nodiscard]] QStringList bidders()
    {
        QStringList nicks;
        const QJsonArray items = house.get(u"/api/v1/lots/%1/bids"_s.arg(lot)).json()["items"_L1].toArray();
        for (const QJsonValue &item : items)
            nicks.append(item["nick"_L1].toString());
        return nicks;
    }

    HouseFixture house;
    QString host;
    QString sue;
    qint64 lot = 0;
};

RoomsClient::Fields fieldsOf(const QString &token)
{
    return {{"Cookie", "gavel=" + token.toLatin1()}};
}

} // namespace

/// What others see of a bidder (FORMATS.md, "Bidders, paddles and roles": `names`).
class TestShownNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreShownFirst()
    {
        Paddles at(false);
        QCOMPARE(at.house.get(u"/api/v1/house"_s).json()["names"_L1].toString(), u"nick"_s);
        const QString ann = at.house.signUp(u"Ann"_s);
        QCOMPARE(at.house.bid(at.lot, ann, start).status, 201);
        QCOMPARE(at.leader(), u"Ann"_s);
        QVERIFY(at.house.get(u"/api/v1/me"_s, ann).json()["paddle"_L1].isNull());
    }

    void whatIsNoWayToShowThem()
    {
        Paddles at;
        QCOMPARE(at.house.get(u"/api/v1/house"_s).json()["names"_L1].toString(), u"paddle"_s);
        const Reply reply = at.house.patch(u"/api/v1/house"_s, {{u"names"_s, u"both"_s}}, at.host);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json()["member"_L1].toString(), u"names"_s);
        QCOMPARE(at.house.patch(u"/api/v1/house"_s, {{u"names"_s, u"nick"_s}}, at.sue).status, 403);
    }

    /// Of one sale alone: in its rooms and on its lots.
    void aSaleHasNamesOfItsOwn()
    {
        Paddles at(false);
        const QJsonObject evening{{u"name"_s, u"Evening"_s}, {u"names"_s, u"paddle"_s}};
        const QJsonObject sale = at.house.post(u"/api/v1/sales"_s, evening, at.host).json();
        QCOMPARE(sale["names"_L1].toString(), u"paddle"_s);
        const QJsonObject terms{{u"name"_s, u"Vase"_s}, {u"start"_s, start}, {u"sale"_s, sale["id"_L1]}};
        const QJsonObject there = at.house.post(u"/api/v1/lots"_s, terms, at.sue).json();
        QCOMPARE(there["names"_L1].toString(), u"paddle"_s);
        const QString ann = at.house.signUp(u"Ann"_s);
        RoomsClient room(at.house.port(), fieldsOf(ann));
        room.connectToRooms();
        room.say(u"421[\"join\",{\"lot\":%1}]"_s.arg(at.lot));
        QTRY_VERIFY(room.heard().join(u'\n').contains(u"\"nicks\":[\"Ann\"]"_s));
        room.say(u"422[\"join\",{\"lot\":%1}]"_s.arg(there["id"_L1].toInteger()));
        QTRY_VERIFY(room.heard().join(u'\n').contains(u"\"nicks\":[\"1\"]"_s));
        QCOMPARE(at.house.bid(at.lot, ann, start).status, 201);
        QCOMPARE(at.leader(), u"Ann"_s);
    }

    /// With what was said of it, by people who had no number where it was before.
    void aLotMovesToASaleThatShowsPaddles()
    {
        Paddles at(false);
        const QJsonObject sale =
            at.house.post(u"/api/v1/sales"_s, {{u"name"_s, u"Evening"_s}, {u"names"_s, u"paddle"_s}}, at.host).json();
        const qint64 opensAt = QDateTime::currentMSecsSinceEpoch() + 3'600'000;
        const QJsonObject terms{
            {u"name"_s, u"Vase"_s}, {u"start"_s, start}, {u"opensAt"_s, opensAt}, {u"endsAt"_s, opensAt + 60'000}};
        const qint64 lot = at.house.post(u"/api/v1/lots"_s, terms, at.sue).json()["id"_L1].toInteger();
        RoomsClient client(at.house.port(), fieldsOf(at.house.signUp(u"Ann"_s)));
        client.connectToRooms();
        client.say(u"421[\"join\",{\"lot\":%1}]"_s.arg(lot));
        QTRY_VERIFY(client.heardOf(u"431["_s));
        client.say(u"422[\"say\",{\"lot\":%1,\"text\":\"hello\"}]"_s.arg(lot));
        QTRY_VERIFY(client.heardOf(u"432["_s));
        const Reply moved = at.house.patch(u"/api/v1/lots/%1"_s.arg(lot), {{u"sale"_s, sale["id"_L1]}}, at.host);
        QVERIFY2(moved.status == 200, moved.body.constData());
        RoomsClient after(at.house.port());
        after.connectToRooms();
        after.say(u"421[\"join\",{\"lot\":%1}]"_s.arg(lot));
        QTRY_VERIFY(after.heardOf(u"431["_s));
        QVERIFY2(after.last().contains(u"\"nick\":\"1\""_s), qPrintable(after.last()));
        QVERIFY(after.last().contains(u"\"text\":\"hello\""_s) && !after.last().contains(u"Ann"_s));
    }

    /// Who came first has the lowest, not who signed up first.
    void aBidGivesTheLowestPaddle()
    {
        Paddles at;
        const QString ann = at.house.signUp(u"Ann"_s);
        const QString bob = at.house.signUp(u"Bob"_s);
        QCOMPARE(at.house.bid(at.lot, bob, start).status, 201);
        QCOMPARE(at.leader(), u"1"_s);
        QCOMPARE(at.house.bid(at.lot, ann, 2 * start).status, 201);
        QCOMPARE(at.leader(), u"2"_s);
        QCOMPARE(at.bidders(), (QStringList{u"1"_s, u"2"_s}));
        const QJsonObject me = at.house.get(u"/api/v1/me"_s, bob).json();
        QCOMPARE(me["paddle"_L1].toInteger(), 1);
        QCOMPARE(me["nick"_L1].toString(), u"Bob"_s); // to itself
    }

    /// Nothing of it anywhere that others read.
    void theNameIsNowhere()
    {
        Paddles at;
        const QString ann = at.house.signUp(u"Unmistakable"_s);
        RoomsClient watcher(at.house.port());
        watcher.connectToRooms();
        watcher.say(u"421[\"join\",{\"lot\":%1}]"_s.arg(at.lot));
        QTRY_VERIFY(watcher.heardOf(u"431["_s));
        RoomsClient client(at.house.port(), fieldsOf(ann));
        client.connectToRooms();
        client.say(u"421[\"join\",{\"lot\":%1}]"_s.arg(at.lot));
        QTRY_VERIFY(client.heardOf(u"431["_s));
        client.say(u"422[\"say\",{\"lot\":%1,\"text\":\"hello\"}]"_s.arg(at.lot));
        QTRY_VERIFY(client.heardOf(u"432["_s));
        QCOMPARE(at.house.bid(at.lot, ann, start).status, 201);
        QTRY_VERIFY(watcher.heardOf(u"42[\"bid\""_s));
        QTRY_VERIFY(watcher.heardOf(u"42[\"said\""_s));
        const QString heard = watcher.heard().join(u'\n');
        QVERIFY2(heard.contains(u"\"nick\":\"1\""_s), qPrintable(heard));
        QVERIFY2(!heard.contains(u"Unmistakable"_s), qPrintable(heard));
        for (const QString &path : {u"/api/v1/lots/%1"_s, u"/api/v1/lots/%1/bids"_s, u"/api/v1/lots/%1/log"_s,
                                    u"/api/v1/lots?q=%1"_s, u"/lots/%1"_s}) {
            const QByteArray body = at.house.get(path.arg(at.lot)).body;
            QVERIFY2(!body.contains("Unmistakable"), body.constData());
        }
        client.hangUp();
        QTRY_VERIFY(watcher.heardOf(u"42[\"left\""_s));
        QVERIFY(!watcher.heard().join(u'\n').contains(u"Unmistakable"_s));
    }

    /// Those who are seen already lead under their paddle from then on, and everybody comes back to be seen anew.
    void itIsChangedMeanwhile()
    {
        Paddles at(false);
        const QString ann = at.house.signUp(u"Ann"_s);
        QCOMPARE(at.house.bid(at.lot, ann, start).status, 201);
        RoomsClient client(at.house.port(), fieldsOf(ann));
        client.connectToRooms();
        at.show(u"paddle"_s);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(at.leader(), u"1"_s);
        at.show(u"nick"_s);
        QCOMPARE(at.leader(), u"Ann"_s);
    }

    /// So that number and name can't be matched: whatever was stored is served under the paddle, theirs too who were
    /// outbid, and nobody comes back for what they were told before.
    void whatWasWrittenBeforeIsServedUnderThePaddle()
    {
        Paddles at(false);
        const QString ann = at.house.signUp(u"Unmistakable"_s);
        RoomsClient client(at.house.port(), fieldsOf(ann));
        client.connectToRooms();
        client.say(u"421[\"join\",{\"lot\":%1}]"_s.arg(at.lot));
        QTRY_VERIFY(client.heardOf(u"431["_s));
        client.say(u"422[\"say\",{\"lot\":%1,\"text\":\"hello\"}]"_s.arg(at.lot));
        QTRY_VERIFY(client.heardOf(u"432["_s));
        QCOMPARE(at.house.bid(at.lot, ann, start).status, 201);
        QCOMPARE(at.house.bid(at.lot, at.house.signUp(u"Bob"_s), 2 * start).status, 201);
        QTRY_COMPARE(client.heard().filter(u"42[\"bid\""_s).size(), 2);
        const QString welcome = client.heard().filter(u"40{\"sid\""_s).value(0);
        const QString pid = QJsonDocument::fromJson(welcome.mid(2).toUtf8()).object()["pid"_L1].toString();
        const QString told = client.heard().filter(u"42[\"said\""_s).value(0);
        const QString offset = QJsonDocument::fromJson(told.mid(2).toUtf8()).array().last().toString();
        QVERIFY(!pid.isEmpty() && !offset.isEmpty());
        client.hangUp();
        QTRY_VERIFY(at.house.get(u"/api/v1/lots/%1"_s.arg(at.lot)).status == 200);
        at.show(u"paddle"_s);
        QCOMPARE(at.leader(), u"2"_s);
        QCOMPARE(at.bidders(), (QStringList{u"1"_s, u"2"_s}));
        RoomsClient after(at.house.port());
        after.connectToRooms();
        after.say(u"421[\"join\",{\"lot\":%1}]"_s.arg(at.lot));
        QTRY_VERIFY(after.heardOf(u"431["_s));
        QVERIFY2(!after.last().contains(u"Unmistakable"_s), qPrintable(after.last()));
        QVERIFY(after.last().contains(u"\"text\":\"hello\""_s));
        RoomsClient again(at.house.port(), fieldsOf(ann));
        again.connectToRooms(u"{\"pid\":\"%1\",\"offset\":\"%2\"}"_s.arg(pid, offset));
        again.say(u"421[\"time\",{}]"_s);
        QTRY_VERIFY(again.heardOf(u"431["_s));
        QVERIFY2(!again.heard().join(u'\n').contains(u"Unmistakable"_s), qPrintable(again.heard().join(u'\n')));
        // It is shown otherwise, not written otherwise.
        at.show(u"nick"_s);
        QCOMPARE(at.bidders(), (QStringList{u"Unmistakable"_s, u"Bob"_s}));
    }

    /// A room that was open before says so too to whoever comes in.
    void itIsChangedInRooms()
    {
        Paddles at(false);
        QCOMPARE(at.house.bid(at.lot, at.house.signUp(u"Ann"_s), start).status, 201);
        const auto join = [&at](RoomsClient &client) {
            client.connectToRooms();
            client.say(u"421[\"join\",{\"lot\":%1}]"_s.arg(at.lot));
            QTRY_VERIFY(client.heardOf(u"431["_s));
        };
        RoomsClient before(at.house.port());
        join(before);
        QVERIFY(before.heard().join(u'\n').contains(u"\"leader\":{\"id\":3,\"nick\":\"Ann\"}"_s));
        at.show(u"paddle"_s);
        QTRY_VERIFY(before.isClosed());
        RoomsClient after(at.house.port());
        join(after);
        QTRY_VERIFY(after.heard().join(u'\n').contains(u"\"leader\":{\"id\":3,\"nick\":\"1\"}"_s));
    }

    void theSellerSeesToWhomTheySold()
    {
        Paddles at;
        const qint64 lot = at.lot;
        const QString ann = at.house.signUp(u"Ann"_s);
        const auto mine = [&at, lot] {
            const QJsonArray items = at.house.get(u"/api/v1/me/lots"_s, at.sue).json()["items"_L1].toArray();
            for (const QJsonValue &item : items) {
                if (item["id"_L1].toInteger() == lot)
                    return item["leader"_L1]["nick"_L1].toString();
            }
            return QString();
        };
        QCOMPARE(at.house.bid(lot, ann, start).status, 201);
        QCOMPARE(mine(), u"1"_s);
        QCOMPARE(at.house.post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, at.host).status,
                 200);
        QCOMPARE(mine(), u"Ann"_s);
        QCOMPARE(at.house.get(u"/api/v1/lots/%1"_s.arg(lot)).json()["leader"_L1]["nick"_L1].toString(), u"1"_s);
    }

    /// It would be the name that is seen then.
    void aPaddleThatIsSeenIsNotTakenAway()
    {
        Paddles at;
        const QString ann = at.house.signUp(u"Ann"_s);
        QCOMPARE(at.house.bid(at.lot, ann, start).status, 201);
        const qint64 id = at.house.get(u"/api/v1/me"_s, ann).json()["id"_L1].toInteger();
        const QString path = u"/api/v1/accounts/%1"_s.arg(id);
        const Reply refused = at.house.patch(path, {{u"paddle"_s, QJsonValue::Null}}, at.host);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json()["member"_L1].toString(), u"paddle"_s);
        QCOMPARE(at.house.patch(path, {{u"paddle"_s, 77}}, at.host).status, 200);
        QCOMPARE(at.leader(), u"77"_s);
    }

    /// Also where a room had been read before, and by streams that stay.
    void roomsAreShownAnew()
    {
        Paddles at(false);
        const QString ann = at.house.signUp(u"Unmistakable"_s);
        QCOMPARE(at.house.bid(at.lot, ann, start).status, 201);
        RawClient stream(at.house.port());
        stream.say("GET /api/v1/lots/" + QByteArray::number(at.lot) +
                   "/events HTTP/1.1\r\nHost: h\r\nAccept: text/event-stream\r\n\r\n");
        QTRY_VERIFY(stream.heard().contains("Unmistakable"));
        const qsizetype before = stream.heard().size();
        at.show(u"paddle"_s);
        QTRY_VERIFY(stream.heard().sliced(before).contains("event: lot\n"));
        QVERIFY(!stream.heard().sliced(before).contains("Unmistakable"));
        RoomsClient client(at.house.port());
        client.connectToRooms();
        client.say(u"421[\"join\",{\"lot\":%1}]"_s.arg(at.lot));
        QTRY_VERIFY(client.heardOf(u"431["_s));
        const QString heard = client.last();
        QVERIFY2(heard.contains(u"\"leader\":{\"id\":3,\"nick\":\"1\"}"_s), qPrintable(heard));
    }

    /// A name is the same after a restart.
    void itIsKept()
    {
        Paddles at;
        const QString ann = at.house.signUp(u"Ann"_s);
        QCOMPARE(at.house.bid(at.lot, ann, start).status, 201);
        at.house.stop();
        at.house.start();
        QCOMPARE(at.house.get(u"/api/v1/house"_s).json()["names"_L1].toString(), u"paddle"_s);
        QCOMPARE(at.leader(), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(TestShownNames)
#include "tst_shown_names.moc"
