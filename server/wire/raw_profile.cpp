#include "wire/raw_profile.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace gavel::wire {

namespace {

constexpr std::array<QByteArrayView, 2> names{"Raw profile type exif", "Raw profile type APP1"};

// Of what is packed: an orientation stands at the beginning of a few hundred bytes, and a thousand times as much may
// come out of it.
constexpr qsizetype packedBytesMax = 16 * 1024;

// Before the digits: an empty line, the profile's name, how many bytes it has.
constexpr int linesBefore = 3;

/// By zlib alone, which says nothing of how much it makes.
QByteArray unpacked(QByteArrayView bytes)
{
    if (bytes.size() > packedBytesMax)
        return {};
    QByteArray sized(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(4 * bytes.size()), sized.data());
    return qUncompress(sized + bytes);
}

} // namespace

QByteArray exifInRawProfile(QByteArrayView chunk, bool packed)
{
    const qsizetype nameEnds = chunk.indexOf('\0');
    if (nameEnds < 0 || std::find(names.begin(), names.end(), chunk.first(nameEnds)) == names.end())
        return {};
    QByteArrayView rest = chunk.sliced(nameEnds + 1);
    if (packed && rest.isEmpty())
        return {};
    const QByteArray text = packed ? unpacked(rest.sliced(1)) : rest.toByteArray(); // behind its method
    qsizetype at = 0;
    for (int line = 0; line < linesBefore; ++line) {
        at = text.indexOf('\n', at) + 1;
        if (at == 0)
            return {};
    }
    return QByteArray::fromHex(text.sliced(at));
}

} // namespace gavel::wire
