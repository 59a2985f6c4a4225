// The catalogue's filter, driven as a person would, and its two kinds with many lots.
#include "ui/driver.h"
#include "ui/show_house.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void filterByPriceAndSeller();
    void filterThatIsOnIsSeenAndClearedAtOnce();
    void filterThatLeavesNothingSaysSo();
    void whatIsNoAmountIsMarkedAndFiltersNothing();
    void manyLotsPaintNoMoreThanIsSeen();

private:
    std::unique_ptr<ShowHouse> m_host;
};

void TestCatalogue::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
}

void TestCatalogue::filterByPriceAndSeller()
{
    m_host->lots[4].owner = {31, u"Attic & Cellar"_s};
    Driver person;
    QVERIFY(person.join(m_host->base()));
    auto *rows = person.rows(u"catalogue.list"_s);
    QTRY_COMPARE(rows->rowCount(), 10);
    person.click(u"catalogue.filter"_s);
    person.type(u"catalogue.seller"_s, u"attic"_s);
    QTRY_COMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->index(0, 0).data().toString(), m_host->lots[4].name);
    person.find<QLineEdit>(u"catalogue.seller"_s)->clear();
    person.type(u"catalogue.priceMin"_s, u"350,000"_s);
    person.type(u"catalogue.priceMax"_s, u"900000"_s);
    int within = 0;
    for (const auto &lot : m_host->lots)
        within +=
            lot.phase != Phase::Scheduled && lot.phase != Phase::Sold && lot.price >= 350'000 && lot.price <= 900'000;
    QVERIFY(within > 0);
    QTRY_COMPARE(rows->rowCount(), within);
}

void TestCatalogue::filterThatIsOnIsSeenAndClearedAtOnce()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    auto *button = person.find<QPushButton>(u"catalogue.filter"_s);
    QVERIFY(!person.find<QPushButton>(u"catalogue.clearFilter"_s)->isVisible());
    person.click(u"catalogue.filter"_s);
    person.find<QComboBox>(u"catalogue.whose"_s)->setCurrentIndex(2);
    person.type(u"catalogue.priceMin"_s, u"1"_s);
    person.click(u"catalogue.filter"_s); // its panel closes, and it stays on
    QVERIFY(!person.find<QComboBox>(u"catalogue.whose"_s)->isVisible());
    QCOMPARE(button->text(), u"Filter · 2"_s);
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 1);
    person.click(u"catalogue.clearFilter"_s);
    QCOMPARE(button->text(), u"Filter"_s);
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 10);
    QVERIFY(person.find<QLineEdit>(u"catalogue.priceMin"_s)->text().isEmpty());
}

void TestCatalogue::filterThatLeavesNothingSaysSo()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    person.click(u"catalogue.filter"_s);
    person.type(u"catalogue.seller"_s, u"zeppelin"_s);
    QCOMPARE(person.text(u"catalogue.state.title"_s), u"The filter leaves nothing"_s);
    person.click(u"catalogue.state.action"_s);
    QTRY_COMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 12);
}

void TestCatalogue::whatIsNoAmountIsMarkedAndFiltersNothing()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    person.click(u"catalogue.filter"_s);
    person.type(u"catalogue.priceMax"_s, u"cheap"_s);
    QVERIFY(person.find<QLineEdit>(u"catalogue.priceMax"_s)->property("wrong").toBool());
    QCOMPARE(person.rows(u"catalogue.list"_s)->rowCount(), 10);
}

namespace {

// Counts what it is asked to paint, and paints nothing.
class CountingDelegate : public QAbstractItemDelegate
{
public:
    explicit CountingDelegate(QAbstractItemDelegate *sizes)
        : m_sizes(sizes)
    {
    }
    void paint(QPainter *, const QStyleOptionViewItem &, const QModelIndex &) const override { ++painted; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return m_sizes->sizeHint(option, index);
    }

    mutable int painted = 0;

private:
    QAbstractItemDelegate *m_sizes;
};

} // namespace

void TestCatalogue::manyLotsPaintNoMoreThanIsSeen()
{
    const LotView pattern = m_host->lots.value(2);
    for (LotId id = 100; id < 3'100; ++id) {
        LotView lot = pattern;
        lot.id = id;
        m_host->lots.insert(id, lot);
    }
    Driver person;
    QVERIFY(person.join(m_host->base()));
    auto *list = person.find<QListView>(u"catalogue.list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3'010);
    for (const auto &kind : {u"catalogue.kind.cards"_s, u"catalogue.kind.table"_s}) {
        person.click(kind);
        QTest::qWait(50);
        auto *usual = list->itemDelegate();
        CountingDelegate counting(usual);
        list->setItemDelegate(&counting);
        QTest::qWait(50);
        counting.painted = 0;
        Q_EMIT person.desktop().house()->line().clock().ticked(0);
        QTRY_VERIFY(counting.painted > 0);
        QVERIFY2(counting.painted < 60, qPrintable(QString::number(counting.painted)));
        list->setItemDelegate(usual);
    }
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(u"en_US"_s));
    qputenv("LANGUAGE", "en");
    TestCatalogue test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_catalogue.moc"
