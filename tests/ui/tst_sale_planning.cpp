// Sales over a real house, as its host has them: one is planned, filled, started and ended, or removed.
#include "ui/run_in_english.h"
#include "ui/sale_scene.h"
#include "ui/view_walk.h"
#include "windows/selling/csv_import_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QJsonArray>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

constexpr qint64 hourMs = 3'600'000;

} // namespace

class TestSalePlanning : public QObject, protected ui_tests::SaleScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aPlanIsMadeAndPreviewed();
    void whatTheHostRefusesIsSaidAtItsField();
    void aSaleIsPlannedStartedAndEnded();
    void aLongNameOfASaleIsCutInTheSmallestWindow();
    void aLotIsMovedToAnotherSale();
    void aPlannedSaleIsRemoved();
    void itsLotsGoToTheFirstSaleBefore();
    void aSaleWithALotThatStaysIsKept();
    void aSaleThatAnotherPlansIsKnownByItsLots();
    void ratesThatStandAreNotAskedFor();
    void manyLotsGoToTheSaleThatIsPlanned();
};

void TestSalePlanning::aPlanIsMadeAndPreviewed()
{
    m_host->click(u"sales.change"_s);
    auto *closing = m_host->find<QComboBox>(u"sale.closing"_s);
    QVERIFY(!m_host->find<QLineEdit>(u"sale.name"_s)->isVisible());
    QVERIFY(!m_host->find<QDateTimeEdit>(u"sale.firstEnd"_s)->isVisible());
    QVERIFY(!m_host->find<QComboBox>(u"sale.opens"_s)->isVisible()); // a house's own runs always
    closing->setCurrentIndex(2);
    QVERIFY(m_host->text(u"sale.meaning"_s).contains(u"none before the one ahead of it is over"_s));
    auto *firstEnd = m_host->find<QDateTimeEdit>(u"sale.firstEnd"_s);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(m_fixture->now() + 2 * hourMs);
    firstEnd->setDateTime(QDateTime(end.date(), QTime(end.time().hour(), 0), firstEnd->timeSpec()));
    QVERIFY(m_host->text(u"sale.preview"_s).startsWith(u"1:\u00a0"_s));
    QVERIFY(m_host->text(u"sale.preview"_s).contains(u" · 3:\u00a0"_s));
    m_host->click(u"sale.submit"_s);
    QTRY_COMPARE(said(), u"Saved."_s);
    const qint64 first = lot(m_lots[0]).value("endsAt"_L1).toInteger();
    QCOMPARE(lot(m_lots[2]).value("endsAt"_L1).toInteger(), first + 120'000);
    QTRY_VERIFY(cell(1, Ends).endsWith(u"after lot 1"_s));
    QVERIFY(m_host->text(u"sales.next"_s).startsWith(u"Next to end: lot 1, Vase, at "_s));
}

void TestSalePlanning::whatTheHostRefusesIsSaidAtItsField()
{
    trigger(u"sales.plan"_s);
    m_host->click(u"sale.submit"_s);
    QCOMPARE(m_host->text(u"sale.name.below"_s), u"It needs a name."_s);
    m_host->click(u"sale.cancel"_s);
    QTRY_VERIFY(!m_host->find<QDialog>(u"sale"_s));
    m_host->click(u"sales.change"_s);
    m_host->find<QComboBox>(u"sale.closing"_s)->setCurrentIndex(3);
    auto *firstEnd = m_host->find<QDateTimeEdit>(u"sale.firstEnd"_s);
    firstEnd->setDateTime(firstEnd->dateTime().addDays(-3));
    m_host->click(u"sale.submit"_s);
    QCOMPARE(m_host->text(u"sale.firstEnd.below"_s), u"The first end is in the past."_s);
    firstEnd->setDateTime(firstEnd->dateTime().addDays(6));
    const QString ann = m_fixture->signUp(u"Ann"_s);
    QCOMPARE(m_fixture->bid(m_lots[0], ann, 10'000).status, 201); // meanwhile
    m_host->click(u"sale.submit"_s);
    QTRY_VERIFY(m_host->text(u"sale.banner.text"_s).contains(u"so the order and the times of all of them stand."_s));
}

void TestSalePlanning::aLongNameOfASaleIsCutInTheSmallestWindow()
{
    m_host->desktop().window()->resize(900, 600);
    trigger(u"sales.plan"_s);
    m_host->type(u"sale.name"_s, u"A night sale with quite a long name, as they are"_s);
    m_host->click(u"sale.submit"_s);
    QTRY_VERIFY(m_host->text(u"sales.name"_s).endsWith(u"Planned"_s));
    QTest::qWait(50);
    const auto *name = m_host->find<QLabel>(u"sales.name"_s);
    QVERIFY(name->width() < name->sizeHint().width());
    const QStringList clipped = ui_tests::clippedWords(*name->window()).filter(u"sales."_s);
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
}

void TestSalePlanning::aSaleIsPlannedStartedAndEnded()
{
    trigger(u"sales.plan"_s);
    m_host->type(u"sale.name"_s, u"Evening"_s);
    m_host->find<QCheckBox>(u"sale.prebids"_s)->setChecked(true);
    m_host->find<QCheckBox>(u"sale.paddles"_s)->setChecked(true);
    m_host->click(u"sale.submit"_s);
    QTRY_COMPARE(said(), u"“Evening” is planned."_s);
    QJsonObject planned = m_fixture->get(u"/api/v1/sales/2"_s).json();
    QCOMPARE(planned.value("prebids"_L1).toBool(), true);
    QCOMPARE(planned.value("names"_L1).toString(), u"paddle"_s);
    trigger(u"sales.rates"_s);
    QCOMPARE(m_host->find<QLineEdit>(u"rates.premium"_s)->placeholderText(), u"0"_s); // the house's
    m_host->type(u"rates.premium"_s, u"26; 21 > 10000"_s);
    auto *taxKind = m_host->find<QComboBox>(u"rates.taxKind"_s);
    QCOMPARE(taxKind->currentText(), u"As the house has it"_s);
    QVERIFY(!m_host->find<QWidget>(u"rates.taxRate"_s)->isVisible());
    taxKind->setCurrentIndex(3);
    m_host->click(u"rates.submit"_s);
    QVERIFY(m_host->text(u"rates.taxRate.below"_s).startsWith(u"Give the percent of the tax"_s));
    m_host->type(u"rates.taxRate"_s, u"51"_s);
    m_host->click(u"rates.submit"_s);
    QVERIFY(m_host->text(u"rates.taxRate.below"_s).startsWith(u"That is no share."_s));
    m_host->type(u"rates.taxRate"_s, u"19"_s);
    m_host->click(u"rates.submit"_s);
    QTRY_COMPARE(said(), u"Saved."_s);
    planned = m_fixture->get(u"/api/v1/sales/2"_s).json();
    QCOMPARE(planned.value("tax"_L1),
             QJsonValue(QJsonObject{{u"rate"_s, 1'900}, {u"on"_s, u"all"_s}, {u"included"_s, false}}));
    QCOMPARE(planned.value("premium"_L1).toArray().at(1)["rate"_L1].toInteger(), 2'100);
    QVERIFY(planned.value("commission"_L1).isNull());
    QVERIFY(m_host->find<QTableView>(u"sales.list"_s)->isVisible());
    QTRY_COMPARE(m_host->rows(u"sales.list"_s)->rowCount(), 2);
    QCOMPARE(m_host->text(u"sales.state.title"_s), u"No lots yet"_s);
    const qint64 lamp = sell(u"Lamp of the evening"_s, {{u"sale"_s, 2}});
    QTRY_COMPARE(names(), QStringList{u"Lamp of the evening"_s});
    QCOMPARE(lot(lamp).value("phase"_L1).toString(), u"scheduled"_s);
    m_host->click(u"sales.start"_s);
    QTRY_COMPARE(said(), u"It runs: its lots are open."_s);
    QCOMPARE(lot(lamp).value("phase"_L1).toString(), u"open"_s);
    m_host->click(u"sales.end"_s);
    QTRY_VERIFY2(said().startsWith(u"Lots of this sale are open or paused."_s), qPrintable(said()));
    auto *sales = m_host->find<QTableView>(u"sales.list"_s);
    const int other = sales->currentIndex().row() == 0 ? 1 : 0;
    sales->selectRow(other);
    QVERIFY(!m_host->find<QWidget>(u"sales.banner"_s)->isVisible()); // nor of another sale
    sales->selectRow(1 - other);
    QTRY_COMPARE(names(), QStringList{u"Lamp of the evening"_s});
    QTRY_VERIFY(m_host->text(u"sales.next"_s).startsWith(u"Next to end: lot 1"_s));
    m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lamp), {{u"action"_s, u"close"_s}}, m_token);
    QTRY_COMPARE(m_host->text(u"sales.next"_s), u"All lots are over. The sale can be ended."_s);
    m_host->click(u"sales.end"_s);
    QTRY_COMPARE(said(), u"It is over."_s);
    QVERIFY(!m_host->find<QLabel>(u"sales.next"_s)->isVisible());
    m_host->click(u"main.rail.catalogue"_s);
    m_host->click(u"catalogue.filter"_s);
    QVERIFY(m_host->find<QComboBox>(u"catalogue.sale"_s)->isVisible());
    m_host->find<QComboBox>(u"catalogue.sale"_s)->setCurrentIndex(1);
    QTRY_COMPARE(m_host->rows(u"catalogue.list"_s)->rowCount(), 3);
}

void TestSalePlanning::aLotIsMovedToAnotherSale()
{
    const qint64 opensAt = m_fixture->now() + hourMs;
    const qint64 mirror = sell(u"Mirror"_s, {{u"opensAt"_s, opensAt}, {u"endsAt"_s, opensAt + hourMs}});
    m_fixture->post(u"/api/v1/sales"_s, {{u"name"_s, u"Tea & cakes"_s}}, m_token);
    m_host->click(u"main.rail.catalogue"_s);
    m_host->click(u"main.rail.order"_s); // which reads the sales
    QTRY_COMPARE(m_host->rows(u"sales.list"_s)->rowCount(), 2);
    QTRY_COMPARE(names().size(), 4);
    const auto menuOf = [this](int row) {
        table()->selectRow(row);
        Q_EMIT table()->customContextMenuRequested(table()->visualRect(table()->currentIndex()).center());
        return m_host->find<QMenu>(u"sales.menu"_s);
    };
    QMenu *ofOpen = menuOf(0);
    QVERIFY(!ofOpen->findChild<QMenu *>(u"sales.menu.move"_s)->isEnabled()); // it is open
    QCOMPARE(ofOpen->findChild<QMenu *>(u"sales.menu.move"_s)->menuAction()->toolTip(),
             u"Lots that have opened, or have a bid, stay in their sale."_s);
    QVERIFY(ofOpen->toolTipsVisible());
    ofOpen->close();
    QTRY_VERIFY(!m_host->find<QMenu>(u"sales.menu"_s));
    QMenu *menu = menuOf(3);
    QVERIFY(menu->findChild<QMenu *>(u"sales.menu.move"_s)->isEnabled());
    QVERIFY(!menu->findChild<QAction *>(u"sales.menu.move.1"_s)->isEnabled()); // where it is
    auto *there = menu->findChild<QAction *>(u"sales.menu.move.2"_s);
    QCOMPARE(there->text(), u"Tea && cakes"_s);
    there->trigger();
    menu->close();
    QCOMPARE(m_host->text(u"reason.title"_s), u"Move to “Tea & cakes”"_s);
    const QStringList becomes = m_host->text(u"reason.explains"_s).split(u'\n');
    QCOMPARE(becomes.size(), 2);
    QVERIFY(becomes[0].startsWith(u"1 lot will open as set before: "_s));
    QVERIFY(becomes[1].startsWith(u"1 lot will end as set before: "_s));
    QCOMPARE(lot(mirror).value("sale"_L1).toInteger(), 1); // not before somebody says so
    m_host->click(u"reason.submit"_s);
    QTRY_VERIFY(said().contains(u"Tea & cakes"_s));
    QTRY_COMPARE(names().size(), 3);
    QCOMPARE(lot(mirror).value("sale"_L1).toInteger(), 2);
    QCOMPARE(lot(mirror).value("number"_L1).toString(), u"4"_s); // which was free there
}

void TestSalePlanning::aPlannedSaleIsRemoved()
{
    QVERIFY(!m_host->find<QPushButton>(u"sales.remove"_s)->isVisible()); // the house's first stays
    plan(u"Evening"_s);
    m_host->click(u"sales.remove"_s);
    m_host->click(u"reason.cancel"_s);
    QTRY_VERIFY(!m_host->find<QDialog>(u"reason"_s));
    QCOMPARE(m_fixture->get(u"/api/v1/sales/2"_s).status, 200);
    Driver other;
    QVERIFY(other.join(m_fixture->house->url()));
    QTRY_VERIFY(other.desktop().house()->sales().areSeveral());
    m_host->click(u"sales.remove"_s);
    QCOMPARE(m_host->text(u"reason.explains"_s), u"Nobody finds this sale any more. That can’t be taken back."_s);
    m_host->click(u"reason.submit"_s);
    QTRY_COMPARE(said(), u"“Evening” is removed."_s);
    QCOMPARE(m_fixture->get(u"/api/v1/sales/2"_s).status, 404);
    QVERIFY(!m_host->find<QTableView>(u"sales.list"_s)->isVisible());
    QTRY_COMPARE(names().size(), 3);
    QTRY_VERIFY(!other.desktop().house()->sales().areSeveral()); // everyone is told
}

void TestSalePlanning::itsLotsGoToTheFirstSaleBefore()
{
    plan(u"Evening"_s);
    const qint64 lamp = sell(u"Lamp of the evening"_s, {{u"sale"_s, 2}});
    QTRY_COMPARE(names(), QStringList{u"Lamp of the evening"_s});
    m_host->click(u"sales.remove"_s);
    const QStringList becomes = m_host->text(u"reason.explains"_s).split(u'\n');
    QCOMPARE(becomes.at(1), u"1 lot will open at once: that sale is running."_s);
    QVERIFY(becomes.at(2).startsWith(u"1 lot will end as set before: "_s));
    m_host->click(u"reason.submit"_s);
    QTRY_COMPARE(said(), u"“Evening” is removed."_s);
    QCOMPARE(lot(lamp).value("sale"_L1).toInteger(), 1);
    QCOMPARE(lot(lamp).value("phase"_L1).toString(), u"open"_s);
    QTRY_COMPARE(names().size(), 4);
}

void TestSalePlanning::aSaleWithALotThatStaysIsKept()
{
    plan(u"Evening"_s);
    const qint64 lamp = sell(u"Lamp of the evening"_s, {{u"sale"_s, 2}});
    QTRY_COMPARE(names(), QStringList{u"Lamp of the evening"_s});
    m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lamp), {{u"action"_s, u"withdraw"_s}, {u"reason"_s, u"Cracked"_s}},
                    m_token);
    QTRY_COMPARE(cell(0, Phase), u"Withdrawn"_s);
    m_host->click(u"sales.remove"_s);
    QVERIFY(!m_host->find<QDialog>(u"reason"_s));
    QVERIFY(said().startsWith(u"Lots of this sale have opened, were withdrawn or have bids"_s));
    QCOMPARE(m_fixture->get(u"/api/v1/sales/2"_s).status, 200);
}

// No stream tells of sales.
void TestSalePlanning::aSaleThatAnotherPlansIsKnownByItsLots()
{
    m_host->click(u"main.rail.catalogue"_s);
    QCOMPARE(m_fixture->post(u"/api/v1/sales"_s, {{u"name"_s, u"Evening"_s}}, m_token).status, 201);
    const qint64 lamp = sell(u"Lamp of the evening"_s, {{u"sale"_s, 2}});
    QVERIFY(lamp > 0);
    QTRY_VERIFY(m_host->desktop().house()->sales().areSeveral());
    m_host->click(u"main.rail.order"_s);
    QTRY_COMPARE(m_host->rows(u"sales.list"_s)->rowCount(), 2);
}

// Nor is what was typed lost, where they began to stand meanwhile.
void TestSalePlanning::ratesThatStandAreNotAskedFor()
{
    QVERIFY(!m_host->find<QAction>(u"sales.rates"_s)->isEnabled());
    QVERIFY(m_host->find<QAction>(u"sales.rates"_s)->toolTip().startsWith(u"A lot of this sale has opened"_s));
    trigger(u"sales.plan"_s);
    m_host->type(u"sale.name"_s, u"Evening"_s);
    m_host->click(u"sale.submit"_s);
    QTRY_COMPARE(said(), u"“Evening” is planned."_s);
    QVERIFY(m_host->find<QAction>(u"sales.rates"_s)->isEnabled());
    sell(u"Lamp of the evening"_s, {{u"sale"_s, 2}});
    trigger(u"sales.rates"_s);
    m_host->type(u"rates.premium"_s, u"12.5"_s);
    QCOMPARE(m_fixture->post(u"/api/v1/sales/2/actions"_s, {{u"action"_s, u"start"_s}}, m_token).status, 200);
    m_host->click(u"rates.submit"_s);
    QTRY_VERIFY(m_host->text(u"rates.banner.text"_s).startsWith(u"A lot of this sale has opened"_s));
    QCOMPARE(m_host->find<QLineEdit>(u"rates.premium"_s)->text(), u"12.5"_s);
    QVERIFY(m_host->find<QPushButton>(u"rates.submit"_s)->isEnabled());
    m_host->click(u"rates.cancel"_s);
    QTRY_VERIFY(!m_host->find<QAction>(u"sales.rates"_s)->isEnabled());
}

// A list that names no sale: to the one that was made last, unless another is chosen.
void TestSalePlanning::manyLotsGoToTheSaleThatIsPlanned()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QByteArray &rows) {
        QFile file(folder.filePath(u"lots.csv"_s));
        return file.open(QIODevice::WriteOnly) && file.write("name,start\n" + rows) > 0 ? file.fileName() : QString();
    };
    const QString path = write("Bowl,100\nPlate,100\n");
    m_host->find<QAction>(u"menu.sellMany"_s)->trigger();
    auto *page = m_host->find<ui::CsvImportView>(u"many"_s);
    page->load(path);
    QTRY_COMPARE(m_host->text(u"many.counts"_s), u"2 ready"_s);
    QVERIFY(!m_host->find<QComboBox>(u"many.sale"_s)->isVisible()); // who has one never meets the word
    QVERIFY(!m_host->find<QLabel>(u"many.saleWords"_s)->isVisible());
    QCOMPARE(m_fixture->post(u"/api/v1/sales"_s, {{u"name"_s, u"Evening"_s}}, m_token).status, 201);
    m_host->click(u"main.rail.order"_s); // which reads the sales
    QTRY_VERIFY(m_host->desktop().house()->sales().areSeveral());
    m_host->find<QAction>(u"menu.sellMany"_s)->trigger();
    page->load(path);
    auto *sale = m_host->find<QComboBox>(u"many.sale"_s);
    QTRY_VERIFY(sale->isVisible());
    QCOMPARE(sale->currentText(), u"Evening"_s);
    QTRY_COMPARE(m_host->text(u"many.counts"_s), u"2 ready"_s);
    m_host->click(u"many.start"_s);
    QTRY_COMPARE(m_host->text(u"many.counts"_s), u"2 on sale"_s);
    const auto items = [this] { return m_fixture->get(u"/api/v1/lots?sale=2"_s).json().value("items"_L1).toArray(); };
    QCOMPARE(items().size(), 2);
    QCOMPARE(items().at(0)["phase"_L1].toString(), u"scheduled"_s);
    sale->setCurrentIndex(0);
    Q_EMIT sale->activated(0);
    page->load(write("Cup,100\n"));
    QTRY_COMPARE(m_host->text(u"many.counts"_s), u"1 ready"_s);
    QCOMPARE(sale->currentIndex(), 0); // what was chosen stays
    m_host->click(u"many.start"_s);
    QTRY_COMPARE(m_host->text(u"many.counts"_s), u"1 on sale"_s);
    QCOMPARE(items().size(), 2);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestSalePlanning>(argc, argv);
}
#include "tst_sale_planning.moc"
