#pragma once

#include <QString>

namespace gavel::models {

/// What signed in, by what it calls itself (User-Agent): "Gavel", "Firefox, Windows", "Safari, iPhone"; of what is
/// neither a browser nor Gavel its own first word. Whoever signs in may call themselves anything: for show alone.
[[nodiscard]] QString clientText(const QString &userAgent);

} // namespace gavel::models
