#pragma once

#include "auction/money.h"
#include "auction/refusal.h"

#include <QString>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::store {

/// The most that an amount may be, and why: what is `owed`, was `paid` or is `left`.
struct Most
{
    QLatin1StringView name;
    auction::Amount amount = 0;
};

/// Why a command was refused.
struct Fault
{
    auction::Refusal refusal = auction::Refusal::Busy;
    std::optional<auction::Amount> ask; ///< where it helps
    QString member;                     ///< malformed: which member; else what is in the way, where that helps
    QString reason;                     ///< malformed: what it should be, in English; else which lots are meant
    std::optional<Most> most = std::nullopt;
    bool isUnknown = false; ///< busy: it may have been done; the same key asked again tells
};

[[nodiscard]] inline tl::unexpected<Fault> refused(auction::Refusal refusal)
{
    return tl::unexpected(Fault{.refusal = refusal, .ask = {}, .member = {}, .reason = {}});
}

/// `what` is in the way, for which host/reasons has words; `which`: lots, if it is some of them.
[[nodiscard]] inline tl::unexpected<Fault> refusedFor(auction::Refusal refusal, const QString &what,
                                                      const QString &which = {})
{
    return tl::unexpected(Fault{.refusal = refusal, .ask = {}, .member = what, .reason = which});
}

/// `reason`: what the member should be, in English.
[[nodiscard]] inline tl::unexpected<Fault> malformed(const QString &member, const QString &reason)
{
    return tl::unexpected(Fault{.refusal = auction::Refusal::Malformed, .ask = {}, .member = member, .reason = reason});
}

[[nodiscard]] inline tl::unexpected<Fault> tooMuch(QLatin1StringView name, auction::Amount most)
{
    Fault fault = malformed(QStringLiteral("amount"), QStringLiteral("is too much")).value();
    fault.most = Most{name, most > 0 ? most : 0};
    return tl::unexpected(fault);
}

/// What comes of a command: what it answers, or why it was refused.
template <typename What>
using Outcome = tl::expected<What, Fault>;
template <typename Kind>
using OutcomeOf = Outcome<typename Kind::Answer>;

/// The answer to what is done or refused, and has no more to say.
struct Nothing
{
};

} // namespace gavel::store
