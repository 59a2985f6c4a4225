#pragma once

#include <QByteArray>

#include <cstdint>

namespace gavel::fuzz {

/// The input on the heap and no longer than it is, so that the sanitizer sees a read past its end.
inline QByteArray inputOf(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    bytes.squeeze();
    return bytes;
}

} // namespace gavel::fuzz
