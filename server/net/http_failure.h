#pragma once

#include <QByteArray>

namespace gavel::net {

/// What the server itself can find wrong before, or instead of, asking the handler.
enum class HttpFailure {
    Malformed,            ///< 400
    TlsRequired,          ///< 400: a request in the clear to a port with TLS
    NotAcceptable,        ///< 406: an event stream for an Accept that excludes it
    HeadTimeout,          ///< 408
    BodyTimeout,          ///< 408
    LengthRequired,       ///< 411: a body is needed, and nothing says that there is one
    PreconditionFailed,   ///< 412
    BodyTooLarge,         ///< 413
    TargetTooLong,        ///< 414
    CodingNotSupported,   ///< 415: a body in a content coding
    RangeNotSatisfiable,  ///< 416: of a body that ends before it
    ExpectationFailed,    ///< 417: an Expect that is not 100-continue
    TooManyConnections,   ///< 429: from this address
    TooManyStreams,       ///< 429: from this address
    TooMuchWaiting,       ///< 429: this address takes its answers too slowly to be given more
    HeadTooLarge,         ///< 431
    Internal,             ///< 500: the handler let go of a request without an answer
    MethodNotSupported,   ///< 501: a method that nothing here has
    TransferNotSupported, ///< 501: a transfer coding other than chunked
    Busy,                 ///< 503: no memory for it
    Full,                 ///< 503: as many connections or sessions as there can be
    VersionNotSupported   ///< 505
};

/// The status of RFC 9110 §15 for a failure.
[[nodiscard]] int statusOf(HttpFailure failure);

/// The reason phrase of a status, or "Unknown".
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace gavel::net
