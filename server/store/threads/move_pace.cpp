#include "store/threads/move_pace.h"

#include <algorithm>

namespace gavel::store {

namespace {

// Where the disk is fast. A slow one keeps bids waiting anyhow, and a part of that more is not felt.
constexpr std::chrono::microseconds timeBesideBids{500};
constexpr int partOfCommit = 4;

} // namespace

qsizetype MovePace::besideBids() const
{
    const auto time = std::max<std::chrono::nanoseconds>(timeBesideBids, m_commit / partOfCommit);
    return std::clamp<qsizetype>(time / m_move, least, most);
}

void MovePace::sawCommit(std::chrono::nanoseconds took, qsizetype moves, std::chrono::nanoseconds movesTook)
{
    m_commit = took;
    if (moves > 0)
        m_move = std::max<std::chrono::nanoseconds>(movesTook / moves, std::chrono::nanoseconds(1));
}

} // namespace gavel::store
