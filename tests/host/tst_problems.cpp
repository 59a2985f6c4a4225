#include "host/problems.h"
#include "protocol/codes.h"

#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalIsSaidInBothLanguages()
    {
        const Currency won{u"KRW"_s, 0};
        for (int i = 0; i <= static_cast<int>(Refusal::TooMany); ++i) {
            const Fault fault{.refusal = static_cast<Refusal>(i), .ask = 10'500};
            const Words english = wordsFor(fault, Language::English, won);
            const Words korean = wordsFor(fault, Language::Korean, won);
            QVERIFY(!english.title.isEmpty() && !english.detail.isEmpty());
            QVERIFY(!korean.title.isEmpty() && korean.detail != english.detail);
            QVERIFY2(!english.detail.contains(u'%') && !korean.detail.contains(u'%'), qPrintable(english.detail));
        }
    }

    void theDocumentIsWhatTheRfcSays()
    {
        const auto response =
            problemResponse({.refusal = Refusal::BelowMinimum, .ask = 1'050}, Language::English, {u"USD"_s, 2});
        QCOMPARE(response.status, 403);
        QCOMPARE(response.contentType, "application/problem+json");
        const QJsonObject json = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(json.value("code"_L1).toString(), u"below_minimum"_s);
        QCOMPARE(json.value("status"_L1).toInt(), 403);
        QCOMPARE(json.value("ask"_L1).toInteger(), 1'050);
        QVERIFY(json.value("detail"_L1).toString().contains(u"10.50 USD"_s));
    }

    void amountsAreGrouped()
    {
        QCOMPARE(amountText(1'234'567, {u"KRW"_s, 0}), u"1,234,567 KRW"_s);
        QCOMPARE(amountText(1'234'505, {u"USD"_s, 2}), u"12,345.05 USD"_s);
    }
};

QTEST_GUILESS_MAIN(TestProblems)
#include "tst_problems.moc"
