#include "support/house_fixture.h"
#include "support/raw_client.h"
#include "support/rooms_client.h"
#include "support/some_picture.h"

#include <QRegularExpression>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RawClient;
using support::RoomsClient;

namespace {

/// A house with a seller's lot, with a picture, that an account watches that is then blocked. Ann offered one herself.
class BlockedHouse
{
public:
    BlockedHouse()
    {
        ann = house.signUp(u"Ann"_s);
        host = house.signInHost();
        lot = house.sell(house.signUp(u"Seller"_s));
        own = house.sell(ann);
        const QString picture = u"/api/v1/lots/%1/images/1"_s.arg(own);
        QCOMPARE(house.send("PUT", picture, somePicture("png"), ann).status, 200);
        QCOMPARE(house.send("PUT", u"/api/v1/lots/%1/watch"_s.arg(lot), {}, ann).status, 204);
        account = house.get(u"/api/v1/me"_s, ann).json().value("id"_L1).toInteger();
        block(true);
    }

    void block(bool blocked)
    {
        const QString path = u"/api/v1/accounts/%1"_s.arg(account);
        QCOMPARE(house.patch(path, {{u"blocked"_s, blocked}}, host).status, 200);
    }

    HouseFixture house;
    QString ann;
    QString host;
    qint64 account = 0;
    qint64 lot = 0; ///< the seller's
    qint64 own = 0; ///< Ann's
};

RoomsClient::Fields fieldsOf(const QString &token)
{
    return {{"Cookie", "gavel=" + token.toLatin1()}};
}

/// The private id in the answer to CONNECT.
QString pidIn(const QString &welcome)
{
    return QJsonDocument::fromJson(welcome.mid(2).toUtf8()).object()["pid"_L1].toString();
}

/// Where it is in what it is told, once it said something in the lot's room.
QString offsetIn(RoomsClient &client, qint64 lot)
{
    client.say(u"42[\"say\",{\"lot\":%1,\"text\":\"hello\"}]"_s.arg(lot));
    const auto said = [&client] { return client.heard().filter(u"42[\"said\""_s).value(0); };
    if (!QTest::qWaitFor([&said] { return !said().isEmpty(); }))
        return {};
    return QJsonDocument::fromJson(said().mid(2).toUtf8()).array().last().toString();
}

} // namespace

/// "Blocked means: nothing that changes anything."
class TestBlocked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatChangesAnything_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path"); // %1 is the seller's lot, %2 one's own
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const char *method, const QString &path, const QByteArray &body = {}) {
            QTest::newRow(name) << QByteArray(method) << path << body;
        };
        row("a lot", "POST", u"/api/v1/lots"_s, R"({"name":"x","start":5})");
        row("new terms", "PATCH", u"/api/v1/lots/%2"_s, R"({"start":5})");
        row("another's terms", "PATCH", u"/api/v1/lots/%1"_s, R"({"start":5})");
        row("a picture", "PUT", u"/api/v1/lots/%2/images/2"_s, somePicture("png"));
        row("another picture", "PUT", u"/api/v1/lots/%2/images/1"_s, somePicture("jpeg"));
        row("what is no picture", "PUT", u"/api/v1/lots/%2/images/2"_s, "nothing to see");
        row("a picture less", "DELETE", u"/api/v1/lots/%2/images/1"_s);
        row("a bid", "POST", u"/api/v1/lots/%1/bids"_s, R"({"bid":10000})");
        row("a maximum", "POST", u"/api/v1/lots/%1/bids"_s, R"({"max":10000})");
        row("watching", "PUT", u"/api/v1/lots/%1/watch"_s);
        row("watching no more", "DELETE", u"/api/v1/lots/%1/watch"_s);
        row("another name", "PATCH", u"/api/v1/me"_s, R"({"nick":"Anna"})");
        row("another password", "PATCH", u"/api/v1/me"_s, R"({"password":"abcdefgh","oldPassword":"12345678"})");
        row("nothing of oneself", "PATCH", u"/api/v1/me"_s, "{}");
    }

    void nothingThatChangesAnything()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        QFETCH(const QByteArray, body);
        BlockedHouse blocked;
        HouseFixture &house = blocked.house;
        const QString where = path.contains(u'%') ? QString(path)
                                                        .replace(u"%1"_s, QString::number(blocked.lot))
                                                        .replace(u"%2"_s, QString::number(blocked.own))
                                                  : path;
        const QByteArray before = stateOf(blocked);
        const Reply reply = house.send(method, where, body, blocked.ann);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), u"blocked"_s);
        QCOMPARE(stateOf(blocked), before);
        // It is the host's word alone that refused it.
        blocked.block(false);
        QVERIFY(house.send(method, where, body, blocked.ann).code() != u"blocked");
    }

    void noWordInTheRooms_data()
    {
        QTest::addColumn<QString>("packet");
        QTest::newRow("a line") << u"420[\"say\",{\"lot\":%1,\"text\":\"hello\"}]"_s;
        QTest::newRow("a bid") << u"420[\"bid\",{\"lot\":%1,\"bid\":10000}]"_s;
    }

    void noWordInTheRooms()
    {
        QFETCH(const QString, packet);
        BlockedHouse blocked;
        RoomsClient client(blocked.house.port(), fieldsOf(blocked.ann));
        client.connectToRooms();
        client.say(packet.arg(blocked.lot));
        QTRY_VERIFY(client.last().startsWith(u"430["));
        QVERIFY2(client.last().contains(u"\"code\":\"blocked\""), qPrintable(client.last()));
        // A session that began before sees it end, too.
        blocked.block(false);
        client.say(packet.arg(blocked.lot).replace(u"420"_s, u"421"_s));
        const auto answer = [&client] { return client.heard().filter(QRegularExpression(u"^431\\["_s)).value(0); };
        QTRY_VERIFY(!answer().isEmpty());
        QVERIFY2(!answer().contains(u"blocked"), qPrintable(answer()));
    }

    /// It is told why, and then let go as by signing out: nobody comes back for what it had.
    void itsSocketsAreClosed()
    {
        BlockedHouse blocked;
        blocked.block(false);
        RoomsClient client(blocked.house.port(), fieldsOf(blocked.ann));
        client.connectToRooms();
        client.say(u"420[\"join\",{\"lot\":%1}]"_s.arg(blocked.lot));
        QTRY_VERIFY(client.last().startsWith(u"430["));
        RoomsClient other(blocked.house.port(), fieldsOf(blocked.host));
        other.connectToRooms();
        blocked.block(true);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.last(), u"41"_s);
        const QString told = client.heard().value(client.heard().size() - 2);
        QVERIFY2(told.startsWith(u"42[\"account\"") && told.contains(u"\"blocked\":true"), qPrintable(told));
        // What is changed of it meanwhile closes nothing again, and nobody else's goes.
        RoomsClient again(blocked.house.port(), fieldsOf(blocked.ann));
        again.connectToRooms();
        again.say(u"420[\"join\",{\"lot\":%1}]"_s.arg(blocked.lot));
        QTRY_VERIFY(again.last().startsWith(u"430["));
        blocked.block(true);
        QCOMPARE(blocked.house.get(u"/api/v1/me"_s, blocked.ann).status, 200);
        QVERIFY(!again.isClosed() && !other.isClosed());
    }

    void nobodyComesBackForItsRooms_data()
    {
        QTest::addColumn<bool>("isCut");
        QTest::newRow("cut off before") << true;
        QTest::newRow("closed by it") << false;
    }

    void nobodyComesBackForItsRooms()
    {
        QFETCH(const bool, isCut);
        BlockedHouse blocked;
        blocked.block(false);
        RoomsClient watcher(blocked.house.port());
        watcher.connectToRooms();
        watcher.say(u"420[\"join\",{\"lot\":%1}]"_s.arg(blocked.lot));
        QTRY_VERIFY(watcher.heardOf(u"430[{\"bids\""_s));
        RoomsClient client(blocked.house.port(), fieldsOf(blocked.ann));
        client.connectToRooms();
        const QString pid = pidIn(client.last());
        client.say(u"420[\"join\",{\"lot\":%1}]"_s.arg(blocked.lot));
        QTRY_VERIFY(client.last().startsWith(u"430["));
        QTRY_VERIFY(watcher.heardOf(u"42[\"joined\""_s));
        const QString offset = offsetIn(client, blocked.lot);
        QVERIFY(!offset.isEmpty());
        if (isCut) {
            client.hangUp();
            QTRY_VERIFY(watcher.heardOf(u"42[\"left\""_s));
        }
        const qsizetype joinedBefore = watcher.heard().filter(u"42[\"joined\""_s).size();
        blocked.block(true);
        QTRY_VERIFY(client.isClosed());
        RoomsClient again(blocked.house.port(), fieldsOf(blocked.ann));
        again.connectToRooms(u"{\"pid\":\"%1\",\"offset\":\"%2\"}"_s.arg(pid, offset));
        QVERIFY(pidIn(again.heard().constLast()) != pid);
        again.say(u"420[\"time\",{}]"_s);
        QTRY_VERIFY(again.last().startsWith(u"430["));
        QCOMPARE(again.heard().filter(u"42["_s).size(), 0);
        QCOMPARE(watcher.heard().filter(u"42[\"joined\""_s).size(), joinedBefore);
    }

    /// By polling: told in the poll that waits.
    void aPollEnds()
    {
        BlockedHouse blocked;
        blocked.block(false);
        HouseFixture &house = blocked.house;
        const QString at = u"/socket.io/?EIO=4&transport=polling"_s;
        const QList<QNetworkReply::RawHeaderPair> fields = fieldsOf(blocked.ann);
        const QByteArray opened = house.send("GET", at, {}, {}, fields).body;
        const QString sid = QJsonDocument::fromJson(opened.mid(1)).object()["sid"_L1].toString();
        const QString session = at + u"&sid="_s + sid;
        const auto origin = fields + QList<QNetworkReply::RawHeaderPair>{
                                         {"Origin", "http://127.0.0.1:" + QByteArray::number(house.port())},
                                         {"Content-Type", "text/plain"}};
        QCOMPARE(house.send("POST", session, "40", {}, origin).status, 200);
        QVERIFY(house.send("GET", session, {}, {}, fields).body.startsWith("40{"));
        blocked.block(true);
        const QByteArray told = house.send("GET", session, {}, {}, fields).body;
        QVERIFY2(told.contains("\"blocked\":true"), told.constData());
        QVERIFY2(told.contains("\x1e"
                               "41"),
                 told.constData());
        QCOMPARE(house.send("GET", session, {}, {}, fields).body, "1");
        QCOMPARE(house.send("GET", session, {}, {}, fields).status, 400);
    }

    void itsStreamsEnd()
    {
        BlockedHouse blocked;
        blocked.block(false);
        RawClient stream(blocked.house.port());
        stream.say("GET /api/v1/me/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + blocked.ann.toLatin1() +
                   "\r\n\r\n");
        QTRY_VERIFY(stream.heard().contains("\"blocked\":false"));
        blocked.block(true);
        QTRY_VERIFY(stream.isClosed());
        QVERIFY2(stream.heard().contains("\"blocked\":true"), stream.heard().constData());
    }

    void whatABlockedAccountMayDo()
    {
        BlockedHouse blocked;
        HouseFixture &house = blocked.house;
        QVERIFY(house.get(u"/api/v1/me"_s, blocked.ann).json().value("blocked"_L1).toBool());
        for (const char *list : {"lots", "bids", "won", "watching"})
            QCOMPARE(house.get(u"/api/v1/me/"_s + QLatin1StringView(list), blocked.ann).status, 200);
        const QJsonObject credentials{{u"email"_s, u"ann@example.org"_s}, {u"password"_s, u"12345678"_s}};
        QCOMPARE(house.post(u"/api/v1/session"_s, credentials).status, 201);
        QCOMPARE(house.send("DELETE", u"/api/v1/session"_s, {}, blocked.ann).status, 204);
        QCOMPARE(house.get(u"/api/v1/me"_s, blocked.ann).status, 401);
    }

    /// Nobody would be left to let it in again.
    void theHostBlocksEverybodyButItself()
    {
        HouseFixture house;
        const QString host = house.signInHost();
        const Reply refused = house.patch(u"/api/v1/accounts/1"_s, {{u"blocked"_s, true}}, host);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), u"forbidden"_s);
        QVERIFY(house.sell(host) > 0);
    }

private:
    /// All that Ann could have changed.
    static QByteArray stateOf(BlockedHouse &blocked)
    {
        HouseFixture &house = blocked.house;
        QByteArray state;
        for (const char *path : {"/api/v1/lots", "/api/v1/me", "/api/v1/me/watching", "/api/v1/lots/1/bids"})
            state += house.get(QLatin1StringView(path), blocked.ann).body;
        return state;
    }
};

QTEST_GUILESS_MAIN(TestBlocked)
#include "tst_blocked.moc"
