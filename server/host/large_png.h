#pragma once

#include <QByteArrayView>
#include <QImage>

namespace gavel::host {

/// A PNG that is larger than `side` in some direction, made to fit it while it is read, row after row: forty megapixels
/// would take 160 MB as a whole, and twice that at sixteen bits. Each pixel is the mean of those that fall on it. As
/// 32 bits with premultiplied alpha, with the colour space that the file names. Null if it is damaged, or wider or
/// higher than a million. Takes up to a second: a worker's task. Source: RFC 2083, libpng.
[[nodiscard]] QImage readLargePng(QByteArrayView bytes, int side);

} // namespace gavel::host
