#include "widgets/message_edit.h"

#include "wire/text.h"

namespace gavel::ui {

namespace {

/// What is pasted comes with tabulators and ends of lines, which become spaces, and with what no line may have, which
/// nobody sees and nobody misses.
QString inLine(char32_t c)
{
    const QString text = QString::fromUcs4(&c, 1);
    if (wire::takenIn(u'a' + text + u'a', wire::TextKind::Line)) // alone, it would be trimmed
        return text;
    return QChar::isSpace(c) ? QStringLiteral(" ") : QString();
}

} // namespace

MessageEdit::MessageEdit(const QString &objectName, int charactersMax, QWidget *parent)
    : QLineEdit(parent)
    , m_charactersMax(charactersMax)
{
    setObjectName(objectName);
    connect(this, &QLineEdit::textChanged, this, &MessageEdit::shorten);
}

void MessageEdit::shorten(const QString &text)
{
    QString fitting;
    int count = 0;
    for (const char32_t c : text.toUcs4()) {
        const QString kept = inLine(c);
        if (kept.isEmpty() || count == m_charactersMax)
            continue;
        fitting += kept;
        ++count;
    }
    if (fitting == text)
        return;
    const int cursor = cursorPosition();
    setText(fitting);
    setCursorPosition(cursor);
}

} // namespace gavel::ui
