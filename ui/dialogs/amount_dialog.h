#pragma once

#include "dialogs/form_dialog.h"
#include "models/money_text.h"

#include <QStringList>
#include <optional>

class QLineEdit;

namespace gavel::ui {

class MessageEdit;
class SegmentedButtons;

// An amount with a choice and a reason that somebody is to read: adjusting an invoice, giving money back. Named
// "amount".
class AmountDialog : public FormDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString explains;
        QString submit;
        QString choicesName;
        QStringList choices; // at least one, in the order of choice()
        std::optional<auction::Amount> offered;
        auction::Amount most = auction::amountMax;
        QString tooMuch;         // what is said of more than that
        QString reasonName = {}; // empty: a reason that is on an invoice
        QString reasonHint = {};
        bool needsReason = true;
    };

    AmountDialog(const Question &question, const models::MoneyText &money, const Theme &theme, QWidget *parent);

    // Once it was accepted; above 0.
    [[nodiscard]] auction::Amount amount() const { return m_amount; }
    [[nodiscard]] int choice() const;
    [[nodiscard]] QString reason() const;

private:
    void submit() override;
    void retranslate() override;
    [[nodiscard]] QString amountFault() const;

    Question m_question;
    models::MoneyText m_money;
    QLineEdit *m_typed;
    FormField *m_amountField;
    SegmentedButtons *m_choices;
    MessageEdit *m_reason;
    FormField *m_reasonField;
    auction::Amount m_amount = 0;
};

} // namespace gavel::ui
