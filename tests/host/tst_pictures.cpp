#include "host/jpeg_scan.h"
#include "host/pictures.h"
#include "support/odd_pictures.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include <array>
#include <sys/resource.h>
#include <zlib.h>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage plain(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return image;
}

/// The most memory that this process ever had, in KiB.
long peakKib()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// As a camera's: hardly two bytes alike.
QByteArray noisyJpeg(bool progressive)
{
    QRandomGenerator random(7);
    QImage image(400, 300, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, random.generate());
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(progressive);
    writer.setQuality(80);
    writer.write(image);
    return bytes;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("type");
        QTest::newRow("png") << "png"_ba << u"image/png"_s;
        QTest::newRow("jpeg") << "jpeg"_ba << u"image/jpeg"_s;
        QTest::newRow("webp") << "webp"_ba << u"image/webp"_s;
        QTest::newRow("bmp") << "bmp"_ba << QString();
        QTest::newRow("ppm") << "ppm"_ba << QString();
    }

    void formats()
    {
        QFETCH(QByteArray, format);
        QFETCH(QString, type);
        const auto picture = host::preparePicture(encoded(plain(800, 600), format.constData()));
        QCOMPARE(picture.has_value(), !type.isNull());
        if (!picture) {
            QCOMPARE(picture.error(), host::PictureFault::Unsupported);
            return;
        }
        QCOMPARE(picture->type, type);
        QCOMPARE(QImage::fromData(picture->data).size(), QSize(800, 600));
        QCOMPARE(QImage::fromData(picture->thumb).size(), QSize(480, 360));
    }

    /// A desktop makes a JPEG of it; of strangers none is decoded.
    void heicIsNotTaken()
    {
        const QByteArray heic = "\0\0\0\x18"
                                "ftypheic\0\0\0\0mif1heic"_ba +
                                QByteArray(400, '\0');
        QCOMPARE(host::preparePicture(heic).error(), host::PictureFault::Unsupported);
    }

    void largePicturesAreFitted()
    {
        const auto picture = host::preparePicture(encoded(plain(5'000, 1'000), "png"));
        QVERIFY(picture);
        QCOMPARE(QImage::fromData(picture->data).width(), 2'560);
    }

    void tooManyPixelsAreRefusedBeforeDecoding()
    {
        const auto picture = host::preparePicture(encoded(plain(8'001, 5'000), "png"));
        QCOMPARE(picture.error(), host::PictureFault::TooLarge);
    }

    /// Packed texts unpack to a thousand times their size, and libpng keeps them all.
    void packedTextsCostNoMemory()
    {
        constexpr qsizetype behindItsSize = 33;
        constexpr long allowedKib = 64 * 1024;
        const QByteArray packed = qCompress(QByteArray(7'000'000, 'x'), 9).sliced(4); // without Qt's length
        QByteArray text = "zTXtkey"_ba + QByteArray(2, '\0') + packed;
        const auto bigEndian = [](quint32 value) {
            QByteArray bytes(4, '\0');
            qToBigEndian(value, bytes.data());
            return bytes;
        };
        const auto sum = quint32(::crc32(0, reinterpret_cast<const Bytef *>(text.constData()), uInt(text.size())));
        text = bigEndian(quint32(text.size() - 4)) + text + bigEndian(sum);
        for (const QSize size : {QSize(30, 20), QSize(3'000, 20)}) {
            QByteArray png = encoded(plain(size.width(), size.height()), "png");
            png.insert(behindItsSize, text.repeated(40));
            const long before = peakKib();
            const auto picture = host::preparePicture(png);
            QVERIFY(picture);
            QVERIFY(!picture->data.contains("zTXt"));
            QVERIFY2(peakKib() - before < allowedKib, qPrintable(QString::number(peakKib() - before)));
        }
    }

    /// libpng reserves what a chunk claims.
    void aChunkThatClaimsBillionsCostsNoMemory()
    {
        constexpr qsizetype behindItsSize = 33;
        constexpr long allowedKib = 64 * 1024;
        QByteArray png = encoded(plain(3, 2), "png");
        png.insert(behindItsSize, "\x70\x00\x00\x00tEXtx"_ba);
        const long before = peakKib();
        const auto picture = host::preparePicture(png);
        QVERIFY(!picture);
        QCOMPARE(picture.error(), host::PictureFault::Damaged);
        QVERIFY2(peakKib() - before < allowedKib, qPrintable(QString::number(peakKib() - before)));
    }

    void damagedPicturesAreRefused()
    {
        const QByteArray whole = encoded(plain(300, 300), "png");
        QVERIFY(!host::preparePicture(whole.left(whole.size() / 2)));
        QVERIFY(!host::preparePicture({}));
        QVERIFY(!host::preparePicture("GIF89a"));
    }

    void halfAPictureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *format : {"png", "jpeg", "webp"})
            QTest::newRow(format) << savedAs(fourCorners({320, 240}), format);
    }

    void halfAPictureIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(host::preparePicture(bytes));
        for (const int percent : {30, 50, 80, 99}) {
            const auto picture = host::preparePicture(bytes.first(bytes.size() * percent / 100));
            QVERIFY2(!picture, qPrintable(QString::number(percent)));
            QCOMPARE(picture.error(), host::PictureFault::Damaged);
        }
    }

    /// Decoders go on behind it, with grey or colours that were not there.
    void damageInTheMiddleIsSeen_data()
    {
        QTest::addColumn<bool>("progressive");
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<int>("percent");
        for (const bool progressive : {false, true}) {
            const char *kind = progressive ? "progressive" : "baseline";
            // What the last scans of a progressive one refine, nobody would see.
            for (const int percent : progressive ? std::array{15, 30, 45} : std::array{30, 60, 90}) {
                QTest::addRow("%s, bytes missing at %d", kind, percent) << progressive << QByteArray() << percent;
                QTest::addRow("%s, zeros at %d", kind, percent) << progressive << QByteArray(700, '\0') << percent;
                QTest::addRow("%s, ones at %d", kind, percent) << progressive << QByteArray(700, '\x7f') << percent;
                QTest::addRow("%s, its end at %d", kind, percent) << progressive << "\xff\xd9"_ba << percent;
            }
        }
    }

    void damageInTheMiddleIsSeen()
    {
        QFETCH(const bool, progressive);
        QFETCH(const QByteArray, instead);
        QFETCH(const int, percent);
        constexpr qsizetype lost = 700;
        QByteArray bytes = noisyJpeg(progressive);
        QVERIFY(host::preparePicture(bytes));
        bytes.replace(bytes.size() * percent / 100, lost, instead);
        const auto picture = host::preparePicture(bytes);
        QVERIFY(!picture);
        QCOMPARE(picture.error(), host::PictureFault::Damaged);
    }

    /// What cameras and programs leave in a file that is as good as any.
    void habitsOfCamerasAreNoDamage()
    {
        constexpr qsizetype behindTheStart = 2;
        const QByteArray whole = noisyJpeg(false);
        QByteArray between = whole;
        between.insert(behindTheStart, "\xff\xfe\x00\x06note"_ba);
        QVERIFY(host::preparePicture(between));
        QVERIFY(host::preparePicture(whole + QByteArray(4'000, 'x')));
        QVERIFY(host::isJpegUndamaged(whole));
        QVERIFY(!host::isJpegUndamaged({}));
        QVERIFY(!host::isJpegUndamaged("no picture at all"));
    }

    void picturesAreTurnedUpright_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("orientation");
        for (const char *format : {"png", "jpeg", "webp"}) {
            for (int orientation = 1; orientation <= 8; ++orientation)
                QTest::addRow("%s %d", format, orientation) << QByteArray(format) << orientation;
        }
    }

    void picturesAreTurnedUpright()
    {
        QFETCH(QByteArray, format);
        QFETCH(int, orientation);
        // One of them larger than what is kept, so that it is made smaller too.
        const QSize size = orientation == 6 ? QSize(2'600, 60) : QSize(600, 240);
        const QByteArray bytes = savedAs(fourCorners(size), format.constData());
        const auto picture = host::preparePicture(withExif(bytes, size, exifOf(static_cast<quint16>(orientation))));
        QVERIFY(picture);
        for (const QByteArray &shown : {picture->data, picture->thumb}) {
            const QImage image = QImage::fromData(shown);
            QCOMPARE(cornersOf(image), cornersByOrientation[orientation - 1u]);
            QCOMPARE(image.width() > image.height(), orientation < 5);
        }
        QVERIFY(!picture->data.contains("Exif") && !picture->data.contains("eXIf") && !picture->data.contains("EXIF"));
    }

    void palettesKeepTheirColours_data()
    {
        QTest::addColumn<QImage>("image");
        QTest::newRow("two colours") << twoColours({2'600, 40}, QImage::Format_Mono);
        QTest::newRow("a palette") << twoColours({2'600, 40}, QImage::Format_Indexed8);
        QTest::newRow("two colours that fit") << twoColours({400, 400}, QImage::Format_Mono);
    }

    void palettesKeepTheirColours()
    {
        QFETCH(QImage, image);
        const auto picture = host::preparePicture(savedAs(image, "png"));
        QVERIFY(picture);
        for (const QByteArray &shown : {picture->data, picture->thumb}) {
            const QImage kept = QImage::fromData(shown);
            QCOMPARE(kept.pixelColor(kept.width() / 2, kept.height() * 3 / 4), QColor(Qt::red));
            QCOMPARE(kept.pixelColor(kept.width() / 2, kept.height() * 3 / 8), QColor(Qt::green));
        }
    }

    void aLineIsStillAPicture()
    {
        const auto picture = host::preparePicture(encoded(plain(6'000, 1), "png"));
        QVERIFY(picture);
        QCOMPARE(QImage::fromData(picture->thumb).size(), QSize(480, 1));
    }

    void nothingIsCarriedAlong()
    {
        QImage image = plain(50, 50);
        image.setText(u"Author"_s, u"somebody"_s);
        const auto picture = host::preparePicture(encoded(image, "png"));
        QVERIFY(picture);
        QVERIFY(!picture->data.contains("somebody"));
        QVERIFY(QImage::fromData(picture->data).textKeys().isEmpty());
    }

    void theSamePictureHasTheSameTag()
    {
        const QByteArray bytes = encoded(plain(50, 50), "png");
        QCOMPARE(host::preparePicture(bytes)->tag, host::preparePicture(bytes)->tag);
        QVERIFY(host::preparePicture(bytes)->tag != host::preparePicture(encoded(plain(51, 50), "png"))->tag);
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
