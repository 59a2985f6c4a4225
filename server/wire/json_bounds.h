#pragma once

#include <QByteArrayView>

#include <limits>

namespace gavel::wire {

/// The most that a text of JSON may be before anybody reads it. Its size alone says little of what it costs: a megabyte
/// of `0,0,0` takes Qt 70 ms, and one of a single string less than one.
struct JsonBounds
{
    qsizetype bytesMax = std::numeric_limits<qsizetype>::max();
    qsizetype valuesMax = std::numeric_limits<qsizetype>::max(); ///< in all, arrays, objects and members among them
    int depthMax = std::numeric_limits<int>::max();              ///< of arrays and objects in one another
};

/// Whether a text is within them, by one pass over its bytes that makes nothing and ends where the bounds do. Whether
/// it is JSON at all is not looked at. Pure.
[[nodiscard]] bool isWithin(QByteArrayView json, const JsonBounds &bounds);

} // namespace gavel::wire
