#include "net/http_failure.h"

namespace gavel::net {

int statusOf(HttpFailure failure)
{
    switch (failure) {
    case HttpFailure::Malformed:
    case HttpFailure::TlsRequired:
        return 400;
    case HttpFailure::NotAcceptable:
        return 406;
    case HttpFailure::HeadTimeout:
    case HttpFailure::BodyTimeout:
        return 408;
    case HttpFailure::LengthRequired:
        return 411;
    case HttpFailure::PreconditionFailed:
        return 412;
    case HttpFailure::BodyTooLarge:
        return 413;
    case HttpFailure::TargetTooLong:
        return 414;
    case HttpFailure::CodingNotSupported:
        return 415;
    case HttpFailure::RangeNotSatisfiable:
        return 416;
    case HttpFailure::ExpectationFailed:
        return 417;
    case HttpFailure::TooManyConnections:
    case HttpFailure::TooManyStreams:
    case HttpFailure::TooMuchWaiting:
        return 429;
    case HttpFailure::HeadTooLarge:
        return 431;
    case HttpFailure::Internal:
        return 500;
    case HttpFailure::MethodNotSupported:
    case HttpFailure::TransferNotSupported:
        return 501;
    case HttpFailure::Busy:
    case HttpFailure::Full:
        return 503;
    case HttpFailure::VersionNotSupported:
        return 505;
    }
    Q_UNREACHABLE();
}

QByteArray reasonPhrase(int status)
{
    static constexpr struct
    {
        int status;
        const char *phrase;
    } phrases[] = {
        {100, "Continue"},
        {101, "Switching Protocols"},
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {411, "Length Required"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {416, "Range Not Satisfiable"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {422, "Unprocessable Content"},
        {426, "Upgrade Required"},
        {428, "Precondition Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
    };
    for (const auto &entry : phrases) {
        if (entry.status == status)
            return entry.phrase;
    }
    return "Unknown";
}

} // namespace gavel::net
