#pragma once

#include <QString>
#include <QUrl>
#include <optional>

namespace gavel::link {

/// The address of a path on this host, and of nothing else: an absolute address, another authority, a path that some
/// reader takes for one ("//", a backslash) or that no address holds is none. So what a host names as its own, a
/// picture say, is asked of that host alone, and its token goes nowhere else.
[[nodiscard]] std::optional<QUrl> urlOnHost(const QUrl &base, const QString &path);

} // namespace gavel::link
