#pragma once

#include "theme/colours.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace gavel::ui {

// The one hand that all papers are set in: faces, lines and paragraphs in tenths of a point, dark on white whatever the
// theme. Texts of others are plain.

inline constexpr double unitsPerPoint = 10;

[[nodiscard]] QFont paperFace(double points, bool bold = false);

// One line, cut at its end where the room is not enough.
void paintPaperLine(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
// One line, or two smaller ones where its room is not enough for it: a name that heads a page.
void paintPaperName(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
// One line, smaller where the room is not enough: an amount is never cut off.
void paintPaperFigure(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                      Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);
// At most so many lines, from the room's top; returns where they end.
double paintPaperText(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                      int lines);
[[nodiscard]] double paperTextHeight(const QFont &font, const QString &text, double width, int lines);
// How many lines that height has room for.
[[nodiscard]] int paperLinesIn(const QFont &font, double height);
void paintPaperRule(QPainter &painter, double left, double right, double y, Colour ink, double points = 0.6);

} // namespace gavel::ui
