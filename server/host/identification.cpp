#include "host/identification.h"

#include "host/origins.h"
#include "host/session_cookie.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// Who it is, unless that is refused.
void answer(const Identified &identified, const Sessions::Found &who, std::optional<store::Fault> fault)
{
    if (!who)
        fault = store::refused(who.error()).value();
    if (fault)
        identified(tl::unexpected(*fault));
    else
        identified(*who);
}

} // namespace

void identify(House &house, const net::RequestHead &head, Identified identified)
{
    if (const auto bearer = head.bearerToken()) {
        return house.sessions.resolve(*bearer, [identified = std::move(identified)](const Sessions::Found &who) {
            const bool isNobody = who && !*who;
            answer(identified, who,
                   isNobody ? std::optional(store::refused(auction::Refusal::Unauthorized).value()) : std::nullopt);
        });
    }
    const bool mayAct = cookieMayAct(head, house.options);
    SessionCookie::resolve(house, head, [mayAct, identified = std::move(identified)](const Sessions::Found &who) {
        const bool isForbidden = who && *who && !mayAct;
        answer(identified, who,
               isForbidden ? std::optional(store::refusedFor(auction::Refusal::Forbidden, u"Origin"_s).value())
                           : std::nullopt);
    });
}

} // namespace gavel::host
