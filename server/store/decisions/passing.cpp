#include "store/decisions/passing.h"

namespace gavel::store {

namespace {

struct Work
{
    auction::LotId lot; ///< 0: a new one, or none
    auction::AccountId by;
    auction::AccountId whose = auction::noAccount; ///< what an account may bid with is other afterwards
};

/// What is done to an invoice, which may have thousands of lines: all of them are read.
template <typename Money>
std::optional<Work> workOn(const Command &command)
{
    const auto *money = std::get_if<Money>(&command);
    return money ? std::optional(Work{0, money->by, money->account}) : std::nullopt;
}

/// None where it takes no long, or is about more than one lot.
std::optional<Work> workOf(const Command &command)
{
    if (const auto *create = std::get_if<command::CreateLot>(&command))
        return Work{0, create->seller};
    if (const auto *change = std::get_if<command::ChangeTerms>(&command); change && !change->place.sale)
        return Work{change->lot, change->by};
    if (const auto *picture = std::get_if<command::PutImage>(&command))
        return Work{picture->lot, picture->by};
    if (const auto *voided = std::get_if<command::VoidBid>(&command)) // reads all bids of its lot
        return Work{voided->lot, voided->by};
    if (const auto *act = std::get_if<command::Act>(&command);
        act && std::holds_alternative<auction::action::Offer>(act->action))
        return Work{act->lot, act->by};
    for (const auto &money : {workOn<command::PayInvoice>(command), workOn<command::TakePaymentBack>(command),
                              workOn<command::AdjustInvoice>(command), workOn<command::NumberInvoice>(command)}) {
        if (money)
            return money;
    }
    return std::nullopt;
}

/// What decides nothing, and would only stand in the way of what passes what is behind it.
bool isAside(const Command &command, const command::PlaceBid &bid)
{
    if (const auto *say = std::get_if<command::Say>(&command))
        return say->lot != bid.lot && say->account != bid.account && say->account != bid.enteredBy;
    if (const auto *watch = std::get_if<command::Watch>(&command))
        return watch->account != bid.account;
    return std::holds_alternative<command::SeeSession>(command);
}

} // namespace

bool takesLong(const Command &command)
{
    return workOf(command).has_value();
}

bool mayPass(const Command &later, const Command &waiting)
{
    const auto *bid = std::get_if<command::PlaceBid>(&later);
    if (!bid)
        return false;
    const auto work = workOf(waiting);
    return work ? bid->lot != work->lot && bid->account != work->by && bid->enteredBy != work->by &&
                      bid->account != work->whose
                : isAside(waiting, *bid);
}

bool mayPass(const Command &later, const QSet<auction::LotId> &lots, const HeldUp::Waiting &waiting)
{
    const auto *bid = std::get_if<command::PlaceBid>(&later);
    return bid && !lots.contains(bid->lot) && bid->lot != waiting.lot && !waiting.whoever.contains(bid->account) &&
           !waiting.whoever.contains(bid->enteredBy);
}

} // namespace gavel::store
