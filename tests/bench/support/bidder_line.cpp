#include "bidder_line.h"

#include "client_frame.h"
#include "connecting.h"
#include "prepared_book.h"

#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace gavel::bench {

using namespace Qt::StringLiterals;

BidderLine::BidderLine(quint16 port, const char *from)
    : m_descriptor(openSocket(from))
{
    if (!connectSocket(m_descriptor, port))
        giveUp(u"the host takes no connection"_s);
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
        m_broken = true;
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
        m_broken = true;
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

void BidderLine::countRefusal(QByteArrayView message, Answers &answers)
{
    if (message.contains("below_minimum") || message.contains("already_leading")) {
        ++answers.beaten;
        return;
    }
    ++answers.refused;
    answers.refusal = message.toByteArray();
}

namespace {

class RoomsLine : public BidderLine
{
public:
    RoomsLine(quint16 port, const QByteArray &token, const char *from)
        : BidderLine(port, from)
    {
        send(webSocketRequest(port));
        await("\r\n\r\n");
        await("0{\"");
        await("}");
        send(clientFrame("40{\"token\":\"" + token + "\"}"));
        await("40{\"sid\":\"");
        await("}");
    }

protected:
    QByteArray encodeBid(qint64 lot, qint64 amount) override
    {
        return clientFrame("42" + QByteArray::number(m_nextAck++) + "[\"bid\",{\"lot\":" + QByteArray::number(lot) +
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
            send(clientFrame("3")); // a ping, which wants its pong
        } else if (text.startsWith("43")) {
            if (text.contains("\"error\""))
                countRefusal(text, answers);
            else
                ++answers.accepted;
        }
    }

private:
    qint64 m_nextAck = 0;
};

class HttpLine : public BidderLine
{
public:
    HttpLine(quint16 port, const QByteArray &token, const char *from)
        : BidderLine(port, from)
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
        if (message.startsWith("HTTP/1.1 201"))
            ++answers.accepted;
        else
            countRefusal(message, answers);
    }

private:
    const QByteArray m_fields;
};

} // namespace

std::unique_ptr<BidderLine> openRoomsLine(quint16 port, const QByteArray &token, const char *from)
{
    return std::make_unique<RoomsLine>(port, token, from);
}

std::unique_ptr<BidderLine> openHttpLine(quint16 port, const QByteArray &token, const char *from)
{
    return std::make_unique<HttpLine>(port, token, from);
}

} // namespace gavel::bench
