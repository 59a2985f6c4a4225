#include "store/decisions/terms_fault.h"

#include "auction/terms_rules.h"
#include "protocol/codes.h"

namespace gavel::store {

std::optional<Fault> termsFault(const auction::Terms &terms, int exponent, auction::TimeMs now,
                                const auction::Terms *before)
{
    const auto kept = auction::validAt(terms, exponent, now, before);
    if (kept)
        return std::nullopt;
    return malformed(auction::memberOf(kept.error()), protocol::textOf(kept.error())).value();
}

} // namespace gavel::store
