#pragma once

#include <QString>

namespace gavel::wire {

/// Text for comparing and searching: compatible forms, widths and cases are one, and what is ignored is gone (Unicode's
/// NFKC_Casefold).
[[nodiscard]] QString folded(const QString &text);

/// What names that look alike have in common: the skeleton (UTS 39) of the folded name, folded again, since a skeleton
/// has capitals.
[[nodiscard]] QString lookOf(const QString &name);

/// Text in the form in which it is kept: NFC.
[[nodiscard]] QString composed(const QString &text);

} // namespace gavel::wire
