#pragma once

#include "link/host_address.h"
#include "link/settings.h"
#include "theme/theme.h"
#include "windows/hosting.h"

#include <QMainWindow>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace gavel::ui {

class AppearanceMenus;
class FormField;
class HostPanel;
class HostingSetup;

// Where one begins: host an auction on this computer, or join one by its address.
class WelcomeWindow : public QMainWindow
{
    Q_OBJECT

public:
    // Without hosting (a build or a test that has none) only joining is offered.
    WelcomeWindow(bool canHost, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] AppearanceMenus &appearance() { return *m_appearance; }
    void setRecent(const QList<link::RecentHost> &hosts);
    void setAddress(const QString &address);
    void setHouses(const QList<HostedHouse> &houses);
    void setBusy(bool busy);
    void hostingFailed(HostingTrouble trouble, const QString &detail);
    void joiningFailed(const QString &reason);

Q_SIGNALS:
    void hostAsked(const gavel::models::HostingOptions &options);
    void settingsAsked();
    void joinAsked(const gavel::link::HostAddress &address);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Page { ChoicePage, SetupPage };

    [[nodiscard]] QWidget *buildChoice(bool canHost);
    [[nodiscard]] QWidget *buildSetup();
    [[nodiscard]] QWidget *buildJoin();
    void connectHosting();
    void retranslate();
    void rebuildRecent();
    void join();

    const Theme &m_theme;
    QMenu *m_programMenu;
    QMenu *m_viewMenu;
    QAction *m_settings;
    QAction *m_quit;
    AppearanceMenus *m_appearance;
    QLabel *m_greeting;
    QLabel *m_about;
    QStackedWidget *m_pages;
    HostPanel *m_host;
    HostingSetup *m_setup;
    QLabel *m_joinTitle;
    QLabel *m_joinAbout;
    QLineEdit *m_address;
    FormField *m_addressField;
    QPushButton *m_join;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recentColumn;
    QList<link::RecentHost> m_recent;
};

} // namespace gavel::ui
