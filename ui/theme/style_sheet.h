#pragma once

#include <QString>

namespace gavel::ui {

// The program's one style sheet, made from the table of colours. Widgets choose their part by the property "look":
// labels title, heading, strong, second, small, third, error, price, figure; frames panel, rail, foot; buttons primary,
// quiet, link, step, rail, thumbnail, segment.
[[nodiscard]] QString styleSheet(bool dark);

} // namespace gavel::ui
