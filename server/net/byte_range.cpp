#include "net/byte_range.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace gavel::net {

namespace {

constexpr QByteArrayView unitMark = "bytes=";

struct ByteRange
{
    qsizetype first = 0;
    qsizetype end = 0; ///< the byte behind the last
};

/// Digits alone, however many; nothing if there is another character, or none.
std::optional<qsizetype> positionOf(QByteArrayView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || !digits)
        return std::nullopt;
    bool fits = false;
    const qlonglong position = text.toLongLong(&fits);
    return fits ? position : std::numeric_limits<qsizetype>::max();
}

/// Of a body of this size; nothing if it is no range of bytes, or more than one. An empty one asks for what is not
/// there.
std::optional<ByteRange> rangeOf(const QByteArray &field, qsizetype size)
{
    if (!field.startsWith(unitMark))
        return std::nullopt;
    const QByteArray range = field.sliced(unitMark.size()).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    const auto last = positionOf(QByteArrayView(range).sliced(dash + 1));
    if (dash == 0)
        return last ? std::optional(ByteRange{std::max<qsizetype>(size - *last, 0), size}) : std::nullopt;
    const auto first = positionOf(QByteArrayView(range).first(dash));
    const bool isOpen = dash + 1 == range.size();
    if (!first || !(isOpen || (last && *last >= *first)))
        return std::nullopt;
    return ByteRange{*first, isOpen || *last >= size ? size : *last + 1};
}

/// A large part is the whole's own bytes, which so exist once, however many parts of a large picture are on their way.
/// A small one is a copy: it is counted by its own bytes, and would keep the whole.
QByteArray partOf(QByteArray whole, const ByteRange &range)
{
    if (range.end - range.first < whole.size() / 2)
        return whole.sliced(range.first, range.end - range.first);
    QByteArray::DataPointer bytes = whole.data_ptr();
    bytes.setBegin(bytes.begin() + range.first);
    bytes.size = range.end - range.first;
    return QByteArray(bytes);
}

/// A date is the validator of nothing here, as no answer has one.
bool isOfThisBody(const RequestHead &head, const QByteArray &etag)
{
    return !head.hasHeader("If-Range") || head.joinedHeader("If-Range") == etag;
}

} // namespace

Response inRange(const RequestHead &head, Response whole, const QByteArray &etag)
{
    whole.fields.append(HeaderField{"Accept-Ranges", "bytes"});
    if (head.method != "GET" || whole.status != 200 || !head.hasHeader("Range") || !isOfThisBody(head, etag))
        return whole;
    const qsizetype size = whole.body.size();
    const auto range = rangeOf(head.joinedHeader("Range").toLower(), size);
    if (!range)
        return whole;
    const QByteArray ofSize = '/' + QByteArray::number(size);
    if (range->first >= range->end)
        return {.status = 416, .contentType = {}, .body = {}, .fields = {{"Content-Range", "bytes *" + ofSize}}};
    whole.status = 206;
    whole.body = partOf(whole.body, *range);
    whole.fields.append(HeaderField{"Content-Range", "bytes " + QByteArray::number(range->first) + '-' +
                                                         QByteArray::number(range->end - 1) + ofSize});
    return whole;
}

} // namespace gavel::net
