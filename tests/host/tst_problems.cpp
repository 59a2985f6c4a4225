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
        const auction::Currency won{u"KRW"_s, 0};
        for (int i = 0; i <= static_cast<int>(auction::Refusal::TooMany); ++i) {
            const store::Fault fault{.refusal = static_cast<auction::Refusal>(i), .ask = 10'500};
            const host::Words english = host::wordsFor(fault, host::Language::English, won);
            const host::Words korean = host::wordsFor(fault, host::Language::Korean, won);
            QVERIFY(!english.title.isEmpty() && !english.detail.isEmpty());
            QVERIFY(!korean.title.isEmpty() && korean.detail != english.detail);
            QVERIFY2(!english.detail.contains(u'%') && !korean.detail.contains(u'%'), qPrintable(english.detail));
        }
    }

    void theDocumentIsWhatTheRfcSays()
    {
        const auto response = host::problemResponse({.refusal = auction::Refusal::BelowMinimum, .ask = 1'050},
                                                    host::Language::English, {u"USD"_s, 2});
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
        QCOMPARE(host::amountText(1'234'567, {u"KRW"_s, 0}), u"1,234,567 KRW"_s);
        QCOMPARE(host::amountText(1'234'505, {u"USD"_s, 2}), u"12,345.05 USD"_s);
    }
};

QTEST_GUILESS_MAIN(TestProblems)
#include "tst_problems.moc"
