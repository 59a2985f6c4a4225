#pragma once

class QThread;

namespace gavel::net {

/// Gives the thread that is to have a server's sockets an event loop that fits: on Linux one on epoll, elsewhere Qt's
/// own. Main calls it for its own thread before there is an application, for another before that starts.
void useHostingLoop();
void useHostingLoop(QThread &thread);

} // namespace gavel::net
