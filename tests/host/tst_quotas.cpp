#include "host/quotas.h"

#include "support/house_fixture.h"
#include "support/some_picture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auction::TimeMs begin = 1'795'000'000'000;
constexpr auction::TimeMs minute = 60'000;
constexpr auction::TimeMs hour = 60 * minute;
constexpr auction::AccountId ann = 7;
constexpr auction::AccountId bob = 8;

HouseFixture houseWith(const host::HourlyLimits &limits)
{
    return HouseFixture([limits](host::HostOptions &options) { options.hourly = limits; });
}

} // namespace

/// What an account may do in an hour.
class TestQuotas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soManyInAnyHour()
    {
        host::Quotas quotas({.lots = 3, .changes = 5, .pictures = 1});
        QVERIFY(quotas.take(host::Quota::Lots, ann, begin));
        QVERIFY(quotas.take(host::Quota::Lots, ann, begin + 30 * minute));
        QVERIFY(quotas.take(host::Quota::Lots, ann, begin + 59 * minute));
        const auto refused = quotas.take(host::Quota::Lots, ann, begin + hour);
        QVERIFY(!refused);
        QVERIFY2(refused.error() >= 1 && refused.error() <= 300, qPrintable(QString::number(refused.error())));
        // When it says so, the first is forgotten, and no other.
        const auction::TimeMs then = begin + hour + refused.error() * 1'000;
        QVERIFY(!quotas.take(host::Quota::Lots, ann, then - 1'001));
        QVERIFY(quotas.take(host::Quota::Lots, ann, then));
        QVERIFY(!quotas.take(host::Quota::Lots, ann, then));
        // After a long rest there are three, and no more.
        for (int i = 0; i < 3; ++i)
            QVERIFY(quotas.take(host::Quota::Lots, ann, begin + 100 * hour));
        QVERIFY(!quotas.take(host::Quota::Lots, ann, begin + 100 * hour));
    }

    void neverMoreWhateverTheMoment()
    {
        constexpr int limit = 4;
        host::Quotas quotas({.lots = limit});
        QList<auction::TimeMs> taken;
        for (auction::TimeMs now = begin; now < begin + 10 * hour; now += 97'000) {
            if (quotas.take(host::Quota::Lots, ann, now))
                taken.append(now);
        }
        QVERIFY(taken.size() > 8 * limit);
        for (qsizetype i = limit; i < taken.size(); ++i)
            QVERIFY(taken[i] - taken[i - limit] >= hour);
    }

    void accountsAndKindsAreApart()
    {
        host::Quotas quotas({.lots = 1, .changes = 1, .pictures = 1});
        for (const auction::AccountId account : {ann, bob}) {
            for (const host::Quota quota : {host::Quota::Lots, host::Quota::Changes, host::Quota::Pictures}) {
                QVERIFY(quotas.take(quota, account, begin));
                QVERIFY(!quotas.take(quota, account, begin));
            }
        }
    }

    void whatCameToNothingDoesNotCount()
    {
        host::Quotas quotas({.lots = 1});
        QVERIFY(quotas.take(host::Quota::Lots, ann, begin));
        quotas.giveBack(host::Quota::Lots, ann, begin);
        QVERIFY(quotas.take(host::Quota::Lots, ann, begin + minute));
        QVERIFY(!quotas.take(host::Quota::Lots, ann, begin + minute));
        // Nor does it make more than there were: not of what is long forgotten, nor of what was never taken.
        quotas.giveBack(host::Quota::Lots, ann, begin - 2 * hour);
        quotas.giveBack(host::Quota::Lots, bob, begin);
        QVERIFY(!quotas.take(host::Quota::Lots, ann, begin + minute));
        QVERIFY(quotas.take(host::Quota::Lots, bob, begin));
        QVERIFY(!quotas.take(host::Quota::Lots, bob, begin));
    }

    void noLimitIsNone()
    {
        host::Quotas quotas({.lots = 0});
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(quotas.take(host::Quota::Lots, ann, begin));
    }

    void manyAccountsAreForgotten()
    {
        host::Quotas quotas({.lots = 1});
        QVERIFY(quotas.take(host::Quota::Lots, ann, begin));
        for (auction::AccountId other = 100; other < 100 + 19'998; ++other)
            QVERIFY(quotas.take(host::Quota::Lots, other, begin - 2 * hour));
        QVERIFY(quotas.take(host::Quota::Lots, bob, begin));
        // One too many: those of long ago go, and the two of this hour stay.
        QVERIFY(quotas.take(host::Quota::Lots, 1, begin));
        QVERIFY(!quotas.take(host::Quota::Lots, ann, begin));
        QVERIFY(!quotas.take(host::Quota::Lots, bob, begin));
    }

    void aHouseTakesSoManyLots()
    {
        HouseFixture house = houseWith({.lots = 2});
        const QString seller = house.signUp(u"Ann"_s);
        const auto sell = [&](const QString &token) {
            return house.post(u"/api/v1/lots"_s, {{u"name"_s, u"Vase"_s}, {u"start"_s, 5}}, token);
        };
        QCOMPARE(sell(seller).status, 201);
        // What is refused counts for nothing, whoever refuses it.
        for (const QJsonObject &bad :
             {QJsonObject{{u"name"_s, u"x"_s}}, QJsonObject{{u"name"_s, u"x"_s}, {u"start"_s, 5}, {u"reserve"_s, 4}}})
            QCOMPARE(house.post(u"/api/v1/lots"_s, bad, seller).status, 400);
        QCOMPARE(sell(seller).status, 201);
        const Reply refused = sell(seller);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.code(), u"too_many"_s);
        const int seconds = refused.header("Retry-After").toInt();
        QVERIFY(seconds > 3'000 && seconds <= 3'900);
        const QString detail = refused.json().value("detail"_L1).toString();
        QVERIFY2(detail.contains(u"2 lots an hour"_s), qPrintable(detail));
        const Reply korean =
            house.send("POST", u"/api/v1/lots"_s, R"({"name":"x","start":5})", seller, {{"Accept-Language", "ko"}});
        QVERIFY(korean.json().value("detail"_L1).toString().contains(u"물품을 2개까지"_s));
        // Others go on, and the account with what is no lot.
        QCOMPARE(sell(house.signUp(u"Bob"_s)).status, 201);
        QCOMPARE(house.patch(u"/api/v1/lots/1"_s, {{u"start"_s, 6}}, seller).status, 200);
        const QString host = house.signInHost();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(sell(host).status, 201);
        // A restart forgives.
        house.stop();
        house.start();
        QCOMPARE(sell(seller).status, 201);
    }

    void whatIsAChange_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("terms") << "PATCH"_ba << u"/api/v1/lots/1"_s << R"({"start":5})"_ba;
        QTest::newRow("watching") << "PUT"_ba << u"/api/v1/lots/1/watch"_s << ""_ba;
        QTest::newRow("watching no more") << "DELETE"_ba << u"/api/v1/lots/1/watch"_s << ""_ba;
        QTest::newRow("a picture less") << "DELETE"_ba << u"/api/v1/lots/1/images/1"_s << ""_ba;
        QTest::newRow("a name") << "PATCH"_ba << u"/api/v1/me"_s << R"({"nick":"Anna"})"_ba;
        QTest::newRow("a password") << "PATCH"_ba << u"/api/v1/me"_s
                                    << R"({"password":"abcdefgh","oldPassword":"12345678"})"_ba;
    }

    void whatIsAChange()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        QFETCH(const QByteArray, body);
        HouseFixture house = houseWith({.changes = 2});
        const QString seller = house.signUp(u"Ann"_s);
        const qint64 lot = house.sell(seller);
        const QString picture = u"/api/v1/lots/%1/images/1"_s.arg(lot);
        QCOMPARE(house.send("PUT", picture, somePicture("png"), seller).status, 200);
        // Neither is a bid, nor what is refused.
        QCOMPARE(house.bid(house.sell(house.signUp(u"Bob"_s)), seller, 10'000).status, 201);
        QCOMPARE(house.patch(u"/api/v1/lots/1"_s, {{u"start"_s, -5}}, seller).status, 400);
        QCOMPARE(house.send("PUT", u"/api/v1/lots/99/watch"_s, {}, seller).status, 404);
        QCOMPARE(house.patch(u"/api/v1/me"_s, {{u"nick"_s, u"bob"_s}}, seller).status, 409);
        QCOMPARE(house.send("PUT", u"/api/v1/lots/2/watch"_s, {}, seller).status, 204);
        QVERIFY(house.send(method, path, body, seller).status < 300);
        const Reply refused = house.send(method, path, body, seller);
        QCOMPARE(refused.status, 429);
        QVERIFY(!refused.header("Retry-After").isEmpty());
        QVERIFY(refused.json().value("detail"_L1).toString().contains(u"2 changes an hour"_s));
        // Whoever leaves is let go.
        QCOMPARE(house.send("DELETE", u"/api/v1/session"_s, {}, seller).status, 204);
    }

    void aHouseTakesSoManyPictures()
    {
        HouseFixture house = houseWith({.pictures = 2});
        const QString seller = house.signUp(u"Ann"_s);
        const QString path = u"/api/v1/lots/%1/images/1"_s.arg(house.sell(seller));
        const auto put = [&](const QByteArray &bytes, const QString &token) {
            return house.send("PUT", path, bytes, token);
        };
        QCOMPARE(put(somePicture("png"), house.signUp(u"Bob"_s)).status, 403);
        QCOMPARE(put(somePicture("png"), seller).status, 200);
        // Decoding is what costs: what nobody did it for counts for nothing.
        for (int i = 0; i < 3; ++i)
            QCOMPARE(put("nothing to see", seller).status, 415);
        QCOMPARE(put(somePicture("png"), seller).status, 200);
        const Reply refused = put(somePicture("png"), seller);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.json().value("detail"_L1).toString().contains(u"2 pictures an hour"_s));
        const QString host = house.signInHost();
        for (int i = 0; i < 4; ++i)
            QCOMPARE(put(somePicture("png"), host).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestQuotas)
#include "tst_quotas.moc"
