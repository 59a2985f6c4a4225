#pragma once

#include <QString>
#include <QtGlobal>

namespace gavel::auction {

/// Where a lot stands in its sale (FORMATS.md, "A lot's place"). No rule reads it, and it is no term.
struct LotPlace
{
    qint64 order = 0;
    QString number; ///< unique in the sale; made from the order unless given
    QString category;

    bool operator==(const LotPlace &) const = default;
};

inline constexpr int lotNumberMax = 12;   ///< code points
inline constexpr int lotCategoryMax = 60; ///< likewise

/// What a number is sorted by first: the integer that it begins with; without one it comes after all that have one.
[[nodiscard]] qint64 leadOf(const QString &number);

} // namespace gavel::auction
