#pragma once

#include "dialogs/form_dialog.h"

class QPlainTextEdit;

namespace gavel::link {
class HostApi;
}

namespace gavel::ui {

// Says something to everyone in the house, at once. Named "announce".
class AnnounceDialog : public FormDialog
{
    Q_OBJECT

public:
    AnnounceDialog(link::HostApi &api, const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void announced(const QString &text);

private:
    void submit() override;
    void retranslate() override;

    link::HostApi &m_api;
    QPlainTextEdit *m_text;
    FormField *m_textField;
};

} // namespace gavel::ui
