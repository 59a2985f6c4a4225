#pragma once

#include "protocol/invoice_views.h"
#include "wire/canonical_object.h"

namespace gavel::store {

// What the desks of bidders and of sellers check, keep and write down alike of money that changes hands. Pure; any
// thread.

/// Never nothing, and within the largest amount.
[[nodiscard]] bool isWithinBounds(auction::Amount amount);

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

} // namespace gavel::store
