#pragma once

#include "protocol/common_views.h"
#include "protocol/roles.h"

namespace gavel::protocol {

// Who somebody is, and where they are signed in (views.h). Values; any thread.

/// GET /api/v1/me, and what signing in or up answers beside the token. Holds and available are the account's own to
/// see, the note and whether it is hidden are the staff's.
struct AccountView
{
    auction::AccountId id = auction::noAccount;
    QString email; ///< empty: it has none, and signs in by its links alone
    QString nick;
    bool host = false;
    bool blocked = false;
    bool limited = false;
    auction::Amount deposits = 0;
    auction::Amount credits = 0;
    auction::Amount debits = 0;
    auction::Amount holds = 0;
    std::optional<auction::Amount> available; ///< none: open funds
    std::optional<auction::Amount> led;       ///< for the host: the sum of the prices that it leads at
    auction::TimeMs createdAt = 0;
    Roles roles; ///< `host` among them
    std::optional<qint64> paddle;
    QString name; ///< as staff know them; may be empty, as the next three
    QString phone;
    QString table; ///< where they sit
    QString note;
    bool hidden = false;                           ///< an entry that another took the place of
    std::optional<auction::Bands> premium = {};    ///< of what it sells; none: the sale's
    std::optional<auction::Bands> commission = {}; ///< likewise
    /// Who pays for it, whose sums the ones above then are; none: it pays itself.
    std::optional<Person> billTo = {};
    qint64 paysFor = 0; ///< how many others it pays for

    bool operator==(const AccountView &) const = default;
};

/// For the account itself.
[[nodiscard]] QJsonObject toJson(const AccountView &account);
/// For those who work in the house: without holds and what is available, which would tell a leader's maximum (RULES.md,
/// "A lot").
[[nodiscard]] QJsonObject toJsonForStaff(const AccountView &account);
[[nodiscard]] std::optional<AccountView> accountFromJson(const QJsonObject &json);

/// Where an account is signed in (GET /api/v1/me/sessions).
struct SessionView
{
    qint64 id = 0;
    auction::TimeMs createdAt = 0;
    QString client;       ///< as what signed in calls itself; empty: not known
    QString address;      ///< of the network; empty: not known
    bool current = false; ///< the one that asks

    bool operator==(const SessionView &) const = default;
};

[[nodiscard]] QJsonObject toJson(const SessionView &session);
[[nodiscard]] std::optional<SessionView> sessionFromJson(const QJsonObject &json);

} // namespace gavel::protocol
