#include "widgets/form_field.h"

#include "widgets/looks.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

FormField::FormField(QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_name(makeLabel(u"small"_s))
    , m_below(makeParagraph(u"third"_s, field->objectName() + u".below"_s))
{
    m_name->setBuddy(field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_name);
    column->addWidget(field);
    column->addWidget(m_below);
    m_below->hide();
    if (auto *line = qobject_cast<QLineEdit *>(field))
        connect(line, &QLineEdit::textEdited, this, &FormField::clearWrong);
    if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        connect(text, &QPlainTextEdit::textChanged, this, &FormField::clearWrong);
}

void FormField::setTexts(const QString &name, const QString &hint)
{
    m_name->setText(name);
    m_hint = hint;
    m_field->setAccessibleName(withoutMnemonic(name));
    m_field->setAccessibleDescription(hint);
    if (!m_field->property("wrong").toBool()) {
        m_below->setText(hint);
        m_below->setVisible(!hint.isEmpty());
    }
}

void FormField::setWrong(const QString &reason)
{
    const bool wrong = !reason.isEmpty();
    if (!wrong && !m_field->property("wrong").toBool())
        return;
    gavel::ui::setWrong(m_field, wrong);
    m_field->setAccessibleDescription(wrong ? reason : m_hint);
    setLook(m_below, wrong ? u"error"_s : u"third"_s);
    m_below->setText(wrong ? reason : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    if (wrong) {
        QAccessibleEvent event(m_below, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace gavel::ui
