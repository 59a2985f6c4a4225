#pragma once

#include "host/house.h"
#include "net/http_request.h"
#include "net/http_response.h"

namespace gavel::host {

/// The cookie of a browser's session. Its name has the house's id, since a browser sends the cookies of one port to all
/// others of that machine; `gavel`, as it was named before, is still read. Source: PROTOCOL.md. Net thread.
struct SessionCookie
{
    /// The Set-Cookie that signs a browser in.
    [[nodiscard]] static net::HeaderField kept(const House &house, const QByteArray &token, auction::TimeMs now,
                                               bool secure);
    /// And the one that tells the page of it, where no script of the page has seen it happen.
    [[nodiscard]] static net::HeaderField told(const House &house, bool secure);
    /// Those that sign it out of the session whose token has this hash.
    [[nodiscard]] static QList<net::HeaderField> dropped(const House &house, const net::RequestHead &head,
                                                         const QByteArray &tokenHash);
    /// Finds the session of a request's cookies. A token that is unknown counts as none. Calls back at once where it is
    /// known already.
    static void resolve(House &house, const net::RequestHead &head, Sessions::Resolved resolved);
};

} // namespace gavel::host
