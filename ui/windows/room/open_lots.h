#pragma once

#include "auction/money.h"
#include "link/kept_settings.h"
#include "theme/theme.h"

#include <QPointer>
#include <QStackedWidget>

#include <vector>

class QMenu;

namespace gavel::ui {

class House;
class LotTabs;
class LotWindow;
class RoomView;

// The lots that are open, each room in a tab or in a window of its own. Every open room is joined at the host, so there
// is a limit to them: opening one more closes the tab that was looked at longest ago, which can be opened again.
class OpenLots : public QStackedWidget
{
    Q_OBJECT

public:
    static constexpr int roomsMax = 12;

    OpenLots(House &house, const Theme &theme, link::KeptSettings &settings, QMenu &lotMenu, QWidget *parent = nullptr);
    ~OpenLots() override;

    // The strip, for over the views.
    [[nodiscard]] LotTabs &tabs() { return *m_tabs; }

    void open(auction::LotId lot);
    void close(auction::LotId lot);
    // The one that was closed last.
    void reopen();
    [[nodiscard]] bool canReopen() const { return !m_closed.isEmpty(); }
    void closeOthers(auction::LotId lot);
    // To the tab after (1) or before (-1) this one, round.
    void step(int by);
    void setOwnWindow(auction::LotId lot, bool own);
    void closeWindows();

    // The tabs give way to a place.
    void leave();
    // The room in front: that of the own window that is active, else that of the tab that is shown, else none.
    [[nodiscard]] RoomView *front() const;
    [[nodiscard]] bool isInOwnWindow(auction::LotId lot) const;
    // The main window, not a lot's own, is active.
    void bringMainToFront();
    // Whether this lot's room is seen now, in a tab or in a window.
    [[nodiscard]] bool isSeen(auction::LotId lot) const;

Q_SIGNALS:
    // A tab is to be seen now.
    void shown();
    // The tab that was shown has gone, and no other took its place.
    void left();
    // What front() is, or its title, has changed.
    void frontChanged();
    void backAsked();
    void signInAsked();
    void wonAsked();
    // By its seller, in its room.
    void changeAsked(gavel::auction::LotId lot);
    void relistAsked(gavel::auction::LotId lot);

private:
    struct Open
    {
        auction::LotId lot;
        RoomView *room;
        QPointer<LotWindow> window;
        quint64 seenAt = 0; // counts the looks
    };

    [[nodiscard]] Open *find(auction::LotId lot);
    [[nodiscard]] const Open *find(auction::LotId lot) const;
    void join(auction::LotId lot);
    void makeRoom();
    void show(Open &open);
    void moveToWindow(Open &open);
    void moveToTab(Open &open);
    void forget(auction::LotId lot);
    void keepGeometry(const LotWindow &window);

    House &m_house;
    const Theme &m_theme;
    link::KeptSettings &m_settings;
    QMenu &m_lotMenu;
    LotTabs *m_tabs;
    std::vector<Open> m_open;
    QList<auction::LotId> m_closed; // the latest last
    QPointer<LotWindow> m_active;
    bool m_shown = false;
    quint64 m_looks = 0;
};

} // namespace gavel::ui
