#include "protocol/password.h"

#include "protocol/json_fields.h"
#include "protocol/limits.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

bool isPassword(const QString &password)
{
    const qsizetype length = codePoints(password);
    return length >= limits::passwordMin && length <= limits::passwordMax;
}

QString passwordRule()
{
    return u"must be text of at least %1 characters"_s.arg(limits::passwordMin);
}

} // namespace gavel::protocol
