// Selling as a person does it: writing a lot, drafts that survive, and many lots from a table.
#include "models/selling/lot_import.h"
#include "support/heic_maker.h"
#include "support/zip_maker.h"
#include "ui/put_picture.h"
#include "ui/run_in_english.h"
#include "ui/selling_scene.h"
#include "ui/steady_places.h"
#include "windows/selling/csv_import_view.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::drawnPicture;
using ui_tests::putPicture;

namespace {

// Whether it is welcome.
bool drop(QWidget &target, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&target, &enter);
    QDropEvent dropped({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    if (enter.isAccepted())
        QApplication::sendEvent(&target, &dropped);
    return enter.isAccepted();
}

} // namespace

class TestSelling : public QObject, private ui_tests::SellingScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void previewFollowsWhatIsTyped();
    void termsArriveAsTheyWereChosen();
    void faultsAreSaidAndNothingIsLost();
    void eachFieldSaysItsFaultAsItIsLeft();
    void theBannerSaysWhatTheFieldSays();
    void minutesFromNowNeedNoDate();
    void aLotIsPutIntoASale();

    void whatIsTypedIsThereInTheNextRun();
    void aDraftIsDeletedAndComesBack();
    void whatIsPutUpIsNoDraftAnyMore();
    void aNewLotLeavesTheOldOneAsADraft();

    void manyLotsFromATable();
    void aStrangersTableIsMapped();
    void nothingIsPutUpWhileAFileIsRead();
    void whereLotsGoIsSaidWhenTheirSaleEnds();
    void aFileWithoutALotSaysSo();
    void aTableIsDroppedWithAZipOfAPhonesPictures();
};

void TestSelling::previewFollowsWhatIsTyped()
{
    join();
    openForm();
    QCOMPARE(m_person->text(u"sell.preview.name"_s), u"The name of your lot"_s);
    typeCamera();
    QCOMPARE(m_person->text(u"sell.preview.name"_s), u"Old camera"_s);
    QCOMPARE(m_person->text(u"sell.preview.price"_s), u"₩50,000"_s);
    QCOMPARE(m_person->text(u"sell.preview.ask"_s), u"Bid ₩50,000"_s);
    m_person->type(u"sell.buyNow"_s, u"90,000"_s);
    QCOMPARE(m_person->text(u"sell.preview.next"_s),
             u"The bid after that is at least ₩52,000. ₩90,000 buys it at once."_s);
    m_person->find<QComboBox>(u"sell.opens"_s)->setCurrentIndex(1);
    QCOMPARE(m_person->text(u"sell.preview.ask"_s), u"Coming up"_s);
    auto *card = m_person->find<QWidget>(u"sell.preview.card"_s);
    QVERIFY(card->accessibleName().contains(u"Old camera"_s));
    const QImage before = card->grab().toImage();
    QVERIFY(putPicture(*well(), drawnPicture(0, {300, 200})));
    QVERIFY(card->grab().toImage() != before);
}

void TestSelling::termsArriveAsTheyWereChosen()
{
    join();
    openForm();
    typeCamera();
    m_person->type(u"sell.buyNow"_s, u"90,000"_s);
    auto *lasts = m_person->find<QComboBox>(u"sell.lasts"_s);
    lasts->setCurrentIndex(lasts->count() - 1);
    const QDateTime end(QDate::currentDate().addDays(9), QTime(20, 30));
    m_person->find<QDateTimeEdit>(u"sell.endsAt"_s)->setDateTime(end);
    m_person->find<QComboBox>(u"sell.step"_s)->setCurrentIndex(3);
    m_person->find<QPlainTextEdit>(u"sell.bands"_s)->setPlainText(u"0: 500\n60,000: 2,000"_s);
    m_person->find<QComboBox>(u"sell.soft.cap"_s)->setCurrentIndex(2);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    const protocol::LotView &lot = m_host->lots.last();
    QCOMPARE(lot.buyNow, 90'000);
    QCOMPARE(lot.endsAt, end.toMSecsSinceEpoch());
    const QList<auction::Increments::Band> bands{{0, 500}, {60'000, 2'000}};
    QCOMPARE(lot.increments.bands, bands);
    QCOMPARE(lot.softClose->capMs, 1'800'000);
}

// Which says when its lots end, and has yet to start.
void TestSelling::aLotIsPutIntoASale()
{
    m_host->sales = {{.id = 1, .name = u"Harbour Lights"_s, .phase = auction::SalePhase::Running},
                     {.id = 2,
                      .name = u"Evening"_s,
                      .plan = {.closing = auction::Closing::Cascade, .firstEnd = 1'000},
                      .phase = auction::SalePhase::Planned}};
    join();
    openForm();
    typeCamera();
    auto *sale = m_person->find<QComboBox>(u"sell.sale"_s);
    QTRY_VERIFY(sale->isVisible());
    QVERIFY(m_person->find<QComboBox>(u"sell.lasts"_s)->isVisible());
    sale->setCurrentIndex(1);
    QVERIFY(!m_person->find<QComboBox>(u"sell.lasts"_s)->isVisible());
    QCOMPARE(m_person->find<QComboBox>(u"sell.opens"_s)->currentText(), u"When its sale starts"_s);
    QCOMPARE(m_person->text(u"sell.preview.ask"_s), u"Coming up"_s);
    m_person->find<QComboBox>(u"sell.soft.from"_s)->setCurrentIndex(1);
    m_person->find<QComboBox>(u"sell.soft.count"_s)->setCurrentIndex(3);
    m_person->type(u"sell.number"_s, u"12A"_s);
    m_person->type(u"sell.category"_s, u"Cameras"_s);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    const protocol::LotView &lot = m_host->lots.last();
    QCOMPARE(lot.sale, 2);
    QCOMPARE(lot.place.number, u"12A"_s);
    QCOMPARE(lot.place.category, u"Cameras"_s);
    QCOMPARE(lot.softClose->from, auction::SoftClose::From::End);
    QCOMPARE(lot.softClose->maxCount, 3);
}

void TestSelling::faultsAreSaidAndNothingIsLost()
{
    join();
    openForm();
    typeCamera();
    m_person->type(u"sell.reserve"_s, u"10"_s);
    m_person->click(u"sell.submit"_s);
    QCOMPARE(m_person->text(u"sell.reserve.below"_s), u"The reserve can't be below the start price."_s);
    QCOMPARE(focused(), u"sell.reserve"_s);
    m_host->refusesLots = {u"Old camera"_s};
    m_person->type(u"sell.reserve"_s, u"60,000"_s);
    m_person->click(u"sell.submit"_s);
    QTRY_VERIFY(m_person->find<QWidget>(u"sell.banner"_s)->isVisible());
    QTRY_VERIFY(m_person->find<QPushButton>(u"sell.submit"_s)->isEnabled());
    QCOMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    m_host->refusesLots.clear();
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_host->lots.last().name, u"Old camera"_s);
}

void TestSelling::whatIsTypedIsThereInTheNextRun()
{
    join();
    openForm();
    typeCamera();
    QVERIFY(putPicture(*well(), drawnPicture(0, {60, 40})));
    QTRY_COMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 1); // by itself, while it is typed
    m_person->type(u"sell.reserve"_s, u"70,000"_s);
    join(); // the program has gone meanwhile, without being asked to keep anything
    openForm();
    QVERIFY(typed(u"sell.name"_s).isEmpty());
    m_person->click(u"sell.tab.drafts"_s);
    QTRY_COMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 1);
    m_person->click(u"drafts.open"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    QCOMPARE(typed(u"sell.reserve"_s), u"70,000"_s);
    QCOMPARE(well()->pictures().size(), 1);
}

void TestSelling::aDraftIsDeletedAndComesBack()
{
    join();
    openForm();
    typeCamera();
    m_person->click(u"sell.tab.drafts"_s);
    auto *drafts = m_person->rows(u"drafts.list"_s);
    QCOMPARE(drafts->rowCount(), 1);
    m_person->click(u"drafts.remove"_s);
    QCOMPARE(drafts->rowCount(), 0);
    QVERIFY(typed(u"sell.name"_s).isEmpty()); // it was the one in the form
    m_person->click(u"drafts.banner.action"_s);
    QCOMPARE(drafts->rowCount(), 1);
    m_person->click(u"drafts.open"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
}

void TestSelling::whatIsPutUpIsNoDraftAnyMore()
{
    join();
    openForm();
    typeCamera();
    m_person->click(u"sell.tab.drafts"_s);
    m_person->click(u"sell.tab.one"_s);
    QCOMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 1);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    QCOMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 0);
}

void TestSelling::aNewLotLeavesTheOldOneAsADraft()
{
    join();
    openForm();
    typeCamera();
    m_person->click(u"sell.new"_s);
    QVERIFY(typed(u"sell.name"_s).isEmpty());
    m_person->type(u"sell.name"_s, u"Lamp"_s);
    m_person->click(u"sell.tab.drafts"_s);
    auto *drafts = m_person->rows(u"drafts.list"_s);
    QCOMPARE(drafts->rowCount(), 2);
    QCOMPARE(drafts->index(0, 0).data().toString(), u"Lamp"_s);
    QCOMPARE(drafts->index(1, 0).data().toString(), u"Old camera"_s);
}

void TestSelling::manyLotsFromATable()
{
    QFile file(m_folder->filePath(u"lots.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name;start;pictures\nOld camera;50000;\nLamp;cheap;\nClock;7000;absent.png\nVase;9000;\n");
    file.close();
    join();
    m_person->find<QAction>(u"menu.sellMany"_s)->trigger();
    m_person->find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
    auto *table = m_person->find<QTableView>(u"many.table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 4);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"3 ready · 1 without a picture · 1 to mend"_s);
    const auto lots = m_host->lots.size();
    const auto box = [table](int row) { return table->model()->index(row, models::LotImport::NameColumn); };
    table->setCurrentIndex(box(1));
    QVERIFY(m_person->text(u"many.row"_s).startsWith(u"Line 3: That is no amount."_s));
    table->setCurrentIndex(box(2));
    QVERIFY(m_person->text(u"many.row"_s).startsWith(u"Line 4: Goes without its picture"_s));
    table->setCurrentIndex(box(3));
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(m_person->text(u"many.counts"_s), u"2 ready · 1 without a picture · 1 to mend · 1 left out"_s);
    m_person->click(u"many.start"_s);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"1 to mend · 1 left out · 2 on sale"_s);
    QCOMPARE(m_host->lots.size(), lots + 2);
    auto *start = m_person->find<QPushButton>(u"many.start"_s);
    QVERIFY(!start->isEnabled());
    QCOMPARE(start->text(), u"Put up for sale"_s); // not "0 lots"
    QVERIFY(m_person->find<QLabel>(u"many.idle"_s)->isVisible());
    QVERIFY(m_person->text(u"many.banner.text"_s).contains(u"1 lacks a picture that was not there"_s));
    QFile late(m_folder->filePath(u"absent.png"_s));
    QVERIFY(late.open(QIODevice::WriteOnly) && late.write(drawnPicture(0, {60, 40})) > 0);
    late.close();
    m_person->find<QAction>(u"many.pictures.again"_s)->trigger();
    QTRY_COMPARE(start->text(), u"Send the pictures of 1 lot"_s);
    QTRY_VERIFY(start->isEnabled());
    start->click();
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"1 to mend · 1 left out · 2 on sale"_s);
    QCOMPARE(m_host->lots.last().img.size(), 1);
    table->setCurrentIndex(box(0));
    QCOMPARE(m_person->text(u"many.row"_s), u"Enter shows the lot."_s);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
}

// What is on the page is of the file before.
void TestSelling::nothingIsPutUpWhileAFileIsRead()
{
    const auto write = [this](const QString &name, const QByteArray &rows) {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("name,start\n" + rows) > 0 ? file.fileName() : QString();
    };
    join();
    m_person->find<QAction>(u"menu.sellMany"_s)->trigger();
    auto *view = m_person->find<ui::CsvImportView>(u"many"_s);
    view->load(write(u"first.csv"_s, "Lamp,9000\nClock,7000\nVase,5000\n"));
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"3 ready"_s);
    const auto lots = m_host->lots.size();
    view->load(write(u"second.csv"_s, "Bowl,8000\n"));
    QCOMPARE(m_person->text(u"many.counts"_s), u"Reading…"_s);
    auto *start = m_person->find<QPushButton>(u"many.start"_s);
    QVERIFY(!start->isEnabled());
    start->click();
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"1 ready"_s);
    QVERIFY(start->isEnabled());
    start->click();
    view->load(m_folder->filePath(u"first.csv"_s)); // waits for nobody: it is passed over
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"1 on sale"_s);
    QCOMPARE(m_person->text(u"many.file"_s), u"second.csv"_s);
    QCOMPARE(m_host->lots.size(), lots + 1);
    QCOMPARE(m_host->lots.last().name, u"Bowl"_s);
}

void TestSelling::whereLotsGoIsSaidWhenTheirSaleEnds()
{
    for (const auto &[id, name] : {std::pair{1, u"Morning"_s}, std::pair{2, u"Evening"_s}, std::pair{3, u"Night"_s}}) {
        protocol::SaleView sale;
        sale.id = id;
        sale.name = name;
        m_host->sales.append(sale);
    }
    QFile file(m_folder->filePath(u"lots.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("name,start\nLamp,9000\nClock,7000\n") > 0);
    file.close();
    join();
    m_person->find<QAction>(u"menu.sellMany"_s)->trigger();
    auto *sale = m_person->find<QComboBox>(u"many.sale"_s);
    QTRY_COMPARE(sale->count(), 3);
    m_person->find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"2 ready"_s);
    sale->setCurrentIndex(1);
    Q_EMIT sale->activated(1);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"2 ready"_s);
    QTest::keyClick(m_person->find<QTableView>(u"many.table"_s), Qt::Key_Space);
    QCOMPARE(m_person->text(u"many.counts"_s), u"1 ready · 1 left out"_s);
    m_host->sales[1].phase = auction::SalePhase::Over;
    m_person->desktop().house()->sales().read();
    QTRY_COMPARE(m_person->text(u"many.banner.text"_s),
                 u"The sale that was chosen is over: lots go to “Morning” now."_s);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"1 ready · 1 left out"_s);
}

void TestSelling::aFileWithoutALotSaysSo()
{
    QFile file(m_folder->filePath(u"lots.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Los;Was;Ruf\n701;Vase;9000\n");
    file.close();
    join();
    m_person->find<QAction>(u"menu.sellMany"_s)->trigger();
    m_person->find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
    QTRY_VERIFY(m_person->find<QPushButton>(u"columns.cancel"_s));
    m_person->click(u"columns.cancel"_s);
    QVERIFY(m_person->find<QWidget>(u"many.none"_s)->isVisible());
    QVERIFY(!m_person->find<QTableView>(u"many.table"_s)->isVisible());
    QVERIFY(!m_person->find<QPushButton>(u"many.start"_s)->isVisible());
    m_person->click(u"many.none.action"_s);
    QTRY_VERIFY(m_person->find<QComboBox>(u"columns.column1"_s));
}

void TestSelling::aTableIsDroppedWithAZipOfAPhonesPictures()
{
    const QByteArray heic = test::heicOf(QImage::fromData(drawnPicture(0, {320, 240})));
    QVERIFY(!heic.isEmpty());
    const QString zip = m_folder->filePath(u"Pictures.ZIP"_s);
    QVERIFY(test::makeZip(zip, {{"photos/IMG_0001.HEIC", heic}, {"photos/words.jpg", "no picture"}}));
    QFile file(m_folder->filePath(u"lots.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,start,pictures\nCamera,50000,img_0001.heic\nLamp,9000,words.jpg\nClock,7000,absent.jpg\n");
    file.close();
    join();
    m_person->find<QAction>(u"menu.sellMany"_s)->trigger();
    auto *view = m_person->find<ui::CsvImportView>(u"many"_s);
    QVERIFY(drop(*view, {zip}));
    QTRY_COMPARE(m_person->text(u"many.banner.text"_s), u"First the table of lots, or both together."_s);
    QVERIFY(!drop(*view, {zip, zip}));
    QVERIFY(drop(*view, {zip, file.fileName()}));
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"2 ready · 1 without a picture · 1 to mend"_s);
    const auto lots = m_host->lots.size();
    m_person->click(u"many.start"_s);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"1 to mend · 2 on sale"_s);
    QCOMPARE(m_host->lots.size(), lots + 2);
    const auto camera = std::find_if(m_host->lots.begin(), m_host->lots.end(),
                                     [](const protocol::LotView &lot) { return lot.name == u"Camera"_s; });
    const auto sent = m_host->pictures.value(camera->img.value(0).url);
    QVERIFY(sent.startsWith("\xff\xd8\xff"));
    QCOMPARE(QImage::fromData(sent).size(), QSize(320, 240));
}

void TestSelling::aStrangersTableIsMapped()
{
    QFile file(m_folder->filePath(u"lots.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Los;Was;Ruf;Farbe\n701;Vase;9000;green\n702;Lamp;1.200;\n");
    file.close();
    join();
    m_person->find<QAction>(u"menu.sellMany"_s)->trigger();
    m_person->find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
    QTRY_VERIFY(m_person->find<QComboBox>(u"columns.column4"_s)); // it asks by itself
    const auto say = [this](int column, const QString &meaning) {
        auto *box = m_person->find<QComboBox>(u"columns.column%1"_s.arg(column));
        box->setCurrentIndex(box->findText(meaning));
    };
    say(1, u"Number"_s);
    say(2, u"Name"_s);
    m_person->click(u"columns.submit"_s);
    QCOMPARE(m_person->text(u"columns.banner.text"_s), u"The first line needs a column “start”."_s);
    say(3, u"Start price"_s);
    m_person->click(u"columns.submit"_s);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"2 ready"_s);
    auto *table = m_person->find<QTableView>(u"many.table"_s);
    QCOMPARE(table->model()->index(1, models::LotImport::StartColumn).data().toString(), u"₩1,200"_s);
    m_person->click(u"many.start"_s);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"2 on sale"_s);
    m_person->find<ui::CsvImportView>(u"many"_s)->load(file.fileName()); // remembered
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"2 as they are already"_s);
}

void TestSelling::eachFieldSaysItsFaultAsItIsLeft()
{
    join();
    openForm();
    typeCamera();
    QTest::qWait(50); // until the form is laid out
    ui_tests::SteadyPlaces places(*m_person->desktop().window());
    m_person->type(u"sell.reserve"_s, u"60,000"_s);
    m_person->type(u"sell.buyNow"_s, u"55,000"_s);
    QVERIFY(!m_person->text(u"sell.buyNow.below"_s).contains(u"reserve."_s)); // while it is being typed
    m_person->find<QLineEdit>(u"sell.reserve"_s)->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_person->text(u"sell.buyNow.below"_s), u"The price to buy now can't be below the reserve."_s);
    m_person->type(u"sell.reserve"_s, u"12 50"_s);
    m_person->find<QLineEdit>(u"sell.name"_s)->setFocus(Qt::TabFocusReason);
    QVERIFY(m_person->text(u"sell.reserve.below"_s).startsWith(u"That is no amount."_s));
    m_person->type(u"sell.name"_s, u" "_s);
    m_person->find<QLineEdit>(u"sell.start"_s)->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_person->text(u"sell.name.below"_s), u"The lot needs a name."_s);
    QTest::qWait(50);
    QCOMPARE(places.moved(), QString()); // what one goes on to is where it was
}

void TestSelling::theBannerSaysWhatTheFieldSays()
{
    join();
    openForm();
    typeCamera();
    m_person->type(u"sell.reserve"_s, u"60,000"_s);
    m_person->type(u"sell.buyNow"_s, u"55,000"_s);
    m_person->click(u"sell.submit"_s);
    const QString fault = u"The price to buy now can't be below the reserve."_s;
    QCOMPARE(m_person->text(u"sell.banner.text"_s), fault);
    QCOMPARE(m_person->text(u"sell.buyNow.below"_s), fault);
    const auto *below = m_person->find<QLabel>(u"sell.buyNow.below"_s);
    QTRY_COMPARE(below->visibleRegion().boundingRect(), below->rect());
}

void TestSelling::minutesFromNowNeedNoDate()
{
    join();
    openForm();
    typeCamera();
    const auto choose = [this](const QString &box, const QString &words) {
        auto *choice = m_person->find<QComboBox>(box);
        choice->setCurrentIndex(choice->findText(words));
        QCOMPARE(choice->currentText(), words);
    };
    for (const auto &words : {u"In 1 minute"_s, u"In 2 minutes"_s, u"In 10 minutes"_s, u"In 3 minutes"_s})
        choose(u"sell.opens"_s, words);
    choose(u"sell.lasts"_s, u"2 minutes"_s);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    const protocol::LotView &lot = m_host->lots.last();
    const qint64 fromNow = *lot.opensAt - *m_person->desktop().house()->line().clock().nowMs();
    QVERIFY(fromNow > 120'000 && fromNow <= 180'000);
    QCOMPARE(*lot.endsAt - *lot.opensAt, 120'000);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestSelling>(argc, argv);
}

#include "tst_selling.moc"
