#pragma once

#include "dialogs/form_dialog.h"

class QLineEdit;

namespace gavel::link {
class HostLink;
}

namespace gavel::ui {

// Asks who has just begun to host for a password of the account `host`, so that they can also sign in from elsewhere.
// It can wait: the session of this program is the host's anyway.
class HostPasswordDialog : public FormDialog
{
    Q_OBJECT

public:
    HostPasswordDialog(link::HostLink &line, const Theme &theme, QWidget *parent = nullptr);

protected:
    void submit() override;
    void retranslate() override;

private:
    link::HostLink &m_line;
    QLineEdit *m_password;
    QLineEdit *m_again;
    FormField *m_passwordField;
    FormField *m_againField;
};

} // namespace gavel::ui
