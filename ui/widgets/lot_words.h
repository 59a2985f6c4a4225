#pragma once

#include "models/standing.h"
#include "models/time_text.h"
#include "theme/theme.h"
#include "widgets/pill.h"

#include <optional>

namespace gavel::ui {

// The colours by meaning of what the models say about a lot.

[[nodiscard]] Colour colourOf(models::Urgency urgency);

struct LotPill
{
    QString words;
    PillTints tints;
};

// What a card or a row says at its edge: how I stand, else a phase that is worth a word. Nothing for an open lot that I
// have nothing to do with. `state`: what became of it, if the phase alone does not say.
[[nodiscard]] std::optional<LotPill> pillOf(models::Standing standing, auction::Phase phase, const QString &state = {});

// The pill of a phase by itself, for tables that have a column for it.
[[nodiscard]] LotPill phasePill(auction::Phase phase, const QString &state = {});

// The colour of a card's edge; nothing: no edge.
[[nodiscard]] std::optional<Colour> edgeOf(models::Standing standing);

} // namespace gavel::ui
