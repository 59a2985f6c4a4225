#pragma once

#include "dialogs/form_dialog.h"
#include "protocol/views.h"

class QLineEdit;

namespace gavel::link {
class HostApi;
}

namespace gavel::ui {

// Gives an account a new password for somebody who lost theirs, and shows it once, to hand over. Named "password".
class PasswordDialog : public FormDialog
{
    Q_OBJECT

public:
    PasswordDialog(link::HostApi &api, const protocol::AccountView &account, const Theme &theme, QWidget *parent);

private:
    void submit() override;
    void retranslate() override;
    void set();
    void showOnce();

    link::HostApi &m_api;
    protocol::AccountView m_account;
    QLineEdit *m_password;
    FormField *m_passwordField;
    bool m_isSet = false;
};

} // namespace gavel::ui
