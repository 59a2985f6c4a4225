#include "net/hosting_loop.h"

#include <QCoreApplication>
#include <QThread>

#ifdef Q_OS_LINUX
#include "net/epoll_dispatcher.h"
#endif

namespace gavel::net {

#ifdef Q_OS_LINUX

void useHostingLoop()
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
}

void useHostingLoop(QThread &thread)
{
    thread.setEventDispatcher(new EpollDispatcher);
}

#else

void useHostingLoop() {}

void useHostingLoop(QThread &) {}

#endif

} // namespace gavel::net
