// The shell around the views, driven as a person would: places, lots in tabs and windows, watching, and what is kept
// until the next start.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "widgets/lot_tab.h"
#include "windows/room/lot_window.h"
#include "windows/room/open_lots.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void placesAreReachedByTheirActions_data();
    void placesAreReachedByTheirActions();
    void consoleIsTheHostsAlone();

    void lotsOpenInTabsAndGoBackToWhereOneWas();
    void tabsCloseByTheirCrossTheMiddleButtonAndTheKeyboard();
    void closedLotOpensAgain();
    void oneTooManyClosesTheOneSeenLongestAgo();
    void tabTellsNameTimeAndStanding();
    void tabsShareLittleRoom();
    void lotMovesToItsOwnWindowAndBack();
    void actionsGoToTheWindowInFront();

    void watchingFollowsTheMenuInEveryPlace();
    void refusedWatchingIsTakenBackAndSaid();

    void placeAndCatalogueAreKeptUntilTheNextStart();
    void windowWhoseScreenHasGoneComesUpOnOneThatIsThere();

private:
    [[nodiscard]] bool joinAsMinji(Driver &person) const;
    [[nodiscard]] static QList<ui::LotTab *> tabsOf(const Driver &person);
    [[nodiscard]] static QWidget *shownPlace(const Driver &person, const QString &name);
    static void trigger(const Driver &person, const QString &action);

    std::unique_ptr<ShowHouse> m_host;
};

void TestShell::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
}

bool TestShell::joinAsMinji(Driver &person) const
{
    return person.join(m_host->base()) && person.signIn(u"minji@example.org"_s, m_host->password);
}

QList<ui::LotTab *> TestShell::tabsOf(const Driver &person)
{
    QList<ui::LotTab *> tabs;
    for (auto *tab : person.desktop().window()->findChildren<ui::LotTab *>()) {
        if (tab->isVisible())
            tabs.append(tab);
    }
    std::sort(tabs.begin(), tabs.end(), [](const auto *a, const auto *b) { return a->x() < b->x(); });
    return tabs;
}

QWidget *TestShell::shownPlace(const Driver &person, const QString &name)
{
    auto *view = person.find<QWidget>(name);
    return view && view->isVisible() ? view : nullptr;
}

void TestShell::trigger(const Driver &person, const QString &action)
{
    auto *found = person.find<QAction>(action);
    QVERIFY2(found && found->isEnabled(), qPrintable(action));
    found->trigger();
}

void TestShell::placesAreReachedByTheirActions_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("shortcut");
    QTest::newRow("catalogue") << u"menu.catalogue"_s << u"catalogue"_s << u"Ctrl+1"_s;
    QTest::newRow("watching") << u"menu.watching"_s << u"watching"_s << u"Ctrl+2"_s;
    QTest::newRow("bids") << u"menu.bids"_s << u"bids"_s << u"Ctrl+3"_s;
    QTest::newRow("won") << u"menu.won"_s << u"won"_s << u"Ctrl+4"_s;
    QTest::newRow("selling") << u"menu.selling"_s << u"selling"_s << u"Ctrl+5"_s;
}

void TestShell::placesAreReachedByTheirActions()
{
    QFETCH(QString, action);
    QFETCH(QString, view);
    QFETCH(QString, shortcut);
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QCOMPARE(person.find<QAction>(action)->shortcut().toString(), shortcut);
    trigger(person, action);
    QVERIFY(shownPlace(person, view));
    QVERIFY(person.find<QPushButton>(u"main.rail."_s + view)->isChecked());
}

void TestShell::consoleIsTheHostsAlone()
{
    Driver person;
    QVERIFY(joinAsMinji(person));
    QVERIFY(!person.find<QPushButton>(u"main.rail.console"_s)->isVisible());
    QVERIFY(!person.find<QAction>(u"menu.console"_s)->isVisible());
    m_host->account.host = true;
    person.desktop().house()->line().refreshAccount();
    QTRY_VERIFY(person.find<QPushButton>(u"main.rail.console"_s)->isVisible());
    person.click(u"main.rail.console"_s);
    QVERIFY(person.find<QPushButton>(u"main.rail.console"_s)->isChecked());
    trigger(person, u"menu.signOut"_s);
    QTRY_VERIFY(shownPlace(person, u"catalogue"_s));
    QVERIFY(!person.find<QPushButton>(u"main.rail.console"_s)->isVisible());
}

void TestShell::lotsOpenInTabsAndGoBackToWhereOneWas()
{
    Driver person;
    QVERIFY(joinAsMinji(person));
    QVERIFY(tabsOf(person).isEmpty());
    QVERIFY(!person.find<QWidget>(u"main.tabs"_s)->isVisible());
    QVERIFY(person.openLot(u"Celadon vase"_s));
    QVERIFY(person.openLot(u"Brass desk lamp"_s));
    QVERIFY(person.openLot(u"Celadon vase"_s)); // it is open: its tab is gone to
    QCOMPARE(tabsOf(person).size(), 2);
    QVERIFY(tabsOf(person).first()->isChecked());

    trigger(person, u"menu.nextTab"_s);
    QTRY_COMPARE(person.text(u"room.name"_s), u"Brass desk lamp"_s);
    trigger(person, u"menu.nextTab"_s); // round
    QTRY_COMPARE(person.text(u"room.name"_s), u"Celadon vase"_s);

    trigger(person, u"menu.watching"_s);
    QVERIFY(!tabsOf(person).first()->isChecked());
    QTest::mouseClick(tabsOf(person).first(), Qt::LeftButton);
    QTRY_COMPARE(person.text(u"room.name"_s), u"Celadon vase"_s);
    QCOMPARE(person.find<QPushButton>(u"room.back"_s)->text(), u"Watching"_s);
    QTest::keyClick(person.desktop().window(), Qt::Key_Escape);
    QVERIFY(shownPlace(person, u"watching"_s));
    QCOMPARE(tabsOf(person).size(), 2);
}

void TestShell::tabsCloseByTheirCrossTheMiddleButtonAndTheKeyboard()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    for (const auction::LotId lot : {1, 2, 4, 5})
        person.desktop().window()->openLot(lot);
    QCOMPARE(tabsOf(person).size(), 4);
    QTest::mouseClick(person.find<QToolButton>(u"main.tab1.close"_s), Qt::LeftButton);
    QTest::mouseClick(person.find<ui::LotTab>(u"main.tab2"_s), Qt::MiddleButton);
    QCOMPARE(tabsOf(person).size(), 2);
    QCOMPARE(person.text(u"room.name"_s), u"Evening over the bay, oil on canvas, signed lower right"_s);
    trigger(person, u"menu.closeLot"_s);
    QTRY_COMPARE(person.text(u"room.name"_s), u"Bentwood chairs, a pair"_s);
    person.find<ui::LotTab>(u"main.tab4"_s)->setFocus();
    QTest::keyClick(person.find<ui::LotTab>(u"main.tab4"_s), Qt::Key_Delete);
    QVERIFY(tabsOf(person).isEmpty());
    QVERIFY(shownPlace(person, u"catalogue"_s));
    QVERIFY(!person.find<QAction>(u"menu.closeLot"_s)->isEnabled());
}

void TestShell::closedLotOpensAgain()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(!person.find<QAction>(u"menu.reopenLot"_s)->isEnabled());
    QVERIFY(person.openLot(u"Celadon vase"_s));
    trigger(person, u"menu.closeLot"_s);
    trigger(person, u"menu.reopenLot"_s);
    QTRY_COMPARE(person.text(u"room.name"_s), u"Celadon vase"_s);
    QVERIFY(!person.find<QAction>(u"menu.reopenLot"_s)->isEnabled());
}

void TestShell::oneTooManyClosesTheOneSeenLongestAgo()
{
    while (m_host->lots.size() <= ui::OpenLots::roomsMax) {
        protocol::LotView lot = m_host->lots.first();
        lot.id = m_host->lots.lastKey() + 1;
        m_host->lots.insert(lot.id, lot);
    }
    Driver person;
    QVERIFY(person.join(m_host->base()));
    for (auction::LotId lot = 1; lot <= ui::OpenLots::roomsMax; ++lot)
        person.desktop().window()->openLot(lot);
    person.desktop().window()->openLot(1); // seen again: the second is the oldest now
    person.desktop().window()->openLot(ui::OpenLots::roomsMax + 1);
    QList<auction::LotId> open;
    for (const auto *tab : tabsOf(person))
        open.append(tab->lot());
    QCOMPARE(open.size(), ui::OpenLots::roomsMax);
    QVERIFY(open.contains(1));
    QVERIFY(!open.contains(2));
    trigger(person, u"menu.reopenLot"_s);
    QTRY_COMPARE(person.text(u"room.name"_s), u"Celadon vase"_s);
}

void TestShell::tabTellsNameTimeAndStanding()
{
    Driver person;
    QVERIFY(joinAsMinji(person));
    QVERIFY(person.openLot(u"Rangefinder camera, 1957"_s));
    auto *tab = person.find<ui::LotTab>(u"main.tab1"_s);
    QCOMPARE(tab->accessibleName(), u"Rangefinder camera, 1957"_s);
    QTRY_COMPARE(tab->accessibleDescription(), u"Leading"_s);
    m_host->bidBy(1, u"Sora"_s, 400'000);
    QTRY_COMPARE(tab->accessibleDescription(), u"Outbid"_s);
    QVERIFY(tab->toolTip().contains(u"₩400,000"_s));
}

// As many as there may be, in the smallest window.
void TestShell::tabsShareLittleRoom()
{
    Driver person;
    QVERIFY(joinAsMinji(person));
    auto *window = person.desktop().window();
    window->resize(900, 600);
    for (auction::LotId lot = 1; lot <= 8; ++lot)
        window->openLot(lot);
    window->openLot(2); // "Celadon vase"
    auto *shown = person.find<ui::LotTab>(u"main.tab2"_s);
    const int name =
        QFontMetrics(person.desktop().theme().font(ui::Theme::Text::Strong)).horizontalAdvance(shown->text());
    QTRY_VERIFY(shown->width() > name);
    const auto widthOf = [&person](const QString &tab) { return person.find<ui::LotTab>(tab)->width(); };
    QTRY_VERIFY(qAbs(widthOf(u"main.tab1"_s) - widthOf(u"main.tab7"_s)) <= 1);
    for (auction::LotId lot = 9; lot <= 12; ++lot)
        window->openLot(lot);
    QCOMPARE(tabsOf(person).size(), 12);
    QTest::qWait(50);
    QCOMPARE(window->size(), QSize(900, 600));
    for (const auto *tab : tabsOf(person))
        QVERIFY(tab->width() >= ui::LotTab::widthMin && tab->geometry().right() <= tab->parentWidget()->width());
}

void TestShell::lotMovesToItsOwnWindowAndBack()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.openLot(u"Celadon vase"_s));
    QVERIFY(person.openLot(u"Brass desk lamp"_s));
    trigger(person, u"menu.ownWindow"_s);
    const auto windows = [] {
        QList<ui::LotWindow *> open;
        for (auto *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<ui::LotWindow *>(widget); window && window->isVisible())
                open.append(window);
        }
        return open;
    };
    QCOMPARE(windows().size(), 1);
    auto *window = windows().first();
    QVERIFY(window->windowTitle().startsWith(u"Brass desk lamp"_s));
    QCOMPARE(window->findChild<QLabel *>(u"room.name"_s)->text(), u"Brass desk lamp"_s);
    QCOMPARE(tabsOf(person).size(), 1);
    QTRY_COMPARE(person.text(u"room.name"_s), u"Celadon vase"_s);

    window->resize(900, 640);
    window->close();
    QTRY_VERIFY(windows().isEmpty());
    trigger(person, u"menu.reopenLot"_s);
    trigger(person, u"menu.ownWindow"_s);
    QCOMPARE(windows().size(), 1);
    QCOMPARE(windows().first()->size(), QSize(900, 640));
    QTRY_VERIFY(person.find<QAction>(u"menu.ownWindow"_s)->isChecked());
    trigger(person, u"menu.ownWindow"_s);
    QTRY_VERIFY(windows().isEmpty());
    QTRY_COMPARE(person.text(u"room.name"_s), u"Brass desk lamp"_s);
    QCOMPARE(tabsOf(person).size(), 2);
}

void TestShell::actionsGoToTheWindowInFront()
{
    Driver person;
    QVERIFY(joinAsMinji(person));
    QVERIFY(person.openLot(u"Celadon vase"_s));
    QVERIFY(person.openLot(u"Brass desk lamp"_s));
    trigger(person, u"menu.ownWindow"_s);
    QTRY_VERIFY(person.find<QAction>(u"menu.ownWindow"_s)->isChecked());
    trigger(person, u"menu.watch"_s);
    QTRY_VERIFY(m_host->watched.contains(6));
    person.desktop().window()->activateWindow();
    QTRY_VERIFY(!person.find<QAction>(u"menu.ownWindow"_s)->isChecked());
    trigger(person, u"menu.watch"_s);
    QTRY_VERIFY(m_host->watched.contains(2));
    QVERIFY(m_host->watched.contains(6));
}

void TestShell::watchingFollowsTheMenuInEveryPlace()
{
    m_host->watched.clear();
    Driver person;
    QVERIFY(joinAsMinji(person));
    QVERIFY(person.openLot(u"Brass desk lamp"_s));
    auto *watch = person.find<QAction>(u"menu.watch"_s);
    QVERIFY(!watch->isChecked());
    watch->trigger();
    QVERIFY(watch->isChecked());
    QTRY_VERIFY(m_host->watched.contains(6));
    trigger(person, u"menu.watching"_s);
    auto *rows = person.rows(u"watching.list"_s);
    QTRY_COMPARE(rows->rowCount(), 1);
    QTRY_COMPARE(person.find<QPushButton>(u"main.rail.watching"_s)->accessibleDescription(), u"1 lot"_s);

    QVERIFY(person.openLot(u"Brass desk lamp"_s));
    watch->trigger();
    QTRY_COMPARE(rows->rowCount(), 0);
    QVERIFY(m_host->watched.isEmpty());
    trigger(person, u"menu.watching"_s);
    QVERIFY(person.find<QLabel>(u"watching.state.title"_s)->isVisible());
}

void TestShell::refusedWatchingIsTakenBackAndSaid()
{
    Driver person;
    QVERIFY(joinAsMinji(person));
    QVERIFY(person.openLot(u"Brass desk lamp"_s));
    const auto gone = m_host->lots.take(6);
    auto *watch = person.find<QAction>(u"menu.watch"_s);
    QSignalSpy refused(person.desktop().house(), &ui::House::watchingFailed);
    watch->trigger();
    QVERIFY(refused.wait());
    QVERIFY(!watch->isChecked());
    QVERIFY(!person.desktop().house()->isWatched(gone.id));
    QTRY_VERIFY(!person.text(u"main.said.text"_s).isEmpty());
}

void TestShell::placeAndCatalogueAreKeptUntilTheNextStart()
{
    QTemporaryDir folder;
    const QString settings = folder.filePath(u"settings.json"_s);
    {
        Driver person(settings);
        QVERIFY(person.join(m_host->base()));
        person.desktop().window()->resize(1111, 777);
        trigger(person, u"menu.table"_s);
        person.click(u"catalogue.group.coming"_s);
        person.find<QComboBox>(u"catalogue.sort"_s)->setCurrentIndex(3);
        trigger(person, u"menu.bids"_s);
        person.desktop().window()->close();
    }
    Driver again(settings);
    QVERIFY(again.join(m_host->base()));
    QCOMPARE(again.desktop().window()->size(), QSize(1111, 777));
    QVERIFY(shownPlace(again, u"bids"_s));
    trigger(again, u"menu.catalogue"_s);
    QVERIFY(again.find<QPushButton>(u"catalogue.kind.table"_s)->isChecked());
    QVERIFY(again.find<QPushButton>(u"catalogue.group.coming"_s)->isChecked());
    QCOMPARE(again.find<QComboBox>(u"catalogue.sort"_s)->currentIndex(), 3);
    QTRY_COMPARE(again.rows(u"catalogue.list"_s)->rowCount(), 1);
}

void TestShell::windowWhoseScreenHasGoneComesUpOnOneThatIsThere()
{
    QTemporaryDir folder;
    const QString settings = folder.filePath(u"settings.json"_s);
    {
        Driver person(settings);
        QVERIFY(person.join(m_host->base()));
        person.desktop().window()->setGeometry(9'000, 7'000, 1000, 700);
        person.desktop().window()->close();
    }
    Driver again(settings);
    QVERIFY(again.join(m_host->base()));
    const auto *window = again.desktop().window();
    QVERIFY(window->screen()->availableGeometry().intersects(window->frameGeometry()));
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestShell>(argc, argv);
}

#include "tst_shell.moc"
