#include "widgets/picture_painting.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

void paintNone(QPainter &painter, const Theme &theme, const QPainterPath &shape)
{
    painter.fillPath(shape, theme.colour(Colour::Raised));
    const QRect bounds = shape.boundingRect().toRect();
    const int side = qBound(16, bounds.height() / 4, 64);
    QRect icon(0, 0, side, side);
    icon.moveCenter(bounds.center());
    theme.icon(u"picture"_s, Colour::ThirdInk).paint(&painter, icon);
}

QColor cornerColour(const QPixmap &picture)
{
    const QImage small = picture.scaled(8, 8).toImage();
    int red = 0;
    int green = 0;
    int blue = 0;
    for (const QPoint corner : {QPoint(0, 0), QPoint(7, 0), QPoint(0, 7), QPoint(7, 7)}) {
        const QColor colour = small.pixelColor(corner);
        red += colour.red();
        green += colour.green();
        blue += colour.blue();
    }
    return {red / 4, green / 4, blue / 4};
}

void paintAt(QPainter &painter, const QPainterPath &shape, const QPixmap &picture, Qt::AspectRatioMode mode)
{
    const QRectF bounds = shape.boundingRect();
    QRectF target(QPointF(), QSizeF(picture.size()).scaled(bounds.size(), mode));
    target.moveCenter(bounds.center());
    painter.save();
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    // A brush, unlike a clip path, keeps the rounded corners smooth.
    QTransform toTarget;
    toTarget.translate(target.x(), target.y());
    toTarget.scale(target.width() / picture.width(), target.height() / picture.height());
    QBrush brush(picture);
    brush.setTransform(toTarget);
    QPainterPath within;
    within.addRect(target);
    painter.fillPath(mode == Qt::KeepAspectRatio ? shape.intersected(within) : shape, brush);
    painter.restore();
}

} // namespace

void paintCovering(QPainter &painter, const Theme &theme, const QPainterPath &shape, const QPixmap &picture)
{
    if (picture.isNull())
        paintNone(painter, theme, shape);
    else
        paintAt(painter, shape, picture, Qt::KeepAspectRatioByExpanding);
}

void paintWhole(QPainter &painter, const Theme &theme, const QPainterPath &shape, const QPixmap &picture)
{
    if (picture.isNull()) {
        paintNone(painter, theme, shape);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape, cornerColour(picture));
    paintAt(painter, shape, picture, Qt::KeepAspectRatio);
}

} // namespace gavel::ui
