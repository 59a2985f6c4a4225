#pragma once

#include "dialogs/form_dialog.h"
#include "protocol/views.h"

class QLineEdit;

namespace gavel::link {
class HostApi;
}

namespace gavel::ui {

// Enters somebody at the door by a name alone, under the next paddle. Named "enter".
class EnterDialog : public FormDialog
{
    Q_OBJECT

public:
    EnterDialog(link::HostApi &api, const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void entered(const protocol::AccountView &account);

private:
    void submit() override;
    void retranslate() override;

    link::HostApi &m_api;
    QLineEdit *m_nick;
    FormField *m_nickField;
};

} // namespace gavel::ui
