#include "host/origins.h"

namespace gavel::host {

QByteArray originOf(QUrl url)
{
    constexpr auto originAlone =
        QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo | QUrl::StripTrailingSlash;
    if (url.port() == (url.scheme() == QLatin1StringView("https") ? 443 : 80))
        url.setPort(-1);
    return url.toEncoded(originAlone);
}

bool originAllowed(const net::RequestHead &head, const HostOptions &options)
{
    const QByteArray origin = head.header("Origin");
    return head.isSameOrigin() || options.allowedOrigins.contains(QString::fromLatin1(origin), Qt::CaseInsensitive) ||
           (!origin.isEmpty() && origin.compare(originOf(QUrl(options.publicUrl)), Qt::CaseInsensitive) == 0);
}

net::Sharing sharingOf(const net::RequestHead &head, const HostOptions &options)
{
    if (options.allowedOrigins.isEmpty())
        return net::Sharing::Own;
    return head.hasHeader("Origin") && originAllowed(head, options) ? net::Sharing::ThisOrigin : net::Sharing::Others;
}

bool cookieMayAct(const net::RequestHead &head, const HostOptions &options)
{
    if (!originAllowed(head, options))
        return false;
    return head.method == "GET" || head.method == "HEAD" || head.hasHeader("Origin");
}

} // namespace gavel::host
