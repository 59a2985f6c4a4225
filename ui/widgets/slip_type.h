#pragma once

#include "theme/colours.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace gavel::ui {

// How receipts and purchase slips are set. Sizes are in the units of their page.
[[nodiscard]] QFont slipFace(int size, bool bold = false);

// One line that can be copied, cut where the room is not enough; `alignment` is physical.
void paintElided(QPainter &painter, const QRectF &room, const QFont &font, Colour ink, const QString &text,
                 Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

} // namespace gavel::ui
