#include "store/tables/search_words.h"

#include "wire/first_of.h"
#include "wire/folding.h"

namespace gavel::store {

namespace {

constexpr qsizetype searchWordsMax = 8;

// Where a text repeats itself, as many characters of the word may be compared at each of its own.
constexpr qsizetype searchWordLengthMax = 64;

} // namespace

QStringList searchWords(const QString &typed)
{
    QStringList words = wire::folded(typed).simplified().split(u' ', Qt::SkipEmptyParts).mid(0, searchWordsMax);
    for (QString &word : words)
        word = wire::firstOf(word, searchWordLengthMax);
    return words;
}

} // namespace gavel::store
