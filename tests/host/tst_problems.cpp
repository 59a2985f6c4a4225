#include "host/amount_text.h"
#include "host/failure_answer.h"
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

    void whatMayHaveBeenDoneIsNotSaidToHaveLeftNothing()
    {
        store::Fault fault{.refusal = auction::Refusal::Busy, .ask = {}, .member = {}, .reason = {}};
        const auto bodyOf = [&fault](host::Language language) {
            return QJsonDocument::fromJson(host::problemResponse(fault, language, {u"USD"_s, 2}).body).object();
        };
        const QJsonObject certain = bodyOf(host::Language::English);
        QVERIFY(!certain.contains("outcome"_L1));
        fault.isUnknown = true;
        for (const host::Language language : {host::Language::English, host::Language::Korean}) {
            const QJsonObject unknown = bodyOf(language);
            QCOMPARE(unknown.value("code"_L1).toString(), u"busy"_s);
            QCOMPARE(unknown.value("outcome"_L1).toString(), u"unknown"_s);
            QVERIFY(unknown.value("detail"_L1) != certain.value("detail"_L1));
            const QJsonObject error = host::roomError(fault, language, {u"USD"_s, 2}).value("error"_L1).toObject();
            QCOMPARE(error.value("outcome"_L1).toString(), u"unknown"_s);
            QCOMPARE(error.value("detail"_L1), unknown.value("detail"_L1));
        }
    }

    /// RFC 9457 §3.1.2, whatever the code's usual status is.
    void theDocumentHasTheStatusOfItsAnswer()
    {
        for (int i = 0; i <= static_cast<int>(net::HttpFailure::VersionNotSupported); ++i) {
            const auto failure = static_cast<net::HttpFailure>(i);
            const net::Response response = host::failureAnswer(failure, nullptr, {});
            QCOMPARE(QJsonDocument::fromJson(response.body)["status"_L1].toInt(), net::statusOf(failure));
            QCOMPARE(response.status, net::statusOf(failure));
        }
    }

    void whereWaitingHelpsNothingTheWordsSayWhatDoes()
    {
        host::HostOptions options;
        options.maxStreamsPerAddress = 7;
        options.maxConnectionsPerAddress = 9;
        net::RequestHead korean;
        korean.fields = {{"Accept-Language", "ko"}};
        const auto detail = [&](net::HttpFailure failure, const net::RequestHead *head) {
            return QJsonDocument::fromJson(host::failureAnswer(failure, head, options).body)["detail"_L1].toString();
        };
        for (const net::RequestHead *head : {static_cast<const net::RequestHead *>(nullptr), &std::as_const(korean)}) {
            QVERIFY(detail(net::HttpFailure::TooManyStreams, head).contains(u'7'));
            QVERIFY(detail(net::HttpFailure::TooManyConnections, head).contains(u'9'));
        }
        QVERIFY(detail(net::HttpFailure::TooMuchWaiting, nullptr).contains(u"Read"_s));
        QVERIFY(detail(net::HttpFailure::Full, nullptr).contains(u"room"_s));
        QVERIFY(detail(net::HttpFailure::Full, &korean).contains(u"자리"_s));
    }

    /// What the server itself finds wrong, in words of its own each: the code alone would not say what to do.
    void eachFailureSaysWhatToDo()
    {
        net::RequestHead korean;
        korean.fields = {{"Accept-Language", "ko"}};
        for (const net::RequestHead *head : {static_cast<const net::RequestHead *>(nullptr), &std::as_const(korean)}) {
            QMap<QString, int> details;
            for (int i = 0; i <= static_cast<int>(net::HttpFailure::VersionNotSupported); ++i) {
                const auto failure = static_cast<net::HttpFailure>(i);
                const net::Response response = host::failureAnswer(failure, head, {});
                ++details[QJsonDocument::fromJson(response.body)["detail"_L1].toString()];
                QVERIFY(!response.body.contains('%'));
            }
            // Two, of a head and of a body that took too long, and of memory and of what broke, need no two.
            QCOMPARE(details.size(), static_cast<int>(net::HttpFailure::VersionNotSupported) + 1 - 2);
        }
    }

    void amountsAreGrouped()
    {
        QCOMPARE(host::amountText(1'234'567, {u"KRW"_s, 0}), u"1,234,567 KRW"_s);
        QCOMPARE(host::amountText(1'234'505, {u"USD"_s, 2}), u"12,345.05 USD"_s);
    }
};

QTEST_GUILESS_MAIN(TestProblems)
#include "tst_problems.moc"
