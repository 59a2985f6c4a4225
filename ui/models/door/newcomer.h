#pragma once

#include "link/problem.h"
#include "protocol/views.h"

namespace gavel::link {
class HostApi;
}

namespace gavel::models {

/// Which paddle somebody gets who is entered.
struct PaddleChoice
{
    bool isNext = true;                          ///< the lowest free one
    std::optional<qint64> number = std::nullopt; ///< else this, or none
};

/// Whether somebody may be called so: it is neither a paddle nor a phone.
[[nodiscard]] bool canBeName(const QString &words);

/// Enters somebody by a name alone. Who bears somebody else's is called "Ann 2" by the house, and keeps the name.
void enterNewcomer(link::HostApi &api, const QString &name, const PaddleChoice &paddle, QObject *context,
                   const link::Reply<protocol::AccountView> &reply);

} // namespace gavel::models
