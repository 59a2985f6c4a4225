#pragma once

#include "protocol/views.h"

#include <QLocale>
#include <QString>
#include <optional>

namespace gavel::models {

/// How near an end is.
enum class Urgency {
    Normal,
    Soon,       ///< ten minutes or less
    LastMinute, ///< a minute or less
    Ended
};

inline constexpr qint64 soonMs = 600'000;
inline constexpr qint64 lastMinuteMs = 60'000;

/// "02:15:00"; "1d 02:15:00" from 24 h on; "00:00:00" from the end on. A begun second counts as whole, so that the zero
/// comes with the end and not before it.
[[nodiscard]] QString countdownText(qint64 leftMs);

/// In how many milliseconds countdownText() will be another; nothing once it is at zero.
[[nodiscard]] std::optional<qint64> countdownChangesInMs(qint64 leftMs);

[[nodiscard]] Urgency urgencyOf(qint64 leftMs);

/// What a countdown needs of a lot: the time until its end, or until its opening while it is scheduled.
struct Countdown
{
    QString text; ///< "—" while nothing counts down: no clock yet, or no end
    Urgency urgency = Urgency::Normal;

    bool operator==(const Countdown &) const = default;
};

/// Paused lots stand still at leftMs; final ones are at zero; without a clock there is only a dash.
[[nodiscard]] Countdown countdownOf(auction::Phase phase, std::optional<auction::TimeMs> opensAt,
                                    std::optional<auction::TimeMs> endsAt, std::optional<qint64> leftMs,
                                    std::optional<auction::TimeMs> now);

/// A lot's time in words, as lists show it: "00:08:20" of an open one, "Opens in 1:38", "Ended 03:58".
[[nodiscard]] Countdown timeWords(const protocol::LotView &lot, std::optional<auction::TimeMs> now,
                                  const QLocale &locale = QLocale());

/// A moment that is past, to the minute: "03:58", or the date alone if it is not the day of `now`.
[[nodiscard]] QString pastText(auction::TimeMs at, std::optional<auction::TimeMs> now,
                               const QLocale &locale = QLocale());

/// Whether countdownOf() changes by itself in this phase.
[[nodiscard]] bool countsDown(auction::Phase phase);

/// A time of day in the reader's zone, "14:03:27"; with the date if it is not the day of `now`.
[[nodiscard]] QString timeText(auction::TimeMs at, std::optional<auction::TimeMs> now,
                               const QLocale &locale = QLocale());

/// The time of day in the reader's zone, "14:03:27", again and again: the zone is asked once in a quarter of an hour,
/// within which none changes. Of times since 1970.
class WallClock
{
public:
    [[nodiscard]] QString text(auction::TimeMs at);

private:
    auction::TimeMs m_quarter = -1;
    qint64 m_offsetMs = 0;
};

/// Date and time, "12 Mar 2026 14:03".
[[nodiscard]] QString dateTimeText(auction::TimeMs at, const QLocale &locale = QLocale());

} // namespace gavel::models
