#pragma once

#include <QString>

#include <functional>

namespace gavel::models {

// What we say of something, put in the language that is chosen when it is asked for: so it is kept for as long as it
// may be shown, not as a finished text.
using Sentence = std::function<QString()>;

} // namespace gavel::models
