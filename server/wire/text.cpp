#include "wire/text.h"

#include <QChar>

namespace gavel::wire {

namespace {

bool isPlain(char32_t c)
{
    return !QChar::isSurrogate(c) && !QChar::isNonCharacter(c) && c != QChar::ByteOrderMark;
}

} // namespace

bool isPlainText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (!isPlain(c))
            return false;
    }
    return true;
}

} // namespace gavel::wire
