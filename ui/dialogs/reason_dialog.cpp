#include "dialogs/reason_dialog.h"

#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/message_edit.h"

using namespace Qt::StringLiterals;

namespace gavel::ui {

ReasonDialog::ReasonDialog(const Question &question, const Theme &theme, QWidget *parent)
    : FormDialog(u"reason"_s, theme, parent)
    , m_question(question)
{
    if (!question.readBy.isEmpty()) {
        m_reason = new MessageEdit(u"reason.text"_s, protocol::limits::reasonMax);
        m_reasonField = addField(m_reason);
    }
    setGrave(question.isGrave);
    retranslate();
}

QString ReasonDialog::reason() const
{
    return m_reason ? m_reason->text().trimmed() : QString();
}

void ReasonDialog::submit()
{
    if (m_reason && m_question.needsReason && reason().isEmpty()) {
        m_reasonField->setWrong(tr("A reason is needed."));
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    accept();
}

void ReasonDialog::retranslate()
{
    setTexts(m_question.title, m_question.explains, m_question.submit);
    if (m_reasonField)
        m_reasonField->setTexts(tr("&Reason"), m_question.readBy);
}

} // namespace gavel::ui
