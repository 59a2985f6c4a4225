// The desk's other parts over a real house: the evening at a glance, and what sellers are owed.
#include "support/house_fixture.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

const auto hostPassword = u"host password"_s;
constexpr qint64 annsPaddle = 41;

} // namespace

class TestEvening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoOwesIsToBeReminded();
    void aReminderIsCopied();
    void whoPaidMeanwhileIsNotReminded();
    void whoOwesIsServed();
    void whatIsUnclaimed();
    void whoseDepositIsLeft();
    void theCashIsCounted();
    void aSellerIsPaidOut();
    void aFeeIsTakenFromIt();
    void theHouseOwesItselfNothing();
    void aHostBesideTheHouseIsPaidOut();

private:
    [[nodiscard]] QString cell(const QString &table, int row, int column) const
    {
        return m_desk->rows(table)->index(row, column).data().toString();
    }
    [[nodiscard]] int rowsIn(const QString &table) const { return m_desk->rows(table)->rowCount(); }
    [[nodiscard]] QString said(const QString &part) const { return m_desk->text(part + u".banner.text"_s); }
    void chooseSeller();

    std::unique_ptr<test::HouseFixture> m_fixture;
    std::unique_ptr<Driver> m_desk;
    QString m_host;
    qint64 m_ann = 0;
    qint64 m_lot = 0;
};

// A house with a commission of 5 %, in which Ann bought a lot of Nari's for 10,000.
void TestEvening::init()
{
    m_desk.reset();
    m_fixture = std::make_unique<test::HouseFixture>([](host::HostOptions &options) { options.rates = {0, 500}; });
    m_host = m_fixture->signInHost();
    const QString seller = m_fixture->signUp(u"Nari"_s);
    const QString ann = m_fixture->signUp(u"Ann"_s);
    m_ann = m_fixture->get(u"/api/v1/me"_s, ann).json().value("id"_L1).toInteger();
    m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(m_ann), {{u"paddle"_s, annsPaddle}}, m_host);
    m_lot = m_fixture->sell(seller);
    m_fixture->bid(m_lot, ann, 10'000);
    m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(m_lot), {{u"action"_s, u"close"_s}}, m_host);
    m_desk = std::make_unique<Driver>();
    QVERIFY(m_desk->join(m_fixture->house->url()));
    QVERIFY(m_desk->signIn(u"host"_s, hostPassword));
    m_desk->click(u"main.rail.cashier"_s);
}

void TestEvening::whoOwesIsToBeReminded()
{
    m_desk->click(u"desk.part.evening"_s);
    QTRY_COMPARE(rowsIn(u"evening.debtors"_s), 1);
    QCOMPARE(cell(u"evening.debtors"_s, 0, 0), u"41"_s);
    QCOMPARE(cell(u"evening.debtors"_s, 0, 1), u"Ann"_s);
    QVERIFY(cell(u"evening.debtors"_s, 0, 4).contains(u"10,000"));
    m_fixture->post(u"/api/v1/sales/1/invoices/%1/payments"_s.arg(m_ann),
                    {{u"means"_s, u"card"_s}, {u"amount"_s, 10'000}}, m_host);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(u"evening.state.title"_s), u"Nobody owes anything"_s, 15'000);
}

void TestEvening::aReminderIsCopied()
{
    m_desk->click(u"desk.part.evening"_s);
    QVERIFY(!m_desk->find<QPushButton>(u"evening.remind"_s)->isEnabled());
    QTRY_COMPARE(rowsIn(u"evening.debtors"_s), 1);
    m_desk->click(u"evening.remind"_s); // nobody is chosen: the first
    QTRY_VERIFY(m_desk->find<QDialog>(u"receipt"_s));
    m_desk->click(u"receipt.copy"_s);
    const auto copied = [] { return QGuiApplication::clipboard()->text(); };
    for (const auto &part : {u"Dear Ann,"_s, u"₩10,000 is still to be paid"_s, u"Invoice"_s, u"To pay: ₩10,000"_s})
        QVERIFY2(copied().contains(part), qPrintable(copied()));
    m_desk->find<QComboBox>(u"receipt.language"_s)->setCurrentIndex(1); // that of who reads it
    m_desk->click(u"receipt.copy"_s);
    for (const auto &part : {u"Ann 님께"_s, u"낼 금액: ₩10,000"_s})
        QVERIFY2(copied().contains(part), qPrintable(copied()));
    m_desk->click(u"evening.list.unclaimed"_s);
    QVERIFY(!m_desk->find<QPushButton>(u"evening.remind"_s)->isVisible());
}

void TestEvening::whoPaidMeanwhileIsNotReminded()
{
    m_desk->click(u"desk.part.evening"_s);
    QTRY_COMPARE(rowsIn(u"evening.debtors"_s), 1);
    m_fixture->post(u"/api/v1/sales/1/invoices/%1/payments"_s.arg(m_ann),
                    {{u"means"_s, u"card"_s}, {u"amount"_s, 10'000}}, m_host);
    m_desk->click(u"evening.remind"_s);
    QTRY_VERIFY(said(u"evening"_s).endsWith(u" has paid meanwhile."_s));
    QVERIFY(said(u"evening"_s).contains(u"Ann"_s));
    QVERIFY(!m_desk->find<QDialog>(u"receipt"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(u"evening.state.title"_s), u"Nobody owes anything"_s, 2'000);
}

void TestEvening::whoOwesIsServed()
{
    m_desk->click(u"desk.part.evening"_s);
    QTRY_COMPARE(rowsIn(u"evening.debtors"_s), 1);
    auto *table = m_desk->find<QAbstractItemView>(u"evening.debtors"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"cashier.who"_s), u"41 · Ann"_s);
}

void TestEvening::whatIsUnclaimed()
{
    m_desk->click(u"desk.part.evening"_s);
    m_desk->click(u"evening.list.unclaimed"_s);
    QTRY_COMPARE(rowsIn(u"evening.unclaimed"_s), 1);
    QCOMPARE(cell(u"evening.unclaimed"_s, 0, 3), u"Ann"_s);
    QCOMPARE(cell(u"evening.unclaimed"_s, 0, 4), u"not paid"_s);
    m_fixture->send("PUT", u"/api/v1/lots/%1/collected"_s.arg(m_lot), {}, m_host);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(u"evening.state.title"_s), u"Everything was collected"_s, 15'000);
}

void TestEvening::whoseDepositIsLeft()
{
    m_desk->click(u"desk.part.evening"_s);
    m_desk->click(u"evening.list.unspent"_s);
    QTRY_COMPARE(m_desk->text(u"evening.state.title"_s), u"No deposit is left"_s);
    m_fixture->post(u"/api/v1/accounts/%1/deposits"_s.arg(m_ann), {{u"amount"_s, 30'000}}, m_host);
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(u"evening.unspent"_s), 1, 15'000);
    QCOMPARE(cell(u"evening.unspent"_s, 0, 1), u"Ann"_s);
    QVERIFY(cell(u"evening.unspent"_s, 0, 4).contains(u"20,000")); // past what she bought
    QVERIFY(!m_desk->find<QPushButton>(u"evening.remind"_s)->isVisible());
    auto *table = m_desk->find<QAbstractItemView>(u"evening.unspent"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"cashier.who"_s), u"41 · Ann"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"cashier.handBack"_s)->isVisible());
    QVERIFY(m_desk->find<QPushButton>(u"cashier.handBack"_s)->text().contains(u"20,000"));
}

void TestEvening::theCashIsCounted()
{
    m_fixture->post(u"/api/v1/sales/1/invoices/%1/payments"_s.arg(m_ann),
                    {{u"means"_s, u"cash"_s}, {u"amount"_s, 4'000}}, m_host);
    m_desk->click(u"desk.part.evening"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"evening.count"_s)->isEnabled());
    m_desk->click(u"evening.count"_s);
    m_desk->type(u"count.counted"_s, u"much"_s);
    m_desk->click(u"count.submit"_s);
    QCOMPARE(m_desk->text(u"count.counted.below"_s), u"This is no amount."_s);
    m_desk->type(u"count.counted"_s, u"53,500"_s);
    m_desk->type(u"count.opening"_s, u"50,000"_s);
    m_desk->click(u"count.submit"_s);
    QTRY_COMPARE(said(u"evening"_s), u"Counted ₩53,500; it should be ₩54,000: ₩500 is missing."_s);
    m_desk->click(u"evening.count"_s);
    m_desk->type(u"count.counted"_s, u"54,000"_s); // what lay there before is remembered
    m_desk->click(u"count.submit"_s);
    QTRY_COMPARE(said(u"evening"_s), u"₩54,000 is what it should be."_s);
}

void TestEvening::chooseSeller()
{
    m_desk->click(u"desk.part.sellers"_s);
    QTRY_COMPARE(rowsIn(u"sellers.table"_s), 1);
    QCOMPARE(cell(u"sellers.table"_s, 0, 0), u"Nari"_s);
    QCOMPARE(cell(u"sellers.table"_s, 0, 6), u"₩9,500"_s);
    auto *table = m_desk->find<QAbstractItemView>(u"sellers.table"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(m_desk->find<QPushButton>(u"sellers.payOut"_s)->isEnabled());
}

void TestEvening::aSellerIsPaidOut()
{
    chooseSeller();
    m_desk->click(u"sellers.payOut"_s);
    m_desk->type(u"amount.amount"_s, u"9,501"_s);
    m_desk->click(u"amount.submit"_s);
    QCOMPARE(m_desk->text(u"amount.amount.below"_s), u"This is more than is owed."_s);
    m_desk->type(u"amount.amount"_s, u"9,500"_s);
    m_desk->click(u"amount.choice.3"_s);
    m_desk->click(u"amount.submit"_s); // without a reference
    QTRY_COMPARE(said(u"sellers"_s), u"Paid out: ₩9,500, Bank transfer."_s);
    QTRY_COMPARE(cell(u"sellers.table"_s, 0, 6), u"₩0"_s);
    QVERIFY(!m_desk->find<QPushButton>(u"sellers.payOut"_s)->isEnabled());
}

void TestEvening::aFeeIsTakenFromIt()
{
    chooseSeller();
    m_desk->click(u"sellers.adjust"_s);
    m_desk->type(u"amount.amount"_s, u"700"_s);
    m_desk->click(u"amount.submit"_s);
    QCOMPARE(m_desk->text(u"amount.reason.below"_s), u"A reason is needed."_s);
    m_desk->type(u"amount.reason"_s, u"photographs"_s);
    m_desk->click(u"amount.submit"_s);
    QTRY_COMPARE(cell(u"sellers.table"_s, 0, 6), u"₩8,800"_s);
    QCOMPARE(cell(u"sellers.table"_s, 0, 4), u"-₩700"_s);
}

// What it sold itself stays: it is no debt, and no settlement is printed of it.
void TestEvening::theHouseOwesItselfNothing()
{
    const qint64 lot = m_fixture->sell(m_host);
    m_fixture->bid(lot, m_fixture->signUp(u"Bob"_s), 10'000);
    m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, m_host);
    m_desk->click(u"desk.part.sellers"_s);
    QTRY_COMPARE(rowsIn(u"sellers.table"_s), 2);
    QTRY_COMPARE(cell(u"sellers.table"_s, 1, 0), u"host (the house itself)"_s); // behind whom something is owed to
    QCOMPARE(cell(u"sellers.table"_s, 1, 6), u"—"_s);
    auto *table = m_desk->find<QAbstractItemView>(u"sellers.table"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY(!m_desk->find<QPushButton>(u"sellers.payOut"_s)->isEnabled());
    m_desk->click(u"desk.part.evening"_s);
    const auto says = [this](const QString &fact) {
        const auto parts = m_desk->find<QWidget>(u"evening.taken"_s)->findChildren<QWidget *>();
        return std::any_of(parts.begin(), parts.end(), [&](const auto *one) { return one->accessibleName() == fact; });
    };
    QTRY_VERIFY(says(u"The house’s own: ₩9,500"_s));
    QVERIFY(says(u"Sellers are owed: ₩9,500"_s));
}

// Who consigns lots and works as a host is a seller all the same.
void TestEvening::aHostBesideTheHouseIsPaidOut()
{
    const auto found = m_fixture->get(u"/api/v1/accounts?q=nari"_s, m_host).json().value("items"_L1)[0];
    const QJsonObject change{{u"roles"_s, QJsonArray{u"host"_s}}};
    QCOMPARE(m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(found["id"_L1].toInteger()), change, m_host).status, 200);
    chooseSeller();
    QTest::qWait(50);
    QCOMPARE(cell(u"sellers.table"_s, 0, 0), u"Nari"_s);
    QVERIFY(m_desk->find<QPushButton>(u"sellers.payOut"_s)->isEnabled());
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestEvening>(argc, argv);
}

#include "tst_evening.moc"
