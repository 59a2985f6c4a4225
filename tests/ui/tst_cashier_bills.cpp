// What becomes of a bill at the cashier's screen, over a real house: adjusted, given back, taken back and offered on,
// paid for another, changed at another desk.
#include "ui/cashier_scene.h"
#include "ui/run_in_english.h"
#include "widgets/drop_down.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

class TestCashierBills : public ui_tests::CashierScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { enter(); }
    void aPaymentIsTakenBack();
    void whatIsOwedIsAdjusted();
    void moneyIsGivenBack();
    void anUnspentDepositIsHandedBack();
    void aSaleIsVoidedAndOfferedOn();
    void anOfferIsAnsweredAtTheDesk();
    void anOfferIsDeclinedAtTheDesk();
    void whatAnotherDeskTookIsSaid();
    void whatIsSettledElsewhereTakesNoKeyboard();
    void whoIsAtTheFieldGoesOnToTheNext();
    void whatIsFilledInFollowsTheBill();
    void anOfferToWhomTheyPayForIsAnswered();
    void anAnswerAfterTheNextIsServedReadsNothing();
    void aCoupleIsOneBill();
    void ofSeveralSalesOneIsChosen();

private:
    // Sold to Dan for 30,000 before Cleo with 20,000, taken back at the desk, and offered on.
    [[nodiscard]] qint64 offerToCleo();
};

void TestCashierBills::aPaymentIsTakenBack()
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

void TestCashierBills::whatIsOwedIsAdjusted()
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

void TestCashierBills::moneyIsGivenBack()
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
    QCOMPARE(m_desk->text(u"amount.amount.below"_s), u"This is more than can be given back."_s);
    m_desk->type(u"amount.amount"_s, u"3,000"_s);
    m_desk->click(u"amount.submit"_s);
    QTRY_VERIFY(due().contains(u"3,000"));
    QCOMPARE(said(), u"Given back: ₩3,000, Cash."_s);
}

void TestCashierBills::anUnspentDepositIsHandedBack()
{
    const QString dan = m_fixture->signUp(u"Dan"_s); // who buys nothing
    const qint64 account = m_fixture->get(u"/api/v1/me"_s, dan).json().value("id"_L1).toInteger();
    m_fixture->post(u"/api/v1/accounts/%1/deposits"_s.arg(account), {{u"amount"_s, 100}}, m_host);
    serve(u"Dan"_s);
    QTRY_COMPARE(due(), u"Nothing bought"_s);
    auto *handBack = m_desk->find<QPushButton>(u"cashier.handBack"_s);
    QTRY_VERIFY(handBack->isVisible() && handBack->isEnabled());
    QVERIFY(handBack->text().contains(u"₩100"));
    m_desk->click(u"cashier.handBack"_s);
    QCOMPARE(m_desk->find<QLineEdit>(u"amount.amount"_s)->text(), u"100"_s);
    m_desk->type(u"amount.amount"_s, u"101"_s);
    m_desk->click(u"amount.submit"_s);
    QCOMPARE(m_desk->text(u"amount.amount.below"_s), u"This is more than is unspent."_s);
    m_desk->type(u"amount.amount"_s, u"100"_s);
    m_desk->click(u"amount.submit"_s);
    QTRY_COMPARE(said(), u"Given back: ₩100, Cash."_s);
    QVERIFY(!handBack->isVisible());
    QCOMPARE(due(), u"Nothing bought"_s);
    QCOMPARE(m_desk->rows(u"cashier.lines"_s)->rowCount(), 2);
    QCOMPARE(m_fixture->get(u"/api/v1/me"_s, dan).json().value("deposits"_L1).toInteger(-1), 0);
    m_desk->find<QTableView>(u"cashier.lines"_s)->selectRow(0);
    QVERIFY(!m_desk->find<QPushButton>(u"cashier.takeBack"_s)->isEnabled()); // it goes with its refund
    m_desk->find<QTableView>(u"cashier.lines"_s)->selectRow(1);
    QVERIFY(m_desk->find<QPushButton>(u"cashier.takeBack"_s)->isEnabled());
    m_desk->click(u"cashier.next"_s);
    m_desk->type(u"cashier.search"_s, u"41"_s);
    m_desk->click(u"cashier.find"_s);
    QTRY_VERIFY(due().contains(u"10,000"));
    QVERIFY(!handBack->isVisible()); // who left none
}

qint64 TestCashierBills::offerToCleo()
{
    const QString cleo = m_fixture->signUp(u"Cleo"_s);
    const QString dan = m_fixture->signUp(u"Dan"_s);
    const qint64 lot = m_fixture->sell(m_seller);
    m_fixture->bid(lot, cleo, 20'000);
    m_fixture->bid(lot, dan, 30'000);
    m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, m_host);
    serve(u"Dan"_s);
    const auto isThere = [this](const QString &name) { return QTest::qWaitFor([&] { return focused() == name; }); };
    if (!isThere(u"cashier.amount"_s))
        return 0;
    m_desk->find<QTableView>(u"cashier.lines"_s)->selectRow(0);
    m_desk->find<QAction>(u"cashier.voidSale"_s)->trigger();
    m_desk->click(u"reason.submit"_s);
    if (m_desk->text(u"reason.text.below"_s) != u"A reason is needed.")
        return 0;
    m_desk->type(u"reason.text"_s, u"left without paying"_s);
    m_desk->click(u"reason.submit"_s);
    if (!QTest::qWaitFor([this] { return due() == u"Nothing bought" && said().contains(u"is void"); }))
        return 0;
    m_desk->click(u"cashier.banner.action"_s);
    const auto next = u"Next in line: Cleo, for ₩20,000."_s;
    if (!QTest::qWaitFor([&] { return m_desk->text(u"offer.next"_s) == next; }))
        return 0;
    m_desk->click(u"offer.submit"_s);
    return lot;
}

void TestCashierBills::aSaleIsVoidedAndOfferedOn()
{
    const qint64 lot = offerToCleo();
    QVERIFY(lot > 0);
    QTRY_COMPARE(said(), u"“Vase” is offered to Cleo for ₩20,000, who was told."_s);
    const QJsonObject offer = m_fixture->get(u"/api/v1/lots/%1"_s.arg(lot), m_host).json().value("offer"_L1).toObject();
    QCOMPARE(offer.value("account"_L1)["nick"_L1].toString(), u"Cleo"_s);
    QCOMPARE(offer.value("price"_L1).toInteger(), 20'000);
}

void TestCashierBills::anOfferIsAnsweredAtTheDesk()
{
    QVERIFY(offerToCleo() > 0);
    QTRY_VERIFY(said().contains(u"is offered to Cleo"));
    QVERIFY(!m_desk->find<QPushButton>(u"cashier.offer.take"_s)->isVisible()); // it is Dan who stands there
    QApplication::setActiveWindow(m_desk->desktop().window());                 // a dialog was over it
    m_desk->click(u"cashier.next"_s);
    serve(u"Cleo"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"cashier.offer.take"_s)->isVisible());
    QVERIFY(m_desk->text(u"cashier.offer.fault"_s).startsWith(u"“Vase” is offered to Cleo until"_s));
    m_desk->click(u"cashier.offer.take"_s);
    QTRY_COMPARE(said(), u"“Vase” is sold to Cleo for ₩20,000."_s);
    QTRY_COMPARE(amount(), u"20,000"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    QTRY_VERIFY(!m_desk->find<QPushButton>(u"cashier.offer.take"_s)->isVisible());
}

void TestCashierBills::anOfferIsDeclinedAtTheDesk()
{
    const qint64 lot = offerToCleo();
    QVERIFY(lot > 0);
    QTRY_VERIFY(said().contains(u"is offered to Cleo"));
    QApplication::setActiveWindow(m_desk->desktop().window()); // a dialog was over it
    m_desk->click(u"cashier.next"_s);
    serve(u"Cleo"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"cashier.offer.decline"_s)->isVisible());
    m_desk->click(u"cashier.offer.decline"_s);
    QTRY_VERIFY2(said().startsWith(u"Cleo does not take “Vase”."), qPrintable(said()));
    QVERIFY(!m_fixture->get(u"/api/v1/lots/%1"_s.arg(lot), m_host).json().contains("offer"_L1));
}

// It is on the bill of whoever stands there.
void TestCashierBills::anOfferToWhomTheyPayForIsAnswered()
{
    QVERIFY(offerToCleo() > 0);
    QTRY_VERIFY(said().contains(u"is offered to Cleo"));
    const auto idOf = [this](const QString &words) {
        const auto found = m_fixture->get(u"/api/v1/accounts?q="_s + words, m_host).json();
        return found.value("items"_L1)[0]["id"_L1].toInteger();
    };
    m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(idOf(u"cleo"_s)), {{u"billTo"_s, idOf(u"41"_s)}}, m_host);
    QApplication::setActiveWindow(m_desk->desktop().window()); // a dialog was over it
    m_desk->click(u"cashier.next"_s);
    serve(u"41"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"cashier.offer.take"_s)->isVisible());
    m_desk->click(u"cashier.offer.take"_s);
    QTRY_COMPARE(amount(), u"30,000"_s);
}

void TestCashierBills::anAnswerAfterTheNextIsServedReadsNothing()
{
    QVERIFY(offerToCleo() > 0);
    QTRY_VERIFY(said().contains(u"is offered to Cleo"));
    QApplication::setActiveWindow(m_desk->desktop().window()); // a dialog was over it
    m_desk->click(u"cashier.next"_s);
    serve(u"Cleo"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"cashier.offer.take"_s)->isVisible());
    m_desk->click(u"cashier.offer.take"_s);
    m_desk->click(u"cashier.next"_s); // before it is answered
    QTRY_COMPARE(said(), u"“Vase” is sold to Cleo for ₩20,000."_s);
    QTest::qWait(50);
    QCOMPARE(m_desk->text(u"cashier.state.title"_s), u"Whom do you serve?"_s);
    QCOMPARE(focused(), u"cashier.search"_s);
}

void TestCashierBills::whatAnotherDeskTookIsSaid()
{
    const auto payElsewhere = [this](qint64 amount) {
        const qint64 ann = m_fixture->get(u"/api/v1/me"_s, m_ann).json().value("id"_L1).toInteger();
        const QJsonObject payment{{u"means"_s, u"cash"_s}, {u"amount"_s, amount}, {u"key"_s, QString::number(amount)}};
        QCOMPARE(m_fixture->post(u"/api/v1/sales/1/invoices/%1/payments"_s.arg(ann), payment, m_host).status, 201);
    };
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    payElsewhere(4'000);
    press(Qt::Key_Return);
    QTRY_COMPARE(said(), u"₩6,000 is still owed; something was paid at another desk."_s);
    QCOMPARE(amount(), u"6,000"_s);
    payElsewhere(1'000); // and nobody presses anything
    QTRY_COMPARE_WITH_TIMEOUT(amount(), u"5,000"_s, 10'000);
    QCOMPARE(said(), u"₩5,000 is still owed; something was paid at another desk."_s);
    write(u"8000"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(due(), u"All paid"_s);

    // What is collected meanwhile, or marked here, leaves the change to give where it is, and the keyboard.
    const auto change = u"Paid: ₩5,000, Cash. Change to give: ₩3,000."_s;
    QTRY_COMPARE(said(), change);
    m_desk->find<QLineEdit>(u"cashier.search"_s)->setFocus();
    const qint64 lot = m_fixture->get(u"/api/v1/me/won"_s, m_ann).json().value("items"_L1)[0]["id"_L1].toInteger();
    QVERIFY(m_fixture->send("PUT", u"/api/v1/lots/%1/collected"_s.arg(lot), {}, m_host).status < 300);
    const auto *lines = m_desk->find<QTableView>(u"cashier.lines"_s)->model();
    const auto isCollected = [lines] { return lines->index(0, 0).data(Qt::CheckStateRole) == Qt::Checked; };
    QTRY_VERIFY_WITH_TIMEOUT(isCollected(), 10'000);
    QCOMPARE(said(), change);
    QCOMPARE(focused(), u"cashier.search"_s);
}

// A number that somebody types meanwhile is not cut in two.
void TestCashierBills::whatIsSettledElsewhereTakesNoKeyboard()
{
    const qint64 ann = m_fixture->get(u"/api/v1/me"_s, m_ann).json().value("id"_L1).toInteger();
    const auto post = [&](const QString &to, const QJsonObject &what) {
        return m_fixture->post(u"/api/v1/sales/1/invoices/%1/%2"_s.arg(ann).arg(to), what, m_host).status;
    };
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    m_desk->find<QLineEdit>(u"cashier.search"_s)->setFocus();
    m_desk->find<QLineEdit>(u"cashier.search"_s)->clear();
    write(u"4"_s);
    QCOMPARE(post(u"payments"_s, {{u"amount"_s, 10'000}, {u"means"_s, u"cash"_s}}), 201);
    QTRY_COMPARE_WITH_TIMEOUT(due(), u"All paid"_s, 10'000);
    QCOMPARE(said(), u"Nothing is owed any more; this bill was settled at another desk."_s);
    write(u"12"_s);
    QCOMPARE(m_desk->find<QLineEdit>(u"cashier.search"_s)->text(), u"412"_s);
    QVERIFY(amount().isEmpty());

    // What is owed again is filled in again.
    QCOMPARE(post(u"adjustments"_s, {{u"amount"_s, 700}, {u"reason"_s, u"delivery"_s}}), 201);
    QTRY_COMPARE_WITH_TIMEOUT(amount(), u"700"_s, 10'000);
    QCOMPARE(m_desk->find<QLineEdit>(u"cashier.search"_s)->text(), u"412"_s);
}

void TestCashierBills::whoIsAtTheFieldGoesOnToTheNext()
{
    const qint64 ann = m_fixture->get(u"/api/v1/me"_s, m_ann).json().value("id"_L1).toInteger();
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    m_fixture->post(u"/api/v1/sales/1/invoices/%1/payments"_s.arg(ann),
                    {{u"amount"_s, 10'000}, {u"means"_s, u"cash"_s}}, m_host);
    QTRY_COMPARE_WITH_TIMEOUT(due(), u"All paid"_s, 10'000);
    QCOMPARE(focused(), u"cashier.search"_s);
}

void TestCashierBills::whatIsFilledInFollowsTheBill()
{
    const auto adjust = [this](const QString &by) {
        m_desk->find<QAction>(u"cashier.adjust"_s)->trigger();
        m_desk->type(u"amount.amount"_s, by);
        m_desk->type(u"amount.reason"_s, u"delivery"_s);
        m_desk->click(u"amount.submit"_s);
    };
    serve(u"41"_s);
    QTRY_COMPARE(focused(), u"cashier.amount"_s);
    adjust(u"2,500"_s);
    QTRY_VERIFY(due().contains(u"12,500"));
    QCOMPARE(amount(), u"12,500"_s);
    QCOMPARE(m_desk->find<QLineEdit>(u"cashier.amount"_s)->selectedText(), u"12,500"_s);
    m_desk->type(u"cashier.amount"_s, u"20,000"_s); // what they handed over
    adjust(u"500"_s);
    QTRY_VERIFY(due().contains(u"13,000"));
    QCOMPARE(amount(), u"20,000"_s);
}

void TestCashierBills::aCoupleIsOneBill()
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

void TestCashierBills::ofSeveralSalesOneIsChosen()
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

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestCashierBills>(argc, argv);
}

#include "tst_cashier_bills.moc"
