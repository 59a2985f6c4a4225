#pragma once

#include "wire/text.h"

#include <QJsonObject>
#include <QString>
#include <initializer_list>
#include <optional>

namespace gavel::protocol {

/// The largest integer that JSON says exactly to everybody, those included who know only doubles.
inline constexpr qint64 exactIntegerMax = (1LL << 53) - 1;

/// Reads members of one JSON object and remembers whether any was missing or of the wrong type, so that a shape is read
/// in one pass and judged once. Unknown members are ignored (PROTOCOL.md). Absent and null are the same.
class JsonFields
{
public:
    explicit JsonFields(const QJsonObject &object)
        : m_object(object)
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    /// The first member that was missing or wrong, which a refusal names, and what it has to be, in English.
    [[nodiscard]] QString wrong() const { return m_wrong; }
    [[nodiscard]] QString reason() const { return m_reason; }

    /// A member that must be there.
    qint64 integer(QLatin1StringView name);
    QString text(QLatin1StringView name);
    bool boolean(QLatin1StringView name);

    /// A member that must be there and within bounds, both included.
    qint64 within(QLatin1StringView name, qint64 least, qint64 most);
    /// Text that must be there, of at most so many code points.
    QString text(QLatin1StringView name, qsizetype codePointsMax);
    /// Text that somebody wrote, as it is taken in, which must be there and say something.
    QString takenIn(QLatin1StringView name, wire::TextKind kind, qsizetype codePointsMax);

    /// A member that may be absent or null, but not of another type.
    std::optional<qint64> optionalInteger(QLatin1StringView name);
    std::optional<QString> optionalText(QLatin1StringView name);
    std::optional<bool> optionalBoolean(QLatin1StringView name);
    std::optional<QJsonObject> optionalObject(QLatin1StringView name);

    std::optional<qint64> optionalWithin(QLatin1StringView name, qint64 least, qint64 most);
    std::optional<QString> optionalText(QLatin1StringView name, qsizetype codePointsMax);
    /// One of a few words.
    std::optional<QString> optionalWord(QLatin1StringView name, std::initializer_list<QLatin1StringView> words);
    /// What makes a request safe to repeat, of at most keyBytesMax in UTF-8; absent, it is empty.
    QByteArray key(QLatin1StringView name);

    /// The same where it may be absent or empty.
    std::optional<QString> optionalTakenIn(QLatin1StringView name, wire::TextKind kind, qsizetype codePointsMax);

    void fail(QLatin1StringView name = {}, const QString &reason = {});

protected:
    /// As it stands there.
    [[nodiscard]] QJsonValue value(QLatin1StringView name) const { return m_object.value(name); }

private:
    /// `rule` gives the reason, which is put together for a refusal alone.
    template <typename Value, typename Rule>
    Value needed(QLatin1StringView name, std::optional<Value> value, Rule rule);
    template <typename Rule>
    std::optional<QString> takenInBy(QLatin1StringView name, wire::TextKind kind, qsizetype codePointsMax, Rule rule);

    const QJsonObject &m_object;
    bool m_ok = true;
    QString m_wrong;
    QString m_reason;
};

/// An integer as JSON has it: a number without a fraction, within ±2^53. Text is none.
[[nodiscard]] std::optional<qint64> integerOf(const QJsonValue &value);

/// An optional as JSON has it: the value or null.
template <typename Value>
[[nodiscard]] QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

/// Lengths of text count code points (PROTOCOL.md).
[[nodiscard]] qsizetype codePoints(QStringView text);

/// What such text must be, for a refusal: "must be text of 1 to 32 characters, …".
[[nodiscard]] QString textRule(wire::TextKind kind, int codePointsMin, int codePointsMax);

/// And what a key must be.
[[nodiscard]] QString keyRule();

} // namespace gavel::protocol
