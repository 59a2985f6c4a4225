#pragma once

#include <QByteArray>

namespace gavel::net {

/// The bytes as a gzip member (RFC 1952); empty if zlib cannot.
[[nodiscard]] QByteArray gzip(QByteArrayView bytes);

/// True for media types that gain from it: text, JSON and its kin, JavaScript, XML, SVG.
[[nodiscard]] bool isCompressibleType(QByteArrayView contentType);

} // namespace gavel::net
