#include "protocol/roles.h"

#include "protocol/limits.h"
#include "protocol/name_rows.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

using RoleRow = NameRow<Role>;

constexpr std::array roleRows{
    RoleRow{Role::Host, "host"},
    RoleRow{Role::Clerk, "clerk"},
    RoleRow{Role::Cashier, "cashier"},
    RoleRow{Role::Seller, "seller"},
};

} // namespace

QStringList namesOf(Roles roles)
{
    QStringList names;
    for (const RoleRow &row : roleRows) {
        if (roles.testFlag(row.value))
            names.append(QLatin1StringView(row.name));
    }
    return names;
}

std::optional<Role> roleOf(QStringView name)
{
    return valueIn<Role>(roleRows, name);
}

std::optional<Roles> rolesFromJson(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    Roles roles;
    const QJsonArray names = value.toArray();
    for (const QJsonValue &name : names) {
        const auto role = roleOf(name.toString());
        if (!role || roles.testFlag(*role))
            return std::nullopt;
        roles |= *role;
    }
    return roles;
}

Roles knownRoles(const QJsonValue &value)
{
    Roles roles;
    const QJsonArray names = value.toArray();
    for (qsizetype i = 0; i < qMin<qsizetype>(names.size(), limits::readRolesMax); ++i) {
        if (const auto role = roleOf(names[i].toString()))
            roles |= *role;
    }
    return roles;
}

} // namespace gavel::protocol
