// What proxies say of who is behind them. The input's lines are fields; 10.0.0.0/8 and ::1 are ours.

#include "net/forwarded.h"
#include "net/http_request.h"
#include "support/input.h"
#include "support/must.h"

using namespace gavel::fuzz;
using namespace gavel::net;

namespace {

const QList<Admission::Network> &ours()
{
    static const QList<Admission::Network> networks{QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
                                                    QHostAddress::parseSubnet(QStringLiteral("::1/128"))};
    return networks;
}

RequestHead headOf(const QByteArray &lines)
{
    RequestHead head;
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            head.fields.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return head;
}

/// A field of that name before the others, as a stranger would write it, or behind, as our proxy does.
RequestHead with(const RequestHead &head, const HeaderField &field, bool before)
{
    RequestHead more = head;
    more.fields.insert(before ? 0 : more.fields.size(), field);
    return more;
}

void believesTheNearest(const RequestHead &head)
{
    RequestHead common;
    RequestHead standard;
    for (const HeaderField &field : head.fields)
        (field.name.toLower() == "forwarded" ? standard : common).fields.append(field);
    const QHostAddress near(QStringLiteral("203.0.113.9"));
    must(readForwarded(with(common, {"X-Forwarded-For", "203.0.113.9"}, false), ours()).client == near,
         "what our proxy adds counts");
    for (const auto &[all, stranger] : {std::pair(common, HeaderField{"X-Forwarded-For", "198.51.100.1"}),
                                        std::pair(standard, HeaderField{"Forwarded", "for=198.51.100.1"})}) {
        const Forwarded told = readForwarded(all, ours());
        if (!told.client.isNull())
            must(readForwarded(with(all, stranger, true), ours()).client == told.client, "what is farther does not");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RequestHead head = headOf(inputOf(data, size));
    const Forwarded told = readForwarded(head, ours());
    must(told.client.isNull() || !isIn(ours(), told.client), "a client is no proxy");
    must(told.client.scopeId().isEmpty(), "and has no scope");
    must(readForwarded(head, ours()) == told, "twice is the same");
    believesTheNearest(head);
    return 0;
}
