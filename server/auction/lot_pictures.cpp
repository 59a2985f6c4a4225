#include "auction/lot_pictures.h"

namespace gavel::auction {

std::optional<Refusal> pictureRefusal(PictureChange change, const PictureAsker &by, AccountId seller, Phase phase,
                                      int bids)
{
    if (by.account != seller && !by.isHost)
        return Refusal::Forbidden;
    if (isFinal(phase))
        return Refusal::WrongPhase;
    if (bids > 0 && change != PictureChange::Add)
        return Refusal::HasBids;
    return std::nullopt;
}

} // namespace gavel::auction
