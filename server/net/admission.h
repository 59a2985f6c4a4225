#pragma once

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QPair>

namespace gavel::net {

/// Counts what each address has open, and says whether one more may come. Trusted networks are counted, never limited.
/// Source: PROTOCOL.md "Limits". IPv6 is counted by its /64, of which one household has the whole.
class Admission
{
public:
    using Network = QPair<QHostAddress, int>; ///< As QHostAddress::parseSubnet gives it.

    void setTrusted(const QList<Network> &networks) { m_trusted = networks; }
    [[nodiscard]] bool isTrusted(const QHostAddress &peer) const;

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
};

/// An IPv4-mapped IPv6 address as IPv4; others as they are.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

/// Whom every limit by address counts a peer as: its IPv4 address, or the /64 of IPv6, without a scope.
[[nodiscard]] QHostAddress countedAs(const QHostAddress &peer);
/// The same as a key for RateLimiter and the like.
[[nodiscard]] QByteArray countedKey(const QHostAddress &peer);

} // namespace gavel::net
