// Selling as a person does it: writing a lot with its pictures, drafts that survive, changing and offering again what
// is one's own, and many lots from a table; over a house on the real server.
#include "dialogs/picture_editor.h"
#include "models/lot_import.h"
#include "ui/driver.h"
#include "ui/show_house.h"
#include "widgets/picture_well.h"
#include "windows/csv_import_view.h"
#include "windows/sell_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::drawnPicture;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestSelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void previewFollowsWhatIsTyped();
    void termsArriveAsTheyWereChosen();
    void faultsAreSaidAndNothingIsLost();
    void picturesAreMovedAndTakenAway();
    void picturesArePastedAndDropped();
    void aPictureIsCroppedAndTurned();
    void aRefusedPictureIsSentAgain();

    void whatIsTypedIsThereInTheNextRun();
    void aDraftIsDeletedAndComesBack();
    void whatIsPutUpIsNoDraftAnyMore();
    void aNewLotLeavesTheOldOneAsADraft();

    void aLotIsChanged();
    void nothingChangedIsSaid();
    void aBidMeanwhileIsSaidInWords();
    void whatDidNotSellIsOfferedAgain();
    void onlyTheSellerIsOffered();

    void manyLotsFromATable();

private:
    void join(const QString &settings = {});
    void openForm();
    void typeCamera();
    [[nodiscard]] QString focused() const { return m_person->desktop().window()->focusWidget()->objectName(); }
    [[nodiscard]] ui::PictureWell *well() const { return m_person->find<ui::PictureWell>(u"sell.pictures"_s); }
    [[nodiscard]] QString typed(const QString &field) const { return m_person->find<QLineEdit>(field)->text(); }
    LotId addOwn(const QString &name, Phase phase);

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Driver> m_person;
};

void TestSelling::init()
{
    m_person.reset();
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_host->start());
}

// In the same settings' folder each time.
void TestSelling::join(const QString &settings)
{
    m_person.reset();
    m_person = std::make_unique<Driver>(settings.isEmpty() ? m_folder->filePath(u"settings.json"_s) : settings);
    QVERIFY(m_person->join(m_host->base()));
    if (!m_person->desktop().house()->isSignedIn())
        QVERIFY(m_person->signIn(m_host->account.email, m_host->password));
    QTRY_VERIFY(m_person->desktop().house()->isSignedIn());
}

void TestSelling::openForm()
{
    m_person->click(u"main.rail.selling"_s);
    m_person->click(u"selling.new"_s);
}

void TestSelling::typeCamera()
{
    m_person->type(u"sell.name"_s, u"Old camera"_s);
    m_person->type(u"sell.start"_s, u"50,000"_s);
}

// Of a lot that the account sells.
LotId TestSelling::addOwn(const QString &name, Phase phase)
{
    LotView lot = m_host->lots.value(6);
    lot.id = m_host->lots.lastKey() + 1;
    lot.name = name;
    lot.owner = {m_host->account.id, m_host->account.nick};
    lot.phase = phase;
    lot.opensAt = lot.createdAt;
    lot.endsAt = *lot.opensAt + 6 * 3'600'000;
    if (phase == Phase::Open)
        lot.endsAt = QDateTime::currentMSecsSinceEpoch() + 3'600'123;
    m_host->lots.insert(lot.id, lot);
    return lot.id;
}

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
    QVERIFY(well()->add(drawnPicture(0, {300, 200})));
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
    const LotView &lot = m_host->lots.last();
    QCOMPARE(lot.buyNow, 90'000);
    QCOMPARE(lot.endsAt, end.toMSecsSinceEpoch());
    const QList<Increments::Band> bands{{0, 500}, {60'000, 2'000}};
    QCOMPARE(lot.increments.bands, bands);
    QCOMPARE(lot.softClose->capMs, 1'800'000);
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

void TestSelling::picturesAreMovedAndTakenAway()
{
    join();
    openForm();
    const QByteArray a = drawnPicture(0, {60, 40});
    const QByteArray b = drawnPicture(1, {60, 40});
    const QByteArray c = drawnPicture(2, {60, 40});
    for (const auto &picture : {a, b, c})
        QVERIFY(well()->add(picture));
    const auto order = [this] {
        QByteArrayList order;
        for (const auto &picture : well()->pictures())
            order.append(picture.bytes);
        return order;
    };
    const auto tile = [this](int number) {
        return m_person->find<QPushButton>(u"sell.pictures.picture%1"_s.arg(number));
    };
    tile(3)->setFocus();
    QTest::keyClick(tile(3), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(order(), (QByteArrayList{a, c, b}));
    QCOMPARE(focused(), tile(2)->objectName()); // it goes along
    QTest::keyClick(tile(2), Qt::Key_Left);
    QCOMPARE(focused(), tile(1)->objectName());
    QTest::keyClick(tile(1), Qt::Key_Delete);
    QCOMPARE(order(), (QByteArrayList{c, b}));
    QTRY_VERIFY(tile(2)->isVisible()); // the tiles are made anew
    m_person->click(u"sell.pictures.remove2"_s);
    QCOMPARE(order(), QByteArrayList{c});
    for (int step = 0; step < 3; ++step)
        m_person->click(u"sell.pictures.undo"_s);
    QCOMPARE(order(), (QByteArrayList{a, b, c}));
}

void TestSelling::picturesArePastedAndDropped()
{
    join();
    openForm();
    QFile file(m_folder->filePath(u"camera.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(drawnPicture(0, {60, 40}));
    file.close();
    auto *copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(file.fileName())});
    QGuiApplication::clipboard()->setMimeData(copied);
    m_person->click(u"sell.pictures.paste"_s);
    QCOMPARE(well()->pictures().size(), 1);
    QGuiApplication::clipboard()->setImage(QImage(20, 20, QImage::Format_RGB32));
    m_person->click(u"sell.pictures.paste"_s);
    QCOMPARE(well()->pictures().size(), 2);

    const auto drop = [this](QMimeData &data, const QPoint &at) {
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(well(), &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(well(), &event);
    };
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file.fileName())});
    drop(dropped, {10, 10});
    QCOMPARE(well()->pictures().size(), 3);
    QTest::qWait(50); // the tiles find their places
    QMimeData tile;
    tile.setData(u"application/x-gavel-picture"_s, "2");
    auto *first = m_person->find<QPushButton>(u"sell.pictures.picture1"_s);
    const QByteArray moved = well()->pictures().at(1).bytes;
    drop(tile, first->mapTo(well(), first->rect().center()));
    QCOMPARE(well()->pictures().first().bytes, moved);

    QMimeData text;
    text.setText(u"no picture"_s);
    drop(text, {10, 10});
    QCOMPARE(well()->pictures().size(), 3);
    QGuiApplication::clipboard()->setText(u"no picture"_s);
    m_person->click(u"sell.pictures.paste"_s);
    QCOMPARE(m_person->text(u"sell.pictures.below"_s), u"There is no picture on the clipboard."_s);
}

void TestSelling::aPictureIsCroppedAndTurned()
{
    join();
    openForm();
    QVERIFY(well()->add(drawnPicture(0, {300, 200})));
    m_person->click(u"sell.pictures.picture1"_s);
    auto *editor = m_person->desktop().window()->findChild<ui::PictureEditor *>();
    QTRY_VERIFY(editor && editor->isVisible());
    const auto button = [editor](const QString &name) {
        return editor->findChild<QPushButton *>(u"picture."_s + name);
    };
    const auto size = [editor] { return editor->findChild<QLabel *>(u"picture.size"_s)->text(); };
    QCOMPARE(size(), u"300 × 200 pixels"_s);
    button(u"turnRight"_s)->click();
    QCOMPARE(size(), u"200 × 300 pixels"_s);
    auto *top = button(u"frame.top"_s);
    top->setFocus();
    QTest::keyClick(top, Qt::Key_Down);
    QVERIFY(size() != u"200 × 300 pixels"_s);
    button(u"undo"_s)->click();
    QCOMPARE(size(), u"200 × 300 pixels"_s);
    button(u"undo"_s)->click();
    QVERIFY(!button(u"undo"_s)->isEnabled());
    button(u"redo"_s)->click();
    button(u"done"_s)->click();
    QTRY_COMPARE(QImage::fromData(well()->pictures().first().bytes).size(), QSize(200, 300));
    m_person->click(u"sell.pictures.undo"_s);
    QCOMPARE(well()->pictures().first().bytes, drawnPicture(0, {300, 200}));
}

void TestSelling::aRefusedPictureIsSentAgain()
{
    join();
    openForm();
    typeCamera();
    QVERIFY(well()->add(drawnPicture(0, {60, 40})));
    m_host->refusesPictures = 1;
    m_person->click(u"sell.submit"_s);
    QTRY_VERIFY(m_person->text(u"sell.banner.text"_s).startsWith(u"The lot is on sale, but picture 1 was not taken"_s));
    const auto lots = m_host->lots.size();
    QCOMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 0); // it is a lot, and must not be sold twice
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    QCOMPARE(m_host->lots.size(), lots);
    QCOMPARE(m_host->lots.last().img.size(), 1);
}

void TestSelling::whatIsTypedIsThereInTheNextRun()
{
    join();
    openForm();
    typeCamera();
    QVERIFY(well()->add(drawnPicture(0, {60, 40})));
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

void TestSelling::aLotIsChanged()
{
    const LotId lot = addOwn(u"Old camera"_s, Phase::Open);
    join();
    QVERIFY(m_person->openLot(u"Old camera"_s));
    m_person->click(u"room.own.change"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    QCOMPARE(m_person->text(u"sell.title"_s), u"Change lot %1"_s.arg(lot));
    QCOMPARE(well()->pictures().size(), 3);
    QVERIFY(!m_person->find<QComboBox>(u"sell.opens"_s)->isVisible()); // it has opened
    m_person->type(u"sell.start"_s, u"55,000"_s);
    m_person->click(u"sell.pictures.remove2"_s);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.price"_s), u"₩55,000"_s);
    const QJsonObject change{{u"start"_s, 55'000}};
    QCOMPARE(m_host->changes, QList<QJsonObject>{change}); // and nothing else
    QTRY_COMPARE(m_host->lots.value(lot).img.size(), 2);
    QTRY_COMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 0);
}

void TestSelling::nothingChangedIsSaid()
{
    addOwn(u"Old camera"_s, Phase::Open);
    join();
    QVERIFY(m_person->openLot(u"Old camera"_s));
    m_person->find<QAction>(u"menu.changeLot"_s)->trigger();
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    m_person->click(u"sell.submit"_s);
    QCOMPARE(m_person->text(u"sell.banner.text"_s), u"Nothing has changed."_s);
    QVERIFY(m_host->changes.isEmpty());
}

void TestSelling::aBidMeanwhileIsSaidInWords()
{
    const LotId lot = addOwn(u"Old camera"_s, Phase::Open);
    join();
    QVERIFY(m_person->openLot(u"Old camera"_s));
    m_person->click(u"room.own.change"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    m_host->bidBy(lot, u"Doyun"_s, 90'000);
    m_person->type(u"sell.start"_s, u"55,000"_s);
    m_person->click(u"sell.submit"_s);
    QTRY_VERIFY(m_person->text(u"sell.banner.text"_s).startsWith(u"Somebody has bid meanwhile"_s));
    QCOMPARE(typed(u"sell.start"_s), u"55,000"_s);
    m_person->click(u"sell.banner.action"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    QVERIFY(!m_person->find<QWidget>(u"room.own"_s)->isVisible());
}

void TestSelling::whatDidNotSellIsOfferedAgain()
{
    const LotId lot = addOwn(u"Old camera"_s, Phase::Unsold);
    join();
    m_person->click(u"main.rail.selling"_s);
    auto *list = m_person->find<QTableView>(u"selling.list"_s);
    const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"Old camera"_s);
    QVERIFY(!found.isEmpty());
    list->setCurrentIndex(found.first());
    m_person->click(u"selling.own.relist"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    QCOMPARE(typed(u"sell.start"_s), u"60,000"_s);
    QCOMPARE(m_person->find<QComboBox>(u"sell.lasts"_s)->currentData().toLongLong(), 6 * 3'600'000);
    QCOMPARE(well()->pictures().size(), 3);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_host->lots.lastKey(), lot + 1);
    QTRY_COMPARE(m_host->lots.last().img.size(), 3);
    QCOMPARE(m_host->lots.value(lot).phase, Phase::Unsold); // the old one stays what it is
}

void TestSelling::onlyTheSellerIsOffered()
{
    join();
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s)); // nobody has bid on it, but it is another's
    QVERIFY(!m_person->find<QWidget>(u"room.own"_s)->isVisible());
    QVERIFY(!m_person->find<QAction>(u"menu.changeLot"_s)->isEnabled());
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
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"2 ready · 2 to mend"_s);
    const auto lots = m_host->lots.size();
    const auto box = [table](int row) { return table->model()->index(row, models::LotImport::NameColumn); };
    table->setCurrentIndex(box(1));
    QVERIFY(m_person->text(u"many.row"_s).startsWith(u"Line 3: That is no amount."_s));
    table->setCurrentIndex(box(3));
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(m_person->text(u"many.counts"_s), u"1 ready · 2 to mend · 1 left out"_s);
    m_person->click(u"many.start"_s);
    QTRY_COMPARE(m_person->text(u"many.counts"_s), u"2 to mend · 1 left out · 1 on sale"_s);
    QCOMPARE(m_host->lots.size(), lots + 1);
    QVERIFY(!m_person->find<QPushButton>(u"many.start"_s)->isEnabled());
    table->setCurrentIndex(box(0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
}

int main(int argc, char **argv)
{
    qputenv("LANGUAGE", "en");
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestSelling test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_selling.moc"
