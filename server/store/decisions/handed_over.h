#pragma once

#include "protocol/invoice_views.h"
#include "store/decisions/decided.h"
#include "store/tables/money_keys.h"
#include "wire/canonical_object.h"

namespace gavel::store {

// What the desks of bidders and of sellers check, keep and write down alike of money that changes hands. Store thread.

/// Never nothing, and within the largest amount.
[[nodiscard]] bool isWithinBounds(auction::Amount amount);

/// Whether sums that change by as much stay what JSON says exactly to everybody, or come nearer to that.
[[nodiscard]] bool stayExact(std::initializer_list<auction::Amount> sums, auction::Amount change);

/// Of an amount by which they would not.
[[nodiscard]] Fault inexactSums();

/// As the record has it: "cash", "card: slip 12".
[[nodiscard]] QString paidBy(protocol::Means means, const QString &reference);

/// What a command's key stands for; empty without one.
template <typename Command>
[[nodiscard]] QByteArray keyContentsOf(const Command &command)
{
    if (command.key.isEmpty())
        return {};
    wire::CanonicalObject contents;
    contents.number("sale", command.sale).number("amount", command.amount);
    if constexpr (requires { command.means; })
        contents.string("means", nameOf(command.means)).string("reference", command.reference);
    else
        contents.string("reason", command.reason);
    return contents.text().utf8;
}

/// What a request under a key that was used before is answered: how things stand now, said to be a repeat. None: it is
/// new. Throws SqlFailure.
template <typename Verdict, typename Standing>
[[nodiscard]] std::optional<Decided<Verdict>> answeredBefore(MoneyKeys &keys, const MoneyKeys::Request &request,
                                                             const Standing &standing)
{
    switch (keys.find(request)) {
    case MoneyKeys::Known::Other:
        return Decided<Verdict>{refused(auction::Refusal::KeyReused), {}};
    case MoneyKeys::Known::Same:
        return Decided<Verdict>{Verdict{standing(), true}, {}};
    case MoneyKeys::Known::No:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace gavel::store
