#pragma once

#include "link/problem.h"
#include "protocol/views.h"
#include "theme/theme.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gavel::link {
class HostLink;
}

namespace gavel::ui {

class FormField;
class SegmentedButtons;
class StatusBanner;

// Signs in, or up, at a house. What is wrong is said at its field; a refusal of the host in its words above the button.
// Accepted once there is an account.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    enum Mode { SignIn, SignUp };

    AccountDialog(link::HostLink &line, const Theme &theme, Mode mode, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void setMode(int mode);
    void submit();
    [[nodiscard]] bool isComplete();
    void take(const link::Result<AccountView> &result);
    [[nodiscard]] bool showAtField(Refusal code);
    void busy(bool on);

    link::HostLink &m_line;
    QLabel *m_title;
    QLabel *m_explains;
    SegmentedButtons *m_modes;
    QLineEdit *m_email;
    QLineEdit *m_nick;
    QLineEdit *m_password;
    FormField *m_emailField;
    FormField *m_nickField;
    FormField *m_passwordField;
    StatusBanner *m_banner;
    QPushButton *m_submit;
    QPushButton *m_cancel;
    Mode m_mode;
};

} // namespace gavel::ui
