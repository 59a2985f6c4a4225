#include "widgets/pill.h"

#include "widgets/elided.h"

#include <QPainter>

namespace gavel::ui {

QRect paintPill(QPainter &painter, const Theme &theme, const QRect &rect, Qt::AlignmentFlag edge, const QString &words,
                PillTints tints)
{
    QFont font = theme.font(Theme::Text::Small);
    font.setBold(true);
    const QFontMetrics metrics(font);
    const int height = metrics.capHeight() * 2 + 4;
    const int width = qMin(rect.width(), qMax(height + 6, metrics.horizontalAdvance(words) + 18));
    const int left = edge == Qt::AlignRight ? rect.right() - width + 1 : rect.left();
    const QRect pill(left, rect.center().y() - height / 2, width, height);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(tints.ground));
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(theme.colour(tints.ink));
    painter.drawText(pill, Qt::AlignCenter, elided(metrics, words, width - 10));
    painter.restore();
    return pill;
}

} // namespace gavel::ui
