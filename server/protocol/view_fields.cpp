#include "protocol/view_fields.h"

#include "protocol/limits.h"
#include "protocol/rates_json.h"

#include <algorithm>

namespace gavel::protocol {

int ViewFields::count(QLatin1StringView name)
{
    return static_cast<int>(within(name, 0, limits::readCountMax));
}

auction::Bands ViewFields::rates(QLatin1StringView name)
{
    const auto bands = bandsFromJson(value(name), limits::rateMax);
    if (!bands)
        fail(name);
    return bands.value_or(auction::Bands());
}

QString ViewFields::line(QLatin1StringView name)
{
    return text(name, limits::readLineMax);
}

std::optional<QString> ViewFields::optionalLine(QLatin1StringView name)
{
    return optionalText(name, limits::readLineMax);
}

QByteArray ViewFields::salt(QLatin1StringView name)
{
    const QByteArray digits = hex(name);
    const bool plain = std::all_of(digits.begin(), digits.end(),
                                   [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (!plain)
        fail();
    return digits;
}

} // namespace gavel::protocol
