#include "widgets/slip_type.h"

#include "theme/fonts.h"
#include "widgets/copyable_text.h"
#include "widgets/elided.h"

#include <QPainter>

namespace gavel::ui {

QFont slipFace(int size, bool bold)
{
    QFont font = fonts::body();
    font.setPixelSize(size);
    font.setBold(bold);
    return font;
}

void paintElided(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                 Qt::Alignment alignment)
{
    painter.setPen(colourOf(ink, false));
    paintCopyable(painter, room, alignment, font, elided(QFontMetricsF(font), text, room.width()));
}

} // namespace gavel::ui
