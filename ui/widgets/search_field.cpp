#include "widgets/search_field.h"

#include <QInputMethodEvent>
#include <QScopedValueRollback>

namespace gavel::ui {

SearchField::SearchField(const QString &objectName, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(objectName);
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (!m_isComposing)
            tell({});
    });
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    const QString composing = event->preeditString();
    {
        const QScopedValueRollback taking(m_isComposing, true);
        QLineEdit::inputMethodEvent(event);
    }
    tell(composing);
}

void SearchField::tell(const QString &composing)
{
    QString seen = text();
    seen.insert(cursorPosition(), composing);
    if (std::exchange(m_told, seen) != seen)
        Q_EMIT searched(seen);
}

} // namespace gavel::ui
