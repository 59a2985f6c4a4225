#include "link/retry_pauses.h"

#include <QRandomGenerator>
#include <algorithm>

namespace gavel::link {

namespace {

constexpr double spread = 0.5; // of each pause, to both sides

} // namespace

RetryPauses::RetryPauses()
    : RetryPauses([] { return QRandomGenerator::global()->generateDouble(); })
{
}

RetryPauses::RetryPauses(Chance chance)
    : m_chance(std::move(chance))
{
}

qint64 RetryPauses::next(Failure failure)
{
    const bool isNear = failure == Failure::RefusedNearby && m_nearTries < nearTriesMax;
    m_nearTries += isNear ? 1 : 0;
    const qint64 most = isNear ? nearPauseMsMax : pauseMsMax;
    m_pauseMs = std::min(m_pauseMs, most);
    const double factor = 1.0 - spread + 2.0 * spread * m_chance();
    const auto pauseMs = static_cast<qint64>(static_cast<double>(m_pauseMs) * factor);
    m_pauseMs = std::min(m_pauseMs * 2, most);
    return pauseMs;
}

qint64 RetryPauses::nextAsked(qint64 askedMs, Failure failure)
{
    const double asked = static_cast<double>(std::min(askedMs, pauseMsMax));
    const auto atLeastMs = static_cast<qint64>(asked * (1.0 + spread * m_chance()));
    return std::max(next(failure), atLeastMs);
}

} // namespace gavel::link
