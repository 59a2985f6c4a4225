#pragma once

#include "widgets/invitation_sheet.h"
#include "windows/papers/paper_pages.h"

namespace gavel::ui {

// Lots' labels, so many a page, to cut apart: each with the house, its number and name, and a code that opens its page.
class LabelPages : public PaperPages
{
public:
    LabelPages(PaperFrame frame, SheetPages sheets);

    [[nodiscard]] int count() const override { return m_sheets.count(); }
    void paint(QPainter &painter, int page) const override;

private:
    SheetPages m_sheets;
};

} // namespace gavel::ui
