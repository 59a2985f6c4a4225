#include "support/house_fixture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

const QJsonArray bands{QJsonObject{{u"from"_s, 0}, {u"rate"_s, 2'600}},
                       QJsonObject{{u"from"_s, 1'000'000}, {u"rate"_s, 2'100}}};
const QJsonObject tax{{u"rate"_s, 1'900}, {u"on"_s, u"all"_s}, {u"included"_s, false}};

constexpr qint64 farAhead = 8'000'000'000'000;

/// A house with a premium of 10 % and no tax, and a seller in it.
class RatesHouse
{
public:
    RatesHouse()
        : house([](host::HostOptions &options) { options.rates.premium = 1'000; })
    {
        host = house.signInHost();
        seller = house.signUp(u"Seller"_s);
        sellerId = house.get(u"/api/v1/me"_s, seller).json().value("id"_L1).toInteger();
    }

    /// In the house's first sale, scheduled.
    QJsonObject sell(const QString &token, QJsonObject terms = {})
    {
        terms.insert("name"_L1, u"Vase"_s);
        terms.insert("start"_L1, 1'500'000);
        terms.insert("opensAt"_L1, farAhead);
        return house.post(u"/api/v1/lots"_s, terms, token).json();
    }

    Reply patch(const QString &path, const QJsonObject &body, const QString &token)
    {
        return house.patch(path, body, token);
    }

    HouseFixture house;
    QString host;
    QString seller;
    qint64 sellerId = 0;
};

} // namespace

/// Premium, commission and tax, over HTTP (PROTOCOL.md, "Rates").
class TestRateRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void houseSaleAndLotSayThem()
    {
        RatesHouse rates;
        const QJsonObject house = rates.house.get(u"/api/v1/house"_s).json();
        const QJsonObject none{{u"rate"_s, 0}, {u"on"_s, u"none"_s}, {u"included"_s, false}};
        QCOMPARE(house.value("premium"_L1).toInt(), 1'000);
        QCOMPARE(house.value("tax"_L1).toObject(), none);
        const QJsonObject lot = rates.sell(rates.seller);
        QCOMPARE(lot.value("premium"_L1), QJsonValue(1'000));
        QCOMPARE(lot.value("tax"_L1).toObject(), none);
        QVERIFY(rates.house.get(u"/api/v1/sales/1"_s).json().value("tax"_L1).isNull());
        const Reply sale = rates.patch(u"/api/v1/sales/1"_s, {{u"premium"_s, bands}, {u"tax"_s, tax}}, rates.host);
        QCOMPARE(sale.status, 200);
        QCOMPARE(sale.json().value("premium"_L1).toArray(), bands);
        QCOMPARE(sale.json().value("tax"_L1).toObject(), tax);
        const QString path = u"/api/v1/lots/%1"_s.arg(lot.value("id"_L1).toInteger());
        const QJsonObject after = rates.house.get(path).json();
        QCOMPARE(after.value("premium"_L1).toArray(), bands);
        QCOMPARE(after.value("tax"_L1).toObject(), tax);
    }

    void whoSetsThem()
    {
        RatesHouse rates;
        const QJsonObject lot = rates.sell(rates.seller);
        const QString lotPath = u"/api/v1/lots/%1"_s.arg(lot.value("id"_L1).toInteger());
        const QString account = u"/api/v1/accounts/%1"_s.arg(rates.sellerId);
        const QJsonObject change{{u"premium"_s, bands}, {u"commission"_s, 700}};
        for (const QString &path : {lotPath, account, u"/api/v1/sales/1"_s})
            QCOMPARE(rates.patch(path, change, rates.seller).status, 403);
        QCOMPARE(rates.sell(rates.seller, change).value("code"_L1).toString(), u"forbidden"_s);
        const Reply seller = rates.patch(account, change, rates.host);
        QCOMPARE(seller.status, 200);
        QCOMPARE(seller.json().value("premium"_L1).toArray(), bands);
        QCOMPARE(seller.json().value("commission"_L1).toInt(), 700);
        QCOMPARE(rates.house.get(u"/api/v1/me"_s, rates.seller).json().value("commission"_L1).toInt(), 700);
        QCOMPARE(rates.sell(rates.seller).value("premium"_L1).toArray(), bands);
        const Reply own = rates.patch(lotPath, {{u"commission"_s, 10'000}}, rates.host);
        QCOMPARE(own.status, 200);
        QCOMPARE(own.json().value("commission"_L1).toInt(), 10'000);
        QCOMPARE(own.json().value("premium"_L1).toInt(), 1'000);
        QCOMPARE(rates.sell(rates.host, {{u"premium"_s, 0}}).value("premium"_L1).toInt(-1), 0);
        const QJsonObject back{{u"premium"_s, QJsonValue::Null}, {u"commission"_s, QJsonValue::Null}};
        QVERIFY(rates.patch(account, back, rates.host).json().value("premium"_L1).isNull());
        QCOMPARE(rates.patch(lotPath, back, rates.host).json().value("commission"_L1).toInt(-1), 0);
        const QJsonArray record = rates.house.get(u"/api/v1/record"_s, rates.host).json().value("items"_L1).toArray();
        QCOMPARE(record.last()["lot"_L1].toInteger(), lot.value("id"_L1).toInteger());
        QCOMPARE(record.last()["reason"_L1].toString(), u"premium, commission"_s);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("member");
        const QJsonArray notFrom0{QJsonObject{{u"from"_s, 5}, {u"rate"_s, 5}}};
        QTest::newRow("a lot") << u"/api/v1/lots/1"_s << QJsonObject{{u"premium"_s, notFrom0}} << u"premium"_s;
        QTest::newRow("a seller") << u"/api/v1/accounts/2"_s << QJsonObject{{u"commission"_s, 10'001}}
                                  << u"commission"_s;
        QTest::newRow("a sale") << u"/api/v1/sales/1"_s << QJsonObject{{u"tax"_s, u"much"_s}} << u"tax"_s;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QString, path);
        QFETCH(QJsonObject, body);
        RatesHouse rates;
        (void)rates.sell(rates.seller);
        const Reply reply = rates.patch(path, body, rates.host);
        QCOMPARE(reply.status, 400);
        QTEST(reply.json().value("member"_L1).toString(), "member");
    }
};

QTEST_GUILESS_MAIN(TestRateRoutes)

#include "tst_rate_routes.moc"
