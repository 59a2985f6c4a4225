#include "windows/main_window.h"

#include "dialogs/about_dialog.h"
#include "dialogs/account_dialog.h"
#include "widgets/looks.h"
#include "widgets/status_banner.h"
#include "windows/appearance_menus.h"
#include "windows/bid_panel.h"
#include "windows/catalogue_view.h"
#include "windows/foot_bar.h"
#include "windows/house.h"
#include "windows/main_menu.h"
#include "windows/my_lots_view.h"
#include "windows/room_view.h"
#include "windows/sell_view.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Tone = StatusBanner::Tone;
using Line = link::LineState::Line;

constexpr int railNarrowBelow = 1060;

} // namespace

MainWindow::MainWindow(House &house, const Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_house(house)
    , m_theme(theme)
    , m_menu(new MainMenu(menuBar(), this))
    , m_rail(new Rail(house, theme))
    , m_foot(new FootBar(house, theme))
    , m_lineBanner(new StatusBanner(u"main.line"_s, theme))
    , m_notice(new StatusBanner(u"main.notice"_s, theme))
    , m_views(new QStackedWidget)
    , m_catalogue(new CatalogueView(house, theme))
    , m_bids(new MyLotsView(house, house.bids(), theme))
    , m_won(new MyLotsView(house, house.won(), theme))
    , m_selling(new MyLotsView(house, house.selling(), theme))
    , m_sell(new SellView(house, theme))
    , m_sellButton(makeButton(u"primary"_s, u"selling.new"_s))
{
    setObjectName(u"main"_s);
    setMinimumSize(900, 600);
    build();
    connectMenu();
    connectViews();
    connectHouse();
    retranslate();
    showView(m_catalogue);
    showLine();
    resize(1280, 800);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_sellButton->setIcon(m_theme.icon(u"plus"_s, Colour::OnAccent));
    m_selling->head().addWidget(m_sellButton);
    auto *banners = new QVBoxLayout;
    banners->setContentsMargins(22, 0, 22, 0);
    banners->setSpacing(8);
    banners->addWidget(m_lineBanner);
    banners->addWidget(m_notice);
    for (QWidget *view :
         {static_cast<QWidget *>(m_catalogue), static_cast<QWidget *>(m_bids), static_cast<QWidget *>(m_won),
          static_cast<QWidget *>(m_selling), static_cast<QWidget *>(m_sell)})
        m_views->addWidget(view);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addSpacing(8);
    right->addLayout(banners);
    right->addWidget(m_views, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_foot);
    setCentralWidget(centre);
}

void MainWindow::connectMenu()
{
    const auto on = [this](MainMenu::Do what, const Todo &todo) {
        connect(m_menu->action(what), &QAction::triggered, this, todo);
    };
    on(MainMenu::SellLot, [this] { openSelling(); });
    on(MainMenu::CopyAddress, [this] {
        const QString address = m_invitation.isEmpty() ? m_house.line().base().toString() : m_invitation;
        QGuiApplication::clipboard()->setText(address);
        notice(static_cast<int>(Tone::Fine), tr("%1 is on the clipboard.").arg(address));
    });
    on(MainMenu::RetryNow, [this] { m_house.line().retryNow(); });
    on(MainMenu::LeaveHouse, [this] {
        if (mayClose())
            Q_EMIT leaveAsked();
    });
    on(MainMenu::Quit, [this] { close(); });
    on(MainMenu::ShowCatalogue, [this] { showPlace(Rail::Catalogue); });
    on(MainMenu::ShowBids, [this] { showPlace(Rail::Bids); });
    on(MainMenu::ShowWon, [this] { showPlace(Rail::Won); });
    on(MainMenu::ShowSelling, [this] { showPlace(Rail::Selling); });
    on(MainMenu::Search, [this] {
        showPlace(Rail::Catalogue);
        m_catalogue->focusSearch();
    });
    on(MainMenu::ShowCards, [this] { m_catalogue->setKind(CatalogueView::Cards); });
    on(MainMenu::ShowTable, [this] { m_catalogue->setKind(CatalogueView::Table); });
    on(MainMenu::BidNow, [this] { m_room->bidPanel().submit(); });
    on(MainMenu::OwnAmount, [this] { m_room->bidPanel().focusAmount(); });
    on(MainMenu::Message, [this] { m_room->bidPanel().focusMessage(); });
    on(MainMenu::Chat, [this] { m_room->focusChat(); });
    on(MainMenu::Back, [this] { goBack(); });
    on(MainMenu::SignIn, [this] { openAccount(AccountDialog::SignIn); });
    on(MainMenu::SignUp, [this] { openAccount(AccountDialog::SignUp); });
    on(MainMenu::SignOut, [this] { m_house.line().signOut(); });
    on(MainMenu::About, [this] {
        auto *about = new AboutDialog(m_theme, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void MainWindow::connectViews()
{
    const auto signIn = [this] { openAccount(AccountDialog::SignIn); };
    connect(m_rail, &Rail::placeChosen, this, &MainWindow::showPlace);
    connect(m_rail, &Rail::signInAsked, this, signIn);
    connect(m_rail, &Rail::signOutAsked, m_menu->action(MainMenu::SignOut), &QAction::trigger);
    connect(m_catalogue, &CatalogueView::lotChosen, this, &MainWindow::openLot);
    connect(m_catalogue, &CatalogueView::sellAsked, this, &MainWindow::openSelling);
    for (auto *view : {m_bids, m_won, m_selling}) {
        connect(view, &MyLotsView::lotChosen, this, &MainWindow::openLot);
        connect(view, &MyLotsView::catalogueAsked, this, [this] { showPlace(Rail::Catalogue); });
        connect(view, &MyLotsView::signInAsked, this, signIn);
        connect(view, &MyLotsView::sellAsked, this, &MainWindow::openSelling);
    }
    connect(m_sellButton, &QPushButton::clicked, this, &MainWindow::openSelling);
    connect(m_sell, &SellView::created, this, &MainWindow::openLot);
    connect(m_sell, &SellView::backAsked, this, [this] { showPlace(Rail::Selling); });
    connect(m_lineBanner, &StatusBanner::actionClicked, &m_house.line(), &link::HostLink::retryNow);
    connect(m_notice, &StatusBanner::actionClicked, this, [this] {
        m_notice->clear();
        if (const auto todo = std::exchange(m_todo, {}))
            todo();
    });
}

void MainWindow::connectHouse()
{
    auto &line = m_house.line();
    connect(&line, &link::HostLink::stateChanged, this, &MainWindow::showLine);
    connect(m_foot, &FootBar::retryCounted, this, &MainWindow::showLine);
    connect(&line, &link::HostLink::houseChanged, this, &MainWindow::retranslate);
    connect(&line, &link::HostLink::accountChanged, this, [this] {
        enableActions();
        showCounts();
    });
    connect(&line, &link::HostLink::sessionEnded, this, [this] {
        notice(static_cast<int>(Tone::Soon), tr("Your session has ended. Sign in again to go on."), tr("Sign in"),
               [this] { openAccount(AccountDialog::SignIn); });
    });
    connect(&line.rooms(), &link::Rooms::outbid, this,
            [this](LotId lot, Amount, Amount ask) { noticeOutbid(lot, ask); });
    connect(&line.rooms(), &link::Rooms::won, this, &MainWindow::noticeWon);
    connect(&line.rooms(), &link::Rooms::announced, this,
            [this](const QString &text) { notice(static_cast<int>(Tone::Accent), text, tr("Dismiss")); });
    auto &lots = m_house.lots();
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&lots, changed, this, &MainWindow::showCounts);
    connect(&lots, &QAbstractItemModel::dataChanged, this, &MainWindow::showCounts);
    connect(&lots, &QAbstractItemModel::modelReset, this, &MainWindow::showCounts);
    for (auto *mine : {&m_house.bids(), &m_house.won(), &m_house.selling()})
        connect(mine, &models::MyLotsModel::loaded, this, &MainWindow::showCounts);
}

AppearanceMenus &MainWindow::appearance()
{
    return m_menu->appearance();
}

void MainWindow::showPlace(Rail::Place place)
{
    QWidget *const views[] = {m_catalogue, m_bids, m_won, m_selling};
    m_rail->setPlace(place);
    showView(views[place]);
}

void MainWindow::showView(QWidget *view)
{
    m_views->setCurrentWidget(view);
    retranslate();
}

void MainWindow::openLot(LotId lot)
{
    if (!m_room || m_room->lot() != lot) {
        delete m_room;
        m_room = new RoomView(m_house, lot, m_theme);
        m_views->addWidget(m_room);
        connect(m_room, &RoomView::backAsked, this, &MainWindow::goBack);
        connect(m_room, &RoomView::signInAsked, this, [this] { openAccount(AccountDialog::SignIn); });
        connect(&m_room->room(), &models::RoomModel::lotChanged, this, &MainWindow::retranslate);
    }
    m_notice->clear();
    showView(m_room);
    m_room->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openSelling()
{
    m_rail->setPlace(Rail::Selling);
    if (!m_house.isSignedIn()) {
        openAccount(AccountDialog::SignIn);
        return;
    }
    showView(m_sell);
    m_sell->focusFirst();
}

void MainWindow::goBack()
{
    showPlace(Rail::Catalogue);
}

void MainWindow::openAccount(int mode)
{
    auto *dialog = new AccountDialog(m_house.line(), m_theme, static_cast<AccountDialog::Mode>(mode), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::invite(const QString &address)
{
    m_invitation = address;
    notice(static_cast<int>(Tone::Fine), tr("Your house is open. People join at %1").arg(address), tr("Copy"),
           [this] { m_menu->action(MainMenu::CopyAddress)->trigger(); });
}

void MainWindow::showLine()
{
    const auto state = m_house.line().state();
    m_menu->action(MainMenu::RetryNow)->setEnabled(state.line == Line::Retrying);
    if (state.line == Line::Connected) {
        m_wasConnected = true;
        m_lineBanner->clear();
        return;
    }
    if (!m_wasConnected || state.line == Line::Offline)
        return;
    const QString lost = tr("The line to the host is lost. What you see may be old; what you typed is kept.");
    const int seconds = m_foot->secondsToRetry();
    const QString next = state.line == Line::Retrying && seconds > 0 ? tr("Trying again in %n s.", nullptr, seconds)
                                                                     : tr("Trying again now…");
    m_lineBanner->say(Tone::Alarm, lost + u' ' + next, tr("Try now"));
}

void MainWindow::showCounts()
{
    m_rail->setCount(Rail::Catalogue, m_catalogue->openCount());
    const bool signedIn = m_house.isSignedIn();
    int outbid = 0;
    const auto &bids = m_house.bids();
    for (const auto &mine : bids.lots())
        outbid += !mine.leading && mine.lot.phase == Phase::Open ? 1 : 0;
    m_rail->setCount(Rail::Bids, !signedIn ? 0 : outbid > 0 ? outbid : bids.rowCount(), outbid > 0);
    m_rail->setCount(Rail::Won, signedIn ? m_house.won().rowCount() : 0);
    m_rail->setCount(Rail::Selling, signedIn ? m_house.selling().rowCount() : 0);
}

void MainWindow::notice(int tone, const QString &sentence, const QString &action, const Todo &todo)
{
    m_todo = todo;
    m_notice->say(static_cast<Tone>(tone), sentence, action.isEmpty() ? tr("Dismiss") : action);
}

void MainWindow::noticeOutbid(LotId lot, Amount ask)
{
    if (m_room && m_room->lot() == lot && m_views->currentWidget() == m_room)
        return; // its room says so already
    notice(static_cast<int>(Tone::Alarm),
           tr("Outbid on %1. The next bid is %2.").arg(nameOf(lot), m_house.money().shown(ask)), tr("Go there"),
           [this, lot] { openLot(lot); });
}

void MainWindow::noticeWon(LotId lot, Amount price)
{
    notice(static_cast<int>(Tone::Fine), tr("You won %1 for %2.").arg(nameOf(lot), m_house.money().shown(price)),
           tr("See what I won"), [this] { showPlace(Rail::Won); });
    m_house.line().refreshAccount();
}

QString MainWindow::nameOf(LotId lot) const
{
    const auto *known = m_house.lots().find(lot);
    return known ? known->name : tr("Lot %1").arg(lot);
}

void MainWindow::enableActions()
{
    const bool inRoom = m_room && m_views->currentWidget() == m_room;
    for (const auto what : {MainMenu::BidNow, MainMenu::OwnAmount, MainMenu::Message, MainMenu::Chat, MainMenu::Back})
        m_menu->action(what)->setEnabled(inRoom);
    const bool signedIn = m_house.isSignedIn();
    m_menu->action(MainMenu::SignIn)->setEnabled(!signedIn);
    m_menu->action(MainMenu::SignUp)->setEnabled(!signedIn);
    m_menu->action(MainMenu::SignOut)->setEnabled(signedIn);
    m_menu->action(MainMenu::SellLot)->setEnabled(!signedIn || m_house.maySell());
    m_sellButton->setVisible(m_house.maySell());
}

bool MainWindow::mayClose()
{
    if (!m_hosting)
        return true;
    QMessageBox box(
        QMessageBox::Question, tr("Close the house?"),
        tr("This computer hosts the auction. Closing ends it for everyone until it is opened again; nothing "
           "is lost."),
        QMessageBox::NoButton, this);
    auto *closing = box.addButton(tr("Close the house"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Stay"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == closing;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(mayClose());
    if (event->isAccepted())
        Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_rail->setNarrow(width() < railNarrowBelow);
    showCounts();
    QMainWindow::resizeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_menu->retranslate();
        retranslate();
        showLine();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_sellButton->setText(tr("Sell a lot"));
    const QString house = m_house.line().house() ? m_house.line().house()->name : QString();
    const auto *room = m_views->currentWidget() == m_room ? m_room.data() : nullptr;
    const QString lot = room && m_room->room().lot() ? m_room->room().lot()->name : QString();
    setWindowTitle(lot.isEmpty() ? tr("%1 – Gavel").arg(house) : tr("%1 – %2 – Gavel").arg(lot, house));
    enableActions();
}

} // namespace gavel::ui
