#pragma once

#include <QString>

class QPainter;
class QRectF;

namespace gavel::ui {

// What a sheet at the door says: the house, where bidders come in, and how.
struct InvitationSheet
{
    QString house;
    QString address;
    QString sentence;

    // On paper, so black on white; `page` in the painter's units.
    void paint(QPainter &painter, const QRectF &page) const;
};

} // namespace gavel::ui
