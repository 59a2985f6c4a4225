#pragma once

#include "dialogs/form_dialog.h"

namespace gavel::ui {

class MessageEdit;

// A second look at something that nothing takes back, or that comes to more than it seems; with a reason where others
// are to read one. Named "reason".
class ReasonDialog : public FormDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString explains;
        QString submit;
        QString readBy; // who reads the reason; empty: none is asked for
        bool needsReason = true;
        bool isGrave = true;
    };

    ReasonDialog(const Question &question, const Theme &theme, QWidget *parent);

    [[nodiscard]] QString reason() const;

private:
    void submit() override;
    void retranslate() override;

    Question m_question;
    MessageEdit *m_reason = nullptr;
    FormField *m_reasonField = nullptr;
};

} // namespace gavel::ui
