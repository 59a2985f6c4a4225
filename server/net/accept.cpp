#include "net/accept.h"

#include <algorithm>
#include <optional>

namespace gavel::net {

namespace {

constexpr int wanted = 1000;

/// A member of a list such as "text/html;level=1;q=0.4".
struct Preference
{
    QByteArray value; ///< In lower case, without parameters.
    int quality = wanted;
};

/// Splits at `separator`, but not inside quoted strings.
QList<QByteArray> splitOutsideQuotes(QByteArrayView text, char separator)
{
    QList<QByteArray> parts;
    bool quoted = false;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            quoted = !quoted;
        } else if (text[i] == separator && !quoted) {
            parts.append(text.sliced(from, i - from).toByteArray().trimmed());
            from = i + 1;
        }
    }
    parts.append(text.sliced(from).toByteArray().trimmed());
    return parts;
}

/// A qvalue (RFC 9110 §12.4.2) in thousandths. The leading zero may be missing, as old Java clients have it.
std::optional<int> parseQuality(QByteArrayView text)
{
    const qsizetype dot = text.indexOf('.');
    const QByteArrayView whole = dot < 0 ? text : text.first(dot);
    const QByteArray digits = dot < 0 ? QByteArray() : text.sliced(dot + 1).toByteArray();
    const bool allDigits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if ((whole != "0" && whole != "1" && !(whole.isEmpty() && dot == 0)) || digits.size() > 3 || !allDigits)
        return std::nullopt;
    const int quality = (whole == "1" ? wanted : 0) + digits.leftJustified(3, '0').toInt();
    return quality <= wanted ? std::optional(quality) : std::nullopt;
}

QList<Preference> parsePreferences(QByteArrayView header)
{
    QList<Preference> preferences;
    const QList<QByteArray> members = splitOutsideQuotes(header, ',');
    for (const QByteArray &member : members) {
        QList<QByteArray> parts = splitOutsideQuotes(member, ';');
        Preference preference{parts.takeFirst().toLower()};
        bool valid = !preference.value.isEmpty();
        for (const QByteArray &parameter : std::as_const(parts)) {
            if (parameter.size() > 2 && parameter.first(2).toLower() == "q=") {
                const auto quality = parseQuality(parameter.sliced(2));
                valid = valid && quality;
                preference.quality = quality.value_or(0);
            }
        }
        if (valid)
            preferences.append(preference);
    }
    return preferences;
}

/// How closely a range names the type: 0 not at all, 3 exactly.
int closeness(const QByteArray &range, const QByteArray &mediaType)
{
    if (range == mediaType)
        return 3;
    if (range.endsWith("/*") && mediaType.startsWith(range.chopped(1)))
        return 2;
    return range == "*/*" || range == "*" ? 1 : 0;
}

} // namespace

int mediaTypeQuality(QByteArrayView accept, QByteArrayView mediaType)
{
    if (accept.trimmed().isEmpty())
        return wanted;
    const QByteArray type = mediaType.toByteArray().toLower();
    int closest = 0;
    int quality = 0;
    const QList<Preference> preferences = parsePreferences(accept);
    for (const Preference &preference : preferences) {
        const int close = closeness(preference.value, type);
        if (close > closest || (close == closest && close > 0)) {
            quality = close > closest ? preference.quality : std::max(quality, preference.quality);
            closest = close;
        }
    }
    return quality;
}

int codingQuality(QByteArrayView acceptEncoding, QByteArrayView coding)
{
    int any = 0;
    const QList<Preference> preferences = parsePreferences(acceptEncoding);
    for (const Preference &preference : preferences) {
        if (preference.value == coding)
            return preference.quality;
        if (preference.value == "*")
            any = preference.quality;
    }
    return any;
}

QByteArray preferredLanguage(QByteArrayView acceptLanguage, const QList<QByteArray> &offered)
{
    QByteArray best = offered.value(0);
    int bestQuality = 0;
    const QList<Preference> preferences = parsePreferences(acceptLanguage);
    for (const Preference &preference : preferences) {
        const QByteArray primary = preference.value.split('-').first();
        if (preference.quality > bestQuality && offered.contains(primary)) {
            best = primary;
            bestQuality = preference.quality;
        }
    }
    return best;
}

} // namespace gavel::net
