#pragma once

#include "host/language.h"
#include "store/commands.h"

#include <optional>

namespace gavel::host {

/// What is in the way of a command, in words, where its code alone would mislead: by the fault's `member`, filled with
/// its `reason`, or by the most that an amount may be. Nothing where the code says it all.
[[nodiscard]] std::optional<QString> reasonWords(const store::Fault &fault, Language language,
                                                 const auction::Currency &currency);

} // namespace gavel::host
