#pragma once

#include "auction/rates.h"
#include "protocol/json_fields.h"

#include <QByteArray>

namespace gavel::protocol {

/// Reads the members that shapes are made of, each within what an honest host says (limits::read…): so that whatever a
/// shape holds can be counted with, shown and kept, and what cannot makes it unreadable. Values; any thread.
class ViewFields : public JsonFields
{
public:
    using JsonFields::JsonFields;

    /// Of a lot or an account; also of an event in a log.
    qint64 id(QLatin1StringView name) { return within(name, 0, exactIntegerMax); }
    std::optional<qint64> optionalId(QLatin1StringView name) { return optionalWithin(name, 0, exactIntegerMax); }
    /// What a lot costs: no less than nothing, and no more than a step above the largest amount.
    auction::Amount amount(QLatin1StringView name) { return within(name, 0, priceMax); }
    std::optional<auction::Amount> optionalAmount(QLatin1StringView name) { return optionalWithin(name, 0, priceMax); }
    /// What an account has or owes.
    auction::Amount balance(QLatin1StringView name) { return optionalInteger(name).value_or(0); }
    int count(QLatin1StringView name);
    /// A premium or a commission.
    auction::Bands rates(QLatin1StringView name);
    auction::TimeMs time(QLatin1StringView name) { return within(name, 0, exactIntegerMax); }
    std::optional<auction::TimeMs> optionalTime(QLatin1StringView name)
    {
        return optionalWithin(name, 0, exactIntegerMax);
    }
    /// A name, a reason, a message.
    QString line(QLatin1StringView name);
    std::optional<QString> optionalLine(QLatin1StringView name);
    /// Hexadecimal digits, which are checked where they mean something.
    QByteArray hex(QLatin1StringView name) { return line(name).toLatin1(); }
    /// Of a commitment: it is written as it is, so it may be nothing but lowercase hexadecimal digits.
    QByteArray salt(QLatin1StringView name);

private:
    static constexpr auction::Amount priceMax = 2 * auction::amountMax;
};

/// A shape that was read by fields, if nothing was wrong with them.
template <typename Value>
[[nodiscard]] std::optional<Value> ifOk(const JsonFields &fields, Value value)
{
    if (!fields.ok())
        return std::nullopt;
    return value;
}

} // namespace gavel::protocol
