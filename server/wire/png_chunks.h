#pragma once

#include <QByteArrayView>

namespace gavel::wire {

/// Whether every chunk of a PNG (RFC 2083 §3.2) lies within the bytes, up to the one that ends it. libpng reserves what
/// a chunk claims to have before it reads it: a hundred bytes that claim two billion cost as much memory. To be asked
/// before a decoder is shown bytes of strangers; true of what is no PNG. Pure.
[[nodiscard]] bool pngChunksFit(QByteArrayView bytes);

} // namespace gavel::wire
