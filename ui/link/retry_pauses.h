#pragma once

#include <QtGlobal>
#include <functional>

namespace gavel::link {

/// The growing pauses between attempts to connect: 0.5 s, doubled up to 30 s, each spread by half so that a crowd does
/// not come back in the same instant. A host close by that refuses the connection is starting anew, as a rule, and
/// costs nobody anything meanwhile: it is tried every 1.5 s for some minutes, before the pauses grow.
class RetryPauses
{
public:
    static constexpr qint64 pauseMsMin = 500;
    static constexpr qint64 pauseMsMax = 30'000;
    static constexpr qint64 nearPauseMsMax = 1'500;
    static constexpr int nearTriesMax = 240; ///< about six minutes

    enum class Failure { Any, RefusedNearby };

    /// A number from 0 (inclusive) to 1 (exclusive); injected, so that tests know the pauses.
    using Chance = std::function<double()>;

    RetryPauses();
    explicit RetryPauses(Chance chance);

    /// The pause before the next attempt, in milliseconds.
    [[nodiscard]] qint64 next(Failure failure = Failure::Any);
    /// The same, where the host asks for so long a one: not less, and as much spread. It is not obeyed without end.
    [[nodiscard]] qint64 nextAsked(qint64 askedMs, Failure failure = Failure::Any);

    /// After a success the pauses begin anew.
    void reset()
    {
        m_pauseMs = pauseMsMin;
        m_nearTries = 0;
    }

private:
    Chance m_chance;
    qint64 m_pauseMs = pauseMsMin;
    int m_nearTries = 0;
};

} // namespace gavel::link
