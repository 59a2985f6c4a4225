#include "models/column_memory.h"
#include "models/door/guest_list.h"
#include "models/selling/lot_columns.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::ColumnMemory;
using models::LotColumn;

class TestColumnMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasChosenIsKnownInTheNextRun();
    void listsOfOtherKindsKeepTheirOwn();
    void aDamagedFileIsAnEmptyOne();
    void whatNobodyChoseIsGuessedLater_data();
    void whatNobodyChoseIsGuessedLater();
    void columnsOfLotsAreGuessed_data();
    void columnsOfLotsAreGuessed();
    void guestsColumnsAreGuessedByIt();

private:
    QTemporaryDir m_folder;
};

void TestColumnMemory::whatWasChosenIsKnownInTheNextRun()
{
    const QString path = m_folder.filePath(u"deep/columns.json"_s);
    {
        ColumnMemory memory(path, u"lots"_s);
        QVERIFY(!memory.find(u"Losnr."_s));
        memory.remember({u"Losnr."_s, u"Farbe"_s}, {u"number"_s, QString()}, {QString(), u"category"_s});
    }
    const ColumnMemory memory(path, u"lots"_s);
    QCOMPARE(memory.find(u"LOSNR"_s), std::optional(u"number"_s)); // however it is written
    QCOMPARE(memory.find(u"Farbe"_s), std::optional(QString()));
    QVERIFY(!memory.find(u"Preis"_s));
}

void TestColumnMemory::listsOfOtherKindsKeepTheirOwn()
{
    const QString path = m_folder.filePath(u"both.json"_s);
    ColumnMemory(path, u"lots"_s).remember({u"Wer"_s}, {u"name"_s}, {});
    ColumnMemory(path, u"guests"_s).remember({u"Tisch"_s}, {u"table"_s}, {});
    QCOMPARE(ColumnMemory(path, u"lots"_s).find(u"Wer"_s), std::optional(u"name"_s));
    QVERIFY(!ColumnMemory(path, u"lots"_s).find(u"Tisch"_s));
    QCOMPARE(ColumnMemory(path, u"guests"_s).find(u"Tisch"_s), std::optional(u"table"_s));
}

void TestColumnMemory::aDamagedFileIsAnEmptyOne()
{
    const QString path = m_folder.filePath(u"damaged.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"lots\": [1, ");
    file.close();
    ColumnMemory memory(path, u"lots"_s);
    QVERIFY(!memory.find(u"Wer"_s));
    memory.remember({u"Wer"_s}, {u"name"_s}, {});
    QCOMPARE(ColumnMemory(path, u"lots"_s).find(u"Wer"_s), std::optional(u"name"_s));
}

void TestColumnMemory::whatNobodyChoseIsGuessedLater_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("an older program's") << R"({"guests":{"email":"","limit":"","wer":"name"}})"_ba;
    QTest::newRow("none") << QByteArray();
}

void TestColumnMemory::whatNobodyChoseIsGuessedLater()
{
    QFETCH(QByteArray, file);
    const QString path = m_folder.filePath(u"older.json"_s);
    QFile older(path);
    QVERIFY(older.open(QIODevice::WriteOnly));
    older.write(file);
    older.close();
    {
        // A list of which one column was chosen, and another passed over that would have been read.
        ColumnMemory memory(path, u"guests"_s);
        memory.remember({u"Wer"_s, u"Email"_s, u"Note"_s, u"Farbe"_s}, {u"name"_s, QString(), QString(), QString()},
                        {QString(), QString(), u"note"_s, QString()});
    }
    const ColumnMemory memory(path, u"guests"_s);
    const auto chosen = [&memory](const QString &one) { return memory.find(one); };
    QCOMPARE(models::guessedColumns({u"Wer"_s, u"Email"_s, u"Limit"_s, u"Note"_s}, chosen),
             (models::GuestColumns{0, -1, -1, -1, -1, 1, 2}));
    QVERIFY(!memory.find(u"Farbe"_s));
}

void TestColumnMemory::columnsOfLotsAreGuessed_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("by their names") << QStringList{u"Name"_s, u"start"_s, u"Colour"_s}
                                    << QStringList{u"name"_s, u"start"_s, QString()};
    QTest::newRow("a lot alone is its name") << QStringList{u"Lot"_s, u"Start"_s} << QStringList{u"name"_s, u"start"_s};
    QTest::newRow("a lot beside a name is its number")
        << QStringList{u"Lot"_s, u"Title"_s, u"Start"_s} << QStringList{u"number"_s, u"name"_s, u"start"_s};
    QTest::newRow("or nothing") << QStringList{u"Lot"_s, u"Title"_s, u"No."_s}
                                << QStringList{QString(), u"name"_s, u"number"_s};
    QTest::newRow("what was chosen goes before")
        << QStringList{u"Title"_s, u"Ruf"_s, u"start"_s} << QStringList{u"name"_s, u"start"_s, QString()};
}

void TestColumnMemory::columnsOfLotsAreGuessed()
{
    QFETCH(QStringList, header);
    QFETCH(QStringList, names);
    ColumnMemory memory({}, u"lots"_s);
    if (header.contains(u"Ruf"_s))
        memory.remember({u"Ruf"_s, u"start"_s}, {u"start"_s, QString()}, {QString(), u"start"_s});
    const auto columns = models::guessedLotColumns(header, [&](const QString &one) { return memory.find(one); });
    QCOMPARE(models::namesOf(columns), names);
}

void TestColumnMemory::guestsColumnsAreGuessedByIt()
{
    ColumnMemory memory({}, u"guests"_s);
    const QStringList header{u"Name"_s, u"Wer kommt"_s, u"Tisch"_s};
    memory.remember(header, models::namesOf({1, -1, -1, 2, -1}, header.size()),
                    models::namesOf(models::guessedColumns(header), header.size()));
    QCOMPARE(models::guessedColumns(header, [&](const QString &one) { return memory.find(one); }),
             (models::GuestColumns{1, -1, -1, 2, -1, -1, -1}));
}

QTEST_GUILESS_MAIN(TestColumnMemory)
#include "tst_column_memory.moc"
