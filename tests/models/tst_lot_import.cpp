#include "models/selling/lot_importer.h"
#include "support/zip_maker.h"
#include "ui/show_house.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::LotImport;
using models::LotImporter;
using ui_tests::ShowHouse;
using State = LotImport::State;

class TestLotImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAreCheckedBeforeAnythingIsCreated();
    void picturesAreChecked_data();
    void picturesAreChecked();
    void picturesAreFoundHoweverTheirNamesAreWritten_data();
    void picturesAreFoundHoweverTheirNamesAreWritten();
    void picturesMayBeElsewhere();
    void picturesMayBeInAZip();
    void aZipThatCannotBeReadIsLeft();
    void aTableMayComeWithItsZip();
    void readyRowsArePutUpInOrder();
    void aPictureThatIsGoneMeanwhileIsNamed();
    void rowsLeftOutStayOut();
    void whatFailedIsTriedAgain();
    void onlyTheMissingPicturesAreSentAgain();
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
    void whatAChangeIsRefusedForIsSaid();
    void rowsAreShownAsTheyWillBe();

private:
    void writeFile(const QString &name, const QByteArray &bytes);
    void begin();
    void load(const QByteArray &csv);
    void putUp(const QString &number, const QString &name, auction::Amount start);
    [[nodiscard]] QString stateText(int row) const
    {
        return m_importer->table().index(row, LotImport::StateColumn).data().toString();
    }
    void run();
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] State state(int row) const { return m_importer->table().rows().at(row).state; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<link::HttpClient> m_http;
    std::unique_ptr<link::HostApi> m_api;
    std::unique_ptr<LotImporter> m_importer;
};

void TestLotImport::init()
{
    m_importer.reset();
    m_api.reset();
    m_http.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_host = std::make_unique<ShowHouse>();
    QVERIFY(m_host->start());
    m_http = std::make_unique<link::HttpClient>(m_host->base());
    m_http->setToken(m_host->token);
    m_api = std::make_unique<link::HostApi>(*m_http);
    begin();
}

// The program starts.
void TestLotImport::begin()
{
    const auto now = [] { return std::optional(QDateTime::currentMSecsSinceEpoch()); };
    const auto read = [](const QString &path) -> tl::expected<QByteArray, QString> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(u"It could not be read."_s);
        return file.readAll();
    };
    const auto fault = [read](const QString &path) { return read(path) == "bad" ? u"It is no picture."_s : QString(); };
    const auto faultOfHead = [](const QByteArray &head) { return head == "bad" ? u"It is no picture."_s : QString(); };
    const auto readBytes = [](const QByteArray &bytes) { return LotImporter::Pictures::Read(bytes); };
    m_importer = std::make_unique<LotImporter>(
        *m_api, m_folder->filePath(u"imported.json"_s), now,
        LotImporter::Pictures{.faultOf = fault, .read = read, .faultOfHead = faultOfHead, .readBytes = readBytes});
    m_importer->setColumnsPath(m_folder->filePath(u"columns.json"_s));
    const auto lotOf = [this](auction::SaleId sale, const QString &number) {
        for (const auto &lot : m_host->lots) {
            if (lot.sale == sale && lot.place.number == number)
                return lot.id;
        }
        return auction::LotId(0);
    };
    m_importer->setSurroundings({.sales = [] { return QList<protocol::SaleView>(); }, .lotOf = lotOf});
}

void TestLotImport::writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestLotImport::load(const QByteArray &csv)
{
    writeFile(u"lots.csv"_s, csv);
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->load(m_folder->filePath(u"lots.csv"_s), m_host->house.currency);
    QTRY_COMPARE(loaded.count(), 1);
}

void TestLotImport::run()
{
    QSignalSpy finished(m_importer.get(), &LotImporter::finished);
    m_importer->start();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!m_importer->isRunning());
}

QStringList TestLotImport::names() const
{
    QStringList names;
    for (const auto &lot : m_host->lots)
        names.append(lot.name);
    return names;
}

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

void TestLotImport::picturesAreChecked_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("fine");
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("there") << QByteArray("a.png|b.png") << true;
    QTest::newRow("not there") << QByteArray("a.png|c.png") << false;
    QTest::newRow("no picture") << QByteArray("bad.png") << false;
    QTest::newRow("too many") << QByteArray("a.png|").repeated(13) << false;
}

void TestLotImport::picturesAreChecked()
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

void TestLotImport::picturesAreFoundHoweverTheirNamesAreWritten_data()
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

void TestLotImport::picturesAreFoundHoweverTheirNamesAreWritten()
{
    QFETCH(QStringList, onDisk);
    QFETCH(QString, named);
    QFETCH(bool, found);
    for (qsizetype i = 0; i < onDisk.size(); ++i) {
        QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(onDisk[i])).path()));
        writeFile(onDisk[i], i == 0 ? "meant" : "other");
    }
    load("name,start,pictures\nA,100," + named.toUtf8() + '\n');
    QCOMPARE(state(0) == State::Ready, found);
    if (!found)
        return;
    run();
    QCOMPARE(state(0), State::Created);
    QCOMPARE(m_host->pictures.value(m_host->lots.first().img.first().url), QByteArray("meant"));
}

void TestLotImport::picturesMayBeElsewhere()
{
    load("name,start,pictures\nA,100,a.png\n");
    QCOMPARE(state(0), State::Faulty);
    QVERIFY(QDir(m_folder->path()).mkdir(u"pictures"_s));
    writeFile(u"pictures/a.png"_s, "a");
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->setPicturePlace(m_folder->filePath(u"pictures"_s));
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(state(0), State::Ready);
}

void TestLotImport::picturesMayBeInAZip()
{
    load("number,name,start,pictures\n1,A,100,a.png|B.PNG\n2,B,100,bad.png\n3,C,100,absent.png\n4,D,100,locked.png\n"
         "5,E,100,\n");
    QCOMPARE(m_importer->table().readyCount(), 1);
    const QString zip = m_folder->filePath(u"pictures.zip"_s);
    QVERIFY(test::makeZip(zip, {{"photos/a.png", "first"},
                                {"photos/b.png", "second"},
                                {"photos/bad.png", "bad"},
                                {"photos/locked.png", "x", true, true, true}}));
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->setPicturePlace(zip);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(m_importer->picturePlace(), zip);
    QCOMPARE(m_importer->table().readyCount(), 2);
    const auto fault = [this](int row) { return stateText(row).remove(QChar(0x2068)).remove(QChar(0x2069)); };
    QCOMPARE(fault(1), u"bad.png: It is no picture."_s);
    QCOMPARE(fault(2), u"There is no picture “absent.png” in the zip."_s);
    QCOMPARE(fault(3), u"“locked.png” is locked by a password. Please pack the pictures without one."_s);
    run();
    QCOMPARE(names(), (QStringList{u"A"_s, u"E"_s}));
    QCOMPARE(m_host->lots.first().img.size(), 2);
    QCOMPARE(m_host->pictures.value(m_host->lots.first().img.at(0).url), QByteArray("first"));
    QCOMPARE(m_host->pictures.value(m_host->lots.first().img.at(1).url), QByteArray("second"));
}

void TestLotImport::aZipThatCannotBeReadIsLeft()
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

void TestLotImport::aTableMayComeWithItsZip()
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

void TestLotImport::aPictureThatIsGoneMeanwhileIsNamed()
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

void TestLotImport::onlyTheMissingPicturesAreSentAgain()
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

void TestLotImport::putUp(const QString &number, const QString &name, auction::Amount start)
{
    load((u"name,start,number,lasts\n%1,%2,%3,7d\n"_s).arg(name).arg(start).arg(number).toUtf8());
    run();
    QCOMPARE(state(0), State::Created);
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
