#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace gavel::ui {

class AppearanceMenus;

// Everything that can be done, as menus with shortcuts. The window connects the actions and enables what is possible.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    enum Do {
        SellLot,
        CopyAddress,
        RetryNow,
        LeaveHouse,
        Quit,
        ShowCatalogue,
        ShowBids,
        ShowWon,
        ShowSelling,
        Search,
        ShowCards,
        ShowTable,
        BidNow,
        OwnAmount,
        Message,
        Chat,
        Back,
        SignIn,
        SignUp,
        SignOut,
        About
    };

    MainMenu(QMenuBar *bar, QObject *parent);

    [[nodiscard]] QAction *action(Do what) const { return m_actions.value(what); }
    [[nodiscard]] AppearanceMenus &appearance() { return *m_appearance; }
    void retranslate();

private:
    void add(QMenu *menu, Do what, const char *objectName, const QKeySequence &shortcut = {});

    QMenu *m_house;
    QMenu *m_view;
    QMenu *m_lot;
    QMenu *m_account;
    QMenu *m_help;
    AppearanceMenus *m_appearance;
    QHash<Do, QAction *> m_actions;
};

} // namespace gavel::ui
