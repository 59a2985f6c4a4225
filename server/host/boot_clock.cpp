#include "host/boot_clock.h"

#include <QDateTime>
#include <ctime>

namespace gavel::host {

BootClock::BootClock(auction::TimeMs notBefore, std::shared_ptr<const store::SharedTime> shared)
    : m_anchor(qMax(QDateTime::currentMSecsSinceEpoch(), notBefore))
    , m_bootAnchor(bootMs())
    , m_shared(std::move(shared))
{
}

auction::TimeMs BootClock::now() const
{
    if (m_shared)
        return m_shared->now();
    return m_anchor + bootMs() - m_bootAnchor;
}

qint64 BootClock::bootMs()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return time.tv_sec * 1'000 + time.tv_nsec / 1'000'000;
}

} // namespace gavel::host
