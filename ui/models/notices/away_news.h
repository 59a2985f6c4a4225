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

/// What happened between the two, as it would have been told at the time. The lists do not say why a purchase was taken
/// back (Announcement): the lot's log does.
[[nodiscard]] QList<Notice> newsSince(const AccountStanding &before, const AccountLists &now, auction::TimeMs at);

/// Makes a notice of a lot say that one's purchase was taken back; what the reason is may not be known.
void tellTakenBack(Notice &notice, const QString &reason);
/// Why the sale of a lot to that account was voided the last time, as the lot's log says; empty: it does not. Pure; any
/// thread: a log may be of a hundred megabytes.
[[nodiscard]] QString voidReasonIn(const QByteArray &log, auction::AccountId buyer);

/// The notice that a lot of one's own has ended; none for one that was withdrawn, which the seller is told by the host.
[[nodiscard]] std::optional<Notice> mySaleNotice(const protocol::LotView &lot, auction::TimeMs at);

} // namespace gavel::models
