// The cashier's screen over a real house, by keyboard alone.
#include "support/house_fixture.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/steady_places.h"
#include "widgets/drop_down.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

const auto hostPassword = u"host password"_s;
constexpr qint64 annsPaddle = 41;
constexpr qint64 bensPaddle = 42;

} // namespace

class TestCashier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNumberThenTheAmountThenTheNext();
    void moreCashIsChange();
    void moreByCardIsRefused();
    void partsAreCountedDown();
    void ofSeveralOneIsChosen();
    void nobodyIsSaid();
    void whatIsCollectedIsChecked();
    void aPaymentIsTakenBack();
    void whatIsOwedIsAdjusted();
    void moneyIsGivenBack();
    void aSaleIsVoidedAndOfferedOn();
    void aCoupleIsOneBill();
    void ofSeveralSalesOneIsChosen();
    void whatIsSaidMovesNothing();
    void aMenusButtonIsLitNoLonger();
    void theReceiptIsCopied();
    void whoIsNoCashierHasNone();

private:
    // Who bought a lot for 10,000, under that number; and whose session they are.
    QString buyer(const QString &nick, qint64 paddle);
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void serve(const QString &words);
    [[nodiscard]] QString focused() const
    {
        const auto *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    [[nodiscard]] QString due() const { return m_desk->text(u"cashier.due"_s); }
    [[nodiscard]] QString said() const { return m_desk->text(u"cashier.banner.text"_s); }

    std::unique_ptr<test::HouseFixture> m_fixture;
    std::unique_ptr<Driver> m_desk;
    QString m_host;
    QString m_seller;
    QString m_ann;
};

void TestCashier::init()
{
    m_desk.reset();
    m_fixture = std::make_unique<test::HouseFixture>();
    m_host = m_fixture->signInHost();
    m_seller = m_fixture->signUp(u"Nari"_s);
    m_ann = buyer(u"Ann"_s, annsPaddle);
    buyer(u"Annika"_s, bensPaddle);
    m_desk = std::make_unique<Driver>();
    QVERIFY(m_desk->join(m_fixture->house->url()));
    QVERIFY(m_desk->signIn(u"host"_s, hostPassword));
    QApplication::setActiveWindow(m_desk->desktop().window());
    m_desk->click(u"main.rail.cashier"_s);
}

QString TestCashier::buyer(const QString &nick, qint64 paddle)
{
    const QString token = m_fixture->signUp(nick);
    const qint64 account = m_fixture->get(u"/api/v1/me"_s, token).json().value("id"_L1).toInteger();
    m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(account), {{u"paddle"_s, paddle}}, m_host);
    const qint64 lot = m_fixture->sell(m_seller);
    m_fixture->bid(lot, token, 10'000);
    m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, m_host);
    return token;
}

void TestCashier::serve(const QString &words)
{
    QTRY_COMPARE(focused(), u"cashier.search"_s);
    write(words);
    press(Qt::Key_Return);
}

void TestCashier::aNumberThenTheAmountThenTheNext()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    QCOMPARE(m_desk->text(u"cashier.who"_s), u"41 · Ann"_s);
    QVERIFY(due().contains(u"10,000"));
    QCOMPARE(m_desk->find<QLineEdit>(u"cashier.amount"_s)->text(), u"10,000"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(due(), u"All paid"_s);
    QCOMPARE(m_desk->text(u"cashier.number"_s), u"Invoice 1"_s);
    QTRY_COMPARE(focused(), u"cashier.next"_s);
    press(Qt::Key_Return);
    serve(u"42"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    QCOMPARE(m_desk->text(u"cashier.who"_s), u"42 · Annika"_s);
    QVERIFY(said().isEmpty() || !m_desk->find<QLabel>(u"cashier.banner.text"_s)->isVisible());
}

void TestCashier::moreCashIsChange()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    write(u"50000"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(due(), u"All paid"_s);
    QVERIFY2(said().contains(u"Change to give: ₩40,000"), qPrintable(said()));
}

void TestCashier::moreByCardIsRefused()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    m_desk->find<QPushButton>(u"cashier.means.card"_s)->click();
    m_desk->type(u"cashier.amount"_s, u"10001"_s);
    m_desk->click(u"cashier.pay"_s);
    QCOMPARE(m_desk->text(u"cashier.amount.below"_s), u"This is more than is owed."_s);
    QVERIFY(due().contains(u"10,000"));
}

void TestCashier::partsAreCountedDown()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    write(u"4000"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(due().contains(u"6,000"));
    QTRY_COMPARE(m_desk->find<QLineEdit>(u"cashier.amount"_s)->text(), u"6,000"_s);
    QCOMPARE(focused(), u"cashier.amount"_s);
}

void TestCashier::ofSeveralOneIsChosen()
{
    serve(u"ann"_s);
    QTRY_COMPARE(focused(), u"cashier.found"_s);
    QCOMPARE(m_desk->find<QListWidget>(u"cashier.found"_s)->count(), 2);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"cashier.who"_s), u"42 · Annika"_s);
}

void TestCashier::nobodyIsSaid()
{
    serve(u"zeppelin"_s);
    QTRY_COMPARE(said(), u"Nobody fits “zeppelin”."_s);
    QCOMPARE(focused(), u"cashier.search"_s);
}

void TestCashier::whatIsCollectedIsChecked()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    auto *lines = m_desk->find<QTableView>(u"cashier.lines"_s);
    const auto isChecked = [lines] { return lines->model()->index(0, 0).data(Qt::CheckStateRole) == Qt::Checked; };
    QVERIFY(!isChecked());
    m_desk->click(u"cashier.collect"_s);
    QTRY_VERIFY(isChecked());
    lines->setFocus();
    lines->setCurrentIndex(lines->model()->index(0, 0));
    QTest::keyClick(lines, Qt::Key_Space);
    QTRY_VERIFY(!isChecked());
}

void TestCashier::aPaymentIsTakenBack()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(due(), u"All paid"_s);
    m_desk->find<QTableView>(u"cashier.lines"_s)->selectRow(1);
    m_desk->click(u"cashier.takeBack"_s);
    m_desk->type(u"reason.text"_s, u"a false note"_s);
    m_desk->click(u"reason.submit"_s);
    QTRY_VERIFY(due().contains(u"10,000"));
    QVERIFY(m_desk->rows(u"cashier.lines"_s)->index(1, 1).data().toString().contains(u"a false note"));
}

void TestCashier::whatIsOwedIsAdjusted()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    m_desk->find<QAction>(u"cashier.adjust"_s)->trigger();
    m_desk->type(u"amount.amount"_s, u"2,500"_s);
    m_desk->click(u"amount.submit"_s);
    QCOMPARE(m_desk->text(u"amount.reason.below"_s), u"A reason is needed."_s);
    m_desk->type(u"amount.reason"_s, u"delivery"_s);
    m_desk->click(u"amount.submit"_s);
    QTRY_VERIFY(due().contains(u"12,500"));
    m_desk->find<QAction>(u"cashier.adjust"_s)->trigger();
    m_desk->type(u"amount.amount"_s, u"500"_s);
    m_desk->click(u"amount.choice.1"_s);
    m_desk->type(u"amount.reason"_s, u"a friend"_s);
    m_desk->click(u"amount.submit"_s);
    QTRY_VERIFY(due().contains(u"12,000"));
    QCOMPARE(m_desk->rows(u"cashier.lines"_s)->rowCount(), 3);
}

void TestCashier::moneyIsGivenBack()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    QVERIFY(!m_desk->find<QAction>(u"cashier.refund"_s)->isEnabled());
    press(Qt::Key_Return);
    QTRY_COMPARE(due(), u"All paid"_s);
    m_desk->find<QAction>(u"cashier.refund"_s)->trigger();
    m_desk->type(u"amount.amount"_s, u"10,001"_s);
    m_desk->type(u"amount.reason"_s, u"a chip in the glaze"_s);
    m_desk->click(u"amount.submit"_s);
    QCOMPARE(m_desk->text(u"amount.amount.below"_s), u"This is more than was handed over."_s);
    m_desk->type(u"amount.amount"_s, u"3,000"_s);
    m_desk->click(u"amount.submit"_s);
    QTRY_VERIFY(due().contains(u"3,000"));
    QCOMPARE(said(), u"Given back: ₩3,000, Cash."_s);
}

void TestCashier::aSaleIsVoidedAndOfferedOn()
{
    const QString cleo = m_fixture->signUp(u"Cleo"_s);
    const QString dan = m_fixture->signUp(u"Dan"_s);
    const qint64 lot = m_fixture->sell(m_seller);
    m_fixture->bid(lot, cleo, 20'000);
    m_fixture->bid(lot, dan, 30'000);
    m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, m_host);
    serve(u"Dan"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    m_desk->find<QTableView>(u"cashier.lines"_s)->selectRow(0);
    m_desk->find<QAction>(u"cashier.voidSale"_s)->trigger();
    m_desk->click(u"reason.submit"_s);
    QCOMPARE(m_desk->text(u"reason.text.below"_s), u"A reason is needed."_s);
    m_desk->type(u"reason.text"_s, u"left without paying"_s);
    m_desk->click(u"reason.submit"_s);
    QTRY_COMPARE(due(), u"Nothing bought"_s);
    QVERIFY2(said().contains(u"is void"), qPrintable(said()));
    m_desk->click(u"cashier.banner.action"_s);
    m_desk->click(u"offer.submit"_s);
    QTRY_VERIFY2(said().contains(u"offered to the runner-up"), qPrintable(said()));
    const QJsonObject offer = m_fixture->get(u"/api/v1/lots/%1"_s.arg(lot), m_host).json().value("offer"_L1).toObject();
    QCOMPARE(offer.value("account"_L1)["nick"_L1].toString(), u"Cleo"_s);
    QCOMPARE(offer.value("price"_L1).toInteger(), 20'000);
}

void TestCashier::aCoupleIsOneBill()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    QVERIFY(!m_desk->find<QLabel>(u"cashier.people"_s)->isVisible());
    m_desk->find<QAction>(u"cashier.together"_s)->trigger();
    QTRY_COMPARE(focused(), u"payer.words"_s);
    write(u"nobody of that name"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->text(u"payer.words.below"_s).contains(u"Nobody else"));
    QTRY_COMPARE(focused(), u"payer.words"_s);
    m_desk->find<QLineEdit>(u"payer.words"_s)->setText(u"42"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"cashier.people"_s), u"With 42 · Annika"_s);
    QTRY_VERIFY2(due().contains(u"20,000"), qPrintable(due()));
    const auto *lines = m_desk->find<QTableView>(u"cashier.lines"_s)->model();
    QCOMPARE(lines->rowCount(), 2);
    QVERIFY(lines->index(1, 1).data().toString().contains(u"for Annika"));

    auto *separate = m_desk->find<QMenu>(u"cashier.separate"_s);
    QCOMPARE(separate->actions().size(), 1);
    separate->actions().first()->trigger();
    QTRY_VERIFY(!m_desk->find<QLabel>(u"cashier.people"_s)->isVisible());
    QTRY_VERIFY2(due().contains(u"10,000"), qPrintable(due()));
}

void TestCashier::ofSeveralSalesOneIsChosen()
{
    QVERIFY(!m_desk->find<QComboBox>(u"desk.sale"_s)->isVisible());
    const qint64 sale =
        m_fixture->post(u"/api/v1/sales"_s, {{u"name"_s, u"Sunday"_s}}, m_host).json().value("id"_L1).toInteger();
    m_fixture->post(u"/api/v1/sales/%1/actions"_s.arg(sale), {{u"action"_s, u"start"_s}}, m_host);
    const qint64 lot =
        m_fixture->post(u"/api/v1/lots"_s, {{u"name"_s, u"Lamp"_s}, {u"start"_s, 3'000}, {u"sale"_s, sale}}, m_seller)
            .json()
            .value("id"_L1)
            .toInteger();
    m_fixture->bid(lot, m_ann, 3'000);
    m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, m_host);
    m_desk->click(u"main.rail.catalogue"_s);
    m_desk->click(u"main.rail.cashier"_s);
    auto *sales = m_desk->find<QComboBox>(u"desk.sale"_s);
    QVERIFY(qobject_cast<ui::DropDown *>(sales)); // with an arrow
    QTRY_VERIFY(sales->isVisible());
    QCOMPARE(sales->currentText(), u"Sunday"_s); // which ran last
    serve(u"41"_s);
    QTRY_VERIFY2(due().contains(u"3,000"), qPrintable(due()));
    auto *elsewhere = m_desk->find<QPushButton>(u"cashier.elsewhere"_s);
    QTRY_VERIFY(elsewhere->isVisible());
    QVERIFY2(elsewhere->text().contains(u"10,000"), qPrintable(elsewhere->text()));
    elsewhere->click();
    QTRY_VERIFY2(due().contains(u"10,000"), qPrintable(due()));
    QVERIFY(sales->currentText() != u"Sunday");
    QTRY_VERIFY(elsewhere->text().contains(u"Sunday"));
}

// Who aims at a button as the answer comes hits that button, and two lines stay in view in the smallest window.
void TestCashier::whatIsSaidMovesNothing()
{
    m_desk->desktop().window()->resize(900, 600);
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    QTest::qWait(50);
    ui_tests::SteadyPlaces places(*m_desk->find<QWidget>(u"cashier"_s));
    write(u"4000"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY2(said().contains(u"Still to pay"), qPrintable(said()));
    QTest::qWait(50);
    QCOMPARE(places.moved(), QString());
    const auto *lines = m_desk->find<QTableView>(u"cashier.lines"_s);
    QVERIFY(lines->viewport()->height() >= 2 * lines->rowHeight(0));
    const auto *banner = m_desk->find<QLabel>(u"cashier.banner.text"_s);
    QVERIFY(banner->height() >= banner->heightForWidth(banner->width()));
}

void TestCashier::aMenusButtonIsLitNoLonger()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    auto *more = m_desk->find<QPushButton>(u"cashier.more"_s);
    QCursor::setPos(m_desk->desktop().window()->mapToGlobal(QPoint(1, 1)));
    more->setAttribute(Qt::WA_UnderMouse); // as Qt leaves it: the pointer went while the menu was open
    more->menu()->popup(more->mapToGlobal(QPoint()));
    QTRY_VERIFY(more->menu()->isVisible());
    more->menu()->close();
    QTRY_VERIFY(!more->underMouse());
}

void TestCashier::theReceiptIsCopied()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(due(), u"All paid"_s);
    m_desk->click(u"cashier.receipt"_s);
    QTRY_VERIFY(m_desk->find<QDialog>(u"receipt"_s));
    for (const auto &name : {u"close"_s, u"copy"_s, u"save"_s, u"print"_s}) {
        const auto *button = m_desk->find<QPushButton>(u"receipt."_s + name);
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(name));
    }
    m_desk->click(u"receipt.copy"_s);
    const QString text = QApplication::clipboard()->text();
    for (const QString &part : {u"Receipt 1"_s, u"41 · Ann"_s, u"Vase"_s, u"Total: ₩10,000"_s, u"To pay: ₩0"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    m_desk->click(u"receipt.close"_s);
}

void TestCashier::whoIsNoCashierHasNone()
{
    Driver guest;
    QVERIFY(guest.join(m_fixture->house->url()));
    QVERIFY(guest.signIn(u"Ann@example.org"_s, u"12345678"_s));
    QVERIFY(!guest.find<QPushButton>(u"main.rail.cashier"_s)->isVisible());
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestCashier>(argc, argv);
}

#include "tst_cashier.moc"
