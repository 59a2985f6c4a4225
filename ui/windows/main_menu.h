#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace gavel::ui {

class AppearanceMenus;

// Everything that can be done, as menus with shortcuts. The window connects the actions and enables what is possible.
// One more action is one more value here and one more line in the table of main_menu.cpp.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    enum Do {
        // House
        SellLot,
        OpenDrafts,
        SellMany,
        CopyAddress,
        RetryNow,
        ShowHouse,
        Settings,
        LeaveHouse,
        Quit,
        // Go
        ShowCatalogue,
        ShowWatching,
        ShowBids,
        ShowWon,
        ShowSelling,
        ShowCheckIn,
        ShowCashier,
        ShowOrder,
        ShowConsole,
        FindAnything,
        Search,
        Notices,
        Back,
        NextTab,
        PreviousTab,
        // View
        ShowCards,
        ShowTable,
        OpenProjector,
        // Lot
        BidNow,
        OwnAmount,
        Message,
        Chat,
        Watch,
        OwnWindow,
        ChangeLot,
        RelistLot,
        CloseLot,
        ReopenLot,
        // Account
        SignIn,
        SignUp,
        ShowAccount,
        SignOut,
        // Help
        Keys,
        Bidding,
        Report,
        About
    };

    // In the order of the menu bar. The auction's is for who runs it; it is hidden while nothing in it is visible.
    enum Menu { House, Go, View, Lot, Auction, Account, Help, MenuCount };

    MainMenu(QMenuBar *bar, QObject *parent);

    [[nodiscard]] QAction *action(Do what) const { return m_actions.value(what); }
    // All of them, the submenus' too, in the order of the menus.
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] QMenu &menu(Menu which) { return *m_menus[which]; }
    [[nodiscard]] AppearanceMenus &appearance() { return *m_appearance; }
    void retranslate();

private:
    void fill(Menu which);

    QMenu *m_menus[MenuCount];
    AppearanceMenus *m_appearance;
    QHash<Do, QAction *> m_actions;
};

} // namespace gavel::ui
