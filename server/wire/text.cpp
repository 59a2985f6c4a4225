#include "wire/text.h"

#include "wire/folding.h"

#include <QList>
#include <algorithm>
#include <array>

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/uchar.h>

namespace gavel::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t joiner = 0x200D;
constexpr char32_t keycap = 0x20E3;

UChar32 code(char32_t c)
{
    return static_cast<UChar32>(c);
}

bool has(char32_t c, UProperty property)
{
    return u_hasBinaryProperty(code(c), property);
}

/// What is the same to whoever reads it. SQLite takes U+FEFF away from the beginning, swaps all that follows U+FFFE
/// there, and gives U+FFFE and U+FFFF back as U+FFFD.
bool isPlain(char32_t c)
{
    return !QChar::isSurrogate(c) && !QChar::isNonCharacter(c) && c != QChar::ByteOrderMark;
}

bool isControl(char32_t c)
{
    return u_charType(code(c)) == U_CONTROL_CHAR;
}

bool endsLine(char32_t c)
{
    return c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool mayBeInLine(char32_t c)
{
    return isPlain(c) && !isControl(c) && !endsLine(c);
}

bool mayBeInText(char32_t c)
{
    return isPlain(c) && (c == U'\n' || !isControl(c));
}

/// Jamo that make no syllable of today's: RFC 8264 §9.9.
bool isOldJamo(char32_t c)
{
    switch (u_getIntPropertyValue(code(c), UCHAR_HANGUL_SYLLABLE_TYPE)) {
    case U_HST_LEADING_JAMO:
    case U_HST_VOWEL_JAMO:
    case U_HST_TRAILING_JAMO:
        return true;
    default:
        return false;
    }
}

/// Signs by their category that nothing is seen of: the braille pattern without a dot, the place of an object, a note
/// without a head.
bool isBlank(char32_t c)
{
    constexpr std::array<char32_t, 3> blanks{0x2800, 0xFFFC, 0x1D159};
    return std::find(blanks.begin(), blanks.end(), c) != blanks.end();
}

/// RFC 8264's FreeformClass, with the emoji that are newer than this machine's tables.
bool isOfAName(char32_t c)
{
    if (has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || isOldJamo(c) || isBlank(c))
        return false;
    const uint32_t kind = U_MASK(u_charType(code(c)));
    return (kind & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK | U_GC_P_MASK | U_GC_S_MASK | U_GC_ZS_MASK)) != 0 ||
           has(c, UCHAR_EXTENDED_PICTOGRAPHIC);
}

bool isSelector(char32_t c)
{
    return c == 0xFE0E || c == 0xFE0F;
}

/// Whether a variation selector chooses how the emoji before it looks: 1️⃣ is a digit, a selector and a keycap.
bool choosesEmoji(const QList<char32_t> &text, qsizetype at)
{
    if (!isSelector(text[at]) || at == 0 || !has(text[at - 1], UCHAR_EMOJI))
        return false;
    return text[at - 1] > 0x7F || (at + 1 < text.size() && text[at + 1] == keycap);
}

/// Whether a joiner makes one emoji of the two beside it.
bool joinsEmoji(const QList<char32_t> &text, qsizetype at)
{
    if (text[at] != joiner || at + 1 >= text.size() || !has(text[at + 1], UCHAR_EXTENDED_PICTOGRAPHIC))
        return false;
    qsizetype before = at - 1;
    while (before > 0 && (isSelector(text[before]) || has(text[before], UCHAR_EMOJI_MODIFIER)))
        --before;
    return before >= 0 && has(text[before], UCHAR_EXTENDED_PICTOGRAPHIC);
}

bool isName(const QList<char32_t> &text)
{
    bool shows = text.isEmpty();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char32_t c = text[at];
        if (!isOfAName(c) && !choosesEmoji(text, at) && !joinsEmoji(text, at))
            return false;
        shows = shows || (U_MASK(u_charType(code(c))) & (U_GC_M_MASK | U_GC_ZS_MASK)) == 0;
    }
    return shows;
}

/// RFC 8266 §2.1: all spaces are plain ones, one between two words.
QString withSingleSpaces(const QString &text)
{
    QString single;
    single.reserve(text.size());
    for (const QChar c : text) {
        const bool isSpace = c.category() == QChar::Separator_Space;
        if (!isSpace || !single.endsWith(u' '))
            single += isSpace ? QChar(u' ') : c;
    }
    return single;
}

QList<char32_t> codePointsOf(const QString &text)
{
    QList<char32_t> points;
    points.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        points += isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        i += isPair ? 1 : 0;
    }
    return points;
}

bool mayStand(const QList<char32_t> &text, TextKind kind)
{
    switch (kind) {
    case TextKind::Name:
        return std::all_of(text.begin(), text.end(), mayBeInLine) && isName(text);
    case TextKind::Line:
        return std::all_of(text.begin(), text.end(), mayBeInLine);
    case TextKind::Text:
        return std::all_of(text.begin(), text.end(), mayBeInText);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<QString> takenIn(const QString &given, TextKind kind)
{
    QString text = given;
    if (kind == TextKind::Text)
        text.replace("\r\n"_L1, "\n"_L1);
    text = text.trimmed();
    if (kind == TextKind::Name)
        text = withSingleSpaces(text);
    // Composed only once it is known to be text: what a normalizer makes of half a surrogate pair is its own affair.
    if (const QList<char32_t> points = codePointsOf(text); !std::all_of(points.begin(), points.end(), isPlain))
        return std::nullopt;
    text = composed(text);
    if (!mayStand(codePointsOf(text), kind))
        return std::nullopt;
    return text;
}

} // namespace gavel::wire
