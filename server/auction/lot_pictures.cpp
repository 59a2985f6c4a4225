#include "auction/lot_pictures.h"

namespace gavel::auction {

std::optional<Refusal> pictureRefusal(PictureChange change, const PictureAsker &by, AccountId seller, Phase phase,
                                      bool anyBids)
{
    if (by.account != seller && !by.isHost)
        return Refusal::Forbidden;
    if (isFinal(phase))
        return Refusal::WrongPhase;
    if (anyBids && change != PictureChange::Add)
        return Refusal::HasBids;
    return std::nullopt;
}

} // namespace gavel::auction
