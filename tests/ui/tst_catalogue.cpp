// The catalogue's filter and its cards, driven as a person would; what it paints is in tst_catalogue_painting.cpp.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "widgets/lot_card_delegate.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
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
    void searchHearsTheSyllableThatIsComposed();
    void whatIsNoAmountIsMarkedAndFiltersNothing();
    void theEyeOfACardWatchesItsLot();
    void aCardsMenuDoesItByKeyboardToo();
    void anEmptyGroupSaysWhatIsSo();

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
        within += lot.phase != auction::Phase::Scheduled && lot.phase != auction::Phase::Sold && lot.price >= 350'000 &&
                  lot.price <= 900'000;
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

void TestCatalogue::searchHearsTheSyllableThatIsComposed()
{
    m_host->lots[2].name = u"벽시계"_s;
    Driver person;
    QVERIFY(person.join(m_host->base()));
    auto *list = person.find<QListView>(u"catalogue.list"_s);
    QTRY_VERIFY(list->model()->rowCount() > 1);
    auto *search = person.find<QLineEdit>(u"catalogue.search"_s);
    QInputMethodEvent composing(u"시"_s, {});
    QApplication::sendEvent(search, &composing);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(search->text().isEmpty());
    QInputMethodEvent other(u"긿"_s, {});
    QApplication::sendEvent(search, &other);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QInputMethodEvent givenUp;
    QApplication::sendEvent(search, &givenUp);
    QTRY_VERIFY(list->model()->rowCount() > 1);
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

// And opens nothing; the rest of the card does.
void TestCatalogue::theEyeOfACardWatchesItsLot()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    auto *list = person.find<QListView>(u"catalogue.list"_s);
    const auto *cards = qobject_cast<const ui::LotCardDelegate *>(list->itemDelegate());
    QVERIFY(cards);
    auto &house = *person.desktop().house();
    QTRY_VERIFY(!house.lots().standings().watched.isEmpty());
    const auto index = list->indexAt({40, 40});
    const auto lot = index.data(models::LotListModel::IdRole).toLongLong();
    const bool wasWatched = house.isWatched(lot);
    const QPoint eye = cards->eyePart(list->visualRect(index), Qt::LeftToRight).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, eye);
    QTRY_COMPARE(house.isWatched(lot), !wasWatched);
    QTRY_COMPARE(m_host->watched.contains(lot), !wasWatched);
    QVERIFY(list->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    QTRY_VERIFY(!list->isVisible());
}

void TestCatalogue::aCardsMenuDoesItByKeyboardToo()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    auto *list = person.find<QListView>(u"catalogue.list"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    const auto lot = list->currentIndex().data(models::LotListModel::IdRole).toLongLong();
    const bool wasWatched = person.desktop().house()->isWatched(lot);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {-1, -1}, list->viewport()->mapToGlobal(QPoint(-1, -1)));
    QApplication::sendEvent(list->viewport(), &asked);
    auto *menu = person.find<QMenu>(u"catalogue.menu"_s);
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 3);
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_COMPARE(person.desktop().house()->isWatched(lot), !wasWatched);
}

void TestCatalogue::anEmptyGroupSaysWhatIsSo()
{
    for (const auction::LotId id : m_host->lots.keys()) {
        if (m_host->lots.value(id).phase != auction::Phase::Open)
            m_host->lots.remove(id);
    }
    Driver person;
    QVERIFY(person.join(m_host->base()));
    person.click(u"catalogue.group.ended"_s);
    QTRY_COMPARE(person.text(u"catalogue.state.title"_s), u"Nothing has ended yet"_s);
    person.click(u"catalogue.group.coming"_s);
    QTRY_COMPARE(person.text(u"catalogue.state.title"_s), u"Nothing is coming up"_s);
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestCatalogue>(argc, argv);
}

#include "tst_catalogue.moc"
