#pragma once

#include <QString>

namespace gavel::models {

/// What somebody wrote, as it stands in a sentence of ours: where it runs from right to left it keeps its direction to
/// itself, between U+2068 and U+2069, and turns none of the words around it. What turned directions in it is gone.
[[nodiscard]] QString isolated(const QString &words);

} // namespace gavel::models
