#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace gavel::ui {

// Text on paper that can be searched and copied once it is a PDF. Beside Latin letters Noto Sans CJK sets digits in
// glyphs of their own, of which Qt finds no character to name in the file: a reader sees them, but copies nothing.
// Digits are set here in the glyphs that their characters stand for. Both look the same and are as wide.

// How wide it is on one line.
[[nodiscard]] double copyableWidth(const QFont &font, const QString &text);

// In the pen's colour, lines broken at the room's width if `wraps`; `alignment` is physical. Returns how high it is.
double paintCopyable(QPainter &painter, const QRectF &room, Qt::Alignment alignment, const QFont &font,
                     const QString &text, bool wraps = false);

// How high it is where its lines are broken at that width.
[[nodiscard]] double copyableHeight(const QFont &font, const QString &text, double width);

// So much of a text as so many lines of that width hold, cut between words where it has any, with an ellipsis for what
// is missing.
[[nodiscard]] QString fittingText(const QFont &font, const QString &text, double width, int lines);

} // namespace gavel::ui
