#include "models/rate_text.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

using auction::Bands;

namespace {

models::MoneyText moneyIn(const QString &locale)
{
    return models::MoneyText({u"USD"_s, 2}, QLocale(locale));
}

} // namespace

/// Premium and commission as a form has them.
class TestRateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandsAreReadAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<Bands>("bands");
        const Bands three(2'600, {{1'000'000, 2'100}, {6'000'050, 1'550}});
        QTest::newRow("nothing") << u" "_s << u"en_US"_s << Bands();
        QTest::newRow("one") << u"12.5 %"_s << u"en_US"_s << Bands(1'250);
        QTest::newRow("three") << u"26; 21 > 10000; 15.5 > 60000.50"_s << u"en_US"_s << three;
        QTest::newRow("with separators") << u"26;21>10,000;15.5>60,000.50"_s << u"en_US"_s << three;
        QTest::newRow("as files had it") << u"0:26|10000:21|60000.50:15.5"_s << u"en_US"_s << three;
        QTest::newRow("in lines") << u"26\n21 > 10000\n15.5 > 60000.50\n"_s << u"en_US"_s << three;
        QTest::newRow("of any order") << u"15.5 > 60000.50; 26; 21 > $10,000"_s << u"en_US"_s << three;
        QTest::newRow("with a decimal comma") << u"26; 21 > 10.000; 15,5 > 60000,50"_s << u"de_DE"_s << three;
    }

    void bandsAreReadAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, locale);
        QFETCH(Bands, bands);
        const models::MoneyText money = moneyIn(locale);
        QCOMPARE(models::parseRates(typed, auction::premiumMax, money), std::optional(bands));
        QCOMPARE(models::parseRates(models::rateEntry(bands, money), auction::premiumMax, money), std::optional(bands));
        QVERIFY(models::rateFault(typed, auction::premiumMax, money).isEmpty());
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"half", "51", "-1", "26; 51 > 5", "26; 25", "26 > 5", "26;", "; 26", "26; > 5", "26; 21 >", "26; 21 > 0",
              "26; 21 > -5", "26; 21 > 5; 20 > 5", "26; 21 > x", "26, 21 > 5"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(QString, typed);
        const models::MoneyText money = moneyIn(u"en_US"_s);
        QVERIFY(!models::parseRates(typed, auction::premiumMax, money));
        QCOMPARE(models::rateFault(typed, auction::premiumMax, money),
                 u"Type one percent, like 12.5, or by price: “26; 21 > 10,000.00” is 26 %, 21 % above $10,000.00. "
                 "At most 50."_s);
    }

    void noMoreBandsThanMayBe()
    {
        QString typed = u"1"_s;
        for (int from = 1; from < Bands::bandsMax; ++from)
            typed += u"; 2 > %1"_s.arg(from);
        const models::MoneyText money = moneyIn(u"en_US"_s);
        QVERIFY(models::parseRates(typed, auction::premiumMax, money));
        QVERIFY(!models::parseRates(typed + u"; 3 > 99"_s, auction::premiumMax, money));
    }

    void inWords()
    {
        const models::MoneyText money = moneyIn(u"en_US"_s);
        QCOMPARE(models::ratesText(1'250, money), u"12.5 %"_s);
        QCOMPARE(models::ratesText({2'600, {{1'000'000, 2'100}}}, money), u"26 %, 21 % above $10,000.00"_s);
        using On = auction::Tax::On;
        const auto tax = [](On on, bool included) {
            return models::taxText({.rate = 1'000, .on = on, .included = included}, QLocale(u"en_US"_s));
        };
        QCOMPARE(tax(On::None, false), QString());
        QCOMPARE(tax(On::Premium, false), u"10 % tax on the premium"_s);
        QCOMPARE(tax(On::All, false), u"10 % tax on price and premium"_s);
        QCOMPARE(tax(On::All, true), u"10 % tax included in the price"_s);
    }
};

QTEST_GUILESS_MAIN(TestRateText)
#include "tst_rate_text.moc"
