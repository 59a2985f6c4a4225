#include "net/gzip.h"

#include <zlib.h>

namespace gavel::net {

namespace {

constexpr int gzipWindowBits = 15 + 16; // zlib's way to ask for a gzip member
constexpr int memoryLevel = 8;
constexpr int compressionLevel = 4; // lists shrink to within a tenth of level 9 in a third of its time

} // namespace

QByteArray gzip(QByteArrayView bytes)
{
    z_stream stream = {};
    if (deflateInit2(&stream, compressionLevel, Z_DEFLATED, gzipWindowBits, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
        return {};
    }
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    // zlib's input pointer is not const for old compilers' sake; it does not write through it.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result == Z_STREAM_END ? out : QByteArray();
}

bool isCompressibleType(QByteArrayView contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    const QByteArray type =
        (semicolon < 0 ? contentType : contentType.first(semicolon)).toByteArray().trimmed().toLower();
    return type.startsWith("text/") || type == "application/json" || type.endsWith("+json") ||
           type == "application/jsonl" || type == "application/javascript" || type == "application/xml" ||
           type.endsWith("+xml");
}

} // namespace gavel::net
