#include "link/retry_pauses.h"

#include <QRandomGenerator>
#include <algorithm>

namespace gavel::link {

RetryPauses::RetryPauses()
    : RetryPauses([] { return QRandomGenerator::global()->generateDouble(); })
{
}

RetryPauses::RetryPauses(Chance chance)
    : m_chance(std::move(chance))
{
}

qint64 RetryPauses::next()
{
    constexpr double spread = 0.2;
    const double factor = 1.0 - spread + 2.0 * spread * m_chance();
    const auto pauseMs = static_cast<qint64>(static_cast<double>(m_pauseMs) * factor);
    m_pauseMs = std::min(m_pauseMs * 2, pauseMsMax);
    return pauseMs;
}

} // namespace gavel::link
