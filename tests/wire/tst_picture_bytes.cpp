#include "support/odd_pictures.h"
#include "wire/exif.h"
#include "wire/picture_bytes.h"

#include <QTest>

using namespace gavel::wire;
using namespace Qt::StringLiterals;
using namespace gavel::test;
using Kind = PictureBytes::Kind;

namespace {

const QByteArray png =
    "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", QByteArray(13, '\1')) + pngChunk("IDAT", "data") + pngChunk("IEND", {});
/// With a thumbnail in its head, whose end is not the picture's, and a table between two scans.
const QByteArray jpeg = QByteArray::fromHex("ffd8"
                                            "ffe00008ffd8ffd92e2e"
                                            "ffffda00046162"
                                            "6461ff007461ffd06d6f7265"
                                            "ffc4000374"
                                            "ffda00046162"
                                            "2e2e"
                                            "ffd9");
const QByteArray webp = "RIFF" + littleEndian(quint32(4 + 8 + 6)) + "WEBP" + riffChunk("VP8 ", "12345");

} // namespace

class TestPictureBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void whatIsCutOffIsNotWhole_data();
    void whatIsCutOffIsNotWhole();
    void exif_data();
    void exif();
    void turnsAreFoundInEachKind_data();
    void turnsAreFoundInEachKind();
    void whatIsNoRawProfileTurnsNothing();
};

void TestPictureBytes::kinds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::addColumn<bool>("whole");

    const auto row = [](const char *name, const QByteArray &bytes, Kind kind, bool whole) {
        QTest::newRow(name) << bytes << static_cast<int>(kind) << whole;
    };
    row("PNG", png, Kind::Png, true);
    row("JPEG", jpeg, Kind::Jpeg, true);
    row("WebP", webp, Kind::WebP, true);
    row("PNG with more behind it", png + "more", Kind::Png, true);
    row("JPEG with another behind it", jpeg + jpeg.first(20), Kind::Jpeg, true);
    row("WebP with more behind it", webp + "more", Kind::WebP, true);
    row("PNG with a chunk of billions", png.first(33) + QByteArray("\x70\x00\x00\x00tEXtx", 9) + png.sliced(33),
        Kind::Png, false);
    row("JPEG without a scan", jpeg.first(12) + QByteArray::fromHex("ffd9"), Kind::Jpeg, false);
    row("JPEG with a segment of nothing", QByteArray::fromHex("ffd8ffe00000ffd9"), Kind::Jpeg, false);
    row("WebP of a length that it has not", "RIFF" + littleEndian(quint32(0xffffffff)) + "WEBP", Kind::WebP, false);
    row("WebP whose chunk is longer than it",
        "RIFF" + littleEndian(quint32(4 + 8 + 6)) + "WEBPVP8 " + littleEndian(quint32(7)) + "123456", Kind::WebP,
        false);
    for (const QByteArray &none :
         {QByteArray(), QByteArray("GIF89a"), QByteArray("RIFF1234WAVE"), QByteArray("\x89PNG"), QByteArray("\xff\xd8"),
          QByteArray("<svg/>"), QByteArray("RIFF1234")})
        QTest::newRow(none.toHex().prepend("none ").constData()) << none << -1 << false;
}

void TestPictureBytes::kinds()
{
    QFETCH(QByteArray, bytes);
    const auto look = lookAtPicture(bytes);
    QTEST(look ? static_cast<int>(look->kind) : -1, "kind");
    QTEST(look && look->isWhole, "whole");
    QVERIFY(!look || look->turn == PictureTurn());
}

void TestPictureBytes::whatIsCutOffIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG") << png;
    QTest::newRow("JPEG") << jpeg;
    QTest::newRow("WebP") << webp;
}

void TestPictureBytes::whatIsCutOffIsNotWhole()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto look = lookAtPicture(bytes.first(size));
        QVERIFY2(!look || !look->isWhole, qPrintable(QString::number(size)));
    }
}

void TestPictureBytes::exif_data()
{
    QTest::addColumn<QByteArray>("exif");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<int>("quarterTurns");

    constexpr std::array<std::pair<bool, int>, 8> turns{
        {{false, 0}, {true, 0}, {false, 2}, {true, 2}, {true, 3}, {false, 1}, {true, 1}, {false, 3}}};
    for (quint16 orientation = 1; orientation <= 8; ++orientation) {
        const auto [mirrored, quarterTurns] = turns[orientation - 1u];
        QTest::addRow("%d little-endian", orientation) << exifOf(orientation) << mirrored << quarterTurns;
        QTest::addRow("%d big-endian", orientation) << exifOf(orientation, true) << mirrored << quarterTurns;
    }
    QTest::newRow("named") << QByteArray("Exif\0\0", 6) + exifOf(6) << false << 1;
    const auto nothing = [](const char *name, const QByteArray &exif) { QTest::newRow(name) << exif << false << 0; };
    nothing("nothing", {});
    nothing("0", exifOf(0));
    nothing("9", exifOf(9));
    nothing("no order of bytes", "XX" + exifOf(6).sliced(2));
    nothing("a directory out of all bounds",
            exifOf(6).first(4) + littleEndian(quint32(0xffffffff)) + exifOf(6).sliced(8));
    nothing("more entries than there are",
            "II" + littleEndian(quint16(42)) + littleEndian(quint32(8)) + littleEndian(quint16(0xffff)));
    QByteArray asText = exifOf(6);
    asText[24] = 2;
    nothing("of another type", asText);
}

void TestPictureBytes::exif()
{
    QFETCH(QByteArray, exif);
    QFETCH(bool, mirrored);
    QFETCH(int, quarterTurns);
    QCOMPARE(turnInExif(exif), (PictureTurn{mirrored, quarterTurns}));
    for (qsizetype size = 0; size < exif.size(); ++size)
        (void)turnInExif(exif.first(size)); // the address sanitizer watches
}

void TestPictureBytes::turnsAreFoundInEachKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray exif = exifOf(6);
    QTest::newRow("PNG") << withExif(png, {9, 9}, exif);
    QTest::newRow("PNG behind its pixels") << png.chopped(12) + pngChunk("eXIf", exif) + png.last(12);
    for (const char *name : {"exif", "APP1"}) {
        const QByteArray hex = QByteArray(QByteArray("Exif\0\0", 6) + exif).toHex();
        const QByteArray text = '\n' + QByteArray(name) + "\n" + QByteArray::number(hex.size() / 2).rightJustified(8) +
                                '\n' + hex.first(36) + '\n' + hex.sliced(36) + '\n';
        const QByteArray keyword = "Raw profile type " + QByteArray(name) + '\0';
        QTest::addRow("PNG, a raw profile %s", name)
            << png.chopped(12) + pngChunk("tEXt", keyword + text) + png.last(12);
        QTest::addRow("PNG, a packed raw profile %s", name)
            << png.chopped(12) + pngChunk("zTXt", keyword + '\0' + qCompress(text).sliced(4)) + png.last(12);
    }
    QTest::newRow("JPEG") << withExif(jpeg, {9, 9}, exif);
    QTest::newRow("WebP") << withExif(webp, {9, 9}, exif);
    QTest::newRow("WebP, named as in JPEG") << withExif(webp, {9, 9}, QByteArray("Exif\0\0", 6) + exif);
}

void TestPictureBytes::turnsAreFoundInEachKind()
{
    QFETCH(QByteArray, bytes);
    const auto look = lookAtPicture(bytes);
    QVERIFY(look && look->isWhole);
    QCOMPARE(look->turn, (PictureTurn{false, 1}));
}

void TestPictureBytes::whatIsNoRawProfileTurnsNothing()
{
    const auto turnOf = [](const QByteArray &type, const QByteArray &data) {
        return lookAtPicture(QByteArray(png.chopped(12) + pngChunk(type, data) + png.last(12)))->turn;
    };
    const QByteArray keyword = "Raw profile type exif"_ba + '\0';
    for (const QByteArray &text : {""_ba, "\n"_ba, "\nexif\n"_ba, "\nexif\n 3\nzz"_ba, "\nexif\n 99999\n4578"_ba}) {
        QCOMPARE(turnOf("tEXt", keyword + text), PictureTurn());
        QCOMPARE(turnOf("zTXt", keyword + text), PictureTurn());
    }
    QCOMPARE(turnOf("tEXt", "Raw profile type exif"), PictureTurn());
    QCOMPARE(turnOf("zTXt", keyword), PictureTurn());
    QCOMPARE(turnOf("tEXt", "Comment"_ba + '\0' + "\nexif\n 3\n" + exifOf(6).toHex()), PictureTurn());
}

QTEST_GUILESS_MAIN(TestPictureBytes)
#include "tst_picture_bytes.moc"
