#pragma once

#include "models/money_text.h"
#include "protocol/invoice_views.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gavel::ui {

class FormField;
class MessageEdit;
class SegmentedButtons;

// What is owed, and what is handed over for it: an amount, by which means, and a reference. Enter in a field pays. Cash
// may be more than is owed: the rest is change, which is said while the amount is typed. Its parts are named
// "cashier.…".
class PaymentPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PaymentPanel(QWidget *parent = nullptr);

    // `isBusy`: nothing can be paid at the moment. What was offered of another amount becomes what is owed now; what
    // somebody wrote stays.
    void showInvoice(const protocol::InvoiceView &invoice, const models::MoneyText &money, bool isBusy);
    // All that is owed, ready to be confirmed or overwritten. False: nothing is.
    [[nodiscard]] bool offer();
    void retranslate();

Q_SIGNALS:
    void payAsked(gavel::auction::Amount given, gavel::protocol::Means means, const QString &reference);

private:
    [[nodiscard]] protocol::Means means() const;
    [[nodiscard]] QString amountFault() const;
    void pay();
    void fill();
    [[nodiscard]] auction::Amount changeToGive() const;
    void showSums();

    models::MoneyText m_money;
    auction::Amount m_balance = 0;
    auction::Amount m_total = 0;
    auction::Amount m_paid = 0;
    QLabel *m_sums;
    QLabel *m_due;
    QLineEdit *m_amount;
    QString m_offered; // what it was filled with
    FormField *m_amountField;
    SegmentedButtons *m_means;
    MessageEdit *m_reference;
    FormField *m_referenceField;
    QPushButton *m_pay;
};

} // namespace gavel::ui
