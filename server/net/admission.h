#pragma once

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QPair>

#include <functional>

namespace gavel::net {

/// Counts what each address has open, and says whether one more may come. Trusted and shared networks are counted,
/// never limited.
/// Source: PROTOCOL.md "Limits". IPv6 is counted by its /64, of which one household has the whole. Server thread only.
class Admission
{
public:
    using Network = QPair<QHostAddress, int>; ///< As QHostAddress::parseSubnet gives it.

    void setTrusted(const QList<Network> &networks) { m_trusted = networks; }
    [[nodiscard]] bool isTrusted(const QHostAddress &peer) const;
    /// Networks where one address may be many people's, as behind a hall's router: of them no address is limited, while
    /// each session is.
    void setShared(const QList<Network> &networks) { m_shared = networks; }
    /// Whether limits by address hold for it.
    [[nodiscard]] bool limits(const QHostAddress &peer) const;
    /// Called with who was refused. It must not ask anything of this.
    void setRefused(std::function<void(const QHostAddress &)> refused) { m_refused = std::move(refused); }

    /// Counts one more of `peer`'s connections, or refuses it. `max` 0 is no limit.
    [[nodiscard]] bool enterConnection(const QHostAddress &peer, int max);
    void leaveConnection(const QHostAddress &peer);
    [[nodiscard]] bool enterStream(const QHostAddress &peer, int max);
    void leaveStream(const QHostAddress &peer);
    /// Sessions by polling, which live on between their connections.
    [[nodiscard]] bool enterSession(const QHostAddress &peer, int max);
    void leaveSession(const QHostAddress &peer);

    /// Addresses that have anything open.
    qsizetype addressCount() const { return m_open.size(); }

private:
    struct Open
    {
        int connections = 0;
        int streams = 0;
        int sessions = 0;
    };
    [[nodiscard]] bool enter(const QHostAddress &peer, int Open::*what, int max);
    void leave(const QHostAddress &peer, int Open::*what);

    QHash<QHostAddress, Open> m_open;
    QList<Network> m_trusted;
    QList<Network> m_shared;
    std::function<void(const QHostAddress &)> m_refused;
};

/// Addresses that no one on the internet has: RFC 1918, link-local, unique local (RFC 4193) and loopback.
[[nodiscard]] const QList<Admission::Network> &privateNetworks();
/// Whether an address is in one of these networks.
[[nodiscard]] bool isIn(const QList<Admission::Network> &networks, const QHostAddress &address);

/// An IPv4-mapped IPv6 address as IPv4; others as they are.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

/// Whom every limit by address counts a peer as: its IPv4 address, or the /64 of IPv6, without a scope.
[[nodiscard]] QHostAddress countedAs(const QHostAddress &peer);
/// The same as a key for RateLimiter and the like.
[[nodiscard]] QByteArray countedKey(const QHostAddress &peer);

} // namespace gavel::net
