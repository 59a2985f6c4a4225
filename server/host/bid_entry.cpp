#include "host/bid_entry.h"

#include "protocol/bid_reading.h"
#include "protocol/json_fields.h"

namespace gavel {

using namespace Qt::StringLiterals;

tl::expected<command::PlaceBid, Fault> bidFor(LotId lot, const Identity &who, const QJsonObject &body)
{
    const auto bid = readBid(body);
    if (!bid)
        return malformed(bid.error().member, bid.error().reason);
    JsonFields fields(body);
    const auto account = fields.optionalInteger("for"_L1);
    if (!fields.ok())
        return malformed(fields.wrong(), fields.reason());
    if (body.value("for"_L1).isNull())
        return malformed(u"for"_s, u"must be an account's id"_s);
    if (!account || *account == who.account)
        return command::PlaceBid{lot, who.account, *bid};
    if (!who.isOneOf(Role::Host | Role::Clerk))
        return refused(Refusal::Forbidden);
    return command::PlaceBid{lot, *account, *bid, who.account};
}

} // namespace gavel
