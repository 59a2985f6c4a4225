// Sales without windows: what a form holds, what a plan means, the list of sales and the running order.
#include "models/sales/running_order.h"
#include "models/sales/sale_form.h"
#include "models/sales/sale_list_model.h"
#include "models/sales/sale_words.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using auction::Closing;
using models::RunningOrder;
using models::SaleForm;
using models::SaleListModel;
using support::sampleLot;

namespace {

using Field = SaleForm::Field;
using Ids = QList<auction::LotId>;

constexpr auction::TimeMs now = 1'000'000;
constexpr qint64 minuteMs = 60'000;

SaleForm form(Closing closing, auction::TimeMs firstEnd = now + minuteMs)
{
    SaleForm form;
    form.name = u"Evening"_s;
    form.plan = {.closing = closing, .stepMs = minuteMs, .firstEnd = firstEnd};
    return form;
}

protocol::LotView lotIn(auction::SaleId sale, auction::LotId id, qint64 order)
{
    protocol::LotView lot = sampleLot(id);
    lot.sale = sale;
    lot.place = {.order = order, .number = QString::number(order), .category = {}};
    return lot;
}

} // namespace

class TestSaleModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void faultsAreSaid_data();
    void faultsAreSaid();
    void onlyWhatIsDifferentIsAskedFor();
    void aMemberHasItsField();
    void aPlanIsPutInWords_data();
    void aPlanIsPutInWords();
    void lotsAreInTheirOrder();
    void rowsAreMoved_data();
    void rowsAreMoved();
    void whoMayNotMovesNothing();
    void anOrderThatIsRefusedIsPutBack();
    void anOrderThatIsTakenStaysUntilTheLotsSaySo();
    void whatIsChosenGoesAlong();
    void aNumberIsAskedForInPlace();
    void aRefusedNumberStaysWithItsReason();
    void aLotThatWaitsSaysForWhich();
    void salesAreListedWithTheirLots();
    void salesComeInTheOrderOfTime();

private:
    [[nodiscard]] QString cell(int row, int column) const { return m_order->index(row, column).data().toString(); }

    std::unique_ptr<models::LotListModel> m_lots;
    std::unique_ptr<RunningOrder> m_order;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

// Four lots of one sale, and one of another.
void TestSaleModels::init()
{
    m_tester.reset();
    m_order.reset();
    m_lots = std::make_unique<models::LotListModel>([] { return std::optional(now); });
    m_lots->reset({lotIn(1, 1, 2), lotIn(1, 2, 1), lotIn(2, 3, 1), lotIn(1, 4, 4), lotIn(1, 5, 3)});
    m_order = std::make_unique<RunningOrder>(*m_lots, [] { return std::optional(now); });
    m_order->setEditable(true);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_order.get());
}

void TestSaleModels::faultsAreSaid_data()
{
    QTest::addColumn<SaleForm>("form");
    QTest::addColumn<QList<Field>>("wrong");
    QTest::newRow("nothing") << form(Closing::Cascade) << QList<Field>();
    QTest::newRow("own ends need no time") << form(Closing::Own, 0) << QList<Field>();
    QTest::newRow("an end that is past") << form(Closing::Group, now) << QList<Field>{Field::FirstEnd};
    SaleForm nameless = form(Closing::Own);
    nameless.name = u"  "_s;
    QTest::newRow("no name") << nameless << QList<Field>{Field::Name};
    SaleForm late = form(Closing::Staggered);
    late.opensAt = late.plan.firstEnd;
    QTest::newRow("it opens as it ends") << late << QList<Field>{Field::OpensAt};
    SaleForm hasty = form(Closing::Cascade);
    hasty.plan.stepMs = 500;
    QTest::newRow("a step that is too small") << hasty << QList<Field>{Field::Step};
    hasty.plan.closing = Closing::Group;
    QTest::newRow("a group has no steps") << hasty << QList<Field>();
}

void TestSaleModels::faultsAreSaid()
{
    QFETCH(SaleForm, form);
    const auto faults = form.faults(now);
    QTEST(faults.keys(), "wrong");
    for (const QString &sentence : faults)
        QVERIFY(sentence.endsWith(u'.'));
}

void TestSaleModels::onlyWhatIsDifferentIsAskedFor()
{
    protocol::SaleView sale;
    sale.name = u"Evening"_s;
    sale.plan = {.closing = Closing::Cascade, .stepMs = minuteMs, .firstEnd = now - 1};
    SaleForm same = SaleForm::of(sale);
    QVERIFY(same.asked(sale).isEmpty());
    QVERIFY(same.faults(now, sale).isEmpty()); // it was so before
    same.plan.stepMs = 2 * minuteMs;
    QCOMPARE(same.asked(sale), (QJsonObject{{u"step"_s, 2 * minuteMs}}));
    QVERIFY(same.faults(now, sale).contains(Field::FirstEnd));
    same = SaleForm::of(sale);
    same.plan.closing = Closing::Own;
    QCOMPARE(same.asked(sale), (QJsonObject{{u"closing"_s, u"own"_s}}));
    same = SaleForm::of(sale);
    same.prebids = true;
    same.showsPaddles = true;
    QCOMPARE(same.asked(sale), (QJsonObject{{u"prebids"_s, true}, {u"names"_s, u"paddle"_s}}));
    const QJsonObject made = form(Closing::Group).asked();
    QCOMPARE(made.value("firstEnd"_L1).toInteger(), now + minuteMs);
    QVERIFY(!made.contains("step"_L1));
}

void TestSaleModels::aMemberHasItsField()
{
    QCOMPARE(SaleForm::fieldOf(u"firstEnd"_s), std::optional(Field::FirstEnd));
    QVERIFY(!SaleForm::fieldOf(u"lots"_s));
}

void TestSaleModels::aPlanIsPutInWords_data()
{
    QTest::addColumn<Closing>("closing");
    QTest::addColumn<int>("lots");
    QTest::addColumn<QString>("words");
    QTest::newRow("own") << Closing::Own << 4 << QString();
    QTest::newRow("no lot") << Closing::Cascade << 0 << QString();
    QTest::newRow("few") << Closing::Staggered << 2 << u"1: 00:20:00 · 2: 00:21:00"_s;
    QTest::newRow("as many as are shown") << Closing::Cascade << 3 << u"1: 00:20:00 · 2: 00:21:00 · 3: 00:22:00"_s;
    QTest::newRow("many") << Closing::Cascade << 60 << u"1: 00:20:00 · 2: 00:21:00 · 3: 00:22:00 … 60: 01:19:00"_s;
    QTest::newRow("all at once") << Closing::Group << 60 << u"All lots: 00:20:00"_s;
}

void TestSaleModels::aPlanIsPutInWords()
{
    QFETCH(Closing, closing);
    QFETCH(int, lots);
    const auction::ClosingPlan plan{.closing = closing, .stepMs = minuteMs, .firstEnd = 20 * minuteMs};
    QTEST(models::plannedEndsText(plan, lots, now, QLocale::c()).replace(QChar::Nbsp, u' '), "words");
    QVERIFY(models::closingSentence(closing).endsWith(u'.'));
}

void TestSaleModels::lotsAreInTheirOrder()
{
    QCOMPARE(m_order->lots(), (Ids{2, 1, 5, 4}));
    m_order->setSale(2);
    QCOMPARE(m_order->lots(), (Ids{3}));
    m_order->setSale(3);
    QCOMPARE(m_order->lots(), Ids());
}

void TestSaleModels::rowsAreMoved_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<int>("before");
    QTest::addColumn<Ids>("order");
    QTest::newRow("to the front") << QList<int>{2} << 0 << Ids{5, 2, 1, 4};
    QTest::newRow("one down") << QList<int>{0} << 2 << Ids{1, 2, 5, 4};
    QTest::newRow("to the end") << QList<int>{1} << 4 << Ids{2, 5, 4, 1};
    QTest::newRow("several, side by side then") << QList<int>{0, 2} << 4 << Ids{1, 4, 2, 5};
    QTest::newRow("before itself") << QList<int>{1} << 1 << Ids{2, 1, 5, 4};
    QTest::newRow("behind itself") << QList<int>{1} << 2 << Ids{2, 1, 5, 4};
    QTest::newRow("nowhere") << QList<int>{1} << 9 << Ids{2, 1, 5, 4};
}

void TestSaleModels::rowsAreMoved()
{
    QFETCH(QList<int>, rows);
    QFETCH(int, before);
    QFETCH(Ids, order);
    QSignalSpy asked(m_order.get(), &RunningOrder::orderAsked);
    const Ids was = m_order->lots();
    QCOMPARE(m_order->move(rows, before), order != was);
    QCOMPARE(m_order->lots(), order);
    QCOMPARE(asked.count(), order == was ? 0 : 1);
    if (order != was)
        QCOMPARE(asked.first().first().value<Ids>(), order);
}

void TestSaleModels::whoMayNotMovesNothing()
{
    m_order->setEditable(false);
    QVERIFY(!m_order->move({2}, 0));
    QVERIFY(!(m_order->index(0, RunningOrder::NumberColumn).flags() & Qt::ItemIsEditable));
    QVERIFY(!(m_order->index(0, 0).flags() & Qt::ItemIsDragEnabled));
}

void TestSaleModels::anOrderThatIsRefusedIsPutBack()
{
    QVERIFY(m_order->move({3}, 0));
    m_order->orderRefused();
    QCOMPARE(m_order->lots(), (Ids{2, 1, 5, 4}));
}

// Lots change meanwhile: bids come.
void TestSaleModels::anOrderThatIsTakenStaysUntilTheLotsSaySo()
{
    QVERIFY(m_order->move({3}, 0));
    m_order->orderTaken();
    protocol::LotView bidOn = lotIn(1, 1, 2);
    bidOn.seq = 9;
    m_lots->put({bidOn});
    QTest::qWait(1);
    QCOMPARE(m_order->lots(), (Ids{4, 2, 1, 5}));
    m_lots->put({lotIn(1, 4, 1), lotIn(1, 2, 2), lotIn(1, 5, 4)});
    bidOn.place.order = 3;
    m_lots->put({bidOn});
    QTest::qWait(1);
    QCOMPARE(m_order->lots(), (Ids{4, 2, 1, 5}));
    m_order->orderRefused(); // there is nothing to put back
    QCOMPARE(m_order->lots(), (Ids{4, 2, 1, 5}));
}

void TestSaleModels::whatIsChosenGoesAlong()
{
    const QPersistentModelIndex chosen = m_order->index(3, RunningOrder::NameColumn);
    QVERIFY(m_order->move({3}, 0));
    QCOMPARE(chosen.row(), 0);
    QCOMPARE(chosen.data(models::TableIdRole).toLongLong(), 4);
}

void TestSaleModels::aNumberIsAskedForInPlace()
{
    QSignalSpy asked(m_order.get(), &RunningOrder::placeAsked);
    const QModelIndex number = m_order->index(0, RunningOrder::NumberColumn);
    QVERIFY(!m_order->setData(number, u"1"_s)); // as it is
    QVERIFY(m_order->setData(number, u" 12A "_s));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toLongLong(), 2);
    QCOMPARE(asked.first().at(2).toString(), u"12A"_s);
    QCOMPARE(number.data().toString(), u"12A"_s);
    QVERIFY(!m_order->setData(m_order->index(0, RunningOrder::NameColumn), u"Vase"_s));
}

void TestSaleModels::aRefusedNumberStaysWithItsReason()
{
    const QModelIndex number = m_order->index(0, RunningOrder::NumberColumn);
    QVERIFY(m_order->setData(number, u"3"_s));
    m_order->placeAnswered(2, RunningOrder::NumberColumn, u"Another lot has it."_s);
    QCOMPARE(number.data().toString(), u"3"_s);
    QCOMPARE(number.data(RunningOrder::FaultRole).toString(), u"Another lot has it."_s);
    QVERIFY(m_order->setData(number, u"1"_s)); // back to what it was: nothing is wrong any more
    QVERIFY(number.data(RunningOrder::FaultRole).toString().isEmpty());
    QVERIFY(m_order->setData(number, u"7"_s));
    m_order->placeAnswered(2, RunningOrder::NumberColumn, {});
    QCOMPARE(number.data().toString(), u"1"_s); // until the stream tells
}

void TestSaleModels::aLotThatWaitsSaysForWhich()
{
    protocol::LotView waiting = lotIn(1, 1, 2);
    waiting.seq = 9;
    waiting.waitsFor = 2;
    m_lots->put({waiting});
    QTest::qWait(1);
    QVERIFY(cell(1, RunningOrder::EndsColumn).endsWith(u", after lot 1"_s) ||
            cell(1, RunningOrder::EndsColumn).contains(u"after lot"_s));
    QVERIFY(!cell(0, RunningOrder::EndsColumn).contains(u"after"_s));
}

void TestSaleModels::salesAreListedWithTheirLots()
{
    models::HouseSales sales;
    SaleListModel list(sales, *m_lots, [] { return std::optional(now); });
    const QAbstractItemModelTester tester(&list);
    protocol::SaleView evening;
    evening.id = 2;
    evening.name = u"Evening"_s;
    sales.put(evening);
    QVERIFY(!sales.areSeveral());
    sales.put({.id = 1, .name = u"House"_s, .phase = auction::SalePhase::Running});
    QVERIFY(sales.areSeveral());
    QCOMPARE(sales.sales().first().id, 1);
    protocol::LotView sold = lotIn(1, 1, 2);
    sold.seq = 9;
    sold.phase = auction::Phase::Sold;
    m_lots->put({sold});
    QTest::qWait(1);
    QCOMPARE(list.rowCount(), 2);
    const auto text = [&list](int row, int column) { return list.index(row, column).data().toString(); };
    QCOMPARE(text(0, SaleListModel::NameColumn), u"House"_s);
    QCOMPARE(text(0, SaleListModel::LotsColumn), u"4"_s);
    QCOMPARE(text(0, SaleListModel::OverColumn), u"1"_s);
    QCOMPARE(text(1, SaleListModel::PhaseColumn), u"Planned"_s);
    QCOMPARE(text(1, SaleListModel::OpensColumn), u"by hand"_s);
    QCOMPARE(text(1, SaleListModel::LotsColumn), u"1"_s);
}

void TestSaleModels::salesComeInTheOrderOfTime()
{
    const auction::ClosingPlan group{.closing = Closing::Group, .stepMs = minuteMs, .firstEnd = now + 5 * minuteMs};
    models::HouseSales sales;
    sales.set({{.id = 2, .name = u"By hand"_s},
               {.id = 3, .name = u"Last"_s, .opensAt = now + 9 * minuteMs},
               {.id = 4, .name = u"By its first end"_s, .plan = group},
               {.id = 5, .name = u"Next"_s, .opensAt = now + minuteMs, .plan = group},
               {.id = 1, .name = u"House"_s, .opensAt = {}}});
    const auto ids = [&sales] {
        QList<auction::SaleId> ids;
        for (const protocol::SaleView &sale : sales.sales())
            ids.append(sale.id);
        return ids;
    };
    QCOMPARE(ids(), (QList<auction::SaleId>{1, 5, 4, 3, 2}));
    sales.put({.id = 5, .name = u"Next"_s, .opensAt = now + 10 * minuteMs});
    QCOMPARE(ids(), (QList<auction::SaleId>{1, 4, 3, 5, 2}));
    sales.remove(3);
    QCOMPARE(ids(), (QList<auction::SaleId>{1, 4, 5, 2}));
    SaleListModel list(sales, *m_lots, [] { return std::optional(now); });
    QCOMPARE(list.index(3, SaleListModel::OpensColumn).data(models::TableSortRole).toInt(), 3);
}

QTEST_GUILESS_MAIN(TestSaleModels)
#include "tst_sale_models.moc"
