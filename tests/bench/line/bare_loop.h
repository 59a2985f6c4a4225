#pragma once

namespace gavel::bench {

/// Serves WebSockets on a free port of this machine, which it prints, until it is killed: what one client says is sent
/// to all others in the same frame, then answered. It keeps, checks and bounds nothing, and takes a connection for a
/// watcher until it speaks.
int runBareLoop();

} // namespace gavel::bench
