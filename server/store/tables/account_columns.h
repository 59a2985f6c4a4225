#pragma once

#include "store/tables/account_row.h"
#include "store/tables/rate_columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

// The columns of the table `accounts`: of the row at hand, and of what goes with it.

/// As the column has them: `clerk cashier`.
template <>
struct Stored<protocol::Roles>
{
    static QVariant given(protocol::Roles member) { return value::given(namesOf(member).join(u' ')); }
    static void assign(protocol::Roles &member, const QVariant &read)
    {
        const QStringList names = read.toString().split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : names)
            member |= protocol::roleOf(name).value_or(protocol::Role());
    }
};

inline constexpr std::array accountColumns{
    column<AccountRow>(
        "id"_L1, Write::Numbered, [](auto &row) -> auto & { return row.id; }),
    column<AccountRow>(
        "email"_L1, Write::Email, [](auto &row) -> auto & { return row.email; }),
    column<AccountRow>(
        "nick"_L1, Write::Nick, [](auto &row) -> auto & { return row.nick; }),
    column<AccountRow>(
        "is_host"_L1, Write::Never, [](auto &row) -> auto & { return row.isHost; }),
    column<AccountRow>(
        "blocked"_L1, Write::State, [](auto &row) -> auto & { return row.blocked; }),
    column<AccountRow>(
        "limited"_L1, Write::State, [](auto &row) -> auto & { return row.limited; }),
    column<AccountRow>(
        "deposits"_L1, Write::State, [](auto &row) -> auto & { return row.deposits; }),
    column<AccountRow>(
        "opening_funds"_L1, Write::State, [](auto &row) -> auto & { return row.openingFunds; }),
    column<AccountRow>(
        "credits"_L1, Write::State, [](auto &row) -> auto & { return row.credits; }),
    column<AccountRow>(
        "debits"_L1, Write::State, [](auto &row) -> auto & { return row.debits; }),
    column<AccountRow>(
        "holds"_L1, Write::State, [](auto &row) -> auto & { return row.holds; }),
    column<AccountRow>(
        "created_at"_L1, Write::Never, [](auto &row) -> auto & { return row.createdAt; }),
    column<AccountRow>(
        "paddle"_L1, Write::Never, [](auto &row) -> auto & { return row.profile.paddle; }),
    column<AccountRow>(
        "name"_L1, Write::Terms, [](auto &row) -> auto & { return row.profile.name; }),
    column<AccountRow>(
        "phone"_L1, Write::Terms, [](auto &row) -> auto & { return row.profile.phone; }),
    column<AccountRow>(
        "seat"_L1, Write::Terms, [](auto &row) -> auto & { return row.profile.table; }),
    column<AccountRow>(
        "note"_L1, Write::Terms, [](auto &row) -> auto & { return row.profile.note; }),
    column<AccountRow>(
        "hidden"_L1, Write::Terms, [](auto &row) -> auto & { return row.profile.hidden; }),
    column<AccountRow>(
        "roles"_L1, Write::Terms, [](auto &row) -> auto & { return row.profile.roles; }),
    column<AccountRow>(
        "premium"_L1, Write::Terms, [](auto &row) -> auto & { return row.profile.rates.premium; }),
    column<AccountRow>(
        "commission"_L1, Write::Terms, [](auto &row) -> auto & { return row.profile.rates.commission; }),
    referenceColumn<AccountRow>(
        "bill_to"_L1, Write::Never, [](auto &row) -> auto & { return row.billTo; }),
    column<AccountRow>(
        "pays_for"_L1, Write::Never, [](auto &row) -> auto & { return row.paysFor; }),
};

/// What an account is unique by and found by, which follows from its names.
struct NameKeys
{
    QByteArray email;
    QByteArray nick;
    QString search;
};

inline constexpr std::array keyColumns{
    column<NameKeys>(
        "email_key"_L1, Write::Email, [](auto &row) -> auto & { return row.email; }),
    column<NameKeys>(
        "nick_key"_L1, Write::Nick, [](auto &row) -> auto & { return row.nick; }),
    column<NameKeys>(
        "search"_L1, Write::Nick, [](auto &row) -> auto & { return row.search; }),
};

/// What it signs in by, as hashed.
struct Secret
{
    QString password;
};

inline constexpr std::array secretColumns{
    column<Secret>(
        "password"_L1, Write::Never, [](auto &row) -> auto & { return row.password; }),
};

} // namespace gavel::store
