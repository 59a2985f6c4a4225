// Pictures out of a zip that anybody may have made.
#include "models/zip_file.h"
#include "support/zip_maker.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/resource.h>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using models::ZipFile;

namespace {

constexpr qsizetype endBytes = 22;

QByteArray nameOf(const QString &name, QString::NormalizationForm form)
{
    return name.normalized(form).toUtf8();
}

} // namespace

class TestZipFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreFoundHoweverTheirNamesAreWritten_data();
    void filesAreFoundHoweverTheirNamesAreWritten();
    void severalThatAreAlikeAreNone();
    void whatANameLeadsToIsNeverWritten();
    void filesAreReadWhole_data();
    void filesAreReadWhole();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void whatIsNoZipIsSaid_data();
    void whatIsNoZipIsSaid();
    void aFileThatGrowsCostsNoMemory();

private:
    [[nodiscard]] QString path(const QString &name = u"pictures.zip"_s) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray bytesOfZip() const;
    void writeZip(const QByteArray &bytes) const;

    QTemporaryDir m_folder;
};

QByteArray TestZipFile::bytesOfZip() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestZipFile::writeZip(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestZipFile::filesAreFoundHoweverTheirNamesAreWritten_data()
{
    const QString name = QString::fromUtf8("Ünï 경매.jpg");
    const QByteArray composed = nameOf(name, QString::NormalizationForm_C);
    const QByteArray decomposed = nameOf(name, QString::NormalizationForm_D);
    const QByteArray korean = "\xb0\xe6\xb8\xc5.jpg"; // 경매.jpg in the code page of Korea's Windows
    QTest::addColumn<QList<ZipEntry>>("entries");     // the one that is meant is the first
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *title, const QList<ZipEntry> &entries, const QString &asked, bool found = true) {
        QTest::newRow(title) << entries << asked << found;
    };
    row("as written", {{composed, "meant"}}, name);
    row("decomposed in the zip", {{decomposed, "meant"}}, name);
    row("decomposed in the list", {{composed, "meant"}}, QString::fromUtf8(decomposed));
    row("in another case", {{"IMG_1.JPG", "meant"}}, u"img_1.jpg"_s);
    row("of two cases the one that is written", {{"a.jpg", "meant"}, {"A.JPG", "other"}}, u"a.jpg"_s);
    row("in a folder", {{"Pictures/a.jpg", "meant"}}, u"a.jpg"_s);
    row("by its folder", {{"Pictures/a.jpg", "meant"}, {"other/a.jpg", "other"}}, u"pictures/A.jpg"_s);
    row("beside what a Mac packs", {{"a.jpg", "meant"}, {"__MACOSX/._a.jpg", "other"}, {"__MACOSX/a.jpg", "other"}},
        u"a.jpg"_s);
    row("in Korea's code page", {{korean, "meant", false}}, QString::fromUtf8("경매.jpg"));
    row("alone, of a folder in Korea's code page", {{"\xbb\xe7\xc1\xf8/a.jpg", "meant", false}}, u"a.jpg"_s);
    row("alone, of one in that of the first computers", {{"f\x81r/a.jpg", "meant", false}}, u"a.jpg"_s);
    row("in that of the first computers", {{"\x9a.jpg", "meant", false}}, QString::fromUtf8("Ü.jpg"));
    row("with slashes of Windows", {{"Pictures\\a.jpg", "meant"}}, u"a.jpg"_s);
    row("with slashes of Windows in the list", {{"Pictures/a.jpg", "meant"}}, u"Pictures\\a.jpg"_s);
    row("another name", {{"a.jpg", "other"}}, u"b.jpg"_s, false);
    row("a folder of that name", {{"a.jpg/", ""}}, u"a.jpg"_s, false);
}

void TestZipFile::filesAreFoundHoweverTheirNamesAreWritten()
{
    QFETCH(QList<ZipEntry>, entries);
    QFETCH(QString, asked);
    QVERIFY(makeZip(path(), entries));
    const auto zip = ZipFile::open(path());
    QVERIFY2(zip, zip ? "" : qPrintable(zip.error()));
    const QList<qint64> files = zip->find(asked);
    QTEST(files.size() == 1, "found");
    if (!files.isEmpty())
        QCOMPARE(zip->read(files.first()).value_or("unreadable"), "meant"_ba);
}

void TestZipFile::severalThatAreAlikeAreNone()
{
    QVERIFY(makeZip(path(), {{"A.jpg", "1"}, {"a.JPG", "2"}, {"x/b.jpg", "3"}, {"y/b.jpg", "4"}}));
    const auto zip = ZipFile::open(path());
    QVERIFY(zip);
    QCOMPARE(zip->find(u"a.jpg"_s).size(), 2);
    QCOMPARE(zip->find(u"b.jpg"_s).size(), 2);
    QCOMPARE(zip->find(u"y/b.jpg"_s).size(), 1);
}

void TestZipFile::whatANameLeadsToIsNeverWritten()
{
    QVERIFY(makeZip(path(), {{"../../outside.jpg", "1"}, {"/etc/outside2.jpg", "2"}}));
    const auto zip = ZipFile::open(path());
    QVERIFY(zip);
    for (const auto &[name, bytes] : {std::pair{u"outside.jpg"_s, "1"_ba}, std::pair{u"outside2.jpg"_s, "2"_ba}})
        QCOMPARE(zip->read(zip->find(name).value(0, -1)).value_or("unreadable"), bytes);
    QVERIFY(!QFile::exists(path(u"../../outside.jpg"_s)));
    QVERIFY(!QFile::exists(u"/etc/outside2.jpg"_s));
}

void TestZipFile::filesAreReadWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isStored");
    QByteArray many;
    for (int i = 0; i < 300'000; ++i)
        many.append(static_cast<char>((i * 2'654'435'761u) >> 13));
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("stored") << many << true;
    QTest::newRow("packed") << many << false;
    QTest::newRow("grows a little") << QByteArray(900'000, 'x') << false;
}

void TestZipFile::filesAreReadWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isStored);
    QVERIFY(makeZip(path(), {{"a.jpg", bytes, true, isStored}}));
    const auto zip = ZipFile::open(path());
    QVERIFY(zip);
    QCOMPARE(zip->faultOf(0), QString());
    QVERIFY(zip->read(0) == bytes);
    QVERIFY(zip->head(0, 512) == bytes.first(qMin<qsizetype>(512, bytes.size())));
}

void TestZipFile::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<ZipEntry>("entry");
    QTest::addColumn<bool>("isChanged"); // a byte of it, after it was packed
    QTest::addColumn<QString>("sentence");
    QTest::newRow("locked") << ZipEntry{"in/a.jpg", "1234", true, true, true} << false
                            << u"“a.jpg” is locked by a password. Please pack the pictures without one."_s;
    QTest::newRow("damaged") << ZipEntry{"a.jpg", "12345678"} << true << u"“a.jpg” is damaged in the zip."_s;
    QTest::newRow("grows") << ZipEntry{"a.jpg", QByteArray(5'000'000, '\0'), true, false} << false
                           << u"“a.jpg” would grow to more than 100 times its size, as no picture does."_s;
    QTest::newRow("large") << ZipEntry{"a.jpg", QByteArray(ZipFile::entryBytesMax + 1, '\0'), true, false} << false
                           << u"“a.jpg” is larger than 64 MB unpacked."_s;
}

void TestZipFile::whatCannotBeReadIsSaid()
{
    QFETCH(ZipEntry, entry);
    QFETCH(bool, isChanged);
    QVERIFY(makeZip(path(), {entry}));
    if (isChanged)
        writeZip(bytesOfZip().replace(entry.bytes, "12345679"));
    const auto zip = ZipFile::open(path());
    QVERIFY2(zip, zip ? "" : qPrintable(zip.error()));
    const auto read = zip->read(0);
    QVERIFY(!read);
    QString said = read.error();
    QTEST(said.remove(QChar(0x2068)).remove(QChar(0x2069)), "sentence"); // the name is isolated
}

void TestZipFile::whatIsNoZipIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QVERIFY(makeZip(path(), {{"a.jpg", QByteArray(1'000, 'a')}}));
    const QByteArray zip = bytesOfZip();
    const QString none = u"That is no zip, or it is not there to its end."_s;
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("words") << "no zip at all, but some words"_ba << none;
    QTest::newRow("cut off") << zip.first(zip.size() - 10) << none;
    QByteArray many = zip;
    const qsizetype end = zip.size() - endBytes;
    for (const qsizetype count : {8, 10})
        qToLittleEndian<quint16>(ZipFile::entriesMax + 1, many.data() + end + count);
    QTest::newRow("too many files") << many
                                    << u"The zip holds more than 10,000 files. Please pack the pictures alone."_s;
    QByteArray part = zip;
    for (const qsizetype disk : {4, 6})
        qToLittleEndian<quint16>(3, part.data() + end + disk);
    QTest::newRow("one of several parts")
        << part << u"The zip is one of several parts. Please pack the pictures into one file."_s;
    QByteArray torn = zip;
    qToLittleEndian<quint32>(5, torn.data() + end + 16); // where the directory begins
    QTest::newRow("its directory is elsewhere") << torn << u"The zip is damaged. Please pack the pictures again."_s;
    // The directory names the same bytes thrice.
    const auto from = qFromLittleEndian<quint32>(zip.constData() + end + 16);
    const QByteArray directory = zip.sliced(from, end - from);
    QByteArray overlapping = zip.first(from) + directory.repeated(3) + zip.sliced(end);
    const qsizetype newEnd = overlapping.size() - endBytes;
    for (const qsizetype count : {8, 10})
        qToLittleEndian<quint16>(3, overlapping.data() + newEnd + count);
    qToLittleEndian<quint32>(static_cast<quint32>(directory.size() * 3), overlapping.data() + newEnd + 12);
    QTest::newRow("files that share their bytes") << overlapping
                                                  << u"The zip claims to hold more than fits into it: it is damaged, "
                                                     u"or made to fill up a computer. Please pack the "
                                                     u"pictures again."_s;
}

void TestZipFile::whatIsNoZipIsSaid()
{
    QFETCH(QByteArray, bytes);
    writeZip(bytes);
    const auto zip = ZipFile::open(path());
    QVERIFY(!zip);
    QTEST(zip.error(), "sentence");
    QVERIFY(ZipFile::open(path(u"absent.zip"_s)).error().startsWith(u"The zip could not be read: "_s));
}

void TestZipFile::aFileThatGrowsCostsNoMemory()
{
    const auto peakKib = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    constexpr long allowedKib = 16 * 1'024;
    QVERIFY(makeZip(path(), {{"a.jpg", QByteArray(40'000'000, '\0'), true, false}}));
    const auto zip = ZipFile::open(path());
    QVERIFY(zip);
    const long before = peakKib();
    QVERIFY(!zip->read(0));
    QVERIFY2(peakKib() - before < allowedKib, qPrintable(QString::number(peakKib() - before)));
}

QTEST_APPLESS_MAIN(TestZipFile)
#include "tst_zip_file.moc"
