// Rows of a list that go without a picture that they name, and get it later.
#include "support/import_desk.h"

using namespace gavel;
using namespace gavel::test;

class TestLotImportWithout : public QObject, private ImportDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void aRowGoesWithoutWhatIsNotThere();
    void aRowGoesWithoutWhatCannotBeRead();
    void whatItWentWithoutIsSentLater();
    void whoStopsWhileThatIsSentSendsNoMore();
    void whatItWentWithoutIsKnownWhenTheFileIsReadAgain();
    void whatItWentWithoutIsKnownInTheNextRun();
};

void TestLotImportWithout::aRowGoesWithoutWhatIsNotThere()
{
    writeFile(u"a.png"_s, "a");
    load("name,start,pictures\nA,100,a.png|late.png\nB,200,gone.png\nC,300,\n");
    QCOMPARE(m_importer->table().readyCount(), 3);
    QCOMPARE(m_importer->table().withoutCount(), 2);
    QVERIFY(stateText(0).contains(u"late.png"_s));
    QVERIFY(!stateText(0).contains(u"a.png"_s));
    QVERIFY(warning(2).isEmpty());
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(sent(m_importer->table().rows().at(0).created), QList<QByteArray>{"a"});
    QCOMPARE(state(1), State::Created);
    QVERIFY(stateText(1).contains(u"gone.png"_s));
    QCOMPARE(m_importer->table().lackingCount(), 2);
    QCOMPARE(m_importer->table().readyCount(), 0);
}

void TestLotImportWithout::aRowGoesWithoutWhatCannotBeRead()
{
    writeFile(u"a.png"_s, "a");
    writeFile(u"torn.png"_s, "torn");
    load("name,start,pictures\nA,100,a.png|torn.png\n");
    QVERIFY(warning(0).isEmpty()); // at a glance it is fine
    run();
    QCOMPARE(state(0), State::Created);
    const auction::LotId lot = m_importer->table().rows().at(0).created;
    QCOMPARE(sent(lot), QList<QByteArray>{"a"});
    QVERIFY(warning(0).contains(u"torn.png: It is torn."_s));
    look(m_folder->path());
    run(); // which sends nothing of it, and knows no end of it either
    QVERIFY(warning(0).contains(u"torn.png: It is torn."_s));
    writeFile(u"torn.png"_s, "mended");
    look(m_folder->path());
    QCOMPARE(state(0), State::PicturesLeft);
    run();
    QCOMPARE(state(0), State::Created);
    QCOMPARE(sent(lot), (QList<QByteArray>{"a", "mended"}));
}

// After those that somebody gave the lot by hand meanwhile.
void TestLotImportWithout::whatItWentWithoutIsSentLater()
{
    aRowGoesWithoutWhatIsNotThere();
    const auction::LotId lot = m_importer->table().rows().at(0).created;
    m_host->lots[lot].img.append({u"/img/by-hand"_s, u"/img/by-hand"_s});
    m_host->pictures.insert(u"/img/by-hand"_s, "by hand");
    QVERIFY(QDir(m_folder->path()).mkdir(u"later"_s));
    writeFile(u"later/late.png"_s, "late");
    look(pathOf(u"later"_s));
    QCOMPARE(state(0), State::PicturesLeft);
    QCOMPARE(state(1), State::Created);
    QCOMPARE(m_importer->table().picturesLeftCount(), 1);
    QCOMPARE(m_importer->table().lackingCount(), 1);
    look(m_folder->path());
    QCOMPARE(state(0), State::Created); // it is not there
    look(pathOf(u"later"_s));
    m_host->refusesPictures = 1;
    run();
    QCOMPARE(state(0), State::PicturesLeft);
    run();
    QCOMPARE(state(0), State::Created);
    QCOMPARE(sent(lot), (QList<QByteArray>{"a", "by hand", "late"}));
    QCOMPARE(m_host->lots.size(), 3);
    run(); // there is nothing left to do
    QCOMPARE(sent(lot).size(), 3);
}

// What is left is as before, and goes with the next run.
void TestLotImportWithout::whoStopsWhileThatIsSentSendsNoMore()
{
    aRowGoesWithoutWhatIsNotThere();
    const auction::LotId lot = m_importer->table().rows().at(0).created;
    writeFile(u"late.png"_s, "late");
    look(m_folder->path());
    QSignalSpy finished(m_importer.get(), &LotImporter::finished);
    m_importer->start();
    m_importer->stop();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(state(0), State::PicturesLeft);
    QCOMPARE(sent(lot).size(), 1);
    run();
    QCOMPARE(sent(lot), (QList<QByteArray>{"a", "late"}));
}

void TestLotImportWithout::whatItWentWithoutIsKnownWhenTheFileIsReadAgain()
{
    aRowGoesWithoutWhatIsNotThere();
    writeFile(u"late.png"_s, "late");
    load("name,start,pictures\nA,100,a.png|late.png\nB,200,gone.png\nC,300,\nD,400,\n");
    QCOMPARE(state(0), State::PicturesLeft);
    QCOMPARE(m_importer->table().readyCount(), 2);
    run();
    QCOMPARE(sent(m_importer->table().rows().at(0).created), (QList<QByteArray>{"a", "late"}));
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s}));
}

// Who puts a list up in the evening takes the pictures that lack the next day.
void TestLotImportWithout::whatItWentWithoutIsKnownInTheNextRun()
{
    const QByteArray csv = "name,start,pictures\nA,100,a.png|late.png\nB,200,gone.png\nC,300,\n";
    aRowGoesWithoutWhatIsNotThere();
    begin();
    load(csv);
    QCOMPARE(state(0), State::Created);
    QCOMPARE(m_importer->table().lackingCount(), 2);
    writeFile(u"late.png"_s, "late");
    look(m_folder->path());
    QCOMPARE(state(0), State::PicturesLeft);
    run();
    QCOMPARE(sent(m_importer->table().rows().at(0).created), (QList<QByteArray>{"a", "late"}));
    begin();
    load(csv);
    QCOMPARE(m_importer->table().lackingCount(), 1);
    QCOMPARE(m_importer->table().readyCount(), 0);
    QCOMPARE(m_host->lots.size(), 3);
}

QTEST_GUILESS_MAIN(TestLotImportWithout)
#include "tst_lot_import_without.moc"
