#include "store/decisions/withdrawing.h"

namespace gavel::store {

void withdrawLinks(Links &links, SessionTable &sessions, auction::AccountId account, WithdrawnLinks which,
                   QList<Update> &updates)
{
    const QList<LinkRow> all = links.ofAccount(account);
    for (const LinkRow &link : all) {
        if (which == WithdrawnLinks::OfHelpers && link.byHost)
            continue;
        const QList<SessionRow> opened = sessions.openedBy(link.id);
        for (const SessionRow &session : opened) {
            sessions.remove(session.tokenHash);
            updates.append(update::SessionEnded{session.tokenHash});
        }
        links.remove(link);
    }
}

} // namespace gavel::store
