#include "protocol/json_fields.h"

#include "wire/canonical_json.h"

#include <cmath>

namespace gavel {

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

template <typename Value>
Value JsonFields::needed(std::optional<Value> value)
{
    if (!value)
        m_ok = false;
    return value.value_or(Value{});
}

std::optional<qint64> JsonFields::optionalInteger(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    const std::optional<qint64> integer = integerOf(value);
    m_ok = m_ok && integer;
    return integer;
}

std::optional<QString> JsonFields::optionalText(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    if (!value.isString() || !wire::isWellFormedUtf16(value.toString())) {
        m_ok = false;
        return std::nullopt;
    }
    return value.toString();
}

std::optional<bool> JsonFields::optionalBoolean(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    m_ok = m_ok && value.isBool();
    return value.toBool();
}

std::optional<QJsonObject> JsonFields::optionalObject(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    m_ok = m_ok && value.isObject();
    return value.toObject();
}

qint64 JsonFields::integer(QLatin1StringView name)
{
    return needed(optionalInteger(name));
}

QString JsonFields::text(QLatin1StringView name)
{
    return needed(optionalText(name));
}

qint64 JsonFields::within(QLatin1StringView name, qint64 least, qint64 most)
{
    return needed(optionalWithin(name, least, most));
}

QString JsonFields::text(QLatin1StringView name, qsizetype codePointsMax)
{
    return needed(optionalText(name, codePointsMax));
}

std::optional<qint64> JsonFields::optionalWithin(QLatin1StringView name, qint64 least, qint64 most)
{
    const std::optional<qint64> value = optionalInteger(name);
    if (!value || (*value >= least && *value <= most))
        return value;
    m_ok = false;
    return std::nullopt;
}

std::optional<QString> JsonFields::optionalText(QLatin1StringView name, qsizetype codePointsMax)
{
    const std::optional<QString> value = optionalText(name);
    if (!value || codePoints(*value) <= codePointsMax)
        return value;
    m_ok = false;
    return std::nullopt;
}

bool JsonFields::boolean(QLatin1StringView name)
{
    return needed(optionalBoolean(name));
}

} // namespace gavel
