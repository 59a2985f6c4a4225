#pragma once

#include "auction/money.h"
#include "models/catalogue/lot_filter_model.h"
#include "theme/theme.h"

#include <QWidget>

class QModelIndex;
class QStackedWidget;

namespace gavel::ui {

class CatalogueTools;
class House;
class LotCardDelegate;
class LotList;
class LotRowDelegate;
class LotRowHeader;
class StateView;

// All lots of the house, as cards or as a dense table: searched, by phase, filtered, in an order.
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
    // Kind, phase and order, to be kept until the next start. Prices and sellers are of one house, and are not.
    [[nodiscard]] QByteArray state() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);
    void sellAsked();
    void signInAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void connectTools();
    void buildList();
    void connectHouse();
    void retranslate();
    void showState();
    void showNothing();
    void layOutSides();
    void layOutCells();
    void choose(const QModelIndex &index);
    void watch(auction::LotId lot);
    void showMenu(const QPoint &at);
    [[nodiscard]] QModelIndex eyeAt(const QPoint &at) const;
    void showNoneOf(models::LotFilterModel::Group group);

    House &m_house;
    const Theme &m_theme;
    models::LotFilterModel m_filter;
    CatalogueTools *m_tools;
    QStackedWidget *m_stack;
    LotList *m_list;
    StateView *m_state;
    LotCardDelegate *m_cards;
    LotRowDelegate *m_rows;
    LotRowHeader *m_header; // of the rows
    Kind m_kind = Cards;
};

} // namespace gavel::ui
