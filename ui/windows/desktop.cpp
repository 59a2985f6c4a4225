#include "windows/desktop.h"

#include "dialogs/host_password_dialog.h"
#include "dialogs/settings_dialog.h"
#include "models/isolated.h"
#include "windows/appearance_menus.h"
#include "windows/host_keeper.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/notices/notice_area.h"
#include "windows/notices/tray.h"
#include "windows/welcome_window.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

Theme::Choice themeOf(const QString &kept)
{
    return kept == "light"_L1 ? Theme::Choice::Light : kept == "dark"_L1 ? Theme::Choice::Dark : Theme::Choice::System;
}

QString nameOf(Theme::Choice choice)
{
    switch (choice) {
    case Theme::Choice::System:
        return {};
    case Theme::Choice::Light:
        return u"light"_s;
    case Theme::Choice::Dark:
        return u"dark"_s;
    }
    return {};
}

} // namespace

Desktop::Desktop(HostingService *hosting, const QString &settingsPath, const QString &pictureFolder,
                 const std::optional<QUrl> &join, QObject *parent)
    : QObject(parent)
    , m_hosting(hosting)
    , m_settings(settingsPath)
    , m_pictureFolder(pictureFolder)
    , m_theme(*qApp)
    , m_tray(std::make_unique<Tray>(m_theme))
    , m_keeper(std::make_unique<HostKeeper>(*m_tray, m_settings))
    , m_join(join)
{
    applyKept();
    m_welcome = std::make_unique<WelcomeWindow>(hosting != nullptr, m_theme);
    m_welcome->setRecent(m_settings.kept().hosts);
    connectAppearance(m_welcome->appearance());
    connect(m_welcome.get(), &WelcomeWindow::joinAsked, this, [this](const link::HostAddress &address) {
        this->join(address, m_settings.kept().tokenFor(address.base));
    });
    connect(m_welcome.get(), &WelcomeWindow::settingsAsked, this, [this] { openSettings(m_welcome.get()); });
    connect(&m_theme, &Theme::changed, this, [this] { m_welcome->update(); });
    connectTray();
    if (hosting)
        connectHosting();
}

Desktop::~Desktop() = default;

void Desktop::show()
{
    m_welcome->show();
    if (!m_join)
        return;
    const QString typed = m_join->toString();
    m_welcome->setAddress(typed);
    if (const auto address = link::parseHostAddress(typed))
        join(*address, m_settings.kept().tokenFor(address->base));
    else
        m_welcome->joiningFailed(link::describe(address.error()));
    m_join.reset();
}

void Desktop::applyKept()
{
    m_translation.choose(m_settings.kept().language);
    m_theme.setChoice(themeOf(m_settings.kept().theme));
}

void Desktop::connectAppearance(AppearanceMenus &menus)
{
    showAppearance();
    connect(&menus, &AppearanceMenus::themeChosen, this, &Desktop::chooseTheme);
    connect(&menus, &AppearanceMenus::languageChosen, this, &Desktop::chooseLanguage);
}

// Also where it was chosen elsewhere.
void Desktop::showAppearance()
{
    m_welcome->appearance().show(m_theme.choice(), m_translation.choice());
    if (m_window)
        m_window->appearance().show(m_theme.choice(), m_translation.choice());
}

void Desktop::chooseTheme(Theme::Choice choice)
{
    m_theme.setChoice(choice);
    showAppearance();
    m_settings.change([choice](link::Kept &kept) { kept.theme = nameOf(choice); });
}

void Desktop::chooseLanguage(const QString &language)
{
    m_translation.choose(language);
    showAppearance();
    m_settings.change([&language](link::Kept &kept) { kept.language = language; });
    if (m_house) {
        m_house->line().setLanguage(m_translation.language());
        m_house->renewMoney();
    }
}

void Desktop::connectHosting()
{
    connect(m_welcome.get(), &WelcomeWindow::hostAsked, this, [this](const HostingOptions &options) {
        m_opening = options;
        m_hosting->start(options);
    });
    connect(m_hosting, &HostingService::failed, m_welcome.get(), &WelcomeWindow::hostingFailed);
    connect(m_hosting, &HostingService::housesFound, m_welcome.get(), &WelcomeWindow::setHouses);
    connect(m_hosting, &HostingService::servedElsewhere, this, [this](const QUrl &address) {
        const link::HostAddress host = link::hostAt(address);
        this->join(host, m_settings.kept().tokenFor(host.base));
    });
    connect(m_hosting, &HostingService::stopped, this, [this] {
        m_welcome->setBusy(false);
        m_hosting->findHouses();
    });
    connect(m_hosting, &HostingService::reachChanged, this, [this](const QString &detail) {
        if (m_window && detail.isEmpty())
            m_window->invite(m_hosting->publicAddress().toString());
    });
    connect(m_hosting, &HostingService::turnedAway, this, &Desktop::offerHall);
    connect(m_keeper.get(), &HostKeeper::leaveChosen, this, &Desktop::leave);
    connect(m_keeper.get(), &HostKeeper::quitChosen, this, &Desktop::quit);
    m_hosting->findHouses();
    connect(m_hosting, &HostingService::started, this,
            [this](const QUrl &address, const QByteArray &hostToken, bool asksPassword) {
                m_asksPassword = asksPassword;
                join(link::hostAt(address), hostToken);
            });
}

bool Desktop::isHosting() const
{
    return m_hosting && m_hosting->isRunning();
}

void Desktop::showWindow()
{
    m_window = std::make_unique<MainWindow>(*m_house, m_theme, m_settings, m_hosting);
    connectAppearance(m_window->appearance());
    connect(m_window.get(), &MainWindow::settingsAsked, this, [this] { openSettings(m_window.get()); });
    connectNotices();
    m_window->show();
    m_welcome->hide();
    m_welcome->setBusy(false);
    if (isHosting()) {
        hostInWindow();
    } else {
        connect(m_window.get(), &MainWindow::leaveAsked, this, &Desktop::leave);
        connect(m_window.get(), &MainWindow::quitAsked, m_window.get(), &QWidget::close);
    }
    if (m_firstLot)
        m_window->openLot(*m_firstLot);
}

void Desktop::hostInWindow()
{
    m_keeper->keep(*m_window, *m_house);
    if (const QUrl address = m_hosting->publicAddress(); !address.isEmpty())
        m_window->invite(address.toString());
    if (const quint16 missed = m_hosting->missedPort(); missed != 0) {
        m_window->notices().say(StatusBanner::Tone::Soon, [missed] {
            return StatusBanner::Words{tr("Port %1 is taken by another program, so that this time the address has "
                                          "another. Codes that were printed do not lead here.")
                                           .arg(missed)};
        });
    }
    // Who sells is the house's own setting; a new one begins with everyone.
    if (m_opening.folder.isEmpty() && !m_opening.anyoneSells)
        m_house->line().api().changeHouse({{u"selling"_s, u"host"_s}}, this,
                                          [](const link::Result<protocol::HouseView> &) {});
    if (m_asksPassword) {
        auto *dialog = new HostPasswordDialog(m_house->line(), m_theme, m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void Desktop::offerHall(const QString &address)
{
    if (!m_window || m_hosting->reach() != Reach::Network)
        return;
    const auto wording = [address] {
        return StatusBanner::Words{tr("Somebody at %1 was turned away: one address has too many connections or "
                                      "sign-ins. In a hall many phones come from one.")
                                       .arg(models::isolated(address)),
                                   tr("Lift the limits")};
    };
    m_window->notices().say(StatusBanner::Tone::Soon, wording, [this] { m_hosting->setReach(Reach::Hall); });
}

void Desktop::connectNotices()
{
    auto &notices = m_house->notices();
    notices.setPreferences(m_settings.kept().notices);
    connect(&m_settings, &link::KeptSettings::changed, &notices,
            [this, &notices] { notices.setPreferences(m_settings.kept().notices); });
    connect(&notices, &models::NoticeCentre::messaged, m_tray.get(),
            [this, &notices](const models::NoticeGroup &group) { m_tray->tell(group, notices.money()); });
    connect(&notices, &models::NoticeCentre::rang, m_window.get(), [this] {
        QApplication::beep();
        QApplication::alert(m_window.get());
    });
    connect(m_tray.get(), &Tray::muteChosen, &notices, &models::NoticeCentre::setMuted);
    m_tray->setInHouse(true);
    m_tray->setTitle(m_house->line().house()->name);
}

void Desktop::connectTray()
{
    connect(m_tray.get(), &Tray::openAsked, this, [this] {
        QWidget *window = m_window ? static_cast<QWidget *>(m_window.get()) : m_welcome.get();
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->show();
        window->raise();
        window->activateWindow();
    });
    connect(m_tray.get(), &Tray::lotChosen, this, [this](auction::LotId lot) {
        if (m_window)
            m_window->openLot(lot);
    });
    connect(m_tray.get(), &Tray::quitAsked, this, [this] {
        if (!m_window)
            return QApplication::quit();
        Q_EMIT m_tray->openAsked();
        Q_EMIT m_window->quitAsked();
    });
}

void Desktop::openSettings(QWidget *over)
{
    auto *dialog = new SettingsDialog(
        m_settings, {.theme = m_theme.choice(), .language = m_translation.choice(), .hasTray = m_tray->isThere()},
        over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::themeChosen, this, &Desktop::chooseTheme);
    connect(dialog, &SettingsDialog::languageChosen, this, &Desktop::chooseLanguage);
    dialog->open();
}

// The house was asked about; now the window may close, and the program ends with it.
void Desktop::quit()
{
    m_keeper->release();
    m_hosting->stop();
    m_window->close();
    QApplication::quit();
}

// Back to the beginning. The window is the sender, so it goes later, and what it shows goes after it.
void Desktop::leave()
{
    m_keeper->release();
    m_tray->setInHouse(false);
    m_tray->setTitle({});
    if (isHosting()) {
        m_welcome->setBusy(true); // until it has stopped
        m_hosting->stop();
    }
    m_welcome->setRecent(m_settings.kept().hosts);
    m_welcome->show();
    m_window->hide();
    m_house->line().close();
    auto *house = m_house.release();
    auto *window = m_window.release();
    connect(window, &QObject::destroyed, house, &QObject::deleteLater);
    window->deleteLater();
}

} // namespace gavel::ui
