#include "windows/desktop.h"

#include "dialogs/host_password_dialog.h"
#include "models/words.h"
#include "windows/appearance_menus.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/welcome_window.h"

#include <QApplication>
#include <QNetworkInterface>

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

// Where others on the network find what this computer serves at this port.
QString networkAddress(int port)
{
    for (const auto &address : QNetworkInterface::allAddresses()) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
            return u"http://%1:%2"_s.arg(address.toString()).arg(port);
    }
    return {};
}

} // namespace

Desktop::Desktop(HostingService *hosting, const QString &settingsPath, const QString &pictureFolder,
                 const std::optional<QUrl> &join, QObject *parent)
    : QObject(parent)
    , m_hosting(hosting)
    , m_file(settingsPath)
    , m_kept(m_file.load())
    , m_pictureFolder(pictureFolder)
    , m_theme(*qApp)
    , m_join(join)
{
    applyKept();
    m_welcome = std::make_unique<WelcomeWindow>(hosting != nullptr, m_theme);
    m_welcome->setRecent(m_kept.hosts);
    connectAppearance(m_welcome->appearance());
    connect(m_welcome.get(), &WelcomeWindow::joinAsked, this,
            [this](const link::HostAddress &address) { this->join(address, m_kept.tokenFor(address.base)); });
    connect(&m_theme, &Theme::changed, this, [this] { m_welcome->update(); });
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
        join(*address, m_kept.tokenFor(address->base));
    else
        m_welcome->joiningFailed(link::describe(address.error()));
    m_join.reset();
}

void Desktop::applyKept()
{
    m_translation.choose(m_kept.language);
    m_theme.setChoice(themeOf(m_kept.theme));
}

void Desktop::connectAppearance(AppearanceMenus &menus)
{
    menus.show(m_theme.choice(), m_translation.choice());
    connect(&menus, &AppearanceMenus::themeChosen, this, &Desktop::chooseTheme);
    connect(&menus, &AppearanceMenus::languageChosen, this, &Desktop::chooseLanguage);
}

void Desktop::chooseTheme(Theme::Choice choice)
{
    m_theme.setChoice(choice);
    m_kept.theme = nameOf(choice);
    save();
}

void Desktop::chooseLanguage(const QString &language)
{
    m_translation.choose(language);
    m_kept.language = language;
    save();
    if (m_house) {
        m_house->line().setLanguage(m_translation.language());
        m_house->renewMoney();
    }
}

void Desktop::connectHosting()
{
    connect(m_welcome.get(), &WelcomeWindow::hostAsked, this, [this](const HostingOptions &options) {
        m_lan = options.lan;
        m_hosting->start(options);
    });
    connect(m_hosting, &HostingService::failed, m_welcome.get(), &WelcomeWindow::hostingFailed);
    connect(m_hosting, &HostingService::started, this,
            [this](const QUrl &address, const QByteArray &hostToken, bool asksPassword) {
                m_asksPassword = asksPassword;
                join({.base = address, .lot = {}}, hostToken);
            });
}

void Desktop::join(const link::HostAddress &address, const QByteArray &token)
{
    m_welcome->setBusy(true);
    m_firstLot = address.lot;
    m_house = std::make_unique<House>(address.base, m_pictureFolder, m_file.beside(u"seen.json"_s));
    auto &line = m_house->line();
    line.setLanguage(m_translation.language());
    connect(&line, &link::HostLink::houseChanged, this, &Desktop::joined);
    connect(&line, &link::HostLink::failed, this, &Desktop::joiningFailed);
    connect(&line, &link::HostLink::accountChanged, this, &Desktop::keep);
    connect(&line, &link::HostLink::sessionEnded, this, &Desktop::keep);
    line.open(token);
}

void Desktop::joined()
{
    keep();
    if (!m_window)
        showWindow();
}

// A house that was joined once and lost is the main window's to tell about; here is only the first attempt. The line
// goes later: it is in the middle of telling.
void Desktop::joiningFailed(const link::Problem &problem)
{
    if (m_window)
        return;
    m_house->line().close();
    m_house.release()->deleteLater();
    const bool hosted = m_hosting && m_hosting->isRunning();
    const QString reason = models::problemText(problem, models::MoneyText());
    if (hosted) {
        m_hosting->stop();
        m_welcome->hostingFailed(reason);
    } else {
        m_welcome->joiningFailed(reason);
    }
}

void Desktop::showWindow()
{
    const bool hosted = m_hosting && m_hosting->isRunning();
    m_window = std::make_unique<MainWindow>(*m_house, m_theme);
    m_window->setHosting(hosted);
    connectAppearance(m_window->appearance());
    connect(m_window.get(), &MainWindow::leaveAsked, this, &Desktop::leave);
    connect(m_window.get(), &MainWindow::closed, this, [this] {
        m_kept.windows.insert(m_window->objectName(), m_window->saveGeometry());
        save();
    });
    m_window->restoreGeometry(m_kept.windows.value(m_window->objectName()));
    m_window->show();
    m_welcome->hide();
    m_welcome->setBusy(false);
    if (m_firstLot)
        m_window->openLot(*m_firstLot);
    const QString address = hosted && m_lan ? networkAddress(m_house->line().base().port()) : QString();
    if (!address.isEmpty())
        m_window->invite(address);
    if (hosted && m_asksPassword) {
        auto *dialog = new HostPasswordDialog(m_house->line(), m_theme, m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

// Back to the beginning. The window is the sender, so it goes later, and what it shows goes after it.
void Desktop::leave()
{
    m_kept.windows.insert(m_window->objectName(), m_window->saveGeometry());
    save();
    if (m_hosting && m_hosting->isRunning())
        m_hosting->stop();
    m_welcome->setRecent(m_kept.hosts);
    m_welcome->show();
    m_window->hide();
    m_house->line().close();
    auto *house = m_house.release();
    auto *window = m_window.release();
    connect(window, &QObject::destroyed, house, &QObject::deleteLater);
    window->deleteLater();
}

// The session is kept for the next start, but not that of a house hosted here: hosting gives a new one each time.
void Desktop::keep()
{
    if (!m_house)
        return;
    auto &line = m_house->line();
    if (!line.house())
        return;
    const bool hosted = m_hosting && m_hosting->isRunning();
    if (hosted)
        return;
    m_kept.remember({.base = line.base(), .name = line.house()->name, .token = line.token()});
    if (line.token().isEmpty())
        m_kept.forgetToken(line.base());
    save();
}

// A full disk costs what would have been remembered, not the auction.
void Desktop::save()
{
    if (const auto saved = m_file.save(m_kept); !saved)
        qWarning("Settings were not kept: %s", qUtf8Printable(saved.error()));
}

} // namespace gavel::ui
