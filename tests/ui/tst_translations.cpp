// Both translations are complete: lupdate finds nothing in the sources that a file lacks, and no entry is unfinished.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isComplete_data();
    void isComplete();
    void isShipped_data();
    void isShipped();
    void qtsOwnDialogsAreSpokenFor();
};

namespace {

struct Entry
{
    QString source;
    QStringList translations;
    bool finished = true;
};

QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    QList<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source") {
            entries.append({xml.readElementText(), {}, true});
        } else if (xml.name() == u"translation") {
            entries.last().finished = xml.attributes().value("type"_L1).isEmpty();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            entries.last().translations.append(text);
        }
    }
    return entries;
}

QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(u"%(\\d|n)"_s);
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places << found.next().captured();
    places.removeDuplicates();
    places.sort();
    return places;
}

} // namespace

void TestTranslations::isComplete_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("Korean") << u"gavel_ko.ts"_s << false;
    QTest::newRow("English plurals") << u"gavel_en.ts"_s << true;
}

void TestTranslations::isComplete()
{
    QFETCH(QString, file);
    QFETCH(bool, pluralsOnly);
    QTemporaryDir folder;
    const QString copy = folder.filePath(file);
    QVERIFY(QFile::copy(QStringLiteral(GAVEL_SOURCE_DIR) + u"/resources/i18n/"_s + file, copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QStringList arguments{QStringLiteral(GAVEL_SOURCE_DIR) + u"/ui"_s,
                          QStringLiteral(GAVEL_SOURCE_DIR) + u"/server/protocol"_s, u"-locations"_s, u"none"_s,
                          u"-no-obsolete"_s};
    if (pluralsOnly)
        arguments << u"-pluralonly"_s;
    QCOMPARE(QProcess::execute(QStringLiteral(GAVEL_LUPDATE), arguments << u"-ts"_s << copy), 0);

    const auto entries = entriesOf(copy);
    QVERIFY(!entries.isEmpty());
    for (const auto &entry : entries) {
        QVERIFY2(entry.finished, qPrintable(entry.source));
        for (const auto &translation : entry.translations) {
            QVERIFY2(!translation.isEmpty(), qPrintable(entry.source));
            QVERIFY2(placesOf(translation) == placesOf(entry.source), qPrintable(entry.source));
        }
    }
}

void TestTranslations::isShipped_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("hours");
    QTest::newRow("Korean") << u":/i18n/gavel_ko.qm"_s << u"3시간"_s;
    QTest::newRow("English") << u":/i18n/gavel_en.qm"_s << u"3 hours"_s;
}

void TestTranslations::isShipped()
{
    QFETCH(QString, file);
    QFETCH(QString, hours);
    QTranslator translator;
    QVERIFY(translator.load(file));
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(QCoreApplication::translate("gavel::ui::SpanBox", "%n hour(s)", nullptr, 3), hours);
    QCoreApplication::removeTranslator(&translator);
}

// Qt's translation is a package of its own, which not every computer has.
void TestTranslations::qtsOwnDialogsAreSpokenFor()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/qtbase_ko.qm"_s));
    QCOMPARE(translator.translate("QFileDialog", "Look in:"), u"위치:"_s);
    QCOMPARE(translator.translate("QPrintDialog", "Print to File (PDF)"), u"PDF 파일로 인쇄"_s);
    QCOMPARE(translator.translate("QPlatformTheme", "Cancel"), u"취소"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
