#pragma once

#include "host/rate_limiter.h"
#include "net/room_handler.h"

#include <QString>

namespace gavel::host {

/// What each client of the rooms may send (PROTOCOL.md, "Limits"): every packet costs, whatever it is and whatever
/// comes of it. Who is signed in has a budget a session, whichever line they use; who is not shares one by address, or
/// has one a line where addresses are not limited. Whoever goes on though refused is cut off. Bids and chat lines have
/// limits of their own beside this. Pure but for its memory.
class RoomBudget
{
public:
    RoomBudget();

    /// Whom packets are counted for.
    struct Payer
    {
        QByteArray key;     ///< of the session, or of the address (net::countedKey)
        bool alone = false; ///< not shared by others: of who is signed in, or of a line of its own in a hall
    };

    /// A packet of so many bytes, before anything of it is read. `line` names the connection.
    [[nodiscard]] net::PacketVerdict packet(quint64 line, const Payer &payer, qsizetype bytes, auction::TimeMs now);

    /// An event, once its name is known; its packet has been taken.
    [[nodiscard]] net::PacketVerdict event(quint64 line, const Payer &payer, const QString &name, auction::TimeMs now);

private:
    /// The same limit twice: for a session, and for an address that many share.
    struct Limit
    {
        Limit(int count, int burst);

        RateLimiter ofSession;
        RateLimiter ofAddress;
    };

    [[nodiscard]] static bool take(Limit &limit, const Payer &payer, auction::TimeMs now, int cost);
    [[nodiscard]] net::PacketVerdict refused(quint64 line, auction::TimeMs now);

    Limit m_all;
    Limit m_comings;
    Limit m_others;
    RateLimiter m_patience; ///< by line: so many may be refused before it is cut
};

} // namespace gavel::host
