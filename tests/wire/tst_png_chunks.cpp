#include "wire/png_chunks.h"

#include <QTest>

using namespace gavel::wire;

namespace {

const QByteArray signature("\x89PNG\r\n\x1a\n");

QByteArray chunk(const char *type, const QByteArray &data, const char *length)
{
    return QByteArray(length, 4) + type + data + "crc!";
}

} // namespace

class TestPngChunks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fit_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("fit");

        const QByteArray text = chunk("tEXt", "abc", "\0\0\0\3");
        const QByteArray end = chunk("IEND", {}, "\0\0\0\0");
        QTest::newRow("whole") << signature + text + end << true;
        QTest::newRow("bytes behind its end") << signature + end + "anything" << true;
        QTest::newRow("no PNG") << QByteArray("\xff\xd8\xff\xe0") << true;
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("without an end") << signature + text << true;
        QTest::newRow("the signature alone") << signature << true;
        QTest::newRow("cut in a head") << signature + text.first(6) << true;
        QTest::newRow("cut in a checksum") << signature + text.chopped(1) << true;
        QTest::newRow("cut in its pixels") << signature + text + chunk("IDAT", "abc", "\0\0\1\0") << true;
        QTest::newRow("cut in its text") << signature + text.first(9) << false;
        QTest::newRow("a byte too long") << signature + chunk("tEXt", "abc", "\0\0\0\x8") << false;
        QTest::newRow("two billion bytes long") << signature + chunk("tEXt", "abc", "\x7f\xff\xff\xff") + end << false;
        QTest::newRow("longer than a PNG may say")
            << signature + chunk("tEXt", "abc", "\xff\xff\xff\xff") + end << false;
        QTest::newRow("an end of two billion bytes") << signature + chunk("IEND", {}, "\x7f\xff\xff\xff") << false;
    }

    void fit()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, fit);
        QCOMPARE(pngChunksFit(bytes), fit);
    }

    void onlyWhatChangesThePixelsIsKept()
    {
        const QByteArray head = chunk("IHDR", "head", "\0\0\0\4");
        const QByteArray profile = chunk("iCCP", "one", "\0\0\0\3");
        const QByteArray pixels = chunk("IDAT", "abc", "\0\0\0\3");
        const QByteArray end = chunk("IEND", {}, "\0\0\0\0");
        QByteArray others;
        for (const char *type : {"tEXt", "zTXt", "iTXt", "eXIf", "sPLT", "tIME", "hIST", "npOT"})
            others += chunk(type, "xyz", "\0\0\0\3");
        const QByteArray kept = signature + head + profile + pixels + end;
        QCOMPARE(withoutPngTexts(kept), kept);
        QCOMPARE(withoutPngTexts(signature + head + others + profile + chunk("iCCP", "two", "\0\0\0\3") + others +
                                 pixels + others + end),
                 kept);
        // What is cut off stays so, for the decoder to judge.
        QCOMPARE(withoutPngTexts(signature + head + pixels.chopped(2)), signature + head + pixels.chopped(2));
        QCOMPARE(withoutPngTexts(signature + head + "\0\0"), signature + head + "\0\0");
        for (const QByteArray &none : {QByteArray(), QByteArray("\xff\xd8tEXt"), signature})
            QCOMPARE(withoutPngTexts(none), none);
    }
};

QTEST_GUILESS_MAIN(TestPngChunks)
#include "tst_png_chunks.moc"
