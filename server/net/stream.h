#pragma once

#include "net/deadlines.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>

class QTcpSocket;

namespace gavel::net {

class MemoryShare;
class Socket;
class StreamTurns;
struct ServerContext;

/// An open event stream: bytes go in, a reader takes them at its own pace. It belongs to its connection, which deletes
/// it after closed(). Source: PROTOCOL.md "Event streams". Server thread only.
class EventStream : public QObject
{
    Q_OBJECT

public:
    /// Made by Exchange::openStream(), which has sent the head and counted the stream.
    EventStream(ServerContext &context, QTcpSocket &socket, MemoryShare &share, const QHostAddress &peer,
                QObject *parent);
    ~EventStream() override;

    /// Sends whole events as wire::encodeEvent gives them. A reader that has more than Limits::waitingBytesMax
    /// waiting is dropped, from the event loop, so that a broadcast never sees its list change. What comes when nothing
    /// waits is taken, however large.
    void write(const QByteArray &events);

    /// Bytes that the operating system has not taken yet.
    [[nodiscard]] qint64 bytesToWrite() const;

    /// True if the reader has not even taken what was sent before; what soon is stale is better skipped then.
    [[nodiscard]] bool isBehind();

    [[nodiscard]] bool isOpen() const { return m_open; }

    /// Whose slices many streams are told in.
    [[nodiscard]] StreamTurns &turns() const;

    /// Ends the stream after what is waiting has been sent.
    void close();

Q_SIGNALS:
    /// Once, whoever ended it.
    void closed();

private:
    friend class Connection;

    void queue(QByteArrayView events);
    void keepOutlet();
    void breakSilence();
    void drop();
    void finish();

    int m_outlet = -1; ///< the descriptor while nothing waits before it, so that telling many looks at nothing else
    bool m_open = true;
    bool m_dropping = false;
    qint64 m_wroteAtMs = 0;
    qint64 m_sentSinceLook = 0; ///< since the reader was known to have taken all
    ServerContext &m_context;
    QTcpSocket &m_socket;
    Socket *const m_plain; ///< the same, if it is one
    MemoryShare &m_share;
    QHostAddress m_peer;
    Deadline m_silence;
};

} // namespace gavel::net
