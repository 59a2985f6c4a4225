// The running order over a real house, as its host has it: who has one sale never meets the word; lots are moved,
// numbered and parted in place.
#include "ui/run_in_english.h"
#include "ui/sale_scene.h"
#include "windows/sales/order_table.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

// What a screen would call.
struct Dropped : ui::OrderTable
{
    static auto on() { return &Dropped::dropEvent; }
};

} // namespace

class TestRunningOrder : public QObject, protected ui_tests::SaleScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void whoHasOneNeverMeetsTheWord();
    void onlyTheHostHasThePlace();
    void lotsAreMovedByKeyboard();
    void lotsAreDragged();
    void anOrderThatIsRefusedIsPutBack();
    void aNumberAndACategoryAreChangedInPlace();
    void aNumberOfAnotherIsRefusedBesideIt();
    void theLotsAreNumberedByTheirOrder();
    void whomOneIsOfferedToLeavesTheLotsTheirRoom();

private:
    void choose(int row) const { table()->setCurrentIndex(table()->model()->index(row, Name)); }
    void edit(int row, int column, const QString &text);
};

void TestRunningOrder::edit(int row, int column, const QString &text)
{
    const QModelIndex index = table()->model()->index(row, column);
    table()->setCurrentIndex(index);
    table()->edit(index);
    auto *editor = table()->findChild<QLineEdit *>(u"order.editor"_s);
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

void TestRunningOrder::whoHasOneNeverMeetsTheWord()
{
    QVERIFY(!m_host->find<QTableView>(u"sales.list"_s)->isVisible());
    for (const auto *label : m_host->find<QWidget>(u"sales"_s)->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || !label->text().contains(u"sale"_s, Qt::CaseInsensitive),
                 qPrintable(label->text()));
    m_host->click(u"main.rail.catalogue"_s);
    m_host->click(u"catalogue.filter"_s);
    QVERIFY(!m_host->find<QComboBox>(u"catalogue.sale"_s)->isVisible());
    QVERIFY(!m_host->find<QComboBox>(u"catalogue.category"_s)->isVisible());
}

void TestRunningOrder::onlyTheHostHasThePlace()
{
    Driver bidder;
    QVERIFY(bidder.join(m_fixture->house->url()));
    QVERIFY(bidder.signUp(u"ann@example.org"_s, u"Ann"_s, u"12345678"_s));
    QVERIFY(!bidder.find<QPushButton>(u"main.rail.order"_s)->isVisible());
    QVERIFY(!bidder.find<QAction>(u"menu.order"_s)->isVisible());
}

void TestRunningOrder::lotsAreMovedByKeyboard()
{
    choose(2);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(names(), (QStringList{u"Vase"_s, u"Clock"_s, u"Lamp"_s}));
    QTRY_COMPARE(lot(m_lots[2]).value("order"_L1).toInteger(), 2);
    QCOMPARE(table()->currentIndex().row(), 1); // what is chosen goes along
    QTest::keyClick(table(), Qt::Key_Home, Qt::AltModifier);
    QTRY_COMPARE(lot(m_lots[2]).value("order"_L1).toInteger(), 1);
    QTRY_COMPARE(lot(m_lots[0]).value("order"_L1).toInteger(), 2);
    QTRY_COMPARE(names(), (QStringList{u"Clock"_s, u"Vase"_s, u"Lamp"_s}));
}

// The last one to the front; a screen that is none carries nothing there, so it is dropped by itself.
void TestRunningOrder::lotsAreDragged()
{
    choose(2);
    const QRect first = table()->visualRect(table()->model()->index(0, Name));
    const std::unique_ptr<QMimeData> rows(table()->model()->mimeData({table()->currentIndex()}));
    QDropEvent drop(first.topLeft() + QPointF(20, 4), Qt::MoveAction, rows.get(), Qt::LeftButton, Qt::NoModifier);
    (m_host->find<ui::OrderTable>(u"sales.order"_s)->*Dropped::on())(&drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(names(), (QStringList{u"Clock"_s, u"Vase"_s, u"Lamp"_s}));
    QTRY_COMPARE(lot(m_lots[2]).value("order"_L1).toInteger(), 1);
}

void TestRunningOrder::anOrderThatIsRefusedIsPutBack()
{
    const QString ann = m_fixture->signUp(u"Ann"_s);
    QCOMPARE(m_fixture->bid(m_lots[0], ann, 10'000).status, 201);
    choose(0);
    QTest::keyClick(table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(names(), (QStringList{u"Lamp"_s, u"Vase"_s, u"Clock"_s}));
    QTRY_COMPARE(names(), (QStringList{u"Vase"_s, u"Lamp"_s, u"Clock"_s}));
    QCOMPARE(said(),
             u"A lot of this sale has a bid, so the order and the times of all of them stand. Each can still be "
             "extended once it is open."_s);
    m_host->click(u"main.rail.catalogue"_s);
    m_host->click(u"main.rail.order"_s);
    QVERIFY(!m_host->find<QWidget>(u"sales.banner"_s)->isVisible()); // it was said of what is long past
}

void TestRunningOrder::aNumberAndACategoryAreChangedInPlace()
{
    edit(1, Number, u"12A"_s);
    QTRY_COMPARE(lot(m_lots[1]).value("number"_L1).toString(), u"12A"_s);
    edit(1, Category, u"Lighting"_s);
    QTRY_COMPARE(lot(m_lots[1]).value("category"_L1).toString(), u"Lighting"_s);
    QTRY_COMPARE(cell(1, Category), u"Lighting"_s);
    m_host->click(u"main.rail.catalogue"_s);
    m_host->click(u"catalogue.filter"_s);
    auto *category = m_host->find<QComboBox>(u"catalogue.category"_s);
    QVERIFY(category->isVisible());
    category->setCurrentIndex(1);
    QTRY_COMPARE(m_host->rows(u"catalogue.list"_s)->rowCount(), 1);
}

void TestRunningOrder::aNumberOfAnotherIsRefusedBesideIt()
{
    edit(1, Number, u"1"_s);
    QTRY_COMPARE(m_host->text(u"sales.row"_s), u"Another lot has this number, or it is longer than 12 characters."_s);
    QCOMPARE(cell(1, Number), u"1"_s); // as it was typed
    edit(1, Number, u"2"_s);
    QTRY_VERIFY(m_host->text(u"sales.row"_s).startsWith(u"Drag rows"_s));
    QCOMPARE(lot(m_lots[1]).value("number"_L1).toString(), u"2"_s);
}

void TestRunningOrder::theLotsAreNumberedByTheirOrder()
{
    choose(2);
    QTest::keyClick(table(), Qt::Key_Home, Qt::AltModifier);
    QTRY_COMPARE(lot(m_lots[2]).value("order"_L1).toInteger(), 1);
    trigger(u"sales.renumber"_s);
    QTRY_COMPARE(said(), u"The lots are numbered by their order."_s);
    QCOMPARE(lot(m_lots[2]).value("number"_L1).toString(), u"1"_s);
    QTRY_COMPARE(cell(0, Number), u"1"_s);
}

void TestRunningOrder::whomOneIsOfferedToLeavesTheLotsTheirRoom()
{
    m_host->desktop().window()->resize(900, 600);
    const QString longest = m_fixture->signUp(u"Wolfeschlegelsteinhausenberger"_s);
    QCOMPARE(m_fixture->bid(m_lots[0], longest, 12'000).status, 201);
    QCOMPARE(m_fixture->bid(m_lots[0], m_fixture->signUp(u"Ann"_s), 30'000).status, 201);
    const QString host = m_fixture->signInHost();
    for (const auto &action : {u"close"_s, u"voidSale"_s, u"offer"_s}) {
        const auto done = m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(m_lots[0]),
                                          {{u"action"_s, action}, {u"reason"_s, u"left"_s}}, host);
        QVERIFY2(done.status == 200, done.body.constData());
    }
    QTRY_VERIFY2(cell(0, Phase).contains(u"Wolfe"), qPrintable(cell(0, Phase)));
    QTest::qWait(50);
    QVERIFY(table()->columnWidth(Phase) <= table()->width() / 5);
    QVERIFY(table()->columnWidth(Name) >= table()->width() / 5);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestRunningOrder>(argc, argv);
}
#include "tst_running_order.moc"
