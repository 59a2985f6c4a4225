#include "wire/json_bounds.h"

namespace gavel::wire {

namespace {

/// Where the string that begins at `quote` ends: at its other quotation mark, or with the text.
const char *endOfString(const char *quote, const char *end)
{
    const char *at = quote + 1;
    while (at < end && *at != '"')
        at += *at == '\\' ? 2 : 1;
    return at < end ? at : end - 1;
}

} // namespace

bool isWithin(QByteArrayView json, const JsonBounds &bounds)
{
    if (json.size() > bounds.bytesMax)
        return false;
    qsizetype values = 1; // the whole
    int depth = 0;
    for (const char *at = json.begin(); at < json.end(); ++at) {
        switch (*at) {
        case '"':
            at = endOfString(at, json.end());
            break;
        case '[':
        case '{':
            ++values; // its first member
            if (++depth > bounds.depthMax)
                return false;
            break;
        case ']':
        case '}':
            depth -= depth > 0 ? 1 : 0;
            break;
        case ',':
            ++values;
            break;
        default:
            break;
        }
        if (values > bounds.valuesMax)
            return false;
    }
    return true;
}

} // namespace gavel::wire
