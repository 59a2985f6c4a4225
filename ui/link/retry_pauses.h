#pragma once

#include <QtGlobal>
#include <functional>

namespace gavel::link {

/// The growing pauses between attempts to connect: 0.5 s, doubled up to 30 s, each spread by half so that a crowd does
/// not come back in the same instant.
class RetryPauses
{
public:
    static constexpr qint64 pauseMsMin = 500;
    static constexpr qint64 pauseMsMax = 30'000;

    /// A number from 0 (inclusive) to 1 (exclusive); injected, so that tests know the pauses.
    using Chance = std::function<double()>;

    RetryPauses();
    explicit RetryPauses(Chance chance);

    /// The pause before the next attempt, in milliseconds.
    [[nodiscard]] qint64 next();
    /// The same, where the host asks for so long a one: not less, and as much spread. It is not obeyed without end.
    [[nodiscard]] qint64 next(qint64 askedMs);

    /// After a success the pauses begin anew.
    void reset() { m_pauseMs = pauseMsMin; }

private:
    Chance m_chance;
    qint64 m_pauseMs = pauseMsMin;
};

} // namespace gavel::link
