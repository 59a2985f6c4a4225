#include "auction/csv.h"
#include "models/csv_writer.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::CsvWriter;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsWritten();
    void whatIsWrittenIsReadAgain();
    void nothingRunsAsAFormula_data();
    void nothingRunsAsAFormula();
};

void TestCsvWriter::aTableIsWritten()
{
    CsvWriter csv({u"Lot"_s, u"Name"_s, u"Price"_s});
    csv.add({u"2"_s, u"Vase, \"celadon\""_s, u"12.50"_s});
    csv.add({u"3"_s, u"항아리"_s, {}});
    QCOMPARE(csv.bytes(), "\xEF\xBB\xBFLot,Name,Price\r\n2,\"Vase, \"\"celadon\"\"\",12.50\r\n3,항아리,\r\n"_ba);
}

void TestCsvWriter::whatIsWrittenIsReadAgain()
{
    const QStringList row{u"a,b"_s, u"say \"so\""_s, u"two\r\nlines"_s, u"금, 은"_s, u" padded "_s};
    CsvWriter csv(QStringList(row.size(), u"x"_s));
    csv.add(row);
    auction::CsvReader reader(csv.bytes());
    QList<QByteArrayView> fields;
    QCOMPARE(reader.next(fields), auction::CsvReader::Row::Read);
    QCOMPARE(reader.next(fields), auction::CsvReader::Row::Read);
    QStringList read;
    for (const QByteArrayView field : fields)
        read.append(QString::fromUtf8(field));
    QCOMPARE(read, row);
    QCOMPARE(reader.next(fields), auction::CsvReader::Row::End);
}

void TestCsvWriter::nothingRunsAsAFormula_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("a name") << u"Celadon vase"_s << u"Celadon vase"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("equals") << u"=HYPERLINK(\"http://x\")"_s << u"'=HYPERLINK(\"http://x\")"_s;
    QTest::newRow("plus") << u"+1+cmd"_s << u"'+1+cmd"_s;
    QTest::newRow("minus") << u"-1+cmd"_s << u"'-1+cmd"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("behind a tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("behind a line break") << u"\n=1"_s << u"'\n=1"_s;
    QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("within a name") << u"A=B"_s << u"A=B"_s;
    QTest::newRow("a number") << u"1150000"_s << u"1150000"_s;
    QTest::newRow("a negative number") << u"-12.50"_s << u"-12.50"_s;
    QTest::newRow("a lonely dash") << u"-"_s << u"'-"_s;
    QTest::newRow("an apostrophe") << u"'tis"_s << u"'tis"_s;
    QTest::newRow("an apostrophe of its own before") << u"'=1"_s << u"''=1"_s;
}

void TestCsvWriter::nothingRunsAsAFormula()
{
    QFETCH(QString, text);
    QTEST(models::withoutFormula(text), "written");
    QCOMPARE(models::withFormula(models::withoutFormula(text)), text);
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
