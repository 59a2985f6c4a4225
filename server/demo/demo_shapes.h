#pragma once

#include "demo/motif.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace gavel::demo {

/// The few shapes that the demo's motifs are made of, in the colour last chosen. A value for one drawing.
class Shapes
{
public:
    Shapes(QPainter &painter, const MotifColours &colours)
        : m_painter(painter)
        , m_colours(colours)
        , m_colour(colours.dark)
    {
    }

    void dark() { m_colour = m_colours.dark; }
    void light() { m_colour = m_colours.light; }
    void ground() { m_colour = m_colours.ground; }
    void colour(QRgb rgb) { m_colour = QColor::fromRgb(rgb); }

    void box(qreal x, qreal y, qreal width, qreal height, qreal radius = 0)
    {
        fill();
        m_painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius);
    }

    void oval(qreal x, qreal y, qreal radiusX, qreal radiusY)
    {
        fill();
        m_painter.drawEllipse(QPointF(x, y), radiusX, radiusY);
    }

    void disc(qreal x, qreal y, qreal radius) { oval(x, y, radius, radius); }

    void ring(qreal x, qreal y, qreal radius, qreal width)
    {
        stroke(width);
        m_painter.drawEllipse(QPointF(x, y), radius, radius);
    }

    void shape(const QPolygonF &corners)
    {
        fill();
        m_painter.drawPolygon(corners);
    }

    void shape(const QPainterPath &path)
    {
        fill();
        m_painter.drawPath(path);
    }

    void line(const QPolygonF &points, qreal width)
    {
        stroke(width);
        m_painter.drawPolyline(points);
    }

    void line(const QPainterPath &path, qreal width)
    {
        stroke(width);
        m_painter.drawPath(path);
    }

    /// Part of a circle; degrees counter-clockwise from three o'clock.
    void arc(qreal x, qreal y, qreal radius, int from, int span, qreal width)
    {
        stroke(width);
        m_painter.drawArc(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), from * 16, span * 16);
    }

    /// What follows is drawn about this point, turned clockwise.
    void turn(qreal x, qreal y, qreal degrees)
    {
        m_painter.translate(x, y);
        m_painter.rotate(degrees);
    }

private:
    void fill()
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colour);
    }

    void stroke(qreal width)
    {
        m_painter.setPen(QPen(m_colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }

    QPainter &m_painter;
    const MotifColours &m_colours;
    QColor m_colour;
};

/// A curve from point to point: each further entry is two control points and an end.
struct Bend
{
    QPointF leaving;
    QPointF arriving;
    QPointF end;
};

[[nodiscard]] inline QPainterPath curve(QPointF start, std::initializer_list<Bend> bends)
{
    QPainterPath path(start);
    for (const Bend &bend : bends)
        path.cubicTo(bend.leaving, bend.arriving, bend.end);
    return path;
}

} // namespace gavel::demo
