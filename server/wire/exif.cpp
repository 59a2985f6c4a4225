#include "wire/exif.h"

#include <QtEndian>

#include <array>

namespace gavel::wire {

namespace {

constexpr QByteArrayView mark("Exif\0\0", 6);
constexpr qsizetype headBytes = 8;
constexpr qsizetype countBytes = 2;
constexpr qsizetype entryBytes = 12;
constexpr quint16 orientationTag = 0x0112;
constexpr quint16 shortType = 3;

/// By the value of the tag, from 1 on.
constexpr std::array turns{PictureTurn{false, 0}, PictureTurn{true, 0},  PictureTurn{false, 2}, PictureTurn{true, 2},
                           PictureTurn{true, 3},  PictureTurn{false, 1}, PictureTurn{true, 1},  PictureTurn{false, 3}};

/// Numbers in the order of bytes that the block says.
struct Tiff
{
    QByteArrayView bytes;
    bool isBigEndian = false;

    [[nodiscard]] bool has(qsizetype at, qsizetype size) const { return at >= 0 && size <= bytes.size() - at; }
    template <typename Number>
    [[nodiscard]] Number number(qsizetype at) const
    {
        const char *from = bytes.data() + at;
        return isBigEndian ? qFromBigEndian<Number>(from) : qFromLittleEndian<Number>(from);
    }
};

PictureTurn turnOf(quint16 orientation)
{
    const bool isKnown = orientation >= 1 && orientation <= turns.size();
    return isKnown ? turns.at(orientation - 1u) : PictureTurn{};
}

} // namespace

PictureTurn turnInExif(QByteArrayView exif)
{
    if (exif.startsWith(mark))
        exif = exif.sliced(mark.size());
    const Tiff tiff{exif, exif.startsWith("MM")};
    if (exif.size() < headBytes || !(tiff.isBigEndian || exif.startsWith("II")))
        return {};
    const qsizetype directory = tiff.number<quint32>(4);
    if (!tiff.has(directory, countBytes))
        return {};
    const quint16 count = tiff.number<quint16>(directory);
    for (int i = 0; i < count; ++i) {
        const qsizetype entry = directory + countBytes + i * entryBytes;
        if (!tiff.has(entry, entryBytes))
            return {};
        if (tiff.number<quint16>(entry) == orientationTag && tiff.number<quint16>(entry + 2) == shortType)
            return turnOf(tiff.number<quint16>(entry + 8));
    }
    return {};
}

} // namespace gavel::wire
