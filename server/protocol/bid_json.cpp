#include "protocol/bid_json.h"

#include "protocol/bid_reading.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

std::optional<auction::BidCommand> bidFromJson(const QJsonObject &json)
{
    const auto bid = readBid(json);
    return bid ? std::optional(*bid) : std::nullopt;
}

QJsonObject toJson(const auction::BidCommand &command)
{
    QJsonObject json;
    if (command.bid)
        json.insert("bid"_L1, *command.bid);
    if (command.max)
        json.insert("max"_L1, *command.max);
    if (command.ask)
        json.insert("ask"_L1, *command.ask);
    if (command.lower)
        json.insert("lower"_L1, true);
    if (!command.msg.isEmpty())
        json.insert("msg"_L1, command.msg);
    if (!command.key.isEmpty())
        json.insert("key"_L1, QString::fromUtf8(command.key));
    return json;
}

} // namespace gavel::protocol
