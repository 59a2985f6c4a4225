#include "auction/bidding.h"

namespace gavel::auction {

std::optional<BidRule> brokenRule(const BidCommand &command)
{
    if (command.bid.has_value() == command.max.has_value())
        return BidRule::OneAmount;
    if (command.amount() <= 0 || command.amount() > amountMax)
        return BidRule::AmountInRange;
    if (command.msg.size() > BidCommand::msgCodePointsMax && command.msg.toUcs4().size() > BidCommand::msgCodePointsMax)
        return BidRule::MessageFits;
    if (command.key.size() > keyBytesMax)
        return BidRule::KeyFits;
    if (command.lower && command.bid)
        return BidRule::LowersMax;
    return std::nullopt;
}

std::optional<Refusal> refuseByBidder(const LotFacts &lot, const Bidder &bidder)
{
    if (bidder.account == lot.seller)
        return Refusal::OwnLot;
    if (bidder.blocked)
        return Refusal::Blocked;
    if (bidder.isHost)
        return Refusal::Forbidden;
    return std::nullopt;
}

bool isOverLimit(const LotFacts &lot, const Bidder &bidder, Amount amount)
{
    return bidder.available && holdFor(lot.rates, amount) - bidder.heldHere > *bidder.available;
}

tl::expected<Decision, Refusal> decideBid(const Lot &lot, const BidCommand &command, const Bidder &bidder, TimeMs now)
{
    return std::visit([&](const auto &format) { return format.decideBid(lot, command, bidder, now); },
                      lot.terms.format);
}

} // namespace gavel::auction
