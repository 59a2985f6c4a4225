#include "net/gzip.h"

#include <zlib.h>

namespace gavel::net {

namespace {

constexpr int gzipWindowBits = 15 + 16; // zlib's way to ask for a gzip member
constexpr int memoryLevel = 8;
constexpr int compressionLevel = 4; // lists shrink to within a tenth of level 9 in a third of its time

} // namespace

GzipWriter::GzipWriter()
    : m_stream(std::make_unique<z_stream>())
{
    if (deflateInit2(m_stream.get(), compressionLevel, Z_DEFLATED, gzipWindowBits, memoryLevel, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
        m_stream.reset();
    }
}

GzipWriter::~GzipWriter()
{
    if (m_stream)
        deflateEnd(m_stream.get());
}

QByteArray GzipWriter::add(QByteArrayView bytes)
{
    return deflated(bytes, Z_NO_FLUSH);
}

QByteArray GzipWriter::end()
{
    return deflated({}, Z_FINISH);
}

QByteArray GzipWriter::deflated(QByteArrayView bytes, int flush)
{
    // zlib's input pointer is not const for old compilers' sake; it does not write through it.
    m_stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    m_stream->avail_in = static_cast<uInt>(bytes.size());
    QByteArray out;
    do {
        const qsizetype before = out.size();
        const auto room = static_cast<qsizetype>(deflateBound(m_stream.get(), m_stream->avail_in));
        out.resize(before + room);
        m_stream->next_out = reinterpret_cast<Bytef *>(out.data() + before);
        m_stream->avail_out = static_cast<uInt>(room);
        deflate(m_stream.get(), flush);
        out.resize(before + room - static_cast<qsizetype>(m_stream->avail_out));
    } while (m_stream->avail_out == 0);
    return out;
}

QByteArray gzip(QByteArrayView bytes)
{
    GzipWriter writer;
    if (!writer.isReady())
        return {};
    QByteArray member = writer.add(bytes);
    member += writer.end();
    return member;
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
