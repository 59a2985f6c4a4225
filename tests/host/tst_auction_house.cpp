#include "support/house_fixture.h"
#include "support/some_picture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// What the house answers over HTTP, in one process. Its streams and rooms are in tst_streams_and_rooms.cpp, foreign
/// clients in tests/interop.
class TestAuctionHouse : public QObject
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

    void lotsAreSoldListedAndChanged()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        QCOMPARE(house.post(u"/api/v1/lots"_s, {{u"name"_s, u"x"_s}, {u"start"_s, 5}}).status, 401);
        const Reply created = house.post(u"/api/v1/lots"_s, {{u"name"_s, u"Vase"_s}, {u"start"_s, 5}}, ann);
        QCOMPARE(created.status, 201);
        QCOMPARE(created.header("Location"), "/api/v1/lots/1");
        const qint64 day = 24 * 3'600'000;
        const QJsonObject lot = created.json();
        QCOMPARE(lot.value("endsAt"_L1).toInteger() - lot.value("createdAt"_L1).toInteger(), day);

        QCOMPARE(house.get(u"/api/v1/lots/1"_s).json(), lot);
        QCOMPARE(house.get(u"/api/v1/lots?phase=open&q=vas"_s).json().value("items"_L1).toArray().size(), 1);
        QCOMPARE(house.get(u"/api/v1/lots?phase=sold"_s).json().value("items"_L1).toArray().size(), 0);
        QCOMPARE(house.get(u"/api/v1/lots?phase=none"_s).status, 400);
        QCOMPARE(house.get(u"/api/v1/lots?limit=1001"_s).status, 400);
        QCOMPARE(house.get(u"/api/v1/lots/2"_s).code(), u"unknown_lot"_s);

        QCOMPARE(house.patch(u"/api/v1/lots/1"_s, {{u"start"_s, 9}}, bob).status, 403);
        QCOMPARE(house.patch(u"/api/v1/lots/1"_s, {{u"start"_s, 9}}, ann).json().value("price"_L1).toInteger(), 9);
        QCOMPARE(house.bid(1, bob, 9).status, 201);
        QCOMPARE(house.patch(u"/api/v1/lots/1"_s, {{u"start"_s, 5}}, ann).code(), u"has_bids"_s);
        QCOMPARE(house.get(u"/api/v1/me/lots"_s, ann).json().value("items"_L1).toArray().size(), 1);
        QCOMPARE(house.get(u"/api/v1/me/bids"_s, bob).json().value("items"_L1).toArray().size(), 1);
    }

    void onlyTheHostSellsIfTheHouseSaysSo()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const QString host = house.signInHost();
        QCOMPARE(house.patch(u"/api/v1/house"_s, {{u"selling"_s, u"host"_s}}, ann).status, 403);
        QCOMPARE(house.patch(u"/api/v1/house"_s, {{u"selling"_s, u"host"_s}, {u"name"_s, u"Quay"_s}}, host).status,
                 200);
        QCOMPARE(house.get(u"/api/v1/house"_s).json().value("name"_L1).toString(), u"Quay"_s);
        QCOMPARE(house.post(u"/api/v1/lots"_s, {{u"name"_s, u"x"_s}, {u"start"_s, 5}}, ann).status, 403);
        QVERIFY(house.sell(host) > 0);
    }

    void theHouseSaysWhatItIs_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("member"); // empty: it is taken
        QTest::newRow("about") << QJsonObject{{u"about"_s, u"Since 1898.\nBy the quay."_s}} << QString();
        QTest::newRow("no about") << QJsonObject{{u"about"_s, QString()}} << QString();
        QTest::newRow("all of it") << QJsonObject{{u"about"_s, QString(2'000, u'x')}} << QString();
        QTest::newRow("too much") << QJsonObject{{u"about"_s, QString(2'001, u'x')}} << u"about"_s;
        QTest::newRow("contact") << QJsonObject{{u"contact"_s, u"desk@quay.example, +82 2 123 4567"_s}} << QString();
        QTest::newRow("long contact") << QJsonObject{{u"contact"_s, QString(301, u'x')}} << u"contact"_s;
        QTest::newRow("who sells") << QJsonObject{{u"selling"_s, u"host"_s}} << QString();
        QTest::newRow("who signs up") << QJsonObject{{u"signUp"_s, u"host"_s}} << QString();
        QTest::newRow("who is nobody") << QJsonObject{{u"signUp"_s, u"nobody"_s}} << u"signUp"_s;
        QTest::newRow("no name") << QJsonObject{{u"name"_s, u" "_s}} << u"name"_s;
        QTest::newRow("no logo") << QJsonObject{{u"logo"_s, QJsonValue::Null}} << QString();
        QTest::newRow("a logo by name") << QJsonObject{{u"logo"_s, u"/img/1"_s}} << u"logo"_s;
    }

    void theHouseSaysWhatItIs()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, member);
        HouseFixture house;
        const QString host = house.signInHost();
        QJsonObject expected = house.get(u"/api/v1/house"_s).json();
        QCOMPARE(house.patch(u"/api/v1/house"_s, change).status, 401);
        const Reply changed = house.patch(u"/api/v1/house"_s, change, host);
        QCOMPARE(changed.json().value("member"_L1).toString(), member);
        if (member.isEmpty()) {
            for (auto one = change.begin(); one != change.end(); ++one)
                expected.insert(one.key(), one.value());
            QJsonObject told = expected; // as staff see it
            told.insert("hallCode"_L1, QJsonValue::Null);
            QCOMPARE(changed.json(), told);
        }
        QCOMPARE(house.get(u"/api/v1/house"_s).json(), expected);
    }

    void theHouseRemembersWhatItSaid()
    {
        HouseFixture house;
        const QJsonObject change{
            {u"about"_s, u"By the quay."_s}, {u"contact"_s, u"desk@quay.example"_s}, {u"signUp"_s, u"host"_s}};
        const QString host = house.signInHost();
        const QJsonObject said = house.patch(u"/api/v1/house"_s, change, host).json();
        QCOMPARE(said.value("contact"_L1), change.value("contact"_L1));
        house.stop();
        house.start();
        QCOMPARE(house.get(u"/api/v1/house"_s, host).json(), said);
    }

    void theHouseHasALogo()
    {
        HouseFixture house;
        const QString host = house.signInHost();
        const auto put = [&](const QByteArray &bytes, const QString &token) {
            return house.send("PUT", u"/api/v1/house/logo"_s, bytes, token, {{"Content-Type", "image/png"}});
        };
        QVERIFY(house.get(u"/api/v1/house"_s).json().value("logo"_L1).isNull());
        QCOMPARE(put(somePicture("png"), house.signUp(u"Ann"_s)).status, 403);
        QCOMPARE(put("not a picture", host).status, 415);
        const Reply kept = put(somePicture("png"), host);
        QCOMPARE(kept.status, 200);
        const QJsonObject logo = kept.json().value("logo"_L1).toObject();
        QVERIFY(QImage::fromData(house.get(logo.value("url"_L1).toString()).body).textKeys().isEmpty());
        QVERIFY(!house.get(logo.value("thumb"_L1).toString()).body.isEmpty());
        const Reply other = put(somePicture("jpeg"), host);
        QVERIFY(other.json().value("logo"_L1).toObject() != logo);
        QCOMPARE(house.send("DELETE", u"/api/v1/house/logo"_s, {}, host).status, 200);
        QVERIFY(house.get(u"/api/v1/house"_s).json().value("logo"_L1).isNull());
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

    void termsAreRefusedInTheNameOfTheirMember_data()
    {
        QTest::addColumn<QJsonObject>("terms");
        QTest::addColumn<QString>("member");
        const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
            QTest::newRow(name) << QJsonObject{{member, value}} << member;
        };
        row("a start of nothing", u"start"_s, 0);
        row("a reserve below it", u"reserve"_s, 99);
        row("bought below it", u"buyNow"_s, 99);
        row("opens before all time", u"opensAt"_s, -1);
        row("ends in the past", u"endsAt"_s, 1);
        row("ends when no number is exact", u"endsAt"_s, 9'007'199'254'740'992.0);
        row("steps for another currency", u"increments"_s, QJsonObject{{u"preset"_s, u"fixed"_s}, {u"step"_s, 0}});
        row("a window of nothing", u"softClose"_s, QJsonObject{{u"windowMs"_s, 0}, {u"extendMs"_s, 1'000}});
    }

    void termsAreRefusedInTheNameOfTheirMember()
    {
        QFETCH(QJsonObject, terms);
        HouseFixture house;
        QJsonObject lot{{u"name"_s, u"A clock"_s}, {u"start"_s, 100}};
        for (auto it = terms.begin(); it != terms.end(); ++it)
            lot.insert(it.key(), it.value());
        const Reply refused = house.post(u"/api/v1/lots"_s, lot, house.signUp(u"Ann"_s));
        QCOMPARE(refused.status, 400);
        QTEST(refused.json().value("member"_L1).toString(), "member");
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

    void bidsAreAnsweredInTheReadersLanguage()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const qint64 lot = house.sell(ann);
        const Reply low = house.bid(lot, bob, 9'999);
        QCOMPARE(low.status, 403);
        QCOMPARE(low.code(), u"below_start"_s);
        QCOMPARE(low.json().value("ask"_L1).toInteger(), 10'000);
        QVERIFY(low.json().value("detail"_L1).toString().contains(u"10,000 KRW"_s));
        const Reply korean = house.send("POST", u"/api/v1/lots/%1/bids"_s.arg(lot), R"({"bid":1})", bob,
                                        {{"Accept-Language", "ko-KR,en;q=0.5"}});
        QVERIFY(korean.json().value("detail"_L1).toString().contains(u"시작가"_s));
        QCOMPARE(house.bid(lot, {}, 10'000).status, 401);
        QCOMPARE(house.bid(lot, ann, 10'000).code(), u"own_lot"_s);
        QCOMPARE(house.bid(lot, house.signInHost(), 10'000).code(), u"forbidden"_s);
        const Reply placed = house.bid(lot, bob, 10'000);
        QCOMPARE(placed.status, 201);
        QCOMPARE(placed.json().keys(), QStringList({u"ask"_s, u"endsAt"_s, u"leading"_s, u"max"_s, u"outbid"_s,
                                                    u"price"_s, u"salt"_s, u"seq"_s}));
        QCOMPARE(house.send("POST", u"/api/v1/lots/1/bids"_s, "{\"bid\":", bob).code(), u"malformed"_s);
        QCOMPARE(house.send("POST", u"/api/v1/lots/1/bids"_s, "x", bob, {{"Content-Type", "text/plain"}}).status, 415);
    }

    void sessionsBidAtAMeasuredPace()
    {
        HouseFixture house([](host::HostOptions &options) { options.trusted.clear(); });
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const qint64 lot = house.sell(ann, {{u"increments"_s, QJsonObject{{u"preset"_s, u"any"_s}}}});
        Reply reply;
        int answered = 0;
        for (; answered < 200; ++answered) {
            reply = house.bid(lot, bob, 1);
            if (reply.status == 429)
                break;
        }
        QCOMPARE(reply.code(), u"too_many"_s);
        QVERIFY(!reply.header("Retry-After").isEmpty());
        QVERIFY(answered >= 40);
    }

    void picturesLoseWhatTheyCarry()
    {
        HouseFixture house;
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        const qint64 lot = house.sell(ann);
        const QString path = u"/api/v1/lots/%1/images/1"_s.arg(lot);
        const auto put = [&](const QByteArray &bytes, const QString &token) {
            return house.send("PUT", path, bytes, token, {{"Content-Type", "image/png"}});
        };
        QCOMPARE(put(somePicture("png"), bob).status, 403);
        QCOMPARE(put("not a picture", ann).status, 415);
        const Reply kept = put(somePicture("png"), ann);
        QCOMPARE(kept.status, 200);
        const QJsonObject image = kept.json().value("img"_L1).toArray().first().toObject();
        const Reply picture = house.get(image.value("url"_L1).toString());
        QCOMPARE(picture.contentType, "image/png");
        QVERIFY(QImage::fromData(picture.body).textKeys().isEmpty());
        QVERIFY(!house.get(image.value("thumb"_L1).toString()).body.isEmpty());
        QCOMPARE(
            house.send("GET", image.value("url"_L1).toString(), {}, {}, {{"If-None-Match", picture.header("ETag")}})
                .status,
            304);
        QCOMPARE(house.get(u"/img/0123"_s).status, 404);

        QCOMPARE(house.bid(lot, bob, 10'000).status, 201);
        QCOMPARE(put(somePicture("jpeg"), ann).code(), u"has_bids"_s);
        QCOMPARE(house.send("DELETE", path, {}, ann).code(), u"has_bids"_s);
        QCOMPARE(house.send("PUT", u"/api/v1/lots/%1/images/2"_s.arg(lot), somePicture("jpeg"), ann).status, 200);
        QCOMPARE(house.send("PUT", u"/api/v1/lots/%1/images/13"_s.arg(lot), somePicture("jpeg"), ann).status, 404);
    }

    void whatIsNotThereIsSaidSo()
    {
        HouseFixture house;
        QCOMPARE(house.get(u"/nothing"_s).code(), u"not_found"_s);
        const Reply method = house.send("DELETE", u"/api/v1/lots"_s);
        QCOMPARE(method.status, 405);
        QCOMPARE(method.header("Allow"), "GET, HEAD, POST");
        QCOMPARE(house.get(u"/healthz"_s).body, "ok");
        QVERIFY(house.get(u"/metrics"_s).body.contains("gavel_connections "));
        QCOMPARE(house.get(u"/api/v1/me"_s, u"no such token"_s).status, 401);
    }

    void thePageIsServedStrictly()
    {
        HouseFixture house;
        const Reply page = house.get(u"/"_s);
        QCOMPARE(page.status, 200);
        QVERIFY(page.contentType.startsWith("text/html"));
        QVERIFY(page.header("Content-Security-Policy").contains("default-src 'self'"));
        QVERIFY(page.header("ETag").startsWith("W/")); // it came packed
        const auto again = house.send("GET", u"/"_s, {}, {}, {{"If-None-Match", page.header("ETag")}});
        QCOMPARE(again.status, 304);
        QCOMPARE(house.get(u"/lots/5"_s).status, 404);
        QCOMPARE(house.get(u"/web/../secret"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestAuctionHouse)
#include "tst_auction_house.moc"
