#include "support/house_fixture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// What an account does for itself over HTTP: signing up, in and out, its password, its email, where it is signed in.
class TestOwnAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleSignUpInAndOut()
    {
        HouseFixture house;
        const QJsonObject ann{
            {u"email"_s, u"ann@example.org"_s}, {u"nick"_s, u"Ann"_s}, {u"password"_s, u"12345678"_s}};
        const Reply created = house.post(u"/api/v1/accounts"_s, ann);
        QCOMPARE(created.status, 201);
        const QByteArray cookie = created.header("Set-Cookie");
        QVERIFY(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && !cookie.contains("Secure"));
        const QString token = created.json().value("token"_L1).toString();
        QCOMPARE(house.get(u"/api/v1/me"_s, token).json().value("nick"_L1).toString(), u"Ann"_s);

        QCOMPARE(house.post(u"/api/v1/accounts"_s, ann).code(), u"email_taken"_s);
        QJsonObject other = ann;
        other.insert("email"_L1, u"x@example.org"_s);
        QCOMPARE(house.post(u"/api/v1/accounts"_s, other).code(), u"nick_taken"_s);

        QJsonObject credentials{{u"email"_s, u"ANN@example.org"_s}, {u"password"_s, u"12345678"_s}};
        const Reply second = house.post(u"/api/v1/session"_s, credentials);
        QCOMPARE(second.status, 201);
        credentials.insert("password"_L1, u"87654321"_s);
        QCOMPARE(house.post(u"/api/v1/session"_s, credentials).status, 401);

        QCOMPARE(house.send("DELETE", u"/api/v1/session"_s, {}, token).status, 204);
        QCOMPARE(house.get(u"/api/v1/me"_s, token).status, 401);
        QCOMPARE(house.get(u"/api/v1/me"_s, second.json().value("token"_L1).toString()).status, 200);
    }

    void badAccountsAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("member");
        const auto body = [](const QString &email, const QString &nick, const QString &password) {
            return QJsonObject{{u"email"_s, email}, {u"nick"_s, nick}, {u"password"_s, password}};
        };
        QTest::newRow("no at sign") << body(u"ann"_s, u"Ann"_s, u"12345678"_s) << u"email"_s;
        QTest::newRow("short password") << body(u"a@b"_s, u"Ann"_s, u"1234567"_s) << u"password"_s;
        QTest::newRow("no nick") << body(u"a@b"_s, u" "_s, u"12345678"_s) << u"nick"_s;
        QTest::newRow("long nick") << body(u"a@b"_s, QString(33, u'n'), u"12345678"_s) << u"nick"_s;
        QTest::newRow("nothing") << QJsonObject() << u"email"_s;
        QTest::newRow("no password") << QJsonObject{{u"email"_s, u"a@b"_s}, {u"nick"_s, u"Ann"_s}} << u"password"_s;
        QTest::newRow("email of two lines") << body(u"a@b\nc"_s, u"Ann"_s, u"12345678"_s) << u"email"_s;
        QTest::newRow("unseen in a nick") << body(u"a@b"_s, u"ann\u200b"_s, u"12345678"_s) << u"nick"_s;
        QTest::newRow("unseen nick") << body(u"a@b"_s, u"\u3164"_s, u"12345678"_s) << u"nick"_s;
        QTest::newRow("turned nick") << body(u"a@b"_s, u"\u202ennA"_s, u"12345678"_s) << u"nick"_s;
    }

    void badAccountsAreRefused()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, member);
        HouseFixture house;
        const Reply reply = house.post(u"/api/v1/accounts"_s, body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"malformed"_s);
        QCOMPARE(reply.json().value("member"_L1).toString(), member);
        QCOMPARE(reply.contentType, "application/problem+json");
    }

    void passwordsChangeWithTheOldOne()
    {
        HouseFixture house;
        const QString token = house.signUp(u"Ann"_s);
        const QJsonObject wrong{{u"password"_s, u"abcdefgh"_s}, {u"oldPassword"_s, u"wrong one"_s}};
        QCOMPARE(house.patch(u"/api/v1/me"_s, wrong, token).status, 401);
        const QJsonObject right{{u"password"_s, u"abcdefgh"_s}, {u"oldPassword"_s, u"12345678"_s}};
        QCOMPARE(house.patch(u"/api/v1/me"_s, right, token).status, 200);
        QCOMPARE(house.get(u"/api/v1/me"_s, token).status, 200);
        const QJsonObject in{{u"email"_s, u"Ann@example.org"_s}, {u"password"_s, u"abcdefgh"_s}};
        QCOMPARE(house.post(u"/api/v1/session"_s, in).status, 201);
    }

    void theCookieNeedsItsOwnOrigin_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("origin"); // %p is the port
        QTest::addColumn<int>("status");
        QTest::newRow("reading without") << "GET"_ba
                                         << ""_ba << 200;
        QTest::newRow("reading from here") << "GET"_ba
                                           << "http://127.0.0.1:%p"_ba << 200;
        QTest::newRow("reading from elsewhere") << "GET"_ba
                                                << "http://evil.example"_ba << 403;
        QTest::newRow("writing without") << "PATCH"_ba
                                         << ""_ba << 403;
        QTest::newRow("writing from here") << "PATCH"_ba
                                           << "http://127.0.0.1:%p"_ba << 200;
        QTest::newRow("writing from a friend") << "PATCH"_ba
                                               << "https://friend.example"_ba << 200;
        QTest::newRow("writing from elsewhere") << "PATCH"_ba
                                                << "http://evil.example"_ba << 403;
    }

    void theCookieNeedsItsOwnOrigin()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, origin);
        QFETCH(int, status);
        HouseFixture house([](host::HostOptions &options) { options.allowedOrigins = {u"https://friend.example"_s}; });
        const QByteArray token = house.signUp(u"Ann"_s).toLatin1();
        QList<QNetworkReply::RawHeaderPair> headers{{"Cookie", "gavel=" + token}};
        if (!origin.isEmpty())
            headers.append({"Origin", origin.replace("%p", QByteArray::number(house.port()))});
        QCOMPARE(house.send(method, u"/api/v1/me"_s, method == "GET" ? ""_ba : "{}"_ba, {}, headers).status, status);
    }

    /// Not that the account may not do it, which it may.
    void whatTheCookieLacksIsSaid()
    {
        HouseFixture house;
        const QByteArray cookie = "gavel=" + house.signUp(u"Ann"_s).toLatin1();
        const QByteArray tls = "https://127.0.0.1:" + QByteArray::number(house.port());
        for (const Reply &refused :
             {house.send("PATCH", u"/api/v1/me"_s, "{}", {}, {{"Cookie", cookie}}),
              house.send("GET", u"/api/v1/me"_s, {}, {}, {{"Cookie", cookie}, {"Origin", "http://evil.example"}}),
              house.send("GET", u"/api/v1/me"_s, {}, {}, {{"Cookie", cookie}, {"Origin", tls}})}) {
            QCOMPARE(refused.status, 403);
            QCOMPARE(refused.json()["member"_L1].toString(), u"Origin"_s);
            QVERIFY2(refused.json()["detail"_L1].toString().contains(u"this host's Origin"_s),
                     refused.body.constData());
        }
    }

    /// Where something takes the TLS off and does not say so.
    void aPublicUrlIsOnesOwnOrigin()
    {
        HouseFixture house([](host::HostOptions &options) { options.publicUrl = u"https://house.example/"_s; });
        const QByteArray cookie = "gavel=" + house.signUp(u"Ann"_s).toLatin1();
        const auto from = [&](const QByteArray &origin) {
            return house.send("PATCH", u"/api/v1/me"_s, "{}", {}, {{"Cookie", cookie}, {"Origin", origin}}).status;
        };
        QCOMPARE(from("https://house.example"), 200);
        QCOMPARE(from("http://house.example"), 403);
        QCOMPARE(from("https://house.example:8443"), 403);
    }

    void anAccountSeesWhereItIsSignedIn()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const QByteArray body = R"({"email":"Ann@example.org","password":"12345678"})";
        const auto signInBy = [&](const QByteArray &client) {
            return house.send("POST", u"/api/v1/session"_s, body, {}, {{"User-Agent", client}});
        };
        const QString phone = signInBy("Phone \x80 7").json().value("token"_L1).toString();
        QCOMPARE(signInBy(QByteArray(400, 'x')).status, 201);
        const auto sessions = [&](const QString &token) {
            return house.get(u"/api/v1/me/sessions"_s, token).json().value("items"_L1).toArray();
        };
        const QJsonArray mine = sessions(phone);
        QCOMPARE(mine.size(), 3);
        QCOMPARE(mine.at(0).toObject().value("client"_L1).toString(), QString(300, u'x'));
        const QJsonObject here = mine.at(1).toObject();
        QCOMPARE(here.value("client"_L1).toString(), u"Phone  7"_s);
        QCOMPARE(here.value("address"_L1).toString(), u"127.0.0.1"_s);
        QVERIFY(here.value("current"_L1).toBool() && !mine.at(0).toObject().value("current"_L1).toBool());
        QVERIFY(qAbs(here.value("createdAt"_L1).toInteger() - house.now()) < 60'000);

        // A page at a time.
        const QJsonObject page = house.get(u"/api/v1/me/sessions?limit=2"_s, ann).json();
        QCOMPARE(page.value("items"_L1).toArray().size(), 2);
        const QString next = u"/api/v1/me/sessions?after=%1"_s.arg(page.value("next"_L1).toInteger());
        QCOMPARE(house.get(next, ann).json().value("items"_L1).toArray().size(), 1);

        const auto pathOf = [](const QJsonObject &session) {
            return u"/api/v1/me/sessions/%1"_s.arg(session.value("id"_L1).toInteger());
        };
        QCOMPARE(house.get(pathOf(here), phone).json(), here);
        QCOMPARE(house.get(pathOf(here), bob).status, 404);
        QCOMPARE(house.send("DELETE", pathOf(here), {}, bob).status, 404);
        QCOMPARE(house.send("DELETE", pathOf(here), {}, ann).status, 204);
        QCOMPARE(house.send("DELETE", pathOf(here), {}, ann).status, 404);
        QCOMPARE(house.get(u"/api/v1/me"_s, phone).status, 401);
        QCOMPARE(house.send("DELETE", u"/api/v1/me/sessions"_s, {}, ann).status, 204); // all others
        QCOMPARE(sessions(ann).size(), 1);
        QCOMPARE(sessions(bob).size(), 1);
        QCOMPARE(house.get(u"/api/v1/me/sessions"_s).status, 401);
    }

    void emailsChangeWithThePassword_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("member");
        const QString pass = u"12345678"_s;
        QTest::newRow("with it") << QJsonObject{{u"email"_s, u" new@example.org"_s}, {u"password"_s, pass}} << 200
                                 << QString() << QString();
        QTest::newRow("called the old one") << QJsonObject{{u"email"_s, u"new@example.org"_s}, {u"oldPassword"_s, pass}}
                                            << 200 << QString() << QString();
        QTest::newRow("in other letters")
            << QJsonObject{{u"email"_s, u"ANN@example.org"_s}, {u"password"_s, pass}} << 200 << QString() << QString();
        QTest::newRow("without it") << QJsonObject{{u"email"_s, u"new@example.org"_s}} << 400 << u"malformed"_s
                                    << u"password"_s;
        QTest::newRow("with another") << QJsonObject{{u"email"_s, u"new@example.org"_s}, {u"password"_s, u"other"_s}}
                                      << 401 << u"unauthorized"_s << QString();
        QTest::newRow("none") << QJsonObject{{u"email"_s, u"nowhere"_s}, {u"password"_s, pass}} << 400 << u"malformed"_s
                              << u"email"_s;
        QTest::newRow("somebody's") << QJsonObject{{u"email"_s, u"BOB@example.org"_s},
                                                   {u"nick"_s, u"Anna"_s},
                                                   {u"password"_s, pass}}
                                    << 409 << u"email_taken"_s << QString();
    }

    void emailsChangeWithThePassword()
    {
        QFETCH(QJsonObject, change);
        QFETCH(int, status);
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        house.signUp(u"Bob"_s);
        const QJsonObject before = house.get(u"/api/v1/me"_s, ann).json();
        const Reply changed = house.patch(u"/api/v1/me"_s, change, ann);
        QCOMPARE(changed.status, status);
        QTEST(changed.code(), "code");
        QTEST(changed.json().value("member"_L1).toString(), "member");
        QJsonObject expected = before;
        if (status == 200)
            expected.insert("email"_L1, change.value("email"_L1).toString().trimmed());
        QCOMPARE(house.get(u"/api/v1/me"_s, ann).json(), expected);
        const QJsonObject in{{u"email"_s, expected.value("email"_L1)}, {u"password"_s, u"12345678"_s}};
        QCOMPARE(house.post(u"/api/v1/session"_s, in).status, 201);
    }

    /// Also the host, whom the desktop program signs in by what it is.
    void theHostHasAnEmail()
    {
        HouseFixture house;
        const QJsonObject change{{u"email"_s, u"me@quay.example"_s}, {u"password"_s, u"host password"_s}};
        QCOMPARE(house.patch(u"/api/v1/me"_s, change, house.signInHost()).status, 200);
        const auto sessions = [&house] {
            QString token;
            const auto opened =
                QObject::connect(house.house.get(), &host::AuctionHouse::hostSessionOpened, house.house.get(),
                                 [&token](const QByteArray &given) { token = QString::fromLatin1(given); });
            house.house->openHostSession();
            [&token] { QTRY_VERIFY(!token.isEmpty()); }();
            QObject::disconnect(opened);
            return house.get(u"/api/v1/me/sessions"_s, token).json().value("items"_L1).toArray().size();
        };
        QCOMPARE(sessions(), 2);
        house.stop();
        house.start();
        QCOMPARE(sessions(), 2); // the program's own took the place of the one before
    }
};

QTEST_GUILESS_MAIN(TestOwnAccounts)
#include "tst_own_accounts.moc"
