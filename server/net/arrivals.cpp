#include "net/arrivals.h"

namespace gavel::net {

void Arrivals::note(qint64 endOffset, qint64 atMs)
{
    if (m_arrivals.isEmpty() || m_arrivals.last().endOffset < endOffset) {
        m_arrivals.append({endOffset, atMs});
    }
}

void Arrivals::use(qint64 bytes)
{
    m_usedBytes += bytes;
    while (!m_arrivals.isEmpty() && m_arrivals.first().endOffset < m_usedBytes) {
        m_arrivals.removeFirst();
    }
}

qint64 Arrivals::lastUsedAt(qint64 nowMs) const
{
    return m_arrivals.isEmpty() ? nowMs : m_arrivals.first().atMs;
}

} // namespace gavel::net
