#include "windows/catalogue/lot_menu.h"

#include "models/selling/lot_terms.h"
#include "windows/house.h"
#include "windows/main_menu.h"
#include "windows/room/bid_panel.h"
#include "windows/room/lot_tabs.h"
#include "windows/room/open_lots.h"
#include "windows/room/room_view.h"

#include <QAction>

#include <functional>

namespace gavel::ui {

LotMenu::LotMenu(House &house, MainMenu &menu, OpenLots &lots, QObject *parent)
    : QObject(parent)
    , m_house(house)
    , m_menu(menu)
    , m_lots(lots)
{
    connectActions();
    connect(&house, &House::watchedChanged, this, &LotMenu::refresh);
    connect(&house.line(), &link::HostLink::accountChanged, this, &LotMenu::refresh);
}

void LotMenu::connectActions()
{
    const auto on = [this](MainMenu::Do what, const std::function<void(RoomView &)> &todo) {
        connect(m_menu.action(what), &QAction::triggered, this, [this, todo] {
            if (auto *room = m_lots.front())
                todo(*room);
        });
    };
    on(MainMenu::BidNow, [](RoomView &room) { room.bidPanel().submit(); });
    on(MainMenu::OwnAmount, [](RoomView &room) { room.bidPanel().focusAmount(); });
    on(MainMenu::Message, [](RoomView &room) { room.bidPanel().focusMessage(); });
    on(MainMenu::Chat, [](RoomView &room) { room.focusChat(); });
    on(MainMenu::CloseLot, [this](RoomView &room) { m_lots.close(room.lot()); });
    on(MainMenu::OwnWindow,
       [this](RoomView &room) { m_lots.setOwnWindow(room.lot(), !m_lots.isInOwnWindow(room.lot())); });
    on(MainMenu::ChangeLot, [this](RoomView &room) { Q_EMIT changeAsked(room.lot()); });
    on(MainMenu::RelistLot, [this](RoomView &room) { Q_EMIT relistAsked(room.lot()); });
    connect(m_menu.action(MainMenu::Watch), &QAction::triggered, this, &LotMenu::watch);
    connect(m_menu.action(MainMenu::ReopenLot), &QAction::triggered, &m_lots, &OpenLots::reopen);
    connect(m_menu.action(MainMenu::NextTab), &QAction::triggered, this, [this] { m_lots.step(1); });
    connect(m_menu.action(MainMenu::PreviousTab), &QAction::triggered, this, [this] { m_lots.step(-1); });
}

void LotMenu::watch(bool on)
{
    const auto *room = m_lots.front();
    if (!room)
        return;
    if (!m_house.isSignedIn())
        Q_EMIT signInAsked();
    m_house.setWatched(room->lot(), on);
    refresh();
}

void LotMenu::refresh()
{
    const auto *room = m_lots.front();
    const auto enable = [this](MainMenu::Do what, bool on) { m_menu.action(what)->setEnabled(on); };
    for (const auto what : {MainMenu::BidNow, MainMenu::OwnAmount, MainMenu::Message, MainMenu::Chat, MainMenu::Back,
                            MainMenu::Watch, MainMenu::OwnWindow, MainMenu::CloseLot})
        enable(what, room != nullptr);
    m_menu.action(MainMenu::Watch)->setChecked(room && m_house.isWatched(room->lot()));
    m_menu.action(MainMenu::OwnWindow)->setChecked(room && m_lots.isInOwnWindow(room->lot()));
    const auto lot = room ? room->room().lot() : std::nullopt;
    const bool isMine = lot && m_house.isMine(*lot);
    enable(MainMenu::ChangeLot, isMine && (models::mayChange(*lot) || models::mayAddPictures(*lot)));
    enable(MainMenu::RelistLot, isMine && models::mayRelist(*lot));
    enable(MainMenu::ReopenLot, m_lots.canReopen());
    for (const auto what : {MainMenu::NextTab, MainMenu::PreviousTab})
        enable(what, !m_lots.tabs().lots().isEmpty());
}

} // namespace gavel::ui
