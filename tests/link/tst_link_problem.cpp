#include "link/problem.h"
#include "protocol/codes.h"
#include "protocol/room_answers.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::Problem;

class TestLinkProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsADocument();
    void aCodeOfANewerHostKeepsItsSentence();
    void whatIsNoProblemIsUnreadable_data();
    void whatIsNoProblemIsUnreadable();
    void readsAnAcknowledgement_data();
    void readsAnAcknowledgement();
};

void TestLinkProblem::readsADocument()
{
    const Problem problem = link::problemFromDocument(
        R"({"status":403,"code":"below_minimum","title":"Too low","detail":"The ask is 10500.","ask":10500})", 403,
        u"Forbidden"_s);
    QCOMPARE(problem.kind, Problem::Kind::Refused);
    QCOMPARE(problem.status, 403);
    QCOMPARE(problem.code, auction::Refusal::BelowMinimum);
    QCOMPARE(problem.title, u"Too low"_s);
    QCOMPARE(problem.detail, u"The ask is 10500."_s);
    QCOMPARE(problem.ask, 10'500);
    QVERIFY(problem.member.isEmpty());
    const Problem ofMember =
        link::problemFromDocument(R"({"status":400,"code":"malformed","member":"firstEnd"})", 400, {});
    QCOMPARE(ofMember.member, u"firstEnd"_s);
}

void TestLinkProblem::aCodeOfANewerHostKeepsItsSentence()
{
    const Problem problem =
        link::problemFromDocument(R"({"code":"moon_phase","title":"No","detail":"Not at full moon."})", 403, {});
    QCOMPARE(problem.kind, Problem::Kind::Refused);
    QVERIFY(!problem.code);
    QCOMPARE(problem.detail, u"Not at full moon."_s);
}

void TestLinkProblem::whatIsNoProblemIsUnreadable_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html>Bad Gateway</html>");
    QTest::newRow("other JSON") << QByteArray("{\"error\":1}");
    QTest::newRow("a list") << QByteArray("[]");
}

void TestLinkProblem::whatIsNoProblemIsUnreadable()
{
    QFETCH(QByteArray, body);
    const Problem problem = link::problemFromDocument(body, 502, u"Bad Gateway"_s);
    QCOMPARE(problem.kind, Problem::Kind::Unreadable);
    QCOMPARE(problem.status, 502);
    QCOMPARE(problem.detail, u"Bad Gateway"_s);
}

void TestLinkProblem::readsAnAcknowledgement_data()
{
    QTest::addColumn<auction::Refusal>("refusal");
    for (const auction::Refusal refusal :
         {auction::Refusal::BelowStart, auction::Refusal::BelowMinimum, auction::Refusal::Ended,
          auction::Refusal::NotOpen, auction::Refusal::OwnLot, auction::Refusal::AlreadyLeading,
          auction::Refusal::OverLimit, auction::Refusal::KeyReused, auction::Refusal::Unauthorized,
          auction::Refusal::TooMany, auction::Refusal::Busy})
        QTest::newRow(protocol::nameOf(refusal).data()) << refusal;
}

void TestLinkProblem::readsAnAcknowledgement()
{
    QFETCH(auction::Refusal, refusal);
    const protocol::RoomError error{.code = refusal, .detail = u"So it is."_s, .ask = 10'500, .member = u"max"_s};
    const auto read = protocol::roomErrorFromJson(protocol::toJson(error));
    QVERIFY(read);
    const Problem problem = link::problemFromAck(*read);
    QCOMPARE(problem.kind, Problem::Kind::Refused);
    QCOMPARE(problem.code, refusal);
    QCOMPARE(problem.status, protocol::statusOf(refusal));
    QCOMPARE(problem.detail, u"So it is."_s);
    QCOMPARE(problem.ask, 10'500);
    QCOMPARE(problem.member, u"max"_s);
    QVERIFY(!protocol::roomErrorFromJson({}));
}

QTEST_GUILESS_MAIN(TestLinkProblem)
#include "tst_link_problem.moc"
