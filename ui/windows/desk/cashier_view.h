#pragma once

#include "models/desk/cash_desk.h"
#include "models/desk/desk_sales.h"
#include "models/desk/invoice_model.h"
#include "theme/theme.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace gavel::ui {

class BillCommands;
class House;
class OfferPanel;
class PaymentPanel;
class StateView;
class StatusBanner;

// The cashier's screen: whom they serve, what that person owes line by line, and paying it. By keyboard: number, Enter;
// amount, Enter; Enter for the next.
class CashierView : public QWidget
{
    Q_OBJECT

public:
    CashierView(House &house, const Theme &theme, QWidget *parent = nullptr);

    // Where it is said whom they serve: for whoever shows this view to place above it.
    [[nodiscard]] QWidget *head() const { return m_head; }
    // Where serving somebody begins.
    void focusSearch();
    void serve(auction::AccountId account);
    // Of which sale, and how the others are called in which somebody owes too.
    void setSales(const models::DeskSales &sales);

Q_SIGNALS:
    // Whoever is served owes for that one too.
    void saleAsked(gavel::auction::SaleId sale);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBill();
    void follow();
    void retranslate();
    void enter();
    void find();
    void choose(const QList<protocol::AccountView> &accounts);
    void showDesk();
    void showOffer();
    void offerAmount();
    void pay(auction::Amount given, protocol::Means means, const QString &reference);
    void next();
    void openReceipt();
    void askTakeBack();

    // cashier_view_words.cpp
    void followDesk();
    void showPeople();
    void showElsewhere();
    void sayPaid(auction::Amount booked, auction::Amount change, protocol::Means means);
    void sayChanged(auction::Amount before);
    void sayVoided(const protocol::LotView &lot);
    void sayAnswered(const protocol::LotView &offered, bool takes);

    House &m_house;
    const Theme &m_theme;
    models::CashDesk m_desk;
    models::InvoiceModel m_lines;
    QLineEdit *m_search;
    QString m_words; // that whoever is served was found by
    QPushButton *m_find;
    QWidget *m_head;
    QStackedWidget *m_stack;
    StateView *m_state;
    QListWidget *m_found;
    QWidget *m_bill;
    QLabel *m_who;
    QLabel *m_number;
    QLabel *m_people;
    QPushButton *m_elsewhere;
    OfferPanel *m_offer;
    QTableView *m_table;
    PaymentPanel *m_payment;
    StatusBanner *m_banner;
    QPushButton *m_takeBack;
    BillCommands *m_commands;
    QPushButton *m_more;
    QPushButton *m_collect;
    QPushButton *m_receipt;
    QPushButton *m_next;
    QTimer m_lookingAgain; // while it is looked at: no stream tells of bills
    QHash<auction::SaleId, QString> m_saleNames;
    bool m_offersOn = false;                   // the banner's button offers a lot to its runner-up
    std::optional<auction::AccountId> m_shown; // whose amount was offered
};

} // namespace gavel::ui
