#pragma once

#include "auction/english.h"

#include <QStringView>
#include <optional>
#include <variant>

namespace gavel::auction {

/// How a lot is sold, with the terms that are this format's alone: itself a term of the lot, fixed once anything was
/// bid. Another format is a file like english.h, and does not compile here before it answers what all are asked.
using Format = std::variant<English>;

/// As on the wire, and in the log, where the first one is not named.
[[nodiscard]] QLatin1StringView nameOf(const Format &format);
/// The format of that name, with the terms that it has by default.
[[nodiscard]] std::optional<Format> formatOf(QStringView name);

} // namespace gavel::auction
