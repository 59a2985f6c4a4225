#pragma once

#include <QByteArray>

#include <memory>

struct z_stream_s;

namespace gavel::net {

/// Writes a gzip member (RFC 1952) piece by piece.
class GzipWriter
{
public:
    GzipWriter();
    ~GzipWriter();
    Q_DISABLE_COPY_MOVE(GzipWriter)

    /// False if zlib has no memory; then nothing else may be called.
    [[nodiscard]] bool isReady() const { return m_stream != nullptr; }

    /// What can be sent of all that was added; often less than was added, or nothing.
    [[nodiscard]] QByteArray add(QByteArrayView bytes);
    /// The rest, after which the member is complete.
    [[nodiscard]] QByteArray end();

private:
    [[nodiscard]] QByteArray deflated(QByteArrayView bytes, int flush);

    std::unique_ptr<z_stream_s> m_stream;
};

/// The bytes as a gzip member; empty if zlib cannot.
[[nodiscard]] QByteArray gzip(QByteArrayView bytes);

/// True for media types that gain from it: text, JSON and its kin, JavaScript, XML, SVG.
[[nodiscard]] bool isCompressibleType(QByteArrayView contentType);

} // namespace gavel::net
