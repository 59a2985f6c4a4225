#include "models/console/lot_actions.h"
#include "models/isolated.h"
#include "models/session_text.h"
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
    void clientsAreCalledWhatTheyAre_data();
    void clientsAreCalledWhatTheyAre();
    void anExtensionSaysWhen();
    void namesKeepTheirDirectionToThemselves_data();
    void namesKeepTheirDirectionToThemselves();

private:
    const MoneyText m_money{{u"USD"_s, 2}, QLocale(u"en_US"_s)};
};

void TestWords::everyRefusalHasItsSentence()
{
    QSet<QString> sentences;
    int count = 0;
    for (int n = 0; n <= static_cast<int>(auction::Refusal::TooMany); ++n) {
        const auto refusal = static_cast<auction::Refusal>(n);
        const QString sentence = models::refusalText(refusal, {}, m_money);
        QVERIFY2(sentence.endsWith(u'.'), protocol::nameOf(refusal).data());
        sentences.insert(sentence);
        ++count;
    }
    QVERIFY(sentences.size() >= count - 1); // two that only a wrong program meets share theirs
}

void TestWords::aLowBidIsToldTheAsk_data()
{
    QTest::addColumn<auction::Refusal>("refusal");
    for (const auction::Refusal refusal :
         {auction::Refusal::BelowStart, auction::Refusal::BelowMinimum, auction::Refusal::AskMoved})
        QTest::newRow(protocol::nameOf(refusal).data()) << refusal;
}

void TestWords::aLowBidIsToldTheAsk()
{
    QFETCH(auction::Refusal, refusal);
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
                          .code = auction::Refusal::Malformed,
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

void TestWords::clientsAreCalledWhatTheyAre_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("called");
    QTest::newRow("this program") << u"Gavel/1.2"_s << u"Gavel"_s;
    QTest::newRow("Firefox") << u"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"_s
                             << u"Firefox, Windows"_s;
    QTest::newRow("Chrome") << u"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
                               "Chrome/140.0.0.0 Mobile Safari/537.36"_s
                            << u"Chrome, Android"_s;
    QTest::newRow("Edge") << u"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                             "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"_s
                          << u"Edge, Windows"_s;
    QTest::newRow("Samsung") << u"Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like "
                                "Gecko) SamsungBrowser/21.0 Chrome/110.0.5481.154 Mobile Safari/537.36"_s
                             << u"Samsung Internet, Android"_s;
    QTest::newRow("Safari") << u"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
                               "like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"_s
                            << u"Safari, iPhone"_s;
    QTest::newRow("curl") << u"curl/8.14.1"_s << u"curl"_s;
    QTest::newRow("nothing") << QString() << u"A program that does not say its name"_s;
}

void TestWords::clientsAreCalledWhatTheyAre()
{
    QFETCH(QString, header);
    QTEST(gavel::models::clientText(header), "called");
}

// Times are of the reader's zone, UTC here.
void TestWords::anExtensionSaysWhen()
{
    constexpr auction::TimeMs end = 1'700'021'100'000; // 04:05:00
    QCOMPARE(gavel::models::extendedText(u"Vase"_s, 120'000, end), u"“Vase” ends 2 minute(s) later, at 04:05."_s);
    QCOMPARE(gavel::models::extendedText(u"Vase"_s, 3'600'000, end + 7'000),
             u"“Vase” ends 60 minute(s) later, at 04:05:07."_s);
}

void TestWords::phasesAndStandingsDiffer()
{
    QSet<QString> words;
    for (int n = 0; n <= static_cast<int>(auction::Phase::Withdrawn); ++n)
        words.insert(models::phaseText(static_cast<auction::Phase>(n)));
    QCOMPARE(words.size(), 7);
    QVERIFY(models::standingText(models::Standing::None).isEmpty());
    QVERIFY(models::standingText(models::Standing::Leading) != models::standingText(models::Standing::Outbid));
    QCOMPARE(models::bidsText(1), u"1 bid"_s);
    QCOMPARE(models::bidsText(12), u"12 bids"_s);
}

void TestWords::namesKeepTheirDirectionToThemselves_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("inSentence");
    QTest::newRow("Latin") << u"Ann 12 (!)"_s << u"Ann 12 (!)"_s;
    QTest::newRow("Hangul") << u"민수 🔨"_s << u"민수 🔨"_s;
    QTest::newRow("Hebrew") << u"שלום 12"_s << u"\u2068שלום 12\u2069"_s;
    QTest::newRow("Arabic") << u"سلام!"_s << u"\u2068سلام!\u2069"_s;
    QTest::newRow("Arabic's digits") << u"Ann ٣"_s << u"\u2068Ann ٣\u2069"_s;
    QTest::newRow("beyond the first plane")
        << QString::fromUcs4(U"\U00010900") << QString::fromUcs4(U"\u2068\U00010900\u2069");
    QTest::newRow("an override of old") << u"\u202ennA"_s << u"nnA"_s;
    QTest::newRow("an end of what stands around") << u"א\u2069b\u202e"_s << u"\u2068אb\u2069"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestWords::namesKeepTheirDirectionToThemselves()
{
    QFETCH(QString, name);
    QTEST(models::isolated(name), "inSentence");
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
