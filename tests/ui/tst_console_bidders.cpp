// What a host does to bidders at the console, driven by object name, over a real house in this process.
#include "dialogs/rates_dialog.h"
#include "models/console/accounts_model.h"
#include "ui/console_scene.h"
#include "ui/run_in_english.h"

#include <QAction>
#include <QClipboard>
#include <QScrollBar>

using namespace gavel;
using namespace Qt::StringLiterals;
using Scene = ui_tests::ConsoleScene;

class TestConsoleBidders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bidderIsBlockedAndTheBlockIsUndone();
    void bidderGetsADeposit();
    void aLongNameLeavesTheOtherColumnsTheirRoom();
    void bidderGetsANewPassword();
    void sellerAndLotGetRatesOfTheirOwn();
    void biddersAreSearched();
    void biddersThatCannotBeReadAreSaidSo();
};

void TestConsoleBidders::bidderIsBlockedAndTheBlockIsUndone()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.chooseBidder(u"jae"_s);
    scene.click(u"console.bidders.block"_s);
    scene.type(u"reason.text"_s, u"did not pay for lot 4"_s);
    scene.click(u"reason.submit"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"Jae may not bid any more. The bids that stand remain."_s);
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 10'000).code(), u"blocked"_s);
    scene.click(u"console.notice.action"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"It is as it was before."_s);
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 10'000).status, 201);
}

void TestConsoleBidders::bidderGetsADeposit()
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

void TestConsoleBidders::aLongNameLeavesTheOtherColumnsTheirRoom()
{
    Scene scene;
    const QString longest = u"Wolfeschlegelsteinhausenberger"_s;
    scene.fixture.signUp(longest);
    QVERIFY(scene.arrive());
    scene.click(u"console.tab.bidders"_s);
    const auto *table = scene.find<QTableView>(u"console.bidders"_s);
    const auto *rows = table->model();
    QTRY_COMPARE(rows->match(rows->index(0, models::AccountsModel::NickColumn), Qt::DisplayRole, longest).size(), 1);
    for (const QSize &size : {QSize(840, 520), QSize(1'072, 680)}) {
        scene.console->resize(size);
        QTest::qWait(50);
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(table->columnWidth(models::AccountsModel::EmailColumn) >= 80);
    }
}

void TestConsoleBidders::bidderGetsANewPassword()
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

void TestConsoleBidders::sellerAndLotGetRatesOfTheirOwn()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.chooseBidder(u"nari"_s);
    scene.find<QAction>(u"console.bidders.rates"_s)->trigger();
    scene.type(u"rates.premium"_s, u"26; 51 > 10000"_s);
    scene.click(u"rates.submit"_s);
    const QString wrong = scene.text(u"rates.premium.below"_s);
    QVERIFY2(wrong.contains(u"Type one percent, like 12.5"_s) &&
                 wrong.contains(u"“26; 21 > 10,000” is 26 %, 21 % above"_s),
             qPrintable(wrong));
    scene.type(u"rates.premium"_s, u"26; 21 > 10000"_s);
    auto *rates = scene.find<ui::RatesDialog>(u"rates"_s);
    rates->refuse(u"The host takes no more than 20."_s, u"premium"_s); // as the host's answer would
    QCOMPARE(scene.text(u"rates.premium.below"_s), u"The host takes no more than 20."_s);
    scene.click(u"rates.submit"_s);
    QVERIFY(rates->isVisible()); // until the answer is there
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"Nari sells at the premium and commission that you set."_s);
    const QJsonObject me = scene.fixture.get(u"/api/v1/me"_s, scene.seller).json();
    QCOMPARE(me.value("premium"_L1).toArray().size(), 2);
    QVERIFY(me.value("commission"_L1).isNull());

    scene.click(u"console.tab.lots"_s);
    scene.type(u"console.search"_s, QString());
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    scene.find<QAction>(u"console.lots.rates"_s)->trigger();
    QTRY_VERIFY(!scene.isGone(u"rates"_s));                               // once the lot was read
    QVERIFY(scene.find<QLineEdit>(u"rates.premium"_s)->text().isEmpty()); // it has none of its own
    scene.type(u"rates.commission"_s, u"12.5"_s);
    scene.click(u"rates.submit"_s);
    QTRY_COMPARE(scene.lotView().commission, auction::Bands(1'250));
    QCOMPARE(scene.lotView().premium, auction::Bands()); // it was made before
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 10'000).status, 201);
    QTRY_VERIFY(!scene.find<QAction>(u"console.lots.rates"_s)->isEnabled());
}

void TestConsoleBidders::biddersAreSearched()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.click(u"console.tab.bidders"_s);
    QTRY_COMPARE(scene.find<QTableView>(u"console.bidders"_s)->model()->rowCount(), 4);
    scene.type(u"console.search"_s, u"zeppelin"_s);
    QCOMPARE(scene.text(u"console.bidders.state.sentence"_s), u"No account here matches “zeppelin”."_s);
}

void TestConsoleBidders::biddersThatCannotBeReadAreSaidSo()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QTRY_COMPARE(scene.find<QTableView>(u"console.bidders"_s)->model()->rowCount(), 4);
    scene.fixture.stop();
    scene.click(u"console.tab.bidders"_s);
    QTRY_VERIFY(scene.text(u"console.notice.text"_s).startsWith(u"The accounts may be old by now."_s));
    QVERIFY(scene.find<QTableView>(u"console.bidders"_s)->isVisible()); // better old than none
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestConsoleBidders>(argc, argv);
}

#include "tst_console_bidders.moc"
