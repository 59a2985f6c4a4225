#include "host/origins.h"

namespace gavel::host {

bool originAllowed(const net::RequestHead &head, const QStringList &allowed)
{
    return head.isSameOrigin() || allowed.contains(QString::fromLatin1(head.header("Origin")), Qt::CaseInsensitive);
}

net::Sharing sharingOf(const net::RequestHead &head, const QStringList &allowed)
{
    if (allowed.isEmpty())
        return net::Sharing::Own;
    return head.hasHeader("Origin") && originAllowed(head, allowed) ? net::Sharing::ThisOrigin : net::Sharing::Others;
}

bool cookieMayAct(const net::RequestHead &head, const QStringList &allowed)
{
    if (!originAllowed(head, allowed))
        return false;
    return head.method == "GET" || head.method == "HEAD" || head.hasHeader("Origin");
}

} // namespace gavel::host
