#pragma once

#include "auction/money.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>
#include <tl/expected.hpp>

namespace gavel::models {

/// Why something is no moment.
enum class TimeFault {
    NoTime, ///< it is not written like one
    InGap   ///< clocks go forward over it, here and on that day
};

/// The moment at which clocks of this computer's zone show that; of two such, either.
[[nodiscard]] tl::expected<auction::TimeMs, TimeFault> localMoment(QDate date, QTime time);

/// A date and a time of day as people write them: 2026-12-24 9:00, 24.12.2026 18:00, "2026. 12. 24. 오후 6:00",
/// 12/24/2026 6:00 PM; in the order of the locale where the figures do not tell it, in this computer's zone unless one
/// is named as in ISO 8601. A time of day alone is of `today`. Any thread.
[[nodiscard]] tl::expected<auction::TimeMs, TimeFault> readMoment(const QString &written, const QLocale &locale,
                                                                  QDate today);

/// A sentence for a fault, for whoever wrote it.
[[nodiscard]] QString timeFaultText(TimeFault fault);

/// How far this computer's clocks are from UTC at that moment: "UTC+9", "UTC−3:30", "UTC".
[[nodiscard]] QString zoneText(auction::TimeMs at);

} // namespace gavel::models
