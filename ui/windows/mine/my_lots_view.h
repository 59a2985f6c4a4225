#pragma once

#include "models/mine/my_lots_model.h"
#include "theme/theme.h"
#include "windows/mine/my_lots_order.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class BoundedTable;
class FactsBar;
class House;
class MyStatements;
class StateView;
class StatusBanner;

// One of my own lists as a table: what I bid on, what I won, what I sell, what I watch. Where I stand is seen at a
// glance, and what it all adds up to above it.
class MyLotsView : public QWidget
{
    Q_OBJECT

public:
    // Named "bids", "won", "selling" or "watching", and its parts "<name>.list", "<name>.facts", "<name>.export" …
    MyLotsView(House &house, models::MyLotsModel &model, const Theme &theme, QWidget *parent = nullptr);

    // A place beside the title, for what else can be done here.
    [[nodiscard]] QHBoxLayout &head() { return *m_head; }

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);
    // The row that the keys stand on, or what is known of its lot.
    void currentChanged(const std::optional<gavel::protocol::LotView> &lot);
    // The button of the empty state: to the catalogue, to signing in, or to selling.
    void catalogueAsked();
    void signInAsked();
    void sellAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void buildHead();
    void follow();
    void followModel();
    void retranslate();
    void refresh();
    void showFacts();
    void showState();
    void showEmpty();
    void act();
    void choose(const QModelIndex &index);
    void tellCurrent();
    void showMenu(const QPoint &at);
    void exportCsv();
    void openSlip(std::optional<auction::LotId> lot);

    House &m_house;
    models::MyLotsModel &m_model;
    MyLotsOrder m_sorted;
    const Theme &m_theme;
    QHBoxLayout *m_head;
    QLabel *m_title;
    QPushButton *m_slip;
    QPushButton *m_export;
    FactsBar *m_facts;
    StatusBanner *m_banner;
    QStackedWidget *m_stack;
    BoundedTable *m_table;
    StateView *m_state;
    MyStatements *m_statements = nullptr; // of what was won, or sold
};

} // namespace gavel::ui
