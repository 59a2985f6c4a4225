#pragma once

#include <QtGlobal>

#include <chrono>

namespace gavel::net {

/// What one turn of the event loop may take for telling many the same: whoever bids elsewhere waits no longer for it.
class Slice
{
public:
    static constexpr std::chrono::nanoseconds length{2'000'000};
    /// Looking at the clock costs a hundredth of telling these.
    static constexpr qsizetype toldBetweenLooks = 16;

    [[nodiscard]] bool isOver() const { return Clock::now() >= m_end; }

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point m_end = Clock::now() + length;
};

} // namespace gavel::net
