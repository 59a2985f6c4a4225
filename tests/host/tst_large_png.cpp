#include "host/large_png.h"

#include "host/pictures.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QTest>

#include <functional>
#include <sys/resource.h>
#include <vector>

#include <png.h>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

using Row = std::vector<png_byte>;

/// 8 bits RGB, written row by row: no whole picture is in memory.
QByteArray writtenPng(png_uint_32 width, png_uint_32 height, bool interlaced,
                      const std::function<void(int, Row &)> &draw)
{
    QByteArray bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    const auto append = [](png_structp self, png_bytep data, png_size_t size) {
        static_cast<QByteArray *>(png_get_io_ptr(self))->append(reinterpret_cast<const char *>(data), qsizetype(size));
    };
    png_set_write_fn(png, &bytes, append, [](png_structp) {});
    png_set_compression_level(png, 1);
    png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGB, interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    const int passes = png_set_interlace_handling(png);
    Row row(std::size_t(width) * 3);
    for (int pass = 0; pass < passes; ++pass) {
        for (png_uint_32 y = 0; y < height; ++y) {
            draw(int(y), row);
            png_write_row(png, row.data());
        }
    }
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

/// Colours and transparency that differ from pixel to pixel.
QImage motley(QSize size, QImage::Format format)
{
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgba(x * 7 % 256, y * 11 % 256, (x + y) * 3 % 256, 255 - x * y % 200));
    }
    return image.convertToFormat(format);
}

QByteArray saved(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// By the definition: the mean of all that falls on it, of premultiplied colours.
QRgb meanAt(const QImage &whole, QSize small, int x, int y)
{
    const auto first = [](int place, int side, int large) { return (place * large + side - 1) / side; };
    std::array<int, 4> sums{};
    int count = 0;
    for (int row = first(y, small.height(), whole.height()); row < first(y + 1, small.height(), whole.height());
         ++row) {
        for (int at = first(x, small.width(), whole.width()); at < first(x + 1, small.width(), whole.width()); ++at) {
            const QRgb pixel = qPremultiply(whole.pixel(at, row));
            sums[0] += qRed(pixel);
            sums[1] += qGreen(pixel);
            sums[2] += qBlue(pixel);
            sums[3] += qAlpha(pixel);
            ++count;
        }
    }
    return qRgba(sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count);
}

bool areNear(QRgb one, QRgb other)
{
    const auto near = [](int a, int b) { return std::abs(a - b) <= 1; };
    return near(qRed(one), qRed(other)) && near(qGreen(one), qGreen(other)) && near(qBlue(one), qBlue(other)) &&
           near(qAlpha(one), qAlpha(other));
}

long peakKib()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

/// PNGs that are made smaller while they are read.
class TestLargePng : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// First: what a process once took, it has taken.
    void fortyMegapixelsTakeLittle_data()
    {
        QTest::addColumn<bool>("interlaced");
        QTest::newRow("row by row") << false;
        QTest::newRow("interlaced") << true;
    }

    void fortyMegapixelsTakeLittle()
    {
        QFETCH(const bool, interlaced);
        constexpr long allowedKib = 130 * 1024;
        const QByteArray bytes = writtenPng(8'000, 5'000, interlaced, [](int y, Row &row) {
            std::fill(row.begin(), row.end(), png_byte(y < 2'500 ? 200 : 40));
        });
        const long before = peakKib();
        const auto picture = host::preparePicture(bytes);
        QVERIFY(picture);
        QVERIFY2(peakKib() - before < allowedKib, qPrintable(QString::number(peakKib() - before)));
        const QImage kept = QImage::fromData(picture->data);
        QCOMPARE(kept.size(), QSize(2'560, 1'600));
        QCOMPARE(kept.pixelColor(1'000, 100), QColor(200, 200, 200));
        QCOMPARE(kept.pixelColor(1'000, 1'500), QColor(40, 40, 40));
    }

    void eachPixelIsTheMeanOfWhatFallsOnIt_data()
    {
        QTest::addColumn<QSize>("large");
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("colours") << QSize(300, 200) << QImage::Format_RGB32;
        QTest::newRow("half transparent") << QSize(301, 199) << QImage::Format_ARGB32;
        QTest::newRow("grey") << QSize(97, 250) << QImage::Format_Grayscale8;
        QTest::newRow("sixteen bits") << QSize(250, 97) << QImage::Format_RGBA64;
        QTest::newRow("sixteen bits of grey") << QSize(128, 64) << QImage::Format_Grayscale16;
        QTest::newRow("a palette") << QSize(200, 150) << QImage::Format_Indexed8;
        QTest::newRow("single bits") << QSize(170, 90) << QImage::Format_Mono;
        QTest::newRow("hardly larger") << QSize(65, 64) << QImage::Format_RGB32;
        QTest::newRow("a line") << QSize(6'000, 1) << QImage::Format_RGB32;
        QTest::newRow("a pole") << QSize(1, 6'000) << QImage::Format_ARGB32;
    }

    void eachPixelIsTheMeanOfWhatFallsOnIt()
    {
        QFETCH(const QSize, large);
        QFETCH(const QImage::Format, format);
        const QImage whole = motley(large, format);
        const QImage small = host::readLargePng(saved(whole), 64);
        QVERIFY(!small.isNull());
        QCOMPARE(small.size(), large.scaled(64, 64, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
        QCOMPARE(small.hasAlphaChannel(), whole.hasAlphaChannel());
        const QImage reference = whole.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < small.height(); ++y) {
            for (int x = 0; x < small.width(); ++x) {
                const QRgb is = small.pixel(x, y); // premultiplied, as it is kept
                const QRgb should = meanAt(reference, small.size(), x, y);
                QVERIFY2(areNear(is, should),
                         qPrintable(u"%1 %2: %3, not %4"_s.arg(x).arg(y).arg(is, 8, 16).arg(should, 8, 16)));
            }
        }
    }

    void theOrderOfRowsMakesNoDifference()
    {
        const auto draw = [](int y, Row &row) {
            for (std::size_t i = 0; i < row.size(); ++i)
                row[i] = png_byte(i * 5 + std::size_t(y) * 3);
        };
        for (const png_uint_32 width : {1u, 3u, 5u, 129u, 300u}) {
            const QImage plain = host::readLargePng(writtenPng(width, 200, false, draw), 64);
            const QImage interlaced = host::readLargePng(writtenPng(width, 200, true, draw), 64);
            QVERIFY(!plain.isNull());
            QCOMPARE(interlaced, plain);
        }
    }

    void whatIsDamagedIsNone()
    {
        const QByteArray whole = saved(motley({200, 150}, QImage::Format_RGB32));
        QVERIFY(!host::readLargePng(whole, 64).isNull());
        for (const qsizetype percent : {0, 10, 40, 70, 95}) {
            QVERIFY(host::readLargePng(whole.first(whole.size() * percent / 100), 64).isNull());
        }
        for (const qsizetype percent : {0, 40, 70, 95}) {
            QByteArray wrong = whole;
            wrong[wrong.size() * percent / 100] ^= 0x55;
            QVERIFY2(host::readLargePng(wrong, 64).isNull(), qPrintable(QString::number(percent)));
        }
    }

    void coloursOfAnotherSpaceAreKnown()
    {
        QImage image = motley({200, 150}, QImage::Format_RGB32);
        image.setColorSpace(QColorSpace::DisplayP3);
        QCOMPARE(host::readLargePng(saved(image), 64).colorSpace().primaries(), QColorSpace::Primaries::DciP3D65);
        image.setColorSpace(QColorSpace::SRgb);
        QCOMPARE(host::readLargePng(saved(image), 64).colorSpace(), QColorSpace(QColorSpace::SRgb));
    }
};

QTEST_GUILESS_MAIN(TestLargePng)
#include "tst_large_png.moc"
