#include "models/words.h"
#include "protocol/codes.h"

#include <QSet>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::Problem;
using models::MoneyText;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalHasItsSentence();
    void aLowBidIsToldTheAsk_data();
    void aLowBidIsToldTheAsk();
    void whatThisVersionDoesNotKnowIsSaidInTheHostsWords();
    void theHostKnowsBetterWhatIsMalformed();
    void aFailureOfTheLineHasATitle();
    void phasesAndStandingsDiffer();

private:
    const MoneyText m_money{{u"USD"_s, 2}, QLocale(u"en_US"_s)};
};

void TestWords::everyRefusalHasItsSentence()
{
    QSet<QString> sentences;
    int count = 0;
    for (int n = 0; n <= static_cast<int>(Refusal::TooMany); ++n) {
        const auto refusal = static_cast<Refusal>(n);
        const QString sentence = models::refusalText(refusal, {}, m_money);
        QVERIFY2(sentence.endsWith(u'.'), nameOf(refusal).data());
        sentences.insert(sentence);
        ++count;
    }
    QVERIFY(sentences.size() >= count - 1); // two that only a wrong program meets share theirs
}

void TestWords::aLowBidIsToldTheAsk_data()
{
    QTest::addColumn<Refusal>("refusal");
    for (const Refusal refusal : {Refusal::BelowStart, Refusal::BelowMinimum, Refusal::AskMoved})
        QTest::newRow(nameOf(refusal).data()) << refusal;
}

void TestWords::aLowBidIsToldTheAsk()
{
    QFETCH(Refusal, refusal);
    QVERIFY(models::refusalText(refusal, 10'500, m_money).contains(u"$105.00"));
    QVERIFY(!models::refusalText(refusal, {}, m_money).contains(u'$'));
}

void TestWords::whatThisVersionDoesNotKnowIsSaidInTheHostsWords()
{
    const Problem problem{
        .kind = Problem::Kind::Refused, .status = 403, .title = u"No"_s, .detail = u"Not at full moon."_s};
    QCOMPARE(models::problemText(problem, m_money), u"Not at full moon."_s);
}

void TestWords::theHostKnowsBetterWhatIsMalformed()
{
    const Problem problem{.kind = Problem::Kind::Refused,
                          .status = 400,
                          .code = Refusal::Malformed,
                          .title = u"Malformed"_s,
                          .detail = u"name must be text of 1 to 120 characters"_s};
    QCOMPARE(models::problemText(problem, m_money), problem.detail);
}

void TestWords::aFailureOfTheLineHasATitle()
{
    QVERIFY(!models::problemText(link::lineProblem(Problem::Kind::Unreachable), m_money).isEmpty());
    QVERIFY(models::problemText(link::lineProblem(Problem::Kind::Unreachable), m_money) !=
            models::problemText(link::lineProblem(Problem::Kind::TimedOut), m_money));
}

void TestWords::phasesAndStandingsDiffer()
{
    QSet<QString> words;
    for (int n = 0; n <= static_cast<int>(Phase::Withdrawn); ++n)
        words.insert(models::phaseText(static_cast<Phase>(n)));
    QCOMPARE(words.size(), 7);
    QVERIFY(models::standingText(models::Standing::None).isEmpty());
    QVERIFY(models::standingText(models::Standing::Leading) != models::standingText(models::Standing::Outbid));
    QCOMPARE(models::bidsText(1), u"1 bid"_s);
    QCOMPARE(models::bidsText(12), u"12 bids"_s);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
