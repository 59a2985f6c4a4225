#include "net/listener.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace gavel::net {

namespace {

/// As much of an answer as can be given without a descriptor to wait on.
constexpr QByteArrayView busy = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n"
                                "Content-Length: 0\r\n\r\n";

/// So that a crowd at the door does not keep those inside waiting.
constexpr int acceptedAtOnceMax = 16;

bool isPassing(int error)
{
    return error == EINTR || error == ECONNABORTED;
}

bool isShortage(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

} // namespace

Listener::Listener(std::function<void(qintptr)> accepted, int retryMs, QObject *parent)
    : QTcpServer(parent)
    , m_accepted(std::move(accepted))
    , m_retry(this)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, [this] { m_notifier->setEnabled(true); });
}

bool Listener::start(const QHostAddress &address, quint16 port)
{
    if (!listen(address, port))
        return false;
    pauseAccepting();
    m_notifier = std::make_unique<QSocketNotifier>(socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Listener::acceptAll);
    return true;
}

void Listener::stop()
{
    m_retry.stop();
    m_notifier.reset();
    close();
}

void Listener::acceptAll()
{
    for (int i = 0; i < acceptedAtOnceMax; ++i) {
        const int client =
            ::accept4(static_cast<int>(socketDescriptor()), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (client >= 0) {
            m_accepted(client);
        } else if (isShortage(errno)) {
            turnAway();
            m_notifier->setEnabled(false);
            m_retry.start();
            return;
        } else if (!isPassing(errno)) {
            return;
        }
    }
}

void Listener::turnAway()
{
    for (int i = 0; i < acceptedAtOnceMax; ++i) {
        m_spare.release();
        const int client =
            ::accept4(static_cast<int>(socketDescriptor()), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (client < 0)
            break;
        const auto sent = ::send(client, busy.data(), static_cast<size_t>(busy.size()), MSG_NOSIGNAL);
        Q_UNUSED(sent) // it was a courtesy
        ::close(client);
        m_spare.take();
        Q_EMIT turnedAway();
    }
    m_spare.take();
}

} // namespace gavel::net
