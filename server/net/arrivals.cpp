#include "net/arrivals.h"

namespace gavel::net {

void Arrivals::note(qint64 endOffset, const Moments &moments)
{
    if (m_arrivals.isEmpty() || m_arrivals.last().endOffset < endOffset)
        m_arrivals.append({endOffset, moments});
}

void Arrivals::use(qint64 bytes)
{
    m_usedBytes += bytes;
    while (!m_arrivals.isEmpty() && m_arrivals.first().endOffset < m_usedBytes)
        m_arrivals.removeFirst();
}

qint64 Arrivals::lastUsedAt(qint64 nowMs) const
{
    if (m_arrivals.isEmpty())
        return nowMs;
    const Arrival &arrival = m_arrivals.first();
    return arrival.endOffset == m_usedBytes ? arrival.moments.lastByteAtMs : arrival.moments.otherBytesAtMs;
}

} // namespace gavel::net
