#include "wire/text.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTheSameToEverybody_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("plain");
        const auto row = [](const char *name, const QString &text, bool plain) {
            QTest::newRow(name) << text << plain;
        };
        row("nothing", QString(), true);
        row("two languages", u"Vase 꽃병"_s, true);
        row("an emoji of two halves", u"\U0001F528 gavel"_s, true);
        row("what stands for what can't be read", u"\uFFFD"_s, true);
        row("a byte order mark", QString(QChar(0xFEFF)) + u"Ann", false);
        row("one in the middle", u"An"_s + QChar(0xFEFF) + u'n', false);
        row("a swapped byte order mark", QString(QChar(0xFFFE)) + u"Ann", false);
        row("the last of the plane", u"Ann"_s + QChar(0xFFFF), false);
        row("a non-character of Arabic", u"Ann"_s + QChar(0xFDD0), false);
        row("a non-character of another plane", QString::fromUcs4(U"Ann\U0001FFFE"), false);
        row("half an emoji", QString(QChar(0xD83D)) + u"Ann", false);
        row("the other half", u"Ann"_s + QChar(0xDD28), false);
        row("the halves the wrong way round", QString(QChar(0xDD28)) + QChar(0xD83D), false);
    }

    void whatIsTheSameToEverybody()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, plain);
        QCOMPARE(wire::isPlainText(text), plain);
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
