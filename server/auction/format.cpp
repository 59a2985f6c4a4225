#include "auction/format.h"

namespace gavel::auction {

namespace {

template <std::size_t first = 0>
std::optional<Format> formatFrom(QStringView name)
{
    if constexpr (first < std::variant_size_v<Format>) {
        using One = std::variant_alternative_t<first, Format>;
        return name == One::name ? std::optional<Format>(One()) : formatFrom<first + 1>(name);
    } else {
        return std::nullopt;
    }
}

} // namespace

QLatin1StringView nameOf(const Format &format)
{
    return std::visit([](const auto &one) { return one.name; }, format);
}

std::optional<Format> formatOf(QStringView name)
{
    return formatFrom(name);
}

} // namespace gavel::auction
