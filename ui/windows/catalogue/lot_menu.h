#pragma once

#include "auction/money.h"

#include <QObject>

namespace gavel::ui {

class House;
class MainMenu;
class OpenLots;

// The menu of lots in the main window: what its actions do to the lot in front, and which of them there are to do.
class LotMenu : public QObject
{
    Q_OBJECT

public:
    LotMenu(House &house, MainMenu &menu, OpenLots &lots, QObject *parent);

    // Another lot is in front, or it changed.
    void refresh();

Q_SIGNALS:
    void changeAsked(gavel::auction::LotId lot);
    void relistAsked(gavel::auction::LotId lot);
    void signInAsked();

private:
    void connectActions();
    void watch(bool on);

    House &m_house;
    MainMenu &m_menu;
    OpenLots &m_lots;
};

} // namespace gavel::ui
