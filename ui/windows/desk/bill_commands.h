#pragma once

#include "models/desk/cash_desk.h"
#include "protocol/invoice_views.h"
#include "theme/theme.h"

#include <QMenu>
#include <QObject>

class QPushButton;

namespace gavel::ui {

class House;

// What is seldom done to a bill: adjusting it, giving money back, voiding the sale of a lot on it, each with a reason
// that is asked for; and having it be somebody else's too, or theirs no more. Its actions are named "cashier.adjust",
// "cashier.refund", "cashier.voidSale", "cashier.together", "cashier.separate". And a button, "cashier.handBack", which
// says what is unspent of the deposit, for the bill to place. GUI thread.
class BillCommands : public QObject
{
    Q_OBJECT

public:
    // Dialogs lie over `window`.
    BillCommands(House &house, models::CashDesk &desk, const Theme &theme, QWidget &window);

    [[nodiscard]] QMenu &menu() { return *m_menu; }
    [[nodiscard]] QPushButton *handBackButton() { return m_handBackButton; }
    // What can be done to the bill now, and which line of it is chosen, if it is a lot's.
    void refresh(const std::optional<protocol::InvoiceLine> &chosen);
    void retranslate();
    // The lot whose sale was voided last, to its runner-up.
    void offerVoided();

Q_SIGNALS:
    void offered(const gavel::protocol::LotView &lot);

private:
    void adjust();
    void refund();
    void handBack();
    void showUnspent();
    void voidSale();
    void billTogether();
    void listPeople();

    House &m_house;
    models::CashDesk &m_desk;
    const Theme &m_theme;
    QWidget &m_window;
    QMenu *m_menu;
    QAction *m_adjust;
    QAction *m_refund;
    QAction *m_voidSale;
    QAction *m_together;
    QMenu *m_separate;
    QPushButton *m_handBackButton;
    std::optional<protocol::InvoiceLine> m_chosen;
    std::optional<protocol::LotView> m_voided;
};

} // namespace gavel::ui
