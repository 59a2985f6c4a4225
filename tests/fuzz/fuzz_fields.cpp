// Header fields that are read further: cookies, negotiation, the WebSocket handshake. The input's lines are fields.

#include "net/accept.h"
#include "net/http_request.h"
#include "net/websocket_handshake.h"
#include "support/input.h"
#include "support/must.h"

using namespace gavel::fuzz;
using namespace gavel::net;

namespace {

RequestHead headOf(const QByteArray &lines)
{
    RequestHead head;
    head.method = "GET";
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            head.fields.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return head;
}

void readCookies(const RequestHead &head)
{
    const QByteArray sent = head.joinedHeader("Cookie");
    for (const char *name : {"gavel", "gavel_a1b2c3d4", "a"}) {
        const auto value = head.cookie(name);
        if (!value)
            continue;
        must(!value->contains(';') && value->trimmed() == *value, "a cookie's value is one");
        must(sent.contains(name) && sent.contains(*value), "and was sent");
    }
    const RequestHead one{.fields = {{"Cookie", "b=1; gavel=x; gavel=y"}}};
    must(one.cookie("gavel") == QByteArray("x"), "the first of a name counts");
}

void negotiate(const RequestHead &head)
{
    const QByteArray accept = head.joinedHeader("Accept");
    for (const char *type : {"text/event-stream", "application/json", "text/html"}) {
        const int quality = mediaTypeQuality(accept, type);
        must(quality >= 0 && quality <= 1000, "a quality is in thousandths");
        must(mediaTypeQuality(accept.toUpper(), type) == quality, "names of types have no case");
    }
    const int coding = codingQuality(head.joinedHeader("Accept-Encoding"), "gzip");
    must(coding >= 0 && coding <= 1000, "a quality is in thousandths");
    const QList<QByteArray> offered{"en", "ko"};
    must(offered.contains(preferredLanguage(head.joinedHeader("Accept-Language"), offered)), "of what is offered");
}

void shakeHands(const RequestHead &head)
{
    if (checkWebSocketHandshake(head) != WebSocketHandshake::Valid)
        return;
    const QByteArray key = QByteArray::fromBase64(head.joinedHeader("Sec-WebSocket-Key"));
    must(key.size() == 16, "a key has 16 bytes");
    must(head.joinedHeader("Sec-WebSocket-Version") == "13", "of version 13");
    must(head.joinedHeader("Connection").toLower().contains("upgrade"), "and asks for an upgrade");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RequestHead head = headOf(inputOf(data, size));
    readCookies(head);
    negotiate(head);
    shakeHands(head);
    (void)head.isSameOrigin();
    (void)head.bearerToken();
    return 0;
}
