#pragma once

#include <QtGlobal>
#include <array>

namespace gavel::host {

/// What the last sixty seconds saw: how many, and the largest of them. Kept second by second, so that it costs the same
/// however much happens. Times are milliseconds of any clock that only goes forward. A value.
class LastMinute
{
public:
    void add(qint64 nowMs, double size);

    [[nodiscard]] quint64 count(qint64 nowMs) const;
    [[nodiscard]] double largest(qint64 nowMs) const; ///< 0 if there was none

private:
    static constexpr qint64 secondsKept = 60;

    struct Second
    {
        qint64 at = -secondsKept;
        quint64 count = 0;
        double largest = 0;
    };

    [[nodiscard]] static bool isRecent(const Second &second, qint64 nowMs);

    std::array<Second, secondsKept> m_seconds;
};

} // namespace gavel::host
