#pragma once

#include "auction/bidding.h"
#include "auction/lifecycle.h"
#include "protocol/terms_json.h"
#include "protocol/views.h"

#include <memory>
#include <tl/expected.hpp>
#include <variant>

namespace gavel {

/// Why a command was refused.
struct Fault
{
    Refusal refusal = Refusal::Busy;
    std::optional<Amount> ask; ///< where it helps
    QString member;            ///< malformed: which member
    QString reason;            ///< malformed: what it should be, in English
};

[[nodiscard]] inline tl::unexpected<Fault> refused(Refusal refusal)
{
    return tl::unexpected(Fault{.refusal = refusal, .ask = {}, .member = {}, .reason = {}});
}

/// `reason`: what the member should be, in English.
[[nodiscard]] inline tl::unexpected<Fault> malformed(const QString &member, const QString &reason)
{
    return tl::unexpected(Fault{.refusal = Refusal::Malformed, .ask = {}, .member = member, .reason = reason});
}

/// What comes of a command: what it answers, or why it was refused.
template <typename What>
using Outcome = tl::expected<What, Fault>;
template <typename Kind>
using OutcomeOf = Outcome<typename Kind::Answer>;

/// The answer to what is done or refused, and has no more to say.
struct Nothing
{
};

/// What comes of a deposit: the account as it is now, whether this paid it in or an earlier one with the same key.
struct DepositVerdict
{
    AccountView account;
    bool repeat = false;
};

/// A lot on the heap, never null: else every answer to a bid and each of its updates would have to be as large as one.
using SharedLotView = std::shared_ptr<const LotView>;

/// What changes the book: values that go to the store thread, are decided there and come back as what they name as
/// their Answer. Whoever sends one has already seen to it that the account may do so (server/host); the rules are
/// decided here.
namespace command {

/// Sets up the house in an empty book; leaves one that is set up alone.
struct FoundHouse
{
    using Answer = HouseView;

    QString name;
    Currency currency;
    Rates rates;
    QString hostPasswordHash;
};
struct ChangeHouse
{
    using Answer = HouseView;

    std::optional<QString> name;
    std::optional<bool> anyoneSells;
    std::optional<bool> anyoneSignsUp;
    std::optional<QString> about;
    std::optional<QString> contact;
    bool dropsLogo = false;
};
/// In the place of the logo before.
struct PutLogo
{
    using Answer = HouseView;

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
struct SignUp
{
    using Answer = AccountView;

    QString email;
    QString nick;
    QString passwordHash;
    QByteArray tokenHash; ///< of the session that begins with it
    bool limited = false;
    Amount openingFunds = 0;
    SessionOrigin origin = {};
};
struct OpenSession
{
    using Answer = AccountView;

    AccountId account = noAccount;
    QByteArray tokenHash;
    SessionOrigin origin = {};
    bool hosting = false; ///< of the desktop program that hosts the house: there is one, so it ends those before
};
/// Whoever asks by a session says so now and then, so that it goes on (limits::sessionIdleMs).
struct SeeSession
{
    using Answer = Nothing;

    QByteArray tokenHash;
};
struct CloseSession
{
    using Answer = Nothing;

    QByteArray tokenHash;
};
/// An account ends others of its sessions: one by its number, or all but `keep`.
struct EndSessions
{
    using Answer = Nothing;

    AccountId account = noAccount;
    std::optional<qint64> session;
    QByteArray keep; ///< token hash
};
struct ChangeAccount
{
    using Answer = AccountView;

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
struct Deposit
{
    using Answer = DepositVerdict;

    AccountId account = noAccount;
    Amount amount = 0;
    QString note;
    QByteArray key; ///< the same key means the same deposit; empty: none
};
struct CreateLot
{
    using Answer = SharedLotView;

    AccountId seller = noAccount;
    LotDraft draft;
};
/// `change` is merged into the terms as they are when it is decided. The seller's alone: what is refused to somebody
/// else would tell them the reserve.
struct ChangeTerms
{
    using Answer = SharedLotView;

    LotId lot = 0;
    AccountId by = noAccount;
    QJsonObject change;
};
struct PutImage
{
    using Answer = SharedLotView;

    LotId lot = 0;
    AccountId by = noAccount;
    bool byHost = false;
    int n = 1;
    QString tag;  ///< names the picture by its contents
    QString type; ///< media type
    QByteArray data;
    QByteArray thumb;
};
struct DeleteImage
{
    using Answer = SharedLotView;

    LotId lot = 0;
    AccountId by = noAccount;
    bool byHost = false;
    int n = 1;
};
struct PlaceBid
{
    using Answer = BidVerdict;

    LotId lot = 0;
    AccountId account = noAccount;
    BidCommand bid;
};
struct Act
{
    using Answer = SharedLotView;

    LotId lot = 0;
    Action action;
};
struct VoidBid
{
    using Answer = SharedLotView;

    LotId lot = 0;
    qint64 seq = 0;
    QString reason;
};
struct Watch
{
    using Answer = Nothing;

    LotId lot = 0;
    AccountId account = noAccount;
    bool on = true;
};
struct Say
{
    using Answer = Nothing;

    LotId lot = 0;
    AccountId account = noAccount;
    QString text;
};
struct Announce
{
    using Answer = Nothing;

    QString text;
};
/// Opens and closes what the clock says (RULES.md, "Closing and settling").
struct Advance
{
    using Answer = Nothing;
};
struct Heartbeat
{
    using Answer = Nothing;
};

} // namespace command

using Command = std::variant<command::FoundHouse, command::ChangeHouse, command::SignUp, command::OpenSession,
                             command::SeeSession, command::CloseSession, command::EndSessions, command::PutLogo,
                             command::ChangeAccount, command::Deposit, command::CreateLot, command::ChangeTerms,
                             command::PutImage, command::DeleteImage, command::PlaceBid, command::Act, command::VoidBid,
                             command::Watch, command::Say, command::Announce, command::Advance, command::Heartbeat>;

/// One command of a batch, with the moment that its last byte was read.
struct TimedCommand
{
    TimeMs now = 0;
    Command command;
};

/// Answers as they cross the threads, all kinds in one. Store gives each command its own.
using AnyAnswer = std::variant<Nothing, HouseView, AccountView, DepositVerdict, SharedLotView, BidVerdict>;

template <typename Kind>
[[nodiscard]] OutcomeOf<Kind> outcomeOf(const Outcome<AnyAnswer> &any)
{
    return any.map([](const AnyAnswer &one) { return std::get<typename Kind::Answer>(one); });
}

} // namespace gavel
