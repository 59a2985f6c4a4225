#pragma once

#include <QFont>

// The faces and sizes of the program. "Noto Sans CJK KR" comes first because its digits are tabular (a countdown must
// not tremble) and it has both languages; Qt 6.4 cannot switch a face's digits to tabular ones.
namespace gavel::ui::fonts {

inline constexpr double smallScale = 0.86;
inline constexpr double headingScale = 1.2;
inline constexpr double titleScale = 1.6;
inline constexpr double priceScale = 1.36;
inline constexpr double figureScale = 2.3;

// 14 px at the usual system font of 10 pt, larger or smaller as the system's is.
[[nodiscard]] int bodyPixels();
[[nodiscard]] QFont body();
[[nodiscard]] QFont scaled(double scale, bool bold);

} // namespace gavel::ui::fonts
