#pragma once

#include "net/http_failure.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <memory>

class QTcpSocket;

namespace gavel::net {

class ChunkedBody;
class MemoryShare;
struct Limits;
struct ParsedHead;

/// The body of one request as it comes, counted for the client that sends it. Source: RFC 9112 §6. Server thread only.
class RequestBody
{
public:
    /// What a reading brought.
    struct Reading
    {
        qint64 usedBytes = 0;
        bool complete = false;
    };

    RequestBody(const ParsedHead &head, qsizetype bytesMax, MemoryShare &share);
    ~RequestBody();
    Q_DISABLE_COPY_MOVE(RequestBody)

    /// False for a request without one.
    [[nodiscard]] bool isExpected() const { return m_chunked || m_length > 0; }

    /// Takes what the socket has of it. Fails by Malformed, BodyTooLarge, or Busy where no more may be kept.
    [[nodiscard]] tl::expected<Reading, HttpFailure> read(QTcpSocket &socket);
    [[nodiscard]] QByteArray take();

private:
    [[nodiscard]] tl::expected<Reading, HttpFailure> readPlain(QTcpSocket &socket);
    [[nodiscard]] tl::expected<Reading, HttpFailure> readChunked(QTcpSocket &socket);

    MemoryShare &m_share;
    const qint64 m_length;
    const std::unique_ptr<ChunkedBody> m_chunked;
    QByteArray m_plain;
    qint64 m_usedBytes = 0;
};

} // namespace gavel::net
