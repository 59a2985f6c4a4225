#pragma once

#include "auction/lot.h"
#include "auction/refusal.h"

namespace gavel::auction {

/// What is done to a lot's pictures.
enum class PictureChange { Add, Replace, Remove };

/// Who would do it.
struct PictureAsker
{
    AccountId account = noAccount;
    bool isHost = false;
};

/// Why it may not be done, if it may not: pictures are the seller's and the host's to change until the lot is final,
/// but what was bid on stays to be seen, so that under bids they are only added to. For the store, the host and whoever
/// offers it. Pure.
[[nodiscard]] std::optional<Refusal> pictureRefusal(PictureChange change, const PictureAsker &by, AccountId seller,
                                                    Phase phase, bool anyBids);

} // namespace gavel::auction
