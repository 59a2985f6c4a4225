#pragma once

#include "auction/money.h"
#include "theme/theme.h"
#include "windows/rail.h"

#include <QHash>
#include <QStackedWidget>
#include <QTimer>

class QPushButton;

namespace gavel::models {
class MyLotsModel;
}

namespace gavel::ui {

class CheckInView;
class CatalogueView;
class ConsoleView;
class DeskView;
class HostingService;
class House;
class MyLotsView;
class SalesView;
class SellView;
class SellerActions;

// The places of the house: their views, one at a time, and how much waits in each, for the rail.
class Places : public QStackedWidget
{
    Q_OBJECT

public:
    // `hosting` is null where nothing can be hosted.
    Places(House &house, const Theme &theme, HostingService *hosting, QWidget *parent = nullptr);

    // Whether there is such a place for who is signed in: the console is the host's alone.
    [[nodiscard]] bool offers(Rail::Place place) const;
    // The one that is shown, or that the form for a new lot belongs to.
    [[nodiscard]] Rail::Place place() const { return m_place; }
    void showPlace(Rail::Place place);
    // The keyboard goes to what is shown: its list, if there is one.
    void focusView();
    // The form for a new lot; whoever is not signed in is asked to.
    void openSelling();
    void openDrafts();
    void openMany();
    // The same form with a lot of one's own, to change it or to offer it again.
    void changeLot(auction::LotId lot);
    void relistLot(auction::LotId lot);
    [[nodiscard]] CatalogueView &catalogue() { return *m_catalogue; }
    // Of the house, as phones reach it.
    void setHallAddress(const QUrl &address);
    // Null until a host came.
    [[nodiscard]] ConsoleView *console() const { return m_console; }
    // Which place is shown, and how the catalogue is, for the next start.
    void keepState(QHash<QString, QByteArray> &into) const;
    void restoreState(const QHash<QString, QByteArray> &kept);

Q_SIGNALS:
    // A place, or the form for a new lot, is to be seen now.
    void shown(gavel::ui::Rail::Place place);
    void counted(gavel::ui::Rail::Place place, int count, bool alarming);
    // Made for the first host who comes: nobody else has use for it.
    void consoleMade(gavel::ui::ConsoleView &console);
    void lotChosen(gavel::auction::LotId lot);
    void signInAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(Rail::Place place, QWidget *view);
    MyLotsView *addList(Rail::Place place, models::MyLotsModel &model);
    void connectCounts();
    [[nodiscard]] bool showSell();
    void followAccount();
    void addConsole();
    void count();
    void retranslate();

    House &m_house;
    const Theme &m_theme;
    HostingService *m_hosting;
    QHash<Rail::Place, QWidget *> m_views;
    CatalogueView *m_catalogue;
    CheckInView *m_checkIn = nullptr; // until one of the staff came
    DeskView *m_desk = nullptr;       // until a cashier came
    QUrl m_hallAddress;
    ConsoleView *m_console = nullptr;
    SalesView *m_sales = nullptr; // with the console
    SellView *m_sell;
    SellerActions *m_ownActions;
    QPushButton *m_sellButton;
    Rail::Place m_place = Rail::Catalogue;
    QTimer m_counting; // once for all changes of one turn of the event loop
};

} // namespace gavel::ui
