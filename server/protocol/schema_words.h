#pragma once

#include "auction/rates.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"
#include "protocol/roles.h"
#include "wire/json_schema.h"

// The kinds of numbers and texts of which our shapes are made, as schemas. Pure; any thread.
namespace gavel::protocol::schema_words {

[[nodiscard]] inline QJsonObject id()
{
    return wire::schema::integer(1, exactIntegerMax);
}

[[nodiscard]] inline QJsonObject count()
{
    return wire::schema::integer(0, limits::readCountMax);
}

/// UTC milliseconds.
[[nodiscard]] inline QJsonObject moment()
{
    return wire::schema::integer(0, exactIntegerMax);
}

/// Minor units, from nothing on.
[[nodiscard]] inline QJsonObject amount()
{
    return wire::schema::integer(0, exactIntegerMax);
}

/// What may be bid, asked or set: above nothing.
[[nodiscard]] inline QJsonObject price()
{
    return wire::schema::integer(1, exactIntegerMax);
}

/// What an account has, which may be less than nothing.
[[nodiscard]] inline QJsonObject balance()
{
    return wire::schema::integer(-exactIntegerMax, exactIntegerMax);
}

/// What somebody may set as a price.
[[nodiscard]] inline QJsonObject askedAmount()
{
    return wire::schema::integer(1, auction::amountMax);
}

/// A premium or a commission: one rate in basis points, or bands.
[[nodiscard]] inline QJsonObject rates(int rateMax)
{
    const QJsonObject rate = wire::schema::integer(0, rateMax);
    const QJsonObject band =
        wire::schema::object({{"from", wire::schema::integer(0, auction::amountMax)}, {"rate", rate}});
    return wire::schema::oneOf({rate, wire::schema::list(band, auction::Bands::bandsMax)});
}

/// The hash of an event of a lot's log.
[[nodiscard]] inline QJsonObject head()
{
    return wire::schema::matching(QStringLiteral("^[0-9a-f]{64}$"));
}

[[nodiscard]] inline QJsonObject hallCode()
{
    return wire::schema::matching(QStringLiteral("^[A-Za-z]{%1}$").arg(limits::hallCodeLetters));
}

[[nodiscard]] inline QJsonObject roleList()
{
    const QStringList names = namesOf(Role::Host | Role::Clerk | Role::Cashier | Role::Seller);
    return wire::schema::list(wire::schema::words(names), static_cast<int>(names.size()));
}

/// A list whose next page begins after a number.
[[nodiscard]] inline QJsonObject page(const QJsonObject &of)
{
    return wire::schema::object(
        {{"items", wire::schema::list(of, limits::pageMax)}, {"next", wire::schema::nullable(id())}});
}

} // namespace gavel::protocol::schema_words
