#include "net/conditions.h"

#include "net/byte_range.h"

#include <algorithm>

namespace gavel::net {

namespace {

constexpr QByteArrayView weakMark = "W/";

struct EntityTag
{
    bool isWeak = false;
    QByteArrayView tag; ///< with its quotes
};

bool separates(char c)
{
    return c == ',' || c == ' ' || c == '\t';
}

/// The tags of a list; commas may be within them. What is none ends the list.
QList<EntityTag> entityTagsOf(QByteArrayView list)
{
    QList<EntityTag> tags;
    for (;;) {
        list = list.sliced(std::find_if_not(list.begin(), list.end(), separates) - list.begin());
        const bool isWeak = list.startsWith(weakMark);
        const QByteArrayView quoted = isWeak ? list.sliced(weakMark.size()) : list;
        const qsizetype end = quoted.startsWith('"') ? quoted.indexOf('"', 1) : -1;
        if (end < 0)
            return tags;
        tags.append({isWeak, quoted.first(end + 1)});
        list = quoted.sliced(end + 1);
    }
}

bool isListed(const QByteArray &list, QByteArrayView etag, bool weakly)
{
    if (list.trimmed() == "*")
        return true;
    const QList<EntityTag> tags = entityTagsOf(list);
    return std::any_of(tags.begin(), tags.end(),
                       [&](const EntityTag &one) { return one.tag == etag && (weakly || !one.isWeak); });
}

} // namespace

Condition conditionOf(const RequestHead &head, QByteArrayView etag)
{
    if (head.hasHeader("If-Match") && !isListed(head.joinedHeader("If-Match"), etag, false))
        return Condition::Failed;
    if (!head.hasHeader("If-None-Match") || !isListed(head.joinedHeader("If-None-Match"), etag, true))
        return Condition::Met;
    return head.method == "GET" || head.method == "HEAD" ? Condition::NotModified : Condition::Failed;
}

Response underConditions(const RequestHead &head, Response response, const QByteArray &etag)
{
    response.fields.append(HeaderField{"ETag", etag});
    switch (conditionOf(head, etag)) {
    case Condition::Met:
        return response.compressible ? response : inRange(head, std::move(response), etag);
    case Condition::NotModified:
        response.status = 304;
        break;
    case Condition::Failed:
        return {.status = 412, .contentType = {}, .body = {}, .fields = {{"ETag", etag}}};
    }
    return response;
}

} // namespace gavel::net
