#include "host/payer_limit.h"
#include "support/house_fixture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray zeros(int count)
{
    return '[' + QByteArray("0,").repeated(count - 1) + "0]";
}

void trustNobody(host::HostOptions &options)
{
    options.trusted.clear();
}

} // namespace

/// Bodies that cost little to send and much to read.
class TestCostlyBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStrangersBodyIsSmall()
    {
        HouseFixture house;
        for (const QString &path : {u"/api/v1/session"_s, u"/api/v1/accounts"_s}) {
            const Reply reply = house.send("POST", path, "{\"email\":\"" + QByteArray(9'000, 'x') + "\"}");
            QCOMPARE(reply.status, 413);
            QCOMPARE(reply.code(), u"too_large"_s);
        }
        const Reply longest = house.post(
            u"/api/v1/accounts"_s,
            {{u"email"_s, u"ann@example.org"_s}, {u"nick"_s, u"Ann"_s}, {u"password"_s, QString(1'000, u'비')}});
        QCOMPARE(longest.status, 201);
        const QString token = longest.json().value("token"_L1).toString();
        QVERIFY(house.sell(token, {{u"description"_s, QString(10'000, u'비')}}) > 0);
    }

    void whatIsTooWideIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a list") << zeros(2);
        QTest::newRow("many values") << QByteArray("{\"email\":" + zeros(1'001) + '}');
        QTest::newRow("deep") << QByteArray("{\"email\":" + QByteArray(20, '[') + QByteArray(20, ']') + '}');
    }

    void whatIsTooWideIsNotRead()
    {
        QFETCH(QByteArray, body);
        HouseFixture house;
        const Reply reply = house.send("POST", u"/api/v1/session"_s, body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json().value("member"_L1).toString(), u"body"_s);
        QVERIFY(reply.json().value("detail"_L1).toString().contains(u"1000 values"_s));
    }

    void theOrderOfASaleIsLong()
    {
        HouseFixture house;
        const Reply reply =
            house.send("PUT", u"/api/v1/sales/1/order"_s, "{\"lots\":" + zeros(5'000) + '}', house.signInHost());
        QVERIFY(!reply.json().value("detail"_L1).toString().contains(u"1000 values"_s));
    }

    /// Whatever is wrong with it; each session has its own share.
    void whatIsMalformedIsPaced()
    {
        HouseFixture house(&trustNobody);
        const QString ann = house.signUp(u"Ann"_s);
        const qint64 lot = house.sell(ann);
        const QString bob = house.signUp(u"Bob"_s);
        const QString path = u"/api/v1/lots/%1/bids"_s.arg(lot);
        int malformed = 0;
        Reply reply;
        for (int n = 0; n < 1'000 && reply.status != 429; ++n) {
            reply = house.send("POST", path, n % 2 == 0 ? "[" : "{\"bid\":\"\"}", ann);
            malformed += reply.status == 400 ? 1 : 0;
        }
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.code(), u"too_many"_s);
        QVERIFY(!reply.header("Retry-After").isEmpty());
        QVERIFY(malformed >= 100);
        QCOMPARE(house.send("POST", path, "{}", bob).status, 400);
        QCOMPARE(house.bid(lot, bob, 10'000).status, 201);
    }

    /// Who is not signed in shares one by address with many others.
    void anAddressMaySayTwentyTimesAsMuch()
    {
        HouseFixture house(&trustNobody);
        for (int n = 0; n < 300; ++n)
            QCOMPARE(house.send("POST", u"/api/v1/session"_s, n % 2 == 0 ? "[" : "{}").status, 400);
        host::PayerLimit limit(20, 1'000, 100);
        const host::Payer crowd{"192.0.2.1", false};
        int taken = 0;
        while (limit.take(crowd, 1'000))
            ++taken;
        QCOMPARE(taken, 2'000);
    }
};

QTEST_GUILESS_MAIN(TestCostlyBodies)
#include "tst_costly_bodies.moc"
