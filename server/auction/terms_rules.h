#pragma once

#include "auction/lot.h"

#include <QLatin1StringView>
#include <QList>
#include <tl/expected.hpp>

namespace gavel::auction {

/// What terms have to keep (RULES.md, "A lot"), in the order in which it is looked at.
enum class TermsRule {
    StartInRange,      ///< 0 < start ≤ 10^15
    ReserveFromStart,  ///< start ≤ reserve ≤ 10^15
    BuyNowFromReserve, ///< start and reserve ≤ buyNow ≤ 10^15
    EndsAhead,         ///< endsAt in the future, of terms that are new
    EndsInRange,       ///< 0 < endsAt < 2^53
    OpensInRange,      ///< 0 ≤ opensAt
    OpensBeforeEnd,    ///< opensAt < endsAt
    StepsFit,          ///< steps that never fall, from 0; `ebay` with two decimals alone
    SoftCloseInRange,  ///< window and extension from 1 s to 1 h, the cap at least 0, up to 1,000 extensions
    ValueInRange,      ///< 0 ≤ value ≤ 10^15
};

/// The member of the terms that breaks a rule: "softClose". As on the wire.
[[nodiscard]] QLatin1StringView memberOf(TermsRule rule);

/// All rules that terms break by themselves, none of those that need a clock. Both ends ask this: the store, the CSV
/// import and the sell form. Pure.
[[nodiscard]] QList<TermsRule> brokenRules(const Terms &terms, int currencyExponent);

/// The first of them.
[[nodiscard]] tl::expected<void, TermsRule> valid(const Terms &terms, int currencyExponent);

/// Whether terms that are new at `now` end later, or when they did `before`: that end may have gone by, and an
/// extension or an outage have put it off.
[[nodiscard]] bool endsAhead(const Terms &terms, TimeMs now, const Terms *before = nullptr);

/// The same as brokenRules() of terms that are new at `now`, which end ahead too.
[[nodiscard]] QList<TermsRule> brokenRulesAt(const Terms &terms, int currencyExponent, TimeMs now,
                                             const Terms *before = nullptr);
[[nodiscard]] tl::expected<void, TermsRule> validAt(const Terms &terms, int currencyExponent, TimeMs now,
                                                    const Terms *before = nullptr);

} // namespace gavel::auction
