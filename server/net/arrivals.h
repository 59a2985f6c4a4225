#pragma once

#include <QList>

namespace gavel::net {

/// When which byte of a connection was read, so that a request which waited behind another one still counts from the
/// moment its own last byte came (RULES.md "The clock"). Offsets count from the connection's first byte.
class Arrivals
{
public:
    /// All bytes before `endOffset` have been read, the last of them at `atMs`.
    void note(qint64 endOffset, qint64 atMs);

    /// `bytes` more were used up; when they came is forgotten, but for the last of them.
    void use(qint64 bytes);

    qint64 usedBytes() const { return m_usedBytes; }

    /// When the last byte that was used up had come; `nowMs` if nobody noted it.
    [[nodiscard]] qint64 lastUsedAt(qint64 nowMs) const;

private:
    struct Arrival
    {
        qint64 endOffset;
        qint64 atMs;
    };
    QList<Arrival> m_arrivals;
    qint64 m_usedBytes = 0;
};

} // namespace gavel::net
