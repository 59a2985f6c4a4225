#pragma once

#include <QPageSize>

namespace gavel::ui {

// What lies in printers where this program's language is spoken: Letter or A4.
[[nodiscard]] QPageSize usualPaper();

} // namespace gavel::ui
