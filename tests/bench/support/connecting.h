#pragma once

#include <QtGlobal>

namespace gavel::bench {

/// A TCP socket that speaks from one of this machine's addresses, without delays of Nagle's; -1 if there is none left.
[[nodiscard]] int openSocket(const char *from);

/// To the host at home. One that blocks has connected when this returns, one that doesn't has begun to; false if it was
/// refused.
[[nodiscard]] bool connectSocket(int descriptor, quint16 port);

/// Nanoseconds that only go forward.
[[nodiscard]] qint64 steadyNs();

} // namespace gavel::bench
