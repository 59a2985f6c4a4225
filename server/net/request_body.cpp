#include "net/request_body.h"

#include "net/memory_budget.h"
#include "net/request_parser.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace gavel::net {

RequestBody::RequestBody(const ParsedHead &head, qsizetype bytesMax, MemoryShare &share)
    : m_share(share)
    , m_length(static_cast<qint64>(head.contentLength))
    , m_chunked(head.chunked ? std::make_unique<ChunkedBody>(bytesMax) : nullptr)
{
}

RequestBody::~RequestBody() = default;

tl::expected<RequestBody::Reading, HttpFailure> RequestBody::read(QTcpSocket &socket)
{
    const qint64 most = m_chunked ? socket.bytesAvailable() : std::min(m_length - m_usedBytes, socket.bytesAvailable());
    if (!m_share.mayKeep(Kept::Bodies, m_usedBytes + most))
        return tl::unexpected(HttpFailure::Busy);
    auto reading = m_chunked ? readChunked(socket) : readPlain(socket);
    if (reading) {
        m_usedBytes += reading->usedBytes;
        m_share.keep(Kept::Bodies, m_usedBytes);
    }
    return reading;
}

tl::expected<RequestBody::Reading, HttpFailure> RequestBody::readPlain(QTcpSocket &socket)
{
    const QByteArray bytes = socket.read(m_length - m_usedBytes);
    m_plain.append(bytes);
    return Reading{bytes.size(), m_plain.size() == m_length};
}

tl::expected<RequestBody::Reading, HttpFailure> RequestBody::readChunked(QTcpSocket &socket)
{
    const QByteArray bytes = socket.peek(socket.bytesAvailable());
    const auto used = m_chunked->feed(bytes);
    if (!used)
        return tl::unexpected(used.error());
    socket.skip(*used);
    if (*used == 0 && !m_chunked->isComplete() && bytes.size() >= socket.readBufferSize()) {
        // A line of the framing that is longer than any buffer; more bytes would never come.
        return tl::unexpected(HttpFailure::Malformed);
    }
    return Reading{*used, m_chunked->isComplete()};
}

QByteArray RequestBody::take()
{
    return m_chunked ? m_chunked->takeBody() : std::exchange(m_plain, {});
}

} // namespace gavel::net
