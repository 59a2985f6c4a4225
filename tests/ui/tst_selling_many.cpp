// Many lots from a table, as a person puts them up.
#include "models/selling/lot_import.h"
#include "support/heic_maker.h"
#include "support/zip_maker.h"
#include "ui/run_in_english.h"
#include "ui/selling_scene.h"
#include "windows/selling/csv_guide.h"
#include "windows/selling/csv_import_view.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTableView>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::drawnPicture;

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

class TestSellingMany : public QObject, private ui_tests::SellingScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void manyLotsFromATable();
    void aStrangersTableIsMapped();
    void nothingIsPutUpWhileAFileIsRead();
    void whereLotsGoIsSaidWhenTheirSaleEnds();
    void aFileWithoutALotSaysSo();
    void aTableIsDroppedWithAZipOfAPhonesPictures();
};

void TestSellingMany::manyLotsFromATable()
{
    QFile file(m_folder->filePath(u"lots.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name;start;pictures\nOld camera;50000;\nLamp;cheap;\nClock;7000;absent.png\nVase;9000;\n");
    file.close();
    join();
    m_person->find<QAction>(u"menu.sellMany"_s)->trigger();
    for (const auto &size : {QSize(900, 600), QSize(1280, 800), QSize(1900, 1000)}) {
        m_person->desktop().window()->resize(size);
        QTest::qWait(20);
        for (const auto *words : m_person->find<ui::CsvGuide>({})->findChildren<QLabel *>())
            QVERIFY2(words->height() >= words->heightForWidth(words->width()), qPrintable(words->text()));
    }
    m_person->find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
    auto *table = m_person->find<QTableView>(u"many.table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 4);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"3 ready · 1 without a picture · 1 to mend"_s);
    QCOMPARE(table->currentIndex().row(), 1); // among hundreds nobody would find it
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
void TestSellingMany::nothingIsPutUpWhileAFileIsRead()
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

void TestSellingMany::whereLotsGoIsSaidWhenTheirSaleEnds()
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

void TestSellingMany::aFileWithoutALotSaysSo()
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

void TestSellingMany::aTableIsDroppedWithAZipOfAPhonesPictures()
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
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"3 ready · 2 without a picture"_s);
    const auto lots = m_host->lots.size();
    m_person->click(u"many.start"_s);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"3 on sale"_s);
    QCOMPARE(m_host->lots.size(), lots + 3);
    const auto camera = std::find_if(m_host->lots.begin(), m_host->lots.end(),
                                     [](const protocol::LotView &lot) { return lot.name == u"Camera"_s; });
    const auto sent = m_host->pictures.value(camera->img.value(0).url);
    QVERIFY(sent.startsWith("\xff\xd8\xff"));
    QCOMPARE(QImage::fromData(sent).size(), QSize(320, 240));
}

void TestSellingMany::aStrangersTableIsMapped()
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

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestSellingMany>(argc, argv);
}

#include "tst_selling_many.moc"
