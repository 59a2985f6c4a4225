#include "widgets/form_field.h"

#include "widgets/keep_room.h"
#include "widgets/looks.h"

#include <QAccessible>
#include <QFocusEvent>
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
        connect(line, &QLineEdit::textChanged, this, &FormField::clearWrong); // a draft fills it in too
    if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        connect(text, &QPlainTextEdit::textChanged, this, &FormField::clearWrong);
}

void FormField::setCheck(const std::function<QString()> &check)
{
    m_check = check;
    keepRoom(m_below, true);
    keepRoomBelow();
    m_field->installEventFilter(this);
}

// For the hint as it is, or for one line.
void FormField::keepRoomBelow()
{
    if (!m_check)
        return;
    m_below->ensurePolished();
    const int line = m_below->fontMetrics().lineSpacing();
    const QRect hint =
        m_below->fontMetrics().boundingRect(QRect(0, 0, qMax(1, width()), 1'000), Qt::TextWordWrap, m_hint);
    m_below->setMinimumHeight(qMax(line, m_hint.isEmpty() ? 0 : hint.height()));
}

void FormField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepRoomBelow();
}

// Another window, a menu or a list of its own do not end what is being typed.
bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::FocusOut || !m_field->isVisible() || !m_field->isEnabled())
        return QWidget::eventFilter(watched, event);
    const auto reason = static_cast<QFocusEvent *>(event)->reason();
    if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason)
        setWrong(m_check());
    return QWidget::eventFilter(watched, event);
}

void FormField::setTexts(const QString &name, const QString &hint)
{
    m_name->setText(name);
    m_hint = hint;
    m_field->setAccessibleName(withoutMnemonic(name));
    m_field->setAccessibleDescription(hint);
    keepRoomBelow();
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
