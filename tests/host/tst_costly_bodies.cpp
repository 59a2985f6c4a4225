#include "host/payer_limit.h"
#include "protocol/limits.h"
#include "support/house_fixture.h"
#include "support/rooms_client.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RoomsClient;

namespace {

/// U+1F3FA, escaped.
QByteArray vases(int count)
{
    return QByteArray("\\ud83c\\udffa").repeated(count);
}

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
            const Reply reply = house.send("POST", path, "{\"email\":\"" + QByteArray(17'000, 'x') + "\"}");
            QCOMPARE(reply.status, 413);
            QCOMPARE(reply.code(), u"too_large"_s);
        }
    }

    /// Every character a pair, and each of them escaped.
    void theLongestThatIsLawfulIsRead()
    {
        HouseFixture house;
        const QByteArray domain = "@example.org";
        const QByteArray body = "{\"email\":\"" + vases(protocol::limits::emailMax - static_cast<int>(domain.size())) +
                                domain + "\",\"nick\":\"" + vases(protocol::limits::nickMax) + "\",\"password\":\"" +
                                vases(protocol::limits::passwordMax) + "\"}";
        QVERIFY(body.size() > 15'000);
        const Reply longest = house.send("POST", u"/api/v1/accounts"_s, body);
        QVERIFY2(longest.status == 201, longest.body.constData());
        const QString token = longest.json().value("token"_L1).toString();
        QVERIFY(house.sell(token, {{u"description"_s, QString(10'000, u'비')}}) > 0);
    }

    void whatIsTooLongIsToldByItsMember_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<int>("length");
        QTest::newRow("a password") << u"password"_s << protocol::limits::passwordMax + 1;
        QTest::newRow("a long password") << u"password"_s << 9'000;
        QTest::newRow("a nick") << u"nick"_s << 9'000;
        QTest::newRow("an email") << u"email"_s << 9'000;
    }

    void whatIsTooLongIsToldByItsMember()
    {
        QFETCH(QString, member);
        QFETCH(int, length);
        HouseFixture house;
        QJsonObject body{{u"email"_s, u"ann@example.org"_s}, {u"nick"_s, u"Ann"_s}, {u"password"_s, u"12345678"_s}};
        body.insert(member, QString(length, u'x'));
        const Reply reply = house.post(u"/api/v1/accounts"_s, body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"malformed"_s);
        QCOMPARE(reply.json().value("member"_L1).toString(), member);
    }

    void aByteOrderMarkIsPassedOver()
    {
        HouseFixture house;
        const Reply reply = house.send("POST", u"/api/v1/session"_s,
                                       "\xEF\xBB\xBF {\"email\":\"host\",\"password\":\"host password\"}");
        QCOMPARE(reply.status, 201);
    }

    /// In a room, by a session with the limits of one.
    void whatIsTooLongForARoomIsToldSo_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("member");
        QTest::newRow("of a line") << 301 << u"malformed"_s << u"text"_s;
        QTest::newRow("of many lines") << 9'000 << u"malformed"_s << u"text"_s;
        QTest::newRow("of an event") << 20'000 << u"too_large"_s << QString();
        QTest::newRow("of nearly a whole payload") << 990'000 << u"too_large"_s << QString();
    }

    void whatIsTooLongForARoomIsToldSo()
    {
        QFETCH(int, length);
        QFETCH(QString, code);
        QFETCH(QString, member);
        HouseFixture house(&trustNobody);
        const QString ann = house.signUp(u"Ann"_s);
        const qint64 lot = house.sell(ann);
        RoomsClient client(house.port());
        client.connectToRooms(u"{\"token\":\"%1\"}"_s.arg(ann));
        client.say(u"421[\"say\",{\"lot\":%1,\"text\":\""_s.arg(lot) + QString(length, u'x') + u"\"}]"_s);
        QTRY_VERIFY(client.heardOf(u"431["_s));
        const QJsonObject error = QJsonDocument::fromJson(client.last().sliced(3).toUtf8())[0]["error"_L1].toObject();
        QCOMPARE(error.value("code"_L1).toString(), code);
        QCOMPARE(error.value("member"_L1).toString(), member);
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
        const QString host = house.signInHost();
        const auto orderOf = [&](const QByteArray &lots) {
            return house.send("PUT", u"/api/v1/sales/1/order"_s, "{\"lots\":[" + lots + "]}", host);
        };
        const QByteArray ids = QByteArray("1,").repeated(4'999) + '1';
        const Reply read = orderOf(ids); // none of which there is
        QCOMPARE(read.code(), u"malformed"_s);
        QCOMPARE(read.json().value("member"_L1).toString(), u"lots"_s);
        QVERIFY2(!read.body.contains("at most"), read.body.constData());
        const Reply tooMany = orderOf(ids + ",1");
        QCOMPARE(tooMany.code(), u"malformed"_s);
        QCOMPARE(tooMany.json().value("member"_L1).toString(), u"lots"_s);
        QVERIFY2(tooMany.body.contains("at most 5000"), tooMany.body.constData());
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
            reply = house.send("PATCH", u"/api/v1/me"_s, n % 2 == 0 ? "[" : "{\"nick\":5}", ann);
            malformed += reply.status == 400 ? 1 : 0;
        }
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.code(), u"too_many"_s);
        QVERIFY(!reply.header("Retry-After").isEmpty());
        QVERIFY2(malformed >= 100, qPrintable(QString::number(malformed)));
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
