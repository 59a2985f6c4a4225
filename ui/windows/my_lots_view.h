#pragma once

#include "models/my_lots_model.h"
#include "theme/theme.h"
#include "windows/my_lots_order.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;

namespace gavel::ui {

class House;
class StateView;

// One of my own lists as a table: what I bid on, what I won, what I sell. Where I stand is seen at a glance.
class MyLotsView : public QWidget
{
    Q_OBJECT

public:
    // Named "bids", "won" or "selling", and its parts "<name>.list", "<name>.state", "<name>.note".
    MyLotsView(House &house, models::MyLotsModel &model, const Theme &theme, QWidget *parent = nullptr);

    // A place beside the title, for what else can be done here.
    [[nodiscard]] QHBoxLayout &head() { return *m_head; }

Q_SIGNALS:
    void lotChosen(gavel::LotId lot);
    // The button of the empty state: to the catalogue, to signing in, or to selling.
    void catalogueAsked();
    void signInAsked();
    void sellAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void follow();
    void retranslate();
    void showState();
    void showEmpty();
    void choose(const QModelIndex &index);

    House &m_house;
    models::MyLotsModel &m_model;
    MyLotsOrder m_sorted;
    QHBoxLayout *m_head;
    QLabel *m_title;
    QLabel *m_note;
    QStackedWidget *m_stack;
    QTableView *m_table;
    StateView *m_state;
};

} // namespace gavel::ui
