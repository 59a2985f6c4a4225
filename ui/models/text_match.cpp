#include "models/text_match.h"

#include "wire/folding.h"

#include <algorithm>

namespace gavel::models {

namespace {

// Unicode 3.12: a Hangul syllable is 0xAC00 + (lead × 21 + vowel) × 28 + tail.
constexpr char16_t firstSyllable = 0xAC00;
constexpr char16_t lastSyllable = 0xD7A3;
constexpr char16_t syllablesOfALead = 21 * 28;
constexpr char16_t firstLead = 0x1100; // ㄱ, as folding has the ones that are typed

bool isSame(QChar typed, QChar character)
{
    if (typed == character)
        return true;
    const char16_t code = character.unicode();
    return code >= firstSyllable && code <= lastSyllable &&
           typed.unicode() == firstLead + (code - firstSyllable) / syllablesOfALead;
}

} // namespace

TextMatch::TextMatch(const QString &typed)
    : m_typed(wire::folded(typed).simplified())
{
}

bool TextMatch::isAt(QStringView text, qsizetype at) const
{
    return std::equal(m_typed.begin(), m_typed.end(), text.begin() + at, isSame);
}

bool TextMatch::isScattered(QStringView text) const
{
    auto wanted = m_typed.begin();
    for (const QChar character : text) {
        if (wanted != m_typed.end() && isSame(*wanted, character))
            ++wanted;
    }
    return wanted == m_typed.end();
}

Match TextMatch::of(const QString &whole) const
{
    if (isEmpty())
        return Match::None;
    const QString text = wire::folded(whole);
    auto best = Match::None;
    for (qsizetype at = 0; at + m_typed.size() <= text.size() && best < Match::WordStart; ++at) {
        if (!isAt(text, at))
            continue;
        if (at == 0)
            return text.size() == m_typed.size() ? Match::Whole : Match::Start;
        best = text[at - 1].isLetterOrNumber() ? Match::Inside : Match::WordStart;
    }
    if (best == Match::None && m_typed.size() > 1 && isScattered(text))
        return Match::Scattered;
    return best;
}

} // namespace gavel::models
