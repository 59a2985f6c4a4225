#pragma once

#include <QString>

class QPainter;
class QRectF;

namespace gavel::ui {

// What a sheet at the door or of a paddle says: the house, where bidders come in, and how.
struct InvitationSheet
{
    QString house;
    QString address;
    QString sentence;
    QString heading = {}; // in the place of the address, which is too long to type; empty: the address

    // On paper, so black on white; `page` in the painter's units.
    void paint(QPainter &painter, const QRectF &page) const;
};

} // namespace gavel::ui
