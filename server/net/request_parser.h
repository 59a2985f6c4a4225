#pragma once

#include "net/http_failure.h"
#include "net/http_request.h"
#include "net/limits.h"

#include <QByteArrayView>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace gavel::net {

/// A head that was accepted, and what it says of the bytes that follow.
struct ParsedHead
{
    RequestHead head;
    qsizetype headBytes = 0; ///< Up to and with the empty line.
    quint64 contentLength = 0;
    bool chunked = false;
    bool expectsContinue = false;
    bool keepAlive = true;
};

/// Why a head is refused.
struct HeadFault
{
    HttpFailure failure = HttpFailure::Malformed;
    std::optional<RequestHead> head = {}; ///< for its answer, where as much of it as that needs could be read
};

/// Parses the head of a request at the beginning of `bytes`. Nothing: it is not all here yet. Boost.Beast's parser
/// behind a gate that refuses what Beast lets through and RFC 9112 forbids: folded lines (§5.2), no or several Host
/// (§3.2), several Content-Length or a list in one (§6.3), transfer codings other than chunked (§6.1), and a name that
/// is no token. An empty line before the request line is skipped (§2.2). Pure; any thread.
[[nodiscard]] tl::expected<std::optional<ParsedHead>, HeadFault> parseHead(QByteArrayView bytes, const Limits &limits);

/// Whether a body follows in a content coding (RFC 9110 §8.4), which would have to be undone before it is read.
[[nodiscard]] bool hasCodedBody(const ParsedHead &parsed);

/// The extensions of a body's chunks together, and the lines of its framing that wait for their end: a head's are as
/// many.
inline constexpr qsizetype chunkLinesBytesMax = 16 * 1024;

/// Decodes a chunked body (RFC 9112 §7.1) that arrives in pieces. Extensions and trailers are read and dropped.
class ChunkedBody
{
public:
    explicit ChunkedBody(qsizetype bodyBytesMax);
    ~ChunkedBody();
    Q_DISABLE_COPY_MOVE(ChunkedBody)

    /// How many of the bytes were used; offer the rest again with more behind them. Fails by Malformed, BodyTooLarge,
    /// HeadTooLarge.
    [[nodiscard]] tl::expected<qsizetype, HttpFailure> feed(QByteArrayView bytes);

    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] QByteArray takeBody();

private:
    struct Decoder;
    std::unique_ptr<Decoder> m_decoder;
};

} // namespace gavel::net
