#include "models/text_match.h"

#include <QTest>

using namespace Qt::StringLiterals;
using gavel::models::Match;
using gavel::models::TextMatch;

class TestTextMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranks_data();
    void ranks();
    void nothingTypedMatchesNothing();
};

void TestTextMatch::ranks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rank");
    const auto row = [](const char *name, const QString &typed, const QString &text, Match rank) {
        QTest::newRow(name) << typed << text << static_cast<int>(rank);
    };
    row("the whole", u"celadon vase"_s, u"Celadon vase"_s, Match::Whole);
    row("its start", u"cel"_s, u"Celadon vase"_s, Match::Start);
    row("a later word", u"vas"_s, u"Celadon vase"_s, Match::WordStart);
    row("after a sign", u"50"_s, u"Lens (50 mm)"_s, Match::WordStart);
    row("the better of two places", u"la"_s, u"Atlas, large"_s, Match::WordStart);
    row("inside a word", u"lado"_s, u"Celadon vase"_s, Match::Inside);
    row("scattered", u"cvs"_s, u"Celadon vase"_s, Match::Scattered);
    row("scattered out of order", u"svc"_s, u"Celadon vase"_s, Match::None);
    row("one letter is not scattered", u"z"_s, u"Celadon vase"_s, Match::None);
    row("longer than the text", u"celadon vases"_s, u"Celadon vase"_s, Match::None);
    row("spaces around", u"  celadon   vase "_s, u"Celadon vase"_s, Match::Whole);
    row("case beyond ASCII", u"ÉTAG"_s, u"étagère"_s, Match::Start);
    row("consonants", u"ㅋㅁㄹ"_s, u"카메라"_s, Match::Whole);
    row("consonants of a later word", u"ㅂㅈ"_s, u"달항아리 백자"_s, Match::WordStart);
    row("consonants scattered", u"ㄷㅈ"_s, u"달항아리 백자"_s, Match::Scattered);
    row("a syllable and a consonant", u"카ㅁ"_s, u"카메라"_s, Match::Start);
    row("a doubled consonant is its own", u"ㅃ"_s, u"빨간 의자"_s, Match::Start);
    row("not the plain one", u"ㅂ간"_s, u"빨간 의자"_s, Match::None);
    row("typed consonants, wide", u"ｶﾒ"_s, u"カメラ"_s, Match::Start);
    row("letters of parts", u"e\u0301ta"_s, u"Étagère"_s, Match::Start);
    row("width", u"Ｖase"_s, u"celadon VASE"_s, Match::WordStart);
    row("case of several letters", u"STRASSE"_s, u"Straße"_s, Match::Whole);
    row("the last syllable there is", u"ㅎ"_s, u"힣"_s, Match::Whole);
}

void TestTextMatch::ranks()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(int, rank);
    QCOMPARE(static_cast<int>(TextMatch(typed).of(text)), rank);
}

void TestTextMatch::nothingTypedMatchesNothing()
{
    QVERIFY(TextMatch(u"  "_s).isEmpty());
    QVERIFY(TextMatch(u"  "_s).of(u"Celadon vase"_s) == Match::None);
}

QTEST_GUILESS_MAIN(TestTextMatch)
#include "tst_text_match.moc"
