// Whatever a host says of its currency: what is let through can be counted with and shown.
#include "models/mine/settlement.h"
#include "models/money_text.h"
#include "protocol/house_view.h"
#include "protocol/limits.h"
#include "support/hostile_values.h"

#include <QTest>
#include <limits>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::MoneyText;
using support::hostileValues;
using support::mutationsOf;

class TestHostileMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void houses();
    void money_data();
    void money();
};

void TestHostileMoney::houses()
{
    const protocol::HouseView honest{.name = u"House"_s, .currency = {u"USD"_s, 2}, .version = u"1"_s};
    QVERIFY(protocol::houseFromJson(toJson(honest)));
    for (const int exponent : {-1, 5, 19, 64, 2'147'483'647}) {
        protocol::HouseView odd = honest;
        odd.currency.exponent = exponent;
        QVERIFY2(!protocol::houseFromJson(toJson(odd)), QByteArray::number(exponent).constData());
    }
    for (const QJsonObject &json : mutationsOf(toJson(honest), hostileValues())) {
        if (const auto house = protocol::houseFromJson(json)) {
            (void)MoneyText(house->currency).shown(auction::amountMax);
            (void)MoneyText(house->currency).parse(u"12.34"_s);
            (void)models::proceedsText(auction::amountMax, {house->premium, house->commission, house->tax},
                                       MoneyText(house->currency));
        }
    }
}

void TestHostileMoney::money_data()
{
    QTest::addColumn<int>("exponent");
    for (const int exponent :
         {std::numeric_limits<int>::min(), -1, 0, 2, 4, 18, 19, 64, std::numeric_limits<int>::max()})
        QTest::addRow("%d", exponent) << exponent;
}

void TestHostileMoney::money()
{
    QFETCH(int, exponent);
    const MoneyText text({u"XXX"_s, exponent});
    for (const auction::Amount amount :
         {std::numeric_limits<auction::Amount>::min(), auction::Amount{-1}, auction::Amount{0}, auction::amountMax,
          std::numeric_limits<auction::Amount>::max()}) {
        QVERIFY(text.shown(amount).size() < 60);
        QVERIFY(!text.plain(amount).isEmpty());
    }
    QCOMPARE(text.currency().exponent, std::clamp(exponent, 0, protocol::limits::exponentMax));
    QVERIFY(auction::minorPerMajor(exponent) > 0);
}

QTEST_GUILESS_MAIN(TestHostileMoney)
#include "tst_hostile_money.moc"
