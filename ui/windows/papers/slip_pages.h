#pragma once

#include "models/mine/purchase_slip.h"
#include "models/papers/page_breaks.h"
#include "windows/papers/paper_pages.h"

namespace gavel::ui {

// A purchase slip on paper: whose it is, a lot a row with its picture, its prices, the hash of its log and a code that
// opens its page, and below the last the sums, which never stand on a page without a lot.
class SlipPages : public PaperPages
{
public:
    SlipPages(PaperFrame frame, models::PurchaseSlip slip, PictureOf pictureOf);

    [[nodiscard]] const models::PurchaseSlip &slip() const { return m_slip; }
    [[nodiscard]] int count() const override { return static_cast<int>(m_pages.size()); }
    void paint(QPainter &painter, int page) const override;
    [[nodiscard]] QStringList picturesOn(int page) const override;

private:
    void lay();
    double paintBuyer(QPainter &painter) const;
    double paintColumns(QPainter &painter, double top) const;
    void paintLine(QPainter &painter, const QRectF &row, const models::PurchaseSlip::Line &line) const;
    void paintAmounts(QPainter &painter, const QRectF &row, const models::PurchaseSlip::Line &line) const;
    void paintPicture(QPainter &painter, const QRectF &room, const QString &path) const;
    // Of what stands below the lots, and how high that is.
    [[nodiscard]] double sumsHeight() const;
    void paintSums(QPainter &painter, double top) const;
    [[nodiscard]] double columnsWidth() const;

    models::PurchaseSlip m_slip;
    PictureOf m_pictureOf;
    QList<models::PageRange> m_pages; // of lots, and behind them the sums
};

} // namespace gavel::ui
