#include "widgets/invitation_sheet.h"

#include "widgets/copyable_text.h"
#include "widgets/qr_code.h"

#include <QPainter>

#include <algorithm>
#include <utility>

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

QSizeF logoSize(const QRectF &page, double unit, const QImage &logo)
{
    return QSizeF(logo.size()).scaled(page.width(), unit * logoShare, Qt::KeepAspectRatio);
}

// In the middle; returns where it ends.
double paintLogo(QPainter &painter, const QRectF &page, double top, const QSizeF &size, const QImage &logo)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(page.center().x() - size.width() / 2, top), size), logo);
    return top + size.height();
}

} // namespace

// Where all of it stands: what is above the code, and the code itself, by their sizes alone.
struct InvitationSheet::Arranged
{
    double unit = 0; // the page's shorter side, less for what not every sheet has
    QRectF code;
    QList<Line> below;
    QSizeF room; // below the code

    void setGrowth(double growth)
    {
        for (Line &line : below)
            line.growth = growth;
    }
};

InvitationSheet::Arranged InvitationSheet::arranged(const QFont &face, const QRectF &page, bool besideValued) const
{
    const bool isNumbered = !number.isEmpty();
    const double more = (logo.isNull() ? 0 : logoShare + gapShare) + (contact.isEmpty() ? 0 : contactHeight) +
                        (value.isEmpty() && !besideValued ? 0 : valueShare + gapShare);
    const double unit = qMin(page.width(), page.height() / ((isNumbered ? heightOfNumbered : 1) + more));
    const double gap = unit * gapShare;
    Arranged one{.unit = unit};
    double y = page.top() + gap;
    if (!logo.isNull())
        y += logoSize(page, unit, logo).height() + gap / 2;
    y += heightOf(face, {{house, unit * titleShare, true}}, page.width()) + gap;
    if (isNumbered)
        y += heightOf(face, {{number, unit * numberShare, true}}, page.width()) - gap;
    const double side = unit * (isNumbered ? codeBelowNumberShare : codeShare);
    one.code = {page.center().x() - side / 2, y, side, side};
    one.below = {{heading.isEmpty() ? address : heading, unit * addressShare, true, gap}};
    if (!value.isEmpty())
        one.below.append({value, unit * valueShare, false, gap / 2});
    one.below.append({sentence, unit * wordsShare, false, value.isEmpty() ? gap : gap / 2});
    if (!contact.isEmpty())
        one.below.append({contact, unit * contactShare, false, gap / 2});
    one.room = {page.width(), page.bottom() - gap - one.code.bottom()};
    return one;
}

double InvitationSheet::growth(const QFont &face, const QRectF &page, const SheetsBeside &beside) const
{
    Arranged one = arranged(face, page, beside.valued);
    for (double growth = std::min(beside.growth, page.width() / one.unit); growth > 1; growth -= lettersStep) {
        one.setGrowth(growth);
        if (heightOf(face, one.below, one.room.width()) <= one.room.height())
            return growth;
    }
    return 1;
}

void InvitationSheet::paint(QPainter &painter, const QRectF &page, const SheetsBeside &beside) const
{
    Arranged one = arranged(painter.font(), page, beside.valued);
    one.setGrowth(growth(painter.font(), page, beside));
    const double gap = one.unit * gapShare;
    painter.save();
    painter.setPen(Qt::black);
    double y = page.top() + gap;
    if (!logo.isNull())
        y = paintLogo(painter, page, y, logoSize(page, one.unit, logo), logo) + gap / 2;
    y = paintCentred(painter, page, y, {house, one.unit * titleShare, true}) + gap;
    if (!number.isEmpty())
        paintCentred(painter, page, y - gap, {number, one.unit * numberShare, true});
    paintQrCode(painter, one.code, qrModulesOf(address));
    y = one.code.bottom();
    for (const Line &line : one.below)
        y = paintCentred(painter, page, y, line);
    painter.restore();
}

SheetPages::SheetPages(QList<InvitationSheet> sheets, int perPage)
    : m_sheets(std::move(sheets))
    , m_perPage(perPage)
{
}

int SheetPages::count() const
{
    return static_cast<int>((m_sheets.size() + m_perPage - 1) / m_perPage);
}

void SheetPages::paint(QPainter &painter, const QRectF &page, int at) const
{
    const bool isUpright = page.height() >= page.width();
    const int across = m_perPage == 1 ? 1 : m_perPage == 4 ? 2 : isUpright ? 3 : 4;
    const int down = m_perPage / across;
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
    const double inset = across == 1 ? 0 : qMin(cell.width(), cell.height()) * gapShare;
    const auto inCell = [&](const QPointF &corner) { return QRectF(corner, cell).adjusted(inset, 0, -inset, -inset); };
    const SheetsBeside &alike = beside(painter.font(), inCell({}));
    for (int place = 0; place < m_perPage && at * m_perPage + place < m_sheets.size(); ++place) {
        const QPointF corner(page.left() + place % across * cell.width(), page.top() + place / across * cell.height());
        m_sheets.at(at * m_perPage + place).paint(painter, inCell(corner), alike);
    }
}

// On whichever page.
const SheetsBeside &SheetPages::beside(const QFont &face, const QRectF &cell) const
{
    if (m_alike && m_alike->face == face && m_alike->cell == cell.size())
        return m_alike->beside;
    SheetsBeside alike;
    alike.valued = std::any_of(m_sheets.begin(), m_sheets.end(),
                               [](const InvitationSheet &sheet) { return !sheet.value.isEmpty(); });
    for (auto sheet = m_sheets.begin(); sheet != m_sheets.end() && alike.growth > 1; ++sheet)
        alike.growth = sheet->growth(face, cell, alike);
    return m_alike.emplace(Alike{face, cell.size(), alike}).beside;
}

} // namespace gavel::ui
