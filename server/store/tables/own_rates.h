#pragma once

#include "auction/rates.h"

#include <optional>

namespace gavel::store {

/// Premium and commission that are a lot's or a seller's own; none: those of who comes next (FORMATS.md, "Money").
struct OwnRates
{
    std::optional<auction::Bands> premium = {};
    std::optional<auction::Bands> commission = {};

    [[nodiscard]] bool isNone() const { return !premium && !commission; }

    bool operator==(const OwnRates &) const = default;
};

} // namespace gavel::store
