#pragma once

#include "protocol/invoice_views.h"
#include "protocol/rates_json.h"
#include "protocol/views.h"
#include "store/outcome.h"

namespace gavel::store {

/// What comes of a deposit: the account as it is now, whether this paid it in or an earlier one with the same key.
struct DepositVerdict
{
    protocol::AccountView account;
    bool repeat = false;
};

// How people get accounts and sessions, what is changed of an account, and what is paid into it.
namespace command {

/// The account's paddle, or the next one if it has none.
struct TakePaddle
{
    using Answer = protocol::AccountView;

    auction::AccountId account = auction::noAccount;
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
    protocol::Means means = protocol::Means::Cash;
};

} // namespace command

} // namespace gavel::store
