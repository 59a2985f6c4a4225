#include "link/own_url.h"

#include "link/host_bounds.h"

#include <algorithm>

namespace gavel::link {

namespace {

bool isOddInPath(QChar c)
{
    return c == u'\\' || c < u'!' || c == QChar(0x7f);
}

} // namespace

std::optional<QUrl> urlOnHost(const QUrl &base, const QString &path)
{
    if (path.size() > bounds::pathMax || !path.startsWith(u'/') || path.startsWith(u"//") ||
        std::any_of(path.begin(), path.end(), isOddInPath))
        return std::nullopt;
    const QUrl relative(path, QUrl::StrictMode);
    if (!relative.isValid() || !relative.scheme().isEmpty() || !relative.authority().isEmpty())
        return std::nullopt;
    const QUrl url = base.resolved(relative);
    const bool isOnHost = url.isValid() && url.scheme() == base.scheme() && url.authority() == base.authority();
    return isOnHost ? std::optional(url) : std::nullopt;
}

} // namespace gavel::link
