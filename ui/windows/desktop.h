#pragma once

#include "link/host_address.h"
#include "link/host_trust.h"
#include "link/kept_settings.h"
#include "link/problem.h"
#include "theme/theme.h"
#include "windows/hosting.h"
#include "windows/translation.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace gavel::ui {

class AppearanceMenus;
class HostKeeper;
class House;
class MainWindow;
class Tray;
class WelcomeWindow;

// The desktop program: its settings, look and language, the welcome window, and the window of the house that was
// joined. Needs a QApplication that outlives it. GUI thread.
class Desktop : public QObject
{
    Q_OBJECT

public:
    // `hosting` may be null: then only joining is offered. `join` goes straight to that host (gavel join URL).
    // Pictures are kept in `pictureFolder`; empty: in memory alone.
    Desktop(HostingService *hosting, const QString &settingsPath, const QString &pictureFolder,
            const std::optional<QUrl> &join = {}, QObject *parent = nullptr);
    ~Desktop() override;

    void show();

    // For tests: the windows are driven by object name.
    [[nodiscard]] WelcomeWindow *welcome() const { return m_welcome.get(); }
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] House *house() const { return m_house.get(); }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] Tray &tray() { return *m_tray; }
    [[nodiscard]] Translation &translation() { return m_translation; }

private:
    void connectAppearance(AppearanceMenus &menus);
    void showAppearance();
    void applyKept();
    void chooseTheme(Theme::Choice choice);
    void chooseLanguage(const QString &language);
    void connectHosting();
    void showWindow();
    void hostInWindow();
    void offerHall(const QString &address);
    void connectNotices();
    void connectTray();
    void openSettings(QWidget *over);
    [[nodiscard]] bool isHosting() const;
    void quit();
    void leave();

    // desktop_joining.cpp
    void join(const link::HostAddress &address, const QByteArray &token);
    void joinAgain();
    void doubted(const link::CertificateDoubt &doubt);
    void joined();
    void joiningFailed(const link::Problem &problem);
    void keep();

    HostingService *m_hosting;
    link::KeptSettings m_settings;
    QString m_pictureFolder;
    Translation m_translation;
    Theme m_theme;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<HostKeeper> m_keeper;
    std::optional<QUrl> m_join;
    link::HostAddress m_joining; // the last that was tried, and by which session
    QByteArray m_joiningToken;
    std::optional<auction::LotId> m_firstLot; // that the address pointed at
    HostingOptions m_opening;                 // the house that is hosted here
    bool m_asksPassword = false;
    std::unique_ptr<WelcomeWindow> m_welcome;
    std::unique_ptr<House> m_house;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace gavel::ui
