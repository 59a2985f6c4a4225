#include "windows/papers/paper_type.h"

#include "theme/fonts.h"
#include "widgets/copyable_text.h"
#include "widgets/elided.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

QFont paperFace(double points, bool bold)
{
    QFont font = fonts::body();
    font.setPixelSize(qRound(points * unitsPerPoint));
    font.setBold(bold);
    return font;
}

void paintPaperLine(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                    Qt::Alignment alignment)
{
    painter.setPen(colourOf(ink, false));
    paintCopyable(painter, room, alignment, font, elided(QFontMetricsF(font), text, room.width()));
}

void paintPaperName(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                    Qt::Alignment alignment)
{
    if (copyableWidth(font, text) <= room.width())
        return paintPaperLine(painter, room, font, ink, text, alignment);
    constexpr double smaller = 0.75;
    QFont small = font;
    small.setPixelSize(qRound(font.pixelSize() * smaller));
    painter.setPen(colourOf(ink, false));
    paintCopyable(painter, room, alignment, small, fittingText(small, text, room.width(), 2), true);
}

void paintPaperFigure(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                      Qt::Alignment alignment)
{
    QFont fitting = font;
    if (const double wanted = copyableWidth(font, text); wanted > room.width())
        fitting.setPixelSize(qMax(1, static_cast<int>(font.pixelSize() * room.width() / wanted)));
    painter.setPen(colourOf(ink, false));
    paintCopyable(painter, room, alignment, fitting, text);
}

double paintPaperText(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                      int lines)
{
    if (text.isEmpty() || lines < 1)
        return room.top();
    painter.setPen(colourOf(ink, false));
    return room.top() + paintCopyable(painter, room, Qt::AlignLeft | Qt::AlignTop, font,
                                      fittingText(font, text, room.width(), lines), true);
}

double paperTextHeight(const QFont &font, const QString &text, double width, int lines)
{
    return copyableHeight(font, fittingText(font, text, width, lines), width);
}

int paperLinesIn(const QFont &font, double height)
{
    return qMax(0, static_cast<int>(height / copyableHeight(font, u"가Ag"_s, 100'000)));
}

void paintPaperRule(QPainter &painter, double left, double right, double y, Colour ink, double points)
{
    painter.setPen(QPen(colourOf(ink, false), points * unitsPerPoint));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
}

} // namespace gavel::ui
