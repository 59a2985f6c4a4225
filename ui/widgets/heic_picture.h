#pragma once

#include <QByteArrayView>
#include <QImage>
#include <tl/expected.hpp>

namespace gavel::ui {

// HEIC as phones take pictures. The desktop alone reads it, of files that its own person has chosen, and sends it on as
// JPEG: a host decodes none. Any thread. Source: ISO/IEC 23008-12, by libheif, which heic_reader keeps in a process of
// its own.

inline constexpr int heicSideMax = 10'000;          // pixels
inline constexpr qint64 heicPixelsMax = 50'000'000; // what takes 400 MB while it is read
inline constexpr qsizetype heicHeadBytes = 512;     // enough to know one by

// By its first bytes, which name what it is made by: AVIF and what moves are none. Pure.
[[nodiscard]] bool isHeic(QByteArrayView head);

enum class HeicFault { Damaged, TooLarge };

struct HeicPicture
{
    QImage image;   // of 32 bits, in sRGB, upright, nothing of it transparent
    QSize fullSize; // as it was before it was made smaller
};

// The picture that it shows first, no larger than `sideMax`, here and now: readHeic() is what a window asks.
[[nodiscard]] tl::expected<HeicPicture, HeicFault> decodeHeic(QByteArrayView bytes, int sideMax);

} // namespace gavel::ui
