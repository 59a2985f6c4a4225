#include "faults/fault_switch.h"

namespace gavel::test {

FaultSwitch::FaultSwitch()
{
    if (!m_file.open() || !m_file.resize(sizeof(FaultState)))
        qFatal("no temporary file for the faults");
    m_state = reinterpret_cast<FaultState *>(m_file.map(0, sizeof(FaultState)));
    if (!m_state)
        qFatal("the file for the faults can't be mapped");
}

void FaultSwitch::setDisk(DiskFault fault)
{
    m_state->failedCalls = 0;
    m_state->disk = static_cast<std::int32_t>(fault);
}

void FaultSwitch::setWallOffset(qint64 ms)
{
    m_state->wallOffsetMs = ms;
}

void FaultSwitch::setBootOffset(qint64 ms)
{
    m_state->bootOffsetMs = ms;
}

void FaultSwitch::setFreeBytes(qint64 bytes)
{
    m_state->freeBytes = bytes;
}

void FaultSwitch::setDeaf(bool deaf)
{
    m_state->isDeaf = deaf ? 1 : 0;
}

qint64 FaultSwitch::lostNotices() const
{
    return m_state->lostNotices;
}

qint64 FaultSwitch::failedCalls() const
{
    return m_state->failedCalls;
}

} // namespace gavel::test
