#pragma once

#include "windows/main_menu.h"
#include "windows/rail.h"

#include <QObject>

#include <functional>

namespace gavel::ui {

class House;
class Places;

// The actions of the menu that lead to a place or change how it shows what it has; and which places there are for who
// is signed in, in the menu and in the rail.
class PlaceActions : public QObject
{
    Q_OBJECT

public:
    PlaceActions(House &house, MainMenu &menu, Rail &rail, Places &places, QObject *parent);

    // Once who is signed in is another, or may do something else.
    void refresh();

Q_SIGNALS:
    void backAsked();
    void projectorAsked();

private:
    void on(MainMenu::Do what, const std::function<void()> &todo);
    void leadTo(MainMenu::Do what, Rail::Place place);
    void search();

    House &m_house;
    MainMenu &m_menu;
    Rail &m_rail;
    Places &m_places;
};

} // namespace gavel::ui
