#pragma once

#include "models/desk/receipt.h"

#include <QRectF>
#include <QSizeF>

class QPainter;

namespace gavel::ui {

// Lays a receipt out on pages and paints them, black on white. It works in tenths of a point, as SlipPainter does;
// whoever paints scales.
class ReceiptPainter
{
public:
    static constexpr double unitsPerPoint = 10;

    // `page` is the paper's size in points.
    ReceiptPainter(models::Receipt receipt, const QSizeF &page);

    [[nodiscard]] int pageCount() const;
    // `page` from 0.
    void paint(QPainter &painter, int page) const;

private:
    [[nodiscard]] QRectF content() const;
    // Of a page: those before it take the rows from the first on.
    [[nodiscard]] qsizetype rowsOn(int page) const;
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, const QRectF &room, const models::Receipt::Row &row) const;
    void paintFoot(QPainter &painter, int page) const;

    models::Receipt m_receipt;
    QSizeF m_page;
};

} // namespace gavel::ui
