#pragma once

#include "auction/money.h"

#include <limits>

namespace gavel::models {

/// Adds what a host says to what it said before. So many lots of such prices that no amount holds their sum come from
/// no honest host; of others' the sum stays at the largest there is. Any thread.
inline void addTo(auction::Amount &sum, auction::Amount amount)
{
    if (__builtin_add_overflow(sum, amount, &sum))
        sum = amount < 0 ? std::numeric_limits<auction::Amount>::min() : std::numeric_limits<auction::Amount>::max();
}

[[nodiscard]] inline auction::Amount sumOf(auction::Amount one, auction::Amount other)
{
    addTo(one, other);
    return one;
}

} // namespace gavel::models
