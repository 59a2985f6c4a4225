#pragma once

#include "models/mine/purchase_slip.h"

#include <QPixmap>
#include <QRectF>
#include <QSizeF>
#include <functional>

class QPainter;

namespace gavel::ui {

// Lays a purchase slip out on pages and paints them, the same for the preview, the printer and the PDF. It works in
// tenths of a point, so that whole numbers are fine enough for type; whoever paints scales. Paper is white, whatever
// the theme.
class SlipPainter
{
public:
    static constexpr double unitsPerPoint = 10;

    // `page` is the paper's size in points. `pictureOf` gives the picture of a path on the host, or a null one.
    SlipPainter(models::PurchaseSlip slip, const QSizeF &page, std::function<QPixmap(const QString &)> pictureOf);

    [[nodiscard]] const models::PurchaseSlip &slip() const { return m_slip; }
    [[nodiscard]] QSizeF pageUnits() const { return m_page; }
    [[nodiscard]] int pageCount() const;

    // `page` from 0; the painter's units are pageUnits().
    void paint(QPainter &painter, int page) const;

private:
    // The lots of a page, from `first` to before `last`, and whether the sums are on it too.
    struct Part
    {
        qsizetype first;
        qsizetype last;
        bool hasSums;
    };

    [[nodiscard]] QList<Part> parts() const;
    [[nodiscard]] QRectF content() const;
    [[nodiscard]] double paintHead(QPainter &painter) const;
    // Where what is beside it begins.
    [[nodiscard]] double paintLogo(QPainter &painter, const QRectF &room) const;
    [[nodiscard]] double paintColumns(QPainter &painter, double top) const;
    void paintLine(QPainter &painter, const QRectF &row, const models::PurchaseSlip::Line &line) const;
    [[nodiscard]] double sumsHeight() const;
    void paintSums(QPainter &painter, double top) const;
    void paintFoot(QPainter &painter, int page, qsizetype pages) const;

    models::PurchaseSlip m_slip;
    QSizeF m_page;
    std::function<QPixmap(const QString &)> m_pictureOf;
};

} // namespace gavel::ui
