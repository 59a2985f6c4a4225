#pragma once

#include "protocol/notices.h"
#include "protocol/updates.h"
#include "store/commands.h"

namespace gavel::store {

/// What others are to be told, once the commit has succeeded, in this order.
namespace update {

struct Bid
{
    protocol::BidUpdate bid;
};
struct Voided
{
    protocol::VoidedUpdate voided;
    auction::AccountId bidder = auction::noAccount; ///< who alone hears of `max`
    std::optional<auction::Amount> max;
};
struct Sealed
{
    protocol::SealedUpdate sealed;
};
struct Closed
{
    protocol::ClosedUpdate closed;
};
/// Phase, price or terms changed.
struct LotChanged
{
    SharedLotView lot;
};
/// How lots end, or are shown to, by what was done to others of their sale: many at once, and nothing else of them
/// changed.
struct EndsMoved
{
    struct End
    {
        auction::LotId lot = 0;
        qint64 seq = 0;  ///< of the lot's newest event, which may be the move
        QByteArray head; ///< that event's hash in hex, where it is
        std::optional<auction::TimeMs> endsAt;
        auction::LotId waitsFor = 0; ///< 0: for none
    };

    QList<End> ends;
};
struct LotCreated
{
    auction::LotId lot = 0;
};
struct Said
{
    protocol::SaidNotice said;
};
/// The next six are for one account's eyes.
struct Outbid
{
    auction::AccountId account = auction::noAccount;
    protocol::OutbidNotice notice;
};
struct Won
{
    auction::AccountId account = auction::noAccount;
    protocol::WonNotice notice;
};
struct Offered
{
    auction::AccountId account = auction::noAccount;
    protocol::OfferedNotice notice;
};
struct SaleVoided
{
    auction::AccountId account = auction::noAccount;
    protocol::SaleVoidedNotice notice;
};
struct Standing
{
    auction::AccountId account = auction::noAccount;
    protocol::StandingNotice notice;
};
/// Its money or standing, after the whole commit.
struct Account
{
    auction::AccountId account = auction::noAccount;
    protocol::AccountUpdate now;
};
struct Announced
{
    protocol::AnnouncementNotice notice;
    qint64 change = 0;
};
/// What is known of the account is void: who its sessions are must be looked up anew.
struct AccountChanged
{
    auction::AccountId account = auction::noAccount;
    bool closes = false; ///< the sockets of all its sessions but `keptSession`: it has another password or was blocked
    QByteArray keptSession; ///< token hash
    QString shownBefore;    ///< its nick or its paddle, where others see it by another from now on; else empty
};
struct HouseChanged
{
    protocol::HouseView house;
};
/// Others see the bidders on this sale's lots otherwise from now on.
struct NamesChanged
{
    auction::SaleId sale = auction::firstSale;
};
/// Its sockets are to be closed.
struct SessionEnded
{
    QByteArray tokenHash;
};

} // namespace update

/// A new one goes to the end: the number of its place is in the outboxes of books.
using Update =
    std::variant<update::Bid, update::Voided, update::Sealed, update::Closed, update::LotChanged, update::LotCreated,
                 update::Said, update::Outbid, update::Won, update::Standing, update::Account, update::Announced,
                 update::AccountChanged, update::HouseChanged, update::SessionEnded, update::Offered,
                 update::NamesChanged, update::SaleVoided, update::EndsMoved>;

/// Whose eyes an update is for, or who alone is told more of it than others; nobody: it is for everybody.
[[nodiscard]] auction::AccountId readerOf(const Update &update);

} // namespace gavel::store

// Qt's own types and those of the standard library that stand in it may be moved as bytes; a list that grows by each
// bid would else move them by kind, one after the other.
Q_DECLARE_TYPEINFO(gavel::store::Update, Q_RELOCATABLE_TYPE);
