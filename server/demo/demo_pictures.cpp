#include "demo/demo_pictures.h"

#include <QBuffer>

namespace gavel::demo {

namespace {

constexpr qreal nearbyScale = 2.1;
constexpr int uncompressed = 100; ///< the quality of a PNG that is only passed on

MotifColours coloursFor(Motif motif, MotifView view)
{
    MotifColours colours = coloursOf(motif);
    if (view == MotifView::Evening)
        colours = {colours.dark, colours.ground, colours.dark.lighter(150)};
    return colours;
}

} // namespace

QImage drawPicture(Motif motif, MotifView view)
{
    const MotifColours colours = coloursFor(motif, view);
    QImage image(motifSize, QImage::Format_RGB32);
    image.fill(colours.ground);
    QPainter painter(&image);
    if (view == MotifView::Nearby) {
        painter.translate(motifSize.width() / 2, motifSize.height() / 2);
        painter.scale(nearbyScale, nearbyScale);
        painter.translate(-focusOf(motif));
    }
    drawMotif(painter, motif, colours);
    return image;
}

tl::expected<host::PreparedPicture, host::PictureFault> demoPicture(Motif motif, MotifView view)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    drawPicture(motif, view).save(&buffer, "png", uncompressed);
    return host::preparePicture(bytes);
}

} // namespace gavel::demo
