#include "flood.h"

#include "connecting.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gavel::bench {

namespace {

constexpr int waitMs = 5;
constexpr std::size_t sendBytesMax = 256 * 1024;
constexpr std::size_t receiveBytesMax = 1024 * 1024;
constexpr qsizetype heardBytesMax = 4 * 1024;
constexpr qint64 nsInMs = 1'000'000;
constexpr qint64 nsInSecond = 1'000'000'000;

} // namespace

Flood::Flood(quint16 port, FloodPlan plan)
    : m_port(port)
    , m_plan(std::move(plan))
    , m_connections(static_cast<std::size_t>(m_plan.sockets))
{
}

Flood::~Flood()
{
    for (const Connection &connection : m_connections) {
        if (connection.descriptor >= 0)
            ::close(connection.descriptor);
    }
}

FloodCount Flood::run(MomentNs until)
{
    m_begin = steadyNs();
    std::vector<pollfd> polled;
    std::vector<int> which;
    for (MomentNs now = m_begin; now < until; now = steadyNs()) {
        openMissing(now);
        polled.clear();
        which.clear();
        for (int n = 0; n < m_plan.sockets; ++n) {
            const Connection &connection = m_connections[static_cast<std::size_t>(n)];
            if (connection.descriptor < 0)
                continue;
            short events = POLLRDHUP;
            if (m_plan.reads || !isOpen(connection))
                events |= POLLIN;
            if (wantsToSend(connection, now))
                events |= POLLOUT;
            polled.push_back({.fd = connection.descriptor, .events = events, .revents = 0});
            which.push_back(n);
        }
        ::poll(polled.data(), polled.size(), m_plan.reopensAfterMs == 0 ? 0 : waitMs);
        for (std::size_t i = 0; i < polled.size(); ++i)
            take(which[i], polled[i].revents, steadyNs());
    }
    return m_count;
}

bool Flood::wantsToSend(const Connection &connection, MomentNs now) const
{
    if (!connection.isConnected || connection.sent < connection.unsent.size())
        return true;
    if (!isOpen(connection) || !m_plan.next || connection.isSilent)
        return false;
    return m_plan.bytesASecond == 0 || m_count.sentBytes < m_plan.bytesASecond * (now - m_begin) / nsInSecond;
}

void Flood::openMissing(MomentNs now)
{
    for (Connection &connection : m_connections) {
        if (connection.descriptor >= 0) {
            if (m_plan.keepsMs >= 0 && connection.openedAt > 0 && now - connection.openedAt >= m_plan.keepsMs * nsInMs)
                close(connection, now);
            continue;
        }
        const bool tooSoon =
            m_plan.opensASecond > 0 && m_count.opened >= m_plan.opensASecond * (now - m_begin) / nsInSecond + 1;
        if (now >= connection.mayOpenAt && !tooSoon)
            open(connection, now);
    }
}

void Flood::open(Connection &connection, MomentNs now)
{
    const int descriptor = openSocket(m_plan.from.constData());
    if (descriptor < 0)
        return;
    ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
    if (m_plan.receiveBytes > 0)
        ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &m_plan.receiveBytes, sizeof m_plan.receiveBytes);
    connection = {.descriptor = descriptor};
    ++m_count.opened;
    if (!connectSocket(descriptor, m_port))
        close(connection, now);
}

void Flood::close(Connection &connection, MomentNs now)
{
    if (m_plan.resets) {
        const linger atOnce{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(connection.descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    }
    ::close(connection.descriptor);
    connection = {};
    connection.mayOpenAt = m_plan.reopens ? now + m_plan.reopensAfterMs * nsInMs : std::numeric_limits<qint64>::max();
}

void Flood::take(int n, short events, MomentNs now)
{
    Connection &connection = m_connections[static_cast<std::size_t>(n)];
    if (events & POLLOUT)
        send(n, now);
    if (connection.descriptor >= 0 && (events & POLLIN))
        receive(connection, now);
    const bool isGone = (events & (POLLERR | POLLHUP)) != 0 || ((events & POLLRDHUP) != 0 && (events & POLLIN) == 0);
    if (connection.descriptor >= 0 && isGone) {
        ++m_count.cut;
        close(connection, now);
    }
}

void Flood::send(int n, MomentNs now)
{
    Connection &connection = m_connections[static_cast<std::size_t>(n)];
    if (!connection.isConnected) {
        connection.isConnected = true;
        say(connection);
        advance(connection, now);
    }
    if (connection.sent == connection.unsent.size() && isOpen(connection) && m_plan.next && !connection.isSilent) {
        connection.unsent = m_plan.next(n);
        connection.sent = 0;
        connection.isSilent = connection.unsent.isEmpty();
    }
    const auto left = static_cast<std::size_t>(connection.unsent.size() - connection.sent);
    if (left == 0)
        return;
    const ssize_t sent = ::send(connection.descriptor, connection.unsent.constData() + connection.sent,
                                qMin(left, sendBytesMax), MSG_NOSIGNAL);
    if (sent > 0) {
        connection.sent += sent;
        m_count.sentBytes += sent;
    } else if (sent < 0 && errno != EAGAIN) {
        ++m_count.cut;
        close(connection, now);
    }
}

void Flood::receive(Connection &connection, MomentNs now)
{
    ssize_t received = 0;
    if (isOpen(connection)) {
        received = ::recv(connection.descriptor, nullptr, receiveBytesMax, MSG_TRUNC); // drops them unread
    } else {
        char buffer[4096];
        received = ::recv(connection.descriptor, buffer, sizeof buffer, 0);
        if (received > 0)
            connection.heard.append(buffer, received);
    }
    if (received == 0 || (received < 0 && errno != EAGAIN)) {
        ++m_count.cut;
        close(connection, now);
    } else if (received > 0) {
        m_count.receivedBytes += received;
        advance(connection, now);
    }
}

void Flood::say(Connection &connection)
{
    if (!isOpen(connection))
        connection.unsent += m_plan.opening[connection.step].say;
}

/// Goes on in the opening as far as the host's words allow.
void Flood::advance(Connection &connection, MomentNs now)
{
    while (!isOpen(connection)) {
        const QByteArray &awaited = m_plan.opening[connection.step].await;
        if (!awaited.isEmpty() && !connection.heard.contains(awaited)) {
            connection.heard = connection.heard.right(heardBytesMax);
            return;
        }
        connection.heard.clear();
        ++connection.step;
        say(connection);
    }
    if (connection.openedAt == 0) {
        connection.openedAt = now;
        if (m_plan.halfCloses)
            ::shutdown(connection.descriptor, SHUT_WR);
    }
}

} // namespace gavel::bench
