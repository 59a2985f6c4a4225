#pragma once

#include "models/notices/notice.h"
#include "protocol/views.h"

#include <QSet>

namespace gavel::models {

/// How an account stands, as far as it may change behind its back: what it leads, has won, and sells that is not final.
struct AccountStanding
{
    QSet<auction::LotId> leads;
    QSet<auction::LotId> won;
    QSet<auction::LotId> sells;

    bool operator==(const AccountStanding &) const = default;
};

/// An account's lists, as /me/bids, /me/won and /me/lots have them.
struct AccountLists
{
    QList<protocol::MyLot> bids;
    QList<protocol::MyLot> won;
    QList<protocol::MyLot> selling;
};

[[nodiscard]] AccountStanding standingOf(const AccountLists &lists);

/// What happened between the two, as it would have been told at the time.
[[nodiscard]] QList<Notice> newsSince(const AccountStanding &before, const AccountLists &now, auction::TimeMs at);

/// The notice that a lot of one's own has ended; none for one that was withdrawn, which the seller is told by the host.
[[nodiscard]] std::optional<Notice> mySaleNotice(const protocol::LotView &lot, auction::TimeMs at);

} // namespace gavel::models
