#pragma once

#include "auction/currency.h"

#include <QString>
#include <QtGlobal>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::auction {

/// Money in minor units of the house's currency. Never a floating-point number.
using Amount = qint64;

/// UTC milliseconds of the host's clock.
using TimeMs = qint64;

/// The latest moment that a lot can end: the log is JSON, in which a later one has no exact number.
inline constexpr TimeMs endsAtMax = (1LL << 53) - 1;

using AccountId = qint64;
using LotId = qint64;

/// Nobody: no leader, no winner.
inline constexpr AccountId noAccount = 0;

/// The largest amount a lot or a bid may carry (RULES.md, "A lot").
inline constexpr Amount amountMax = 1'000'000'000'000'000;

/// What moves money may carry a key, text of at most so many bytes in UTF-8: the same key is the same request, and is
/// repeated safely.
inline constexpr int keyBytesMax = 64;

/// Minor units per major unit: 10^exponent.
[[nodiscard]] Amount minorPerMajor(int exponent);

/// "12.34" in major units to 1234 minor units, without passing through floating point. Nothing if the text is not a
/// plain decimal, has more decimals than the currency (trailing zeros included), or is out of range.
[[nodiscard]] std::optional<Amount> parseMajor(QStringView text, int exponent);

/// 1234 minor units to "12.34"; the inverse of parseMajor, for machines. People get theirs by locale.
[[nodiscard]] QString toMajor(Amount amount, int exponent);

} // namespace gavel::auction
