#include "support/hall_fixture.h"
#include "support/rooms_client.h"

#include <QUrl>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RoomsClient;

namespace {

constexpr int malformedStatus = 400;

QStringList nicksIn(const Reply &reply)
{
    QStringList nicks;
    const QJsonArray items = reply.json().value("items"_L1).toArray();
    for (const QJsonValue &item : items)
        nicks.append(item["nick"_L1].toString());
    return nicks;
}

} // namespace

/// Coming in without an email: by the code of a hall, by a link, or entered at the door (FORMATS.md, "Bidders, paddles
/// and roles").
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

    /// Not the code, but whether there is one that lets in.
    void everyoneIsToldWhetherACodeIsTaken()
    {
        Hall hall;
        const auto told = [&] { return hall.house.get(u"/api/v1/house"_s).json(); };
        QCOMPARE(told().value("hall"_L1), QJsonValue(true));
        QVERIFY(!told().contains("hallCode"_L1));
        hall.changeHouse({{u"evening"_s, u"over"_s}});
        QCOMPARE(told().value("hall"_L1), QJsonValue(false));
        hall.changeHouse({{u"evening"_s, u"on"_s}});
        QCOMPARE(told().value("hall"_L1), QJsonValue(true));
        hall.changeHouse({{u"hallCode"_s, QJsonValue::Null}});
        QCOMPARE(told().value("hall"_L1), QJsonValue(false));
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

    /// Nobody new comes in, by whichever way, and is told why; staff still enter people, and who has an account signs
    /// in.
    void theEveningIsOver()
    {
        Hall hall;
        const QString ann = hall.house.signUp(u"Ann"_s);
        const QString clerk = hall.staff(u"Clerk"_s, {u"clerk"_s});
        hall.changeHouse({{u"evening"_s, u"over"_s}});
        const QJsonObject stranger{
            {u"email"_s, u"bob@example.org"_s}, {u"nick"_s, u"Bob"_s}, {u"password"_s, u"12345678"_s}};
        for (const Reply &refused : {hall.join(u"Bob"_s), hall.house.post(u"/api/v1/accounts"_s, stranger),
                                     hall.house.post(u"/api/v1/accounts"_s, stranger, ann)}) {
            QCOMPARE(refused.code(), u"forbidden"_s);
            QCOMPARE(refused.json()["member"_L1].toString(), u"evening"_s);
            QVERIFY2(refused.json()["detail"_L1].toString().contains(u"evening is over"_s), refused.body.constData());
        }
        QCOMPARE(hall.house.post(u"/api/v1/accounts"_s, {{u"nick"_s, u"Cid"_s}}, clerk).status, 201);
        QCOMPARE(hall.house.post(u"/api/v1/accounts"_s, stranger, hall.host).status, 201);
        QCOMPARE(
            hall.house.post(u"/api/v1/session"_s, {{u"email"_s, u"bob@example.org"_s}, {u"password"_s, u"12345678"_s}})
                .status,
            201);
    }

    /// Whoever types a code or follows a link is not told of emails and passwords.
    void whatDoesNotOpenSaysSo()
    {
        Hall hall;
        const Reply code = hall.join(u"Bob"_s, u"WRONGS"_s);
        QCOMPARE(code.json()["member"_L1].toString(), u"code"_s);
        QVERIFY2(code.json()["detail"_L1].toString().startsWith(u"This is not the hall's code."_s),
                 code.body.constData());
        const Reply link = hall.house.post(u"/api/v1/session"_s, {{u"link"_s, u"nothing"_s}});
        QCOMPARE(link.code(), u"unauthorized"_s);
        QVERIFY2(link.json()["detail"_L1].toString().startsWith(u"This link holds no more."_s), link.body.constData());
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
};

QTEST_GUILESS_MAIN(TestHall)
#include "tst_hall.moc"
