#include "support/house_fixture.h"

#include "protocol/evening_view.h"
#include "protocol/settlement_views.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// A house in which Seller sold a lot for 10,000 with a commission of 5 %, which nobody has paid yet.
class SoldHouse
{
public:
    SoldHouse()
        : house([](host::HostOptions &options) {
            options.rates = {1'000, 500};
        })
    {
        host = house.signInHost();
        ann = house.signUp(u"Ann"_s);
        seller = house.signUp(u"Seller"_s);
        sellerId = house.get(u"/api/v1/me"_s, seller).json().value("id"_L1).toInteger();
        const qint64 lot = house.post(u"/api/v1/lots"_s, {{u"name"_s, u"Vase"_s}, {u"start"_s, 10'000}}, seller)
                               .json()
                               .value("id"_L1)
                               .toInteger();
        house.post(u"/api/v1/lots/%1/bids"_s.arg(lot), {{u"bid"_s, 10'000}}, ann);
        house.post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, host);
    }

    [[nodiscard]] QString settlement(const QString &tail = {}) const
    {
        return u"/api/v1/sales/1/settlements/%1"_s.arg(sellerId) + tail;
    }

    Reply payOut(const QJsonObject &payout) { return house.post(settlement(u"/payouts"_s), payout, host); }
    Reply count(const QJsonObject &count) { return house.post(u"/api/v1/sales/1/counts"_s, count, host); }

    HouseFixture house;
    QString host;
    QString ann;
    QString seller;
    qint64 sellerId = 0;
};

QJsonObject cash(qint64 amount)
{
    return {{u"means"_s, u"cash"_s}, {u"amount"_s, amount}};
}

} // namespace

/// What sellers are owed and the evening at the desk, over HTTP (PROTOCOL.md, "Settlements").
class TestSettlementRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSettlementIsAsTheProtocolHasIt()
    {
        SoldHouse sold;
        const QJsonObject json = sold.house.get(sold.settlement(), sold.host).json();
        QCOMPARE(json.value("account"_L1)["nick"_L1].toString(), u"Seller"_s);
        const QJsonObject line = json.value("lines"_L1).toArray().first().toObject();
        QCOMPARE(line.value("kind"_L1).toString(), u"lot"_s);
        QCOMPARE(line.value("price"_L1).toInteger(), 10'000);
        QCOMPARE(line.value("commission"_L1).toInteger(), 500);
        QCOMPARE(json.value("balance"_L1).toInteger(), 9'500);
        const auto read = protocol::settlementFromJson(json);
        QVERIFY(read);
        QCOMPARE(protocol::toJson(*read), json);
    }

    void paidOutAndAdjusted()
    {
        SoldHouse sold;
        QJsonObject payout = cash(4'000);
        payout.insert(u"key"_s, u"one"_s);
        const Reply paid = sold.payOut(payout);
        QCOMPARE(paid.status, 201);
        QCOMPARE(paid.json().value("balance"_L1).toInteger(), 5'500);
        QCOMPARE(sold.payOut(payout).json().value("repeat"_L1).toBool(), true);
        const Reply adjusted = sold.house.post(sold.settlement(u"/adjustments"_s),
                                               {{u"amount"_s, -500}, {u"reason"_s, u"photographs"_s}}, sold.host);
        QCOMPARE(adjusted.status, 201);
        QCOMPARE(adjusted.json().value("balance"_L1).toInteger(), 5'000);
        const auto read = protocol::settlementFromJson(sold.house.get(sold.settlement(), sold.host).json());
        QVERIFY(read);
        QCOMPARE(read->payouts.size(), 1);
        QCOMPARE(read->lines.last().reason, u"photographs"_s);
        const QJsonObject page = sold.house.get(u"/api/v1/sales/1/settlements?open=true"_s, sold.host).json();
        QCOMPARE(page.value("items"_L1).toArray().size(), 1);
    }

    void whatIsMalformedNamesItsMember_data()
    {
        QTest::addColumn<QJsonObject>("payout");
        QTest::addColumn<QString>("member");
        QTest::addRow("more than is owed") << cash(9'501) << u"amount"_s;
        QTest::addRow("nothing") << cash(0) << u"amount"_s;
        QTest::addRow("back of nothing") << cash(-1) << u"amount"_s;
        QTest::addRow("no means") << QJsonObject{{u"amount"_s, 1}} << u"means"_s;
        QTest::addRow("funds") << QJsonObject{{u"means"_s, u"funds"_s}, {u"amount"_s, 1}} << u"means"_s;
        QTest::addRow("empty key") << QJsonObject{{u"means"_s, u"cash"_s}, {u"amount"_s, 1}, {u"key"_s, u""_s}}
                                   << u"key"_s;
    }
    void whatIsMalformedNamesItsMember()
    {
        QFETCH(QJsonObject, payout);
        QFETCH(QString, member);
        SoldHouse sold;
        const Reply reply = sold.payOut(payout);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json().value("member"_L1).toString(), member);
    }

    void theEveningAndItsCounts()
    {
        SoldHouse sold;
        QCOMPARE(sold.payOut(cash(500)).status, 201);
        const Reply counted = sold.count({{u"counted"_s, 9'400}, {u"opening"_s, 10'000}, {u"note"_s, u"by two"_s}});
        QCOMPARE(counted.status, 201);
        QCOMPARE(counted.json().value("expected"_L1).toInteger(), 9'500);
        QCOMPARE(sold.count({{u"counted"_s, -1}}).status, 400);
        QCOMPARE(sold.count({}).status, 400);
        const QJsonObject json = sold.house.get(u"/api/v1/sales/1/evening"_s, sold.host).json();
        QCOMPARE(json.value("lots"_L1)["sold"_L1].toInteger(), 1);
        QCOMPARE(json.value("owed"_L1).toInteger(), 11'000);
        QCOMPARE(json.value("sellers"_L1)["owed"_L1].toInteger(), 9'000);
        QCOMPARE(json.value("taken"_L1)[0]["amount"_L1].toInteger(), -500);
        QCOMPARE(json.value("debtors"_L1)[0]["balance"_L1].toInteger(), 11'000);
        QCOMPARE(json.value("unclaimed"_L1)[0]["name"_L1].toString(), u"Vase"_s);
        QVERIFY(json.value("unspent"_L1).isArray());
        const auto read = protocol::eveningFromJson(json);
        QVERIFY(read);
        QCOMPARE(read->counts.first().difference(), -100);
        QCOMPARE(protocol::toJson(*read), json);
    }

    void whoMay()
    {
        SoldHouse sold;
        for (const QString &path :
             {sold.settlement(), u"/api/v1/sales/1/settlements"_s, u"/api/v1/sales/1/evening"_s}) {
            QCOMPARE(sold.house.get(path, sold.seller).status, 403);
            QCOMPARE(sold.house.get(path).status, 401);
        }
        QCOMPARE(sold.house.post(sold.settlement(u"/payouts"_s), cash(1), sold.seller).status, 403);
        QCOMPARE(sold.house.post(u"/api/v1/sales/1/counts"_s, {{u"counted"_s, 1}}, sold.seller).status, 403);
        const QJsonArray mine =
            sold.house.get(u"/api/v1/me/settlements"_s, sold.seller).json().value("items"_L1).toArray();
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine[0]["balance"_L1].toInteger(), 9'500);
        QVERIFY(sold.house.get(u"/api/v1/me/settlements"_s, sold.ann).json().value("items"_L1).toArray().isEmpty());
    }

    void whatThereIsNot()
    {
        SoldHouse sold;
        QCOMPARE(sold.house.get(u"/api/v1/sales/2/settlements"_s, sold.host).status, 404);
        QCOMPARE(sold.house.get(u"/api/v1/sales/1/settlements/99"_s, sold.host).status, 404);
        QCOMPARE(sold.house.get(u"/api/v1/sales/2/evening"_s, sold.host).status, 404);
        QCOMPARE(sold.house.post(u"/api/v1/sales/2/counts"_s, {{u"counted"_s, 1}}, sold.host).status, 404);
        QCOMPARE(sold.house.get(u"/api/v1/sales/1/settlements?open=maybe"_s, sold.host).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestSettlementRoutes)

#include "tst_settlement_routes.moc"
