#include "models/search_words.h"

#include "wire/folding.h"

#include <algorithm>

namespace gavel::models {

QStringList searchWords(const QString &typed)
{
    return wire::folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
}

bool hasWords(const QString &text, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    const QString folded = wire::folded(text);
    return std::all_of(words.begin(), words.end(), [&folded](const QString &word) { return folded.contains(word); });
}

} // namespace gavel::models
