#include "models/role_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

class RoleWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::RoleWords)
};

} // namespace

QString roleText(Role role)
{
    switch (role) {
    case Role::Host:
        return RoleWords::tr("Host");
    case Role::Clerk:
        return RoleWords::tr("Clerk");
    case Role::Cashier:
        return RoleWords::tr("Cashier");
    case Role::Seller:
        return RoleWords::tr("Seller");
    }
    Q_UNREACHABLE();
}

QString rolesText(Roles roles)
{
    QStringList words;
    for (const Role role : {Role::Host, Role::Clerk, Role::Cashier, Role::Seller}) {
        if (roles.testFlag(role))
            words.append(roleText(role));
    }
    return words.join(u", "_s);
}

} // namespace gavel::models
