#include "net/admission.h"

#include <algorithm>

namespace gavel::net {

const QList<Admission::Network> &privateNetworks()
{
    static const QList<Admission::Network> networks = [] {
        QList<Admission::Network> all;
        for (const char *subnet : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8",
                                   "fe80::/10", "fc00::/7", "::1/128"}) {
            all.append(QHostAddress::parseSubnet(QString::fromLatin1(subnet)));
        }
        return all;
    }();
    return networks;
}

bool isIn(const QList<Admission::Network> &networks, const QHostAddress &address)
{
    return std::any_of(networks.begin(), networks.end(),
                       [&address](const Admission::Network &network) { return address.isInSubnet(network); });
}

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIPv4);
    return isIPv4 ? QHostAddress(ipv4) : address;
}

QHostAddress countedAs(const QHostAddress &peer)
{
    const QHostAddress plain = plainAddress(peer);
    if (plain.protocol() != QAbstractSocket::IPv6Protocol || plain.isLoopback())
        return plain;
    Q_IPV6ADDR network = plain.toIPv6Address();
    std::fill(network.c + 8, network.c + 16, quint8(0));
    return QHostAddress(network);
}

QByteArray countedKey(const QHostAddress &peer)
{
    return countedAs(peer).toString().toLatin1();
}

bool Admission::isTrusted(const QHostAddress &peer) const
{
    return isIn(m_trusted, peer);
}

bool Admission::limits(const QHostAddress &peer) const
{
    return !isTrusted(peer) && !isIn(m_shared, peer);
}

bool Admission::enterConnection(const QHostAddress &peer, int max)
{
    return enter(peer, &Open::connections, max);
}

void Admission::leaveConnection(const QHostAddress &peer)
{
    leave(peer, &Open::connections);
}

bool Admission::enterStream(const QHostAddress &peer, int max)
{
    return enter(peer, &Open::streams, max);
}

void Admission::leaveStream(const QHostAddress &peer)
{
    leave(peer, &Open::streams);
}

bool Admission::enterSession(const QHostAddress &peer, int max)
{
    return enter(peer, &Open::sessions, max);
}

void Admission::leaveSession(const QHostAddress &peer)
{
    leave(peer, &Open::sessions);
}

bool Admission::enter(const QHostAddress &peer, int Open::*what, int max)
{
    const QHostAddress counted = countedAs(peer);
    if (max > 0 && m_open.value(counted).*what >= max && limits(peer)) {
        if (m_refused)
            m_refused(peer);
        return false;
    }
    ++(m_open[counted].*what);
    return true;
}

void Admission::leave(const QHostAddress &peer, int Open::*what)
{
    const auto open = m_open.find(countedAs(peer));
    if (open == m_open.end())
        return;
    --(open.value().*what);
    if (open->connections <= 0 && open->streams <= 0 && open->sessions <= 0)
        m_open.erase(open);
}

} // namespace gavel::net
