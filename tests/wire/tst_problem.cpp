#include "wire/problem.h"

#include <QTest>

using namespace gavel::wire;
using namespace Qt::StringLiterals;

class TestProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void extraMembersDoNotOverride();
    void reads_data();
    void reads();
};

void TestProblem::roundTrip()
{
    const Problem problem{403, u"below_minimum"_s, u"Too low"_s, u"최소 금액보다 적습니다."_s, {{u"ask"_s, 10'500}}};
    const QByteArray json = encodeProblem(problem);
    QCOMPARE(json, QByteArray(R"({"ask":10500,"code":"below_minimum","detail":"최소 금액보다 적습니다.","status":403,)"
                              R"("title":"Too low"})"));
    QVERIFY(decodeProblem(json, 500) == problem);
}

void TestProblem::extraMembersDoNotOverride()
{
    const Problem problem{403, u"ended"_s, u"t"_s, u"d"_s, {{u"status"_s, 200}, {u"code"_s, u"x"_s}, {u"type"_s, 1}}};
    QCOMPARE(encodeProblem(problem), QByteArray(R"({"code":"ended","detail":"d","status":403,"title":"t"})"));
}

void TestProblem::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<Problem>>("problem");

    QTest::newRow("empty") << QByteArray("{}") << std::optional(Problem{418, {}, {}, {}, {}});
    QTest::newRow("wrong types are ignored")
        << QByteArray(R"({"status":"403","code":7,"title":"t"})") << std::optional(Problem{418, {}, u"t"_s, {}, {}});
    QTest::newRow("a foreign problem") << QByteArray(R"({"type":"about:blank","instance":"/x","status":404})")
                                       << std::optional(Problem{404, {}, {}, {}, {}});
    QTest::newRow("an array") << QByteArray("[]") << std::optional<Problem>();
    QTest::newRow("a page") << QByteArray("<html>") << std::optional<Problem>();
}

void TestProblem::reads()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<Problem>, problem);
    QVERIFY(decodeProblem(json, 418) == problem);
}

QTEST_GUILESS_MAIN(TestProblem)
#include "tst_problem.moc"
