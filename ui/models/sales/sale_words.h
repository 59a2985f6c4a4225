#pragma once

#include "link/problem.h"
#include "models/money_text.h"
#include "protocol/sale_views.h"
#include "protocol/views.h"

#include <QList>
#include <QString>

namespace gavel::models {

// What a sale is called and how it closes, in the language of the program.

/// As they are listed: the house's first, then by when they open or, where that is by hand, by their plan's first end;
/// those that have neither come last, in the order in which they were made. Pure.
[[nodiscard]] QList<protocol::SaleView> inOrderOfTime(QList<protocol::SaleView> sales);

/// "Planned", "Running", "Over".
[[nodiscard]] QString salePhaseText(auction::SalePhase phase);

/// "One after the other": what one chooses by.
[[nodiscard]] QString closingText(auction::Closing closing);

/// What that means for the lots, in a sentence.
[[nodiscard]] QString closingSentence(auction::Closing closing);

/// When `count` lots would end by the plan: the first ones, and the last. Own has none; nor has a plan that is not
/// valid, or no lot.
struct PlannedEnds
{
    QList<auction::TimeMs> first;
    std::optional<auction::TimeMs> last; ///< where there are more than those
};
[[nodiscard]] PlannedEnds plannedEnds(const auction::ClosingPlan &plan, qsizetype count);

/// The same in words: "1: 20:00 · 2: 20:01 · 3: 20:02 … 60: 20:59", with the day where it is not that of `now`.
[[nodiscard]] QString plannedEndsText(const auction::ClosingPlan &plan, qsizetype count,
                                      std::optional<auction::TimeMs> now, const QLocale &locale = QLocale());

/// Why the host refused something of a sale, in a sentence.
[[nodiscard]] QString saleProblemText(const link::Problem &problem, const MoneyText &money);

/// Whether a lot of that sale opened: whoever looked at it has seen what it costs, so the sale's rates stand. Pure.
[[nodiscard]] bool ratesStand(const QList<protocol::LotView> &lots, auction::SaleId sale);

} // namespace gavel::models
