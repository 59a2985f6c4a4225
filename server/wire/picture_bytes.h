#pragma once

#include "wire/picture_turn.h"

#include <QByteArrayView>

#include <optional>

namespace gavel::wire {

/// What the bytes of a picture say before any is decoded. What a host keeps and what a desktop shows of it are made by
/// this alike: decoded, as its kind can be, no larger than needed; turned; brought to 32 bits, since scaling knows no
/// palettes; and then scaled.
struct PictureBytes
{
    enum class Kind { Png, Jpeg, WebP };

    Kind kind = Kind::Png;
    /// Whether the picture is there to its end and may be shown to a decoder, which would fill up with grey what is
    /// missing, or make room for what a chunk only claims (wire/png_chunks.h).
    bool isWhole = false;
    PictureTurn turn; ///< none where it says nothing of it

    /// Whether its decoder makes a smaller picture at once, and in its true colours.
    [[nodiscard]] bool isScaledWhileDecoded() const { return kind != Kind::Png; }
};

/// Nothing: it is no PNG, JPEG or WebP. Pure. Sources: RFC 2083 and its extension eXIf, ITU T.81 annex B, RFC 9649.
[[nodiscard]] std::optional<PictureBytes> lookAtPicture(QByteArrayView bytes);

} // namespace gavel::wire
