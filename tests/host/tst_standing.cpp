#include "support/house_fixture.h"
#include "support/rooms_client.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RoomsClient;

namespace {

/// A house of limited funds with a premium of 10 %, a lot from 10,000 and two bidders who have 100,000 each.
class LimitedHouse
{
public:
    LimitedHouse()
        : house([](host::HostOptions &options) {
            options.limitedFunds = true;
            options.openingFunds = 100'000;
            options.rates.premium = 1'000;
        })
        , host(house.signInHost())
        , ann(house.signUp(u"Ann"_s))
        , bob(house.signUp(u"Bob"_s))
        , seller(house.signUp(u"Seller"_s))
        , lot(house.sell(seller))
        , account(house.get(u"/api/v1/me"_s, ann).json().value("id"_L1).toInteger())
    {
    }

    qint64 bid(const QString &who, qint64 max)
    {
        const Reply reply = house.post(u"/api/v1/lots/%1/bids"_s.arg(lot), {{u"max"_s, max}}, who);
        return reply.status == 201 ? reply.json().value("seq"_L1).toInteger() : 0;
    }
    int voidBid(qint64 seq) { return act({{u"action"_s, u"void"_s}, {u"seq"_s, seq}, {u"reason"_s, u"a slip"_s}}); }
    int act(const QJsonObject &action)
    {
        return house.post(u"/api/v1/lots/%1/actions"_s.arg(lot), action, host).status;
    }
    int change(const QJsonObject &change)
    {
        return house.patch(u"/api/v1/accounts/%1"_s.arg(account), change, host).status;
    }
    int deposit(qint64 amount)
    {
        const QJsonObject body{{u"amount"_s, amount}, {u"note"_s, u"cash"_s}};
        return house.post(u"/api/v1/accounts/%1/deposits"_s.arg(account), body, host).status;
    }
    [[nodiscard]] static QString authOf(const QString &token) { return u"{\"token\":\"%1\"}"_s.arg(token); }

    HouseFixture house;
    QString host;
    QString ann;
    QString bob;
    QString seller;
    qint64 lot = 0;
    qint64 account = 0; ///< Ann's
};

/// What the client heard of that name, the newest last.
QList<QJsonObject> heard(const RoomsClient &client, const QString &name)
{
    QList<QJsonObject> bodies;
    const QString beginning = u"42[\"%1\","_s.arg(name);
    for (const QString &packet : client.heard()) {
        if (packet.startsWith(beginning))
            bodies.append(QJsonDocument::fromJson(packet.mid(2).toUtf8()).array().at(1).toObject());
    }
    return bodies;
}

QJsonObject last(const RoomsClient &client, const QString &name)
{
    const QList<QJsonObject> all = heard(client, name);
    return all.isEmpty() ? QJsonObject() : all.last();
}

/// What is told of an account with so much money.
QJsonObject told(qint64 deposits, qint64 holds, const QJsonValue &available, const QString &reason = {})
{
    QJsonObject json{{u"deposits"_s, deposits},
                     {u"holds"_s, holds},
                     {u"available"_s, available},
                     {u"blocked"_s, false},
                     {u"roles"_s, QJsonArray()}};
    if (!reason.isEmpty())
        json.insert("reason"_L1, reason);
    return json;
}

} // namespace

/// What an account hears of its own money and standing, on all its sockets and nobody else's. One house for all, since
/// its passwords take their time.
class TestStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<LimitedHouse>(); }
    void init() { m_house->lot = m_house->house.sell(m_house->seller); }
    void cleanupTestCase() { m_house.reset(); }

    void everyChangeIsToldToItsAccount();
    void aBlockIsToldWithItsReason();
    void aVoidedBidIsToldOnceToEachSocket_data();
    void aVoidedBidIsToldOnceToEachSocket();

private:
    std::unique_ptr<LimitedHouse> m_house;
};

void TestStanding::everyChangeIsToldToItsAccount()
{
    LimitedHouse &house = *m_house;
    RoomsClient desk(house.house.port());
    RoomsClient phone(house.house.port());
    RoomsClient other(house.house.port());
    desk.connectToRooms(LimitedHouse::authOf(house.ann));
    phone.connectToRooms(LimitedHouse::authOf(house.ann));
    other.connectToRooms();
    const auto hears = [&](const char *what, const QJsonObject &expected) {
        for (const RoomsClient *client : {&desk, &phone}) {
            const bool came = QTest::qWaitFor([&] { return last(*client, u"account"_s) == expected; });
            if (!came)
                qWarning() << what << last(*client, u"account"_s);
            QVERIFY2(came, what);
        }
    };

    QCOMPARE(house.deposit(5'000), 201);
    hears("a deposit", told(105'000, 0, 105'000));
    QCOMPARE(house.change({{u"funds"_s, u"open"_s}}), 200);
    hears("open funds", told(105'000, 0, QJsonValue::Null));
    QCOMPARE(house.change({{u"funds"_s, u"limited"_s}, {u"reason"_s, u"new here"_s}}), 200);
    hears("limited funds", told(105'000, 0, 105'000, u"new here"_s));

    const qint64 first = house.bid(house.ann, 20'000);
    hears("a bid that leads", told(105'000, 22'000, 83'000));
    const qint64 above = house.bid(house.bob, 30'000);
    hears("outbid", told(105'000, 0, 105'000));
    QCOMPARE(house.voidBid(above), 200);
    hears("the bid above its own voided", told(105'000, 22'000, 83'000));
    QCOMPARE(house.voidBid(first), 200);
    hears("its own leading bid voided", told(105'000, 0, 105'000, u"a slip"_s));

    // What is said of an account that nothing changes is not kept for a change to come.
    const qint64 overtaken = house.bid(house.ann, 20'000);
    QVERIFY(house.bid(house.bob, 30'000) > 0);
    QCOMPARE(house.voidBid(overtaken), 200);
    QCOMPARE(house.deposit(1'000), 201);
    hears("a deposit after a bid that held nothing was voided", told(106'000, 0, 106'000));

    init();
    QVERIFY(house.bid(house.ann, 20'000) > 0);
    hears("leading again", told(106'000, 22'000, 84'000));
    QCOMPARE(house.act({{u"action"_s, u"withdraw"_s}, {u"reason"_s, u"broken"_s}}), 200);
    hears("the lot withdrawn", told(106'000, 0, 106'000));
    init();
    QVERIFY(house.bid(house.ann, 20'000) > 0);
    QCOMPARE(house.act({{u"action"_s, u"close"_s}}), 200);
    hears("sold to it", told(106'000, 0, 95'000));
    QCOMPARE(heard(other, u"account"_s), QList<QJsonObject>());
}

// Before its sockets are closed; whoever comes back hears of the end.
void TestStanding::aBlockIsToldWithItsReason()
{
    const auto hear = [](const RoomsClient &client, bool isBlocked, const QJsonValue &reason) {
        QTRY_COMPARE(last(client, u"account"_s).value("blocked"_L1).toBool(), isBlocked);
        QCOMPARE(last(client, u"account"_s).value("reason"_L1), reason);
    };
    LimitedHouse &house = *m_house;
    RoomsClient desk(house.house.port());
    RoomsClient phone(house.house.port());
    for (RoomsClient *client : {&desk, &phone})
        client->connectToRooms(LimitedHouse::authOf(house.ann));
    QCOMPARE(house.change({{u"blocked"_s, true}, {u"reason"_s, u" does not pay "_s}}), 200);
    for (const RoomsClient *client : {&desk, &phone}) {
        hear(*client, true, u"does not pay"_s);
        QTRY_VERIFY(client->heardOf(u"41"_s));
    }
    RoomsClient again(house.house.port());
    again.connectToRooms(LimitedHouse::authOf(house.ann));
    QCOMPARE(house.change({{u"blocked"_s, false}}), 200);
    QTRY_VERIFY(!heard(again, u"account"_s).isEmpty());
    hear(again, false, QJsonValue(QJsonValue::Undefined)); // the reason was of the block
}

void TestStanding::aVoidedBidIsToldOnceToEachSocket_data()
{
    QTest::addColumn<bool>("bidBefore");
    QTest::addColumn<QJsonValue>("max");
    QTest::newRow("nothing of it stands") << false << QJsonValue(QJsonValue::Null);
    QTest::newRow("an earlier bid stands") << true << QJsonValue(12'000);
}

void TestStanding::aVoidedBidIsToldOnceToEachSocket()
{
    QFETCH(bool, bidBefore);
    QFETCH(QJsonValue, max);
    LimitedHouse &house = *m_house;
    RoomsClient inRoom(house.house.port());
    RoomsClient elsewhere(house.house.port());
    RoomsClient bob(house.house.port());
    inRoom.connectToRooms(LimitedHouse::authOf(house.ann));
    elsewhere.connectToRooms(LimitedHouse::authOf(house.ann));
    bob.connectToRooms(LimitedHouse::authOf(house.bob));
    for (RoomsClient *client : {&inRoom, &bob}) {
        client->say(u"421[\"join\",{\"lot\":%1}]"_s.arg(house.lot));
        QTRY_VERIFY(client->heardOf(u"431"_s));
    }
    if (bidBefore)
        QVERIFY(house.bid(house.ann, 12'000) > 0);
    QVERIFY(house.bid(house.bob, 15'000) > 0);
    const qint64 seq = house.bid(house.ann, 20'000);
    QCOMPARE(house.voidBid(seq), 200);
    for (const RoomsClient *client : {&inRoom, &elsewhere, &bob}) {
        QTRY_COMPARE(heard(*client, u"voided"_s).size(), 1);
        const QJsonObject voided = last(*client, u"voided"_s);
        QCOMPARE(voided.value("of"_L1), seq);
        QCOMPARE(voided.value("reason"_L1), u"a slip"_s);
        QCOMPARE(voided.value("max"_L1), client == &bob ? QJsonValue(QJsonValue::Undefined) : max);
    }
    QTRY_COMPARE(last(elsewhere, u"standing"_s).value("leading"_L1), QJsonValue(false));
    QTRY_COMPARE(last(bob, u"standing"_s).value("max"_L1), QJsonValue(15'000));
}

QTEST_MAIN(TestStanding)
#include "tst_standing.moc"
