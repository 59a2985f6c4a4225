#pragma once

#include <QColor>
#include <QPainter>

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

/// The colours that suit a motif.
[[nodiscard]] MotifColours coloursOf(Motif motif);

/// The part that deserves a closer look, within motifSize.
[[nodiscard]] QPointF focusOf(Motif motif);

/// Draws the motif within motifSize, clear of the upper and lower eighth, which a wide frame cuts off. Text is not
/// drawn: that needs a GUI application, which a host is not.
void drawMotif(QPainter &painter, Motif motif, const MotifColours &colours);

} // namespace gavel::demo
