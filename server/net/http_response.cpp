#include "net/http_response.h"

#include "net/gzip.h"
#include "net/http_failure.h"

#include <QLocale>

#include <algorithm>

namespace gavel::net {

namespace {

bool isNamed(const HeaderField &field, QByteArrayView name)
{
    return field.name.compare(name, Qt::CaseInsensitive) == 0;
}

/// What the server alone decides, since a wrong value would tear the connection's framing.
bool isOfTheServer(const HeaderField &field)
{
    static constexpr QByteArrayView names[] = {"Connection", "Content-Length", "Date", "Transfer-Encoding"};
    return std::any_of(std::begin(names), std::end(names), [&](QByteArrayView name) { return isNamed(field, name); });
}

bool breaksTheHead(const HeaderField &field)
{
    const auto isControl = [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; };
    const auto isNoName = [&](char c) { return isControl(c) || c == ' ' || c == '\t' || c == ':'; };
    return field.name.isEmpty() || std::any_of(field.name.begin(), field.name.end(), isNoName) ||
           std::any_of(field.value.begin(), field.value.end(), isControl);
}

void appendField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

QByteArray statusLine(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
}

void appendFields(QByteArray &out, const QList<HeaderField> &fields, bool compressed)
{
    for (const HeaderField &field : fields) {
        if (isOfTheServer(field) || breaksTheHead(field))
            continue;
        // A strong validator names exact bytes, and compression has changed them (RFC 9110 §8.8.1).
        const bool weaken = compressed && isNamed(field, "ETag") && !field.value.startsWith("W/");
        appendField(out, field.name, weaken ? "W/" + field.value : field.value);
    }
}

bool isBodiless(int status)
{
    return status == 204 || status == 304 || status < 200;
}

QByteArray packedBody(const Response &response, const ResponseFraming &framing)
{
    if (!response.packed.isEmpty())
        return response.packed;
    return response.body.size() <= framing.gzipBytesMax ? gzip(response.body) : QByteArray();
}

/// The head up to the body's length.
QByteArray beginHead(const Response &response, const ResponseFraming &framing, bool varies, bool compressed)
{
    QByteArray out = statusLine(response.status);
    appendField(out, "Date", framing.date);
    if (!framing.keepAlive)
        appendField(out, "Connection", "close");
    else if (framing.http10)
        appendField(out, "Connection", "keep-alive");
    // A 304 tells of the 200 that it stands for by its validators and what it varies with (RFC 9110 §15.4.5).
    const bool describesContent = response.status != 304;
    if (describesContent && !response.contentType.isEmpty())
        appendField(out, "Content-Type", response.contentType);
    if (describesContent && compressed)
        appendField(out, "Content-Encoding", "gzip");
    if (varies)
        appendField(out, "Vary", "Accept-Encoding");
    return out;
}

} // namespace

bool isCompressible(const Response &response)
{
    const bool standsForContent = response.status == 304 || !isBodiless(response.status);
    return response.compressible && standsForContent && isCompressibleType(response.contentType);
}

EncodedResponse encodeResponse(const Response &response, const ResponseFraming &framing)
{
    const bool bodiless = isBodiless(response.status);
    const bool varies = isCompressible(response); // however short this body is, another under its address may be longer
    const bool packs = varies && framing.acceptsGzip && response.body.size() >= framing.gzipBytesMin;
    const QByteArray packed = packs ? packedBody(response, framing) : QByteArray();
    const QByteArray &body = packed.isEmpty() ? response.body : packed;

    EncodedResponse out{.head = beginHead(response, framing, varies, !packed.isEmpty()), .body = {}};
    if (!bodiless)
        appendField(out.head, "Content-Length", QByteArray::number(body.size()));
    appendFields(out.head, response.fields, !packed.isEmpty());
    out.head.append("\r\n");
    if (!bodiless && !framing.headOnly)
        out.body = body;
    return out;
}

QByteArray encodePiecedHead(const Response &response, const ResponseFraming &framing, bool compressed)
{
    QByteArray out = beginHead(response, framing, isCompressible(response), compressed);
    if (!framing.http10)
        appendField(out, "Transfer-Encoding", "chunked");
    appendFields(out, response.fields, compressed);
    return out.append("\r\n");
}

QByteArray encodeStreamHead(const QList<HeaderField> &fields, const QByteArray &date)
{
    QByteArray out = statusLine(200);
    appendField(out, "Date", date);
    appendField(out, "Connection", "close");
    appendField(out, "Content-Type", "text/event-stream");
    appendField(out, "Cache-Control", "no-cache, no-transform");
    appendField(out, "X-Accel-Buffering", "no");
    appendFields(out, fields, false);
    return out.append("\r\n");
}

QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

} // namespace gavel::net
