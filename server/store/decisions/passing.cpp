#include "store/decisions/passing.h"

namespace gavel::store {

namespace {

struct Work
{
    auction::LotId lot; ///< 0: a new one
    auction::AccountId by;
};

/// None where it takes no long, or is about more than one lot.
std::optional<Work> workOf(const Command &command)
{
    if (const auto *create = std::get_if<command::CreateLot>(&command))
        return Work{0, create->seller};
    if (const auto *change = std::get_if<command::ChangeTerms>(&command); change && !change->place.sale)
        return Work{change->lot, change->by};
    if (const auto *picture = std::get_if<command::PutImage>(&command))
        return Work{picture->lot, picture->by};
    return std::nullopt;
}

} // namespace

bool takesLong(const Command &command)
{
    return workOf(command).has_value();
}

bool mayPass(const Command &later, const Command &waiting)
{
    const auto *bid = std::get_if<command::PlaceBid>(&later);
    const auto work = workOf(waiting);
    return bid && work && bid->lot != work->lot && bid->account != work->by && bid->enteredBy != work->by;
}

} // namespace gavel::store
