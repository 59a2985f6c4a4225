#pragma once

#include "protocol/settlement_views.h"

namespace gavel::models {

// Which seller is the house itself. No shape says so, but a house is founded with its account `host`, the first of its
// book, which nothing takes that number from. Whoever got the role of a host beside it is a seller as others are.

inline constexpr auction::AccountId housesAccount = 1;

/// What it puts up is the house's own, and what that brings stays in the house.
[[nodiscard]] inline bool isHouse(auction::AccountId seller)
{
    return seller == housesAccount;
}

/// What of these would be owed to the house itself.
[[nodiscard]] auction::Amount ownShare(const QList<protocol::SettlementView> &settlements);
/// Those of others: what has to be paid out.
[[nodiscard]] QList<protocol::SettlementView> ofOthers(const QList<protocol::SettlementView> &settlements);

} // namespace gavel::models
