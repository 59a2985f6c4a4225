#pragma once

#include "models/money_text.h"
#include "models/time_text.h"
#include "protocol/views.h"

#include <QString>

namespace gavel::models {

/// What a hall's screen says about one lot, in the language of the program. It is made of what everyone may see, so
/// that neither a maximum nor a reserve's amount can get onto it. A value.
struct ProjectorSlide
{
    /// What the panel of the time means.
    enum class Tone {
        Calm,
        Soon, ///< ten minutes or less, or paused
        Last, ///< a minute or less
        Sold,
        Ended ///< without a buyer
    };

    QString number; ///< "Lot 2"
    QString name;
    QString price;
    QString leader;  ///< "Doyun leads", "Sold to Doyun"
    QString reserve; ///< "Reserve met"; empty where there is none or it no longer matters
    bool reserveMet = false;
    QString time;     ///< "06:10", or how it ended
    QString timeNote; ///< "left, or longer"
    Tone tone = Tone::Calm;
    QString nextBid; ///< the amount; empty when no bid can follow
    QString facts;   ///< "22 bids · 68 people here"
};

/// `people` 0: unknown.
[[nodiscard]] ProjectorSlide projectorSlide(const protocol::LotView &lot, const MoneyText &money,
                                            const Countdown &countdown, int people);

/// "06:10" for "00:06:10": a hall's screen has no room for hours that are none.
[[nodiscard]] QString withoutHours(const QString &countdown);

} // namespace gavel::models
