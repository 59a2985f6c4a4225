#pragma once

#include "models/papers/paper_words.h"
#include "protocol/invoice_views.h"

namespace gavel::models {

/// By what means, in the words of a paper.
[[nodiscard]] PaperWord wordOf(protocol::Means means);

} // namespace gavel::models
