#include "host/identification.h"

#include "host/origins.h"

namespace gavel {

void identify(House &house, const net::RequestHead &head, Identified identified)
{
    if (const auto bearer = head.bearerToken()) {
        return house.sessions.resolve(*bearer,
                                      [identified = std::move(identified)](const std::optional<Identity> &who) {
                                          if (who)
                                              identified(who);
                                          else
                                              identified(tl::unexpected(Refusal::Unauthorized));
                                      });
    }
    const auto cookie = head.cookie("gavel");
    if (!cookie)
        return identified(std::nullopt);
    if (!cookieMayAct(head, house.options.allowedOrigins))
        return identified(tl::unexpected(Refusal::Forbidden));
    house.sessions.resolve(
        *cookie, [identified = std::move(identified)](const std::optional<Identity> &who) { identified(who); });
}

} // namespace gavel
