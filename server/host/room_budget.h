#pragma once

#include "host/payer_limit.h"
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

    /// A packet of so many bytes, before anything of it is read; the largest that may come costs less than all that may
    /// be sent at once, or it would be refused for ever as too much. `line` names the connection.
    [[nodiscard]] net::PacketVerdict packet(quint64 line, const Payer &payer, qsizetype bytes, auction::TimeMs now);

    /// An event, once its name is known; its packet has been taken.
    [[nodiscard]] net::PacketVerdict event(quint64 line, const Payer &payer, const QString &name, auction::TimeMs now);

private:
    [[nodiscard]] net::PacketVerdict refused(quint64 line, auction::TimeMs now);

    PayerLimit m_all;
    PayerLimit m_comings;
    PayerLimit m_others;
    RateLimiter m_patience; ///< by line: so many may be refused before it is cut
};

} // namespace gavel::host
