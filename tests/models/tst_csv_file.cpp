// Tables as strangers' programs write them down.
#include "models/csv_file.h"

#include <QStringEncoder>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::CsvFile;
using models::TextEncoding;

namespace {

QByteArray encoded(const QString &text, const char *name, bool withMark = false)
{
    QStringEncoder encoder(name, withMark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
    return encoder(text);
}

const auto korean = u"이름,테이블\r\n김민수,금 3\r\n\"박, 서연\",은\r\n"_s;
const auto western = u"Näme;Straße;Note\nJosé Müller;Allée 3;„gut“ – 5 €\n"_s;

} // namespace

class TestCsvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreFoundOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<TextEncoding>("encoding");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *name, const QByteArray &bytes, TextEncoding encoding, const QString &first) {
            QTest::newRow(name) << bytes << encoding << first;
        };
        const auto kim = u"김민수"_s;
        const auto muller = u"José Müller"_s;
        row("UTF-8", korean.toUtf8(), TextEncoding::Utf8, kim);
        row("UTF-8 with a mark", "\xef\xbb\xbf" + korean.toUtf8(), TextEncoding::Utf8, kim);
        row("UTF-16 LE with a mark", encoded(korean, "UTF-16LE", true), TextEncoding::Utf16, kim);
        row("UTF-16 BE with a mark", encoded(korean, "UTF-16BE", true), TextEncoding::Utf16, kim);
        row("UTF-16 LE", encoded(korean, "UTF-16LE"), TextEncoding::Utf16, kim);
        row("UTF-16 BE", encoded(korean, "UTF-16BE"), TextEncoding::Utf16, kim);
        row("CP949", encoded(korean, "windows-949"), TextEncoding::Korean, kim);
        row("Windows-1252", encoded(western, "windows-1252"), TextEncoding::Western, muller);
        row("UTF-8 of the West", western.toUtf8(), TextEncoding::Utf8, muller);
        row("ASCII", "name\nAnn\n"_ba, TextEncoding::Utf8, u"Ann"_s);
        // Two accented letters in a row are a Korean character to CP949, but no syllable.
        row("a capital with an accent", encoded(u"name\nÄrzte, Åse\n"_s, "windows-1252"), TextEncoding::Western,
            u"Ärzte"_s);
        row("capitals with accents in pairs", encoded(u"NOME;DESCRIÇÃO\nColeção de moedas;Edição\n"_s, "windows-1252"),
            TextEncoding::Western, u"Coleção de moedas"_s);
        row("CP949 beside Latin letters", encoded(u"이름,자리\n김LP,A동\n박B,B동\n"_s, "windows-949"),
            TextEncoding::Korean, u"김LP"_s);
        // The syllable 가 is U+AC00: a null before it and one behind.
        const auto prices = u"품명,시작가\r\n달항아리,1000\r\n가구 각진 것,2000\r\n"_s;
        row("UTF-16 LE, 가 in it", encoded(prices, "UTF-16LE"), TextEncoding::Utf16, u"달항아리"_s);
        row("UTF-16 BE, 가 in it", encoded(prices, "UTF-16BE"), TextEncoding::Utf16, u"달항아리"_s);
        row("UTF-16 LE, hardly any ASCII", encoded(u"가,가\n가가가,가나가다가\n"_s, "UTF-16LE"), TextEncoding::Utf16,
            u"가가가"_s);
        const auto antiques =
            u"번호,품명\r\n白磁靑畵山水文壺,1000\r\n백자 달항아리(白磁 大壺),2000\r\n粉靑沙器,3000\r\n"_s;
        row("CP949 with Hanja", encoded(antiques, "windows-949"), TextEncoding::Korean, u"白磁靑畵山水文壺"_s);
        row("CP949 with a rare syllable", encoded(u"이름,테이블\n뷁 펲시,금\n"_s, "windows-949"), TextEncoding::Korean,
            u"뷁 펲시"_s);
        row("accents in pairs", encoded(u"name\nLoïïc, Zoéé\n"_s, "windows-1252"), TextEncoding::Western, u"Loïïc"_s);
    }

    void encodingsAreFoundOut()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const TextEncoding, encoding);
        QFETCH(const QString, first);
        const auto file = models::readCsvFile(bytes);
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error()));
        QCOMPARE(file->encoding, encoding);
        QCOMPARE(file->rows.first().cells.first(), first);
    }

    void separatorsAreFoundOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<char>("separator");
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<QStringList>("cells");
        QTest::newRow("commas") << "a,b\n1,2;3\n"_ba << ',' << QStringList{u"a"_s, u"b"_s}
                                << QStringList{u"1"_s, u"2;3"_s};
        QTest::newRow("semicolons") << "a;b\n1,5;2\n"_ba << ';' << QStringList{u"a"_s, u"b"_s}
                                    << QStringList{u"1,5"_s, u"2"_s};
        QTest::newRow("tabs") << "a\tb, c\n1\t2\n"_ba << '\t' << QStringList{u"a"_s, u"b, c"_s}
                              << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("said") << "sep=;\na,b;c\n1;2\n"_ba << ';' << QStringList{u"a,b"_s, u"c"_s}
                              << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("said, a tab, in capitals") << "SEP=\t\r\na,b\tc\r\n1\t2\r\n"_ba << '\t'
                                                  << QStringList{u"a,b"_s, u"c"_s} << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("within quotes") << "\"a,b,c,d\";e\n1;2\n"_ba << ';' << QStringList{u"a,b,c,d"_s, u"e"_s}
                                       << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("one column") << "name\nAnn\n"_ba << ',' << QStringList{u"name"_s} << QStringList{u"Ann"_s};
    }

    void separatorsAreFoundOut()
    {
        QFETCH(const QByteArray, bytes);
        const auto file = models::readCsvFile(bytes);
        QVERIFY(file.has_value());
        QTEST(file->separator, "separator");
        QTEST(file->header, "header");
        QTEST(file->rows.first().cells, "cells");
    }

    void whatIsSaidOfAFileCounts()
    {
        const QByteArray bytes = encoded(korean, "windows-949");
        const auto west = models::readCsvFile(bytes, {.encoding = TextEncoding::Western, .separator = {}});
        QVERIFY(west.has_value());
        QCOMPARE(west->rows.first().cells.first(), u"±è¹Î¼ö"_s);
        const auto semicolons = models::readCsvFile("a,b\n1;2\n"_ba, {.encoding = {}, .separator = ';'});
        QVERIFY(semicolons.has_value());
        QCOMPARE(semicolons->header, QStringList{u"a,b"_s});
        const auto none = models::readCsvFile(bytes, {.encoding = TextEncoding::Utf8, .separator = {}});
        QVERIFY(!none.has_value());
        QCOMPARE(none.error(), u"The file is no text in UTF-8."_s);
    }

    void rowsAreCountedAsPeopleCountThem()
    {
        const auto file = models::readCsvFile("sep=,\n a , b \n\n,,\n\"x\ny\",1\nz,2,3\n"_ba);
        QVERIFY(file.has_value());
        QCOMPARE(file->header, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(file->rows.size(), 2);
        QCOMPARE(file->rows.at(0).line, 5);
        QCOMPARE(file->rows.at(0).cells.first(), u"x\ny"_s);
        QCOMPARE(file->rows.at(1).line, 7);
        QCOMPARE(file->rows.at(1).cells.size(), 3);
    }

    void whatIsNoTableIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nothing") << QByteArray() << u"The file is empty, or its first line is no header."_s;
        QTest::newRow("blank") << "\n,,\n \n"_ba << u"The file is empty, or its first line is no header."_s;
        QTest::newRow("sep alone") << "sep=;"_ba << u"The file is empty, or its first line is no header."_s;
        QTest::newRow("a quotation mark left open")
            << "a,b\n\"1,2\n"_ba << u"Line 2 is not written as CSV: a quotation mark is missing or too many."_s;
        QTest::newRow("too long") << "a\n" + "1\n"_ba.repeated(10'001)
                                  << u"These are more than 10000 rows. Please part the file."_s;
        QTest::newRow("a picture") << "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1"_ba
                                   << u"The file is no text in Windows-1252."_s;
    }

    void whatIsNoTableIsSaid()
    {
        QFETCH(const QByteArray, bytes);
        const auto file = models::readCsvFile(bytes);
        QVERIFY(!file.has_value());
        QTEST(file.error(), "sentence");
    }
};

QTEST_GUILESS_MAIN(TestCsvFile)
#include "tst_csv_file.moc"
