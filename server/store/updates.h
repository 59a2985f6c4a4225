#pragma once

#include "protocol/notices.h"
#include "protocol/updates.h"
#include "store/commands.h"

namespace gavel {

/// What others are to be told, once the commit has succeeded, in this order.
namespace update {

struct Bid
{
    BidUpdate bid;
};
struct Voided
{
    VoidedUpdate voided;
    AccountId bidder = noAccount; ///< who alone hears of `max`
    std::optional<Amount> max;
};
struct Sealed
{
    SealedUpdate sealed;
};
struct Closed
{
    ClosedUpdate closed;
};
/// Phase, price or terms changed.
struct LotChanged
{
    SharedLotView lot;
};
struct LotCreated
{
    LotId lot = 0;
};
struct Said
{
    SaidNotice said;
};
/// The next four are for one account's eyes.
struct Outbid
{
    AccountId account = noAccount;
    OutbidNotice notice;
};
struct Won
{
    AccountId account = noAccount;
    WonNotice notice;
};
struct Standing
{
    AccountId account = noAccount;
    StandingNotice notice;
};
/// Its money or standing, after the whole commit.
struct Account
{
    AccountId account = noAccount;
    AccountUpdate now;
};
struct Announced
{
    AnnouncementNotice notice;
    qint64 change = 0;
};
/// The account's sessions of old are void: their identities must be looked up anew and their sockets closed.
struct AccountChanged
{
    AccountId account = noAccount;
    bool signedOut = false; ///< of all its sessions but `keptSession`
    QByteArray keptSession; ///< token hash
};
struct HouseChanged
{
    HouseView house;
};
/// Its sockets are to be closed.
struct SessionEnded
{
    QByteArray tokenHash;
};

} // namespace update

using Update =
    std::variant<update::Bid, update::Voided, update::Sealed, update::Closed, update::LotChanged, update::LotCreated,
                 update::Said, update::Outbid, update::Won, update::Standing, update::Account, update::Announced,
                 update::AccountChanged, update::HouseChanged, update::SessionEnded>;

/// Whose eyes an update is for, or who alone is told more of it than others; nobody: it is for everybody.
[[nodiscard]] AccountId readerOf(const Update &update);

} // namespace gavel
