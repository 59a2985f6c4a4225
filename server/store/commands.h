#pragma once

#include "auction/bidding.h"
#include "auction/lifecycle.h"
#include "protocol/rates_json.h"
#include "protocol/terms_json.h"
#include "protocol/views.h"
#include "store/cash_commands.h"
#include "store/sale_commands.h"
#include "store/settlement_commands.h"

#include <memory>
#include <tl/expected.hpp>
#include <variant>

namespace gavel::store {

/// The most that an amount may be, and why: what is `owed`, was `paid` or is `left`.
struct Most
{
    QLatin1StringView name;
    auction::Amount amount = 0;
};

/// Why a command was refused.
struct Fault
{
    auction::Refusal refusal = auction::Refusal::Busy;
    std::optional<auction::Amount> ask; ///< where it helps
    QString member;                     ///< malformed: which member; else what is in the way, where that helps
    QString reason;                     ///< malformed: what it should be, in English; else which lots are meant
    std::optional<Most> most = std::nullopt;
};

[[nodiscard]] inline tl::unexpected<Fault> refused(auction::Refusal refusal)
{
    return tl::unexpected(Fault{.refusal = refusal, .ask = {}, .member = {}, .reason = {}});
}

/// `what` is in the way, for which host/reasons has words; `which`: lots, if it is some of them.
[[nodiscard]] inline tl::unexpected<Fault> refusedFor(auction::Refusal refusal, const QString &what,
                                                      const QString &which = {})
{
    return tl::unexpected(Fault{.refusal = refusal, .ask = {}, .member = what, .reason = which});
}

/// `reason`: what the member should be, in English.
[[nodiscard]] inline tl::unexpected<Fault> malformed(const QString &member, const QString &reason)
{
    return tl::unexpected(Fault{.refusal = auction::Refusal::Malformed, .ask = {}, .member = member, .reason = reason});
}

[[nodiscard]] inline tl::unexpected<Fault> tooMuch(QLatin1StringView name, auction::Amount most)
{
    Fault fault = malformed(QStringLiteral("amount"), QStringLiteral("is too much")).value();
    fault.most = Most{name, most > 0 ? most : 0};
    return tl::unexpected(fault);
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
    protocol::AccountView account;
    bool repeat = false;
};

/// A lot on the heap, never null: else every answer to a bid and each of its updates would have to be as large as one.
using SharedLotView = std::shared_ptr<const protocol::LotView>;

/// What changes the book: values that go to the store thread, are decided there and come back as what they name as
/// their Answer. Whoever sends one has already seen to it that the account may do so (server/host); the rules are
/// decided here.
namespace command {

/// Sets up the house in an empty book; leaves one that is set up alone.
struct FoundHouse
{
    using Answer = protocol::HouseView;

    QString name;
    auction::Currency currency;
    auction::Rates rates;
    QString hostPasswordHash;
    QString id = {}; ///< which the answer has if it was this that set it up; empty: one is made
};
struct ChangeHouse
{
    using Answer = protocol::HouseView;

    std::optional<QString> name;
    std::optional<bool> anyoneSells;
    std::optional<bool> anyoneSignsUp;
    std::optional<QString> about;
    std::optional<QString> contact;
    bool dropsLogo = false;
    std::optional<std::optional<QString>> hallCode; ///< six letters, or none: nobody signs up by it
    std::optional<bool> eveningOver;
    std::optional<bool> showsPaddles;
};
/// The account's paddle, or the next one if it has none.
struct TakePaddle
{
    using Answer = protocol::AccountView;

    auction::AccountId account = auction::noAccount;
};
/// In the place of the logo before.
struct PutLogo
{
    using Answer = protocol::HouseView;

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
    using Answer = protocol::AccountView;

    QString email;
    QString nick;
    QString passwordHash;
    QByteArray tokenHash; ///< of the session that begins with it
    bool limited = false;
    auction::Amount openingFunds = 0;
    SessionOrigin origin = {};
};
/// A newcomer in the hall, by a name and the hall's code alone: they get the next paddle.
struct JoinHall
{
    using Answer = protocol::AccountView;

    QString nick; ///< gets the paddle appended if it is somebody's already
    QString code;
    QByteArray tokenHash; ///< of the session that begins with it
    bool limited = false;
    auction::Amount openingFunds = 0;
    SessionOrigin origin = {};
};
/// Staff enter somebody who has neither email nor password.
struct EnterAccount
{
    using Answer = protocol::AccountView;

    auction::AccountId by = auction::noAccount;
    QString nick;
    QString name;
    std::optional<qint64> paddle;
    bool nextPaddle = true; ///< where none is given
    bool limited = false;
    auction::Amount openingFunds = 0;
};
/// Staff make a link that signs an account in. Forbidden: to anyone but the host where it has a password or a role, and
/// to everyone where it is another host's.
struct MakeLink
{
    using Answer = protocol::AccountView;

    auction::AccountId account = auction::noAccount;
    auction::AccountId by = auction::noAccount;
    QByteArray tokenHash; ///< of the link
};
/// All of an account's links, and the sessions that were opened by them.
struct WithdrawLinks
{
    using Answer = Nothing;

    auction::AccountId account = auction::noAccount;
    auction::AccountId by = auction::noAccount;
};
/// Opens a session by a link. Unauthorized: it was withdrawn, never was, or the evening has been over for too long.
struct FollowLink
{
    using Answer = protocol::AccountView;

    QByteArray linkHash;
    QByteArray tokenHash; ///< of the session
    SessionOrigin origin = {};
};
struct OpenSession
{
    using Answer = protocol::AccountView;

    auction::AccountId account = auction::noAccount;
    QByteArray tokenHash;
    SessionOrigin origin = {};
    bool hosting = false; ///< of the desktop program that hosts the house: there is one, so it ends those before
    qint64 link = 0;      ///< that opened it; 0: none
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

    auction::AccountId account = auction::noAccount;
    std::optional<qint64> session;
    QByteArray keep; ///< token hash
};
struct ChangeAccount
{
    using Answer = protocol::AccountView;

    auction::AccountId account = auction::noAccount;
    auction::AccountId by = auction::noAccount; ///< the account itself or one of the staff; none: the host
    std::optional<QString> nick;
    std::optional<QString> email;
    std::optional<QString> passwordHash; ///< ends all the account's sessions but `keepSession`
    QByteArray keepSession;
    std::optional<bool> blocked;
    std::optional<bool> limited;
    QString reason; ///< of blocking or limiting it, for the account to read
    std::optional<protocol::Roles> roles;
    std::optional<std::optional<qint64>> paddle;
    bool nextPaddle = false; ///< the lowest free one, unless it has one
    std::optional<QString> name;
    std::optional<QString> phone;
    std::optional<QString> table;
    std::optional<QString> note;
    std::optional<bool> hidden;
    protocol::BandsChange premium = {};    ///< of what it sells from now on; the host's to change
    protocol::BandsChange commission = {}; ///< likewise
    std::optional<std::optional<auction::AccountId>> billTo = {}; ///< who pays for it; none: itself
};
struct Deposit
{
    using Answer = DepositVerdict;

    auction::AccountId account = auction::noAccount;
    auction::Amount amount = 0;
    QString note;
    QByteArray key;                             ///< the same key means the same deposit; empty: none
    auction::AccountId by = auction::noAccount; ///< of the staff; none: the host
};
/// What a lot is called in its sale, where that is said.
struct PlaceChange
{
    std::optional<QString> number;
    std::optional<QString> category;
    std::optional<auction::SaleId> sale = {}; ///< none: of a new lot the house's first, else the one that it is in

    [[nodiscard]] bool isNone() const { return !number && !category && !sale; }
};
/// What of its premium and commission is a lot's own, where that is said; the host's alone to say. None in it: no more.
struct RatesChange
{
    protocol::BandsChange premium = {};
    protocol::BandsChange commission = {};

    [[nodiscard]] bool isNone() const { return !premium && !commission; }
};
struct CreateLot
{
    using Answer = SharedLotView;

    auction::AccountId seller = auction::noAccount;
    protocol::LotDraft draft;
    PlaceChange place = {};
    RatesChange rates = {};
};
/// `change` is merged into the terms as they are when it is decided. The seller's alone: what is refused to somebody
/// else would tell them the reserve. Its place is staff's to change too, its rates and its sale the host's.
struct ChangeTerms
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    auction::AccountId by = auction::noAccount;
    QJsonObject change;
    PlaceChange place = {};
    bool byStaff = false; ///< who may change its place alone, and a host its rates
    RatesChange rates = {};
};
struct PutImage
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    auction::AccountId by = auction::noAccount;
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

    auction::LotId lot = 0;
    auction::AccountId by = auction::noAccount;
    bool byHost = false;
    int n = 1;
};
struct PlaceBid
{
    using Answer = protocol::BidVerdict;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    auction::BidCommand bid;
    auction::AccountId enteredBy = auction::noAccount; ///< of the staff, for the account; none: it bids itself
};
/// Takes back what was left before the opening. WrongPhase: the lot is scheduled no more; NotFound: nothing was.
struct WithdrawPrebid
{
    using Answer = Nothing;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    auction::AccountId enteredBy = auction::noAccount; ///< as in PlaceBid
};
struct Act
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    auction::Action action;
    auction::AccountId by = auction::noAccount; ///< of the staff; none: the host
};
/// Of a runner-up to what it was offered. WrongPhase: no offer stands; Forbidden: it is somebody else's.
struct AnswerOffer
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    bool takes = false;
    auction::AccountId by = auction::noAccount; ///< of the staff, for the account; none: it answers itself
};
struct VoidBid
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    qint64 seq = 0;
    QString reason;
    auction::AccountId by = auction::noAccount; ///< likewise
};
struct Watch
{
    using Answer = Nothing;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    bool on = true;
};
struct Say
{
    using Answer = Nothing;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
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

using Command =
    std::variant<command::FoundHouse, command::ChangeHouse, command::SignUp, command::JoinHall, command::EnterAccount,
                 command::TakePaddle, command::MakeLink, command::WithdrawLinks, command::FollowLink,
                 command::OpenSession, command::SeeSession, command::CloseSession, command::EndSessions,
                 command::PutLogo, command::ChangeAccount, command::Deposit, command::CreateLot, command::ChangeTerms,
                 command::PutImage, command::DeleteImage, command::PlaceBid, command::WithdrawPrebid, command::Act,
                 command::AnswerOffer, command::VoidBid, command::Watch, command::Say, command::Announce,
                 command::Advance, command::Heartbeat, command::PayInvoice, command::TakePaymentBack,
                 command::AdjustInvoice, command::NumberInvoice, command::MarkCollected, command::MakeSale,
                 command::ChangeSale, command::OrderLots, command::ActOnSale, command::PayOut,
                 command::AdjustSettlement, command::CountCash, command::RemoveSale>;

/// One command of a batch, with the moment that its last byte was read.
struct TimedCommand
{
    auction::TimeMs now = 0;
    Command command;
};

/// Answers as they cross the threads, all kinds in one. Store gives each command its own.
using AnyAnswer = std::variant<Nothing, protocol::HouseView, protocol::AccountView, DepositVerdict, SharedLotView,
                               protocol::BidVerdict, InvoiceVerdict, CollectedVerdict, protocol::SaleView,
                               SettlementVerdict, protocol::CashCount>;

template <typename Kind>
[[nodiscard]] OutcomeOf<Kind> outcomeOf(const Outcome<AnyAnswer> &any)
{
    return any.map([](const AnyAnswer &one) { return std::get<typename Kind::Answer>(one); });
}

} // namespace gavel::store
