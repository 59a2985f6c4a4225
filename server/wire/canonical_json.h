#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <optional>

namespace gavel::wire {

/// The bytes of a JSON value as RFC 8785 (JCS) writes them, restricted to integers: members sorted by UTF-16 code
/// units, no white space, the shortest escapes. Nothing if the value holds a number that is no integer within ±2^53, or
/// text with a lone surrogate. Pure; any thread.
[[nodiscard]] std::optional<QByteArray> canonicalJson(const QJsonValue &value);

/// Appends text as a JSON string in its canonical form. False at a lone surrogate.
bool appendCanonicalString(QByteArray &out, QStringView text);

/// Whether every surrogate in the text is one of a pair.
[[nodiscard]] bool isWellFormedUtf16(QStringView text);

} // namespace gavel::wire
