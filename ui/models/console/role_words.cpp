#include "models/console/role_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

class RoleWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::RoleWords)
};

} // namespace

QString roleText(protocol::Role role)
{
    switch (role) {
    case protocol::Role::Host:
        return RoleWords::tr("Host");
    case protocol::Role::Clerk:
        return RoleWords::tr("Clerk");
    case protocol::Role::Cashier:
        return RoleWords::tr("Cashier");
    case protocol::Role::Seller:
        return RoleWords::tr("Seller");
    }
    Q_UNREACHABLE();
}

QString rolesText(protocol::Roles roles)
{
    QStringList words;
    for (const protocol::Role role :
         {protocol::Role::Host, protocol::Role::Clerk, protocol::Role::Cashier, protocol::Role::Seller}) {
        if (roles.testFlag(role))
            words.append(roleText(role));
    }
    return words.join(u", "_s);
}

} // namespace gavel::models
