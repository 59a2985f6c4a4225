#pragma once

#include "auction/money.h"
#include "link/kept_settings.h"
#include "theme/theme.h"
#include "windows/rail.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <optional>

class QStackedWidget;

namespace gavel::ui {

class AppearanceMenus;
class ConsoleView;
class Finder;
class FootBar;
class HostingService;
class House;
class LotMenu;
class MainMenu;
class NoticeArea;
class NoticeBell;
class OpenLots;
class PlaceActions;
class Places;
class ProjectorWindow;

// The window of one joined house: the places at the side, one view at a time, what is always true at the foot, and
// above the view the lots that are open and what has just happened.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // `hosting` is null where nothing can be hosted.
    MainWindow(House &house, const Theme &theme, link::KeptSettings &settings, HostingService *hosting,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] AppearanceMenus &appearance();
    void openLot(auction::LotId lot);
    void showPlace(Rail::Place place);
    // The address to tell people who may join; it is shown until it is copied or dismissed. Empty: there is none.
    void invite(const QString &address);
    // On the second screen, if there is one. Nothing chosen: it follows the lot that ends soonest.
    void openProjector(std::optional<auction::LotId> lot);
    // Closing the window would end the auction house for everyone: it only asks to be closed then.
    void setHosting(bool hosting) { m_hosting = hosting; }
    [[nodiscard]] NoticeArea &notices() { return *m_notices; }

Q_SIGNALS:
    void leaveAsked();
    void closeAsked();
    void quitAsked();
    void settingsAsked();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Todo = std::function<void()>;

    void build();
    void connectMenu();
    void connectViews();
    void connectHouse();
    void retranslate();
    void enableActions();
    void connectConsole(ConsoleView &console);
    void hostFront();
    void goBack();
    void openAccount(int mode);
    void keepState();

    // What has just happened: main_window_notices.cpp
    void connectNotices();
    void settleFront();

    House &m_house;
    const Theme &m_theme;
    link::KeptSettings &m_settings;
    MainMenu *m_menu;
    Rail *m_rail;
    FootBar *m_foot;
    QWidget *m_centre;
    QStackedWidget *m_views;
    NoticeArea *m_notices;
    NoticeBell *m_bell;
    Places *m_places;
    OpenLots *m_lots;
    LotMenu *m_lotMenu;
    Finder *m_finder;
    PlaceActions *m_placeActions;
    QPointer<ProjectorWindow> m_projector; // a window of its own, gone once it is closed
    QString m_invitation;
    bool m_hosting = false;
};

} // namespace gavel::ui
