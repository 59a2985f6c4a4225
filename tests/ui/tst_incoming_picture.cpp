// What is made of a picture that is chosen, dropped or pasted, before a host gets it.
#include "protocol/limits.h"
#include "support/odd_pictures.h"
#include "ui/show_house.h"
#include "widgets/encoded_picture.h"
#include "widgets/incoming_picture.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace gavel;
using namespace gavel::ui;
using namespace gavel::test;
using ui_tests::drawnPicture;

namespace {

QByteArray saved(const QImage &image, const char *format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, quality) ? bytes : QByteArray();
}

// Nothing is harder to make small.
QImage noise(const QSize &size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    QRandomGenerator random(1);
    for (int y = 0; y < size.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), size.width());
    return image;
}

} // namespace

class TestIncomingPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsStaysAsItCame();
    void whatIsTooLargeIsMadeToFit_data();
    void whatIsTooLargeIsMadeToFit();
    void whatIsNoPictureIsSaidSo_data();
    void whatIsNoPictureIsSaidSo();
    void aChunkThatClaimsBillionsCostsNoMemory();
    void filesAreReadAndFaultsAreSaid();
    void thePreviewLiesAsTheHostWillShowIt_data();
    void thePreviewLiesAsTheHostWillShowIt();
    void palettesKeepTheirColours_data();
    void palettesKeepTheirColours();
    void halfAPictureIsDamaged_data();
    void halfAPictureIsDamaged();
    void aBareImageIsEncoded();
};

void TestIncomingPicture::whatFitsStaysAsItCame()
{
    const QByteArray bytes = drawnPicture(0, {900, 600});
    const auto incoming = incomingPicture(bytes);
    QVERIFY(incoming);
    QCOMPARE(incoming->bytes, bytes);
    QVERIFY(incoming->shrunkTo.isEmpty());
    QCOMPARE(incoming->preview.width(), IncomingPicture::previewSide);
}

void TestIncomingPicture::whatIsTooLargeIsMadeToFit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    QTest::newRow("too many bytes") << saved(noise({2'000, 1'500}), "PNG", 0) << QSize(2'000, 1'500);
    QTest::newRow("too many of every kind") << saved(noise({5'000, 2'500}), "JPEG", 100) << QSize(4'096, 2'048);
    QTest::newRow("transparent") << saved(noise({1'800, 1'800}, QImage::Format_ARGB32), "PNG", 0)
                                 << QSize(1'800, 1'800);
    QImage wide(8'000, 6'000, QImage::Format_RGB32);
    wide.fill(Qt::darkGreen);
    QTest::newRow("too many pixels") << saved(wide, "JPEG", 50) << QSize(4'096, 3'072);
}

void TestIncomingPicture::whatIsTooLargeIsMadeToFit()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(fitOf(bytes), PictureFit::TooLarge);
    const auto incoming = incomingPicture(bytes);
    QVERIFY2(incoming, incoming ? "" : qPrintable(incoming.error()));
    QVERIFY(incoming->bytes.size() <= protocol::limits::imageBytesMax);
    QCOMPARE(fitOf(incoming->bytes), PictureFit::Fits);
    QTEST(incoming->shrunkTo, "size");
    QCOMPARE(QImage::fromData(incoming->bytes).size(), incoming->shrunkTo);
    QVERIFY(!incoming->preview.isNull());
}

void TestIncomingPicture::whatIsNoPictureIsSaidSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QString none = u"That is no PNG, JPEG, WebP or HEIC picture."_s;
    const QString damaged = u"The picture is damaged, or too large to be read."_s;
    const QByteArray picture = drawnPicture(0, {300, 200});
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("words") << "not a picture"_ba << none;
    QTest::newRow("many words") << QByteArray(protocol::limits::imageBytesMax + 1, 'x') << none;
    QTest::newRow("another format") << saved(noise({9, 9}), "BMP") << none;
    QTest::newRow("cut off") << picture.first(200) << damaged;
    QTest::newRow("cut off and large") << picture.first(200) + QByteArray(protocol::limits::imageBytesMax, 'x')
                                       << damaged;
}

void TestIncomingPicture::whatIsNoPictureIsSaidSo()
{
    QFETCH(QByteArray, bytes);
    const auto incoming = incomingPicture(bytes);
    QVERIFY(!incoming);
    QTEST(incoming.error(), "sentence");
}

void TestIncomingPicture::thePreviewLiesAsTheHostWillShowIt_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("orientation");
    for (const char *format : {"png", "jpeg", "webp"}) {
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::addRow("%s %d", format, orientation) << QByteArray(format) << orientation;
    }
}

void TestIncomingPicture::thePreviewLiesAsTheHostWillShowIt()
{
    QFETCH(QByteArray, format);
    QFETCH(int, orientation);
    const QSize size(700, 100);
    const QByteArray bytes =
        withExif(savedAs(fourCorners(size), format.constData()), size, exifOf(static_cast<quint16>(orientation), true));
    const auto incoming = incomingPicture(bytes);
    QVERIFY(incoming);
    QCOMPARE(incoming->bytes, bytes);
    QCOMPARE(cornersOf(incoming->preview), cornersByOrientation[orientation - 1u]);
    QCOMPARE(cornersOf(decodedPicture(bytes)), cornersByOrientation[orientation - 1u]);
    QCOMPARE(uprightSize(bytes), orientation < 5 ? size : size.transposed());
}

void TestIncomingPicture::palettesKeepTheirColours_data()
{
    QTest::addColumn<QImage>("image");
    QTest::newRow("two colours") << twoColours({1'000, 100}, QImage::Format_Mono);
    QTest::newRow("a palette") << twoColours({1'000, 100}, QImage::Format_Indexed8);
}

void TestIncomingPicture::palettesKeepTheirColours()
{
    QFETCH(QImage, image);
    const auto incoming = incomingPicture(savedAs(image, "png"));
    QVERIFY(incoming);
    const QImage &preview = incoming->preview;
    QCOMPARE(preview.pixelColor(preview.width() / 2, preview.height() * 3 / 4), QColor(Qt::red));
    QCOMPARE(preview.pixelColor(preview.width() / 2, preview.height() * 3 / 8), QColor(Qt::green));
}

void TestIncomingPicture::halfAPictureIsDamaged_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"png", "jpeg", "webp"})
        QTest::newRow(format) << QByteArray(format);
}

void TestIncomingPicture::halfAPictureIsDamaged()
{
    QFETCH(QByteArray, format);
    const QByteArray bytes = savedAs(fourCorners({320, 240}), format.constData());
    QVERIFY(incomingPicture(bytes));
    for (const int percent : {30, 50, 90})
        QVERIFY2(!incomingPicture(bytes.first(bytes.size() * percent / 100)), qPrintable(QString::number(percent)));
}

/// libpng reserves what a chunk claims, and a host may send such a picture of a lot.
void TestIncomingPicture::aChunkThatClaimsBillionsCostsNoMemory()
{
    const auto peakKib = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    constexpr qsizetype behindItsSize = 33;
    constexpr long allowedKib = 64 * 1024;
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png = saved(image, "PNG");
    png.insert(behindItsSize, "\x70\x00\x00\x00tEXtx"_ba);
    const long before = peakKib();
    QVERIFY(decodedPicture(png).isNull());
    QCOMPARE(incomingPicture(png).error(), u"The picture is damaged, or too large to be read."_s);
    QVERIFY2(peakKib() - before < allowedKib, qPrintable(QString::number(peakKib() - before)));
}

void TestIncomingPicture::filesAreReadAndFaultsAreSaid()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"camera.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(drawnPicture(0, {60, 40}));
    file.close();
    QCOMPARE(incomingFile(path)->bytes, drawnPicture(0, {60, 40}));
    QCOMPARE(fileFault(path), QString());
    const QString absent = folder.filePath(u"absent.png"_s);
    QVERIFY(incomingFile(absent).error().startsWith(u"The file could not be read: "_s));
    QCOMPARE(fileFault(absent), incomingFile(absent).error());
    QVERIFY(file.resize(9 * 1'024 * 1'024)); // more than a host takes, and no reason not to try
    QCOMPARE(fileFault(path), QString());
    QVERIFY(file.resize(300 * 1'024 * 1'024)); // a hole, which takes no room
    QCOMPARE(incomingFile(path).error(), u"The file is larger than 256 MB."_s);
    QCOMPARE(fileFault(path), incomingFile(path).error());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    QCOMPARE(fileFault(path), u"That is no PNG, JPEG, WebP or HEIC picture."_s);
}

void TestIncomingPicture::aBareImageIsEncoded()
{
    const auto incoming = incomingImage(noise({40, 30}));
    QVERIFY(incoming);
    QCOMPARE(QImage::fromData(incoming->bytes).size(), QSize(40, 30));
    QVERIFY(!incomingImage({}));
}

QTEST_MAIN(TestIncomingPicture)
#include "tst_incoming_picture.moc"
