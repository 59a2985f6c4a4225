// A list that is read again, for another sale or as it was changed: nothing is lost of what somebody said of its rows,
// of what was sent, and of what is still to be sent.
#include "support/import_desk.h"

using namespace gavel;
using namespace gavel::test;

class TestLotImportAgain : public QObject, private ImportDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsLeftOutStaysOut_data();
    void whatIsLeftOutStaysOut();
    void whatWasPutUpStaysAsItIs();
    void whatWasPutUpInASaleIsKnownByAnyOfItsNames_data();
    void whatWasPutUpInASaleIsKnownByAnyOfItsNames();
    void picturesThatAreLeftAreSentYet_data();
    void picturesThatAreLeftAreSentYet();
    void whatGotNoAnswerIsLookedUpYet();
    void aFileIsReadThoughTheSaleChanges();
    void aFileThatCannotBeReadLeavesWhatIsThere();
    void nothingStartsWhileAFileIsRead();
    void noFileIsReadWhileRowsArePutUp();

private:
    void choose(auction::SaleId sale);
    void readAgain(const QString &how);
    [[nodiscard]] QList<auction::SaleId> sales() const;
};

namespace {

const QByteArray twoRows = "name,start\nA,100\nB,200\n";

} // namespace

void TestLotImportAgain::init()
{
    open();
    for (const auction::SaleId id : {1, 2}) {
        protocol::SaleView sale;
        sale.id = id;
        sale.name = u"Sale %1"_s.arg(id);
        m_sales.append(sale);
    }
}

void TestLotImportAgain::choose(auction::SaleId sale)
{
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->setSale(sale);
    QTRY_COMPARE(loaded.count(), 1);
}

void TestLotImportAgain::readAgain(const QString &how)
{
    if (how == u"another sale"_s)
        return choose(2);
    if (how == u"another sale and back"_s) {
        choose(2);
        return choose(1);
    }
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    if (how == u"its columns"_s)
        m_importer->setColumns(m_importer->columns());
    else if (how == u"its encoding"_s)
        m_importer->readAs(models::TextEncoding::Western);
    else
        m_importer->load(pathOf(u"lots.csv"_s), m_host->house.currency);
    QTRY_COMPARE(loaded.count(), 1);
}

QList<auction::SaleId> TestLotImportAgain::sales() const
{
    QList<auction::SaleId> sales;
    for (const auto &lot : m_host->lots)
        sales.append(lot.sale);
    return sales;
}

void TestLotImportAgain::whatIsLeftOutStaysOut_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"another sale", "another sale and back", "its columns", "its encoding", "the file"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestLotImportAgain::whatIsLeftOutStaysOut()
{
    QFETCH(QString, how);
    load(twoRows);
    m_importer->table().setIncluded(0, false);
    readAgain(how);
    QCOMPARE(m_importer->table().leftOutCount(), 1);
    QCOMPARE(stateText(0), u"Left out"_s);
    run();
    QCOMPARE(names(), QStringList{u"B"_s});
}

// Whoever puts a list up in one sale and chooses another has not asked for its lots twice.
void TestLotImportAgain::whatWasPutUpStaysAsItIs()
{
    load(twoRows);
    m_importer->table().setIncluded(1, false);
    run();
    choose(2);
    QCOMPARE(state(0), State::Created);
    QVERIFY(stateText(0).startsWith(u"On sale as lot "_s));
    m_importer->table().setIncluded(1, true);
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(sales(), (QList<auction::SaleId>{1, 2}));
    load(twoRows); // chosen anew for that sale
    QCOMPARE(state(0), State::Ready);
    QCOMPARE(state(1), State::Created);
}

void TestLotImportAgain::whatWasPutUpInASaleIsKnownByAnyOfItsNames_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("chosen beside the file") << twoRows << twoRows;
    QTest::newRow("said in the file") << QByteArray("name,start,sale\nA,100,Sale 2\nB,200,2\n")
                                      << QByteArray("name,start,sale\nA,100,autumn\nB,200,Autumn\n");
}

void TestLotImportAgain::whatWasPutUpInASaleIsKnownByAnyOfItsNames()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    load(before);
    choose(2);
    run();
    QCOMPARE(sales(), (QList<auction::SaleId>{2, 2}));
    m_sales.last().name = u"Autumn"_s;
    load(after);
    QCOMPARE(state(0), State::Created);
    QCOMPARE(state(1), State::Created);
}

void TestLotImportAgain::picturesThatAreLeftAreSentYet_data()
{
    whatIsLeftOutStaysOut_data();
}

void TestLotImportAgain::picturesThatAreLeftAreSentYet()
{
    QFETCH(QString, how);
    writeFile(u"a.png"_s, "a");
    m_host->refusesPictures = 1;
    load("name,start,pictures\nA,100,a.png\nB,200,\n");
    run();
    QCOMPARE(state(0), State::PicturesLeft);
    readAgain(how);
    QCOMPARE(state(0), State::PicturesLeft);
    QCOMPARE(state(1), State::Created);
    run();
    QCOMPARE(state(0), State::Created);
    QCOMPARE(m_host->lots.size(), 2);
    QCOMPARE(m_host->lots.first().img.size(), 1);
}

// It may be on sale in the one that was chosen before.
void TestLotImportAgain::whatGotNoAnswerIsLookedUpYet()
{
    m_host->diesAfterLot = true;
    load(twoRows);
    run();
    QCOMPARE(state(0), State::Unanswered);
    choose(2);
    QCOMPARE(state(0), State::Unanswered);
    QVERIFY(m_host->start());
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(sales(), (QList<auction::SaleId>{1, 2}));
    begin(); // the next run knows it, too
    load(twoRows);
    QCOMPARE(state(0), State::Created);
}

void TestLotImportAgain::aFileIsReadThoughTheSaleChanges()
{
    load(twoRows);
    writeFile(u"others.csv"_s, "name,start\nC,300\n");
    m_importer->load(pathOf(u"others.csv"_s), m_host->house.currency);
    m_importer->setSale(2);
    QTRY_VERIFY(!m_importer->isReading());
    QCOMPARE(m_importer->fileName(), u"others.csv"_s);
    QCOMPARE(m_importer->table().rowCount(), 1);
    QCOMPARE(m_importer->table().rows().first().lot.values.sale, 2);
    run();
    QCOMPARE(names(), QStringList{u"C"_s});
}

void TestLotImportAgain::aFileThatCannotBeReadLeavesWhatIsThere()
{
    load(twoRows);
    QSignalSpy unreadable(m_importer.get(), &LotImporter::unreadable);
    m_importer->load(pathOf(u"absent.csv"_s), m_host->house.currency);
    QTRY_COMPARE(unreadable.count(), 1);
    QVERIFY(!m_importer->isReading());
    QCOMPARE(m_importer->fileName(), u"lots.csv"_s);
    choose(2);
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
}

void TestLotImportAgain::nothingStartsWhileAFileIsRead()
{
    load("name,start\nA,100\nB,200\nC,300\n");
    writeFile(u"others.csv"_s, "name,start\nD,400\n");
    QSignalSpy finished(m_importer.get(), &LotImporter::finished);
    m_importer->load(pathOf(u"others.csv"_s), m_host->house.currency);
    QVERIFY(m_importer->isReading());
    m_importer->start();
    QVERIFY(!m_importer->isRunning());
    QTRY_VERIFY(!m_importer->isReading());
    QVERIFY(m_host->lots.isEmpty());
    run();
    QCOMPARE(names(), QStringList{u"D"_s});
}

void TestLotImportAgain::noFileIsReadWhileRowsArePutUp()
{
    load(twoRows);
    writeFile(u"others.csv"_s, "name,start\nC,300\n");
    QSignalSpy finished(m_importer.get(), &LotImporter::finished);
    m_importer->start();
    m_importer->load(pathOf(u"others.csv"_s), m_host->house.currency);
    m_importer->setSale(2);
    m_importer->setPicturePlace(m_folder->path());
    QVERIFY(!m_importer->isReading());
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(m_importer->fileName(), u"lots.csv"_s);
}

QTEST_GUILESS_MAIN(TestLotImportAgain)
#include "tst_lot_import_again.moc"
