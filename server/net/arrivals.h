#pragma once

#include <QList>

namespace gavel::net {

/// When bytes came that were read together.
struct Moments
{
    qint64 lastByteAtMs = 0;
    qint64 otherBytesAtMs = 0; ///< The earliest that may be said of those before it.

    bool operator==(const Moments &) const = default;
};

/// When which byte of a connection came, so that a request which waited behind another one still counts from the moment
/// its own last byte came (RULES.md "The clock"). Offsets count from the connection's first byte.
class Arrivals
{
public:
    /// All bytes before `endOffset` are here; those that were not known before came at these moments.
    void note(qint64 endOffset, const Moments &moments);

    /// `bytes` more were used up; when they came is forgotten, but for the last of them.
    void use(qint64 bytes);

    qint64 usedBytes() const { return m_usedBytes; }

    /// When the last byte that was used up had come; `nowMs` if nobody noted it.
    [[nodiscard]] qint64 lastUsedAt(qint64 nowMs) const;

private:
    struct Arrival
    {
        qint64 endOffset;
        Moments moments;
    };
    QList<Arrival> m_arrivals;
    qint64 m_usedBytes = 0;
};

} // namespace gavel::net
