#pragma once

#include "models/papers/paper_choices.h"
#include "windows/papers/paper_pages.h"

#include <memory>

namespace gavel::ui {

class PaperSource;

// Lays out the paper that was chosen, of what the source has by now. GUI thread.
[[nodiscard]] std::shared_ptr<const PaperPages> makePaper(PaperSource &source, const models::PaperChoices &choices);

// What it is called: the title of the document and its file's name.
[[nodiscard]] QString paperTitle(const models::PaperChoices &choices);

} // namespace gavel::ui
