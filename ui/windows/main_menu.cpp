#include "windows/main_menu.h"

#include "windows/appearance_menus.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace gavel::ui {

MainMenu::MainMenu(QMenuBar *bar, QObject *parent)
    : QObject(parent)
    , m_house(bar->addMenu(QString()))
    , m_view(bar->addMenu(QString()))
    , m_lot(bar->addMenu(QString()))
    , m_account(bar->addMenu(QString()))
    , m_help(bar->addMenu(QString()))
{
    add(m_house, SellLot, "menu.sell", QKeySequence::New);
    add(m_house, CopyAddress, "menu.copyAddress");
    add(m_house, RetryNow, "menu.retry", QKeySequence::Refresh);
    m_house->addSeparator();
    add(m_house, LeaveHouse, "menu.leave", Qt::CTRL | Qt::Key_W);
    add(m_house, Quit, "menu.quit", QKeySequence::Quit);

    add(m_view, ShowCatalogue, "menu.catalogue", Qt::CTRL | Qt::Key_1);
    add(m_view, ShowBids, "menu.bids", Qt::CTRL | Qt::Key_2);
    add(m_view, ShowWon, "menu.won", Qt::CTRL | Qt::Key_3);
    add(m_view, ShowSelling, "menu.selling", Qt::CTRL | Qt::Key_4);
    m_view->addSeparator();
    add(m_view, Search, "menu.search", QKeySequence::Find);
    add(m_view, ShowCards, "menu.cards", Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    add(m_view, ShowTable, "menu.table", Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    m_view->addSeparator();
    m_appearance = new AppearanceMenus(m_view, this);

    add(m_lot, BidNow, "menu.bid", Qt::CTRL | Qt::Key_B);
    add(m_lot, OwnAmount, "menu.amount", Qt::CTRL | Qt::Key_E);
    add(m_lot, Message, "menu.message", Qt::CTRL | Qt::Key_M);
    add(m_lot, Chat, "menu.chat", Qt::CTRL | Qt::Key_T);
    m_lot->addSeparator();
    add(m_lot, Back, "menu.back", Qt::ALT | Qt::Key_Left);

    add(m_account, SignIn, "menu.signIn", Qt::CTRL | Qt::Key_I);
    add(m_account, SignUp, "menu.signUp", Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    add(m_account, SignOut, "menu.signOut");

    add(m_help, About, "menu.about");
    retranslate();
}

void MainMenu::add(QMenu *menu, Do what, const char *objectName, const QKeySequence &shortcut)
{
    auto *action = menu->addAction(QString());
    action->setObjectName(QString::fromLatin1(objectName));
    action->setShortcut(shortcut);
    m_actions.insert(what, action);
}

void MainMenu::retranslate()
{
    m_house->setTitle(tr("&House"));
    m_view->setTitle(tr("&View"));
    m_lot->setTitle(tr("&Lot"));
    m_account->setTitle(tr("&Account"));
    m_help->setTitle(tr("&Help"));
    m_appearance->retranslate();
    const QHash<Do, QString> texts{
        {SellLot, tr("&Sell a lot…")},
        {CopyAddress, tr("&Copy the address of this house")},
        {RetryNow, tr("&Try the line now")},
        {LeaveHouse, tr("&Leave this house")},
        {Quit, tr("&Quit")},
        {ShowCatalogue, tr("&Catalogue")},
        {ShowBids, tr("My &bids")},
        {ShowWon, tr("&Won")},
        {ShowSelling, tr("&Selling")},
        {Search, tr("&Find a lot")},
        {ShowCards, tr("As c&ards")},
        {ShowTable, tr("As a ta&ble")},
        {BidNow, tr("&Bid what the button says")},
        {OwnAmount, tr("My own &amount")},
        {Message, tr("&Message with the bid")},
        {Chat, tr("&Chat in the room")},
        {Back, tr("Bac&k to the catalogue")},
        {SignIn, tr("Sign &in…")},
        {SignUp, tr("Sign &up…")},
        {SignOut, tr("Sign &out")},
        {About, tr("&About Gavel")},
    };
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        m_actions.value(text.key())->setText(text.value());
}

} // namespace gavel::ui
