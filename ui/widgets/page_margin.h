#pragma once

#include <QtGlobal>

namespace gavel::ui {

// Rows that are longer than this are hard to follow by eye: on a wider screen a list keeps to the middle.
constexpr int listWidthMax = 1'680;

// What is left and right of a list that is shown in `width`: `usual`, or more where the list keeps to the middle.
[[nodiscard]] constexpr int pageMargin(int width, int usual, int widthMax = listWidthMax)
{
    return qMax(usual, (width - widthMax) / 2);
}

} // namespace gavel::ui
