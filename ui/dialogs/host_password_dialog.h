#pragma once

#include "link/problem.h"
#include "theme/theme.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace gavel::link {
class HostLink;
}

namespace gavel::ui {

class FormField;
class StatusBanner;

// Asks who has just begun to host for a password of the account `host`, so that they can also sign in from elsewhere.
// It can wait: the session of this program is the host's anyway.
class HostPasswordDialog : public QDialog
{
    Q_OBJECT

public:
    HostPasswordDialog(link::HostLink &line, const Theme &theme, QWidget *parent = nullptr);

private:
    void submit();

    link::HostLink &m_line;
    QLineEdit *m_password;
    QLineEdit *m_again;
    FormField *m_passwordField;
    FormField *m_againField;
    StatusBanner *m_banner;
    QPushButton *m_submit;
    QPushButton *m_later;
};

} // namespace gavel::ui
