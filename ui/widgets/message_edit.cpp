#include "widgets/message_edit.h"

namespace gavel::ui {

MessageEdit::MessageEdit(const QString &objectName, int charactersMax, QWidget *parent)
    : QLineEdit(parent)
    , m_charactersMax(charactersMax)
{
    setObjectName(objectName);
    connect(this, &QLineEdit::textChanged, this, &MessageEdit::shorten);
}

void MessageEdit::shorten(const QString &text)
{
    const auto characters = text.toUcs4();
    if (characters.size() <= m_charactersMax)
        return;
    const int cursor = cursorPosition();
    const auto *first = reinterpret_cast<const char32_t *>(characters.constData());
    setText(QString::fromUcs4(first, m_charactersMax));
    setCursorPosition(cursor);
}

} // namespace gavel::ui
