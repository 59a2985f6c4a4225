#include "protocol/bid_reading.h"

#include "protocol/json_fields.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

BidFault faultOf(auction::BidRule broken, const auction::BidCommand &command)
{
    switch (broken) {
    case auction::BidRule::OneAmount:
        return {u"bid"_s, u"must have exactly one of bid and max, as an integer"_s};
    case auction::BidRule::AmountInRange:
        return {command.bid ? u"bid"_s : u"max"_s, u"must be above 0 and at most 10^15"_s};
    case auction::BidRule::MessageFits:
        return {u"msg"_s, textRule(wire::TextKind::Line, 0, auction::BidCommand::msgCodePointsMax)};
    case auction::BidRule::KeyFits:
        return {u"key"_s, keyRule()};
    case auction::BidRule::LowersMax:
        return {u"lower"_s, u"goes with max alone"_s};
    }
    Q_UNREACHABLE();
}

tl::expected<auction::BidCommand, BidFault> readBid(const QJsonObject &json)
{
    JsonFields fields(json);
    auction::BidCommand command{
        .bid = fields.optionalInteger("bid"_L1),
        .max = fields.optionalInteger("max"_L1),
        .ask = fields.optionalInteger("ask"_L1),
        .lower = fields.optionalBoolean("lower"_L1).value_or(false),
        .msg = fields.optionalTakenIn("msg"_L1, wire::TextKind::Line, auction::BidCommand::msgCodePointsMax)
                   .value_or(QString()),
        .key = fields.key("key"_L1)};
    if (!fields.ok())
        return tl::unexpected(BidFault{fields.wrong(), fields.reason()});
    if (const auto broken = auction::brokenRule(command))
        return tl::unexpected(faultOf(*broken, command));
    return command;
}

} // namespace gavel::protocol
