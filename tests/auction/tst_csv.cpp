#include "auction/csv.h"

#include <QTest>

using namespace gavel;

using Rows = QList<QByteArrayList>;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRead_data();
    void rowsAreRead();
    void whatIsNoCsvIsSaid_data();
    void whatIsNoCsvIsSaid();
    void linesAreCounted();
    void fieldsComeBackAsTheyWere_data();
    void fieldsComeBackAsTheyWere();
};

void TestCsv::rowsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<Rows>("rows");
    const auto row = [](const char *name, const QByteArray &text, char delimiter, const Rows &rows) {
        QTest::newRow(name) << text << delimiter << rows;
    };
    row("commas", "a,b\nc,d\n", ',', {{"a", "b"}, {"c", "d"}});
    row("semicolons", "a;b,5\r\nc;d", ';', {{"a", "b,5"}, {"c", "d"}});
    row("a comma's file keeps semicolons", "a;b,c", ',', {{"a;b", "c"}});
    row("quotes", "\"a,b\",\"c\"\"d\"", ',', {{"a,b", "c\"d"}});
    row("quotes hold the delimiter", "\"a;b\";c", ';', {{"a;b", "c"}});
    row("quotes hold line breaks", "\"a\nb\",c", ',', {{"a\nb", "c"}});
    row("empty fields", ",,\n", ',', {{"", "", ""}});
    row("empty lines are passed over", "\n\na\n\r\n", ',', {{"a"}});
    row("a byte order mark",
        "\xEF\xBB\xBF"
        "a,b",
        ',', {{"a", "b"}});
    row("nothing", "", ',', {});
}

void TestCsv::rowsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    auction::CsvReader reader(text, delimiter);
    Rows rows;
    QList<QByteArrayView> fields;
    while (reader.next(fields) == auction::CsvReader::Row::Read) {
        QByteArrayList row;
        for (const auto field : fields)
            row.append(field.toByteArray());
        rows.append(row);
    }
    QTEST(rows, "rows");
    QCOMPARE(reader.next(fields), auction::CsvReader::Row::End);
}

void TestCsv::whatIsNoCsvIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a quote that is never closed") << QByteArray("\"a,b");
    QTest::newRow("a quote within a field") << QByteArray("a\"b,c");
    QTest::newRow("something behind a closed quote") << QByteArray("\"a\"b,c");
    QTest::newRow("another delimiter behind a closed quote") << QByteArray("\"a\";c");
}

void TestCsv::whatIsNoCsvIsSaid()
{
    QFETCH(QByteArray, text);
    auction::CsvReader reader(text);
    QList<QByteArrayView> fields;
    QCOMPARE(reader.next(fields), auction::CsvReader::Row::Malformed);
}

void TestCsv::linesAreCounted()
{
    auction::CsvReader reader("a\n\"b\nb\"\n\nc\n");
    QList<QByteArrayView> fields;
    for (const qint64 line : {1, 2, 5}) {
        QCOMPARE(reader.next(fields), auction::CsvReader::Row::Read);
        QCOMPARE(reader.line(), line);
    }
}

void TestCsv::fieldsComeBackAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const char *field : {"plain", "a,b", "say \"so\"", "two\nlines", "cr\rlf\n", ""})
        QTest::newRow(field) << QByteArray(field);
}

void TestCsv::fieldsComeBackAsTheyWere()
{
    QFETCH(QByteArray, field);
    const QByteArray text = auction::csvField(field) + "," + auction::csvField("last");
    auction::CsvReader reader(text);
    QList<QByteArrayView> fields;
    QCOMPARE(reader.next(fields), auction::CsvReader::Row::Read);
    QCOMPARE(fields.size(), 2);
    QCOMPARE(fields.first().toByteArray(), field);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
