#include "support/hall_fixture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int malformedStatus = 400;

} // namespace

/// Who works in the house, and what each role may (FORMATS.md, "Bidders, paddles and roles").
class TestStaff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        const Reply unsaid =
            hall.house.post(actions, {{u"action"_s, u"withdraw"_s}}, clerk); // the host may leave it out
        QCOMPARE(unsaid.code(), u"malformed"_s);
        QCOMPARE(unsaid.json()["member"_L1].toString(), u"reason"_s);
        const QString ofHost = u"/api/v1/lots/%1/actions"_s.arg(hall.house.sell(hall.host));
        QCOMPARE(hall.house.post(ofHost, {{u"action"_s, u"withdraw"_s}}, hall.host).status, 200);
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

QTEST_GUILESS_MAIN(TestStaff)
#include "tst_staff.moc"
