#pragma once

#include <QStringView>

namespace gavel::wire {

/// Whether text is the same to whoever reads it (PROTOCOL.md, "Text"): no lone surrogates, no U+FEFF, no
/// non-characters. What has them, others take for a byte order mark, swap or replace: SQLite takes U+FEFF away from the
/// beginning, swaps all that follows U+FFFE there, and gives U+FFFE and U+FFFF back as U+FFFD.
[[nodiscard]] bool isPlainText(QStringView text);

} // namespace gavel::wire
