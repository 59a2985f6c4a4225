#pragma once

#include <QStringList>

namespace gavel::store {

/// What somebody looks for, folded, word by word. Each is looked for in every row, so there are no more of them, and
/// none is longer, than people type: what is beyond restricts no further.
[[nodiscard]] QStringList searchWords(const QString &typed);

} // namespace gavel::store
