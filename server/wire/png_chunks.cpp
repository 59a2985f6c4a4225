#include "wire/png_chunks.h"

#include <QtEndian>

namespace gavel::wire {

namespace {

constexpr QByteArrayView signature = "\x89PNG\r\n\x1a\n";
constexpr qsizetype lengthBytes = 4;
constexpr qsizetype typeBytes = 4;
constexpr qsizetype headBytes = lengthBytes + typeBytes;
constexpr qsizetype checksumBytes = 4;

} // namespace

bool pngChunksFit(QByteArrayView bytes)
{
    if (!bytes.startsWith(signature))
        return true;
    bytes = bytes.sliced(signature.size());
    while (bytes.size() >= headBytes) {
        const quint32 length = qFromBigEndian<quint32>(bytes.data());
        const QByteArrayView type = bytes.sliced(lengthBytes, typeBytes);
        bytes = bytes.sliced(headBytes);
        if (type == "IEND")
            return length == 0;
        if (length > static_cast<quint64>(bytes.size()))
            return type == "IDAT";
        bytes = bytes.sliced(qMin(bytes.size(), static_cast<qsizetype>(length) + checksumBytes));
    }
    return true;
}

} // namespace gavel::wire
