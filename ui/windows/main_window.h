#pragma once

#include "auction/money.h"
#include "theme/theme.h"
#include "windows/rail.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class AppearanceMenus;
class CatalogueView;
class FootBar;
class House;
class MainMenu;
class MyLotsView;
class RoomView;
class SellView;
class StatusBanner;

// The window of one joined house: the places at the side, one view at a time, what is always true at the foot, and
// above the view what has just happened.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(House &house, const Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] AppearanceMenus &appearance();
    void openLot(LotId lot);
    void showPlace(Rail::Place place);
    void openSelling();
    // The address to tell people who may join; it is shown until it is copied or dismissed.
    void invite(const QString &address);
    // Closing the window will end the auction house for everyone: it is asked about.
    void setHosting(bool hosting) { m_hosting = hosting; }

Q_SIGNALS:
    void leaveAsked();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Todo = std::function<void()>;

    void build();
    void connectMenu();
    void connectViews();
    void connectHouse();
    void retranslate();
    void enableActions();
    void showView(QWidget *view);
    void goBack();
    void openAccount(int mode);
    void showLine();
    void showCounts();
    void notice(int tone, const QString &sentence, const QString &action = {}, const Todo &todo = {});
    void noticeOutbid(LotId lot, Amount ask);
    void noticeWon(LotId lot, Amount price);
    [[nodiscard]] QString nameOf(LotId lot) const;
    [[nodiscard]] bool mayClose();

    House &m_house;
    const Theme &m_theme;
    MainMenu *m_menu;
    Rail *m_rail;
    FootBar *m_foot;
    StatusBanner *m_lineBanner;
    StatusBanner *m_notice;
    QStackedWidget *m_views;
    CatalogueView *m_catalogue;
    MyLotsView *m_bids;
    MyLotsView *m_won;
    MyLotsView *m_selling;
    SellView *m_sell;
    QPointer<RoomView> m_room;
    QPushButton *m_sellButton;
    Todo m_todo; // what the notice's action does
    QString m_invitation;
    bool m_hosting = false;
    bool m_wasConnected = false;
};

} // namespace gavel::ui
