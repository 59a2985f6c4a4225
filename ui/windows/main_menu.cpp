#include "windows/main_menu.h"

#include "windows/appearance_menus.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

#include <optional>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

// One line of a menu. Nothing to do: a rule between groups.
struct Entry
{
    std::optional<MainMenu::Do> what = {};
    const char *objectName = nullptr;
    const char *text = nullptr;
    QList<QKeySequence> shortcuts = {};
};

const QList<Entry> &entriesOf(MainMenu::Menu menu)
{
    using M = MainMenu;
    static const QList<Entry> entries[M::MenuCount]{
        // House
        {{M::SellLot, "menu.sell", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Sell a lot…"), {QKeySequence::New}},
         {M::OpenDrafts, "menu.drafts", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Drafts"), {}},
         {M::SellMany, "menu.sellMany", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "Sell &many lots from a file…"), {}},
         {},
         {M::CopyAddress, "menu.copyAddress",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Copy the address of this house")},
         {M::RetryNow, "menu.retry", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Try the line now"), {Qt::Key_F5}},
         {},
         {M::ShowHouse, "menu.house", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "This &house"), {}},
         {M::Settings,
          "menu.settings",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "S&ettings…"),
          {Qt::CTRL | Qt::Key_Comma}},
         {},
         {M::LeaveHouse,
          "menu.leave",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Leave this house"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_W}},
         {M::Quit, "menu.quit", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Quit"), {Qt::CTRL | Qt::Key_Q}}},
        // Go
        {{M::ShowCatalogue,
          "menu.catalogue",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Catalogue"),
          {Qt::CTRL | Qt::Key_1}},
         {M::ShowWatching,
          "menu.watching",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "W&atching"),
          {Qt::CTRL | Qt::Key_2}},
         {M::ShowBids, "menu.bids", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "My &bids"), {Qt::CTRL | Qt::Key_3}},
         {M::ShowWon, "menu.won", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Won"), {Qt::CTRL | Qt::Key_4}},
         {M::ShowSelling, "menu.selling", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Selling"), {Qt::CTRL | Qt::Key_5}},
         {M::ShowCheckIn,
          "menu.checkin",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "Check-&in"),
          {Qt::CTRL | Qt::Key_8}},
         {M::ShowCashier, "menu.cashier", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "Cas&hier"), {Qt::CTRL | Qt::Key_7}},
         {M::ShowOrder,
          "menu.order",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "R&unning order"),
          {Qt::CTRL | Qt::Key_9}},
         {M::ShowConsole, "menu.console", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "C&onsole"), {Qt::CTRL | Qt::Key_6}},
         {},
         {M::FindAnything,
          "menu.finder",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Go to a lot or an action…"),
          {Qt::CTRL | Qt::Key_K}},
         {M::Search, "menu.search", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Find a lot"), {Qt::CTRL | Qt::Key_F}},
         {M::Notices,
          "menu.notices",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "No&tices"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_N}},
         {},
         {M::Back, "menu.back", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "Bac&k"), {Qt::ALT | Qt::Key_Left}},
         {M::NextTab,
          "menu.nextTab",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Next open lot"),
          {Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_Tab}},
         {M::PreviousTab,
          "menu.previousTab",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Previous open lot"),
          {Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab}}},
        // View
        {{M::ShowCards,
          "menu.cards",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "As c&ards"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_G}},
         {M::ShowTable,
          "menu.table",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "As a ta&ble"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_L}},
         {},
         {M::OpenProjector,
          "menu.projector",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Projector for the hall"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_P}},
         {}},
        // Lot
        {{M::BidNow,
          "menu.bid",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "Arm the &bid button"),
          {Qt::CTRL | Qt::Key_B}},
         {M::OwnAmount,
          "menu.amount",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "My own &amount"),
          {Qt::CTRL | Qt::Key_E}},
         {M::Message,
          "menu.message",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Message with the bid"),
          {Qt::CTRL | Qt::Key_M}},
         {M::Chat, "menu.chat", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Chat in the room"), {Qt::CTRL | Qt::Key_T}},
         {},
         {M::Watch, "menu.watch", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Watch this lot"), {Qt::CTRL | Qt::Key_D}},
         {M::OwnWindow,
          "menu.ownWindow",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "In its &own window"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_O}},
         {},
         {M::ChangeLot, "menu.changeLot", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "C&hange my lot"), {}},
         {M::RelistLot, "menu.relistLot", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "O&ffer my lot again"), {}},
         {},
         {M::CloseLot,
          "menu.closeLot",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "C&lose this lot"),
          {Qt::CTRL | Qt::Key_W}},
         {M::ReopenLot,
          "menu.reopenLot",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "Open the lot closed la&st"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_T}}},
        // Auction
        {},
        // Account
        {{M::SignIn, "menu.signIn", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "Sign &in…"), {Qt::CTRL | Qt::Key_I}},
         {M::SignUp,
          "menu.signUp",
          QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "Sign &up…"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_I}},
         {M::ShowAccount, "menu.account", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&My account"), {}},
         {M::SignOut, "menu.signOut", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "Sign &out")}},
        // Help
        {{M::Keys, "menu.keys", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Keys"), {Qt::Key_F1}},
         {M::Bidding, "menu.bidding", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&How bidding works"), {}},
         {M::Report, "menu.report", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&Report a problem…"), {}},
         {},
         {M::About, "menu.about", QT_TRANSLATE_NOOP("gavel::ui::MainMenu", "&About Gavel")}},
    };
    return entries[menu];
}

} // namespace

MainMenu::MainMenu(QMenuBar *bar, QObject *parent)
    : QObject(parent)
{
    for (auto &menu : m_menus)
        menu = bar->addMenu(QString());
    for (int which = 0; which < MenuCount; ++which)
        fill(static_cast<Menu>(which));
    m_appearance = new AppearanceMenus(m_menus[View], this);
    for (const auto what : {Watch, OwnWindow})
        action(what)->setCheckable(true);
    m_menus[Auction]->menuAction()->setVisible(!m_menus[Auction]->isEmpty());
    retranslate();
}

void MainMenu::fill(Menu which)
{
    for (const Entry &entry : entriesOf(which)) {
        if (!entry.what) {
            m_menus[which]->addSeparator();
            continue;
        }
        auto *action = m_menus[which]->addAction(QString());
        action->setObjectName(QString::fromLatin1(entry.objectName));
        action->setShortcuts(entry.shortcuts);
        m_actions.insert(*entry.what, action);
    }
}

QList<QAction *> MainMenu::actions() const
{
    QList<QAction *> found;
    const auto collect = [&found](const QMenu &menu, const auto &self) -> void {
        for (auto *action : menu.actions()) {
            if (action->menu())
                self(*action->menu(), self);
            else if (!action->isSeparator() && !found.contains(action)) // what the host does is in two
                found.append(action);
        }
    };
    for (const auto *menu : m_menus)
        collect(*menu, collect);
    return found;
}

void MainMenu::retranslate()
{
    const QString titles[MenuCount]{tr("Ho&use"),   tr("&Go"),      tr("&View"), tr("&Lot"),
                                    tr("Auct&ion"), tr("&Account"), tr("&Help")};
    for (int which = 0; which < MenuCount; ++which) {
        m_menus[which]->setTitle(titles[which]);
        for (const Entry &entry : entriesOf(static_cast<Menu>(which))) {
            if (entry.what)
                action(*entry.what)->setText(tr(entry.text));
        }
    }
    m_appearance->retranslate();
}

} // namespace gavel::ui
