// What a host does to lots at the console, driven by object name, over a real house in this process.
#include "models/catalogue/lot_table_model.h"
#include "models/console/sales_model.h"
#include "ui/console_scene.h"
#include "ui/run_in_english.h"
#include "ui/steady_places.h"

#include <QAction>
#include <QFile>
#include <QListView>
#include <QTemporaryDir>

using namespace gavel;
using namespace Qt::StringLiterals;
using Scene = ui_tests::ConsoleScene;

class TestConsoleLots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lotIsPausedResumedAndExtended();
    void undoTakesAPauseBack();
    void aLongNameOfABidderLeavesTheLotsItsRoom();
    void nothingMovesWhileThingsAreDone();
    void buttonsHaveRoomForTheirWords();
    void theLedgerSaysWhichSaleWhereThereIsRoom();
    void theWayBackIsWhereTheKeyboardIs_data();
    void theWayBackIsWhereTheKeyboardIs();
    void dialogsOpenInTheirField_data();
    void dialogsOpenInTheirField();
    void enterPressesTheFocusedButton();
    void badBidIsVoidedAfterASecondLook();
    void lotIsClosedAndTheResultsAreSaved();
    void lotThatDidNotSellIsReopened();
    void withdrawingNeedsAReason();
    void severalLotsAtOnce();
    void refusalIsSaidInWords();
};

void TestConsoleLots::lotIsPausedResumedAndExtended()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QVERIFY(!scene.find<QPushButton>(u"console.lots.extend"_s)->isEnabled()); // nothing is chosen
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.click(u"console.lots.pause"_s);
    QTRY_COMPARE(scene.phase(), auction::Phase::Paused);
    QTRY_VERIFY(scene.find<QPushButton>(u"console.lots.resume"_s)->isVisible());
    QVERIFY(!scene.find<QPushButton>(u"console.lots.pause"_s)->isVisible());
    const qint64 left = *scene.lotView().leftMs;
    scene.click(u"console.lots.extend"_s);
    QTRY_COMPARE(*scene.lotView().leftMs, left + 120'000);
    scene.click(u"console.lots.resume"_s);
    QTRY_COMPARE(scene.phase(), auction::Phase::Open);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"“Vase” goes on."_s);
}

void TestConsoleLots::undoTakesAPauseBack()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.click(u"console.lots.pause"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"“Vase” is paused; its time stands still."_s);
    QCOMPARE(scene.find<QPushButton>(u"console.notice.action"_s)->text(), u"Undo"_s);
    scene.click(u"console.notice.action"_s);
    QTRY_COMPARE(scene.phase(), auction::Phase::Open);
}

void TestConsoleLots::badBidIsVoidedAfterASecondLook()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 10'000).status, 201);
    QCOMPARE(scene.fixture.bid(scene.lot, scene.doyun, 9'000'000).status, 201);
    QTRY_COMPARE(scene.lotView().bids, 2);
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.click(u"console.lots.void"_s);
    auto *bids = scene.find<QListView>(u"void.bids"_s);
    QTRY_COMPARE(bids->model()->rowCount(), 2);
    scene.click(u"void.submit"_s);
    QCOMPARE(scene.text(u"void.reason.below"_s), u"A reason is needed."_s);
    scene.type(u"void.reason"_s, u"three zeros too many"_s);
    scene.click(u"void.submit"_s);
    QTRY_VERIFY(scene.text(u"void.effect"_s).startsWith(u"Then Jae leads, at ₩10,000."_s));
    QCOMPARE(scene.text(u"void.bid"_s), u"₩9,000,000 by Doyun"_s);
    QCOMPARE(scene.lotView().bids, 2); // nothing has happened yet
    scene.click(u"void.submit"_s);
    QTRY_COMPARE(scene.lotView().bids, 1);
    QCOMPARE(scene.lotView().leader->nick, u"Jae"_s);
    QVERIFY(scene.isGone(u"void"_s));
}

void TestConsoleLots::lotIsClosedAndTheResultsAreSaved()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 10'000).status, 201);
    QTRY_COMPARE(scene.lotView().bids, 1);
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.find<QAction>(u"console.lots.close"_s)->trigger();
    QVERIFY(scene.text(u"reason.explains"_s).contains(u"sold to Jae for ₩10,000"_s));
    scene.click(u"reason.submit"_s);
    QTRY_COMPARE(scene.phase(), auction::Phase::Sold);
    scene.click(u"console.tab.ledger"_s);
    QTRY_COMPARE(scene.cell(u"console.sales"_s, 0, models::SalesModel::BuyerColumn), u"Jae"_s);
    const auto labels = scene.find<QWidget>(u"console.ledger.sums"_s)->findChildren<QLabel *>();
    const auto names = [](const QLabel *label) { return label->text(); };
    QStringList words;
    std::transform(labels.begin(), labels.end(), std::back_inserter(words), names);
    QVERIFY2(words.contains(u"Paid"_s), qPrintable(words.join(u'|'))); // however it came: as the desk's evening has it
    scene.click(u"console.ledger.kind.accounts"_s);
    QTRY_VERIFY(scene.find<QTableView>(u"console.balances"_s)->model()->rowCount() > 0);

    QTemporaryDir folder;
    scene.click(u"console.ledger.save"_s);
    auto *dialog = scene.find<QDialog>(u"saveAs"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(folder.filePath(u"results.csv"_s));
    dialog->accept();
    QTRY_VERIFY(QFile::exists(folder.filePath(u"results.csv"_s)));
    QFile file(folder.filePath(u"results.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.contains("\r\n1,Vase,Sold,1,10000,Jae,Jae@example.org,"));
}

void TestConsoleLots::lotThatDidNotSellIsReopened()
{
    Scene scene;
    const QString path = u"/api/v1/lots/%1"_s.arg(scene.lot);
    QCOMPARE(scene.fixture.patch(path, {{u"buyNow"_s, 50'000}}, scene.seller).status, 200);
    QVERIFY(scene.arrive());
    auto *table = scene.find<QTableView>(u"console.lots"_s);
    table->selectRow(0);
    scene.find<QAction>(u"console.lots.close"_s)->trigger();
    scene.click(u"reason.submit"_s);
    QTRY_COMPARE(scene.phase(), auction::Phase::Unsold);
    QTRY_VERIFY(scene.find<QPushButton>(u"console.lots.reopen"_s)->isVisible());
    scene.click(u"console.lots.reopen"_s);
    scene.type(u"reopen.reason"_s, u"the room was empty"_s);
    for (const QString &outside : {u"5,000"_s, u"60,000"_s}) {
        scene.type(u"reopen.reserve"_s, outside);
        scene.click(u"reopen.submit"_s);
        QVERIFY(scene.text(u"reopen.reserve.below"_s).contains(u"₩10,000"_s));
        QVERIFY(scene.text(u"reopen.reserve.below"_s).contains(u"₩50,000"_s));
    }
    scene.type(u"reopen.reserve"_s, u"20,000"_s);
    scene.click(u"reopen.submit"_s);
    QTRY_COMPARE(scene.phase(), auction::Phase::Open);
    QCOMPARE(scene.lotView().reserve, auction::ReserveState::NotMet);
}

void TestConsoleLots::withdrawingNeedsAReason()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.click(u"console.lots.withdraw"_s);
    scene.click(u"reason.submit"_s);
    QCOMPARE(scene.text(u"reason.text.below"_s), u"A reason is needed."_s);
    QCOMPARE(scene.phase(), auction::Phase::Open);
    scene.type(u"reason.text"_s, u"it broke"_s);
    scene.click(u"reason.submit"_s);
    QTRY_COMPARE(scene.phase(), auction::Phase::Withdrawn);
    for (const auto &action : {u"pause"_s, u"extend"_s, u"withdraw"_s, u"void"_s, u"close"_s, u"reopen"_s})
        QTRY_VERIFY(!scene.find<QAction>(u"console.lots."_s + action)->isEnabled());
}

void TestConsoleLots::severalLotsAtOnce()
{
    Scene scene;
    QVERIFY(scene.arrive());
    const qint64 other = scene.fixture.sell(scene.seller);
    QTRY_COMPARE(scene.house.lots().rowCount(), 2);
    scene.find<QTableView>(u"console.lots"_s)->selectAll();
    QVERIFY(!scene.find<QAction>(u"console.lots.void"_s)->isEnabled()); // of one lot at a time
    scene.click(u"console.lots.pause"_s);
    QTRY_COMPARE(scene.phase(), auction::Phase::Paused);
    QTRY_COMPARE(scene.house.lots().find(other)->phase, auction::Phase::Paused);
    scene.click(u"console.notice.action"_s);
    QTRY_COMPARE(scene.house.lots().find(other)->phase, auction::Phase::Open);
    QTRY_COMPARE(scene.phase(), auction::Phase::Open);
}

// Somebody else was quicker: another desktop of the host's closes the lot while this one asks.
void TestConsoleLots::refusalIsSaidInWords()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.find<QAction>(u"console.lots.close"_s)->trigger();
    const QString host = scene.fixture.signInHost();
    QCOMPARE(
        scene.fixture.post(u"/api/v1/lots/%1/actions"_s.arg(scene.lot), {{u"action"_s, u"withdraw"_s}}, host).status,
        200);
    scene.click(u"reason.submit"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s),
                 u"“Vase” stays as it is: The lot is no longer in a phase that allows this."_s);
}

// Print goes to the menu where there is no room for all; going there and coming back changes nothing of that.
void TestConsoleLots::buttonsHaveRoomForTheirWords()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    for (const int width : {1'300, 1'072, 1'040, 1'000, 1'040, 1'072, 1'300, 1'072}) {
        scene.console->resize(width, 680);
        for (const bool comesBack : {false, true}) {
            if (comesBack) {
                scene.console->hide();
                QTest::qWait(20);
                scene.console->show();
            }
            QTest::qWait(20);
            for (const auto *button : scene.console->findChildren<QPushButton *>()) {
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                             qPrintable(u"%1 at %2"_s.arg(button->text()).arg(width)));
            }
        }
    }
}

void TestConsoleLots::aLongNameOfABidderLeavesTheLotsItsRoom()
{
    Scene scene;
    const QString longest = scene.fixture.signUp(u"Wolfeschlegelsteinhausenberger"_s);
    QVERIFY(scene.arrive());
    scene.console->resize(1'072, 680);
    const auto *table = scene.find<QTableView>(u"console.lots"_s);
    const auto widthOf = [table](int column) { return table->columnWidth(column); };
    QCOMPARE(scene.fixture.bid(scene.lot, longest, 10'000).status, 201);
    const auto *rows = table->model();
    QTRY_VERIFY(rows->index(0, models::LotTableModel::LeaderColumn).data().toString().startsWith(u"Wolfe"));
    QTest::qWait(50);
    QVERIFY(widthOf(models::LotTableModel::LeaderColumn) <= table->width() / 5);
    QVERIFY(widthOf(models::LotTableModel::NameColumn) >= widthOf(models::LotTableModel::LeaderColumn));
}

void TestConsoleLots::theLedgerSaysWhichSaleWhereThereIsRoom()
{
    Scene scene;
    QVERIFY(scene.arrive());
    const QString host = scene.fixture.signInHost();
    QCOMPARE(scene.fixture.post(u"/api/v1/sales"_s, {{u"name"_s, u"Late"_s}}, host).status, 201);
    scene.house.sales().read();
    QTRY_VERIFY(scene.house.sales().areSeveral());
    scene.click(u"console.tab.ledger"_s);
    const auto *table = scene.find<QTableView>(u"console.sales"_s);
    scene.console->resize(1'600, 680);
    QTRY_VERIFY(!table->isColumnHidden(models::SalesModel::SaleColumn));
    scene.console->resize(1'072, 680);
    QTRY_VERIFY(table->isColumnHidden(models::SalesModel::SaleColumn));
}

// Aiming at one button hits no other: whatever is said, and whatever becomes of the chosen lot.
void TestConsoleLots::nothingMovesWhileThingsAreDone()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.console->resize(1'072, 680);
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    ui_tests::SteadyPlaces places(*scene.console);
    const auto look = [&places](const QString &after) {
        const QString moved = places.moved();
        QVERIFY2(moved.isEmpty(), qPrintable(after + u": "_s + moved));
    };
    scene.click(u"console.lots.pause"_s);
    QTRY_COMPARE(scene.phase(), auction::Phase::Paused);
    look(u"pausing"_s);
    const QString host = scene.fixture.signInHost();
    const auto closing =
        scene.fixture.post(u"/api/v1/lots/%1/actions"_s.arg(scene.lot), {{u"action"_s, u"close"_s}}, host);
    QVERIFY2(closing.status == 200, closing.body.constData());
    QTRY_COMPARE(scene.phase(), auction::Phase::Unsold);
    look(u"the lot's end"_s);
    for (const auto &tab : {u"bidders"_s, u"ledger"_s, u"log"_s, u"lots"_s}) {
        scene.click(u"console.tab."_s + tab);
        look(tab);
    }
    scene.chooseBidder(u"jae"_s);
    (void)places.moved(); // the search narrowed the list, which is not by itself
    for (const auto &button : {u"block"_s, u"limit"_s}) {
        scene.click(u"console.bidders."_s + button);
        QTRY_VERIFY(!scene.text(u"console.notice.text"_s).isEmpty());
        look(button);
    }
}

void TestConsoleLots::theWayBackIsWhereTheKeyboardIs_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("closing") << u"close"_s;
    QTest::newRow("withdrawing") << u"withdraw"_s;
}

// Hammering Enter at a dialog that takes something away for good does nothing.
void TestConsoleLots::theWayBackIsWhereTheKeyboardIs()
{
    QFETCH(QString, action);
    Scene scene;
    QVERIFY(scene.arrive());
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.find<QAction>(u"console.lots."_s + action)->trigger();
    auto *dialog = scene.find<QDialog>(u"reason"_s);
    QVERIFY(dialog);
    auto *back = scene.find<QPushButton>(u"reason.cancel"_s);
    auto *deed = scene.find<QPushButton>(u"reason.submit"_s);
    QCOMPARE(back->text(), u"Back"_s);
    QVERIFY(back->isDefault() && !deed->isDefault());
    QCOMPARE(deed->property("look").toString(), u"danger"_s);
    if (auto *reason = scene.find<QLineEdit>(u"reason.text"_s)) {
        scene.type(u"reason.text"_s, u"it broke"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // what was typed is not lost either
        QCOMPARE(reason->text(), u"it broke"_s);
    }
    QTRY_VERIFY(back->hasFocus());
    QTest::keyClick(back, Qt::Key_Return);
    QVERIFY(scene.isGone(u"reason"_s));
    QCOMPARE(scene.phase(), auction::Phase::Open);
}

void TestConsoleLots::dialogsOpenInTheirField_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("field");
    QTest::newRow("announcing") << u"console.announce"_s << u"announce.text"_s;
    QTest::newRow("a deposit") << u"console.bidders.deposit"_s << u"deposit.amount"_s;
    QTest::newRow("a block") << u"console.bidders.block"_s << u"reason.text"_s;
    QTest::newRow("withdrawing") << u"console.lots.withdraw"_s << u"reason.text"_s;
}

void TestConsoleLots::dialogsOpenInTheirField()
{
    QFETCH(QString, button);
    QFETCH(QString, field);
    Scene scene;
    QVERIFY(scene.arrive());
    if (button.contains(u"bidders"))
        scene.chooseBidder(u"jae"_s);
    else
        scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.click(button);
    QTRY_VERIFY(scene.find<QWidget>(field));
    QTRY_VERIFY(scene.find<QWidget>(field)->hasFocus());
}

// In a dialog too, where it would else press the default.
void TestConsoleLots::enterPressesTheFocusedButton()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.chooseBidder(u"jae"_s);
    scene.click(u"console.bidders.deposit"_s);
    scene.type(u"deposit.amount"_s, u"50,000"_s);
    auto *cancel = scene.find<QPushButton>(u"deposit.cancel"_s);
    cancel->setFocus(Qt::TabFocusReason);
    QTest::keyClick(cancel, Qt::Key_Return);
    QVERIFY(scene.isGone(u"deposit"_s));
    auto *block = scene.find<QPushButton>(u"console.bidders.block"_s);
    block->setFocus(Qt::TabFocusReason);
    QTest::keyClick(block, Qt::Key_Return);
    QTRY_VERIFY(scene.find<QPushButton>(u"reason.submit"_s)); // the block's, and no deposit
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestConsoleLots>(argc, argv);
}

#include "tst_console_lots.moc"
