#include "widgets/invitation_sheet.h"

#include "widgets/copyable_text.h"
#include "widgets/qr_code.h"

#include <QPainter>

#include <algorithm>

namespace gavel::ui {

namespace {

// Shares of the page's shorter side.
constexpr double titleShare = 0.065;
constexpr double addressShare = 0.045;
constexpr double wordsShare = 0.03;
constexpr double codeShare = 0.62;
constexpr double gapShare = 0.04;
// Of a size that does not fit on one line: two lines of it are no larger than the first, and none is smaller than the
// other.
constexpr double largestShare = 0.7;
constexpr double smallestShare = 0.4;
constexpr double linesFilled = 1.8; // of two
// With a number to be read from afar all else is smaller, and the whole higher.
constexpr double numberShare = 0.27;
constexpr double codeBelowNumberShare = 0.58;
constexpr double heightOfNumbered = 1.35;
// What not every sheet has.
constexpr double logoShare = 0.09;
constexpr double valueShare = 0.038;
constexpr double contactShare = 0.022;
constexpr double contactHeight = 0.06;

// A paragraph in the middle, smaller and on two lines if it would not fit on one; returns where it ends.
double paintCentred(QPainter &painter, const QRectF &page, double top, double pixels, bool bold, const QString &words)
{
    QFont font = painter.font();
    font.setBold(bold);
    font.setPixelSize(qRound(pixels));
    const double wanted = copyableWidth(font, words);
    if (bold && wanted > page.width())
        font.setPixelSize(
            qRound(pixels * std::clamp(linesFilled * page.width() / wanted, smallestShare, largestShare)));
    const QRectF room(page.left(), top, page.width(), page.bottom() - top);
    return top + paintCopyable(painter, room, Qt::AlignHCenter | Qt::AlignTop, font, words, true);
}

// In the middle; returns where it ends.
double paintLogo(QPainter &painter, const QRectF &page, double top, double height, const QImage &logo)
{
    const QSizeF size = QSizeF(logo.size()).scaled(page.width(), height, Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(page.center().x() - size.width() / 2, top), size), logo);
    return top + size.height();
}

} // namespace

void InvitationSheet::paint(QPainter &painter, const QRectF &page, bool besideValued) const
{
    const bool isNumbered = !number.isEmpty();
    const double more = (logo.isNull() ? 0 : logoShare + gapShare) + (contact.isEmpty() ? 0 : contactHeight) +
                        (value.isEmpty() && !besideValued ? 0 : valueShare + gapShare);
    const double unit = qMin(page.width(), page.height() / ((isNumbered ? heightOfNumbered : 1) + more));
    const double gap = unit * gapShare;
    painter.save();
    painter.setPen(Qt::black);
    double y = page.top() + gap;
    if (!logo.isNull())
        y = paintLogo(painter, page, y, unit * logoShare, logo) + gap / 2;
    y = paintCentred(painter, page, y, unit * titleShare, true, house) + gap;
    if (isNumbered)
        y = paintCentred(painter, page, y - gap, unit * numberShare, true, number);
    const double side = unit * (isNumbered ? codeBelowNumberShare : codeShare);
    paintQrCode(painter, {page.center().x() - side / 2, y, side, side}, qrModulesOf(address));
    y = paintCentred(painter, page, y + side + gap, unit * addressShare, true, heading.isEmpty() ? address : heading) +
        gap;
    if (!value.isEmpty())
        y = paintCentred(painter, page, y - gap / 2, unit * valueShare, false, value) + gap / 2;
    y = paintCentred(painter, page, y, unit * wordsShare, false, sentence);
    if (!contact.isEmpty())
        paintCentred(painter, page, y + gap / 2, unit * contactShare, false, contact);
    painter.restore();
}

int SheetPages::count() const
{
    return static_cast<int>((sheets.size() + perPage - 1) / perPage);
}

void SheetPages::paint(QPainter &painter, const QRectF &page, int at) const
{
    const bool isUpright = page.height() >= page.width();
    const int across = perPage == 1 ? 1 : perPage == 4 ? 2 : isUpright ? 3 : 4;
    const int down = perPage / across;
    const QSizeF cell(page.width() / across, page.height() / down);
    painter.save();
    painter.setPen(QPen(Qt::gray, 0, Qt::DashLine));
    for (int column = 1; column < across; ++column) {
        const double x = page.left() + column * cell.width();
        painter.drawLine(QPointF(x, page.top()), QPointF(x, page.bottom()));
    }
    for (int row = 1; row < down; ++row) {
        const double y = page.top() + row * cell.height();
        painter.drawLine(QPointF(page.left(), y), QPointF(page.right(), y));
    }
    painter.restore();
    const bool anyValued =
        std::any_of(sheets.begin(), sheets.end(), [](const InvitationSheet &sheet) { return !sheet.value.isEmpty(); });
    const double inset = across == 1 ? 0 : qMin(cell.width(), cell.height()) * gapShare;
    for (int place = 0; place < perPage && at * perPage + place < sheets.size(); ++place) {
        const QPointF corner(page.left() + place % across * cell.width(), page.top() + place / across * cell.height());
        sheets.at(at * perPage + place)
            .paint(painter, QRectF(corner, cell).adjusted(inset, 0, -inset, -inset), anyValued);
    }
}

} // namespace gavel::ui
