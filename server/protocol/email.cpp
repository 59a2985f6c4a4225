#include "protocol/email.h"

#include "protocol/json_fields.h"
#include "protocol/limits.h"

#include <QRegularExpression>

#include <algorithm>

namespace gavel::protocol {

bool isEmail(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[^@\\s]+@[^@\\s]+$"));
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return codePoints(text) <= limits::emailMax && std::none_of(text.begin(), text.end(), isControl) &&
           shape.match(text).hasMatch();
}

} // namespace gavel::protocol
