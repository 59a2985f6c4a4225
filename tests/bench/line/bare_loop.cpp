#include "bare_loop.h"

#include "prepared_book.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

struct Client
{
    bool greeted = false;
};

int listenSomewhere(int &port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(listener, 4'096) != 0)
        giveUp(u"the bare loop can't listen"_s);
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    port = ntohs(address.sin_port);
    return listener;
}

void sendTo(int descriptor, const QByteArray &bytes)
{
    static_cast<void>(
        ::send(descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT));
}

QByteArray greeting(const QByteArray &request)
{
    const qsizetype key = request.indexOf("Sec-WebSocket-Key: ") + 19;
    const QByteArray accept =
        QCryptographicHash::hash(QByteArray(request.mid(key, 24) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
                                 QCryptographicHash::Sha1)
            .toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
           accept + "\r\n\r\n";
}

class Loop
{
public:
    explicit Loop(int listener)
        : m_listener(listener)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
        watch(listener);
    }

    [[noreturn]] void run()
    {
        for (;;) {
            std::array<epoll_event, 256> events{};
            const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), -1);
            for (int i = 0; i < count; ++i)
                serve(events[static_cast<std::size_t>(i)].data.fd);
        }
    }

private:
    void watch(int descriptor)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    }

    void serve(int descriptor)
    {
        if (descriptor != m_listener)
            return hear(descriptor);
        for (int client = 0; (client = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
            const int on = 1;
            ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            watch(client);
            m_clients.resize(std::max(m_clients.size(), static_cast<std::size_t>(client) + 1));
            m_clients[static_cast<std::size_t>(client)] = {};
        }
    }

    void hear(int descriptor)
    {
        char buffer[16'384];
        const ssize_t size = ::recv(descriptor, buffer, sizeof buffer, 0);
        if (size <= 0) {
            std::erase(m_members, descriptor);
            ::close(descriptor);
            return;
        }
        Client &client = m_clients[static_cast<std::size_t>(descriptor)];
        const QByteArray bytes(buffer, size);
        if (!std::exchange(client.greeted, true)) {
            sendTo(descriptor, greeting(bytes));
            m_members.push_back(descriptor);
            return;
        }
        std::erase(m_members, descriptor); // one that speaks watches no more
        tell(descriptor, bytes);
    }

    /// One message a read, as the publishers have it; the mask is zero.
    void tell(int from, const QByteArray &frame)
    {
        const bool isLong = (frame[1] & 0x7f) == 126;
        const QByteArray told =
            QByteArray(1, '\x81') +
            (isLong ? QByteArray(1, '\x7e') + frame.mid(2, 2) : QByteArray(1, static_cast<char>(frame[1] & 0x7f))) +
            frame.mid(isLong ? 8 : 6);
        for (const int member : m_members)
            sendTo(member, told);
        sendTo(from, QByteArrayLiteral("\x81\x02ok"));
    }

    const int m_listener;
    const int m_epoll;
    std::vector<Client> m_clients; ///< by descriptor
    std::vector<int> m_members;
};

} // namespace

int runBareLoop()
{
    int port = 0;
    Loop loop(listenSomewhere(port));
    std::printf("bare: serving http://127.0.0.1:%d/\n", port);
    std::fflush(stdout);
    loop.run();
}

} // namespace gavel::bench
