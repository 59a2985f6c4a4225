#pragma once

#include "theme/theme.h"

#include <QImage>
#include <QPixmap>
#include <QRectF>

class QPainter;
class QPainterPath;

namespace gavel::ui {

// Fills the shape with the middle of the picture, or, while there is none, with a quiet ground and an icon.
void paintCovering(QPainter &painter, const Theme &theme, const QPainterPath &shape, const QPixmap &picture);

// Shows the whole picture within the shape; what it leaves free takes the colour of the picture's corners.
void paintWhole(QPainter &painter, const Theme &theme, const QPainterPath &shape, const QPixmap &picture);

} // namespace gavel::ui
