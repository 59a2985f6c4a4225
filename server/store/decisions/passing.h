#pragma once

#include "store/commands.h"

namespace gavel::store {

/// Whether it may take the book milliseconds, as a new lot, another description, a picture, a voided bid or an invoice
/// of many lines does; the rest takes hundredths of one.
[[nodiscard]] bool takesLong(const Command &command);

/// Whether a command that came later may be decided before one that waits: a bid before what takes long and is about
/// another lot and another's doing, and before what decides nothing (a sign of life does: without it there was an
/// outage), so that nobody could tell the difference but by the time.
[[nodiscard]] bool mayPass(const Command &later, const Command &waiting);

} // namespace gavel::store
