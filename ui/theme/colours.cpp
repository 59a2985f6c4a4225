#include "theme/colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gavel::ui {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of the enum.
constexpr std::array<Pair, colourCount> table{{
    {0xfff6f5f2, 0xff15171a}, // Ground
    {0xffffffff, 0xff1d2024}, // Panel
    {0xffefede8, 0xff191c1f}, // Rail
    {0xffe6e3dc, 0xff2a2e34}, // Raised
    {0xff1f2328, 0xffeceae6}, // Ink
    {0xff5b6169, 0xffa9adb3}, // SecondInk
    {0xff656b73, 0xff979ca4}, // ThirdInk
    {0xffe2dfd8, 0xff2c3036}, // Line
    {0xffcfcbc2, 0xff3d434b}, // FieldLine
    {0xff8f8b83, 0xff6a7079}, // InputLine
    {0xff1f5fbf, 0xff7fb0ff}, // Accent
    {0xffe8f0fb, 0xff1c2b44}, // AccentGround
    {0xffffffff, 0xff0d1a2e}, // OnAccent
    {0xff187846, 0xff5fd49a}, // Fine
    {0xffe3f4ea, 0xff14301f}, // FineGround
    {0xffb4371c, 0xffff8d73}, // Alarm
    {0xfffbe9e4, 0xff3a1d16}, // AlarmGround
    {0xff8a5c00, 0xfff0c04e}, // Soon
    {0xfffdf3d7, 0xff352a10}, // SoonGround
}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor colourOf(Colour meaning, bool dark)
{
    const Pair &pair = table.at(static_cast<std::size_t>(meaning));
    return QColor::fromRgba(dark ? pair.dark : pair.light);
}

double contrast(const QColor &a, const QColor &b)
{
    // By a list, which gives values: references would outlive what they refer to.
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace gavel::ui
