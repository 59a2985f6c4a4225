#pragma once

#include <QtGlobal>

#include <functional>

namespace gavel::net {

/// The host's clock: UTC in milliseconds.
using Clock = std::function<qint64()>;

} // namespace gavel::net
