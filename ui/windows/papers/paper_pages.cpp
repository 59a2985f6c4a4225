#include "windows/papers/paper_pages.h"

#include "windows/papers/paper_type.h"

#include <QPainter>

namespace gavel::ui {

namespace {

// All in tenths of a point.
constexpr double margin = 400;
constexpr double headHeight = 330;
constexpr double belowHead = 130;
constexpr double footHeight = 330;
constexpr double logoWidthMax = 1'100;
constexpr double gap = 90;
constexpr double pageNumberWidth = 1'200;

} // namespace

PaperFrame::PaperFrame(PaperHouse house, const models::PaperWords &words, const QSizeF &page)
    : m_house(std::move(house))
    , m_words(words)
    , m_page(page * unitsPerPoint)
{
}

QRectF PaperFrame::content() const
{
    return QRectF({0, 0}, m_page).adjusted(margin, margin + headHeight + belowHead, -margin, -margin - footHeight);
}

double PaperFrame::paintLogo(QPainter &painter, const QRectF &room) const
{
    if (m_house.logo.isNull())
        return room.left();
    const QSizeF size = QSizeF(m_house.logo.size()).scaled(room.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(room.left(), room.center().y() - size.height() / 2), size), m_house.logo);
    return room.left() + size.width();
}

void PaperFrame::paintHead(QPainter &painter, const QString &title) const
{
    const QRectF all = content();
    const QRectF head(all.left(), margin, all.width(), headHeight);
    const double logoEnd = paintLogo(painter, {head.left(), head.top(), logoWidthMax, head.height() - 50});
    const double left = logoEnd > head.left() ? logoEnd + gap : head.left();
    const double middle = left + (head.right() - left) * 0.6;
    const double height = head.height() - 40;
    paintPaperName(painter, {left, head.top(), middle - left - gap, height}, paperFace(13, true), Colour::Ink,
                   m_house.name);
    paintPaperName(painter, {middle, head.top(), head.right() - middle, height}, paperFace(9.5), Colour::SecondInk,
                   title, Qt::AlignRight | Qt::AlignVCenter);
    paintPaperRule(painter, head.left(), head.right(), head.bottom(), Colour::Ink, 0.8);
}

void PaperFrame::paintFoot(QPainter &painter, int page, int pages) const
{
    const QRectF all = content();
    const QRectF foot(all.left(), all.bottom() + 110, all.width(), footHeight - 110);
    paintPaperRule(painter, foot.left(), foot.right(), foot.top(), Colour::Line);
    const QRectF words = foot.adjusted(0, 40, -pageNumberWidth, 0);
    paintPaperText(painter, words, paperFace(7.5), Colour::SecondInk, m_house.contact.simplified(), 2);
    const QString number = m_words.of(models::PaperWord::Page).arg(page + 1).arg(pages);
    paintPaperLine(painter, foot.adjusted(0, 40, 0, 0), paperFace(8), Colour::SecondInk, number,
                   Qt::AlignRight | Qt::AlignTop);
}

} // namespace gavel::ui
