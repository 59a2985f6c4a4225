#include "dialogs/amount_dialog.h"

#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/message_edit.h"
#include "widgets/segmented_buttons.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

QStringList keysFor(const QStringList &choices)
{
    QStringList keys;
    for (qsizetype i = 0; i < choices.size(); ++i)
        keys.append(QString::number(i));
    return keys;
}

} // namespace

AmountDialog::AmountDialog(const Question &question, const models::MoneyText &money, const Theme &theme,
                           QWidget *parent)
    : FormDialog(u"amount"_s, theme, parent)
    , m_question(question)
    , m_money(money)
    , m_typed(new QLineEdit)
    , m_amountField(nullptr)
    , m_choices(new SegmentedButtons(u"amount.choice"_s, keysFor(question.choices)))
    , m_reason(new MessageEdit(u"amount.reason"_s, protocol::limits::reasonMax))
    , m_reasonField(nullptr)
{
    m_typed->setObjectName(u"amount.amount"_s);
    if (question.offered)
        m_typed->setText(money.plain(*question.offered));
    m_choices->setTexts(question.choices);
    m_choices->setAccessibleName(question.choicesName);
    m_choices->setCurrent(0);
    m_amountField = addField(m_typed);
    add(m_choices, Qt::AlignLeading);
    m_reasonField = addField(m_reason);
    retranslate();
}

int AmountDialog::choice() const
{
    return m_choices->current();
}

QString AmountDialog::reason() const
{
    return m_reason->text().trimmed();
}

QString AmountDialog::amountFault() const
{
    const auto amount = m_money.parse(m_typed->text());
    if (!amount || *amount <= 0)
        return tr("This is no amount.");
    return *amount > m_question.most ? m_question.tooMuch : QString();
}

void AmountDialog::submit()
{
    const QString fault = amountFault();
    const QString missing = m_question.needsReason && reason().isEmpty() ? tr("A reason is needed.") : QString();
    m_amountField->setWrong(fault);
    m_reasonField->setWrong(missing);
    if (!fault.isEmpty())
        return m_typed->setFocus(Qt::OtherFocusReason);
    if (!missing.isEmpty())
        return m_reason->setFocus(Qt::OtherFocusReason);
    m_amount = *m_money.parse(m_typed->text());
    accept();
}

void AmountDialog::retranslate()
{
    setTexts(m_question.title, m_question.explains, m_question.submit);
    m_amountField->setTexts(tr("&Amount"));
    m_reasonField->setTexts(m_question.reasonName.isEmpty() ? tr("&Reason") : m_question.reasonName,
                            m_question.reasonHint.isEmpty() ? tr("It is on the invoice and in the record.")
                                                            : m_question.reasonHint);
}

} // namespace gavel::ui
