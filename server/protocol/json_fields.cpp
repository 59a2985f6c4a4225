#include "protocol/json_fields.h"

#include "wire/canonical_json.h"

#include <cmath>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

bool absent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

} // namespace

std::optional<qint64> integerOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (std::trunc(number) != number || std::abs(number) > static_cast<double>(exactIntegerMax) ||
        std::abs(value.toInteger()) > exactIntegerMax)
        return std::nullopt;
    return value.toInteger();
}

qsizetype codePoints(QStringView text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

QString textRule(wire::TextKind kind, int codePointsMin, int codePointsMax)
{
    const QString rule = codePointsMin > 0
                             ? u"must be text of %1 to %2 characters"_s.arg(codePointsMin).arg(codePointsMax)
                             : u"must be text of at most %1 characters"_s.arg(codePointsMax);
    switch (kind) {
    case wire::TextKind::Name:
        return rule + u", on one line, without any that can't be seen or turn the direction of writing";
    case wire::TextKind::Line:
        return rule + u", on one line, without control characters";
    case wire::TextKind::Text:
        return rule + u", without control characters";
    }
    Q_UNREACHABLE();
}

void JsonFields::fail(QLatin1StringView name)
{
    if (m_ok)
        m_wrong = name;
    m_ok = false;
}

template <typename Value>
Value JsonFields::needed(QLatin1StringView name, std::optional<Value> value)
{
    if (!value)
        fail(name);
    return value.value_or(Value{});
}

std::optional<qint64> JsonFields::optionalInteger(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    const std::optional<qint64> integer = integerOf(value);
    if (!integer)
        fail(name);
    return integer;
}

std::optional<QString> JsonFields::optionalText(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    if (!value.isString() || !wire::isWellFormedUtf16(value.toString())) {
        fail(name);
        return std::nullopt;
    }
    return value.toString();
}

std::optional<bool> JsonFields::optionalBoolean(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    if (!value.isBool())
        fail(name);
    return value.toBool();
}

std::optional<QJsonObject> JsonFields::optionalObject(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    if (!value.isObject())
        fail(name);
    return value.toObject();
}

qint64 JsonFields::integer(QLatin1StringView name)
{
    return needed(name, optionalInteger(name));
}

QString JsonFields::text(QLatin1StringView name)
{
    return needed(name, optionalText(name));
}

qint64 JsonFields::within(QLatin1StringView name, qint64 least, qint64 most)
{
    return needed(name, optionalWithin(name, least, most));
}

QString JsonFields::text(QLatin1StringView name, qsizetype codePointsMax)
{
    return needed(name, optionalText(name, codePointsMax));
}

std::optional<qint64> JsonFields::optionalWithin(QLatin1StringView name, qint64 least, qint64 most)
{
    const std::optional<qint64> value = optionalInteger(name);
    if (!value || (*value >= least && *value <= most))
        return value;
    fail(name);
    return std::nullopt;
}

std::optional<QString> JsonFields::optionalText(QLatin1StringView name, qsizetype codePointsMax)
{
    const std::optional<QString> value = optionalText(name);
    if (!value || codePoints(*value) <= codePointsMax)
        return value;
    fail(name);
    return std::nullopt;
}

std::optional<QString> JsonFields::optionalTakenIn(QLatin1StringView name, wire::TextKind kind, qsizetype codePointsMax)
{
    const std::optional<QString> given = optionalText(name);
    if (!given)
        return std::nullopt;
    std::optional<QString> taken = wire::takenIn(*given, kind);
    if (taken && codePoints(*taken) > codePointsMax)
        taken.reset();
    if (!taken)
        fail(name);
    return taken;
}

QString JsonFields::takenIn(QLatin1StringView name, wire::TextKind kind, qsizetype codePointsMax)
{
    const QString text = needed(name, optionalTakenIn(name, kind, codePointsMax));
    if (text.isEmpty())
        fail(name);
    return text;
}

bool JsonFields::boolean(QLatin1StringView name)
{
    return needed(name, optionalBoolean(name));
}

} // namespace gavel
