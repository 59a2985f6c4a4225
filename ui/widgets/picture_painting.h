#pragma once

#include "theme/theme.h"

#include <QImage>
#include <QPixmap>
#include <QRectF>

class QPainter;
class QPainterPath;

namespace gavel::ui {

class Pixmaps;

// Fills the shape with the middle of the picture, or, while there is none, with a quiet ground and an icon.
void paintCovering(QPainter &painter, const Theme &theme, const QPainterPath &shape, const QPixmap &picture);

// The same with a picture of the host, which may still have to come.
void paintCovering(QPainter &painter, const Theme &theme, const QPainterPath &shape, Pixmaps &pixmaps,
                   const QString &path);

// The picture at a place, which may reach beyond the shape; what it leaves free takes the colour of its corners.
void paintPlaced(QPainter &painter, const Theme &theme, const QPainterPath &shape, const QPixmap &picture,
                 const QRectF &place);

} // namespace gavel::ui
