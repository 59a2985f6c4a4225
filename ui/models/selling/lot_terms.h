#pragma once

#include "models/selling/sell_form.h"

#include <QJsonObject>

namespace gavel::models {

// Between a lot that is there and the form that sells one.

/// What its seller set, as far as a seller can know it. A paused lot has no end: 0.
[[nodiscard]] protocol::LotDraft draftOf(const protocol::LotView &lot, std::optional<auction::Amount> reserve);

/// What the form holds to change those terms.
[[nodiscard]] SellForm::Values valuesToChange(const protocol::LotDraft &draft, const MoneyText &money);
/// The same with its place.
[[nodiscard]] SellForm::Values valuesToChange(const protocol::LotView &lot, const protocol::LotDraft &draft,
                                              const MoneyText &money);

/// What the form holds to sell the thing again: its times are over, so it opens at once and lasts about as long as it
/// did.
[[nodiscard]] SellForm::Values valuesToRelist(const protocol::LotDraft &draft, const MoneyText &money);

/// What the form holds for the next lot: what was chosen for one is likely to fit another; what the lot itself was is
/// not.
[[nodiscard]] SellForm::Values valuesForNext(SellForm::Values values);

/// What of the terms is different, as PATCH /api/v1/lots/{id} takes it; empty: nothing.
[[nodiscard]] QJsonObject changeBetween(const protocol::LotDraft &before, const protocol::LotDraft &after);

/// Where a new lot is to stand, as POST /api/v1/lots takes it beside the terms: what is said of it.
[[nodiscard]] QJsonObject placeToCreate(const SellForm::Values &values);

/// What of its place is different, as PATCH takes it; a lot stays in its sale. Empty: nothing.
[[nodiscard]] QJsonObject placeChange(const auction::LotPlace &before, const SellForm::Values &after);

/// Whether its seller may still change it: it is not over and nobody has bid.
[[nodiscard]] bool mayChange(const protocol::LotView &lot);

/// Whether, bid on, it may still get more pictures (PROTOCOL.md, "HTTP"): it is not over and has room for them.
[[nodiscard]] bool mayAddPictures(const protocol::LotView &lot);

/// Whether it did not sell, so that it may be offered again.
[[nodiscard]] bool mayRelist(const protocol::LotView &lot);

} // namespace gavel::models
