#pragma once

#include <QString>

namespace gavel::protocol {

/// Whether a text has the shape of an email address: as little as may be asked of one. Whether it reaches anybody is
/// not known by that.
[[nodiscard]] bool isEmail(const QString &text);

} // namespace gavel::protocol
