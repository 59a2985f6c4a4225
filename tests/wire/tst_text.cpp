#include "wire/folding.h"
#include "wire/json_reading.h"
#include "wire/text.h"

#include <QJsonObject>
#include <QTest>
#include <ctime>

using namespace gavel;
using namespace Qt::StringLiterals;
using wire::TextKind;

namespace {

const QString refused = u"(refused)"_s;

QString as(TextKind kind, const QString &given)
{
    return wire::takenIn(given, kind).value_or(refused);
}

QString points(std::initializer_list<char32_t> codes)
{
    return QString::fromUcs4(codes.begin(), static_cast<qsizetype>(codes.size()));
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTakenIn_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *what, const QString &given, const QString &name, const QString &line,
                            const QString &text) { QTest::newRow(what) << given << name << line << text; };
        const auto all = [&row](const char *what, const QString &given, const QString &taken) {
            row(what, given, taken, taken, taken);
        };
        const auto never = [&all](const char *what, const QString &given) { all(what, given, refused); };
        const auto noName = [&row](const char *what, const QString &given) { row(what, given, refused, given, given); };

        all("nothing", u""_s, u""_s);
        all("two languages", u"Vase 꽃병"_s, u"Vase 꽃병"_s);
        all("signs", u"€5 <b>&amp; 50% №7 ½ ™ “x”"_s, u"€5 <b>&amp; 50% №7 ½ ™ “x”"_s);
        all("what stands for what can't be read", u"\uFFFD"_s, u"\uFFFD"_s);
        all("right to left", u"בית שלום 12"_s, u"בית שלום 12"_s);

        never("a byte order mark", QChar(0xFEFF) + u"hi"_s);
        never("one alone", QString(QChar(0xFEFF)));
        never("one in the middle", u"h\uFEFFi"_s);
        never("a swapped byte order mark", QChar(0xFFFE) + u"AB"_s);
        never("the last of the plane", u"Ann"_s + QChar(0xFFFF));
        never("a non-character of Arabic", u"Ann"_s + QChar(0xFDD0));
        never("a non-character of another plane", u"Ann"_s + points({0x1FFFE}));
        never("half an emoji", QChar(0xD83D) + u"Ann"_s);
        never("the other half", u"Ann"_s + QChar(0xDD28));
        never("the halves the wrong way round", QString(QChar(0xDD28)) + QChar(0xD83D));
        never("nothing, in C", u"a"_s + QChar(0) + u'b');
        never("an escape sequence", u"\u001b[31mVerified"_s);
        never("a control of eight bits", u"a\u009b31m"_s);
        never("the end of a line in Latin-1", u"a\u0085b"_s);
        never("a tabulator inside", u"a\tb"_s);
        never("a carriage return inside", u"a\rb"_s);
        never("delete", u"a\u007f"_s);

        row("lines", u"a\nb"_s, refused, refused, u"a\nb"_s);
        row("lines of Windows", u"a\r\n\r\nb\r\n"_s, refused, refused, u"a\n\nb"_s);
        row("Unicode's lines", u"a\u2028b"_s, refused, refused, u"a\u2028b"_s);
        row("Unicode's paragraphs", u"a\u2029b"_s, refused, refused, u"a\u2029b"_s);
        all("space at the ends", u" \t\n\u00a0\u3000 Ann \u2003\r\n"_s, u"Ann"_s);
        all("space alone", u" \u00a0\u3000 "_s, u""_s);
        row("spaces between", u"Ann  of\u00a0 \u3000York"_s, u"Ann of York"_s, u"Ann  of\u00a0 \u3000York"_s,
            u"Ann  of\u00a0 \u3000York"_s);

        all("composed", u"e\u0301tage\u0300re"_s, u"étagère"_s);
        all("a syllable of parts", u"\u1112\u1161\u11ab"_s, u"한"_s);
        all("the sign of Ångström", u"\u212b"_s, u"Å"_s);
        all("wide letters stay", u"Ａｎｎ"_s, u"Ａｎｎ"_s);

        noName("no width", u"ann\u200b"_s);
        noName("no width inside", u"ho\u200bst"_s);
        noName("a joiner between letters", u"ho\u200dst"_s);
        noName("no joiner", u"ho\u200cst"_s);
        noName("a soft hyphen", u"ho\u00adst"_s);
        noName("a filler of Hangul", u"\u3164"_s);
        noName("half of it", u"\uffa0a"_s);
        noName("fillers of jamo", u"\u115f\u1160"_s);
        noName("an override", u"\u202eann"_s);
        noName("an isolate", u"\u2067ann\u2069"_s);
        noName("a mark of direction", u"ann\u200f"_s);
        noName("a letter's mark of direction", u"ann\u061c"_s);
        noName("a grapheme joiner", u"a\u034fnn"_s);
        noName("a word joiner", u"a\u2060nn"_s);
        noName("a separator of Mongolian", u"a\u180enn"_s);
        noName("a selector after a letter", u"ann\ufe0f"_s);
        noName("a selector after a digit", u"ann1\ufe0f"_s);
        noName("a selector of ideographs", u"葛"_s + points({0xE0100}));
        noName("tags", u"ann"_s + points({0xE0061, 0xE007F}));
        noName("braille without a dot", u"ann\u2800"_s);
        noName("the place of an object", u"\ufffc"_s);
        noName("a note without a head", points({0x1D159}));
        noName("an annotation", u"a\ufff9b"_s);
        noName("private use", u"a\ue000"_s);
        noName("no character yet", u"a\u0378"_s);
        noName("jamo of no syllable", u"\u1100"_s);
        noName("marks alone", u"\u0301\u0302"_s);

        all("an emoji of two halves", u"\U0001F528 gavel"_s, u"\U0001F528 gavel"_s);
        all("a family", points({0x1F468, 0x200D, 0x1F469, 0x200D, 0x1F467}),
            points({0x1F468, 0x200D, 0x1F469, 0x200D, 0x1F467}));
        all("a heart with its selector", u"Ann ❤\ufe0f"_s, u"Ann ❤\ufe0f"_s);
        all("a heart on fire", u"❤\ufe0f\u200d\U0001F525"_s, u"❤\ufe0f\u200d\U0001F525"_s);
        all("a tone of skin, joined", points({0x1F469, 0x1F3FD, 0x200D, 0x1F680}),
            points({0x1F469, 0x1F3FD, 0x200D, 0x1F680}));
        all("a key", u"1\ufe0f\u20e3"_s, u"1\ufe0f\u20e3"_s);
        all("a flag", points({0x1F1F0, 0x1F1F7}), points({0x1F1F0, 0x1F1F7}));
        all("an emoji newer than the tables", points({0x1FAE9}), points({0x1FAE9}));
        noName("a joiner at the end of an emoji", points({0x1F468, 0x200D}));
        noName("a joiner before an emoji", points({0x200D, 0x1F468}));
        noName("an emoji joined with a letter", points({0x1F468, 0x200D}) + u'a');
        noName("two joiners", points({0x1F468, 0x200D, 0x200D, 0x1F469}));
        noName("two selectors", u"❤\ufe0f\ufe0f"_s);
    }

    void whatIsTakenIn()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, name);
        QFETCH(const QString, line);
        QFETCH(const QString, text);
        QCOMPARE(as(TextKind::Name, given), name);
        QCOMPARE(as(TextKind::Line, given), line);
        QCOMPARE(as(TextKind::Text, given), text);
        for (const auto &[kind, taken] :
             {std::pair(TextKind::Name, name), {TextKind::Line, line}, {TextKind::Text, text}}) {
            if (taken != refused)
                QCOMPARE(as(kind, taken), taken);
        }
    }

    void whoLooksLikeWhom_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("meet");
        const auto row = [](const QString &one, const QString &other, bool meet) {
            QTest::addRow("%s, %s", qPrintable(one), qPrintable(other)) << one << other << meet;
        };
        row(u"Ann"_s, u"ann"_s, true);
        row(u"Straße"_s, u"STRASSE"_s, true);
        row(u"Ａｎｎ"_s, u"Ann"_s, true);
        row(u"Zoë"_s, u"Zoe\u0308"_s, true);
        row(u"раураl"_s, u"paypal"_s, true); // Cyrillic
        row(u"hοst"_s, u"host"_s, true);     // Greek
        row(u"bidder1"_s, u"bidderl"_s, true);
        row(u"b0b"_s, u"BOB"_s, true);
        row(u"modern"_s, u"modem"_s, true); // within one script
        row(u"ann\u2019s"_s, u"ann's"_s, true);
        row(u"❤\ufe0f"_s, u"❤"_s, true);
        row(u"Ann"_s, u"Anna"_s, false);
        row(u"Zoë"_s, u"Zoe"_s, false);
        row(u"민수"_s, u"민주"_s, false);
        row(u"bidder2"_s, u"bidder3"_s, false);
        row(u"Ann B"_s, u"AnnB"_s, false);
    }

    void whoLooksLikeWhom()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const bool, meet);
        QCOMPARE(wire::lookOf(one) == wire::lookOf(other), meet);
        QCOMPARE(wire::folded(wire::lookOf(one)), wire::lookOf(one));
    }

    void foldingIsLong()
    {
        // More than ICU is first given room for.
        const QString ligatures = QString(u"\uFDFA"_s).repeated(500);
        QCOMPARE(wire::folded(ligatures), wire::folded(u"\uFDFA"_s).repeated(500));
    }

    /// In a run of marks that is longer than any language has, they are put in order another way.
    void longRunsOfMarks_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("above and below") << u"\u0301\u0316"_s;
        QTest::newRow("of six places") << u"\u0315\u0301\u0323\u0327\u0334\u05B0"_s;
        QTest::newRow("that are two") << u"\u0344\u0316"_s;
        QTest::newRow("with what is ignored between") << u"\u0301\u034F\u0316\u00AD"_s;
        QTest::newRow("that join what is before") << u"\u0DCF\u0DCA\u0301\u0316"_s;
        QTest::newRow("of two planes") << points({0x1D165, 0x1D16E, 0x0301, 0x0316});
        QTest::newRow("of another width") << u"\uFF9E\u0301\u3099\u0316"_s;
    }

    void longRunsOfMarks()
    {
        QFETCH(const QString, unit);
        for (const int times : {4, 5, 40, 41}) {
            const QString text = u"Vi\u00EA\u1EA1 e"_s + unit.repeated(times) + u" 가\u1112\u1161"_s;
            QCOMPARE(wire::composed(text), text.normalized(QString::NormalizationForm_C));
            QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
            plain.remove(u'\u034F').remove(u'\u00AD');
            QCOMPARE(wire::folded(text), plain.normalized(QString::NormalizationForm_KC));
        }
    }

    /// So that a description of marks alone keeps nobody waiting.
    void marksTakeNoLongerThanLetters_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("above, then below") << u"\u0301"_s << u"\u0316"_s;
        QTest::newRow("with what is ignored between") << u"\u0301\u034F"_s << u"\u0316\u00AD"_s;
    }

    void marksTakeNoLongerThanLetters()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        constexpr int marks = 16'000;
        constexpr double secondsMax = 0.2; // one by one they take more than a second
        const QString text = u'a' + one.repeated(marks) + other.repeated(marks);
        const std::clock_t begin = std::clock();
        QVERIFY(!wire::composed(text).isEmpty());
        QVERIFY(!wire::folded(text).isEmpty());
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < secondsMax, qPrintable(QString::number(seconds)));
    }

    /// Qt loses a byte order mark at the beginning of a string that has no escapes.
    void jsonKeepsWhatItSays_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        const QString marked = QChar(0xFEFF) + u"hi"_s;
        QTest::newRow("as it is") << "{\"a\":\"\xEF\xBB\xBFhi\"}"_ba << marked;
        QTest::newRow("escaped") << R"({"a":"\ufeffhi"})"_ba << marked;
        QTest::newRow("with an escape behind") << "{\"a\":\"\xEF\xBB\xBFhi\\n\"}"_ba << marked + u'\n';
        QTest::newRow("after a quotation mark") << "{\"a\":\"\\\"\xEF\xBB\xBFhi\"}"_ba << u'"' + marked;
        QTest::newRow("further on") << "{\"a\":\"hi\xEF\xBB\xBF\"}"_ba << u"hi"_s + QChar(0xFEFF);
        QTest::newRow("before the document") << "\xEF\xBB\xBF{\"a\":\"hi\"}"_ba << u"hi"_s;
        QTest::newRow("outside of strings") << "{\"a\":\"hi\"\xEF\xBB\xBF}"_ba << QString();
        QTest::newRow("after a backslash") << "{\"a\":\"\\\xEF\xBB\xBFhi\"}"_ba << QString();
        QTest::newRow("none") << R"({"a":"hi"})"_ba << u"hi"_s;
    }

    void jsonKeepsWhatItSays()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, text);
        QCOMPARE(wire::readJson(json).object().value("a"_L1).toString(), text);
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
