#pragma once

#include <QtGlobal>

#include <chrono>

namespace gavel::store {

/// How many moves of ends are written in a commit that a bid waits for: as many as make that wait little longer, by
/// what commits and moves have taken here. Whoever those moves hold up waits for all of them, so that few at a time,
/// each with a commit of its own, would make that wait many times as long. Store thread.
class MovePace
{
public:
    static constexpr qsizetype least = 8; ///< so that it goes on, however slow they are
    static constexpr qsizetype most = 64; ///< in any one commit

    [[nodiscard]] qsizetype besideBids() const;
    /// `moves` of ends were part of it, 0 included, and took so long of it.
    void sawCommit(std::chrono::nanoseconds took, qsizetype moves, std::chrono::nanoseconds movesTook);

private:
    std::chrono::nanoseconds m_commit{0};
    std::chrono::nanoseconds m_move = std::chrono::microseconds(20); ///< each; about so long, until it is known
};

} // namespace gavel::store
