#pragma once

#include "net/http_response.h"

class QTcpSocket;

namespace gavel::net {

class MemoryShare;
struct Limits;

/// Sends an answer as fast as its reader takes it, piece by piece from bytes that many answers may share, so that a
/// picture is in memory once however many read it, and slowly. Server thread only.
class AnswerSender
{
public:
    AnswerSender(QTcpSocket &socket, MemoryShare &share, const Limits &limits);
    Q_DISABLE_COPY_MOVE(AnswerSender)

    /// Whether a body of so many bytes may wait for this reader.
    [[nodiscard]] bool maySend(qsizetype bodyBytes) const;

    void begin(EncodedResponse answer);

    enum class Progress {
        Waiting, ///< For the socket, whose bytesWritten() goes on.
        Paused,  ///< So that others come to their turn: go on from the event loop.
        Done
    };
    /// Hands on what the reader takes now.
    [[nodiscard]] Progress goOn();

    /// Counts what waits, for those who write to the socket themselves.
    void count();
    void forget();

private:
    QTcpSocket &m_socket;
    MemoryShare &m_share;
    const Limits &m_limits;
    QByteArray m_body;
    qsizetype m_handedOn = 0; ///< of it
};

} // namespace gavel::net
