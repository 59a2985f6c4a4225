#pragma once

#include "theme/theme.h"

#include <QRect>
#include <QString>

class QPainter;

namespace gavel::ui {

struct PillTints
{
    Colour ink;
    Colour ground;
};

// A few words in a rounded ground of their meaning ("You lead", "Outbid", a count), at one edge of rect and centred in
// its height. Returns what it covered.
QRect paintPill(QPainter &painter, const Theme &theme, const QRect &rect, Qt::AlignmentFlag edge, const QString &words,
                PillTints tints);

} // namespace gavel::ui
