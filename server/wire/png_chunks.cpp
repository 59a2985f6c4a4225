#include "wire/png_chunks.h"

#include <QtEndian>

namespace gavel::wire {

namespace {

constexpr QByteArrayView signature = "\x89PNG\r\n\x1a\n";
constexpr qsizetype lengthBytes = 4;
constexpr qsizetype typeBytes = 4;
constexpr qsizetype checksumBytes = 4;

} // namespace

bool pngChunksFit(QByteArrayView bytes)
{
    if (!bytes.startsWith(signature))
        return true;
    bytes = bytes.sliced(signature.size());
    while (bytes.size() >= lengthBytes + typeBytes) {
        const quint32 length = qFromBigEndian<quint32>(bytes.data());
        const bool isEnd = bytes.sliced(lengthBytes, typeBytes) == "IEND";
        const qsizetype rest = bytes.size() - lengthBytes - typeBytes - checksumBytes;
        if (rest < 0 || length > static_cast<quint64>(rest))
            return false;
        if (isEnd)
            return true;
        bytes = bytes.sliced(lengthBytes + typeBytes + static_cast<qsizetype>(length) + checksumBytes);
    }
    return false;
}

} // namespace gavel::wire
