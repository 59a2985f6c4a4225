#include "windows/welcome_window.h"

#include "models/isolated.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/name_button.h"
#include "widgets/screen_bounds.h"
#include "windows/appearance_menus.h"
#include "windows/hosting/host_panel.h"
#include "windows/hosting/hosting_setup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int recentShown = 4;
constexpr int contentWidthMax = 920;
constexpr int highEnough = 720; // for the longest step to a new house, where the screen is

} // namespace

WelcomeWindow::WelcomeWindow(bool canHost, const Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_programMenu(menuBar()->addMenu(QString()))
    , m_viewMenu(menuBar()->addMenu(QString()))
    , m_settings(m_programMenu->addAction(QString()))
    , m_quit(m_programMenu->addAction(QString()))
    , m_appearance(new AppearanceMenus(m_viewMenu, this))
    , m_greeting(makeLabel(u"title"_s))
    , m_about(makeLabel(u"second"_s))
    , m_pages(new QStackedWidget)
    , m_host(new HostPanel(theme))
    , m_setup(new HostingSetup(theme))
    , m_joinTitle(makeLabel(u"heading"_s))
    , m_joinAbout(makeParagraph(u"second"_s))
    , m_address(new QLineEdit)
    , m_addressField(nullptr)
    , m_join(makeButton(u"primary"_s, u"welcome.join"_s))
    , m_recentTitle(makeLabel(u"small"_s))
    , m_recentColumn(new QVBoxLayout)
{
    setObjectName(u"welcome"_s);
    m_address->setObjectName(u"welcome.address"_s);
    m_addressField = new FormField(m_address);
    m_quit->setObjectName(u"menu.quit"_s);
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    m_settings->setObjectName(u"menu.settings"_s);
    m_settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
    connect(m_settings, &QAction::triggered, this, &WelcomeWindow::settingsAsked);
    m_pages->addWidget(buildChoice(canHost));
    m_pages->addWidget(buildSetup());
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(24, 8, 24, 8);
    row->addStretch(1);
    row->addWidget(m_pages, 100);
    row->addStretch(1);
    m_pages->setMaximumWidth(contentWidthMax);
    setCentralWidget(centre);
    setMinimumSize(900, 600);
    resize(900, highEnough);
    new ScreenBounds(*this);
    connectHosting();
    retranslate();
}

QWidget *WelcomeWindow::buildChoice(bool canHost)
{
    auto *sign = new QLabel;
    sign->setPixmap(m_theme.icon(u"gavel"_s, Colour::Accent).pixmap(56));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_greeting);
    words->addWidget(m_about);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(sign);
    head->addLayout(words, 1);
    auto *panels = new QHBoxLayout;
    panels->setSpacing(20);
    panels->addWidget(m_host, 1);
    panels->addWidget(buildJoin(), 1);
    m_host->setVisible(canHost);
    auto *choice = new QWidget;
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(22);
    column->addStretch(2);
    column->addLayout(head);
    column->addLayout(panels);
    column->addStretch(3);
    return choice;
}

QWidget *WelcomeWindow::buildSetup()
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_setup, 100);
    row->addStretch(1);
    return page;
}

void WelcomeWindow::connectHosting()
{
    const auto open = [this](const HostingOptions &options) {
        setBusy(true);
        Q_EMIT hostAsked(options);
    };
    connect(m_host, &HostPanel::openAsked, this, open);
    connect(m_setup, &HostingSetup::openAsked, this, open);
    connect(m_host, &HostPanel::joinAsked, this, [this](const QUrl &address) {
        setBusy(true);
        Q_EMIT joinAsked(link::hostAt(address));
    });
    connect(m_host, &HostPanel::newAsked, this, [this] {
        m_pages->setCurrentIndex(SetupPage);
        m_setup->begin();
    });
    connect(m_setup, &HostingSetup::cancelled, this, [this] { m_pages->setCurrentIndex(ChoicePage); });
}

QWidget *WelcomeWindow::buildJoin()
{
    m_join->setProperty("large", true);
    m_join->setIcon(m_theme.icon(u"sign-in"_s, Colour::OnAccent));
    m_recentColumn->setSpacing(2);
    auto *panel = makePanel(u"panel"_s);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(24, 20, 24, 24);
    column->setSpacing(10);
    column->addWidget(m_joinTitle);
    column->addWidget(m_joinAbout);
    column->addSpacing(4);
    column->addWidget(m_addressField);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recentColumn);
    column->addStretch(1);
    column->addWidget(m_join);
    connect(m_join, &QPushButton::clicked, this, &WelcomeWindow::join);
    connect(m_address, &QLineEdit::returnPressed, this, &WelcomeWindow::join);
    return panel;
}

void WelcomeWindow::setRecent(const QList<link::RecentHost> &hosts)
{
    m_recent = hosts.mid(0, recentShown);
    rebuildRecent();
}

void WelcomeWindow::setAddress(const QString &address)
{
    m_address->setText(address);
}

void WelcomeWindow::setHouses(const QList<HostedHouse> &houses)
{
    m_host->setHouses(houses);
}

void WelcomeWindow::setBusy(bool busy)
{
    m_join->setEnabled(!busy);
    m_host->setBusy(busy);
    m_setup->setBusy(busy);
}

void WelcomeWindow::hostingFailed(HostingTrouble trouble, const QString &detail)
{
    setBusy(false);
    if (m_pages->currentIndex() == SetupPage)
        m_setup->fail(trouble, detail);
    else
        m_host->fail(HostingSetup::sentenceFor(trouble, detail));
}

void WelcomeWindow::joiningFailed(const QString &reason)
{
    setBusy(false);
    m_addressField->setWrong(reason);
    m_address->setFocus(Qt::OtherFocusReason);
}

void WelcomeWindow::join()
{
    if (!m_join->isEnabled())
        return;
    const auto address = link::parseHostAddress(m_address->text());
    if (!address) {
        joiningFailed(link::describe(address.error()));
        return;
    }
    m_addressField->clearWrong();
    setBusy(true);
    Q_EMIT joinAsked(*address);
}

void WelcomeWindow::rebuildRecent()
{
    while (auto *item = m_recentColumn->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_recentTitle->setVisible(!m_recent.isEmpty());
    for (int index = 0; index < m_recent.size(); ++index) {
        const auto &host = m_recent.at(index);
        const QString address = link::displayAddress(host.base);
        auto *button = new NameButton(u"rail"_s, u"welcome.recent%1"_s.arg(index + 1));
        button->setIcon(m_theme.icon(u"clock"_s));
        button->setWords(host.name.isEmpty() ? u"  %1"_s : u"  %1  ·  "_s + address,
                         host.name.isEmpty() ? address : host.name);
        button->setAccessibleName(tr("Join %1 at %2").arg(models::isolated(host.name), address));
        connect(button, &QPushButton::clicked, this, [this, address] {
            m_address->setText(address);
            join();
        });
        m_recentColumn->addWidget(button);
    }
}

// Whoever comes back has a house open, or had.
void WelcomeWindow::hideEvent(QHideEvent *event)
{
    m_pages->setCurrentIndex(ChoicePage);
    QMainWindow::hideEvent(event);
}

void WelcomeWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void WelcomeWindow::retranslate()
{
    setWindowTitle(tr("Gavel"));
    m_programMenu->setTitle(tr("&Gavel"));
    m_viewMenu->setTitle(tr("&View"));
    m_settings->setText(tr("&Settings…"));
    m_quit->setText(tr("&Quit"));
    m_appearance->retranslate();
    m_greeting->setText(tr("Welcome to Gavel"));
    m_about->setText(tr("An auction house on your own computer, open to whom you like."));
    m_joinTitle->setText(tr("Join an auction"));
    m_joinAbout->setText(tr("The host tells you the address. Looking on needs no account."));
    m_addressField->setTexts(tr("&Address"));
    m_address->setPlaceholderText(u"192.168.0.5:8010"_s);
    m_recentTitle->setText(tr("Joined before"));
    m_join->setText(tr("Join"));
    rebuildRecent();
}

} // namespace gavel::ui
