#pragma once

namespace gavel::wire {

/// How a picture lies: mirrored first, left to right, then turned clockwise. Source: Exif 2.32, tag 0x0112.
struct PictureTurn
{
    bool mirrored = false;
    int quarterTurns = 0; ///< 0 to 3

    bool operator==(const PictureTurn &) const = default;
};

} // namespace gavel::wire
