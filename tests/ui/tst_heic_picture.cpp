// What is made of a HEIC, which another process reads, before a host gets it.
#include "models/background.h"
#include "support/heic_maker.h"
#include "support/odd_pictures.h"
#include "ui/show_house.h"
#include "widgets/encoded_picture.h"
#include "widgets/heic_reader.h"
#include "widgets/incoming_picture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace gavel;
using namespace gavel::ui;
using namespace gavel::test;
using ui_tests::drawnPicture;

class TestHeicPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setHeicProgram(QStringLiteral(GAVEL_PROGRAM)); }

    void heicIsKnownByItsHead_data();
    void heicIsKnownByItsHead();
    void heicBecomesAJpegThatLiesAsTheFileSays_data();
    void heicBecomesAJpegThatLiesAsTheFileSays();
    void heicOfWideColoursIsShownInThem();
    void whatIsTransparentInHeicIsWhite();
    void aLargeHeicIsMadeToFit();
    void heicThatCannotBeReadIsSaid_data();
    void heicThatCannotBeReadIsSaid();
    void aHeicThatClaimsMoreThanIsReadCostsNoMemory();
    void aHeicThatUnpacksToGigabytesIsRefused();
    void aHeicWithoutItsReaderIsSaid();
    void aHeicIsGivenUpWhenTheProgramEnds();
};

void TestHeicPicture::heicIsKnownByItsHead_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isOne");
    const auto box = [](quint32 length, const QByteArray &brands) -> QByteArray {
        return bigEndian(length) + "ftyp" + brands;
    };
    QTest::newRow("of a phone") << box(24, "heic\0\0\0\0mif1heic"_ba) << true;
    QTest::newRow("of ten bits") << box(24, "heix\0\0\0\0mif1heix"_ba) << true;
    QTest::newRow("by a brand behind") << box(24, "mif1\0\0\0\0mif1heic"_ba) << true;
    QTest::newRow("by none behind its box") << box(20, "mif1\0\0\0\0mif1heic"_ba) << false;
    QTest::newRow("of AV1") << box(24, "avif\0\0\0\0mif1avif"_ba) << false;
    QTest::newRow("that moves") << box(24, "hevc\0\0\0\0msf1hevc"_ba) << false;
    QTest::newRow("a film") << box(24, "isom\0\0\0\0isommp42"_ba) << false;
    QTest::newRow("cut off") << box(24, "heic"_ba) << false;
    QTest::newRow("a JPEG") << drawnPicture(0, {60, 40}) << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestHeicPicture::heicIsKnownByItsHead()
{
    QFETCH(QByteArray, head);
    QTEST(isHeic(head), "isOne");
}

void TestHeicPicture::heicBecomesAJpegThatLiesAsTheFileSays_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

void TestHeicPicture::heicBecomesAJpegThatLiesAsTheFileSays()
{
    QFETCH(int, orientation);
    const QSize size(320, 192);
    const QByteArray heic =
        heicOf(fourCorners(size), {.orientation = static_cast<heif_orientation>(orientation), .profile = {}});
    QVERIFY(isHeic(heic));
    const auto incoming = incomingPicture(heic);
    QVERIFY2(incoming, incoming ? "" : qPrintable(incoming.error()));
    QVERIFY(incoming->bytes.startsWith("\xff\xd8\xff"));
    QCOMPARE(fitOf(incoming->bytes), PictureFit::Fits);
    QVERIFY(incoming->shrunkTo.isEmpty());
    const QImage sent = QImage::fromData(incoming->bytes);
    QCOMPARE(sent.size(), orientation < 5 ? size : size.transposed());
    QCOMPARE(cornersOf(sent), cornersByOrientation[orientation - 1u]);
    QCOMPARE(cornersOf(incoming->preview), cornersByOrientation[orientation - 1u]);
}

void TestHeicPicture::heicOfWideColoursIsShownInThem()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(QColor(0, 200, 0));
    const auto wide = incomingPicture(heicOf(image, {.profile = QColorSpace(QColorSpace::DisplayP3).iccProfile()}));
    QVERIFY(wide);
    QImage meant = image;
    meant.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    meant.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    const QColor seen = QImage::fromData(wide->bytes).pixelColor(32, 32);
    const QColor expected = meant.pixelColor(32, 32);
    QVERIFY2(qAbs(seen.red() - expected.red()) < 12 && qAbs(seen.green() - expected.green()) < 12,
             qPrintable(seen.name() + u' ' + expected.name()));
    QVERIFY(expected.green() - 200 > 2 || expected.red() < 200);
}

void TestHeicPicture::whatIsTransparentInHeicIsWhite()
{
    QImage image(64, 64, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const auto incoming = incomingPicture(heicOf(image));
    QVERIFY(incoming);
    QVERIFY(incoming->bytes.startsWith("\xff\xd8\xff"));
    QVERIFY(QImage::fromData(incoming->bytes).pixelColor(32, 32).lightness() > 240);
}

void TestHeicPicture::aLargeHeicIsMadeToFit()
{
    QImage wide(4'400, 200, QImage::Format_RGB32);
    wide.fill(Qt::darkGreen);
    const auto incoming = incomingPicture(heicOf(wide));
    QVERIFY2(incoming, incoming ? "" : qPrintable(incoming.error()));
    QCOMPARE(incoming->shrunkTo, QSize(4'096, 186));
    QCOMPARE(QImage::fromData(incoming->bytes).size(), incoming->shrunkTo);
}

void TestHeicPicture::heicThatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QByteArray heic = heicOf(fourCorners({64, 64}));
    const QString damaged = u"The picture is damaged, or too large to be read."_s;
    const QByteArray size = "ispe\0\0\0\0"_ba + bigEndian<quint32>(64) + bigEndian<quint32>(64);
    QVERIFY(heic.contains(size));
    const auto claiming = [&](quint32 width, quint32 height) {
        const QByteArray other = "ispe\0\0\0\0"_ba + bigEndian(width) + bigEndian(height);
        return QByteArray(heic).replace(size, other);
    };
    const QString large = u"The picture has more than 50 megapixels, or is longer than 10,000 pixels."_s;
    QTest::newRow("cut off in its head") << heic.first(60) << damaged;
    QTest::newRow("cut off in its picture") << heic.first(heic.size() - 40) << damaged;
    QTest::newRow("too many pixels") << claiming(9'000, 9'000) << large;
    QTest::newRow("too long") << claiming(20'000, 10) << large;
}

void TestHeicPicture::heicThatCannotBeReadIsSaid()
{
    QFETCH(QByteArray, bytes);
    const auto incoming = incomingPicture(bytes);
    QVERIFY(!incoming);
    QTEST(incoming.error(), "sentence");
    QVERIFY(headFault(bytes).isEmpty());
}

void TestHeicPicture::aHeicThatClaimsMoreThanIsReadCostsNoMemory()
{
    const auto peakKib = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    constexpr long allowedKib = 64 * 1'024;
    const QByteArray heic = heicOf(fourCorners({64, 64}));
    const QByteArray size = "ispe\0\0\0\0"_ba + bigEndian<quint32>(64) + bigEndian<quint32>(64);
    const QByteArray other = "ispe\0\0\0\0"_ba + bigEndian<quint32>(7'000) + bigEndian<quint32>(7'000);
    const QByteArray lying = QByteArray(heic).replace(size, other);
    const long before = peakKib();
    const auto incoming = incomingPicture(lying);
    QVERIFY(!incoming || incoming->preview.width() <= IncomingPicture::previewSide);
    QVERIFY2(peakKib() - before < allowedKib, qPrintable(QString::number(peakKib() - before)));
}

/// 64 pixels by its head, gigabytes by what is inside its tiles, which nothing but taking it apart tells.
void TestHeicPicture::aHeicThatUnpacksToGigabytesIsRefused()
{
    const QByteArray bomb = QByteArray::fromBase64(
        "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA"
        "AA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAAgIAAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAANgACAAEAAAAAAAAA"
        "AQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAA"
        "ALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQED"
        "cAAAAwCQAAADAAADAB6gIIEFlulukubgQEDAgAAAAwCAAAADAIQiAAEABkQBwHGDEgAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlz"
        "cGUAAAAAAAAACAAAAAgAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGlt"
        "ZwACAAEAAgAAAD5tZGF0AAAAMigBrBrIWhzQ9FJ3/Hw7//+kJ3yH7Fafy+Q3rsfQ6dm4hYyQz6DfUWhFOK9A066Uh6bH");
    QVERIFY(isHeic(bomb));
    const auto incoming = incomingPicture(bomb);
    QVERIFY(!incoming);
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const qint64 peak = usage.ru_maxrss * 1'024;
    QVERIFY2(peak < heicMemoryMax + 128 * 1'024 * 1'024, qPrintable(QString::number(peak)));
    QVERIFY(incomingPicture(heicOf(fourCorners({64, 64})))); // and the next is read
}

void TestHeicPicture::aHeicWithoutItsReaderIsSaid()
{
    const QByteArray heic = heicOf(fourCorners({64, 64}));
    for (const char *program : {"/nowhere/gavel", "/bin/false", "/bin/true"}) {
        setHeicProgram(QString::fromLatin1(program));
        QCOMPARE(incomingPicture(heic).error(), u"The picture is damaged, or too large to be read."_s);
    }
    initTestCase();
    QVERIFY(incomingPicture(heic));
}

// The program ends, and its windows wait for what they had begun.
void TestHeicPicture::aHeicIsGivenUpWhenTheProgramEnds()
{
    const QTemporaryDir folder;
    QFile program(folder.filePath(u"slow"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\nexec sleep 15\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QByteArray heic = heicOf(fourCorners({64, 64}));
    const auto startOver = qScopeGuard([this] {
        stopHeicReaders(false);
        initTestCase();
    });
    setHeicProgram(program.fileName());
    QElapsedTimer waited;
    {
        models::Background background;
        for (int picture = 0; picture < 3; ++picture)
            background.run([heic] { return incomingPicture(heic).has_value(); }, [](bool) {});
        QTest::qWait(300);
        waited.start();
        stopHeicReaders();
    }
    QVERIFY2(waited.elapsed() < 2'000, QByteArray::number(waited.elapsed()).constData());
    QVERIFY(!incomingPicture(encodedPicture(fourCorners({64, 64})))); // nor is any other read
}

QTEST_MAIN(TestHeicPicture)
#include "tst_heic_picture.moc"
