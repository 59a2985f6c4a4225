#pragma once

#include "net/http_request.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace gavel::net {

/// An answer. The server adds Date, Content-Length and Connection; HEAD, 204 and 304 go out without their body. A 304
/// is given the type and body of the 200 that it stands for, so that both say the same of it.
struct Response
{
    int status = 200;
    QByteArray contentType;    ///< Empty: no Content-Type.
    QByteArray body;           ///< Shared, never changed: one QByteArray may answer many.
    QList<HeaderField> fields; ///< Further fields, such as Location or Set-Cookie.
    bool compressible = true;  ///< False for what is compressed already. Only textual types ever are compressed.
    QByteArray packed = {};    ///< The body as a gzip member, if somebody has made it elsewhere.
    bool closes = false;       ///< The connection ends with it.
};

/// How a response leaves on a particular connection.
struct ResponseFraming
{
    QByteArray date;       ///< RFC 9110 §5.6.7
    bool headOnly = false; ///< The request was HEAD.
    bool keepAlive = true;
    bool http10 = false; ///< HTTP/1.0 has to be told of keep-alive.
    bool acceptsGzip = false;
    qsizetype gzipBytesMin = 1024;
    qsizetype gzipBytesMax = 16 * 1024; ///< Longer ones are sent as they are, unless they come packed.
};

/// A response as it leaves: its head, and its body as it was given or packed, not copied.
struct EncodedResponse
{
    QByteArray head;
    QByteArray body;
};

/// A field whose name or value would break the head is left out.
[[nodiscard]] EncodedResponse encodeResponse(const Response &response, const ResponseFraming &framing);

/// Whether a body of this response may be compressed; how large it is decides beside that.
[[nodiscard]] bool isCompressible(const Response &response);

/// The head of a response whose body follows in pieces: chunked, or for HTTP/1.0 up to the end of the connection.
[[nodiscard]] QByteArray encodePiecedHead(const Response &response, const ResponseFraming &framing, bool compressed);

/// The head of an event stream, PROTOCOL.md "Event streams"; the body ends with the connection.
[[nodiscard]] QByteArray encodeStreamHead(const QList<HeaderField> &fields, const QByteArray &date);

/// A date as in "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] QByteArray httpDate(const QDateTime &utc);

} // namespace gavel::net
