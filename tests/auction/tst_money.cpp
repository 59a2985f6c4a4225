#include "auction/money.h"

#include <QLocale>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesMajorUnits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("exponent");
        QTest::addColumn<qint64>("minor"); // -1: malformed
        QTest::newRow("whole") << u"12"_s << 2 << 1200LL;
        QTest::newRow("decimals") << u"12.34"_s << 2 << 1234LL;
        QTest::newRow("one decimal") << u"12.5"_s << 2 << 1250LL;
        QTest::newRow("leading point") << u".5"_s << 2 << 50LL;
        QTest::newRow("no decimals in won") << u"1500"_s << 0 << 1500LL;
        QTest::newRow("three decimals") << u"1.234"_s << 3 << 1234LL;
        QTest::newRow("largest") << u"10000000000000"_s << 2 << auction::amountMax;
        QTest::newRow("zero") << u"0"_s << 2 << 0LL;
        QTest::newRow("excess decimals") << u"1.234"_s << 2 << -1LL;
        QTest::newRow("excess zeros") << u"1.230"_s << 2 << -1LL;
        QTest::newRow("decimals in won") << u"1.5"_s << 0 << -1LL;
        QTest::newRow("trailing point") << u"1."_s << 2 << -1LL;
        QTest::newRow("point alone") << u"."_s << 2 << -1LL;
        QTest::newRow("two points") << u"1.2.3"_s << 2 << -1LL;
        QTest::newRow("empty") << u""_s << 2 << -1LL;
        QTest::newRow("sign") << u"-1"_s << 2 << -1LL;
        QTest::newRow("exponent") << u"1e3"_s << 2 << -1LL;
        QTest::newRow("grouping") << u"1,000"_s << 2 << -1LL;
        QTest::newRow("space") << u" 1"_s << 2 << -1LL;
        QTest::newRow("other digits") << u"١"_s << 2 << -1LL;
        QTest::newRow("above the largest") << u"10000000000000.01"_s << 2 << -1LL;
        QTest::newRow("far above") << u"99999999999999999999999999"_s << 2 << -1LL;
    }

    void parsesMajorUnits()
    {
        QFETCH(QString, text);
        QFETCH(int, exponent);
        QFETCH(qint64, minor);
        QCOMPARE(auction::parseMajor(text, exponent).value_or(-1), minor);
        if (minor >= 0)
            QCOMPARE(auction::parseMajor(auction::toMajor(minor, exponent), exponent),
                     std::optional<auction::Amount>(minor));
    }

    void writesMajorUnits()
    {
        QCOMPARE(auction::toMajor(1205, 2), u"12.05"_s);
        QCOMPARE(auction::toMajor(5, 3), u"0.005"_s);
        QCOMPARE(auction::toMajor(-250, 2), u"-2.50"_s);
        QCOMPARE(auction::toMajor(-50, 2), u"-0.50"_s);
        QCOMPARE(auction::toMajor(1500, 0), u"1500"_s);
    }

    void knowsCurrencies_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exponent"); // -1: unknown
        const auto row = [](const char *code, int exponent) {
            QTest::newRow(code) << QString::fromUtf8(code) << exponent;
        };
        for (const char *code : {"USD", "EUR", "RUB", "GEL", "GHS", "MNT", "UZS", "AMD", "XCD", "XCG", "SLE", "VES",
                                 "ZWG", "BGN", "IRR", "AFN", "MGA", "MRU", "RSD", "CHE", "COU", "usd", "rUb"})
            row(code, 2);
        for (const char *code : {"KRW", "JPY", "VND", "ISK", "CLP", "PYG", "UGX", "XAF", "XOF", "XPF", "UYI", "krw"})
            row(code, 0);
        for (const char *code : {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
            row(code, 3);
        for (const char *code : {"CLF", "UYW"})
            row(code, 4);
        for (const char *code :
             {"XYZ", "XAU", "XXX", "XTS", "XDR", "", "US", "USDX", "D E", " US", "\xc4\xb1NR", "UF\xe2\x82\xac"})
            row(code, -1);
    }

    void knowsCurrencies()
    {
        QFETCH(QString, code);
        QFETCH(int, exponent);
        const auto currency = auction::currencyOf(code);
        QCOMPARE(currency, exponent < 0
                               ? std::nullopt
                               : std::optional<auction::Currency>(auction::Currency{code.toUpper(), exponent}));
    }

    /// Where a locale has a currency, a house there can be founded in it.
    void knowsTheCurrencyOfEveryCountry()
    {
        // Left ISO 4217 for others before Qt's data did.
        const QStringList former{u"HRK"_s, u"SLL"_s, u"CUC"_s};
        const QList<QLocale> locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
        for (const QLocale &locale : locales) {
            const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
            QVERIFY2(code.isEmpty() || former.contains(code) || auction::currencyOf(code), qPrintable(code));
        }
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
