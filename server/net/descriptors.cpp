#include "net/descriptors.h"

#include "net/admission.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

namespace gavel::net {

namespace {

qint64 toCount(rlim_t limit)
{
    constexpr rlim_t most = std::numeric_limits<int>::max();
    return static_cast<qint64>(std::min(limit, most)); // RLIM_INFINITY is the largest rlim_t
}

} // namespace

qint64 raiseDescriptorLimit()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    return descriptorLimit();
}

qint64 descriptorLimit()
{
    rlimit limit = {};
    return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? toCount(limit.rlim_cur) : 1024;
}

QHostAddress peerOf(qintptr descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    const bool known = ::getpeername(static_cast<int>(descriptor), reinterpret_cast<sockaddr *>(&address), &size) == 0;
    return known ? plainAddress(QHostAddress(reinterpret_cast<const sockaddr *>(&address))) : QHostAddress();
}

void SpareDescriptor::take()
{
    if (m_descriptor < 0)
        m_descriptor = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

void SpareDescriptor::release()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

} // namespace gavel::net
