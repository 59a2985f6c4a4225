#pragma once

#include "demo/motif.h"

#include <QPainter>

namespace gavel::demo {

/// The colours that suit a motif.
[[nodiscard]] MotifColours coloursOf(Motif motif);

/// The part that deserves a closer look, within motifSize.
[[nodiscard]] QPointF focusOf(Motif motif);

/// Draws the motif within motifSize, clear of the upper and lower eighth, which a wide frame cuts off. Text is not
/// drawn: that needs a GUI application, which a host is not.
void drawMotif(QPainter &painter, Motif motif, const MotifColours &colours);

} // namespace gavel::demo
