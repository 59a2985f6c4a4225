#include "host/identification.h"

#include "host/origins.h"
#include "host/session_cookie.h"

namespace gavel::host {

void identify(House &house, const net::RequestHead &head, Identified identified)
{
    if (const auto bearer = head.bearerToken()) {
        const auto answer = [identified = std::move(identified)](const Sessions::Found &who) {
            const bool isNobody = who && !*who;
            identified(isNobody ? tl::unexpected(auction::Refusal::Unauthorized) : who);
        };
        return house.sessions.resolve(*bearer, answer);
    }
    const bool mayAct = cookieMayAct(head, house.options);
    SessionCookie::resolve(house, head, [mayAct, identified = std::move(identified)](const Sessions::Found &who) {
        const bool isForbidden = who && *who && !mayAct;
        identified(isForbidden ? tl::unexpected(auction::Refusal::Forbidden) : who);
    });
}

} // namespace gavel::host
