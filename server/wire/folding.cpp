#include "wire/folding.h"

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>

namespace gavel::wire {

namespace {

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

QString normalized(const UNormalizer2 *form, const QString &text)
{
    if (!form)
        return text;
    return written(text, [form, &text](UChar *out, int32_t capacity, UErrorCode &error) {
        return unorm2_normalize(form, reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()),
                                out, capacity, &error);
    });
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
