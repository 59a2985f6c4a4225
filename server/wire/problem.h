#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace gavel::wire {

inline constexpr QByteArrayView problemContentType = "application/problem+json";

/// A refusal that both programs and people can read. Source: RFC 9457; `code` is our extension member, the name that
/// programs switch on. `type` is left out, which means "about:blank".
struct Problem
{
    int status = 500;
    QString code;
    QString title;     ///< Short, the same for every problem of this code.
    QString detail;    ///< A sentence about this occurrence, in the reader's language.
    QJsonObject extra; ///< Further members. Those of RFC 9457 and `code` cannot be overridden from here.

    bool operator==(const Problem &) const = default;
};

[[nodiscard]] QByteArray encodeProblem(const Problem &problem);

/// Reads a problem document; members of the wrong type are ignored, as RFC 9457 §3.1 asks. Nothing if it is no JSON
/// object. `status` is the response's own, which counts if the document has none.
[[nodiscard]] std::optional<Problem> decodeProblem(QByteArrayView json, int status);

} // namespace gavel::wire
