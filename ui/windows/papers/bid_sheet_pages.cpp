#include "windows/papers/bid_sheet_pages.h"

#include "widgets/copyable_text.h"
#include "widgets/qr_code.h"
#include "windows/papers/paper_type.h"

#include <QPainter>

#include <array>

namespace gavel::ui {

namespace {

using models::PaperWord;

// All in tenths of a point.
constexpr double margin = 360;
constexpr double headHeight = 330;
constexpr double codeWords = 320;
constexpr double gap = 150;
constexpr double columnsHeight = 200;
// Shares of the width: what a bid has to be, the paddle, the bid.
constexpr std::array columnShares{0.28, 0.28, 0.44};

} // namespace

BidSheetPages::BidSheetPages(PaperFrame frame, QList<models::BidSheet> sheets, int perPage)
    : PaperPages(std::move(frame))
    , m_sheets(std::move(sheets))
    , m_perPage(perPage)
{
}

int BidSheetPages::count() const
{
    return static_cast<int>((m_sheets.size() + m_perPage - 1) / m_perPage);
}

void BidSheetPages::paint(QPainter &painter, int page) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double height = pageUnits().height() / m_perPage;
    for (int place = 0; place < m_perPage; ++place) {
        const QRectF part(0, place * height, pageUnits().width(), height);
        if (place > 0) {
            painter.setPen(QPen(Qt::gray, 0, Qt::DashLine));
            painter.drawLine(part.topLeft(), part.topRight());
        }
        const qsizetype at = static_cast<qsizetype>(page) * m_perPage + place;
        if (at < m_sheets.size())
            paintSheet(painter, part.adjusted(margin, margin, -margin, -margin), m_sheets.at(at));
    }
}

void BidSheetPages::paintSheet(QPainter &painter, const QRectF &room, const models::BidSheet &sheet) const
{
    const QRectF head(room.left(), room.top(), room.width(), headHeight - 60);
    const double logoEnd = frame().paintLogo(painter, {head.left(), head.top(), 1'100, head.height()});
    const double left = logoEnd > room.left() ? logoEnd + gap : room.left();
    const double middle = left + (head.right() - left) / 2;
    paintPaperName(painter, {left, head.top(), middle - left - gap, head.height()}, paperFace(13, true), Colour::Ink,
                   frame().house().name);
    const QString contact = frame().house().contact.simplified();
    const QFont small = paperFace(7.5);
    const double width = head.right() - middle;
    const double above = (head.height() - paperTextHeight(small, contact, width, 2)) / 2;
    paintPaperText(painter, {middle, head.top() + above, width, head.height()}, small, Colour::SecondInk, contact, 2);
    paintPaperRule(painter, room.left(), room.right(), room.top() + headHeight, Colour::Ink, 0.8);
    const double end = paintLot(painter, room.adjusted(0, headHeight + 60, 0, 0), sheet);
    paintLines(painter, {room.left(), end, room.width(), room.bottom() - end}, sheet);
}

// Beside the lot, at the right; returns where it ends.
double BidSheetPages::paintCode(QPainter &painter, const QRectF &room, const models::BidSheet &sheet) const
{
    const double side = codeSide();
    const QRectF code(room.right() - side, room.top(), side, side);
    paintQrCode(painter, code, qrModulesOf(sheet.address));
    return paintPaperText(painter, {code.left(), code.bottom(), side, codeWords}, paperFace(6.5), Colour::SecondInk,
                          frame().words().of(PaperWord::ScanForLot), 4);
}

double BidSheetPages::codeSide() const
{
    return m_perPage == 1 ? 950 : 760; // some 33 and 27 mm
}

// A large number, and what it is, below it or, where there is less room, beside it.
double BidSheetPages::paintLot(QPainter &painter, const QRectF &room, const models::BidSheet &sheet) const
{
    const bool isAlone = m_perPage == 1;
    const bool hasCode = !sheet.address.isEmpty();
    const double codeEnd = hasCode ? paintCode(painter, room, sheet) : room.top();
    const double right = room.right() - (hasCode ? codeSide() + gap : 0);
    const QFont face = paperFace(isAlone ? 50 : 34, true);
    const double height = isAlone ? 620 : 440;
    const double numberWidth = qMin(copyableWidth(face, sheet.number), (right - room.left()) / (isAlone ? 1 : 3));
    paintPaperFigure(painter, {room.left(), room.top(), numberWidth, height}, face, Colour::Ink, sheet.number,
                     Qt::AlignLeft | Qt::AlignVCenter);
    const double left = isAlone ? room.left() : room.left() + numberWidth + gap;
    double y = room.top() + (isAlone ? height : 70);
    const auto say = [&](const QFont &font, Colour ink, const QString &text, int lines, double below) {
        if (!text.isEmpty())
            y = paintPaperText(painter, {left, y, right - left, room.bottom() - y}, font, ink, text, lines) + below;
    };
    QStringList prices{sheet.start, sheet.buyNow, sheet.value};
    prices.removeAll(QString());
    say(paperFace(isAlone ? 18 : 13, true), Colour::Ink, sheet.name, 2, 30);
    say(paperFace(isAlone ? 10 : 8.5), Colour::SecondInk, sheet.description, isAlone ? 6 : 2, 40);
    say(paperFace(isAlone ? 13 : 10.5, true), Colour::Ink, prices.join(QStringLiteral("   ·   ")), 2, 0);
    return qMax(y, codeEnd) + 60;
}

void BidSheetPages::paintLines(QPainter &painter, const QRectF &room, const models::BidSheet &sheet) const
{
    const double lineHeight = m_perPage == 1 ? 280 : 240; // room for a hand
    const auto &words = frame().words();
    paintPaperLine(painter, {room.left(), room.top(), room.width(), columnsHeight}, paperFace(8), Colour::SecondInk,
                   words.of(PaperWord::WriteYourBid));
    const QStringList titles{words.of(PaperWord::LeastBid), words.of(PaperWord::Paddle), words.of(PaperWord::YourBid)};
    QList<QRectF> columns;
    double left = room.left();
    for (const double share : columnShares) {
        columns.append({left, room.top() + columnsHeight, room.width() * share, columnsHeight});
        left += room.width() * share;
    }
    for (qsizetype at = 0; at < columns.size(); ++at)
        paintPaperLine(painter, columns.at(at).adjusted(60, 0, -60, 0), paperFace(9, true), Colour::Ink, titles.at(at));
    const double top = columns.first().bottom();
    const auto fitting = qMax<qsizetype>(0, static_cast<qsizetype>((room.bottom() - top) / lineHeight));
    const qsizetype lines = qMin(fitting, sheet.least.size());
    const double bottom = top + static_cast<double>(lines) * lineHeight;
    for (qsizetype line = 0; line <= lines; ++line) {
        const double y = top + static_cast<double>(line) * lineHeight;
        paintPaperRule(painter, room.left(), room.right(), y, line == 0 ? Colour::Ink : Colour::ThirdInk);
        if (line < lines)
            paintPaperFigure(painter, {room.left() + 60, y, columns.first().width() - 120, lineHeight}, paperFace(10.5),
                             Colour::SecondInk, sheet.least.at(line), Qt::AlignLeft | Qt::AlignVCenter);
    }
    painter.setPen(QPen(colourOf(Colour::ThirdInk, false), 6));
    for (const QRectF &column : columns)
        painter.drawLine(QPointF(column.left(), columns.first().top()), QPointF(column.left(), bottom));
    painter.drawLine(QPointF(room.right(), columns.first().top()), QPointF(room.right(), bottom));
}

} // namespace gavel::ui
