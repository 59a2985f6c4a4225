#include "widgets/picture_painting.h"

#include "widgets/pixmaps.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

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

void paintAt(QPainter &painter, const QPainterPath &shape, const QPixmap &picture, const QRectF &place)
{
    painter.save();
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    // A brush, unlike a clip path, keeps the rounded corners smooth.
    QTransform toPlace;
    toPlace.translate(place.x(), place.y());
    toPlace.scale(place.width() / picture.width(), place.height() / picture.height());
    QBrush brush(picture);
    brush.setTransform(toPlace);
    QPainterPath within;
    within.addRect(place);
    const bool isCovered = place.adjusted(-0.1, -0.1, 0.1, 0.1).contains(shape.boundingRect());
    painter.fillPath(isCovered ? shape : shape.intersected(within), brush);
    painter.restore();
}

// The pixels that a shape touches.
QSize pixelsOf(const QPainter &painter, const QPainterPath &shape)
{
    return shape.boundingRect().toAlignedRect().size() * painter.device()->devicePixelRatioF();
}

// The picture in the size in which it is painted, kept: scaling it is most of what painting a list costs.
QPixmap scaledTo(const QPixmap &picture, const QSize &size)
{
    if (picture.size() == size)
        return picture;
    const QString key = u"gavel-scaled-%1-%2x%3"_s.arg(picture.cacheKey()).arg(size.width()).arg(size.height());
    QPixmap scaled;
    if (!QPixmapCache::find(key, &scaled)) {
        scaled = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QPixmapCache::insert(key, scaled);
    }
    return scaled;
}

} // namespace

void paintCovering(QPainter &painter, const Theme &theme, const QPainterPath &shape, const QPixmap &picture)
{
    if (picture.isNull()) {
        paintNone(painter, theme, shape);
        return;
    }
    const QRect bounds = shape.boundingRect().toAlignedRect();
    const QSize size = coveringSize(picture.size(), pixelsOf(painter, shape));
    // Whole pixels: a picture that is only moved is painted faster than one that is scaled by a hair.
    QRect place({}, (size / painter.device()->devicePixelRatioF()).expandedTo(bounds.size()));
    place.moveCenter(bounds.center());
    paintAt(painter, shape, scaledTo(picture, size), place);
}

void paintCovering(QPainter &painter, const Theme &theme, const QPainterPath &shape, Pixmaps &pixmaps,
                   const QString &path)
{
    paintCovering(painter, theme, shape, pixmaps.covering(path, pixelsOf(painter, shape)));
}

void paintPlaced(QPainter &painter, const Theme &theme, const QPainterPath &shape, const QPixmap &picture,
                 const QRectF &place)
{
    if (picture.isNull()) {
        paintNone(painter, theme, shape);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape, cornerColour(picture));
    paintAt(painter, shape, picture, place);
}

} // namespace gavel::ui
