#pragma once

#include "auction/bidding.h"
#include "auction/lifecycle.h"
#include "protocol/terms_json.h"
#include "protocol/updates.h"

#include <memory>
#include <tl/expected.hpp>
#include <variant>

namespace gavel {

/// What changes the book: values that go to the store thread, are decided there and come back as an Answer. Whoever
/// sends one has already seen to it that the account may do so (server/host); the rules are decided here.
namespace command {

/// Sets up the house in an empty book; leaves one that is set up alone. Answers the HouseView.
struct FoundHouse
{
    QString name;
    Currency currency;
    Rates rates;
    QString hostPasswordHash;
};
/// Answers the HouseView.
struct ChangeHouse
{
    std::optional<QString> name;
    std::optional<bool> anyoneSells;
    std::optional<bool> anyoneSignsUp;
    std::optional<QString> about;
    std::optional<QString> contact;
    bool dropsLogo = false;
};
/// In the place of the logo before. Answers the HouseView.
struct PutLogo
{
    QString tag;  ///< names the picture by its contents
    QString type; ///< media type
    QByteArray data;
    QByteArray thumb;
};
/// What a session was opened by, for its owner to know it again.
struct SessionOrigin
{
    QString client;  ///< as it calls itself
    QString address; ///< of the network
};
/// Answers the AccountView.
struct SignUp
{
    QString email;
    QString nick;
    QString passwordHash;
    QByteArray tokenHash; ///< of the session that begins with it
    bool limited = false;
    Amount openingFunds = 0;
    SessionOrigin origin = {};
};
/// Answers the AccountView.
struct OpenSession
{
    AccountId account = noAccount;
    QByteArray tokenHash;
    SessionOrigin origin = {};
    bool hosting = false; ///< of the desktop program that hosts the house: there is one, so it ends those before
};
struct CloseSession
{
    QByteArray tokenHash;
};
/// An account ends others of its sessions: one by its number, or all but `keep`.
struct EndSessions
{
    AccountId account = noAccount;
    std::optional<qint64> session;
    QByteArray keep; ///< token hash
};
/// Answers the AccountView.
struct ChangeAccount
{
    AccountId account = noAccount;
    AccountId by = noAccount; ///< the account itself; none: the host
    std::optional<QString> nick;
    std::optional<QString> email;
    std::optional<QString> passwordHash; ///< ends all the account's sessions but `keepSession`
    QByteArray keepSession;
    std::optional<bool> blocked;
    std::optional<bool> limited;
    QString reason; ///< of blocking or limiting it, for the account to read
};
/// Answers the AccountView.
struct Deposit
{
    AccountId account = noAccount;
    Amount amount = 0;
    QString note;
};
/// Answers the LotView.
struct CreateLot
{
    AccountId seller = noAccount;
    LotDraft draft;
};
/// `change` is merged into the terms as they are when it is decided. The seller's alone: what is refused to somebody
/// else would tell them the reserve. Answers the LotView.
struct ChangeTerms
{
    LotId lot = 0;
    AccountId by = noAccount;
    QJsonObject change;
};
/// Answers the LotView.
struct PutImage
{
    LotId lot = 0;
    AccountId by = noAccount;
    bool byHost = false;
    int n = 1;
    QString tag;  ///< names the picture by its contents
    QString type; ///< media type
    QByteArray data;
    QByteArray thumb;
};
/// Answers the LotView.
struct DeleteImage
{
    LotId lot = 0;
    AccountId by = noAccount;
    bool byHost = false;
    int n = 1;
};
/// Answers the BidVerdict.
struct PlaceBid
{
    LotId lot = 0;
    AccountId account = noAccount;
    BidCommand bid;
};
/// Answers the LotView.
struct Act
{
    LotId lot = 0;
    Action action;
};
/// Answers the LotView.
struct VoidBid
{
    LotId lot = 0;
    qint64 seq = 0;
    QString reason;
};
struct Watch
{
    LotId lot = 0;
    AccountId account = noAccount;
    bool on = true;
};
struct Say
{
    LotId lot = 0;
    AccountId account = noAccount;
    QString text;
};
struct Announce
{
    QString text;
};
/// Opens and closes what the clock says (RULES.md, "Closing and settling").
struct Advance
{
};
struct Heartbeat
{
};

} // namespace command

using Command = std::variant<command::FoundHouse, command::ChangeHouse, command::SignUp, command::OpenSession,
                             command::CloseSession, command::EndSessions, command::PutLogo, command::ChangeAccount,
                             command::Deposit, command::CreateLot, command::ChangeTerms, command::PutImage,
                             command::DeleteImage, command::PlaceBid, command::Act, command::VoidBid, command::Watch,
                             command::Say, command::Announce, command::Advance, command::Heartbeat>;

/// One command of a batch, with the moment that its last byte was read.
struct TimedCommand
{
    TimeMs now = 0;
    Command command;
};

/// Why a command was refused.
struct Fault
{
    Refusal refusal = Refusal::Busy;
    std::optional<Amount> ask; ///< where it helps
    QString member;            ///< malformed: which member
    QString reason;            ///< malformed: what it should be, in English
};

/// A lot on the heap, never null: else every answer to a bid and each of its updates would have to be as large as one.
using SharedLotView = std::shared_ptr<const LotView>;

/// What a command that changed something answers with.
using Result = std::variant<std::monostate, HouseView, AccountView, SharedLotView, BidVerdict>;

/// Of a command that answers the LotView.
[[nodiscard]] inline const LotView &lotIn(const Result &result)
{
    return *std::get<SharedLotView>(result);
}

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
    LotId lot = 0;
    SaidLine line;
};
/// The next four are for one account's eyes.
struct Outbid
{
    AccountId account = noAccount;
    LotId lot = 0;
    Amount price = 0;
    Amount ask = 0;
};
struct Won
{
    AccountId account = noAccount;
    LotId lot = 0;
    Amount price = 0;
};
struct Standing
{
    AccountId account = noAccount;
    LotId lot = 0;
    bool leading = false;
    std::optional<Amount> max;
};
/// Its money or standing, after the whole commit.
struct Account
{
    AccountId account = noAccount;
    AccountUpdate now;
};
struct Announced
{
    QString text;
    TimeMs at = 0;
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

struct Answer
{
    tl::expected<Result, Fault> result = Result{};
    QList<Update> updates;
};

[[nodiscard]] inline tl::unexpected<Fault> refused(Refusal refusal)
{
    return tl::unexpected(Fault{.refusal = refusal, .ask = {}, .member = {}, .reason = {}});
}

} // namespace gavel
