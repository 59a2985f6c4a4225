#pragma once

#include "auction/money.h"
#include "models/lot_filter_model.h"
#include "theme/theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QStackedWidget;

namespace gavel::ui {

class DropDown;
class House;
class LotCardDelegate;
class LotRowDelegate;
class SegmentedButtons;
class StateView;

// All lots of the house, as cards or as a dense table: searched, by phase, mine only, in an order.
class CatalogueView : public QWidget
{
    Q_OBJECT

public:
    enum Kind { Cards, Table };

    CatalogueView(House &house, const Theme &theme, QWidget *parent = nullptr);

    void focusSearch();
    void setGroup(models::LotFilterModel::Group group);
    void setOrder(models::LotFilterModel::Sort order);
    void setKind(Kind kind);
    // How many lots are open, for the rail.
    [[nodiscard]] int openCount() const;

Q_SIGNALS:
    void lotChosen(gavel::LotId lot);
    void sellAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTools();
    void buildList();
    void connectHouse();
    void retranslate();
    void showState();
    void showNothing();
    void layOutCells();
    void choose(const QModelIndex &index);

    House &m_house;
    const Theme &m_theme;
    models::LotFilterModel m_filter;
    QBoxLayout *m_tools;
    QLabel *m_title;
    QLineEdit *m_search;
    SegmentedButtons *m_groups;
    DropDown *m_whose;
    DropDown *m_order;
    SegmentedButtons *m_kinds;
    QStackedWidget *m_stack;
    QListView *m_list;
    StateView *m_state;
    LotCardDelegate *m_cards;
    LotRowDelegate *m_rows;
    Kind m_kind = Cards;
};

} // namespace gavel::ui
