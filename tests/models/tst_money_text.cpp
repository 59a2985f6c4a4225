#include "models/money_text.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::MoneyText;

class TestMoneyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void whatIsPlainIsReadBack_data();
    void whatIsPlainIsReadBack();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

namespace {

MoneyText moneyOf(const QString &code, const QString &locale)
{
    return MoneyText(*auction::currencyOf(code), QLocale(locale));
}

} // namespace

void TestMoneyText::shows_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<auction::Amount>("amount");
    QTest::addColumn<QString>("shown");

    const auto row = [](const char *name, const QString &currency, const QString &locale, auction::Amount amount,
                        const QString &shown) { QTest::newRow(name) << currency << locale << amount << shown; };
    row("won", u"KRW"_s, u"ko_KR"_s, 1'150'000, u"₩1,150,000"_s);
    row("won in English", u"KRW"_s, u"en_US"_s, 1'150'000, u"₩1,150,000"_s);
    row("dollars", u"USD"_s, u"en_US"_s, 1'234, u"$12.34"_s);
    row("dollars in Korean", u"USD"_s, u"ko_KR"_s, 1'234, u"$12.34"_s);
    row("cents", u"USD"_s, u"en_US"_s, 5, u"$0.05"_s);
    row("zero", u"USD"_s, u"en_US"_s, 0, u"$0.00"_s);
    row("below zero", u"USD"_s, u"en_US"_s, -1'234, u"-$12.34"_s);
    row("the largest", u"USD"_s, u"en_US"_s, auction::amountMax, u"$10,000,000,000,000.00"_s);
    row("past what a double holds", u"USD"_s, u"en_US"_s, 9'007'199'254'740'993, u"$90,071,992,547,409.93"_s);
    row("euros in German", u"EUR"_s, u"de_DE"_s, 123'456, u"1.234,56\u00a0€"_s);
    row("yen", u"JPY"_s, u"en_US"_s, 5'000, u"¥5,000"_s);
    row("three decimals", u"KWD"_s, u"en_US"_s, 1'234, u"KWD\u00a01.234"_s);
    row("the C locale", u"USD"_s, u"C"_s, 1'234, u"$12.34"_s);
}

void TestMoneyText::shows()
{
    QFETCH(QString, currency);
    QFETCH(QString, locale);
    QFETCH(auction::Amount, amount);
    QTEST(moneyOf(currency, locale).shown(amount), "shown");
}

void TestMoneyText::whatIsPlainIsReadBack_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    for (const auto &locale :
         {u"en_US"_s, u"ko_KR"_s, u"de_DE"_s, u"fr_FR"_s, u"en_IN"_s, u"de_CH"_s, u"ar_EG"_s, u"C"_s}) {
        for (const auto &currency : {u"USD"_s, u"KRW"_s, u"KWD"_s})
            QTest::addRow("%s in %s", qPrintable(currency), qPrintable(locale)) << currency << locale;
    }
}

void TestMoneyText::whatIsPlainIsReadBack()
{
    QFETCH(QString, currency);
    QFETCH(QString, locale);
    const MoneyText money = moneyOf(currency, locale);
    for (const auction::Amount amount : {auction::Amount{1}, auction::Amount{99}, auction::Amount{100},
                                         auction::Amount{123'456}, auction::Amount{1'150'000}, auction::amountMax}) {
        QCOMPARE(money.parse(money.plain(amount)), amount);
        QCOMPARE(money.parse(money.shown(amount)), amount);
    }
}

void TestMoneyText::reads_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<auction::Amount>("amount");

    const auto row = [](const char *name, const QString &currency, const QString &locale, const QString &typed,
                        auction::Amount amount) { QTest::newRow(name) << currency << locale << typed << amount; };
    row("whole dollars", u"USD"_s, u"en_US"_s, u"12"_s, 1'200);
    row("one decimal", u"USD"_s, u"en_US"_s, u"12.5"_s, 1'250);
    row("a point at the end", u"USD"_s, u"en_US"_s, u"12."_s, 1'200);
    row("no zero in front", u"USD"_s, u"en_US"_s, u".5"_s, 50);
    row("grouped", u"USD"_s, u"en_US"_s, u"1,234.56"_s, 123'456);
    row("symbol", u"USD"_s, u"en_US"_s, u"$ 12"_s, 1'200);
    row("code behind", u"USD"_s, u"en_US"_s, u"12 usd"_s, 1'200);
    row("won", u"KRW"_s, u"ko_KR"_s, u"₩1,150,000"_s, 1'150'000);
    row("German", u"EUR"_s, u"de_DE"_s, u"1.234,56 €"_s, 123'456);
    row("spaces", u"USD"_s, u"en_US"_s, u"  1 000 "_s, 100'000);
    row("full-width digits", u"KRW"_s, u"ko_KR"_s, u"１２００"_s, 1'200);
    row("a full-width sign", u"KRW"_s, u"ko_KR"_s, u"￦50,000"_s, 50'000);
    row("a full-width comma", u"KRW"_s, u"ko_KR"_s, u"50，000"_s, 50'000);
    row("a word", u"KRW"_s, u"ko_KR"_s, u"50,000원"_s, 50'000);
    row("a word after a space", u"KRW"_s, u"en_US"_s, u"50000 won"_s, 50'000);
    row("yen", u"JPY"_s, u"ja_JP"_s, u"5,000円"_s, 5'000);
    row("a full-width yen sign", u"JPY"_s, u"ja_JP"_s, u"￥5,000"_s, 5'000);
    row("a full-width dollar sign", u"USD"_s, u"en_US"_s, u"＄50"_s, 5'000);
    row("dollars in words", u"USD"_s, u"en_US"_s, u"50 Dollars"_s, 5'000);
    row("dollars in Korean", u"USD"_s, u"ko_KR"_s, u"50달러"_s, 5'000);
    row("a sign and a code", u"USD"_s, u"en_US"_s, u"$50 USD"_s, 5'000);
    row("which dollars", u"AUD"_s, u"en_AU"_s, u"A$50"_s, 5'000);
    row("crowns", u"SEK"_s, u"sv_SE"_s, u"1 250,50 kr."_s, 125'050);
    row("a direction mark before it", u"USD"_s, u"en_US"_s, u"\u200e$50"_s, 5'000);
    row("direction marks around it", u"USD"_s, u"en_US"_s, u"\u202a50\u202c\u200f"_s, 5'000);
    row("no-break spaces", u"USD"_s, u"fr_FR"_s, u"1\u00a0250,00\u202f$"_s, 125'000);
    row("apostrophes", u"CHF"_s, u"de_CH"_s, u"Fr. 1'250.50"_s, 125'050);
    row("Indian groups", u"INR"_s, u"en_IN"_s, u"₹12,34,567.50"_s, 123'456'750);
    row("Arabic figures", u"USD"_s, u"en_US"_s, u"٥٠"_s, 5'000);
}

void TestMoneyText::reads()
{
    QFETCH(QString, currency);
    QFETCH(QString, locale);
    QFETCH(QString, typed);
    QFETCH(auction::Amount, amount);
    QCOMPARE(moneyOf(currency, locale).parse(typed), amount);
}

void TestMoneyText::refuses_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << u"USD"_s << QString();
    QTest::newRow("words") << u"USD"_s << u"ten"_s;
    QTest::newRow("only a symbol") << u"USD"_s << u"$"_s;
    QTest::newRow("too many decimals") << u"USD"_s << u"1.234"_s;
    QTest::newRow("decimals of a won") << u"KRW"_s << u"1.5"_s;
    QTest::newRow("two points") << u"USD"_s << u"1.2.3"_s;
    QTest::newRow("below zero") << u"USD"_s << u"-5"_s;
    QTest::newRow("a group in the wrong place") << u"USD"_s << u"1,5"_s;
    QTest::newRow("a group of the decimals") << u"USD"_s << u"1.0,00"_s;
    QTest::newRow("a space within a group") << u"USD"_s << u"12 50"_s;
    QTest::newRow("apostrophes anywhere") << u"USD"_s << u"1'5'0"_s;
    QTest::newRow("a typographic one") << u"USD"_s << u"12’50"_s;
    QTest::newRow("a no-break space within a group") << u"USD"_s << u"12\u00a050"_s;
    QTest::newRow("two spaces") << u"USD"_s << u"1  250"_s;
    QTest::newRow("two kinds of groups") << u"USD"_s << u"1 250,000"_s;
    QTest::newRow("a long first group") << u"USD"_s << u"1250,000"_s;
    QTest::newRow("a group at the end") << u"USD"_s << u"1,250,"_s;
    QTest::newRow("a group at the beginning") << u"USD"_s << u",250"_s;
    QTest::newRow("Indian groups elsewhere") << u"USD"_s << u"12,34,567"_s;
    QTest::newRow("another currency") << u"USD"_s << u"€50"_s;
    QTest::newRow("another currency's word") << u"USD"_s << u"50원"_s;
    QTest::newRow("a sign within") << u"USD"_s << u"5$0"_s;
    QTest::newRow("a sign twice") << u"USD"_s << u"$$50"_s;
    QTest::newRow("a power") << u"USD"_s << u"5²"_s;
    QTest::newRow("a fraction") << u"USD"_s << u"1½"_s;
    QTest::newRow("a figure in a circle") << u"USD"_s << u"①"_s;
    QTest::newRow("exponent") << u"USD"_s << u"1e5"_s;
    QTest::newRow("too large") << u"USD"_s << u"10000000000000.01"_s;
    QTest::newRow("far too large") << u"USD"_s << u"99999999999999999999999"_s;
}

void TestMoneyText::refuses()
{
    QFETCH(QString, currency);
    QFETCH(QString, typed);
    QVERIFY(!moneyOf(currency, u"en_US"_s).parse(typed));
}

QTEST_GUILESS_MAIN(TestMoneyText)
#include "tst_money_text.moc"
