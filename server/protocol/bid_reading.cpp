#include "protocol/bid_reading.h"

#include "protocol/json_fields.h"

namespace gavel {

using namespace Qt::StringLiterals;

tl::expected<BidCommand, BidFault> readBid(const QJsonObject &json)
{
    JsonFields fields(json);
    BidCommand command{
        .bid = fields.optionalInteger("bid"_L1),
        .max = fields.optionalInteger("max"_L1),
        .ask = fields.optionalInteger("ask"_L1),
        .lower = fields.optionalBoolean("lower"_L1).value_or(false),
        .msg = fields.optionalTakenIn("msg"_L1, wire::TextKind::Line, BidCommand::msgCodePointsMax).value_or(QString()),
        .key = fields.optionalText("key"_L1).value_or(QString()).toUtf8()};
    if (fields.wrong() == "msg"_L1)
        return tl::unexpected(
            BidFault{fields.wrong(), textRule(wire::TextKind::Line, 0, BidCommand::msgCodePointsMax)});
    if (!fields.ok())
        return tl::unexpected(BidFault{fields.wrong(), u"is of another type than it has to be"_s});
    if (command.bid.has_value() == command.max.has_value())
        return tl::unexpected(BidFault{u"bid"_s, u"must have exactly one of bid and max, as an integer"_s});
    return command;
}

} // namespace gavel
