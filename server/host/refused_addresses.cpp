#include "host/refused_addresses.h"

#include "net/admission.h"

namespace gavel::host {

namespace {

constexpr qsizetype toldMax = 16;

} // namespace

void RefusedAddresses::add(const QHostAddress &peer)
{
    const QHostAddress counted = net::countedAs(peer);
    if (m_told.size() >= toldMax || m_told.contains(counted))
        return;
    m_told.insert(counted);
    Q_EMIT added(net::plainAddress(peer));
}

} // namespace gavel::host
