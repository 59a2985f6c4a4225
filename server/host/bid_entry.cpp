#include "host/bid_entry.h"

#include "protocol/bid_reading.h"
#include "protocol/json_fields.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

tl::expected<store::command::PlaceBid, store::Fault> bidFor(auction::LotId lot, const Identity &who,
                                                            const QJsonObject &body)
{
    const auto bid = protocol::readBid(body);
    if (!bid)
        return store::malformed(bid.error().member, bid.error().reason);
    protocol::JsonFields fields(body);
    const auto account = fields.optionalInteger("for"_L1);
    if (!fields.ok())
        return store::malformed(fields.wrong(), fields.reason());
    if (body.value("for"_L1).isNull())
        return store::malformed(u"for"_s, u"must be an account's id"_s);
    if (!account || *account == who.account)
        return store::command::PlaceBid{lot, who.account, *bid};
    if (!who.isOneOf(protocol::Role::Host | protocol::Role::Clerk))
        return store::refused(auction::Refusal::Forbidden);
    return store::command::PlaceBid{lot, *account, *bid, who.account};
}

} // namespace gavel::host
