#pragma once

#include "models/papers/bid_sheet.h"
#include "windows/papers/paper_pages.h"

namespace gavel::ui {

// Sheets to write bids on, one or two a page, with a line between two to cut along.
class BidSheetPages : public PaperPages
{
public:
    BidSheetPages(PaperFrame frame, QList<models::BidSheet> sheets, int perPage);

    [[nodiscard]] int count() const override;
    void paint(QPainter &painter, int page) const override;

private:
    void paintSheet(QPainter &painter, const QRectF &room, const models::BidSheet &sheet) const;
    // What stands above the lines; returns where it ends.
    double paintLot(QPainter &painter, const QRectF &room, const models::BidSheet &sheet) const;
    double paintCode(QPainter &painter, const QRectF &room, const models::BidSheet &sheet) const;
    [[nodiscard]] double codeSide() const;
    void paintLines(QPainter &painter, const QRectF &room, const models::BidSheet &sheet) const;

    QList<models::BidSheet> m_sheets;
    int m_perPage;
};

} // namespace gavel::ui
