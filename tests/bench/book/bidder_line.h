#pragma once

#include <QByteArray>
#include <memory>
#include <optional>

namespace gavel::bench {

/// One bidder's connection to a host, as lean as a client can be: a bare socket, requests laid out by hand, answers
/// looked at only for whether they accept. So the machine's time goes to the host.
class BidderLine
{
public:
    virtual ~BidderLine();
    Q_DISABLE_COPY_MOVE(BidderLine)

    [[nodiscard]] int descriptor() const { return m_descriptor; }

    void bid(qint64 lot, qint64 amount);

    struct Answers
    {
        int accepted = 0;
        int refused = 0;
    };
    /// Reads what has come. Ends the program if the host hung up.
    Answers receive();

protected:
    /// Connects; blocks until then.
    explicit BidderLine(quint16 port);

    void send(const QByteArray &bytes);
    /// Blocks until `mark` has come, and drops everything up to its end.
    void await(const QByteArray &mark);

    [[nodiscard]] virtual QByteArray encodeBid(qint64 lot, qint64 amount) = 0;
    /// The size of the first whole message in `bytes`; none if it is not all here.
    [[nodiscard]] virtual std::optional<qsizetype> messageSize(QByteArrayView bytes) const = 0;
    /// Counts the message if it answers a bid.
    virtual void count(QByteArrayView message, Answers &answers) = 0;

private:
    int m_descriptor = -1;
    QByteArray m_received;
};

/// Socket.IO over Engine.IO over WebSocket, signed in by `token`.
[[nodiscard]] std::unique_ptr<BidderLine> openRoomsLine(quint16 port, const QByteArray &token);

/// HTTP/1.1 with keep-alive and the token in every request.
[[nodiscard]] std::unique_ptr<BidderLine> openHttpLine(quint16 port, const QByteArray &token);

} // namespace gavel::bench
