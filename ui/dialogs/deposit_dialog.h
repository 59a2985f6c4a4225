#pragma once

#include "dialogs/form_dialog.h"
#include "link/problem.h"
#include "models/money_text.h"
#include "protocol/views.h"

class QLineEdit;

namespace gavel::link {
class HostApi;
}

namespace gavel::ui {

class DropDown;
class MessageEdit;

// Takes money in for an account: how much, by which means, and a note on where it came from. Named "deposit".
class DepositDialog : public FormDialog
{
    Q_OBJECT

public:
    DepositDialog(link::HostApi &api, const protocol::AccountView &account, const models::MoneyText &money,
                  const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void deposited(const gavel::protocol::AccountView &account, gavel::auction::Amount amount);

private:
    void submit() override;
    void retranslate() override;
    [[nodiscard]] QString amountFault() const;
    [[nodiscard]] QString faultText(const link::Problem &problem) const;

    link::HostApi &m_api;
    protocol::AccountView m_account;
    models::MoneyText m_money;
    /// Of all tries of this dialog: when the answer to one was lost, the next pays nothing in a second time.
    const QString m_key;
    QLineEdit *m_amount;
    DropDown *m_means;
    MessageEdit *m_note;
    FormField *m_amountField;
    FormField *m_meansField;
    FormField *m_noteField;
};

} // namespace gavel::ui
