#include "support/house_fixture.h"
#include "support/rooms_client.h"

#include <QJsonArray>
#include <QUrl>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RoomsClient;

namespace {

constexpr int malformedStatus = 400;

QJsonObject accountIn(const Reply &reply)
{
    return reply.json().value("account"_L1).toObject();
}

QStringList nicksIn(const Reply &reply)
{
    QStringList nicks;
    const QJsonArray items = reply.json().value("items"_L1).toArray();
    for (const QJsonValue &item : items)
        nicks.append(item["nick"_L1].toString());
    return nicks;
}

/// A house in which newcomers sign up by a code, with its host.
class Hall
{
public:
    Hall()
    {
        host = house.signInHost();
        changeHouse({{u"hallCode"_s, u"BIDNOW"_s}});
    }

    void changeHouse(const QJsonObject &change) { QCOMPARE(house.patch(u"/api/v1/house"_s, change, host).status, 200); }

    Reply join(const QString &nick, const QString &code = u"BIDNOW"_s)
    {
        return house.post(u"/api/v1/accounts"_s, {{u"nick"_s, nick}, {u"code"_s, code}});
    }

    Reply enter(const QJsonObject &who, const QString &token = {})
    {
        return house.post(u"/api/v1/accounts"_s, who, token.isEmpty() ? host : token);
    }

    qint64 entered(const QString &nick) { return accountIn(enter({{u"nick"_s, nick}})).value("id"_L1).toInteger(); }

    /// A session of somebody with these roles.
    QString staff(const QString &nick, const QJsonArray &roles)
    {
        const qint64 account = entered(nick);
        if (change(account, {{u"roles"_s, roles}}).status != 200)
            qFatal("no roles for %s", qPrintable(nick));
        const Reply link = makeLink(account);
        return signInBy(link.json().value("token"_L1).toString()).json().value("token"_L1).toString();
    }

    qint64 idOf(const QString &token) { return house.get(u"/api/v1/me"_s, token).json().value("id"_L1).toInteger(); }

    Reply change(qint64 account, const QJsonObject &body, const QString &token = {})
    {
        return house.patch(u"/api/v1/accounts/%1"_s.arg(account), body, token.isEmpty() ? host : token);
    }

    Reply makeLink(qint64 account, const QString &token = {})
    {
        return house.post(u"/api/v1/accounts/%1/links"_s.arg(account), {}, token.isEmpty() ? host : token);
    }

    Reply signInBy(const QString &link) { return house.post(u"/api/v1/session"_s, {{u"link"_s, link}}); }

    QJsonArray record() { return house.get(u"/api/v1/record"_s, host).json().value("items"_L1).toArray(); }

    QJsonObject lastDeed() { return record().last().toObject(); }

    HouseFixture house;
    QString host;
};

} // namespace

/// Coming in without an email, and who works in the house (FORMATS.md, "Bidders, paddles and roles").
class TestHall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameAndTheCodeMakeABidder()
    {
        Hall hall;
        const Reply first = hall.join(u"Ann"_s);
        QCOMPARE(first.status, 201);
        QCOMPARE(accountIn(first).value("paddle"_L1).toInteger(), 1);
        QCOMPARE(accountIn(first).value("email"_L1).toString(), QString());
        QVERIFY(first.header("Set-Cookie").startsWith("gavel_"));
        const QString token = first.json().value("token"_L1).toString();
        const qint64 lot = hall.house.sell(hall.host);
        QCOMPARE(hall.house.post(u"/api/v1/lots/%1/bids"_s.arg(lot), {{u"bid"_s, 10'000}}, token).status, 201);

        // As people type it, and the name of somebody who is here already.
        const Reply second = hall.join(u"Ann"_s, u"bidnow"_s);
        QCOMPARE(accountIn(second).value("paddle"_L1).toInteger(), 2);
        QCOMPARE(accountIn(second).value("nick"_L1).toString(), u"Ann 2"_s);
        const QString longest(protocol::limits::nickMax, u'w');
        QCOMPARE(hall.join(longest).status, 201);
        QCOMPARE(accountIn(hall.join(longest)).value("nick"_L1).toString(), longest.chopped(2) + u" 4"_s);
    }

    void theCodeWorksWhateverIsSaidOfSignUps()
    {
        Hall hall;
        hall.changeHouse({{u"signUp"_s, u"host"_s}});
        QCOMPARE(hall.join(u"Ann"_s).status, 201);
        hall.changeHouse({{u"evening"_s, u"over"_s}});
        QCOMPARE(hall.join(u"Bob"_s).code(), u"forbidden"_s);
        hall.changeHouse({{u"evening"_s, u"on"_s}, {u"hallCode"_s, QJsonValue::Null}});
        QCOMPARE(hall.join(u"Bob"_s).code(), u"unauthorized"_s);
    }

    void staffAloneSeeTheCode()
    {
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const QString guest = hall.house.signUp(u"Guest"_s);
        const auto shown = [&hall](const QString &token) {
            return hall.house.get(u"/api/v1/house"_s, token).json().value("hallCode"_L1);
        };
        QCOMPARE(shown(hall.host).toString(), u"BIDNOW"_s);
        QCOMPARE(shown(clerk).toString(), u"BIDNOW"_s);
        QVERIFY(shown(guest).isUndefined());
        QVERIFY(shown({}).isUndefined());
    }

    void whatIsNoCode_data()
    {
        QTest::addColumn<QJsonValue>("code");
        QTest::newRow("short") << QJsonValue(u"ABCDE"_s);
        QTest::newRow("long") << QJsonValue(u"ABCDEFG"_s);
        QTest::newRow("digits") << QJsonValue(u"ABC123"_s);
        QTest::newRow("other letters") << QJsonValue(u"ÄBCDEF"_s);
        QTest::newRow("empty") << QJsonValue(u""_s);
        QTest::newRow("a number") << QJsonValue(123'456);
    }

    void whatIsNoCode()
    {
        QFETCH(const QJsonValue, code);
        Hall hall;
        const Reply reply = hall.house.patch(u"/api/v1/house"_s, {{u"hallCode"_s, code}}, hall.host);
        QCOMPARE(reply.status, malformedStatus);
        QCOMPARE(reply.json().value("member"_L1).toString(), u"hallCode"_s);
    }

    /// Else a code of six letters could be found by trying.
    void whoGuessesLearnsNothingMore()
    {
        Hall hall;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(hall.join(u"Eve"_s, u"WRONGX"_s).status, 401);
        QCOMPARE(hall.join(u"Eve"_s, u"WRONGX"_s).status, 429);
        QCOMPARE(hall.join(u"Eve"_s).status, 429);
        // Nor does it keep others from signing in.
        QVERIFY(!hall.house.signUp(u"Ann"_s).isEmpty());
    }

    void staffEnterPeople()
    {
        Hall hall;
        const Reply ann = hall.enter({{u"nick"_s, u"Ann"_s}, {u"name"_s, u"Ann Lee"_s}});
        QCOMPARE(ann.status, 201);
        QVERIFY(!ann.json().contains("token"_L1));
        QVERIFY(ann.header("Set-Cookie").isEmpty());
        QCOMPARE(accountIn(ann).value("name"_L1).toString(), u"Ann Lee"_s);
        QCOMPARE(accountIn(ann).value("paddle"_L1).toInteger(), 1);
        QCOMPARE(accountIn(hall.enter({{u"nick"_s, u"Bob"_s}, {u"paddle"_s, 17}})).value("paddle"_L1).toInteger(), 17);
        QVERIFY(accountIn(hall.enter({{u"nick"_s, u"Cleo"_s}, {u"paddle"_s, QJsonValue::Null}}))
                    .value("paddle"_L1)
                    .isNull());
        QCOMPARE(accountIn(hall.enter({{u"nick"_s, u"Dan"_s}})).value("paddle"_L1).toInteger(), 2);

        const Reply taken = hall.enter({{u"nick"_s, u"Eve"_s}, {u"paddle"_s, 17}});
        QCOMPARE(taken.status, malformedStatus);
        QCOMPARE(taken.json().value("member"_L1).toString(), u"paddle"_s);
        QCOMPARE(hall.enter({{u"nick"_s, u"ann"_s}}).code(), u"nick_taken"_s);
        for (const QJsonValue &paddle : {QJsonValue(0), QJsonValue(-3), QJsonValue(1'000'000), QJsonValue(u"5"_s)})
            QCOMPARE(hall.enter({{u"nick"_s, u"Fay"_s}, {u"paddle"_s, paddle}}).status, malformedStatus);

        // There are more than an address may sign up.
        for (int i = 0; i < 30; ++i)
            QCOMPARE(hall.enter({{u"nick"_s, u"Guest %1"_s.arg(i)}}).status, 201);
    }

    void whoComesToTheDoorGetsTheNextPaddleOnce()
    {
        Hall hall;
        const auto withoutPaddle = [&hall](const QString &nick) {
            return accountIn(hall.enter({{u"nick"_s, nick}, {u"paddle"_s, QJsonValue::Null}}))
                .value("id"_L1)
                .toInteger();
        };
        const qint64 ann = withoutPaddle(u"Ann"_s);
        const qint64 bob = withoutPaddle(u"Bob"_s);
        hall.enter({{u"nick"_s, u"Cleo"_s}, {u"paddle"_s, 2}});
        const QJsonObject next{{u"paddle"_s, u"next"_s}};
        const auto paddleOf = [](const Reply &reply) { return reply.json().value("paddle"_L1).toInteger(); };
        QCOMPARE(paddleOf(hall.change(ann, next)), 1);
        QCOMPARE(paddleOf(hall.change(bob, next)), 3);
        QCOMPARE(paddleOf(hall.change(ann, next)), 1); // a second helper gives no second one
        QCOMPARE(hall.change(ann, {{u"paddle"_s, u"any"_s}}).status, malformedStatus);
    }

    void staffFindPeople_data()
    {
        QTest::addColumn<QString>("q");
        QTest::addColumn<QStringList>("nicks");
        QTest::newRow("by a number") << u"17"_s << QStringList{u"Bob"_s};
        QTest::newRow("not a part of it") << u"7"_s << QStringList{u"Ann"_s};
        QTest::newRow("by a name") << u"LEE"_s << QStringList{u"Ann"_s, u"Bob"_s};
        QTest::newRow("by two words") << u"bobby lee"_s << QStringList{u"Bob"_s};
        QTest::newRow("by a phone") << u"5550"_s << QStringList{u"Bob"_s};
        QTest::newRow("by a table") << u"gold"_s << QStringList{u"Bob"_s};
        QTest::newRow("by an email") << u"carl@"_s << QStringList{u"Carl"_s};
        QTest::newRow("nobody") << u"zoe"_s << QStringList{};
    }

    void staffFindPeople()
    {
        QFETCH(const QString, q);
        QFETCH(const QStringList, nicks);
        Hall hall;
        hall.enter({{u"nick"_s, u"Ann"_s}, {u"name"_s, u"Ann Lee"_s}, {u"paddle"_s, 7}});
        const Reply bob = hall.enter({{u"nick"_s, u"Bob"_s}, {u"name"_s, u"Bobby Lee"_s}, {u"paddle"_s, 17}});
        const qint64 id = accountIn(bob).value("id"_L1).toInteger();
        QCOMPARE(hall.change(id, {{u"phone"_s, u"+1 5550"_s}, {u"table"_s, u"Gold 3"_s}}).status, 200);
        hall.house.signUp(u"Carl"_s);
        const QString path = u"/api/v1/accounts?q="_s + QString::fromLatin1(QUrl::toPercentEncoding(q));
        QCOMPARE(nicksIn(hall.house.get(path, hall.host)), nicks);
    }

    void aLinkSignsIn()
    {
        Hall hall;
        const qint64 ann = hall.entered(u"Ann"_s);
        const Reply made = hall.makeLink(ann);
        QCOMPARE(made.status, 201);
        const QString link = made.json().value("token"_L1).toString();
        QCOMPARE(link.size(), 22); // 128 bits
        QVERIFY(made.json().value("url"_L1).toString().endsWith(u"/l/"_s + link));

        const Reply byPost = hall.signInBy(link);
        QCOMPARE(byPost.status, 201);
        const QString first = byPost.json().value("token"_L1).toString();
        QCOMPARE(hall.idOf(first), ann);

        const QString path = u"/l/"_s + link;
        const Reply head = hall.house.send("HEAD", path);
        QCOMPARE(head.status, 200);
        QVERIFY(head.header("Set-Cookie").isEmpty());
        const Reply opened = hall.house.send("GET", path);
        QCOMPARE(opened.status, 303);
        QCOMPARE(opened.header("Location"), QByteArray("/"));
        QCOMPARE(opened.header("Cache-Control"), QByteArray("no-store"));
        QVERIFY(opened.header("Set-Cookie").startsWith("gavel_"));

        // Withdrawn, it takes along what it opened.
        QCOMPARE(hall.house.send("DELETE", u"/api/v1/accounts/%1/links"_s.arg(ann), {}, hall.host).status, 204);
        QCOMPARE(hall.house.get(u"/api/v1/me"_s, first).status, 401);
        QCOMPARE(hall.signInBy(link).status, 401);
        const Reply gone = hall.house.send("GET", path);
        QCOMPARE(gone.status, 404);
        QVERIFY(gone.header("Content-Type").startsWith("text/html"));
        QCOMPARE(hall.signInBy(u"nothing"_s).status, 401);
    }

    /// A room that was entered by a link is left when the link is withdrawn.
    void aWithdrawnLinkClosesItsSockets()
    {
        Hall hall;
        const qint64 ann = hall.entered(u"Ann"_s);
        const QString link = hall.makeLink(ann).json().value("token"_L1).toString();
        const QString token = hall.signInBy(link).json().value("token"_L1).toString();
        RoomsClient client(hall.house.port(), {{"Cookie", "gavel=" + token.toLatin1()}});
        client.connectToRooms();
        QCOMPARE(hall.house.send("DELETE", u"/api/v1/accounts/%1/links"_s.arg(ann), {}, hall.host).status, 204);
        QTRY_VERIFY(client.isClosed());
    }

    /// Else who made it would be more than they are.
    void aHelpersLinkEndsWhereItsAccountBecomesMore_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::newRow("a host") << QJsonObject{{u"roles"_s, QJsonArray{u"host"_s}}};
        QTest::newRow("a cashier") << QJsonObject{{u"roles"_s, QJsonArray{u"cashier"_s}}};
        QTest::newRow("with a password") << QJsonObject{{u"password"_s, u"12345678"_s}};
    }

    void aHelpersLinkEndsWhereItsAccountBecomesMore()
    {
        QFETCH(const QJsonObject, change);
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const Reply made = hall.enter({{u"nick"_s, u"Friend"_s}}, clerk);
        const qint64 account = accountIn(made).value("id"_L1).toInteger();
        const QString link = hall.makeLink(account, clerk).json().value("token"_L1).toString();
        const QString session = hall.signInBy(link).json().value("token"_L1).toString();
        QCOMPARE(hall.house.get(u"/api/v1/me"_s, session).status, 200);
        QCOMPARE(hall.change(account, change).status, 200);
        QCOMPARE(hall.signInBy(link).status, 401);
        QCOMPARE(hall.house.get(u"/api/v1/me"_s, session).status, 401);
    }

    void aHostsLinkStays()
    {
        Hall hall;
        const qint64 account = hall.entered(u"Helper"_s);
        const QString link = hall.makeLink(account).json().value("token"_L1).toString();
        QCOMPARE(hall.change(account, {{u"roles"_s, QJsonArray{u"clerk"_s}}}).status, 200);
        QCOMPARE(hall.signInBy(link).status, 201);
    }

    /// Another host is none the less a guest in it.
    void theHousesOwnAccountIsNobodyElsesToChange_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::newRow("roles") << QJsonObject{{u"roles"_s, QJsonArray{u"clerk"_s}}};
        QTest::newRow("no roles") << QJsonObject{{u"roles"_s, QJsonArray()}};
        QTest::newRow("blocked") << QJsonObject{{u"blocked"_s, true}};
        QTest::newRow("password") << QJsonObject{{u"password"_s, u"12345678"_s}};
        QTest::newRow("funds") << QJsonObject{{u"funds"_s, u"limited"_s}};
    }

    void theHousesOwnAccountIsNobodyElsesToChange()
    {
        QFETCH(const QJsonObject, change);
        Hall hall;
        const qint64 account = hall.entered(u"Other"_s);
        const QString link = hall.makeLink(account).json().value("token"_L1).toString();
        QCOMPARE(hall.change(account, {{u"roles"_s, QJsonArray{u"host"_s}}}).status, 200);
        const QString other = hall.signInBy(link).json().value("token"_L1).toString();
        QVERIFY(!other.isEmpty());
        const Reply reply = hall.change(hall.idOf(hall.host), change, other);
        QVERIFY2(reply.code() == u"forbidden", reply.body.constData());
        QVERIFY(!hall.house.signInHost().isEmpty());
    }

    void aNameThatIsTakenStaysOne_data()
    {
        QTest::addColumn<QString>("nick");
        QTest::addColumn<QString>("second");
        const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s;
        const QString flag = u"\U0001F1F0\U0001F1F7"_s;
        QTest::newRow("families") << u"xxxx"_s + family.repeated(4) << u"xxxx"_s + family.repeated(3) + u" 2"_s;
        QTest::newRow("flags") << QString(29, u'z') + flag << QString(29, u'z') + u" 2"_s;
        QTest::newRow("one letter") << u"e\u0301"_s << u"\u00e9 2"_s;
    }

    void aNameThatIsTakenStaysOne()
    {
        QFETCH(const QString, nick);
        QFETCH(const QString, second);
        Hall hall;
        QCOMPARE(hall.join(nick).status, 201);
        QCOMPARE(accountIn(hall.join(nick)).value("nick"_L1).toString(), second);
    }

    void aBidForNobodyIsNoBid_data()
    {
        QTest::addColumn<QJsonValue>("account");
        QTest::newRow("unknown") << QJsonValue(999'999);
        QTest::newRow("zero") << QJsonValue(0);
        QTest::newRow("below") << QJsonValue(-7);
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("text") << QJsonValue(u"Ann"_s);
    }

    void aBidForNobodyIsNoBid()
    {
        QFETCH(const QJsonValue, account);
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const qint64 lot = hall.house.sell(hall.host);
        const Reply reply =
            hall.house.post(u"/api/v1/lots/%1/bids"_s.arg(lot), {{u"bid"_s, 10'000}, {u"for"_s, account}}, clerk);
        QCOMPARE(reply.status, malformedStatus);
        QCOMPARE(reply.json().value("member"_L1).toString(), u"for"_s);
        QVERIFY(hall.house.get(u"/api/v1/lots/%1"_s.arg(lot)).json()["leader"_L1].isNull());
    }

    void aVoidedBidsAmountIsInTheRecordOnceTheLotIsFinal()
    {
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const QString ann = hall.house.signUp(u"Ann"_s);
        const qint64 lot = hall.house.sell(hall.host);
        const QString actions = u"/api/v1/lots/%1/actions"_s.arg(lot);
        const Reply bid = hall.house.bid(lot, ann, 12'000);
        const QJsonObject undo{
            {u"action"_s, u"void"_s}, {u"seq"_s, bid.json().value("seq"_L1)}, {u"reason"_s, u"a slip"_s}};
        QCOMPARE(hall.house.post(actions, undo, clerk).status, 200);
        QVERIFY(hall.lastDeed().value("amount"_L1).isNull());
        QCOMPARE(hall.house.post(actions, {{u"action"_s, u"close"_s}}, hall.host).status, 200);
        for (const QJsonValue deed : hall.record()) {
            if (deed["what"_L1].toString() == u"bid_voided")
                QCOMPARE(deed["amount"_L1].toInteger(), 12'000);
        }
    }

    void whoMakesALinkForWhom()
    {
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const QString cashier = hall.staff(u"Cashier"_s, {u"cashier"_s});
        const qint64 guest = hall.entered(u"Guest"_s);
        const qint64 member = hall.idOf(hall.house.signUp(u"Member"_s));
        const qint64 helper = hall.entered(u"Helper"_s);
        QCOMPARE(hall.change(helper, {{u"roles"_s, QJsonArray{u"clerk"_s}}}).status, 200);
        const qint64 partner = hall.entered(u"Partner"_s);
        QCOMPARE(hall.change(partner, {{u"roles"_s, QJsonArray{u"host"_s}}}).status, 200);

        for (const QString &staff : {clerk, cashier}) {
            QCOMPARE(hall.makeLink(guest, staff).status, 201);
            QCOMPARE(hall.makeLink(member, staff).status, 403);
            QCOMPARE(hall.makeLink(helper, staff).status, 403);
            QCOMPARE(hall.makeLink(partner, staff).status, 403);
            QCOMPARE(hall.makeLink(1, staff).status, 403);
        }
        QCOMPARE(hall.makeLink(member).status, 201);
        QCOMPARE(hall.makeLink(helper).status, 201);
        QCOMPARE(hall.makeLink(partner).status, 403);
        QCOMPARE(hall.makeLink(999).status, 404);
        QCOMPARE(hall.makeLink(guest, hall.house.signUp(u"Anyone"_s)).status, 403);
    }

    void aSellerSellsWhereOnlyTheHostMay()
    {
        Hall hall;
        const QString seller = hall.house.signUp(u"Sara"_s);
        const QString bidder = hall.house.signUp(u"Ben"_s);
        QCOMPARE(hall.change(hall.idOf(seller), {{u"roles"_s, QJsonArray{u"seller"_s}}}).status, 200);
        QCOMPARE(hall.house.patch(u"/api/v1/house"_s, {{u"selling"_s, u"host"_s}}, hall.host).status, 200);
        const QJsonObject lot{{u"name"_s, u"Vase"_s}, {u"start"_s, 100}};
        QCOMPARE(hall.house.post(u"/api/v1/lots"_s, lot, bidder).status, 403);
        QCOMPARE(hall.house.post(u"/api/v1/lots"_s, lot, seller).status, 201);
        QCOMPARE(hall.house.post(u"/api/v1/lots"_s, lot, hall.host).status, 201);
    }

    void whoMayChangeWhatOfAnAccount_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<int>("status");
        const auto row = [](const QString &role, const QString &name, const QJsonObject &change, int status) {
            QTest::addRow("%s %s", qPrintable(role), qPrintable(name)) << role << change << status;
        };
        const QList<std::pair<QString, QJsonObject>> forAll{
            {u"paddle"_s, {{u"paddle"_s, 40}}},
            {u"no paddle"_s, {{u"paddle"_s, QJsonValue::Null}}},
            {u"next paddle"_s, {{u"paddle"_s, u"next"_s}}},
            {u"name"_s, {{u"name"_s, u"A"_s}}},
            {u"phone"_s, {{u"phone"_s, u"1"_s}}},
            {u"table"_s, {{u"table"_s, u"4"_s}}},
            {u"note"_s, {{u"note"_s, u"vegetarian"_s}}},
            {u"hidden"_s, {{u"hidden"_s, true}}},
        };
        for (const QString &role : {u"clerk"_s, u"cashier"_s}) {
            for (const auto &[name, change] : forAll)
                row(role, name, change, 200);
            row(role, u"roles"_s, {{u"roles"_s, QJsonArray{u"clerk"_s}}}, 403);
            row(role, u"password"_s, {{u"password"_s, u"abcdefgh"_s}}, 403);
        }
        row(u"clerk"_s, u"block"_s, {{u"blocked"_s, true}}, 403);
        row(u"clerk"_s, u"funds"_s, {{u"funds"_s, u"open"_s}}, 403);
        row(u"cashier"_s, u"block"_s, {{u"blocked"_s, true}}, 200);
        row(u"cashier"_s, u"funds"_s, {{u"funds"_s, u"limited"_s}}, 200);
        row(u"seller"_s, u"name"_s, {{u"name"_s, u"A"_s}}, 403);
    }

    void whoMayChangeWhatOfAnAccount()
    {
        QFETCH(const QString, role);
        QFETCH(const QJsonObject, change);
        QFETCH(const int, status);
        Hall hall;
        const QString staff = hall.staff(u"Staff"_s, {role});
        const qint64 guest = hall.entered(u"Guest"_s);
        QCOMPARE(hall.change(guest, change, staff).status, status);
        // Of those who have a role it is the host's alone.
        QCOMPARE(hall.change(hall.idOf(staff), change, staff).status, 403);
        QCOMPARE(hall.change(1, change, staff).status, 403);
    }

    void theHostGivesRolesAndKeepsItsOwn()
    {
        Hall hall;
        const QString ann = hall.staff(u"Ann"_s, {u"clerk"_s, u"cashier"_s});
        QCOMPARE(hall.house.get(u"/api/v1/me"_s, ann).json().value("roles"_L1).toArray(),
                 (QJsonArray{u"clerk"_s, u"cashier"_s}));
        QCOMPARE(hall.house.get(u"/api/v1/accounts"_s, ann).status, 200);
        QCOMPARE(hall.change(hall.idOf(ann), {{u"roles"_s, QJsonArray()}}).status, 200);
        QCOMPARE(hall.house.get(u"/api/v1/accounts"_s, ann).status, 403);
        QCOMPARE(hall.change(1, {{u"roles"_s, QJsonArray{u"clerk"_s}}}).status, 403);
        for (const QJsonValue &roles : {QJsonValue(u"clerk"_s), QJsonValue(QJsonArray{u"king"_s}),
                                        QJsonValue(QJsonArray{u"clerk"_s, u"clerk"_s})})
            QCOMPARE(hall.change(hall.idOf(ann), {{u"roles"_s, roles}}).status, malformedStatus);
    }

    void aCashierPaysInForGuests()
    {
        Hall hall;
        const QString cashier = hall.staff(u"Cashier"_s, {u"cashier"_s});
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const qint64 guest = hall.entered(u"Guest"_s);
        const auto pay = [&hall](qint64 account, const QString &token) {
            return hall.house.post(u"/api/v1/accounts/%1/deposits"_s.arg(account), {{u"amount"_s, 500}}, token).status;
        };
        QCOMPARE(pay(guest, cashier), 201);
        QCOMPARE(pay(guest, clerk), 403);
        QCOMPARE(pay(hall.idOf(cashier), cashier), 403);
        QCOMPARE(hall.lastDeed().value("what"_L1).toString(), u"deposit"_s);
        QCOMPARE(hall.lastDeed().value("amount"_L1).toInteger(), 500);
    }

    void aClerkBidsForOthers()
    {
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const qint64 guest = hall.entered(u"Guest"_s);
        const qint64 lot = hall.house.sell(hall.host);
        const QString bids = u"/api/v1/lots/%1/bids"_s.arg(lot);
        const auto bid = [&](const QString &kind, qint64 amount, const QString &token) {
            return hall.house.post(bids, {{kind, amount}, {u"for"_s, guest}}, token);
        };
        QCOMPARE(bid(u"bid"_s, 10'000, hall.house.signUp(u"Anyone"_s)).code(), u"forbidden"_s);
        QCOMPARE(bid(u"max"_s, 50'000, clerk).status, 201);
        QCOMPARE(hall.house.get(u"/api/v1/lots/%1"_s.arg(lot), {}).json()["leader"_L1]["id"_L1].toInteger(), guest);
        const QJsonObject line = hall.house.get(bids, {}).json().value("items"_L1).toArray().first().toObject();
        QCOMPARE(line["enteredBy"_L1]["nick"_L1].toString(), u"Clerk"_s);

        // The amount of a maximum is its bidder's secret until the lot is final.
        QCOMPARE(hall.lastDeed().value("what"_L1).toString(), u"bid"_s);
        QVERIFY(hall.lastDeed().value("amount"_L1).isNull());
        // Staff know this maximum, since they entered it.
        QCOMPARE(bid(u"max"_s, 60'000, clerk).status, 201);

        const QString actions = u"/api/v1/lots/%1/actions"_s.arg(lot);
        QCOMPARE(hall.house.post(actions, {{u"action"_s, u"close"_s}}, clerk).status, 403);
        QCOMPARE(hall.house.post(actions, {{u"action"_s, u"close"_s}}, hall.host).status, 200);
        QCOMPARE(hall.record().at(hall.record().size() - 2).toObject().value("amount"_L1).toInteger(), 60'000);
        const QByteArray log = hall.house.get(u"/api/v1/lots/%1/log"_s.arg(lot), {}).body;
        const QByteArray enterer = "\"enteredBy\":" + QByteArray::number(hall.idOf(clerk));
        QVERIFY(log.contains(enterer));
    }

    /// Else a clerk could find a leader's maximum by trying amounts.
    void noClerkFeelsForAMaximum()
    {
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const QString ann = hall.house.signUp(u"Ann"_s);
        const qint64 lot = hall.house.sell(hall.host);
        const QString bids = u"/api/v1/lots/%1/bids"_s.arg(lot);
        QCOMPARE(hall.house.post(bids, {{u"max"_s, 50'000}}, ann).status, 201);
        for (const qint64 amount : {1, 10'000, 49'999, 50'000, 50'001, 900'000}) {
            for (const QString &kind : {u"bid"_s, u"max"_s}) {
                const Reply reply = hall.house.post(bids, {{kind, amount}, {u"for"_s, hall.idOf(ann)}}, clerk);
                QCOMPARE(reply.code(), u"already_leading"_s);
                QCOMPARE(hall.lastDeed().value("what"_L1).toString(), u"bid_refused"_s);
            }
        }
        QCOMPARE(hall.house.get(u"/api/v1/lots/%1"_s.arg(lot), {}).json().value("price"_L1).toInteger(), 10'000);
    }

    void aClerkWithdrawsAndVoids()
    {
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const qint64 lot = hall.house.sell(hall.host);
        const QString actions = u"/api/v1/lots/%1/actions"_s.arg(lot);
        const Reply bid =
            hall.house.post(u"/api/v1/lots/%1/bids"_s.arg(lot), {{u"bid"_s, 10'000}}, hall.house.signUp(u"Ann"_s));
        const QJsonObject voids{
            {u"action"_s, u"void"_s}, {u"seq"_s, bid.json().value("seq"_L1)}, {u"reason"_s, u"misheard"_s}};
        QCOMPARE(hall.house.post(actions, voids, clerk).status, 200);
        QCOMPARE(hall.lastDeed()["by"_L1]["nick"_L1].toString(), u"Clerk"_s);
        QCOMPARE(hall.lastDeed()["account"_L1]["nick"_L1].toString(), u"Ann"_s);
        QCOMPARE(hall.lastDeed().value("reason"_L1).toString(), u"misheard"_s);
        const QJsonObject withdraws{{u"action"_s, u"withdraw"_s}, {u"reason"_s, u"broken"_s}};
        QCOMPARE(hall.house.post(actions, withdraws, clerk).status, 200);
        QCOMPARE(hall.lastDeed().value("reason"_L1).toString(), u"withdraw: broken"_s);
    }

    void blockedStaffDoNothing()
    {
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        const qint64 guest = hall.entered(u"Guest"_s);
        const qint64 lot = hall.house.sell(hall.host);
        QCOMPARE(hall.change(hall.idOf(clerk), {{u"blocked"_s, true}}).status, 200);
        QCOMPARE(hall.change(guest, {{u"name"_s, u"A"_s}}, clerk).status, 403);
        QCOMPARE(hall.makeLink(guest, clerk).status, 403);
        QCOMPARE(hall.house.get(u"/api/v1/accounts"_s, clerk).status, 403);
        const QJsonObject bid{{u"bid"_s, 10'000}, {u"for"_s, guest}};
        QCOMPARE(hall.house.post(u"/api/v1/lots/%1/bids"_s.arg(lot), bid, clerk).status, 403);
    }

    void theRecordIsTheHosts()
    {
        Hall hall;
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        QCOMPARE(hall.house.get(u"/api/v1/record"_s, clerk).status, 403);
        const qint64 guest = hall.entered(u"Guest"_s);
        hall.change(guest, {{u"name"_s, u"G"_s}, {u"table"_s, u"4"_s}}, clerk);
        const QJsonObject deed = hall.lastDeed();
        QCOMPARE(deed.value("what"_L1).toString(), u"account_changed"_s);
        QCOMPARE(deed.value("reason"_L1).toString(), u"name, table"_s);
        QCOMPARE(deed["account"_L1]["id"_L1].toInteger(), guest);

        const Reply page = hall.house.get(u"/api/v1/record?limit=1"_s, hall.host);
        QCOMPARE(page.json().value("items"_L1).toArray().size(), 1);
        const QString next = u"/api/v1/record?after=%1"_s.arg(page.json().value("next"_L1).toInteger());
        QCOMPARE(hall.house.get(next, hall.host).json().value("items"_L1).toArray().size(), hall.record().size() - 1);
    }
};

QTEST_GUILESS_MAIN(TestHall)
#include "tst_hall.moc"
