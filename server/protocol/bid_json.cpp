#include "protocol/bid_json.h"

#include "protocol/json_fields.h"

namespace gavel {

using namespace Qt::StringLiterals;

std::optional<BidCommand> bidFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    BidCommand command{.bid = fields.optionalInteger("bid"_L1),
                       .max = fields.optionalInteger("max"_L1),
                       .ask = fields.optionalInteger("ask"_L1),
                       .lower = fields.optionalBoolean("lower"_L1).value_or(false),
                       .msg = fields.optionalText("msg"_L1).value_or(QString()),
                       .key = fields.optionalText("key"_L1).value_or(QString()).toUtf8()};
    if (!fields.ok() || command.bid.has_value() == command.max.has_value())
        return std::nullopt;
    return command;
}

QJsonObject toJson(const BidCommand &command)
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

} // namespace gavel
