#include "windows/papers/label_pages.h"

#include "windows/papers/paper_type.h"

#include <QPainter>

namespace gavel::ui {

namespace {

constexpr double margin = 300; // tenths of a point: what printers leave free

} // namespace

LabelPages::LabelPages(PaperFrame frame, SheetPages sheets)
    : PaperPages(std::move(frame))
    , m_sheets(std::move(sheets))
{
}

void LabelPages::paint(QPainter &painter, int page) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(paperFace(10)); // its face; labels choose their sizes
    m_sheets.paint(painter, QRectF({0, 0}, pageUnits()).adjusted(margin, margin, -margin, -margin), page);
}

} // namespace gavel::ui
