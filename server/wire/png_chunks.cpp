#include "wire/png_chunks.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace gavel::wire {

namespace {

constexpr QByteArrayView signature = "\x89PNG\r\n\x1a\n";
constexpr qsizetype lengthBytes = 4;
constexpr qsizetype typeBytes = 4;
constexpr qsizetype pngHeadBytes = lengthBytes + typeBytes;
constexpr qsizetype checksumBytes = 4;

/// Chunks that change how the pixels look.
constexpr std::array<QByteArrayView, 9> keptTypes{"IHDR", "PLTE", "IDAT", "IEND", "tRNS",
                                                  "gAMA", "cHRM", "sRGB", "iCCP"};

bool isKept(QByteArrayView type)
{
    return std::find(keptTypes.begin(), keptTypes.end(), type) != keptTypes.end();
}

} // namespace

bool pngChunksFit(QByteArrayView bytes)
{
    if (!bytes.startsWith(signature))
        return true;
    bytes = bytes.sliced(signature.size());
    while (bytes.size() >= pngHeadBytes) {
        const quint32 length = qFromBigEndian<quint32>(bytes.data());
        const QByteArrayView type = bytes.sliced(lengthBytes, typeBytes);
        bytes = bytes.sliced(pngHeadBytes);
        if (type == "IEND")
            return length == 0;
        if (length > static_cast<quint64>(bytes.size()))
            return type == "IDAT";
        bytes = bytes.sliced(qMin(bytes.size(), static_cast<qsizetype>(length) + checksumBytes));
    }
    return true;
}

QByteArray withoutPngTexts(const QByteArray &bytes)
{
    if (!bytes.startsWith(signature))
        return bytes;
    QByteArray kept;
    kept.reserve(bytes.size());
    kept.append(signature);
    bool hasProfile = false;
    QByteArrayView left = QByteArrayView(bytes).sliced(signature.size());
    while (left.size() >= pngHeadBytes) {
        const quint32 length = qFromBigEndian<quint32>(left.data());
        const QByteArrayView type = left.sliced(lengthBytes, typeBytes);
        const qsizetype size =
            qsizetype(std::min<quint64>(quint64(left.size()), quint64(pngHeadBytes) + length + checksumBytes));
        const bool isProfile = type == "iCCP";
        if (isKept(type) && !(isProfile && hasProfile))
            kept.append(left.first(size));
        hasProfile = hasProfile || isProfile;
        left = left.sliced(size);
    }
    return kept + left;
}

} // namespace gavel::wire
