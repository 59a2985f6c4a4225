// The console as a whole: what it tells, shows and keeps, driven by object name, over a real house in this process.
#include "ui/console_scene.h"
#include "ui/run_in_english.h"
#include "ui/view_walk.h"
#include "widgets/invitation_sheet.h"
#include "widgets/qr_code.h"

#include <QClipboard>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::LogLevel;
using Host = ui_tests::ConsoleScene::Host;
using Scene = ui_tests::ConsoleScene;

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyoneIsTold();
    void figuresFollowTheHouse();
    void whatHappensIsListed();
    void whoComesAndGoesIsListed();
    void addressIsShownScannedAndCopied();
    void sheetForTheDoorIsPainted();
    void logOfAHostElsewhereIsNotHere();
    void logIsSearchedAndCopied();
    void logIsReadByWhatMatters();
    void projectorIsAskedForWithTheChosenLot();
    void narrowTheSideTakesTheTabsPlace();
    void everyTabIsForEveryone_data();
    void everyTabIsForEveryone();
};

void TestConsole::everyoneIsTold()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QSignalSpy heard(&scene.house.line().stream(), &link::HouseStream::announced);
    scene.click(u"console.announce"_s);
    scene.click(u"announce.submit"_s);
    QCOMPARE(scene.text(u"announce.text.below"_s), u"Nothing is written yet."_s);
    scene.find<QPlainTextEdit>(u"announce.text"_s)->setPlainText(u"Tea is served."_s);
    scene.click(u"announce.submit"_s);
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard.first().first().toString(), u"Tea is served."_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"Everyone was told."_s);
    scene.click(u"console.tab.log"_s); // the record of what the host did
    const auto *log = scene.find<QListView>(u"console.log"_s)->model();
    QCOMPARE(log->rowCount(), 1);
    QVERIFY(log->index(0, 0).data().toString().endsWith(u"Announced: Tea is served."_s));
}

void TestConsole::figuresFollowTheHouse()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.fixture.bid(scene.lot, scene.jae, 10'000);
    QTRY_COMPARE(scene.text(u"console.bids.note"_s), u"1 bid(s) in all"_s);
    QTRY_COMPARE_WITH_TIMEOUT(scene.text(u"console.bids.figure"_s), u"1"_s, 10'000);
    QCOMPARE(scene.text(u"console.ifEnded.figure"_s), scene.house.money().shown(scene.lotView().price));
    QCOMPARE(scene.text(u"console.people.figure"_s), u"0"_s); // the host is not counted
}

void TestConsole::whatHappensIsListed()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.fixture.bid(scene.lot, scene.jae, 10'000);
    auto *list = scene.find<QListView>(u"console.activity"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Jae leads lot 1 at ₩10,000"_s);
    QVERIFY(list->isVisible());
}

// The console hears of it because the host is in the room too.
void TestConsole::whoComesAndGoesIsListed()
{
    Scene scene;
    QSignalSpy attending(&scene.house.line().rooms(), &link::Rooms::entered);
    QVERIFY(scene.arrive());
    QTRY_COMPARE(attending.size(), 1);
    link::HostLink bidder(scene.fixture.house->url());
    QSignalSpy entered(&bidder.rooms(), &link::Rooms::entered);
    bidder.open(scene.jae.toLatin1());
    bidder.rooms().join(scene.lot);
    QTRY_COMPARE(entered.size(), 1);
    auto *list = scene.find<QListView>(u"console.activity"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Jae came into the room of lot 1"_s);
    bidder.rooms().leave(scene.lot);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Jae left the room of lot 1"_s);
}

void TestConsole::addressIsShownScannedAndCopied()
{
    Scene scene(Host::InThisProgram);
    QVERIFY(scene.arrive());
    QCOMPARE(scene.text(u"console.invitation.address"_s), u"http://192.0.2.14:8010"_s);
    QVERIFY(!scene.find<QLabel>(u"console.invitation.note"_s)->isVisible());
    QCOMPARE(scene.find<ui::QrCode>(u"console.invitation.code"_s)->text(), u"http://192.0.2.14:8010"_s);
    scene.click(u"console.invitation.copy"_s);
    const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.value(0), u"http://192.0.2.14:8010"_s);
    QVERIFY2(copied.value(1).endsWith(u" gavel://192.0.2.14:8010/"_s), qPrintable(copied.join(u'|')));

    Scene elsewhere;
    QVERIFY(elsewhere.arrive());
    QVERIFY(elsewhere.text(u"console.invitation.address"_s).startsWith(u"http://127.0.0.1:"_s));
    QVERIFY(elsewhere.find<QLabel>(u"console.invitation.note"_s)->isVisible());
    elsewhere.click(u"console.invitation.print"_s); // which asks whether that is meant
    QVERIFY(elsewhere.text(u"reason.explains"_s).contains(u"127.0.0.1"_s));
    elsewhere.click(u"reason.cancel"_s);
    QVERIFY(elsewhere.isGone(u"reason"_s));
}

void TestConsole::sheetForTheDoorIsPainted()
{
    QImage page(800, 1'100, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    ui::InvitationSheet{.house = u"A house"_s, .address = u"http://192.0.2.14:8010"_s, .sentence = u"Come in."_s}.paint(
        painter, page.rect());
    painter.end();
    int dark = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x)
            dark += qGray(page.pixel(x, y)) < 40 ? 1 : 0;
    }
    QVERIFY(dark > page.width() * page.height() / 20); // the code alone is more
    QCOMPARE(page.pixel(2, 2), qRgb(255, 255, 255));
}

void TestConsole::logOfAHostElsewhereIsNotHere()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.click(u"console.tab.log"_s);
    QCOMPARE(scene.text(u"console.log.state.title"_s), u"Nothing done yet"_s);
    QVERIFY(!scene.find<QPushButton>(u"console.log.save"_s)->isEnabled());
}

void TestConsole::logIsSearchedAndCopied()
{
    Scene scene(Host::InThisProgram);
    QVERIFY(scene.arrive());
    scene.click(u"console.tab.log"_s);
    auto *list = scene.find<QListView>(u"console.log"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    Q_EMIT scene.hosting.logged({.at = QTime(12, 0, 9), .level = LogLevel::Error, .text = u"The disk is full"_s});
    QCOMPARE(list->model()->rowCount(), 3);
    scene.type(u"console.search"_s, u"DISK"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    scene.click(u"console.log.copy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"12:00:09 Error: The disk is full\n"_s);
}

void TestConsole::logIsReadByWhatMatters()
{
    Scene scene(Host::InThisProgram);
    QVERIFY(scene.arrive());
    scene.click(u"console.tab.log"_s);
    auto *list = scene.find<QListView>(u"console.log"_s);
    scene.click(u"console.log.level.warnings"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"12:00:07 Warning: No TLS"_s);
    scene.click(u"console.log.level.errors"_s);
    QVERIFY(!list->isVisible());
    QCOMPARE(scene.text(u"console.log.state.sentence"_s), u"The host has reported no errors."_s);
    scene.type(u"console.search"_s, u"disk"_s);
    QCOMPARE(scene.text(u"console.log.state.sentence"_s), u"No line of the log matches."_s);
    Q_EMIT scene.hosting.logged({.at = QTime(12, 0, 9), .level = LogLevel::Error, .text = u"The disk is full"_s});
    QVERIFY(list->isVisible());
    scene.type(u"console.search"_s, {});
    scene.click(u"console.log.level.everything"_s);
    QCOMPARE(list->model()->rowCount(), 3);
}

void TestConsole::projectorIsAskedForWithTheChosenLot()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QList<std::optional<auction::LotId>> asked;
    connect(scene.console.get(), &ui::ConsoleView::projectorAsked, this,
            [&asked](std::optional<auction::LotId> lot) { asked.append(lot); });
    scene.click(u"console.projector"_s);
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.click(u"console.projector"_s);
    QCOMPARE(asked.size(), 2);
    QVERIFY(!asked.first());
    QCOMPARE(asked.last(), std::optional(scene.lot));
}

void TestConsole::narrowTheSideTakesTheTabsPlace()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.console->resize(820, 520);
    QVERIFY(!scene.find<QWidget>(u"console.invitation"_s)->isVisible());
    scene.click(u"console.side"_s);
    QVERIFY(scene.find<QWidget>(u"console.invitation"_s)->isVisible());
    QVERIFY(!scene.find<QTableView>(u"console.lots"_s)->isVisible());
    scene.click(u"console.tab.lots"_s);
    QVERIFY(scene.find<QTableView>(u"console.lots"_s)->isVisible());
    scene.console->resize(1'200, 740);
    QVERIFY(scene.find<QWidget>(u"console.invitation"_s)->isVisible());
}

void TestConsole::everyTabIsForEveryone_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QSize(1'072, 680);
    QTest::newRow("small") << QSize(840, 480);
}

// By name, by keyboard, and with every word to be read.
void TestConsole::everyTabIsForEveryone()
{
    QFETCH(QSize, size);
    Scene scene;
    QVERIFY(scene.arrive());
    scene.console->resize(size);
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    for (const auto &tab : {u"lots"_s, u"bidders"_s, u"ledger"_s, u"log"_s}) {
        scene.click(u"console.tab."_s + tab);
        QTest::qWait(100);
        QCOMPARE(ui_tests::unnamedControls(*scene.console).join(u'\n'), QString());
        QCOMPARE(ui_tests::unreachableControls(*scene.console).join(u'\n'), QString());
        QCOMPARE(ui_tests::clippedWords(*scene.console).join(u'\n'), QString());
    }
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestConsole>(argc, argv);
}

#include "tst_console.moc"
