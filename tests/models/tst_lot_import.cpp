#include "support/import_desk.h"

using namespace gavel;
using namespace gavel::test;

class TestLotImport : public QObject, private ImportDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void rowsAreCheckedBeforeAnythingIsCreated();
    void readyRowsArePutUpInOrder();
    void rowsLeftOutStayOut();
    void whatFailedIsTriedAgain();
    void stoppingLeavesTheRest();
    void nothingIsPutUpTwiceInTheNextRun();
    void equalRowsAreLotsOfTheirOwn();
    void aLotWithoutAnAnswerIsLookedUp();
    void aLotWithoutAnAnswerIsToldFromOneLikeIt();
    void filesThatAreNoneAreSaid();
    void columnsAreChosenByHand();
    void whatAColumnSaysIsRemembered();
    void aRowWithTheNumberOfALotChangesIt();
    void aRowThatIsSoAlreadyChangesNothing();
    void aLotThatIsOverIsNotChanged_data();
    void aLotThatIsOverIsNotChanged();
    void whatAChangeIsRefusedForIsSaid();
    void rowsAreShownAsTheyWillBe();
};

void TestLotImport::rowsAreCheckedBeforeAnythingIsCreated()
{
    load("name,start,reserve\nA,100,\nB,cheap,50\nC,300,100\n");
    QCOMPARE(m_importer->fileName(), u"lots.csv"_s);
    auto &table = m_importer->table();
    QCOMPARE(table.rowCount(), 3);
    QCOMPARE(table.readyCount(), 1);
    QCOMPARE(table.count(State::Faulty), 2);
    const auto fault = [&table](int row, int column) {
        return table.index(row, column).data(LotImport::FaultRole).toString();
    };
    QVERIFY(fault(0, LotImport::StateColumn).isEmpty());
    QVERIFY(!fault(1, LotImport::StartColumn).isEmpty());
    QVERIFY(fault(1, LotImport::NameColumn).isEmpty());
    QCOMPARE(table.index(2, LotImport::StateColumn).data().toString(), fault(2, LotImport::ReserveColumn));
    QCOMPARE(table.headerData(2, Qt::Vertical).toInt(), 4); // the line of the file
    QVERIFY(m_host->lots.isEmpty());
}

void TestLotImport::readyRowsArePutUpInOrder()
{
    writeFile(u"a.png"_s, "a");
    writeFile(u"b.png"_s, "b");
    load("name,start,pictures\nA,100,a.png|b.png\nB,cheap,\nC,300,\n");
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"C"_s}));
    const protocol::LotView &first = m_host->lots.first();
    QCOMPARE(first.start, 100);
    QCOMPARE(first.img.size(), 2);
    QCOMPARE(m_host->pictures.value(first.img.first().url), QByteArray("a"));
    QCOMPARE(state(0), State::Created);
    QCOMPARE(m_importer->table().index(0, LotImport::StateColumn).data(LotImport::LotRole).toLongLong(), first.id);
    QCOMPARE(state(1), State::Faulty);
    run(); // there is nothing left to do
    QCOMPARE(m_host->lots.size(), 2);
}

void TestLotImport::rowsLeftOutStayOut()
{
    load("name,start\nA,100\nB,200\n");
    auto &table = m_importer->table();
    const QModelIndex box = table.index(0, LotImport::NameColumn);
    QVERIFY(table.setData(box, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(table.readyCount(), 1);
    QCOMPARE(table.leftOutCount(), 1);
    run();
    QCOMPARE(names(), QStringList{u"B"_s});
    QVERIFY(table.setData(box, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!table.setData(table.index(1, LotImport::NameColumn), Qt::Unchecked, Qt::CheckStateRole)); // it is on sale
    run();
    QCOMPARE(names(), (QStringList{u"B"_s, u"A"_s}));
}

void TestLotImport::whatFailedIsTriedAgain()
{
    m_host->refusesLots = {u"B"_s};
    load("name,start\nA,100\nB,200\nC,300\n");
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"C"_s}));
    QCOMPARE(state(1), State::Refused);
    QVERIFY(!m_importer->table().index(1, LotImport::StateColumn).data().toString().isEmpty());
    m_host->refusesLots.clear();
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
}

void TestLotImport::stoppingLeavesTheRest()
{
    load("name,start\nA,100\nB,200\nC,300\n");
    QSignalSpy finished(m_importer.get(), &LotImporter::finished);
    connect(&m_importer->table(), &LotImport::counted, this, [this] {
        if (m_importer->table().count(State::Created) == 1)
            m_importer->stop();
    });
    m_importer->start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(names(), QStringList{u"A"_s});
    m_importer->table().disconnect(this);
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
}

void TestLotImport::nothingIsPutUpTwiceInTheNextRun()
{
    const QByteArray csv = "name,start\nA,100\nB,200\n";
    load(csv);
    run();
    begin();
    load("name,start\nB,200\nNew,5\nA,100\n"); // in another order, and with one more
    QCOMPARE(state(0), State::Created);
    QCOMPARE(m_importer->table().readyCount(), 1);
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"New"_s}));
}

void TestLotImport::equalRowsAreLotsOfTheirOwn()
{
    load("name,start\nGlass,5\nGlass,5\nGlass,5\n");
    run();
    QCOMPARE(m_host->lots.size(), 3);
    begin();
    load("name,start\nGlass,5\nGlass,5\nGlass,5\nGlass,5\n");
    QCOMPARE(m_importer->table().readyCount(), 1);
}

// The host took the lot and died before it could say so; neither in this run nor in the next is it put up again.
void TestLotImport::aLotWithoutAnAnswerIsLookedUp()
{
    m_host->diesAfterLot = true;
    load("name,start\nA,100\nB,200\n");
    run();
    QCOMPARE(state(0), State::Unanswered);
    QCOMPARE(state(1), State::Ready); // without a line the next was not tried
    begin();
    load("name,start\nA,100\nB,200\n");
    QCOMPARE(state(0), State::Unanswered);
    QVERIFY(m_host->start());
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(state(0), State::Created);
    QCOMPARE(m_importer->table().rows().first().created, m_host->lots.firstKey());
}

// Lists do not tell descriptions, so that of two lots that differ by these alone each has to be read.
void TestLotImport::aLotWithoutAnAnswerIsToldFromOneLikeIt()
{
    load("name,start,description\nA,100,blue\n");
    run();
    m_host->diesAfterLot = true;
    begin();
    load("name,start,description\nA,100,red\n");
    run();
    QCOMPARE(state(0), State::Unanswered);
    begin();
    load("name,start,description\nA,100,red\n");
    QVERIFY(m_host->start());
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"A"_s}));
    QCOMPARE(m_importer->table().rows().first().created, m_host->lots.lastKey());
}

void TestLotImport::filesThatAreNoneAreSaid()
{
    QSignalSpy unreadable(m_importer.get(), &LotImporter::unreadable);
    m_importer->load(m_folder->filePath(u"absent.csv"_s), m_host->house.currency);
    QTRY_COMPARE(unreadable.count(), 1);
    writeFile(u"lots.csv"_s, "nothing of the kind");
    m_importer->load(m_folder->filePath(u"lots.csv"_s), m_host->house.currency);
    QTRY_COMPARE(unreadable.count(), 2);
}

// A list of a stranger's making.
void TestLotImport::columnsAreChosenByHand()
{
    QSignalSpy unreadable(m_importer.get(), &LotImporter::unreadable);
    writeFile(u"lots.csv"_s, "Los,Was,Ruf\n7,Vase,100\n8,Lamp,200\n");
    m_importer->load(m_folder->filePath(u"lots.csv"_s), m_host->house.currency);
    QTRY_COMPARE(unreadable.count(), 1);
    QCOMPARE(m_importer->file().header, (QStringList{u"Los"_s, u"Was"_s, u"Ruf"_s}));
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->setColumns({models::LotColumn::Number, models::LotColumn::Name, models::LotColumn::Start});
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(m_importer->table().readyCount(), 2);
    run();
    QCOMPARE(names(), (QStringList{u"Vase"_s, u"Lamp"_s}));
    QCOMPARE(m_host->lots.first().place.number, u"7"_s);
}

void TestLotImport::whatAColumnSaysIsRemembered()
{
    columnsAreChosenByHand();
    begin(); // the next run
    load("WAS,colour,ruf\nClock,red,300\n");
    QCOMPARE(m_importer->table().rowCount(), 1);
    QCOMPARE(m_importer->table().rows().first().lot.values.name, u"Clock"_s);
    QCOMPARE(m_importer->unknownColumns(), QStringList{u"colour"_s});
}

void TestLotImport::aRowWithTheNumberOfALotChangesIt()
{
    putUp(u"12"_s, u"Vase"_s, 100);
    load("name,start,number,category\nVase,120,12,Glass\nLamp,50,13,\n");
    QCOMPARE(state(0), State::Changes);
    QCOMPARE(state(1), State::Ready);
    QVERIFY(stateText(0).contains(u"Start price: 100 → 120"_s));
    QVERIFY(stateText(0).contains(u"Category: – → Glass"_s));
    QVERIFY(!stateText(0).contains(u"Name"_s)); // which is as it was
    QCOMPARE(m_importer->table().changeCount(), 1);
    run();
    QCOMPARE(names(), (QStringList{u"Vase"_s, u"Lamp"_s}));
    QCOMPARE(m_host->lots.first().start, 120);
    QCOMPARE(m_host->lots.first().place.category, u"Glass"_s);
    QCOMPARE(m_host->changes, (QList<QJsonObject>{{{u"start"_s, 120}, {u"category"_s, u"Glass"_s}}}));
    QCOMPARE(state(0), State::Changed);
    run(); // there is nothing left to do
    QCOMPARE(m_host->changes.size(), 1);
}

void TestLotImport::aRowThatIsSoAlreadyChangesNothing()
{
    putUp(u"12"_s, u"Vase"_s, 100);
    load("name,start,number\nVase,100,12\n");
    QCOMPARE(state(0), State::Same);
    QCOMPARE(m_importer->table().readyCount(), 0);
    run();
    QCOMPARE(m_host->lots.size(), 1);
    QVERIFY(m_host->changes.isEmpty());
}

void TestLotImport::aLotThatIsOverIsNotChanged_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<State>("state");
    QTest::addRow("other terms") << QByteArray("Vase,120,,") << State::Ended;
    QTest::addRow("an end that has passed") << QByteArray("Vase,100,,2020-01-01 12:00") << State::Ended;
    QTest::addRow("with its category") << QByteArray("Jar,100,Glass,") << State::Ended;
    QTest::addRow("as it is") << QByteArray("Vase,100,,") << State::Same;
    QTest::addRow("its category alone") << QByteArray("Vase,100,Glass,") << State::Changes;
}

void TestLotImport::aLotThatIsOverIsNotChanged()
{
    QFETCH(QByteArray, row);
    putUp(u"12"_s, u"Vase"_s, 100);
    m_host->lots.first().phase = auction::Phase::Sold;
    m_host->lots.first().endsAt = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
    writeFile(u"a.png"_s, "a");
    load("number,pictures,name,start,category,endsAt\n12,a.png," + row + '\n');
    QTEST(state(0), "state");
    if (state(0) == State::Ended)
        QCOMPARE(stateText(0), u"Lot 1 has ended and can't be changed any more"_s);
    const bool changes = state(0) == State::Changes;
    QCOMPARE(m_importer->table().readyCount(), changes ? 1 : 0);
    run();
    QCOMPARE(m_host->changes.size(), changes ? 1 : 0);
    QVERIFY(m_host->lots.first().img.isEmpty());
}

void TestLotImport::whatAChangeIsRefusedForIsSaid()
{
    putUp(u"12"_s, u"Vase"_s, 100);
    m_host->lots.first().bids = 1;
    load("name,start,number\nVase,120,12\n");
    QCOMPARE(state(0), State::Changes);
    run();
    QCOMPARE(state(0), State::Refused);
    QCOMPARE(stateText(0), u"The lot has bids, so its terms stand."_s);
    m_host->lots.first().bids = 0;
    run();
    QCOMPARE(state(0), State::Changed);
}

void TestLotImport::rowsAreShownAsTheyWillBe()
{
    load("name;start;reserve\nVase;1.200;2 500\n");
    const models::MoneyText money(m_host->house.currency);
    QCOMPARE(m_importer->table().index(0, LotImport::StartColumn).data().toString(), money.shown(1'200));
    QCOMPARE(m_importer->table().index(0, LotImport::ReserveColumn).data().toString(), money.shown(2'500));
}

QTEST_GUILESS_MAIN(TestLotImport)
#include "tst_lot_import.moc"
