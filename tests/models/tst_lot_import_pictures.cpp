// The pictures that rows of a list name: where they are, and how they are sent.
#include "support/import_desk.h"
#include "support/zip_maker.h"

using namespace gavel;
using namespace gavel::test;

class TestLotImportPictures : public QObject, private ImportDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void picturesAreChecked_data();
    void picturesAreChecked();
    void picturesAreFoundHoweverTheirNamesAreWritten_data();
    void picturesAreFoundHoweverTheirNamesAreWritten();
    void picturesMayBeElsewhere();
    void picturesMayBeInAZip();
    void aZipThatCannotBeReadIsLeft();
    void aZipThatCannotBeReadEndsNoFirstLook();
    void aTableMayComeWithItsZip();
    void whoStopsWhileAPictureIsReadSendsNoMore();
    void aPictureThatIsGoneMeanwhileIsNamed();
    void onlyTheMissingPicturesAreSentAgain();
    void theZipStaysThatWasChosen();
};

void TestLotImportPictures::picturesAreChecked_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("fine");
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("there") << QByteArray("a.png|b.png") << true;
    QTest::newRow("not there") << QByteArray("a.png|c.png") << true;    // it goes without
    QTest::newRow("no picture") << QByteArray("a.png|bad.png") << true; // likewise
    QTest::newRow("too many") << QByteArray("a.png|").repeated(13) << false;
}

void TestLotImportPictures::picturesAreChecked()
{
    writeFile(u"a.png"_s, "a");
    writeFile(u"b.png"_s, "b");
    writeFile(u"bad.png"_s, "bad");
    QFETCH(QByteArray, cell);
    load("name,start,pictures\nA,100," + cell + '\n');
    QTEST(state(0) == State::Ready, "fine");
    const auto fault = m_importer->table().index(0, LotImport::PicturesColumn).data(LotImport::FaultRole);
    QTEST(fault.toString().isEmpty(), "fine");
}

void TestLotImportPictures::picturesAreFoundHoweverTheirNamesAreWritten_data()
{
    const QString composed = QString::fromUtf8("Ünï 경매.jpg").normalized(QString::NormalizationForm_C);
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QTest::addColumn<QStringList>("onDisk"); // the picture that is meant is the first
    QTest::addColumn<QString>("named");
    QTest::addColumn<bool>("found");
    QTest::newRow("as written") << QStringList{composed} << composed << true;
    QTest::newRow("decomposed on the disk") << QStringList{decomposed} << composed << true;
    QTest::newRow("decomposed in the list") << QStringList{composed} << decomposed << true;
    QTest::newRow("of two compositions the one that is written")
        << QStringList{decomposed, composed} << decomposed << true;
    QTest::newRow("in another case") << QStringList{u"IMG_1.JPG"_s} << u"img_1.jpg"_s << true;
    QTest::newRow("in another case and composition") << QStringList{decomposed.toUpper()} << composed << true;
    QTest::newRow("of two cases the one that is written") << QStringList{u"a.jpg"_s, u"A.JPG"_s} << u"a.jpg"_s << true;
    QTest::newRow("of two cases neither") << QStringList{u"A.jpg"_s, u"a.JPG"_s} << u"a.jpg"_s << false;
    QTest::newRow("another composition before another case")
        << QStringList{decomposed, composed.toUpper()} << composed << true;
    QTest::newRow("in a folder") << QStringList{u"Pictures/A.jpg"_s} << u"pictures/a.JPG"_s << true;
    QTest::newRow("in a folder beside one of another case")
        << QStringList{u"pictures/a.jpg"_s, u"Pictures/a.jpg"_s} << u"pictures/A.jpg"_s << true;
    QTest::newRow("another name") << QStringList{u"a.jpg"_s} << u"b.jpg"_s << false;
    QTest::newRow("a folder of that name") << QStringList{u"A.jpg/b.jpg"_s} << u"a.jpg"_s << false;
}

void TestLotImportPictures::picturesAreFoundHoweverTheirNamesAreWritten()
{
    QFETCH(QStringList, onDisk);
    QFETCH(QString, named);
    QFETCH(bool, found);
    for (qsizetype i = 0; i < onDisk.size(); ++i) {
        QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(onDisk[i])).path()));
        writeFile(onDisk[i], i == 0 ? "meant" : "other");
    }
    load("name,start,pictures\nA,100," + named.toUtf8() + '\n');
    QCOMPARE(state(0), State::Ready);
    QCOMPARE(warning(0).isEmpty(), found);
    if (!found)
        return;
    run();
    QCOMPARE(state(0), State::Created);
    QCOMPARE(m_host->pictures.value(m_host->lots.first().img.first().url), QByteArray("meant"));
}

void TestLotImportPictures::picturesMayBeElsewhere()
{
    load("name,start,pictures\nA,100,a.png\n");
    QVERIFY(!warning(0).isEmpty());
    QVERIFY(QDir(m_folder->path()).mkdir(u"pictures"_s));
    writeFile(u"pictures/a.png"_s, "a");
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->setPicturePlace(m_folder->filePath(u"pictures"_s));
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(state(0), State::Ready);
    QVERIFY(warning(0).isEmpty());
}

void TestLotImportPictures::picturesMayBeInAZip()
{
    load("number,name,start,pictures\n1,A,100,a.png|B.PNG\n2,B,100,bad.png\n3,C,100,absent.png\n4,D,100,locked.png\n"
         "5,E,100,\n");
    QCOMPARE(m_importer->table().withoutCount(), 4);
    const QString zip = m_folder->filePath(u"pictures.zip"_s);
    QVERIFY(test::makeZip(zip, {{"photos/a.png", "first"},
                                {"photos/b.png", "second"},
                                {"photos/bad.png", "bad"},
                                {"photos/locked.png", "x", true, true, true}}));
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->setPicturePlace(zip);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(m_importer->picturePlace(), zip);
    QCOMPARE(m_importer->table().readyCount(), 5);
    QCOMPARE(stateText(1), u"Goes without 1 picture(s): bad.png: It is no picture."_s);
    QVERIFY(warning(2).contains(u"absent.png"_s));
    QCOMPARE(picturesText(0), u"2 picture(s)"_s);
    QCOMPARE(picturesText(2), u"0 of 1 picture(s), without “absent.png”"_s);
    QCOMPARE(stateText(3), u"Goes without 1 picture(s): “locked.png” is locked by a password. "
                           "Please pack the pictures without one."_s);
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s}));
    QCOMPARE(m_host->lots.first().img.size(), 2);
    QCOMPARE(m_host->pictures.value(m_host->lots.first().img.at(0).url), QByteArray("first"));
    QCOMPARE(m_host->pictures.value(m_host->lots.first().img.at(1).url), QByteArray("second"));
}

void TestLotImportPictures::aZipThatCannotBeReadIsLeft()
{
    writeFile(u"a.png"_s, "a");
    writeFile(u"bad.zip"_s, "no zip");
    load("name,start,pictures\nA,100,a.png\n");
    QSignalSpy unreadable(m_importer.get(), &LotImporter::placeUnreadable);
    m_importer->setPicturePlace(m_folder->filePath(u"bad.zip"_s));
    QTRY_COMPARE(unreadable.count(), 1);
    QCOMPARE(unreadable.first().first().toString(), u"That is no zip, or it is not there to its end."_s);
    QCOMPARE(m_importer->picturePlace(), QFileInfo(m_folder->path()).absoluteFilePath());
    QCOMPARE(state(0), State::Ready);
    run();
    QCOMPARE(m_host->lots.first().img.size(), 1);
}

// It was chosen while the rows of a file were being looked at.
void TestLotImportPictures::aZipThatCannotBeReadEndsNoFirstLook()
{
    writeFile(u"bad.zip"_s, "no zip");
    writeFile(u"lots.csv"_s, "name,start,pictures\nA,100,a.png\n");
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    QSignalSpy unreadable(m_importer.get(), &LotImporter::placeUnreadable);
    const auto chooseOnce = [this, isChosen = false]() mutable {
        if (m_importer->table().rowCount() > 0 && !std::exchange(isChosen, true))
            m_importer->setPicturePlace(pathOf(u"bad.zip"_s));
    };
    connect(m_importer.get(), &LotImporter::progressed, this, chooseOnce);
    bool couldStart = false;
    connect(m_importer.get(), &LotImporter::placeUnreadable, this,
            [this, &couldStart] { couldStart = !m_importer->isReading(); });
    m_importer->load(pathOf(u"lots.csv"_s), m_host->house.currency);
    QTRY_COMPARE(unreadable.count(), 1);
    QVERIFY(!couldStart);
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(!m_importer->isReading());
    QCOMPARE(m_importer->picturePlace(), QFileInfo(m_folder->path()).absoluteFilePath());
    QVERIFY(warning(0).contains(u"a.png"_s));
}

// The row is as before, and goes with the next run.
void TestLotImportPictures::whoStopsWhileAPictureIsReadSendsNoMore()
{
    writeFile(u"a.png"_s, "a");
    load("name,start,pictures\nA,100,a.png\nB,200,\n");
    QSignalSpy finished(m_importer.get(), &LotImporter::finished);
    m_importer->start();
    QCOMPARE(state(0), State::Sending); // its picture is being read
    m_importer->stop();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(names().isEmpty());
    QCOMPARE(m_importer->table().readyCount(), 2);
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
}

void TestLotImportPictures::aTableMayComeWithItsZip()
{
    const QString zip = m_folder->filePath(u"pictures.zip"_s);
    QVERIFY(test::makeZip(zip, {{"a.png", "a"}}));
    writeFile(u"lots.csv"_s, "name,start,pictures\nA,100,a.png\nB,100,\n");
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->load(m_folder->filePath(u"lots.csv"_s), m_host->house.currency, {}, zip);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(m_importer->table().readyCount(), 2);
    m_importer->readAs(models::TextEncoding::Western); // the same pictures
    QTRY_COMPARE(loaded.count(), 2);
    QCOMPARE(m_importer->table().readyCount(), 2);
    writeFile(u"pictures.zip"_s, "torn");
    m_importer->readAs(models::TextEncoding::Utf8);
    QTRY_COMPARE(loaded.count(), 3);
    QCOMPARE(state(0), State::Faulty);
    QCOMPARE(state(1), State::Ready);
}

void TestLotImportPictures::aPictureThatIsGoneMeanwhileIsNamed()
{
    writeFile(u"a.png"_s, "a");
    load("name,start,pictures\nA,100,a.png\nB,200,\n");
    QVERIFY(QFile::remove(m_folder->filePath(u"a.png"_s)));
    run();
    QCOMPARE(names(), QStringList{u"B"_s});
    QCOMPARE(state(0), State::Refused);
    QCOMPARE(m_importer->table().index(0, LotImport::StateColumn).data().toString(), u"a.png: It could not be read."_s);
    writeFile(u"a.png"_s, "a");
    run();
    QCOMPARE(names(), (QStringList{u"B"_s, u"A"_s}));
}

void TestLotImportPictures::onlyTheMissingPicturesAreSentAgain()
{
    writeFile(u"a.png"_s, "a");
    m_host->refusesPictures = 1;
    load("name,start,pictures\nA,100,a.png\nB,200,\n");
    run();
    QCOMPARE(state(0), State::PicturesLeft);
    QCOMPARE(state(1), State::Created);
    QVERIFY(m_host->lots.first().img.isEmpty());
    run();
    QCOMPARE(state(0), State::Created);
    QCOMPARE(m_host->lots.size(), 2);
    QCOMPARE(m_host->lots.first().img.size(), 1);
}

// Whoever mends the table chooses it again, and it alone.
void TestLotImportPictures::theZipStaysThatWasChosen()
{
    const QString zip = pathOf(u"pictures.zip"_s);
    QVERIFY(test::makeZip(zip, {{"a.png", "a"}}));
    load("name,start,pictures\nA,cheap,a.png\n");
    look(zip);
    load("name,start,pictures\nA,100,a.png\n");
    QCOMPARE(m_importer->picturePlace(), zip);
    QVERIFY(warning(0).isEmpty());
    writeFile(u"others.csv"_s, "name,start,pictures\nB,100,a.png\n");
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->load(pathOf(u"others.csv"_s), m_host->house.currency);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(m_importer->picturePlace(), QFileInfo(zip).absolutePath()); // another file, other pictures
}

QTEST_GUILESS_MAIN(TestLotImportPictures)
#include "tst_lot_import_pictures.moc"
