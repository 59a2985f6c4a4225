#include "net/request_parser.h"

#include "net/host_field.h"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <functional>
#include <limits>

namespace gavel::net {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;

constexpr QByteArrayView lineEnd = "\r\n";
constexpr QByteArrayView headEnd = "\r\n\r\n";
constexpr qsizetype emptyLinesMax = 4;

/// "0", and two line ends: no body ends in less. Beast 1.74 asserts that it never meets the last chunk in less, so it
/// is not shown less.
constexpr std::size_t lastChunkBytesMin = 5;

using Refusal = tl::unexpected<HttpFailure>;

/// The characters of a token (RFC 9110 §5.6.2).
bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f';
}

/// Without this, a client that ends its lines by LF alone, or speaks TLS, would wait for the timeout to be told.
bool canBecomeHead(QByteArrayView bytes)
{
    if (!bytes.isEmpty() && !isTokenCharacter(bytes.front()))
        return false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool bareLineFeed = bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r');
        if (bareLineFeed || bytes[i] == '\0')
            return false;
    }
    return true;
}

/// The line of the request alone; "HTTP/d.d" at its end decides between 400 and 505.
std::optional<HttpFailure> checkRequestLine(QByteArrayView line)
{
    const QByteArrayView version = line.sliced(line.lastIndexOf(' ') + 1);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5]) || version[6] != '.' ||
        !isDigit(version[7])) {
        return HttpFailure::Malformed;
    }
    const bool known = version[5] == '1' && (version[7] == '0' || version[7] == '1');
    return known ? std::nullopt : std::optional(HttpFailure::VersionNotSupported);
}

/// A folded line begins with white space; so do no others.
bool hasFoldedLine(QByteArrayView head)
{
    return head.contains("\r\n ") || head.contains("\r\n\t");
}

/// Which part of a head makes it too long. A server has to say so of a target (RFC 9112 §3).
HttpFailure whatIsTooLong(QByteArrayView head, qsizetype bytesMax)
{
    const QByteArrayView beginning = head.first(std::min(head.size(), bytesMax));
    const bool isTarget = !beginning.contains(lineEnd) && beginning.contains(' ');
    return isTarget ? HttpFailure::TargetTooLong : HttpFailure::HeadTooLarge;
}

std::optional<HttpFailure> checkHost(const RequestHead &head)
{
    const auto hosts = std::count_if(head.fields.begin(), head.fields.end(), [](const HeaderField &field) {
        return field.name.compare("Host", Qt::CaseInsensitive) == 0;
    });
    const bool missing = hosts == 0 && head.versionMinor >= 1;
    const bool valid = !missing && hosts <= 1 && isHost(head.header("Host"));
    return valid ? std::nullopt : std::optional(HttpFailure::Malformed);
}

/// How the body is framed (RFC 9112 §6.3). Two readings of one message are what request smuggling lives from.
std::optional<HttpFailure> takeFraming(ParsedHead &parsed)
{
    const RequestHead &head = parsed.head;
    const bool hasLength = head.hasHeader("Content-Length");
    if (head.hasHeader("Transfer-Encoding")) {
        if (hasLength || head.versionMinor < 1)
            return HttpFailure::Malformed;
        if (head.joinedHeader("Transfer-Encoding").toLower() != "chunked")
            return HttpFailure::TransferNotSupported;
        parsed.chunked = true;
        return std::nullopt;
    }
    if (hasLength) {
        const QByteArray length = head.joinedHeader("Content-Length");
        const bool digits = std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; });
        bool fits = false;
        parsed.contentLength = length.toULongLong(&fits);
        if (!digits || !fits)
            return HttpFailure::Malformed;
    }
    return std::nullopt;
}

std::optional<HttpFailure> takeExpectation(ParsedHead &parsed)
{
    const QByteArray expected = parsed.head.joinedHeader("Expect").toLower();
    if (expected.isEmpty())
        return std::nullopt;
    if (expected != "100-continue")
        return HttpFailure::ExpectationFailed;
    parsed.expectsContinue = parsed.head.versionMinor >= 1;
    return std::nullopt;
}

QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Beast's reading of a whole head, unchecked by the gate.
tl::expected<ParsedHead, HttpFailure> parseWithBeast(QByteArrayView bytes)
{
    http::request_parser<http::empty_body> parser;
    parser.header_limit(std::numeric_limits<std::uint32_t>::max()); // its size was checked before
    parser.body_limit(boost::none);
    parser.skip(true); // the body is not this parser's
    boost::system::error_code error;
    parser.put(asio::const_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), error);
    if ((error && error != http::error::need_more) || !parser.is_header_done())
        return Refusal(HttpFailure::Malformed);
    const auto &message = parser.get();
    ParsedHead parsed;
    parsed.head.method = toBytes(message.method_string());
    parsed.head.target = toBytes(message.target());
    parsed.head.versionMinor = static_cast<int>(message.version() % 10);
    parsed.keepAlive = parser.keep_alive();
    for (const auto &field : message)
        parsed.head.fields.append({toBytes(field.name_string()), toBytes(field.value())});
    return parsed;
}

std::optional<HttpFailure> passGate(ParsedHead &parsed, const Limits &limits)
{
    if (parsed.head.fields.size() > limits.fieldsMax)
        return HttpFailure::HeadTooLarge;
    if (const auto failure = checkHost(parsed.head))
        return failure;
    if (parsed.head.method == "CONNECT")
        return HttpFailure::MethodNotSupported; // a tunnel's target is an authority, and nobody here digs tunnels
    if (const auto failure = takeFraming(parsed))
        return failure;
    if (const auto failure = takeExpectation(parsed))
        return failure;
    // The authority of an absolute target has become Host, and is no better for where it stood.
    const bool resolved = resolveTarget(parsed.head) && isHost(parsed.head.header("Host"));
    return resolved ? std::nullopt : std::optional(HttpFailure::Malformed);
}

tl::unexpected<HeadFault> refusalOf(HttpFailure failure)
{
    return tl::unexpected(HeadFault{.failure = failure});
}

} // namespace

tl::expected<std::optional<ParsedHead>, HeadFault> parseHead(QByteArrayView bytes, const Limits &limits)
{
    qsizetype skipped = 0;
    while (bytes.startsWith(lineEnd) && skipped < emptyLinesMax * lineEnd.size()) {
        bytes = bytes.sliced(lineEnd.size());
        skipped += lineEnd.size();
    }
    if (bytes == "\r")
        return std::nullopt;
    const qsizetype end = bytes.indexOf(headEnd);
    const qsizetype size = end < 0 ? bytes.size() : end + headEnd.size();
    if (!canBecomeHead(bytes.first(size)))
        return refusalOf(HttpFailure::Malformed);
    if (skipped + size > limits.headBytesMax)
        return refusalOf(whatIsTooLong(bytes, limits.headBytesMax - skipped));
    if (end < 0)
        return std::nullopt;
    const QByteArrayView head = bytes.first(size);
    if (const auto failure = checkRequestLine(head.first(head.indexOf(lineEnd))))
        return refusalOf(*failure);
    if (hasFoldedLine(head))
        return refusalOf(HttpFailure::Malformed);
    auto parsed = parseWithBeast(head);
    if (!parsed)
        return refusalOf(parsed.error());
    parsed->headBytes = skipped + size;
    if (const auto failure = passGate(*parsed, limits))
        return tl::unexpected(HeadFault{*failure, std::move(parsed->head)});
    return *std::move(parsed);
}

bool hasCodedBody(const ParsedHead &parsed)
{
    const bool hasBody = parsed.chunked || parsed.contentLength > 0;
    const QByteArrayList codings = parsed.head.joinedHeader("Content-Encoding").toLower().split(',');
    return hasBody && std::any_of(codings.begin(), codings.end(), [](const QByteArray &coding) {
               const QByteArray name = coding.trimmed();
               return !name.isEmpty() && name != "identity";
           });
}

namespace {

/// Whether these bytes, of which Beast wants more, have the whole line of a chunk: then its extensions go on over its
/// end, and whoever reads lines reads another message. A last chunk waits for the trailers behind its line.
bool hasChunkLine(QByteArrayView bytes)
{
    if (bytes.startsWith(lineEnd))
        bytes = bytes.sliced(lineEnd.size());
    const auto digit = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c != '0'; });
    const bool isLast = digit == bytes.end() || *digit == ';' || *digit == '\r' || *digit == ' ' || *digit == '\t';
    return !isLast && bytes.contains(lineEnd);
}

/// Whether a line in these bytes ends without CR. Beast waits on for one that does.
bool hasBareLineFeed(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        if (at == 0 || bytes[at - 1] != '\r')
            return true;
    }
    return false;
}

/// What is wrong with bytes of which Beast wants more: of a body it takes each, so that they are lines.
std::optional<HttpFailure> faultOfLines(QByteArrayView bytes)
{
    if (hasChunkLine(bytes) || hasBareLineFeed(bytes))
        return HttpFailure::Malformed;
    if (bytes.size() > chunkLinesBytesMax) // of trailers, the last chunk's line is among them
        return bytes.contains(lineEnd) ? HttpFailure::HeadTooLarge : HttpFailure::Malformed;
    return std::nullopt;
}

} // namespace

/// Beast decodes chunks only behind a head; it is given one of ours, since the client's was parsed before.
struct ChunkedBody::Decoder
{
    explicit Decoder(qsizetype bodyBytesMax)
    {
        static constexpr QByteArrayView head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
        parser.eager(true);
        parser.on_chunk_header(readExtensions);
        parser.body_limit(static_cast<std::uint64_t>(bodyBytesMax));
        boost::system::error_code error;
        parser.put(asio::const_buffer(head.data(), static_cast<std::size_t>(head.size())), error);
    }

    /// Beast reads a quoted extension up to its quote, over a bare LF, at which others end the line; and any number.
    std::function<void(std::uint64_t, boost::beast::string_view, boost::system::error_code &)> readExtensions =
        [this](std::uint64_t, boost::beast::string_view extensions, boost::system::error_code &error) {
            extensionBytes += static_cast<qsizetype>(extensions.size());
            const bool isLong = extensionBytes > chunkLinesBytesMax;
            if (isLong || std::any_of(extensions.begin(), extensions.end(), isControl))
                error = http::error::bad_chunk_extension;
        };
    qsizetype extensionBytes = 0; ///< of all chunks
    http::request_parser<http::string_body> parser;
};

ChunkedBody::ChunkedBody(qsizetype bodyBytesMax)
    : m_decoder(std::make_unique<Decoder>(bodyBytesMax))
{
}

ChunkedBody::~ChunkedBody() = default;

tl::expected<qsizetype, HttpFailure> ChunkedBody::feed(QByteArrayView bytes)
{
    std::size_t used = 0;
    const auto size = static_cast<std::size_t>(bytes.size());
    while (size - used >= lastChunkBytesMin && !m_decoder->parser.is_done()) {
        boost::system::error_code error;
        const std::size_t taken = m_decoder->parser.put(asio::const_buffer(bytes.data() + used, size - used), error);
        used += taken;
        if (error == http::error::body_limit)
            return Refusal(HttpFailure::BodyTooLarge);
        if (error == http::error::header_limit)
            return Refusal(HttpFailure::HeadTooLarge);
        if (error && error != http::error::need_more)
            return Refusal(HttpFailure::Malformed);
        if (error) {
            if (const auto fault = faultOfLines(bytes.sliced(static_cast<qsizetype>(used))))
                return Refusal(*fault);
        }
        if (error || taken == 0)
            break;
    }
    return static_cast<qsizetype>(used);
}

bool ChunkedBody::isComplete() const
{
    return m_decoder->parser.is_done();
}

QByteArray ChunkedBody::takeBody()
{
    return QByteArray::fromStdString(m_decoder->parser.get().body());
}

} // namespace gavel::net
