#pragma once

#include "models/papers/paper_words.h"
#include "protocol/invoice_views.h"

namespace gavel::models {

/// By what means, in the words of a paper.
[[nodiscard]] PaperWord wordOf(protocol::Means means);

/// What stands below the name of who an invoice or a settlement is for: how they are reached, of which sale it is where
/// that is said, and when it was printed.
[[nodiscard]] QStringList paperFacts(const QString &email, const QString &phone, const QString &sale,
                                     const PaperWords &words, auction::TimeMs now);

} // namespace gavel::models
