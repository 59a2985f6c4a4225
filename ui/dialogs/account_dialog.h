#pragma once

#include "dialogs/form_dialog.h"
#include "link/problem.h"
#include "protocol/views.h"

class QLineEdit;

namespace gavel::link {
class HostLink;
}

namespace gavel::ui {

class SegmentedButtons;

// Signs in, or up, at a house. What is wrong is said at its field, as it is left; a refusal of the host in its words
// above the button. Accepted once there is an account.
class AccountDialog : public FormDialog
{
    Q_OBJECT

public:
    enum Mode { SignIn, SignUp };

    AccountDialog(link::HostLink &line, const Theme &theme, Mode mode, QWidget *parent = nullptr);

    // As whom one signed in here before.
    void setEmail(const QString &email);

protected:
    void submit() override;
    void retranslate() override;

private:
    void setMode(int mode);
    [[nodiscard]] bool isComplete();
    [[nodiscard]] QString emailFault() const;
    [[nodiscard]] QString nickFault() const;
    [[nodiscard]] QString passwordFault() const;
    void take(const link::Result<protocol::AccountView> &result);
    [[nodiscard]] bool showAtField(auction::Refusal code);

    link::HostLink &m_line;
    SegmentedButtons *m_modes;
    QLineEdit *m_email;
    QLineEdit *m_nick;
    QLineEdit *m_password;
    FormField *m_emailField;
    FormField *m_nickField;
    FormField *m_passwordField;
    Mode m_mode;
};

} // namespace gavel::ui
