// The cashier's screen over a real house, by keyboard alone.
#include "ui/cashier_scene.h"
#include "ui/run_in_english.h"
#include "ui/steady_places.h"

#include <QClipboard>
#include <QDialog>
#include <QListWidget>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

class TestCashier : public ui_tests::CashierScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { enter(); }
    void aNumberThenTheAmountThenTheNext();
    void moreCashIsChange();
    void moreByCardIsRefused();
    void partsAreCountedDown();
    void ofSeveralOneIsChosen();
    void nobodyIsSaid();
    void whatIsCollectedIsChecked();
    void enterOnTheMeansPays();
    void anEnterThatIsHeldPaysNothing();
    void anEnterThatIsHeldStaysAtTheNext();
    void aNumberTypedAfterPayingBeginsTheNext();
    void whatIsSaidMovesNothing();
    void aMenusButtonIsLitNoLonger();
    void theReceiptIsCopied();
    void whoIsNoCashierHasNone();

private:
    // As the keyboard repeats it.
    static void holdEnter();
};

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
    QTRY_COMPARE(focused(), u"cashier.search"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_desk->find<QLabel>(u"cashier.who"_s)->isVisible());
    serve(u"42"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    QCOMPARE(m_desk->text(u"cashier.who"_s), u"42 · Annika"_s);
    QVERIFY(said().isEmpty() || !m_desk->find<QLabel>(u"cashier.banner.text"_s)->isVisible());
}

void TestCashier::moreCashIsChange()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    const auto sums = [this] { return m_desk->text(u"cashier.sums"_s); };
    write(u"1000"_s);
    QCOMPARE(sums(), u"Total ₩10,000 · paid ₩0"_s);
    write(u"0"_s); // all that is owed
    QCOMPARE(sums(), u"Total ₩10,000 · paid ₩0"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    write(u"50000"_s);
    QCOMPARE(sums(), u"Change to give: ₩40,000"_s); // before it is paid
    m_desk->click(u"cashier.means.card"_s);
    QCOMPARE(sums(), u"Total ₩10,000 · paid ₩0"_s); // no card gives change
    m_desk->click(u"cashier.means.cash"_s);
    QCOMPARE(sums(), u"Change to give: ₩40,000"_s);
    m_desk->find<QLineEdit>(u"cashier.amount"_s)->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(due(), u"All paid"_s);
    QVERIFY(!sums().contains(u"Change"_s)); // the banner has it now
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

void TestCashier::enterOnTheMeansPays()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    m_desk->find<QPushButton>(u"cashier.means.cash"_s)->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Right);
    QCOMPARE(focused(), u"cashier.means.card"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(due(), u"All paid"_s);
    QVERIFY2(said().contains(u"Card"), qPrintable(said()));
}

void TestCashier::holdEnter()
{
    QWidget *widget = QApplication::focusWidget();
    QKeyEvent pressed(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    if (!qt_sendShortcutOverrideEvent(widget, 0, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true))
        QApplication::sendEvent(widget, &pressed);
}

// Since the number was looked for.
void TestCashier::anEnterThatIsHeldPaysNothing()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    holdEnter();
    QTest::qWait(50);
    QVERIFY2(due().contains(u"10,000"), qPrintable(due()));
    m_desk->find<QPushButton>(u"cashier.means.cash"_s)->setFocus();
    holdEnter();
    QTest::qWait(50);
    QVERIFY2(due().contains(u"10,000"), qPrintable(due()));
}

void TestCashier::anEnterThatIsHeldStaysAtTheNext()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"cashier.search"_s);
    holdEnter();
    QCOMPARE(m_desk->text(u"cashier.who"_s), u"41 · Ann"_s);
    QCOMPARE(focused(), u"cashier.search"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_desk->find<QLabel>(u"cashier.who"_s)->isVisible());
}

void TestCashier::aNumberTypedAfterPayingBeginsTheNext()
{
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"cashier.search"_s); // a field, in which Korean is composed from its first letter on
    write(u"42"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"cashier.who"_s), u"42 · Annika"_s);
}

void TestCashier::whatIsSaidMovesNothing()
{
    m_desk->desktop().window()->resize(900, 600);
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    ui_tests::SteadyPlaces places(*m_desk->find<QWidget>(u"cashier"_s));
    write(u"4000"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY2(said().contains(u"Still to pay"), qPrintable(said()));
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
