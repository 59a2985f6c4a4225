// Shares, from what a person types to basis points and back.
#include "models/percent_text.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestPercentText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void shares_data();
    void shares();
    void sharesAsTheLocaleHasThem();
};

void TestPercentText::shares_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("basisPoints"); // -1: no share
    QTest::newRow("nothing") << u""_s << 0;
    QTest::newRow("zero") << u"0"_s << 0;
    QTest::newRow("whole") << u"10"_s << 1'000;
    QTest::newRow("with the sign") << u"10 %"_s << 1'000;
    QTest::newRow("one decimal") << u"12.5"_s << 1'250;
    QTest::newRow("two decimals") << u"0.01"_s << 1;
    QTest::newRow("three decimals") << u"0.001"_s << -1;
    QTest::newRow("negative") << u"-1"_s << -1;
    QTest::newRow("words") << u"ten"_s << -1;
    QTest::newRow("over a hundred") << u"100.01"_s << -1;
}

void TestPercentText::shares()
{
    QFETCH(QString, typed);
    QFETCH(int, basisPoints);
    QCOMPARE(models::parsePercent(typed).value_or(-1), basisPoints);
    if (basisPoints > 0)
        QCOMPARE(models::parsePercent(models::percentText(basisPoints)), std::optional(basisPoints));
}

void TestPercentText::sharesAsTheLocaleHasThem()
{
    const QLocale german(u"de_DE"_s);
    QCOMPARE(models::percentText(1'250, german), u"12,5"_s);
    QCOMPARE(models::parsePercent(u"12,5"_s, german), std::optional(1'250));
    QCOMPARE(models::percentText(1'000), u"10"_s);
    QCOMPARE(models::percentText(0), u"0"_s);
}

QTEST_GUILESS_MAIN(TestPercentText)
#include "tst_percent_text.moc"
