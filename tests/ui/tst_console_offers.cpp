// A lot whose sale was taken back and that is offered on, as a host sees and answers it at the console, driven by
// object name over a real house in this process.
#include "models/catalogue/lot_table_model.h"
#include "ui/console_scene.h"
#include "ui/run_in_english.h"

#include <QAction>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

using namespace gavel;
using namespace Qt::StringLiterals;
using Scene = ui_tests::ConsoleScene;

class TestConsoleOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOfferedIsSeenAndAnswered();
};

void TestConsoleOffers::whatIsOfferedIsSeenAndAnswered()
{
    Scene scene;
    QVERIFY(scene.arrive());
    QCOMPARE(scene.fixture.bid(scene.lot, scene.doyun, 12'000).status, 201);
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 30'000).status, 201);
    const auto host = scene.fixture.signInHost();
    const QString actions = u"/api/v1/lots/%1/actions"_s.arg(scene.lot);
    scene.fixture.post(actions, {{u"action"_s, u"close"_s}}, host);
    scene.fixture.post(actions, {{u"action"_s, u"voidSale"_s}, {u"reason"_s, u"left"_s}}, host);
    QTRY_COMPARE(scene.phase(), auction::Phase::Unsold);
    QTRY_COMPARE(scene.cell(u"console.lots"_s, 0, models::LotTableModel::PhaseColumn), u"Sale voided"_s);
    scene.find<QTableView>(u"console.lots"_s)->selectRow(0);
    QVERIFY(!scene.find<QAction>(u"console.lots.takes"_s)->isEnabled());
    scene.find<QAction>(u"console.lots.offer"_s)->trigger();
    QTRY_COMPARE(scene.text(u"offer.next"_s), u"Next in line: Doyun, for ₩12,000."_s);
    scene.click(u"offer.submit"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"“Vase” is offered to Doyun for ₩12,000, who was told."_s);
    QTRY_COMPARE(scene.cell(u"console.lots"_s, 0, models::LotTableModel::PhaseColumn), u"Offered to Doyun · ₩12,000"_s);
    const auto *table = scene.find<QTableView>(u"console.lots"_s);
    QTRY_VERIFY(table->columnWidth(models::LotTableModel::PhaseColumn) <= table->width() / 5);
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    const QRect phase = table->visualRect(table->model()->index(0, models::LotTableModel::PhaseColumn));
    QHelpEvent over(QEvent::ToolTip, phase.center(), table->viewport()->mapToGlobal(phase.center()));
    QApplication::sendEvent(table->viewport(), &over);
    QCOMPARE(QToolTip::text(), u"Offered to Doyun · ₩12,000"_s); // which is cut
    QTRY_VERIFY(scene.find<QAction>(u"console.lots.declines"_s)->isEnabled());
    scene.find<QAction>(u"console.lots.declines"_s)->trigger();
    QTRY_VERIFY(scene.text(u"console.notice.text"_s).startsWith(u"Doyun does not take “Vase”."_s));
    QTRY_COMPARE(scene.cell(u"console.lots"_s, 0, models::LotTableModel::PhaseColumn), u"Sale voided"_s);
    scene.find<QAction>(u"console.lots.offer"_s)->trigger();
    QTRY_COMPARE(scene.text(u"offer.next"_s), u"Nobody is left to offer it to."_s);
    QVERIFY(!scene.find<QPushButton>(u"offer.submit"_s)->isEnabled());
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestConsoleOffers>(argc, argv);
}

#include "tst_console_offers.moc"
