// What is printed of one sale, at the running order, at the desk and in the console: its lots, its buyers, its sellers.
#include "models/table_model.h"
#include "ui/paper_scene.h"
#include "ui/run_in_english.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;

class TestSalePapers : public QObject, protected ui_tests::PaperScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void whoHasOneSaleIsNotAskedWhich();
    void aSaleBesideAnEmptyOneIsPrinted();
    void theRunningOrderPrintsItsSale();
    void buyersAreListedWithTheirLots();
    void aSettlementsSumsAreThoseOfTheDesk();
};

void TestSalePapers::whoHasOneSaleIsNotAskedWhich()
{
    sell(u"1"_s);
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 1);
    open(u"console.print.catalogue"_s);
    QTest::qWait(200);
    QVERIFY(!isShown(u"paper.sale"_s));
    delete m_host->find<QDialog>(u"paper"_s);

    const qint64 sale = plan(u"Autumn"_s);
    QVERIFY(sale > 1);
    sell(u"1"_s, {{u"sale"_s, sale}, {u"name"_s, u"An apple"_s}});
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 2);
    open(u"console.print.catalogue"_s);
    QTRY_VERIFY(isShown(u"paper.sale"_s));
    choose(u"paper.sale"_s, u"Autumn"_s);
    const QString words = wordsOf(saved());
    QVERIFY(words.contains(u"An apple"_s) && !words.contains(u"Vase"_s));
    QCOMPARE(words.count(u"Autumn"_s), 2); // on the cover, and at the head of the page behind it
}

// Nothing is still to be read for the empty one, so that no answer comes by which to learn of the other.
void TestSalePapers::aSaleBesideAnEmptyOneIsPrinted()
{
    const qint64 sale = plan(u"Autumn"_s);
    sell(u"1"_s, {{u"sale"_s, sale}, {u"name"_s, u"An apple"_s}});
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 1);
    QTRY_VERIFY(m_host->desktop().house()->sales().areSeveral());
    open(u"console.print.catalogue"_s);
    QVERIFY(isShown(u"paper.sale"_s));
    choose(u"paper.sale"_s, u"Autumn"_s);
    QVERIFY(wordsOf(saved()).contains(u"An apple"_s));
    delete m_host->find<QDialog>(u"paper"_s);

    m_host->find<QTableView>(u"console.lots"_s)->selectRow(0);
    open(u"console.print.runSheet"_s);
    QCOMPARE(m_host->find<QComboBox>(u"paper.sale"_s)->currentText(), u"Autumn"_s); // the chosen lot's
}

void TestSalePapers::theRunningOrderPrintsItsSale()
{
    const qint64 sale = plan(u"Autumn"_s);
    sell(u"1"_s, {{u"sale"_s, sale}, {u"name"_s, u"An apple"_s}});
    sell(u"1"_s);
    QTRY_COMPARE(m_host->rows(u"console.lots"_s)->rowCount(), 2);
    m_host->find<QTableView>(u"console.lots"_s)->selectAll(); // which nobody sees from there
    m_host->click(u"main.rail.order"_s);
    auto *sales = m_host->find<QTableView>(u"sales.list"_s);
    QTRY_COMPARE(sales->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        if (sales->model()->index(row, 0).data(models::TableIdRole).toLongLong() == sale)
            sales->selectRow(row);
    }
    open(u"console.print.runSheet"_s);
    QCOMPARE(m_host->find<QComboBox>(u"paper.sale"_s)->currentText(), u"Autumn"_s);
    QVERIFY(!isShown(u"paper.lots"_s));
    const QString words = wordsOf(saved());
    QVERIFY2(words.contains(u"An apple"_s) && !words.contains(u"Vase"_s), qPrintable(words));
}

void TestSalePapers::buyersAreListedWithTheirLots()
{
    const QString ann = m_fixture->signUp(u"Ann"_s);
    const qint64 id = m_fixture->get(u"/api/v1/me"_s, ann).json().value("id"_L1).toInteger();
    m_fixture->patch(u"/api/v1/accounts/%1"_s.arg(id), {{u"paddle"_s, 41}, {u"name"_s, u"Ann Lee"_s}}, m_token);
    QList<qint64> lots;
    for (int number = 1; number <= 2; ++number) {
        lots.append(sell(QString::number(number)));
        m_fixture->bid(lots.last(), ann, 10'000);
        m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lots.last()), {{u"action"_s, u"close"_s}}, m_token);
    }
    m_fixture->send("PUT", u"/api/v1/lots/%1/collected"_s.arg(lots.first()), {}, m_token);
    m_host->click(u"main.rail.cashier"_s);
    open(u"desk.print.pickList"_s);
    QString words = wordsOf(saved());
    for (const auto &said :
         {u"Pick list"_s, u"41  ·  Ann Lee"_s, u"owes ₩22,000"_s, u"Vase no. 2"_s, u"Lots to collect: 1"_s})
        QVERIFY2(words.contains(said), qPrintable(said + u" in "_s + words));
    QVERIFY(!words.contains(u"Vase no. 1"_s));
    check(u"paper.here"_s, false);
    words = wordsOf(saved());
    QVERIFY(words.contains(u"Vase no. 1"_s) && words.contains(u"collected"_s));
}

void TestSalePapers::aSettlementsSumsAreThoseOfTheDesk()
{
    const QString ann = m_fixture->signUp(u"Ann"_s);
    for (const auto &nick : {u"Nari"_s, u"Minjun"_s}) {
        const qint64 lot = m_fixture->sell(m_fixture->signUp(nick));
        m_fixture->bid(lot, ann, nick == u"Nari" ? 12'345 : 10'000);
        m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, m_token);
    }
    m_host->click(u"main.rail.cashier"_s);
    m_host->click(u"desk.part.sellers"_s);
    QTRY_COMPARE(m_host->rows(u"sellers.table"_s)->rowCount(), 2);
    auto *table = m_host->find<QTableView>(u"sellers.table"_s);
    const auto nari = [table] { // found anew, since the desk reads its rows anew
        return table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"Nari"_s).value(0);
    };
    const QString owed = u"₩11,728"_s; // 12,345 less 617
    QTRY_COMPARE(nari().siblingAtColumn(6).data().toString(), owed);
    table->selectRow(nari().row());
    open(u"desk.print.settlements"_s);
    QTRY_COMPARE(m_host->find<QComboBox>(u"paper.seller"_s)->currentText(), u"Nari"_s);
    QString words = wordsOf(saved());
    for (const auto &said : {u"Settlement"_s, u"Nari"_s, u"₩12,345"_s, u"-₩617"_s, owed, u"Still to be paid out"_s})
        QVERIFY2(words.contains(said), qPrintable(said + u" in "_s + words));
    QVERIFY(!words.contains(u"Minjun"_s));
    choose(u"paper.seller"_s, u"All sellers"_s);
    QCOMPARE(count(), u"2 pages"_s);
    words = wordsOf(saved());
    QVERIFY(words.contains(u"Minjun"_s) && words.contains(u"₩9,500"_s));
    QCOMPARE(words.count(u"Page 1 of 1"_s), 2); // each is handed to somebody else
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestSalePapers>(argc, argv);
}
#include "tst_sale_papers.moc"
