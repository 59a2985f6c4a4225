#pragma once

#include <QString>
#include <QStringList>

namespace gavel::models {

/// The words that somebody searches for, folded as the host folds those of `q` (wire::folded), so that the two find the
/// same: case, width and the parts of a letter do not matter.
[[nodiscard]] QStringList searchWords(const QString &typed);

/// Whether all these words are in a text, in any order. Several texts are one with an end of line between.
[[nodiscard]] bool hasWords(const QString &text, const QStringList &words);

} // namespace gavel::models
