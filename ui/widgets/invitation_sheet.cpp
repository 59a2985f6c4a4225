#include "widgets/invitation_sheet.h"

#include "widgets/copyable_text.h"
#include "widgets/qr_code.h"

#include <QPainter>

namespace gavel::ui {

namespace {

// Shares of the page's shorter side.
constexpr double titleShare = 0.065;
constexpr double addressShare = 0.045;
constexpr double wordsShare = 0.03;
constexpr double codeShare = 0.62;
constexpr double gapShare = 0.04;
constexpr double smallestShare = 0.4; // of a size that does not fit

// A paragraph in the middle, smaller if one line of it would not fit; returns where it ends.
double paintCentred(QPainter &painter, const QRectF &page, double top, double pixels, bool bold, const QString &words)
{
    QFont font = painter.font();
    font.setBold(bold);
    font.setPixelSize(qRound(pixels));
    const double wanted = copyableWidth(font, words);
    if (bold && wanted > page.width())
        font.setPixelSize(qRound(pixels * qMax(smallestShare, page.width() / wanted)));
    const QRectF room(page.left(), top, page.width(), page.bottom() - top);
    return top + paintCopyable(painter, room, Qt::AlignHCenter | Qt::AlignTop, font, words, true);
}

} // namespace

void InvitationSheet::paint(QPainter &painter, const QRectF &page) const
{
    const double unit = qMin(page.width(), page.height());
    const double gap = unit * gapShare;
    painter.save();
    painter.setPen(Qt::black);
    double y = paintCentred(painter, page, page.top() + gap, unit * titleShare, true, house) + gap;
    const double side = unit * codeShare;
    paintQrCode(painter, {page.center().x() - side / 2, y, side, side}, qrModulesOf(address));
    y = paintCentred(painter, page, y + side + gap, unit * addressShare, true, heading.isEmpty() ? address : heading) +
        gap;
    paintCentred(painter, page, y, unit * wordsShare, false, sentence);
    painter.restore();
}

} // namespace gavel::ui
