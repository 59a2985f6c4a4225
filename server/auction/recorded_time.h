#pragma once

#include <QByteArrayView>
#include <optional>

namespace gavel::auction {

/// When a bid was recorded: a decimal of whatever unit the recorder had, or the seconds of an ISO 8601 time. Exact to
/// 10^-18, so that equal times are equal and others are not.
struct RecordedTime
{
    qint64 whole = 0;
    qint64 fraction = 0; ///< in 10^-18, of the whole's sign

    auto operator<=>(const RecordedTime &) const = default;
};

/// Reads a decimal (`-1.5`, `.25`, `9.2e-05` as spreadsheets write small ones) or a calendar date of ISO 8601 with or
/// without a time, extended or basic; one without a zone is UTC.
[[nodiscard]] std::optional<RecordedTime> recordedTimeOf(QByteArrayView text);

} // namespace gavel::auction
