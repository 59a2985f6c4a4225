// The target of a request (net/http_request): its path and its query, percent-decoded.

#include "net/http_request.h"
#include "support/input.h"
#include "support/must.h"

using namespace gavel::fuzz;
using namespace gavel::net;

namespace {

QByteArray escaped(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

/// The target that says what was read, every character escaped that may be.
QByteArray targetOf(const RequestHead &head)
{
    QByteArray target;
    for (const QString &segment : head.segments)
        target += '/' + escaped(segment);
    if (target.isEmpty())
        target = "/";
    char before = '?';
    for (const auto &[name, value] : head.query) {
        target += before + escaped(name) + '=' + escaped(value);
        before = '&';
    }
    return target;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    RequestHead head;
    head.method = "GET";
    head.target = inputOf(data, size);
    if (!resolveTarget(head))
        return 0;
    must(head.path.startsWith(u'/'), "a path begins with a slash");
    must(!head.path.contains(QChar(u'\0')), "no NUL in a path");
    must(head.path == u'/' + head.segments.join(u'/'), "the path is its segments");
    for (const auto &[name, value] : head.query)
        must(head.queryValue(name).has_value() && !value.contains(QChar(u'\0')), "a value is found by its name");

    RequestHead again;
    again.method = head.method;
    again.target = targetOf(head);
    must(resolveTarget(again), "what was read can be written");
    must(again.path == head.path && again.segments == head.segments && again.query == head.query, "and is read alike");
    return 0;
}
