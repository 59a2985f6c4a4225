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
        int beaten = 0;     ///< refused since somebody else was sooner: below the minimum, or leading already
        int refused = 0;    ///< for any other reason
        QByteArray refusal; ///< the last of those reasons, as the host put it

        [[nodiscard]] int all() const { return accepted + beaten + refused; }
    };
    /// Reads what has come.
    Answers receive();
    /// Whether the host hung up: no answer comes any more.
    [[nodiscard]] bool isBroken() const { return m_broken; }

protected:
    /// Connects from a local address; blocks until then.
    BidderLine(quint16 port, const char *from);

    void send(const QByteArray &bytes);
    /// Blocks until `mark` has come, and drops everything up to its end.
    void await(const QByteArray &mark);

    [[nodiscard]] virtual QByteArray encodeBid(qint64 lot, qint64 amount) = 0;
    /// The size of the first whole message in `bytes`; none if it is not all here.
    [[nodiscard]] virtual std::optional<qsizetype> messageSize(QByteArrayView bytes) const = 0;
    /// Counts the message if it answers a bid.
    virtual void count(QByteArrayView message, Answers &answers) = 0;
    static void countRefusal(QByteArrayView message, Answers &answers);

private:
    int m_descriptor = -1;
    bool m_broken = false;
    QByteArray m_received;
};

inline constexpr const char *homeAddress = "127.0.0.1";

/// Socket.IO over Engine.IO over WebSocket, signed in by `token`. The machine may connect from any address in
/// 127.0.0.0/8, which a host takes for people who live apart.
[[nodiscard]] std::unique_ptr<BidderLine> openRoomsLine(quint16 port, const QByteArray &token,
                                                        const char *from = homeAddress);

/// HTTP/1.1 with keep-alive and the token in every request.
[[nodiscard]] std::unique_ptr<BidderLine> openHttpLine(quint16 port, const QByteArray &token,
                                                       const char *from = homeAddress);

} // namespace gavel::bench
