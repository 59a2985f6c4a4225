#include "windows/place_actions.h"

#include "windows/catalogue/catalogue_view.h"
#include "windows/console/console_view.h"
#include "windows/house.h"
#include "windows/places.h"

#include <QAction>
#include <QMenu>

namespace gavel::ui {

PlaceActions::PlaceActions(House &house, MainMenu &menu, Rail &rail, Places &places, QObject *parent)
    : QObject(parent)
    , m_house(house)
    , m_menu(menu)
    , m_rail(rail)
    , m_places(places)
{
    leadTo(MainMenu::ShowCatalogue, Rail::Catalogue);
    leadTo(MainMenu::ShowWatching, Rail::Watching);
    leadTo(MainMenu::ShowBids, Rail::Bids);
    leadTo(MainMenu::ShowWon, Rail::Won);
    leadTo(MainMenu::ShowSelling, Rail::Selling);
    leadTo(MainMenu::ShowCheckIn, Rail::CheckIn);
    leadTo(MainMenu::ShowCashier, Rail::Cashier);
    leadTo(MainMenu::ShowOrder, Rail::RunningOrder);
    leadTo(MainMenu::ShowConsole, Rail::Console);
    leadTo(MainMenu::ShowHouse, Rail::ThisHouse);
    leadTo(MainMenu::ShowAccount, Rail::MyAccount);
    on(MainMenu::Search, [this] { search(); });
    on(MainMenu::Back, [this] { Q_EMIT backAsked(); });
    on(MainMenu::ShowCards, [this] { m_places.catalogue().setKind(CatalogueView::Cards); });
    on(MainMenu::ShowTable, [this] { m_places.catalogue().setKind(CatalogueView::Table); });
    on(MainMenu::OpenProjector, [this] { Q_EMIT projectorAsked(); });
}

void PlaceActions::on(MainMenu::Do what, const std::function<void()> &todo)
{
    connect(m_menu.action(what), &QAction::triggered, this, todo);
}

void PlaceActions::leadTo(MainMenu::Do what, Rail::Place place)
{
    on(what, [this, place] { m_places.showPlace(place); });
}

// In the console, if that is what is seen.
void PlaceActions::search()
{
    if (!m_places.isHidden() && m_places.place() == Rail::Console)
        return m_places.console()->focusSearch();
    m_places.showPlace(Rail::Catalogue);
    m_places.catalogue().focusSearch();
}

void PlaceActions::refresh()
{
    m_menu.action(MainMenu::ShowAccount)->setEnabled(m_house.isSignedIn());
    const bool console = m_places.offers(Rail::Console);
    m_menu.menu(MainMenu::Auction).menuAction()->setVisible(console);
    m_menu.action(MainMenu::ShowCheckIn)->setVisible(m_places.offers(Rail::CheckIn));
    m_menu.action(MainMenu::ShowCashier)->setVisible(m_places.offers(Rail::Cashier));
    m_menu.action(MainMenu::ShowOrder)->setVisible(console);
    m_menu.action(MainMenu::ShowConsole)->setVisible(console);
    m_menu.action(MainMenu::ShowHouse)->setVisible(console);
    for (const auto place :
         {Rail::CheckIn, Rail::Cashier, Rail::RunningOrder, Rail::Console, Rail::ThisHouse, Rail::MyAccount})
        m_rail.setOffered(place, m_places.offers(place));
}

} // namespace gavel::ui
