#include "protocol/json_fields.h"

#include "auction/money.h"
#include "wire/canonical_json.h"

#include <cmath>

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

QString integerRule()
{
    return u"must be an integer"_s;
}

QString textTypeRule()
{
    return u"must be text"_s;
}

QString booleanRule()
{
    return u"must be true or false"_s;
}

bool absent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

QString rangeRule(qint64 least, qint64 most)
{
    return u"must be an integer from %1 to %2"_s.arg(least).arg(most);
}

QString lengthRule(qsizetype codePointsMax)
{
    return u"must be text of at most %1 characters"_s.arg(codePointsMax);
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
                             : lengthRule(codePointsMax);
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

QString keyRule()
{
    return u"must be text of at most %1 bytes in UTF-8"_s.arg(auction::keyBytesMax);
}

void JsonFields::fail(QLatin1StringView name, const QString &reason)
{
    if (m_ok) {
        m_wrong = name;
        m_reason = reason;
    }
    m_ok = false;
}

template <typename Value, typename Rule>
Value JsonFields::needed(QLatin1StringView name, std::optional<Value> value, Rule rule)
{
    if (!value)
        fail(name, m_ok ? rule() : QString());
    return value.value_or(Value{});
}

std::optional<qint64> JsonFields::optionalInteger(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    const std::optional<qint64> integer = integerOf(value);
    if (!integer)
        fail(name, integerRule());
    return integer;
}

std::optional<QString> JsonFields::optionalText(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    if (!value.isString() || !wire::isWellFormedUtf16(value.toString())) {
        fail(name, textTypeRule());
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
        fail(name, booleanRule());
    return value.toBool();
}

std::optional<QJsonObject> JsonFields::optionalObject(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    if (!value.isObject())
        fail(name, u"must be an object"_s);
    return value.toObject();
}

qint64 JsonFields::integer(QLatin1StringView name)
{
    return needed(name, optionalInteger(name), integerRule);
}

QString JsonFields::text(QLatin1StringView name)
{
    return needed(name, optionalText(name), textTypeRule);
}

qint64 JsonFields::within(QLatin1StringView name, qint64 least, qint64 most)
{
    return needed(name, optionalWithin(name, least, most), [=] { return rangeRule(least, most); });
}

QString JsonFields::text(QLatin1StringView name, qsizetype codePointsMax)
{
    return needed(name, optionalText(name, codePointsMax), [=] { return lengthRule(codePointsMax); });
}

std::optional<qint64> JsonFields::optionalWithin(QLatin1StringView name, qint64 least, qint64 most)
{
    const std::optional<qint64> value = optionalInteger(name);
    if (!value || (*value >= least && *value <= most))
        return value;
    fail(name, rangeRule(least, most));
    return std::nullopt;
}

std::optional<QString> JsonFields::optionalText(QLatin1StringView name, qsizetype codePointsMax)
{
    const std::optional<QString> value = optionalText(name);
    if (!value || codePoints(*value) <= codePointsMax)
        return value;
    fail(name, lengthRule(codePointsMax));
    return std::nullopt;
}

std::optional<QString> JsonFields::optionalWord(QLatin1StringView name, std::initializer_list<QLatin1StringView> words)
{
    const QJsonValue value = m_object.value(name);
    if (absent(value))
        return std::nullopt;
    for (const QLatin1StringView word : words) {
        if (value.isString() && value.toString() == word)
            return value.toString();
    }
    QStringList all;
    for (const QLatin1StringView word : words)
        all.append(word);
    fail(name, u"must be "_s + all.join(u" or "));
    return std::nullopt;
}

QByteArray JsonFields::key(QLatin1StringView name)
{
    const QByteArray key = optionalText(name).value_or(QString()).toUtf8();
    if (key.size() > auction::keyBytesMax)
        fail(name, keyRule());
    return key;
}

template <typename Rule>
std::optional<QString> JsonFields::takenInBy(QLatin1StringView name, wire::TextKind kind, qsizetype codePointsMax,
                                             Rule rule)
{
    const std::optional<QString> given = optionalText(name);
    if (!given)
        return std::nullopt;
    std::optional<QString> taken = wire::takenIn(*given, kind);
    if (taken && codePoints(*taken) > codePointsMax)
        taken.reset();
    if (!taken)
        fail(name, m_ok ? rule() : QString());
    return taken;
}

std::optional<QString> JsonFields::optionalTakenIn(QLatin1StringView name, wire::TextKind kind, qsizetype codePointsMax)
{
    return takenInBy(name, kind, codePointsMax, [=] { return textRule(kind, 0, static_cast<int>(codePointsMax)); });
}

QString JsonFields::takenIn(QLatin1StringView name, wire::TextKind kind, qsizetype codePointsMax)
{
    const auto rule = [=] { return textRule(kind, 1, static_cast<int>(codePointsMax)); };
    const QString text = needed(name, takenInBy(name, kind, codePointsMax, rule), rule);
    if (text.isEmpty())
        fail(name, m_ok ? rule() : QString());
    return text;
}

bool JsonFields::boolean(QLatin1StringView name)
{
    return needed(name, optionalBoolean(name), booleanRule);
}

} // namespace gavel::protocol
