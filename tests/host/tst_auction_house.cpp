#include "support/house_fixture.h"
#include "support/some_picture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// What the house answers over HTTP, in one process. Its people's accounts are in tst_own_accounts.cpp, its streams
/// and rooms in tst_streams_and_rooms.cpp, foreign clients in tests/interop.
class TestAuctionHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(house.get(u"/lots/5"_s).status, 404);
        for (const QString &path : {u"/"_s, u"/?q=vase"_s, u"/lots/5"_s, u"/sell"_s}) {
            const Reply own = house.get(path);
            QCOMPARE(own.header("Cache-Control"), QByteArray("private, no-cache"));
            QCOMPARE(own.header("Vary"), QByteArray("Accept-Encoding, Accept-Language, Cookie"));
        }
        QVERIFY(house.get(u"/api"_s).header("Vary").contains("Accept-Language"));
        const auto again = house.send("GET", u"/"_s, {}, {}, {{"If-None-Match", page.header("ETag")}});
        QCOMPARE(again.status, 304);
        QCOMPARE(house.get(u"/web/../secret"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestAuctionHouse)
#include "tst_auction_house.moc"
