#pragma once

#include "net/arrivals.h"
#include "net/flush_queue.h"
#include "net/frame_reader.h"
#include "net/line.h"
#include "net/memory_budget.h"
#include "net/reading_turns.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QTcpSocket;

namespace gavel::net {

class ArrivalWatch;
class Socket;
struct ServerContext;

/// A line by WebSocket, from the end of the handshake on. It reads a slice a turn of the event loop, so that a flood
/// waits in the kernel and not before others; closes with the right code what is no WebSocket, or more pings than
/// anybody needs; and never has more than one pong waiting. It owns its socket. Server thread only.
/// Source: RFC 6455 §5 and §7, PROTOCOL.md "Limits".
class WebSocketLine : public QObject, public Line, private Flushable
{
    Q_OBJECT

public:
    /// Takes over a connected socket of any kind, whose handshake is answered. All that is given must outlive it; give
    /// it a user before the event loop turns.
    WebSocketLine(QTcpSocket *socket, ServerContext &context, FlushQueue &flushes);
    ~WebSocketLine() override;

    void setUser(LineUser &user) override { m_user = &user; }
    void send(const QByteArray &packet) override;
    void send(const EncodedEvent &event) override;
    void sendNow(const EventRun &events, qsizetype gone) override;
    void sendBinary(const QByteArray &data) override;
    void close(CloseCode code) override;
    void letGo() override { close(CloseCode::Normal); }
    void abort() override;
    [[nodiscard]] qint64 bytesToWrite() const override;
    void setOutlet(Outlet *outlet) override;

private:
    enum class State {
        Open,
        Closing, ///< Said that it ends; the peer's answer is awaited, and read over is what comes before.
        Ending,  ///< Said all; what still comes is thrown away until the peer hangs up.
        Ended
    };

    void readReady();
    void countWaiting();
    void countMessage();
    void readSlice();
    bool readSome();
    void take(QByteArrayView bytes);
    [[nodiscard]] qint64 arrivedAt() const;
    void handle(const FrameEvent &event);
    void handleControl(const FrameEvent &event);
    [[nodiscard]] bool mayControl();
    void sendPong();
    void end(CloseCode code);
    void bytesSent();
    void ended();

    void sendFrame(const QByteArray &frame);
    bool queue(const QByteArray &frames);
    void flushTurn() override;
    void flush();
    void drop();
    /// After whatever changes what waits, or whether it takes more.
    void keepOutlet();
    [[nodiscard]] bool goesFirst() const;

    ServerContext &m_context;
    FlushQueue &m_flushes;
    LineUser *m_user = nullptr;
    QTcpSocket *m_socket;
    Socket *const m_plain; ///< the same, if it is one
    Outlet *m_outlet = nullptr;
    ArrivalWatch &m_watch; ///< goes with the socket
    MemoryShare m_share;
    ReadingPlace m_place;
    FrameReader m_reader;
    Arrivals m_arrivals;
    QByteArray m_unsent;                  ///< Frames of this turn of the event loop.
    std::optional<QByteArray> m_owedPong; ///< The data of the newest ping, while something else waits to be sent.
    qint64 m_controlDueMs = 0; ///< When the control frames so far would have come at the rate that is allowed.
    qsizetype m_flushPlace = -1;
    State m_state = State::Open;
    bool m_dropping = false;
};

} // namespace gavel::net
