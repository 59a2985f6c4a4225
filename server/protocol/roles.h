#pragma once

#include <QFlags>
#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>
#include <optional>

namespace gavel::protocol {

/// What an account may do beside bidding and selling (FORMATS.md, "Bidders, paddles and roles").
enum class Role : unsigned {
    Host = 1,
    Clerk = 2,   ///< bids for others, withdraws lots and voids bids
    Cashier = 4, ///< checks in, takes payments
    Seller = 8,  ///< sells where only the host may
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// Who works for the house: any of these sees all accounts.
inline constexpr Roles staffRoles = Roles(Role::Host) | Role::Clerk | Role::Cashier;

/// As PROTOCOL.md names them, in the order above.
[[nodiscard]] QStringList namesOf(Roles roles);
[[nodiscard]] std::optional<Role> roleOf(QStringView name);
/// A list of names, each at most once; nothing where it is none.
[[nodiscard]] std::optional<Roles> rolesFromJson(const QJsonValue &value);
/// The same of a host that may know more roles than we do, which are passed over.
[[nodiscard]] Roles knownRoles(const QJsonValue &value);

} // namespace gavel::protocol
