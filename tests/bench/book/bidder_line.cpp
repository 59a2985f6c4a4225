#include "bidder_line.h"

#include "prepared_book.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gavel::bench {

using namespace Qt::StringLiterals;

BidderLine::BidderLine(quint16 port)
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    if (::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        giveUp(u"the host takes no connection"_s);
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

BidderLine::~BidderLine()
{
    ::close(m_descriptor);
}

void BidderLine::bid(qint64 lot, qint64 amount)
{
    send(encodeBid(lot, amount));
}

void BidderLine::send(const QByteArray &bytes)
{
    // A bid is far smaller than a socket's buffer, and few are under way at once.
    if (::send(m_descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) != bytes.size())
        giveUp(u"a bid could not be sent"_s);
}

void BidderLine::await(const QByteArray &mark)
{
    char buffer[4096];
    while (!m_received.contains(mark)) {
        const ssize_t size = ::recv(m_descriptor, buffer, sizeof buffer, 0);
        if (size <= 0)
            giveUp(u"the host hung up on a newcomer"_s);
        m_received.append(buffer, size);
    }
    m_received.remove(0, m_received.indexOf(mark) + mark.size());
}

BidderLine::Answers BidderLine::receive()
{
    char buffer[65536];
    const ssize_t size = ::recv(m_descriptor, buffer, sizeof buffer, MSG_DONTWAIT);
    if (size == 0 || (size < 0 && errno != EAGAIN))
        giveUp(u"the host hung up"_s);
    if (size > 0)
        m_received.append(buffer, size);
    Answers answers;
    qsizetype taken = 0;
    for (;;) {
        const QByteArrayView rest = QByteArrayView(m_received).sliced(taken);
        const auto message = messageSize(rest);
        if (!message)
            break;
        count(rest.first(*message), answers);
        taken += *message;
    }
    m_received.remove(0, taken);
    return answers;
}

namespace {

/// A client's text frame (RFC 6455 §5.2). Its mask is zero, which leaves the text as it is and costs the host the same.
QByteArray maskedFrame(const QByteArray &text)
{
    QByteArray frame("\x81");
    if (text.size() < 126) {
        frame += static_cast<char>(0x80 | text.size());
    } else {
        frame += static_cast<char>(0x80 | 126);
        frame += static_cast<char>(text.size() >> 8);
        frame += static_cast<char>(text.size() & 0xff);
    }
    return frame + QByteArray(4, '\0') + text;
}

class RoomsLine : public BidderLine
{
public:
    RoomsLine(quint16 port, const QByteArray &token)
        : BidderLine(port)
    {
        send("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
             "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        await("\r\n\r\n");
        await("0{\"");
        await("}");
        send(maskedFrame("40{\"token\":\"" + token + "\"}"));
        await("40{\"sid\":\"");
        await("}");
    }

protected:
    QByteArray encodeBid(qint64 lot, qint64 amount) override
    {
        return maskedFrame("42" + QByteArray::number(m_nextAck++) + "[\"bid\",{\"lot\":" + QByteArray::number(lot) +
                           ",\"bid\":" + QByteArray::number(amount) + "}]");
    }

    std::optional<qsizetype> messageSize(QByteArrayView bytes) const override
    {
        if (bytes.size() < 4)
            return std::nullopt;
        const auto byte = [&](qsizetype at) { return static_cast<quint8>(bytes[at]); };
        // An answer never needs the longest form of the length.
        const qsizetype size = byte(1) < 126 ? 2 + byte(1) : 4 + (byte(2) << 8) + byte(3);
        return bytes.size() < size ? std::nullopt : std::optional(size);
    }

    void count(QByteArrayView message, Answers &answers) override
    {
        const QByteArrayView text = message.sliced(static_cast<quint8>(message[1]) < 126 ? 2 : 4);
        if (text == "2") {
            send(maskedFrame("3")); // a ping, which wants its pong
        } else if (text.startsWith("43")) {
            ++(text.contains("\"error\"") ? answers.refused : answers.accepted);
        }
    }

private:
    qint64 m_nextAck = 0;
};

class HttpLine : public BidderLine
{
public:
    HttpLine(quint16 port, const QByteArray &token)
        : BidderLine(port)
        , m_fields("Host: 127.0.0.1:" + QByteArray::number(port) + "\r\nAuthorization: Bearer " + token +
                   "\r\nContent-Type: application/json\r\nContent-Length: ")
    {
    }

protected:
    QByteArray encodeBid(qint64 lot, qint64 amount) override
    {
        const QByteArray body = "{\"bid\":" + QByteArray::number(amount) + '}';
        return "POST /api/v1/lots/" + QByteArray::number(lot) + "/bids HTTP/1.1\r\n" + m_fields +
               QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    std::optional<qsizetype> messageSize(QByteArrayView bytes) const override
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        const qsizetype field = bytes.indexOf("\r\nContent-Length: ");
        if (end < 0 || field < 0 || field > end)
            return std::nullopt;
        const QByteArrayView number = bytes.sliced(field + 18, bytes.indexOf('\r', field + 18) - field - 18);
        const qsizetype size = end + 4 + number.toByteArray().toLongLong();
        return bytes.size() < size ? std::nullopt : std::optional(size);
    }

    void count(QByteArrayView message, Answers &answers) override
    {
        ++(message.startsWith("HTTP/1.1 201") ? answers.accepted : answers.refused);
    }

private:
    const QByteArray m_fields;
};

} // namespace

std::unique_ptr<BidderLine> openRoomsLine(quint16 port, const QByteArray &token)
{
    return std::make_unique<RoomsLine>(port, token);
}

std::unique_ptr<BidderLine> openHttpLine(quint16 port, const QByteArray &token)
{
    return std::make_unique<HttpLine>(port, token);
}

} // namespace gavel::bench
