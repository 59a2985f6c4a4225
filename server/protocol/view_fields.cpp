#include "protocol/view_fields.h"

#include "protocol/limits.h"

namespace gavel {

int ViewFields::count(QLatin1StringView name)
{
    return static_cast<int>(within(name, 0, limits::readCountMax));
}

int ViewFields::rate(QLatin1StringView name)
{
    return static_cast<int>(within(name, 0, limits::rateMax));
}

QString ViewFields::line(QLatin1StringView name)
{
    return text(name, limits::readLineMax);
}

std::optional<QString> ViewFields::optionalLine(QLatin1StringView name)
{
    return optionalText(name, limits::readLineMax);
}

} // namespace gavel
