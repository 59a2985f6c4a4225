// The head of a request (net/request_parser): what is accepted keeps RFC 9112, and says the same however it is read.

#include "net/request_parser.h"
#include "support/input.h"
#include "support/must.h"

using namespace gavel::fuzz;
using namespace gavel::net;

namespace {

qsizetype countOf(const RequestHead &head, QByteArrayView name)
{
    return std::count_if(head.fields.begin(), head.fields.end(), [name](const HeaderField &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

void keepsItsPromises(const ParsedHead &parsed, const QByteArray &bytes)
{
    const RequestHead &head = parsed.head;
    must(parsed.headBytes > 0 && parsed.headBytes <= bytes.size(), "the head lies within the bytes");
    must(bytes.first(parsed.headBytes).endsWith("\r\n\r\n"), "the head ends in an empty line");
    must(head.versionMinor == 0 || head.versionMinor == 1, "HTTP/1.0 or 1.1");
    // The authority of an absolute target is Host beside what was sent, of a client that may leave it out (HTTP/1.0).
    const int ofTarget = head.versionMinor == 0 ? 1 : 0;
    must(head.fields.size() <= Limits().fieldsMax + ofTarget, "no more fields than allowed");
    must(!(parsed.chunked && parsed.contentLength > 0), "one framing");
    must(countOf(head, "Content-Length") <= 1, "one Content-Length");
    must(countOf(head, "Host") == 1 || (countOf(head, "Host") == 0 && head.versionMinor == 0), "one Host");
    const QByteArray host = head.header("Host");
    must(std::all_of(host.begin(), host.end(), [](char c) { return c > ' ' && c <= '~' && c != '/' && c != '@'; }),
         "Host names a host");
    for (const HeaderField &field : head.fields) {
        must(!field.name.isEmpty(), "no field without a name");
        must(!field.value.contains('\r') && !field.value.contains('\n') && !field.value.contains('\0'),
             "no value ends its own line");
        must(head.hasHeader(field.name), "a field is found by its name");
    }
    (void)head.isSameOrigin();
    (void)head.bearerToken();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    const auto parsed = parseHead(bytes, Limits());
    if (!parsed) {
        must(statusOf(parsed.error().failure) >= 400, "a failure has a status");
        return 0;
    }
    if (!*parsed)
        return 0;
    keepsItsPromises(**parsed, bytes);

    // A head that is cut short is not all here yet; never another request, and never wrong.
    const qsizetype end = (*parsed)->headBytes;
    for (const qsizetype cut : {end / 3, end / 2, end - 1}) {
        const auto part = parseHead(bytes.first(cut), Limits());
        must(part && !*part, "a part of an accepted head is unfinished");
    }
    const QByteArray more = bytes.first(end).append(QByteArrayView("\0GET \r\n"));
    const auto followed = parseHead(more, Limits());
    must(followed && *followed && (*followed)->head.fields == (*parsed)->head.fields && (*followed)->headBytes == end &&
             (*followed)->contentLength == (*parsed)->contentLength,
         "what follows a head changes nothing in it");
    return 0;
}
