#include "host/identification.h"

#include "host/origins.h"
#include "host/session_cookie.h"

namespace gavel::host {

void identify(House &house, const net::RequestHead &head, Identified identified)
{
    if (const auto bearer = head.bearerToken()) {
        return house.sessions.resolve(*bearer,
                                      [identified = std::move(identified)](const std::optional<Identity> &who) {
                                          if (who)
                                              identified(who);
                                          else
                                              identified(tl::unexpected(auction::Refusal::Unauthorized));
                                      });
    }
    const bool mayAct = cookieMayAct(head, house.options.allowedOrigins);
    SessionCookie::resolve(house, head,
                           [mayAct, identified = std::move(identified)](const std::optional<Identity> &who) {
                               if (who && !mayAct)
                                   identified(tl::unexpected(auction::Refusal::Forbidden));
                               else
                                   identified(who);
                           });
}

} // namespace gavel::host
