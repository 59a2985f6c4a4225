#include "wire/folding.h"

#include <algorithm>
#include <array>
#include <vector>

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>

namespace gavel::wire {

namespace {

// ICU puts each mark in its place among those before it, one by one: in a run of n that takes n² steps, and a
// description may be nothing but marks. No language has a run as long as this.
constexpr int marksInRunMax = 32;

// Below it all characters stand for themselves, in each form.
constexpr UChar32 firstThatMayJoin = 0xA0;

/// A mark, and where among its run it stands.
struct Mark
{
    UChar32 character = 0;
    uint8_t place = 0; ///< its canonical combining class; 0: where it is
};

/// Has ICU write into a string: `write(buffer, capacity, error)` says how long the whole is. Without an answer, which
/// comes of a damaged installation alone, the text stays as it was.
template <typename Write>
QString written(const QString &text, Write write)
{
    QString out(text.size() * 2 + 16, Qt::Uninitialized);
    for (;;) {
        UErrorCode error = U_ZERO_ERROR;
        const auto capacity = static_cast<int32_t>(out.size());
        const int32_t length = write(reinterpret_cast<UChar *>(out.data()), capacity, error);
        if (error == U_BUFFER_OVERFLOW_ERROR) {
            out.resize(length);
            continue;
        }
        if (U_FAILURE(error))
            return text;
        out.resize(length);
        return out;
    }
}

template <typename Take>
void forEachCharacter(const QString &text, Take take)
{
    const auto *units = reinterpret_cast<const UChar *>(text.utf16());
    const auto size = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < size;) {
        UChar32 character = 0;
        U16_NEXT(units, at, size, character);
        take(character);
    }
}

bool hasLongRun(const UNormalizer2 *form, const QString &text)
{
    int run = 0;
    int longest = 0;
    forEachCharacter(text, [&](UChar32 character) {
        const bool joins = character >= firstThatMayJoin && !unorm2_hasBoundaryBefore(form, character);
        run = joins ? run + 1 : 0;
        longest = std::max(longest, run);
    });
    return longest > marksInRunMax;
}

/// The text with each character in the parts that the form has for it, and the marks of each run in their order (The
/// Unicode Standard, D108 and D109). Sorted at once, that takes no longer than reading it.
QString inOrder(const UNormalizer2 *form, const UNormalizer2 *canonical, const QString &text)
{
    std::vector<Mark> marks;
    const auto add = [&](UChar32 character) {
        marks.push_back({character, unorm2_getCombiningClass(canonical, character)});
    };
    forEachCharacter(text, [&](UChar32 character) {
        std::array<UChar, 32> parts{}; // the longest has 18
        UErrorCode error = U_ZERO_ERROR;
        const int32_t size =
            unorm2_getDecomposition(form, character, parts.data(), static_cast<int32_t>(parts.size()), &error);
        if (size < 0 || U_FAILURE(error))
            return add(character);
        forEachCharacter(QString::fromUtf16(reinterpret_cast<const char16_t *>(parts.data()), size), add);
    });
    const auto stays = [](const Mark &mark) { return mark.place == 0; };
    for (auto begin = marks.begin(); begin != marks.end();) {
        begin = std::find_if_not(begin, marks.end(), stays);
        const auto end = std::find_if(begin, marks.end(), stays);
        std::stable_sort(begin, end, [](const Mark &a, const Mark &b) { return a.place < b.place; });
        begin = end;
    }
    QString ordered;
    ordered.reserve(text.size() * 2);
    for (const Mark &mark : marks)
        ordered += QStringView(QChar::fromUcs4(static_cast<char32_t>(mark.character)));
    return ordered;
}

QString normalizedByIcu(const UNormalizer2 *form, const QString &text)
{
    return written(text, [form, &text](UChar *out, int32_t capacity, UErrorCode &error) {
        return unorm2_normalize(form, reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()),
                                out, capacity, &error);
    });
}

QString normalized(const UNormalizer2 *form, const QString &text)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *canonical = unorm2_getNFCInstance(&error);
    if (!form || !canonical)
        return text;
    // What is in parts and in order is only composed, in each form: UAX 44, "NFKC_Casefold", R5 of The Unicode
    // Standard.
    return hasLongRun(form, text) ? normalizedByIcu(canonical, inOrder(form, canonical, text))
                                  : normalizedByIcu(form, text);
}

QString skeleton(const QString &text)
{
    static const USpoofChecker *const checker = [] {
        UErrorCode error = U_ZERO_ERROR;
        return uspoof_open(&error);
    }();
    if (!checker)
        return text;
    return written(text, [&text](UChar *out, int32_t capacity, UErrorCode &error) {
        return uspoof_getSkeleton(checker, 0, reinterpret_cast<const UChar *>(text.utf16()),
                                  static_cast<int32_t>(text.size()), out, capacity, &error);
    });
}

} // namespace

QString composed(const QString &text)
{
    UErrorCode error = U_ZERO_ERROR;
    return normalized(unorm2_getNFCInstance(&error), text);
}

QString folded(const QString &text)
{
    UErrorCode error = U_ZERO_ERROR;
    return normalized(unorm2_getNFKCCasefoldInstance(&error), text);
}

QString lookOf(const QString &name)
{
    return folded(skeleton(folded(name)));
}

} // namespace gavel::wire
