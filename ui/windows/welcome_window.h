#pragma once

#include "link/host_address.h"
#include "link/settings.h"
#include "theme/theme.h"
#include "windows/hosting.h"

#include <QMainWindow>

class QCheckBox;
class QFrame;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace gavel::ui {

class AppearanceMenus;
class DropDown;
class FormField;
class StatusBanner;

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
    void setBusy(bool busy);
    void hostingFailed(const QString &reason);
    void joiningFailed(const QString &reason);

Q_SIGNALS:
    void hostAsked(const gavel::ui::HostingOptions &options);
    void joinAsked(const gavel::link::HostAddress &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildMenus();
    [[nodiscard]] QWidget *buildHost(const Theme &theme);
    [[nodiscard]] QWidget *buildJoin(const Theme &theme);
    void retranslate();
    void rebuildRecent();
    void host();
    void join();

    const Theme &m_theme;
    QMenu *m_programMenu;
    QMenu *m_viewMenu;
    QAction *m_quit;
    AppearanceMenus *m_appearance;
    QLabel *m_greeting;
    QLabel *m_about;
    QLabel *m_hostTitle;
    QLabel *m_hostAbout;
    QLineEdit *m_houseName;
    DropDown *m_currency;
    FormField *m_houseNameField;
    FormField *m_currencyField;
    QCheckBox *m_lan;
    QCheckBox *m_demo;
    StatusBanner *m_hostBanner;
    QPushButton *m_host;
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
