#include "ui/show_house.h"

#include <QBuffer>
#include <QImage>
#include <QMap>
#include <QPainter>
#include <QPainterPath>
#include <array>

namespace gavel::ui_tests {

namespace {

void drawCamera(QPainter &painter, const QColor &ink, const QColor &paper)
{
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(-34, -18, 68, 44), 6, 6);
    painter.drawRoundedRect(QRectF(-18, -28, 24, 14), 4, 4);
    painter.setBrush(paper);
    painter.drawEllipse(QPointF(0, 4), 16, 16);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(0, 4), 11, 11);
    painter.setBrush(paper);
    painter.drawRoundedRect(QRectF(20, -12, 9, 6), 2, 2);
}

void drawVase(QPainter &painter, const QColor &ink, const QColor &paper)
{
    QPainterPath vase(QPointF(-11, -44));
    vase.lineTo(11, -44);
    vase.cubicTo(12, -16, 32, -12, 30, 20);
    vase.cubicTo(28, 42, 16, 44, 0, 44);
    vase.cubicTo(-16, 44, -28, 42, -30, 20);
    vase.cubicTo(-32, -12, -12, -16, -11, -44);
    painter.setBrush(ink);
    painter.drawPath(vase);
    painter.setPen(QPen(paper, 4));
    painter.setBrush(Qt::NoBrush);
    painter.setClipPath(vase);
    painter.drawArc(QRectF(-34, -8, 68, 24), 180 * 16, 180 * 16);
    painter.setClipping(false);
    painter.setPen(Qt::NoPen);
}

void drawWatch(QPainter &painter, const QColor &ink, const QColor &paper)
{
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(-12, -46, 24, 92), 4, 4);
    painter.drawEllipse(QPointF(0, 0), 27, 27);
    painter.setBrush(paper);
    painter.drawEllipse(QPointF(0, 0), 21, 21);
    painter.setPen(QPen(ink, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawPolyline(QPolygonF{{0, -14}, {0, 0}, {9, 5}});
    painter.setPen(Qt::NoPen);
}

void drawChair(QPainter &painter, const QColor &ink, const QColor &)
{
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{{-22, -40}, {22, -40}, {18, 2}, {-18, 2}});
    painter.drawRoundedRect(QRectF(-26, 2, 52, 11), 4, 4);
    painter.setPen(QPen(ink, 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(-20, 14, -26, 42);
    painter.drawLine(20, 14, 26, 42);
    painter.drawLine(-9, 14, -10, 38);
    painter.drawLine(9, 14, 10, 38);
    painter.setPen(Qt::NoPen);
}

void drawPainting(QPainter &painter, const QColor &ink, const QColor &paper)
{
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(-44, -34, 88, 68), 3, 3);
    painter.setBrush(paper.lighter(112));
    painter.drawRect(QRectF(-36, -26, 72, 52));
    painter.setBrush(QColor(0xe0, 0x8b, 0x3c));
    painter.drawEllipse(QPointF(18, -12), 8, 8);
    painter.setBrush(QColor(0x3f, 0x7d, 0x6b));
    painter.drawPolygon(QPolygonF{{-36, 26}, {-12, -4}, {6, 14}, {18, 4}, {36, 26}});
}

void drawLamp(QPainter &painter, const QColor &ink, const QColor &)
{
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{{-18, -38}, {18, -38}, {32, -4}, {-32, -4}});
    painter.drawRect(QRectF(-3, -4, 6, 36));
    painter.drawRoundedRect(QRectF(-20, 30, 40, 9), 4, 4);
}

struct Kind
{
    void (*draw)(QPainter &, const QColor &, const QColor &);
    QRgb paper;
    QRgb ink;
};

constexpr Kind kinds[] = {{drawCamera, 0xffd9c7a5, 0xff5c4634},   {drawVase, 0xffc9d6d1, 0xff2f5d62},
                          {drawWatch, 0xffd8d3e2, 0xff40385c},    {drawChair, 0xffd3dac4, 0xff4b5b2a},
                          {drawPainting, 0xffd0dbe9, 0xff20466b}, {drawLamp, 0xffe9d9b4, 0xff7f5b10}};

QByteArray draw(const Kind &kind, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(kind.paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.scale(size.height() / 110.0, size.height() / 110.0);
    kind.draw(painter, QColor::fromRgb(kind.ink), QColor::fromRgb(kind.paper));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QByteArray drawnPicture(int which, const QSize &size)
{
    // Every test furnishes a house of its own with the same pictures, and compressing them takes long.
    static QMap<std::array<int, 3>, QByteArray> drawn;
    const int kind = which % int(std::size(kinds));
    QByteArray &bytes = drawn[{kind, size.width(), size.height()}];
    if (bytes.isEmpty())
        bytes = draw(kinds[kind], size);
    return bytes;
}

} // namespace gavel::ui_tests
