// The console as a host uses it, driven by object name, over a real house in this process.
#include "support/house_fixture.h"
#include "ui/view_walk.h"
#include "widgets/invitation_sheet.h"
#include "widgets/qr_code.h"
#include "windows/console_view.h"
#include "windows/hosting.h"
#include "windows/house.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using test::HouseFixture;

namespace {

// A program that hosts, as far as the console asks.
class Hosting : public ui::HostingService
{
public:
    void start(const ui::HostingOptions &) override {}
    void stop() override {}
    [[nodiscard]] bool isRunning() const override { return true; }
    void findHouses() override {}
    [[nodiscard]] QUrl publicAddress() const override { return QUrl(u"http://192.0.2.14:8010/"_s); }
    [[nodiscard]] QStringList recentLog() const override { return {u"12:00:00 Serving"_s, u"12:00:07 All is well"_s}; }
};

// A host at the console of a house with a seller, two bidders and a lot.
struct Scene
{
    HouseFixture fixture;
    QString seller = fixture.signUp(u"Nari"_s);
    QString jae = fixture.signUp(u"Jae"_s);
    QString doyun = fixture.signUp(u"Doyun"_s);
    qint64 lot = fixture.sell(seller, {{u"start"_s, 10'000}});
    ui::Theme theme{*qApp};
    Hosting hosting;
    ui::House house{fixture.house->url(), {}, {}};
    std::unique_ptr<ui::ConsoleView> console;

    explicit Scene(ui::HostingService *service = nullptr)
        : console(std::make_unique<ui::ConsoleView>(house, theme, service))
    {
        console->resize(1'080, 740);
        console->show();
        house.line().open(fixture.signInHost().toLatin1());
    }

    [[nodiscard]] bool arrive()
    {
        return QTest::qWaitFor([this] { return house.isSignedIn() && house.lots().isLoaded(); });
    }
    template <typename Kind>
    [[nodiscard]] Kind *find(const QString &name) const
    {
        return console->findChild<Kind *>(name);
    }
    void click(const QString &name) const
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void type(const QString &name, const QString &text) const
    {
        auto *field = find<QLineEdit>(name);
        QVERIFY2(field && field->isVisible(), qPrintable(name));
        field->clear();
        QTest::keyClicks(field, text);
    }
    // Among the four accounts.
    void chooseBidder(const QString &nick) const
    {
        click(u"console.tab.bidders"_s);
        auto *table = find<QTableView>(u"console.bidders"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        type(u"console.search"_s, nick);
        table->selectRow(0);
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        const auto *label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    [[nodiscard]] QString cell(const QString &table, int row, int column) const
    {
        return find<QTableView>(table)->model()->index(row, column).data().toString();
    }
    [[nodiscard]] Phase phase() const { return lotView().phase; }
    [[nodiscard]] LotView lotView() const { return *const_cast<ui::House &>(house).lots().find(lot); }
    [[nodiscard]] bool isGone(const QString &dialog) const
    {
        return QTest::qWaitFor([&] { return !find<QDialog>(dialog); });
    }
};

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lotIsPausedResumedAndExtended();
    void undoTakesAPauseBack();
    void badBidIsVoidedAfterASecondLook();
    void lotIsClosedAndTheResultsAreSaved();
    void lotThatDidNotSellIsReopened();
    void withdrawingNeedsAReason();
    void severalLotsAtOnce();
    void refusalIsSaidInWords();

    void bidderIsBlockedAndTheBlockIsUndone();
    void bidderGetsADeposit();
    void bidderGetsANewPassword();
    void biddersAreSearched();
    void biddersThatCannotBeReadAreSaidSo();

    void everyoneIsTold();
    void figuresFollowTheHouse();
    void whatHappensIsListed();
    void addressIsShownScannedAndCopied();
    void sheetForTheDoorIsPainted();
    void logOfAHostElsewhereIsNotHere();
    void logIsSearchedAndCopied();
    void projectorIsAskedForWithTheChosenLot();
    void narrowTheSideTakesTheTabsPlace();
    void everyTabIsForEveryone_data();
    void everyTabIsForEveryone();
};

void TestConsole::lotIsPausedResumedAndExtended()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QVERIFY(!scene.find<QPushButton>(u"console.lots.extend"_s)->isEnabled()); // nothing is chosen
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.click(u"console.lots.pause"_s);
    QTRY_COMPARE(scene.phase(), Phase::Paused);
    QTRY_VERIFY(scene.find<QPushButton>(u"console.lots.resume"_s)->isVisible());
    QVERIFY(!scene.find<QPushButton>(u"console.lots.pause"_s)->isVisible());
    const qint64 left = *scene.lotView().leftMs;
    scene.click(u"console.lots.extend"_s);
    QTRY_COMPARE(*scene.lotView().leftMs, left + 120'000);
    scene.click(u"console.lots.resume"_s);
    QTRY_COMPARE(scene.phase(), Phase::Open);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"“Vase” goes on."_s);
}

void TestConsole::undoTakesAPauseBack()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.click(u"console.lots.pause"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"“Vase” is paused; its time stands still."_s);
    QCOMPARE(scene.find<QPushButton>(u"console.notice.action"_s)->text(), u"Undo"_s);
    scene.click(u"console.notice.action"_s);
    QTRY_COMPARE(scene.phase(), Phase::Open);
}

void TestConsole::badBidIsVoidedAfterASecondLook()
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

void TestConsole::lotIsClosedAndTheResultsAreSaved()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 10'000).status, 201);
    QTRY_COMPARE(scene.lotView().bids, 1);
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.find<QAction>(u"console.lots.close"_s)->trigger();
    QVERIFY(scene.text(u"reason.explains"_s).contains(u"sold to Jae for ₩10,000"_s));
    scene.click(u"reason.submit"_s);
    QTRY_COMPARE(scene.phase(), Phase::Sold);
    scene.click(u"console.tab.ledger"_s);
    QTRY_COMPARE(scene.cell(u"console.sales"_s, 0, 2), u"Jae"_s);
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

void TestConsole::lotThatDidNotSellIsReopened()
{
    Scene scene;
    QVERIFY(scene.arrive());
    auto *table = scene.find<QTableView>(u"console.lots"_s);
    table->selectRow(0);
    scene.find<QAction>(u"console.lots.close"_s)->trigger();
    scene.click(u"reason.submit"_s);
    QTRY_COMPARE(scene.phase(), Phase::Unsold);
    QTRY_VERIFY(scene.find<QPushButton>(u"console.lots.reopen"_s)->isVisible());
    scene.click(u"console.lots.reopen"_s);
    scene.type(u"reopen.reserve"_s, u"5,000"_s);
    scene.click(u"reopen.submit"_s);
    QVERIFY(scene.text(u"reopen.reserve.below"_s).contains(u"₩10,000"_s));
    scene.type(u"reopen.reserve"_s, u"20,000"_s);
    scene.type(u"reopen.reason"_s, u"the room was empty"_s);
    scene.click(u"reopen.submit"_s);
    QTRY_COMPARE(scene.phase(), Phase::Open);
    QCOMPARE(scene.lotView().reserve, ReserveState::NotMet);
}

void TestConsole::withdrawingNeedsAReason()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.click(u"console.lots.withdraw"_s);
    scene.click(u"reason.submit"_s);
    QCOMPARE(scene.text(u"reason.text.below"_s), u"A reason is needed."_s);
    QCOMPARE(scene.phase(), Phase::Open);
    scene.type(u"reason.text"_s, u"it broke"_s);
    scene.click(u"reason.submit"_s);
    QTRY_COMPARE(scene.phase(), Phase::Withdrawn);
    for (const auto &action : {u"pause"_s, u"extend"_s, u"withdraw"_s, u"void"_s, u"close"_s, u"reopen"_s})
        QTRY_VERIFY(!scene.find<QAction>(u"console.lots."_s + action)->isEnabled());
}

void TestConsole::severalLotsAtOnce()
{
    Scene scene;
    QVERIFY(scene.arrive());
    const qint64 other = scene.fixture.sell(scene.seller);
    QTRY_COMPARE(scene.house.lots().rowCount(), 2);
    scene.find<QTableView>(u"console.lots"_s)->selectAll();
    QVERIFY(!scene.find<QAction>(u"console.lots.void"_s)->isEnabled()); // of one lot at a time
    scene.click(u"console.lots.pause"_s);
    QTRY_COMPARE(scene.phase(), Phase::Paused);
    QTRY_COMPARE(scene.house.lots().find(other)->phase, Phase::Paused);
    scene.click(u"console.notice.action"_s);
    QTRY_COMPARE(scene.house.lots().find(other)->phase, Phase::Open);
    QTRY_COMPARE(scene.phase(), Phase::Open);
}

// Somebody else was quicker: another desktop of the host's closes the lot while this one asks.
void TestConsole::refusalIsSaidInWords()
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

void TestConsole::bidderIsBlockedAndTheBlockIsUndone()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.chooseBidder(u"jae"_s);
    scene.click(u"console.bidders.block"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"Jae may not bid any more. The bids that stand remain."_s);
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 10'000).code(), u"blocked"_s);
    scene.click(u"console.notice.action"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"It is as it was before."_s);
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 10'000).status, 201);
}

void TestConsole::bidderGetsADeposit()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.chooseBidder(u"doyun"_s);
    scene.click(u"console.bidders.limit"_s);
    QTRY_COMPARE(scene.find<QPushButton>(u"console.bidders.limit"_s)->text(), u"Lift the limit"_s);
    QCOMPARE(scene.fixture.bid(scene.lot, scene.doyun, 10'000).code(), u"over_limit"_s);
    scene.click(u"console.bidders.deposit"_s);
    scene.type(u"deposit.amount"_s, u"much"_s);
    scene.click(u"deposit.submit"_s);
    QVERIFY(scene.text(u"deposit.amount.below"_s).startsWith(u"This is no amount."_s));
    scene.type(u"deposit.amount"_s, u"50,000"_s);
    scene.type(u"deposit.note"_s, u"cash at the door"_s);
    scene.click(u"deposit.submit"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"₩50,000 was deposited for Doyun."_s);
    QCOMPARE(scene.fixture.bid(scene.lot, scene.doyun, 10'000).status, 201);
}

void TestConsole::bidderGetsANewPassword()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.chooseBidder(u"jae"_s);
    scene.click(u"console.bidders.password"_s);
    const QString password = scene.find<QLineEdit>(u"password.text"_s)->text();
    QVERIFY(password.size() >= 12);
    scene.click(u"password.submit"_s);
    QTRY_COMPARE(scene.text(u"password.title"_s), u"Jae has a new password"_s);
    scene.click(u"password.submit"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), password);
    const QJsonObject in{{u"email"_s, u"Jae@example.org"_s}, {u"password"_s, password}};
    QCOMPARE(scene.fixture.post(u"/api/v1/session"_s, in).status, 201);
    QCOMPARE(scene.fixture.get(u"/api/v1/me"_s, scene.jae).status, 401); // the old session has ended
    scene.click(u"password.cancel"_s);
    QVERIFY(scene.isGone(u"password"_s));
}

void TestConsole::biddersAreSearched()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.click(u"console.tab.bidders"_s);
    QTRY_COMPARE(scene.find<QTableView>(u"console.bidders"_s)->model()->rowCount(), 4);
    scene.type(u"console.search"_s, u"zeppelin"_s);
    QCOMPARE(scene.text(u"console.bidders.state.sentence"_s), u"No account here matches “zeppelin”."_s);
}

void TestConsole::biddersThatCannotBeReadAreSaidSo()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QTRY_COMPARE(scene.find<QTableView>(u"console.bidders"_s)->model()->rowCount(), 4);
    scene.fixture.stop();
    scene.click(u"console.tab.bidders"_s);
    QTRY_VERIFY(scene.text(u"console.notice.text"_s).startsWith(u"The accounts may be old by now."_s));
    QVERIFY(scene.find<QTableView>(u"console.bidders"_s)->isVisible()); // better old than none
}

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
}

void TestConsole::figuresFollowTheHouse()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.fixture.bid(scene.lot, scene.jae, 10'000);
    QTRY_COMPARE(scene.text(u"console.bids.figure"_s), u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(scene.text(u"console.bids.note"_s), u"1 in the last minute"_s, 10'000);
    QVERIFY(scene.text(u"console.commit.figure"_s).endsWith(u" ms"_s));
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

void TestConsole::addressIsShownScannedAndCopied()
{
    Hosting hosting;
    Scene scene(&hosting);
    QVERIFY(scene.arrive());
    QCOMPARE(scene.text(u"console.invitation.address"_s), u"http://192.0.2.14:8010"_s);
    QVERIFY(!scene.find<QLabel>(u"console.invitation.note"_s)->isVisible());
    QCOMPARE(scene.find<ui::QrCode>(u"console.invitation.code"_s)->text(), u"http://192.0.2.14:8010"_s);
    scene.click(u"console.invitation.copy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://192.0.2.14:8010"_s);

    Scene elsewhere;
    QVERIFY(elsewhere.arrive());
    QVERIFY(elsewhere.text(u"console.invitation.address"_s).startsWith(u"http://127.0.0.1:"_s));
    QVERIFY(elsewhere.find<QLabel>(u"console.invitation.note"_s)->isVisible());
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
    QCOMPARE(scene.text(u"console.log.state.title"_s), u"The host runs elsewhere"_s);
    QVERIFY(!scene.find<QPushButton>(u"console.log.save"_s)->isEnabled());
}

void TestConsole::logIsSearchedAndCopied()
{
    Hosting hosting;
    Scene scene(&hosting);
    QVERIFY(scene.arrive());
    scene.click(u"console.tab.log"_s);
    auto *list = scene.find<QListView>(u"console.log"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    Q_EMIT hosting.logged(u"12:00:09 The disk is full"_s);
    QCOMPARE(list->model()->rowCount(), 3);
    scene.type(u"console.search"_s, u"DISK"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    scene.click(u"console.log.copy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"12:00:09 The disk is full\n"_s);
}

void TestConsole::projectorIsAskedForWithTheChosenLot()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QList<std::optional<LotId>> asked;
    connect(scene.console.get(), &ui::ConsoleView::projectorAsked, this,
            [&asked](std::optional<LotId> lot) { asked.append(lot); });
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
    qputenv("LANGUAGE", "en");
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(u"en_US"_s));
    TestConsole test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_console.moc"
