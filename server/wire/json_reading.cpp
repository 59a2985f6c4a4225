#include "wire/json_reading.h"

namespace gavel::wire {

QJsonDocument readJson(const QByteArray &utf8, QJsonParseError *error)
{
    constexpr QByteArrayView marked("\"\xEF\xBB\xBF");
    if (utf8.indexOf(marked) < 0)
        return QJsonDocument::fromJson(utf8, error);
    // After a quotation mark that begins no string it is a fault either way.
    return QJsonDocument::fromJson(QByteArray(utf8).replace(marked, "\"\\ufeff"), error);
}

} // namespace gavel::wire
