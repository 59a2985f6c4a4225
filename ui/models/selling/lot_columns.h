#pragma once

#include <QString>
#include <optional>

namespace gavel::models {

/// The columns of a file of lots; in its header they are called as nameOf() has them.
enum class LotColumn {
    Name,
    Description,
    Start,
    Reserve,
    BuyNow,
    OpensAt,
    EndsAt,
    Lasts,
    Increments,
    SoftClose,
    Pictures
};
inline constexpr int lotColumnCount = static_cast<int>(LotColumn::Pictures) + 1;

[[nodiscard]] QString nameOf(LotColumn column);

/// By that name or by one that others' lists have for it, in English or Korean: "Title", "starting_bid", "시작가".
[[nodiscard]] std::optional<LotColumn> lotColumnOf(const QString &header);

} // namespace gavel::models
