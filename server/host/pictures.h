#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

namespace gavel::host {

/// A picture as it is kept: turned upright, without its metadata, with a thumbnail of the same type.
struct PreparedPicture
{
    QString tag;  ///< names it by its contents
    QString type; ///< media type
    QByteArray data;
    QByteArray thumb;
};

enum class PictureFault { Unsupported, TooLarge, Damaged };

/// Decodes a PNG, JPEG or WebP of at most limits::imagePixelsMax and encodes it anew (server/README.md, "What was
/// measured"). Takes up to a second: a worker's task, one at a time.
[[nodiscard]] tl::expected<PreparedPicture, PictureFault> preparePicture(const QByteArray &bytes);

} // namespace gavel::host
