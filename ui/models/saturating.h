#pragma once

#include "auction/money.h"

#include <limits>

namespace gavel::models {

/// Adds what a host says to what it said before. So many lots of such prices that no amount holds their sum come from
/// no honest host; of others' the sum stays at the largest there is. Any thread.
inline void addTo(Amount &sum, Amount amount)
{
    if (__builtin_add_overflow(sum, amount, &sum))
        sum = amount < 0 ? std::numeric_limits<Amount>::min() : std::numeric_limits<Amount>::max();
}

[[nodiscard]] inline Amount sumOf(Amount one, Amount other)
{
    addTo(one, other);
    return one;
}

} // namespace gavel::models
