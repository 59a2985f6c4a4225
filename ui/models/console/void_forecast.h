#pragma once

#include "models/money_text.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace gavel::models {

/// What voiding a bid would do (RULES.md, "Closing and settling"), as far as it follows from the lot's public log. Who
/// leads then does, but for leaders that an earlier voiding or a reopening put in place: a challenger's price tops the
/// maximum of whoever led before, so those who bid against it since come before them, with amounts that are all public.
struct VoidForecast
{
    enum class Leader {
        Stays,
        Changes,
        Nobody, ///< no bid is left; the price is the start again
        Unknown
    };

    Leader leader = Leader::Unknown;
    QString nick;                              ///< who leads then, if anyone
    std::optional<auction::Amount> price;      ///< where it is certain
    std::optional<auction::Amount> noMoreThan; ///< the price then, where only that much is certain

    bool operator==(const VoidForecast &) const = default;
};

/// `log` as GET /api/v1/lots/{id}/log has it while the lot is not final; `seq` of a bid that stands. A new leader whose
/// funds no longer cover the bid lapses (RULES.md), which no log tells.
[[nodiscard]] VoidForecast forecastVoid(const QByteArray &log, qint64 seq);

/// A sentence or two for whoever is about to do it.
[[nodiscard]] QString forecastText(const VoidForecast &forecast, const MoneyText &money);

} // namespace gavel::models
