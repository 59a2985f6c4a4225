#include "windows/main_window.h"

#include "dialogs/about_dialog.h"
#include "dialogs/account_dialog.h"
#include "dialogs/help_dialog.h"
#include "link/host_address.h"
#include "models/words.h"
#include "widgets/screen_bounds.h"
#include "widgets/status_banner.h"
#include "windows/appearance_menus.h"
#include "windows/catalogue/catalogue_view.h"
#include "windows/catalogue/finder.h"
#include "windows/catalogue/lot_commands.h"
#include "windows/catalogue/lot_menu.h"
#include "windows/console/console_view.h"
#include "windows/foot_bar.h"
#include "windows/house.h"
#include "windows/house_bar.h"
#include "windows/line_banner.h"
#include "windows/main_menu.h"
#include "windows/notices/notice_area.h"
#include "windows/notices/notice_bell.h"
#include "windows/place_actions.h"
#include "windows/places.h"
#include "windows/projector/projector_window.h"
#include "windows/room/lot_tabs.h"
#include "windows/room/open_lots.h"
#include "windows/room/room_view.h"
#include "windows/window_states.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Tone = StatusBanner::Tone;

constexpr int railNarrowBelow = 1060;
constexpr int margin = 22;

// An address of this computer alone is of no use to a hall.
QUrl hallAddress(const QString &invitation, House &house)
{
    const QUrl base = house.line().base();
    return invitation.isEmpty() && !link::isThisComputer(base) ? base : QUrl(invitation);
}

} // namespace

MainWindow::MainWindow(House &house, const Theme &theme, link::KeptSettings &settings, HostingService *hosting,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_house(house)
    , m_theme(theme)
    , m_settings(settings)
    , m_menu(new MainMenu(menuBar(), this))
    , m_rail(new Rail(house, theme))
    , m_foot(new FootBar(house, theme))
    , m_centre(new QWidget(this))
    , m_views(new QStackedWidget(m_centre))
    , m_notices(nullptr)
    , m_bell(new NoticeBell(house, theme))
    , m_places(new Places(house, theme, hosting, m_views))
    , m_lots(new OpenLots(house, theme, settings, m_menu->menu(MainMenu::Lot), m_views))
    , m_lotMenu(new LotMenu(house, *m_menu, *m_lots, this))
    , m_finder(new Finder(house, theme, this))
    , m_placeActions(new PlaceActions(house, *m_menu, *m_rail, *m_places, this))
{
    setObjectName(u"main"_s);
    setMinimumSize(900, 600);
    new ScreenBounds(*this);
    build();
    connectMenu();
    connectViews();
    connectHouse();
    connectNotices();
    retranslate();
    resize(1280, 800);
    restoreStates(*this, settings.kept().windows);
    m_places->restoreState(settings.kept().windows);
}

MainWindow::~MainWindow()
{
    delete m_projector;
}

// Pages are made where they will be: with a style sheet, each new parent styles all that is below anew.
void MainWindow::build()
{
    m_views->addWidget(m_places);
    m_views->addWidget(m_lots);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(margin, 0, margin, 0);
    above->setSpacing(8);
    above->addWidget(&m_lots->tabs());
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addSpacing(6);
    right->addLayout(above);
    right->addWidget(m_views, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);
    auto *column = new QVBoxLayout(m_centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_foot);
    setCentralWidget(m_centre);
    m_foot->layout()->addWidget(m_bell);
    auto *line = new LineBanner(m_house, m_theme, *m_foot, *m_bell);
    auto *announced = new HouseBar(m_house, m_theme, *m_foot, *m_bell);
    announced->standOn(*line);
    m_notices = new NoticeArea(m_house, m_theme, *m_views);
}

void MainWindow::connectMenu()
{
    const auto on = [this](MainMenu::Do what, const Todo &todo) {
        connect(m_menu->action(what), &QAction::triggered, this, todo);
    };
    on(MainMenu::SellLot, [this] { m_places->openSelling(); });
    on(MainMenu::OpenDrafts, [this] { m_places->openDrafts(); });
    on(MainMenu::SellMany, [this] { m_places->openMany(); });
    on(MainMenu::CopyAddress, [this] {
        const QString address = m_invitation.isEmpty() ? m_house.line().base().toString() : m_invitation;
        QGuiApplication::clipboard()->setText(address);
        m_notices->say(Tone::Fine,
                       [address] { return StatusBanner::Words{tr("%1 is on the clipboard.").arg(address)}; });
    });
    on(MainMenu::RetryNow, [this] { m_house.line().retryNow(); });
    on(MainMenu::LeaveHouse, [this] {
        keepState();
        Q_EMIT leaveAsked();
    });
    on(MainMenu::Quit, [this] { Q_EMIT quitAsked(); });
    on(MainMenu::Notices, [this] { m_bell->openList(); });
    on(MainMenu::Settings, [this] { Q_EMIT settingsAsked(); });
    on(MainMenu::SignIn, [this] { openAccount(AccountDialog::SignIn); });
    on(MainMenu::SignUp, [this] { openAccount(AccountDialog::SignUp); });
    on(MainMenu::SignOut, [this] { m_house.line().signOut(); });
    const auto open = [](QDialog *dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    const auto help = [this, open](HelpDialog::Topic topic) {
        open(new HelpDialog(topic, m_menu->actions(), m_house.line(), this));
    };
    on(MainMenu::Keys, [help] { help(HelpDialog::Keys); });
    on(MainMenu::Bidding, [help] { help(HelpDialog::Bidding); });
    on(MainMenu::Report, [help] { help(HelpDialog::Report); });
    on(MainMenu::About, [this, open] { open(new AboutDialog(m_theme, this)); });
    connect(m_placeActions, &PlaceActions::backAsked, this, &MainWindow::goBack);
    connect(m_placeActions, &PlaceActions::projectorAsked, this, [this] { openProjector({}); });
    on(MainMenu::FindAnything, [this] { m_finder->open(m_menu->actions()); });
}

void MainWindow::connectViews()
{
    // Whoever has not been here yet is more likely to need an account than to have one.
    const auto signIn = [this] {
        openAccount(m_settings.kept().emailFor(m_house.line().base()).isEmpty() ? AccountDialog::SignUp
                                                                                : AccountDialog::SignIn);
    };
    connect(m_rail, &Rail::placeChosen, this, &MainWindow::showPlace);
    connect(m_rail, &Rail::signInAsked, this, signIn);
    connect(m_rail, &Rail::signOutAsked, m_menu->action(MainMenu::SignOut), &QAction::trigger);
    connect(m_places, &Places::shown, this, [this](Rail::Place place) {
        m_rail->setPlace(place);
        const bool wasInRoom = m_lots->isAncestorOf(focusWidget());
        m_views->setCurrentWidget(m_places);
        m_lots->leave();
        if (wasInRoom)
            m_places->focusView();
    });
    connect(m_places, &Places::counted, m_rail, &Rail::setCount);
    connect(m_places, &Places::lotChosen, this, &MainWindow::openLot);
    connect(m_places, &Places::signInAsked, this, signIn);
    m_places->setHallAddress(hallAddress(m_invitation, m_house));
    connect(m_places, &Places::consoleMade, this, &MainWindow::connectConsole);
    if (auto *console = m_places->console())
        connectConsole(*console);
    connect(m_lots, &OpenLots::shown, this, [this] { m_views->setCurrentWidget(m_lots); });
    connect(m_lots, &OpenLots::left, this, &MainWindow::goBack);
    connect(m_lots, &OpenLots::backAsked, this, &MainWindow::goBack);
    connect(m_lots, &OpenLots::signInAsked, this, signIn);
    connect(m_lots, &OpenLots::wonAsked, this, [this] { showPlace(Rail::Won); });
    connect(m_lots, &OpenLots::changeAsked, m_places, &Places::changeLot);
    connect(m_lots, &OpenLots::relistAsked, m_places, &Places::relistLot);
    connect(m_lots, &OpenLots::frontChanged, this, &MainWindow::retranslate);
    connect(m_lotMenu, &LotMenu::changeAsked, m_places, &Places::changeLot);
    connect(m_lotMenu, &LotMenu::relistAsked, m_places, &Places::relistLot);
    connect(m_lotMenu, &LotMenu::signInAsked, this, signIn);
    connect(m_finder, &Finder::lotChosen, this, &MainWindow::openLot);
}

void MainWindow::connectConsole(ConsoleView &console)
{
    console.fillMenu(m_menu->menu(MainMenu::Auction));
    m_menu->menu(MainMenu::Lot).addMenu(&console.commands().menu());
    connect(&console, &ConsoleView::projectorAsked, this, &MainWindow::openProjector);
    connect(&console, &ConsoleView::doneElsewhere, this, [this](const models::Sentence &sentence, const Todo &undo) {
        const bool isUndone = static_cast<bool>(undo);
        m_notices->say(
            Tone::Fine,
            [sentence, isUndone] {
                return StatusBanner::Words{sentence(), isUndone ? tr("Undo") : QString()};
            },
            undo);
    });
    connect(&console, &ConsoleView::refusedElsewhere, this, [this](const models::Sentence &sentence) {
        m_notices->say(Tone::Alarm, [sentence] { return StatusBanner::Words{sentence()}; });
    });
    hostFront();
    restoreStates(console, m_settings.kept().windows);
}

void MainWindow::connectHouse()
{
    auto &line = m_house.line();
    connect(&line, &link::HostLink::stateChanged, this, &MainWindow::enableActions);
    connect(&line, &link::HostLink::houseChanged, this, &MainWindow::retranslate);
    connect(&line, &link::HostLink::accountChanged, this, &MainWindow::enableActions);
}

// What the host does is done to the lot whose room is in front.
void MainWindow::hostFront()
{
    auto *console = m_places->console();
    if (!console)
        return;
    auto *room = m_lots->front();
    const bool hosts = m_places->offers(Rail::Console);
    console->commands().setFront(room && hosts ? room->room().lot() : std::nullopt);
    console->commands().menu().menuAction()->setVisible(room && hosts);
}

AppearanceMenus &MainWindow::appearance()
{
    return m_menu->appearance();
}

void MainWindow::showPlace(Rail::Place place)
{
    m_places->showPlace(place);
}

void MainWindow::openLot(auction::LotId lot)
{
    m_lots->open(lot);
    settleFront();
}

// To the place that one came from: it is as it was left.
void MainWindow::goBack()
{
    showPlace(m_places->place());
    activateWindow();
}

void MainWindow::openProjector(std::optional<auction::LotId> lot)
{
    if (!m_projector) {
        m_projector = new ProjectorWindow(m_house, m_theme);
        m_projector->setAttribute(Qt::WA_DeleteOnClose);
        m_projector->setAddress(hallAddress(m_invitation, m_house));
    }
    m_projector->open(*this);
    if (lot)
        m_projector->model().choose(*lot);
    m_projector->raise();
    m_projector->activateWindow();
}

void MainWindow::openAccount(int mode)
{
    auto *dialog = new AccountDialog(m_house.line(), m_theme, static_cast<AccountDialog::Mode>(mode), this);
    if (mode == AccountDialog::SignIn)
        dialog->setEmail(m_settings.kept().emailFor(m_house.line().base()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::enableActions()
{
    const auto enable = [this](MainMenu::Do what, bool on) { m_menu->action(what)->setEnabled(on); };
    const bool signedIn = m_house.isSignedIn();
    enable(MainMenu::SignIn, !signedIn);
    enable(MainMenu::SignUp, !signedIn);
    enable(MainMenu::SignOut, signedIn);
    enable(MainMenu::RetryNow, m_house.line().state().line == link::LineState::Line::Retrying);
    for (const auto what : {MainMenu::SellLot, MainMenu::OpenDrafts, MainMenu::SellMany})
        enable(what, !signedIn || m_house.maySell());
    m_placeActions->refresh();
}

void MainWindow::keepState()
{
    m_settings.change([this](link::Kept &kept) {
        keepStates(*this, kept.windows);
        m_places->keepState(kept.windows);
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepState();
    event->setAccepted(!m_hosting);
    if (m_hosting)
        Q_EMIT closeAsked();
    else
        m_lots->closeWindows();
}

// What no field wanted for itself.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool escapes = event->key() == Qt::Key_Escape;
    if (escapes && m_notices->dismiss())
        return;
    if (escapes && m_lots->front())
        goBack();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_rail->setNarrow(width() < railNarrowBelow);
    QMainWindow::resizeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_menu->retranslate();
        retranslate();
        settleFront();
    }
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_lots->bringMainToFront();
        settleFront();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    const QString house = m_house.line().house() ? m_house.line().house()->name : QString();
    auto *room = m_views->currentWidget() == m_lots ? m_lots->front() : nullptr;
    const QString lot = room && room->room().lot() ? room->room().lot()->name : QString();
    setWindowTitle(lot.isEmpty() ? tr("%1 – Gavel").arg(house) : tr("%1 – %2 – Gavel").arg(lot, house));
    m_lotMenu->refresh();
    enableActions();
    hostFront();
}

void MainWindow::invite(const QString &address)
{
    m_invitation = address;
    m_places->setHallAddress(hallAddress(m_invitation, m_house));
    if (m_projector)
        m_projector->setAddress(hallAddress(m_invitation, m_house));
    if (address.isEmpty())
        return;
    const auto wording = [address] {
        return StatusBanner::Words{tr("Your house is open. People join at %1").arg(address), tr("Copy")};
    };
    m_notices->say(Tone::Fine, wording, [this] { m_menu->action(MainMenu::CopyAddress)->trigger(); });
}

} // namespace gavel::ui
