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
// Where a sheet is wider than its code, what stands below that is larger, by no more than this.
constexpr double widestLetters = 1.5;
constexpr double lettersStep = 0.05;

// A paragraph in the middle.
struct Line
{
    QString words;
    double pixels = 0;
    bool bold = false;
    double gap = 0;    // above it
    double growth = 1; // of its letters, where it then still fits on one line
};

// Smaller if it would not fit on one line: bold ones then have two.
QFont fontOf(const QFont &face, const Line &line, double width)
{
    QFont font = face;
    font.setBold(line.bold);
    const double pixels = line.pixels * line.growth;
    font.setPixelSize(qRound(pixels));
    const double wanted = copyableWidth(font, line.words);
    if (wanted <= width)
        return font;
    font.setPixelSize(qRound(line.bold ? pixels * std::clamp(linesFilled * width / wanted, smallestShare, largestShare)
                                       : std::max(line.pixels, pixels * width / wanted)));
    return font;
}

// Returns where it ends.
double paintCentred(QPainter &painter, const QRectF &page, double top, const Line &line)
{
    const double from = top + line.gap;
    const QRectF room(page.left(), from, page.width(), page.bottom() - from);
    return from + paintCopyable(painter, room, Qt::AlignHCenter | Qt::AlignTop,
                                fontOf(painter.font(), line, page.width()), line.words, true);
}

double heightOf(const QFont &face, const QList<Line> &lines, double width)
{
    double height = 0;
    for (const Line &line : lines)
        height += line.gap + copyableHeight(fontOf(face, line, width), line.words, width);
    return height;
}

// As large as they may be on a sheet of that width, and as there is room for.
void enlarge(QList<Line> &lines, const QFont &face, const QSizeF &room, double unit)
{
    for (double growth = std::min(widestLetters, room.width() / unit); growth > 1; growth -= lettersStep) {
        for (Line &line : lines)
            line.growth = growth;
        if (heightOf(face, lines, room.width()) <= room.height())
            return;
    }
    for (Line &line : lines)
        line.growth = 1;
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
    y = paintCentred(painter, page, y, {house, unit * titleShare, true}) + gap;
    if (isNumbered)
        y = paintCentred(painter, page, y - gap, {number, unit * numberShare, true});
    const double side = unit * (isNumbered ? codeBelowNumberShare : codeShare);
    paintQrCode(painter, {page.center().x() - side / 2, y, side, side}, qrModulesOf(address));
    y += side;
    QList<Line> below{{heading.isEmpty() ? address : heading, unit * addressShare, true, gap}};
    if (!value.isEmpty())
        below.append({value, unit * valueShare, false, gap / 2});
    below.append({sentence, unit * wordsShare, false, value.isEmpty() ? gap : gap / 2});
    if (!contact.isEmpty())
        below.append({contact, unit * contactShare, false, gap / 2});
    enlarge(below, painter.font(), {page.width(), page.bottom() - gap - y}, unit);
    for (const Line &line : below)
        y = paintCentred(painter, page, y, line);
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
