#include "support/house_fixture.h"
#include "support/raw_client.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>

#include <vector>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RawClient;

namespace {

constexpr int connectionsMax = 4; // the fixture's own is one of them
constexpr int signInsMax = 10;
constexpr int wrongMax = 10;
const QString code = u"ABCDEF"_s;

/// A house on a computer of a hall, which trusts nobody.
HouseFixture hallOf(bool hall)
{
    return HouseFixture([hall](host::HostOptions &options) {
        options.trusted.clear();
        options.hall = hall;
        options.maxConnectionsPerAddress = connectionsMax;
    });
}

/// How many of so many at once are let in.
int letIn(const HouseFixture &house, int wanted)
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < wanted; ++i) {
        clients.push_back(std::make_unique<RawClient>(house.port()));
        clients.back()->say("GET /api/v1/house HTTP/1.1\r\nHost: hall\r\n\r\n");
    }
    int in = 0;
    for (const auto &client : clients) {
        const bool answered = QTest::qWaitFor([&client] { return client->heard().startsWith("HTTP/1.1 "); });
        in += answered && client->heard().startsWith("HTTP/1.1 200") ? 1 : 0;
    }
    return in;
}

QJsonObject newcomer(int number)
{
    return {{u"email"_s, u"guest%1@example.org"_s.arg(number)},
            {u"nick"_s, u"Guest %1"_s.arg(number)},
            {u"password"_s, u"12345678"_s}};
}

QJsonObject guest(int number)
{
    return {{u"code"_s, code}, {u"nick"_s, u"Guest %1"_s.arg(number)}};
}

Reply signIn(HouseFixture &house, const QString &password)
{
    return house.post(u"/api/v1/session"_s, {{u"email"_s, u"host"_s}, {u"password"_s, password}});
}

} // namespace

/// What is limited by address, and what lifts it (PROTOCOL.md, "Limits").
class TestHallLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressHasSoManyConnections_data()
    {
        QTest::addColumn<bool>("hall");
        QTest::newRow("usually") << false;
        QTest::newRow("in a hall") << true;
    }

    void anAddressHasSoManyConnections()
    {
        QFETCH(const bool, hall);
        HouseFixture house = hallOf(hall);
        const int in = letIn(house, connectionsMax + 5);
        QCOMPARE(in, hall ? connectionsMax + 5 : connectionsMax);
    }

    /// While the house runs, and back.
    void theHallIsOpenedLater()
    {
        HouseFixture house = hallOf(false);
        QCOMPARE(letIn(house, connectionsMax + 2), connectionsMax);
        house.house->setHall(true);
        QTRY_COMPARE(letIn(house, connectionsMax + 2), connectionsMax + 2);
        house.house->setHall(false);
        QTRY_COMPARE(letIn(house, connectionsMax + 2), connectionsMax);
    }

    void theOperatorHearsOnceOfEachAddress()
    {
        HouseFixture house = hallOf(false);
        QSignalSpy turnedAway(house.house.get(), &host::AuctionHouse::turnedAway);
        QCOMPARE(letIn(house, connectionsMax + 5), connectionsMax);
        QCOMPARE(turnedAway.count(), 1);
        QCOMPARE(turnedAway.first().first().value<QHostAddress>(), QHostAddress(u"127.0.0.1"_s));
    }

    /// From this computer, in the very hour when nobody else is let in.
    void theOperatorSeesHowTheHouseDoes()
    {
        HouseFixture house = hallOf(false);
        std::vector<std::unique_ptr<RawClient>> crowd;
        for (int i = 0; i < connectionsMax; ++i)
            crowd.push_back(std::make_unique<RawClient>(house.port()));
        QTest::qWait(50);
        const auto asked = [&house](const QByteArray &path) {
            RawClient client(house.port());
            client.say("GET " + path + " HTTP/1.1\r\nHost: hall\r\n\r\n");
            (void)QTest::qWaitFor([&client] { return client.isClosed(); });
            return client.heard();
        };
        QVERIFY(asked("/").startsWith("HTTP/1.1 429 "));
        const QByteArray health = asked("/healthz");
        QVERIFY2(health.startsWith("HTTP/1.1 200 ") && health.endsWith("ok"), health.constData());
        const QByteArray metrics = asked("/metrics");
        QVERIFY2(metrics.startsWith("HTTP/1.1 200 ") && metrics.contains("gavel_connections"), metrics.constData());
    }

    void manySignUpByOneAddress_data() { anAddressHasSoManyConnections_data(); }

    void manySignUpByOneAddress()
    {
        QFETCH(const bool, hall);
        HouseFixture house = hallOf(hall);
        QSignalSpy turnedAway(house.house.get(), &host::AuctionHouse::turnedAway);
        // On a busy machine an address gets another one back meanwhile.
        const int most = hall ? signInsMax + 3 : 4 * signInsMax;
        int in = 0;
        int status = 201;
        for (; in < most && status == 201; in += status == 201 ? 1 : 0)
            status = house.post(u"/api/v1/accounts"_s, newcomer(in)).status;
        QCOMPARE(status, hall ? 201 : 429);
        QVERIFY(in >= signInsMax);
        QCOMPARE(turnedAway.count(), hall ? 0 : 1);
    }

    /// What a session may send is its own, whoever else is in the hall.
    void aSessionIsLimitedInAHallToo()
    {
        HouseFixture house = hallOf(true);
        const QString host = house.signInHost();
        const qint64 lot = house.sell(host);
        const QString ann = house.signUp(u"Ann"_s);
        const QString bob = house.signUp(u"Bob"_s);
        int refused = 0;
        for (int i = 0; i < 200 && refused == 0; ++i)
            refused += house.bid(lot, ann, 1).status == 429 ? 1 : 0;
        QCOMPARE(refused, 1);
        QCOMPARE(house.bid(lot, bob, 10'000).status, 201);
    }

    void wrongPasswordsAreLimitedWhateverIsLifted_data()
    {
        QTest::addColumn<bool>("trusted");
        QTest::newRow("in a hall") << false;
        QTest::newRow("of a trusted address") << true;
    }

    void wrongPasswordsAreLimitedWhateverIsLifted()
    {
        QFETCH(const bool, trusted);
        HouseFixture house([trusted](host::HostOptions &options) {
            options.hall = true;
            if (!trusted)
                options.trusted.clear();
        });
        QCOMPARE(signIn(house, u"host password"_s).status, 201);
        for (int i = 0; i < wrongMax; ++i)
            QCOMPARE(signIn(house, u"wrong password"_s).status, 401);
        QCOMPARE(signIn(house, u"wrong password"_s).status, 429);
        QCOMPARE(signIn(house, u"host password"_s).status, 429); // it learns nothing more
    }

    void rightOnesAreNot()
    {
        HouseFixture house = hallOf(true);
        for (int i = 0; i < wrongMax + 5; ++i)
            QCOMPARE(signIn(house, u"host password"_s).status, 201);
    }

    /// With what it is, and without a lift that would be none.
    void theOperatorHearsOfGuesses_data()
    {
        QTest::addColumn<bool>("hall");
        QTest::newRow("usually") << false;
        QTest::newRow("in a hall") << true;
    }

    void theOperatorHearsOfGuesses()
    {
        QFETCH(const bool, hall);
        HouseFixture house = hallOf(hall);
        QSignalSpy turnedAway(house.house.get(), &host::AuctionHouse::turnedAway);
        QSignalSpy troubled(house.house.get(), &host::AuctionHouse::troubled);
        for (int i = 0; i < wrongMax + 4; ++i)
            signIn(house, u"wrong password"_s);
        QCOMPARE(turnedAway.count(), 0);
        QCOMPARE(troubled.count(), 1);
        QVERIFY(troubled.first().first().toString().startsWith(u"Somebody at 127.0.0.1 was wrong"_s));
    }

    /// Else a stranger who tries links would use up the house's door for all.
    void wrongLinksAreGuesses()
    {
        HouseFixture house = hallOf(true);
        for (int i = 0; i < wrongMax; ++i)
            QCOMPARE(house.get(u"/l/AAAAAAAAAAAAAAAAAAAA%1"_s.arg(10 + i)).status, 404);
        QCOMPARE(house.get(u"/l/BBBBBBBBBBBBBBBBBBBBBB"_s).status, 429);
        QCOMPARE(house.post(u"/api/v1/session"_s, {{u"link"_s, u"BBBBBBBBBBBBBBBBBBBBBB"_s}}).status, 429);
    }

    /// As many scan at the same moment.
    void rightLinksAtOnceAreNoGuesses()
    {
        HouseFixture house = hallOf(true);
        const QString host = house.signInHost();
        const Reply ann = house.post(u"/api/v1/accounts"_s, {{u"nick"_s, u"Ann"_s}}, host);
        const qint64 id = ann.json().value("account"_L1).toObject().value("id"_L1).toInteger();
        const Reply made = house.post(u"/api/v1/accounts/%1/links"_s.arg(id), {}, host);
        const QByteArray link = made.json().value("token"_L1).toString().toLatin1();
        std::vector<std::unique_ptr<RawClient>> phones;
        for (int i = 0; i < 5 * wrongMax; ++i) {
            phones.push_back(std::make_unique<RawClient>(house.port()));
            phones.back()->say("GET /l/" + link + " HTTP/1.1\r\nHost: hall\r\n\r\n");
        }
        for (const auto &phone : phones)
            QTRY_VERIFY2(phone->heard().startsWith("HTTP/1.1 303"), phone->heard().constData());
    }

    /// Whoever comes in by the code again and again is stopped while there is room for others.
    void nobodyWithTheCodeKeepsOthersOut()
    {
        HouseFixture house = hallOf(false);
        const QString host = house.signInHost();
        QCOMPARE(house.patch(u"/api/v1/house"_s, {{u"hallCode"_s, code}}, host).status, 200);
        int guests = 0;
        while (guests < 2'000 && house.post(u"/api/v1/accounts"_s, guest(guests)).status == 201)
            ++guests;
        QCOMPARE(house.post(u"/api/v1/accounts"_s, guest(guests)).status, 429);
        QTcpSocket other;
        QVERIFY(other.bind(QHostAddress(u"127.0.0.5"_s)));
        other.connectToHost(QHostAddress(QHostAddress::LocalHost), house.port());
        const QByteArray body = QJsonDocument(guest(guests)).toJson();
        other.write(
            "POST /api/v1/accounts HTTP/1.1\r\nHost: hall\r\nContent-Type: application/json\r\nContent-Length: " +
            QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QTRY_VERIFY(other.bytesAvailable() > 0);
        const QByteArray answer = other.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 201 "), answer.constData());
    }

    void aHallsAddressComesInWhole()
    {
        HouseFixture house = hallOf(true);
        const QString host = house.signInHost();
        QCOMPARE(house.patch(u"/api/v1/house"_s, {{u"hallCode"_s, code}}, host).status, 200);
        for (int guests = 0; guests < 550; ++guests)
            QCOMPARE(house.post(u"/api/v1/accounts"_s, guest(guests)).status, 201);
    }

    void rightLinksAreNot()
    {
        HouseFixture house = hallOf(true);
        const QString host = house.signInHost();
        const Reply ann = house.post(u"/api/v1/accounts"_s, {{u"nick"_s, u"Ann"_s}}, host);
        const qint64 id = ann.json().value("account"_L1).toObject().value("id"_L1).toInteger();
        const Reply made = house.post(u"/api/v1/accounts/%1/links"_s.arg(id), {}, host);
        const QString link = made.json().value("token"_L1).toString();
        for (int i = 0; i < wrongMax + 5; ++i)
            QCOMPARE(house.get(u"/l/"_s + link).status, 303);
    }
};

QTEST_GUILESS_MAIN(TestHallLimits)
#include "tst_hall_limits.moc"
