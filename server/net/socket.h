#pragma once

#include <QTcpSocket>

namespace gavel::net {

struct Counters;

/// A server's plain TCP socket that sends straight from the caller's bytes to the descriptor while nothing waits before
/// them: no copy, no write notifier, no retained buffer (server/README.md, "What was measured"). What the descriptor
/// does not take goes the usual way. Server thread only.
class Socket : public QTcpSocket
{
    Q_OBJECT

public:
    explicit Socket(Counters &counters, QObject *parent = nullptr);

    /// Takes over an accepted descriptor. False if the system has closed it meanwhile.
    [[nodiscard]] bool adopt(qintptr descriptor);

    /// Where bytes can go straight; -1 while others wait before them, or it isn't connected.
    [[nodiscard]] int straightDescriptor() const;
    /// Sends at once what the descriptor takes, if nothing waits before it; how much that was. The rest is for write().
    [[nodiscard]] qint64 sayStraight(QByteArrayView bytes);

    /// Gives back the memory of buffers that are empty: up to 48 KiB, which Qt keeps for the next bytes.
    void releaseBuffers();
    /// The peer reads an end behind what was sent; it may still be heard. Only while nothing waits to be sent.
    void endWriting();

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    Counters &m_counters;
};

/// What the descriptor takes of it at once; 0 too if it is full or broken, which is the socket's to find out.
[[nodiscard]] qint64 sendStraight(int descriptor, QByteArrayView bytes);

/// Socket's functions of these names, where `socket` is one; nothing where it is of another kind.
void releaseBuffers(QTcpSocket &socket);
void endWriting(QTcpSocket &socket);

/// Bytes that the operating system holds but has not been able to send, because the reader's window is full.
[[nodiscard]] qint64 unsentBytes(const QTcpSocket &socket);
[[nodiscard]] qint64 unsentBytes(int descriptor);

} // namespace gavel::net
