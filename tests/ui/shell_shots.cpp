#include "ui/shell_shots.h"

#include "windows/desktop.h"
#include "windows/main_window.h"
#include "windows/room/lot_window.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

void click(const ui::Desktop &desktop, const QString &name)
{
    QTest::mouseClick(desktop.window()->findChild<QPushButton *>(name), Qt::LeftButton);
}

void trigger(const ui::Desktop &desktop, const QString &name)
{
    desktop.window()->findChild<QAction *>(name)->trigger();
}

void type(const ui::Desktop &desktop, const QString &name, const QString &text)
{
    desktop.window()->findChild<QLineEdit *>(name)->setText(text);
}

void takeCatalogue(ui::Desktop &desktop, const Shot &shot)
{
    auto *window = desktop.window();
    click(desktop, u"main.rail.catalogue"_s);
    shot(window, u"catalogue"_s);
    click(desktop, u"catalogue.kind.table"_s);
    shot(window, u"catalogue-table"_s);
    click(desktop, u"catalogue.kind.cards"_s);
    type(desktop, u"catalogue.search"_s, u"zeppelin"_s);
    shot(window, u"catalogue-nothing"_s);
    type(desktop, u"catalogue.search"_s, {});
    click(desktop, u"catalogue.filter"_s);
    window->findChild<QComboBox *>(u"catalogue.whose"_s)->setCurrentIndex(1);
    type(desktop, u"catalogue.priceMin"_s, u"100000"_s);
    shot(window, u"catalogue-filter"_s);
    type(desktop, u"catalogue.seller"_s, u"zeppelin"_s);
    type(desktop, u"catalogue.priceMax"_s, u"cheap"_s);
    shot(window, u"catalogue-filter-nothing"_s);
    click(desktop, u"catalogue.clearFilter"_s);
    click(desktop, u"catalogue.filter"_s);
}

void takeFinder(ui::Desktop &desktop, const Shot &shot)
{
    auto *window = desktop.window();
    trigger(desktop, u"menu.finder"_s);
    shot(window, u"finder"_s);
    type(desktop, u"finder.field"_s, u"ra"_s);
    shot(window, u"finder-lots"_s);
    type(desktop, u"finder.field"_s, u"zeppelin"_s);
    shot(window, u"finder-nothing"_s);
    QTest::keyClick(window->findChild<QLineEdit *>(u"finder.field"_s), Qt::Key_Escape);
}

void takeOpenLots(ui::Desktop &desktop, const Shot &shot)
{
    auto *window = desktop.window();
    for (const auction::LotId lot : {1, 2, 6})
        window->openLot(lot);
    shot(window, u"lots-three"_s);
    for (auction::LotId lot = 3; lot <= 12; ++lot)
        window->openLot(lot);
    shot(window, u"lots-many"_s);
    trigger(desktop, u"menu.ownWindow"_s);
    for (auto *widget : QApplication::topLevelWidgets()) {
        auto *own = qobject_cast<ui::LotWindow *>(widget);
        if (!own)
            continue;
        shot(own, u"lot-window"_s);
        own->close();
    }
    window->activateWindow();
    while (window->findChild<QAction *>(u"menu.closeLot"_s)->isEnabled())
        trigger(desktop, u"menu.closeLot"_s);
}

void takeFromRightToLeft(ui::Desktop &desktop, const Shot &shot)
{
    auto *window = desktop.window();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    click(desktop, u"main.rail.catalogue"_s);
    shot(window, u"rtl-catalogue"_s);
    click(desktop, u"catalogue.kind.table"_s);
    shot(window, u"rtl-catalogue-table"_s);
    click(desktop, u"catalogue.kind.cards"_s);
    click(desktop, u"main.rail.bids"_s);
    shot(window, u"rtl-bids"_s);
    trigger(desktop, u"menu.finder"_s);
    type(desktop, u"finder.field"_s, u"ra"_s);
    shot(window, u"rtl-finder"_s);
    QTest::keyClick(window->findChild<QLineEdit *>(u"finder.field"_s), Qt::Key_Escape);
    window->openLot(2);
    shot(window, u"rtl-room"_s);
    trigger(desktop, u"menu.closeLot"_s);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

} // namespace

void takeShellShots(ui::Desktop &desktop, const Shot &shot)
{
    takeCatalogue(desktop, shot);
    takeFinder(desktop, shot);
    takeOpenLots(desktop, shot);
    takeFromRightToLeft(desktop, shot);
}

} // namespace gavel::ui_tests
