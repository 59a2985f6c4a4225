#pragma once

#include "theme/theme.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class CashierView;
class EveningView;
class House;
class PrintMenu;
class SegmentedButtons;
class SellersView;

// The desk in its parts, one at a time: serving people, the evening at a glance, what sellers are owed.
class DeskView : public QWidget
{
    Q_OBJECT

public:
    DeskView(House &house, const Theme &theme, QWidget *parent = nullptr);

    // Where the part that is shown begins.
    void focusPart();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Part { Serve, Evening, Sellers };

    void showPart();
    void retranslate();

    SegmentedButtons *m_parts;
    QStackedWidget *m_stack;
    CashierView *m_cashier;
    EveningView *m_evening;
    SellersView *m_sellers;
    PrintMenu *m_papers;
    QPushButton *m_print;
};

} // namespace gavel::ui
