#include "windows/room/open_lots.h"

#include "windows/house.h"
#include "windows/room/lot_tabs.h"
#include "windows/room/lot_window.h"
#include "windows/room/room_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

OpenLots::OpenLots(House &house, const Theme &theme, link::KeptSettings &settings, QMenu &lotMenu, QWidget *parent)
    : QStackedWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_settings(settings)
    , m_lotMenu(lotMenu)
    , m_tabs(new LotTabs(house, theme))
{
    connect(m_tabs, &LotTabs::chosen, this, &OpenLots::open);
    connect(m_tabs, &LotTabs::closeAsked, this, &OpenLots::close);
    connect(m_tabs, &LotTabs::closeOthersAsked, this, &OpenLots::closeOthers);
    connect(m_tabs, &LotTabs::ownWindowAsked, this, [this](auction::LotId lot) { setOwnWindow(lot, true); });
}

OpenLots::~OpenLots()
{
    for (const auto &open : m_open)
        delete open.window.data();
}

OpenLots::Open *OpenLots::find(auction::LotId lot)
{
    const auto found = std::find_if(m_open.begin(), m_open.end(), [lot](const Open &open) { return open.lot == lot; });
    return found == m_open.end() ? nullptr : &*found;
}

const OpenLots::Open *OpenLots::find(auction::LotId lot) const
{
    return const_cast<OpenLots *>(this)->find(lot);
}

void OpenLots::open(auction::LotId lot)
{
    if (!find(lot))
        join(lot);
    show(*find(lot));
}

void OpenLots::join(auction::LotId lot)
{
    makeRoom();
    auto *room = new RoomView(m_house, lot, m_theme);
    connect(room, &RoomView::backAsked, this, &OpenLots::backAsked);
    connect(room, &RoomView::signInAsked, this, &OpenLots::signInAsked);
    connect(room, &RoomView::wonAsked, this, &OpenLots::wonAsked);
    connect(room, &RoomView::changeAsked, this, &OpenLots::changeAsked);
    connect(room, &RoomView::relistAsked, this, &OpenLots::relistAsked);
    connect(&room->room(), &models::RoomModel::lotChanged, this, &OpenLots::frontChanged);
    addWidget(room);
    m_tabs->add(lot);
    m_open.push_back({.lot = lot, .room = room, .window = {}});
    m_closed.removeAll(lot);
}

// An own window was put where it is on purpose, so tabs go first.
void OpenLots::makeRoom()
{
    if (m_open.size() < roomsMax)
        return;
    const auto oldest = std::min_element(m_open.begin(), m_open.end(), [](const Open &a, const Open &b) {
        return std::pair(!a.window.isNull(), a.seenAt) < std::pair(!b.window.isNull(), b.seenAt);
    });
    close(oldest->lot);
}

void OpenLots::show(Open &open)
{
    open.seenAt = ++m_looks;
    if (open.window) {
        open.window->show();
        open.window->raise();
        open.window->activateWindow();
        return;
    }
    m_shown = true;
    setCurrentWidget(open.room);
    m_tabs->setCurrent(open.lot);
    bringMainToFront();
    Q_EMIT shown();
    open.room->setFocus(Qt::OtherFocusReason);
    Q_EMIT frontChanged();
}

void OpenLots::close(auction::LotId lot)
{
    const auto *open = find(lot);
    if (!open)
        return;
    const bool wasShown = m_shown && !open->window && currentWidget() == open->room;
    const auto lots = m_tabs->lots();
    const auto at = lots.indexOf(lot);
    forget(lot);
    m_closed.append(lot);
    if (!wasShown)
        Q_EMIT frontChanged();
    else if (lots.size() > 1)
        this->open(lots.at(at + 1 < lots.size() ? at + 1 : at - 1));
    else
        Q_EMIT left();
}

void OpenLots::forget(auction::LotId lot)
{
    m_tabs->remove(lot);
    const auto open = std::find_if(m_open.begin(), m_open.end(), [lot](const Open &one) { return one.lot == lot; });
    if (open->window) {
        keepGeometry(*open->window);
        m_active.clear();
        open->window->hide();
        open->window->deleteLater();
    } else {
        removeWidget(open->room);
        open->room->hide();
        open->room->deleteLater();
    }
    m_open.erase(open);
}

void OpenLots::reopen()
{
    if (canReopen())
        open(m_closed.takeLast());
}

void OpenLots::closeOthers(auction::LotId lot)
{
    for (const auction::LotId other : m_tabs->lots()) {
        if (other != lot)
            close(other);
    }
}

void OpenLots::step(int by)
{
    const auto lots = m_tabs->lots();
    if (lots.isEmpty())
        return;
    const auto *room = m_shown ? static_cast<RoomView *>(currentWidget()) : nullptr;
    const auto at = room ? lots.indexOf(room->lot()) : by > 0 ? -1 : 0;
    open(lots.at((at + by + lots.size()) % lots.size()));
}

void OpenLots::setOwnWindow(auction::LotId lot, bool own)
{
    auto *open = find(lot);
    if (!open || own == !open->window.isNull())
        return;
    if (own)
        moveToWindow(*open);
    else
        moveToTab(*open);
    show(*find(lot));
}

void OpenLots::moveToWindow(Open &open)
{
    const auto lots = m_tabs->lots();
    const auto at = lots.indexOf(open.lot);
    const bool wasShown = m_shown && currentWidget() == open.room;
    removeWidget(open.room);
    m_tabs->remove(open.lot);
    auto *window = new LotWindow(open.room, m_lotMenu);
    open.window = window;
    window->restoreGeometry(m_settings.kept().windows.value(window->objectName()));
    connect(window, &LotWindow::activated, this, [this, window] {
        m_active = window;
        Q_EMIT frontChanged();
    });
    connect(window, &LotWindow::closed, this, [this, lot = open.lot] { close(lot); });
    if (wasShown && lots.size() > 1)
        this->open(lots.at(at + 1 < lots.size() ? at + 1 : at - 1));
    else if (wasShown)
        Q_EMIT left();
}

void OpenLots::moveToTab(Open &open)
{
    keepGeometry(*open.window);
    m_active.clear();
    addWidget(open.window->release());
    open.window->hide();
    open.window->deleteLater();
    open.window.clear();
    m_tabs->add(open.lot);
}

void OpenLots::keepGeometry(const LotWindow &window)
{
    m_settings.change([&window](link::Kept &kept) { kept.windows.insert(window.objectName(), window.saveGeometry()); });
}

void OpenLots::closeWindows()
{
    for (const auto &open : std::vector<Open>(m_open)) {
        if (open.window)
            close(open.lot);
    }
}

void OpenLots::leave()
{
    m_shown = false;
    m_tabs->setCurrent({});
    Q_EMIT frontChanged();
}

RoomView *OpenLots::front() const
{
    if (m_active && m_active->room())
        return m_active->room();
    return m_shown ? static_cast<RoomView *>(currentWidget()) : nullptr;
}

bool OpenLots::isInOwnWindow(auction::LotId lot) const
{
    const auto *open = find(lot);
    return open && open->window;
}

void OpenLots::bringMainToFront()
{
    m_active.clear();
    Q_EMIT frontChanged();
}

bool OpenLots::isSeen(auction::LotId lot) const
{
    const auto *open = find(lot);
    return open && (open->window ? !open->window->isMinimized() : open->room->isVisible());
}

} // namespace gavel::ui
