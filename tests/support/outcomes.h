#pragma once

#include "support/book_fixture.h"

#include <optional>

namespace gavel::test {

/// Why a command was refused; none: it was not.
template <typename What>
std::optional<auction::Refusal> refusalOf(const store::Decided<What> &decided)
{
    return decided.result ? std::nullopt : std::optional(decided.result.error().refusal);
}

/// The member that was wrong with it; `fine` where nothing was.
template <typename What>
QString memberOf(const store::Decided<What> &decided)
{
    return decided.result ? QStringLiteral("fine") : decided.result.error().member;
}

} // namespace gavel::test
