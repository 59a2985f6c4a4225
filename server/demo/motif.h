#pragma once

#include <QColor>
#include <QSize>

namespace gavel::demo {

/// What the pictures of the demo show.
enum class Motif {
    Camera,
    Vase,
    Watch,
    Guitar,
    Chairs,
    Painting,
    Lamp,
    Bicycle,
    Teapot,
    Globe,
    SewingMachine,
    Books,
    Radio,
    Typewriter,
    Kite,
    Telescope,
    Chess,
    Quilt,
    Clock,
    Violin,
    Lantern,
    Boat,
    TeaBowl,
    Umbrella,
};

inline constexpr QSize motifSize{1200, 900};

/// A motif in flat shapes: dark on a ground, details in the light colour, a touch of colour here and there.
struct MotifColours
{
    QColor ground;
    QColor dark;
    QColor light;
};

} // namespace gavel::demo
