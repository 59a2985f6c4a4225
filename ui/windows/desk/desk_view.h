#pragma once

#include "models/desk/desk_sales.h"
#include "theme/theme.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class CashierView;
class DropDown;
class EveningView;
class House;
class PrintMenu;
class SegmentedButtons;
class SellersView;

// The desk in its parts, one at a time: serving people, the evening at a glance, what sellers are owed;
// all of them of one sale.
class DeskView : public QWidget
{
    Q_OBJECT

public:
    DeskView(House &house, const Theme &theme, QWidget *parent = nullptr);

    // Where the part that is shown begins.
    void focusPart();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Part { Serve, Evening, Sellers };

    void followSales(House &house);
    void showPart();
    void showSales();
    void retranslate();

    models::DeskSales m_sales;
    SegmentedButtons *m_parts;
    DropDown *m_sale; // only where the house has several
    QStackedWidget *m_stack;
    CashierView *m_cashier;
    EveningView *m_evening;
    SellersView *m_sellers;
    PrintMenu *m_papers;
    QPushButton *m_print;
};

} // namespace gavel::ui
