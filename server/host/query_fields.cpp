#include "host/query_fields.h"

#include "protocol/limits.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

void QueryFields::fail(QLatin1StringView name, const QString &reason)
{
    if (!ok())
        return;
    m_wrong = name;
    m_reason = reason;
}

QString QueryFields::text(QLatin1StringView name)
{
    const QString text = m_request.queryValue(QString(name)).value_or(QString());
    if (text.contains(QChar::ReplacementCharacter))
        fail(name, u"must be text in UTF-8"_s);
    return text;
}

std::optional<qint64> QueryFields::integer(QLatin1StringView name, qint64 least, qint64 most)
{
    const QString text = this->text(name);
    if (text.isEmpty())
        return std::nullopt;
    bool isInteger = false;
    const qint64 value = text.toLongLong(&isInteger);
    if (isInteger && value >= least && value <= most)
        return value;
    fail(name, most == std::numeric_limits<qint64>::max() ? u"must be an integer of at least %1"_s.arg(least)
                                                          : u"must be an integer from %1 to %2"_s.arg(least).arg(most));
    return std::nullopt;
}

int QueryFields::limit()
{
    return static_cast<int>(integer("limit"_L1, 1, protocol::limits::pageMax).value_or(protocol::limits::pageDefault));
}

} // namespace gavel::host
