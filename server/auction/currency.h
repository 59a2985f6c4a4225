#pragma once

#include <QString>
#include <optional>

namespace gavel::auction {

/// An ISO 4217 currency: its code and the number of decimals of its minor unit (KRW 0, USD 2).
struct Currency
{
    QString code;
    int exponent = 0;

    bool operator==(const Currency &) const = default;
};

/// The currency of that ISO 4217 code, upper or lower case; nothing if there is none, or none with a minor unit.
[[nodiscard]] std::optional<Currency> currencyOf(const QString &code);

} // namespace gavel::auction
