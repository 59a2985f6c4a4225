#include "windows/papers/slip_pages.h"

#include "widgets/qr_code.h"
#include "windows/papers/paper_type.h"

#include <QFontDatabase>
#include <QPainter>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::PaperWord;

// All in tenths of a point.
constexpr double buyerHeight = 560;
constexpr double columnsHeight = 210;
constexpr double rowHeight = 830;
constexpr double amountWidth = 860;
constexpr QSizeF pictureSize{620, 480};
constexpr double gap = 110;
constexpr double codeSide = 530; // some 19 mm
constexpr double sumsWidth = 3'700;
constexpr double aboveSums = 130;
constexpr double noteHeight = 420;

// What stands below the lots: a line each.
struct Sum
{
    QString name;
    QString amount;
    double points = 10;
    bool isMain = false;

    [[nodiscard]] double height() const { return points * unitsPerPoint * 2; }
};

QList<Sum> sumsOf(const models::PurchaseSlip &slip, const models::PaperWords &words)
{
    QList<Sum> sums{{words.of(PaperWord::HammerPrice), slip.price}, {words.of(PaperWord::Premium), slip.premium}};
    if (!slip.tax.isEmpty())
        sums.append({words.of(PaperWord::Tax), slip.tax});
    sums.append({words.of(PaperWord::SoldInAll), slip.total, 16, true});
    for (const models::PurchaseSlip::Part &part : slip.taxes)
        sums.append({part.name, part.amount, 9});
    if (!slip.gift.isEmpty())
        sums.append({words.of(PaperWord::GiftInAll), slip.gift});
    if (!slip.paid.isEmpty())
        sums.append({words.of(PaperWord::PaidInAll), slip.paid});
    if (!slip.due.isEmpty())
        sums.append({words.of(PaperWord::ToPay), slip.due, 10, true});
    return sums;
}

QFont hashFace()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(68);
    return font;
}

// The room of the amount that stands `fromRight` columns from the right edge.
QRectF amountRoom(const QRectF &row, int fromRight)
{
    return {row.right() - amountWidth * (fromRight + 1) + gap, row.top(), amountWidth - gap, row.height()};
}

} // namespace

SlipPages::SlipPages(PaperFrame frame, models::PurchaseSlip slip, PictureOf pictureOf)
    : PaperPages(std::move(frame))
    , m_slip(std::move(slip))
    , m_pictureOf(std::move(pictureOf))
{
    lay();
}

void SlipPages::lay()
{
    QList<models::PageItem> items;
    for (qsizetype line = 1; line <= m_slip.lines.size(); ++line)
        items.append(models::PageItem{.height = static_cast<int>(rowHeight), .keepsNext = line == m_slip.lines.size()});
    items.append(models::PageItem{.height = qCeil(sumsHeight())});
    const double room = frame().content().height() - columnsHeight;
    m_pages = models::breakPages(items, static_cast<int>(room - buyerHeight), static_cast<int>(room));
}

double SlipPages::columnsWidth() const
{
    return amountWidth * (m_slip.tax.isEmpty() ? 3 : 4);
}

QStringList SlipPages::picturesOn(int page) const
{
    QStringList paths;
    const models::PageRange &range = m_pages.at(page);
    for (qsizetype at = range.first; at < qMin(range.last, m_slip.lines.size()); ++at) {
        if (!m_slip.lines.at(at).picture.isEmpty())
            paths.append(m_slip.lines.at(at).picture);
    }
    return paths;
}

void SlipPages::paint(QPainter &painter, int page) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    frame().paintHead(painter, frame().words().of(PaperWord::Slip));
    const QRectF all = frame().content();
    const models::PageRange &range = m_pages.at(page);
    double y = page == 0 ? paintBuyer(painter) : all.top();
    if (range.first < m_slip.lines.size())
        y = paintColumns(painter, y);
    for (qsizetype at = range.first; at < qMin(range.last, m_slip.lines.size()); ++at) {
        paintLine(painter, {all.left(), y, all.width(), rowHeight}, m_slip.lines.at(at));
        y += rowHeight;
    }
    if (range.last > m_slip.lines.size())
        paintSums(painter, y);
    frame().paintFoot(painter, page, count());
}

double SlipPages::paintBuyer(QPainter &painter) const
{
    const QRectF all = frame().content();
    const double half = all.width() / 2;
    const auto fact = [&](double left, PaperWord name, const QString &value) {
        paintPaperLine(painter, {left, all.top(), half - gap, 150}, paperFace(8.5), Colour::SecondInk,
                       frame().words().of(name));
        paintPaperName(painter, {left, all.top() + 150, half - gap, 280}, paperFace(13, true), Colour::Ink, value);
    };
    fact(all.left(), PaperWord::Buyer, m_slip.buyer);
    fact(all.left() + half, PaperWord::Date, m_slip.date);
    return all.top() + buyerHeight;
}

double SlipPages::paintColumns(QPainter &painter, double top) const
{
    const QRectF row(frame().content().left(), top, frame().content().width(), columnsHeight);
    const auto &words = frame().words();
    paintPaperLine(painter, row, paperFace(8, true), Colour::SecondInk, words.of(PaperWord::Lot));
    QStringList names{words.of(PaperWord::SoldInAll), words.of(PaperWord::Premium), words.of(PaperWord::HammerPrice)};
    if (!m_slip.tax.isEmpty())
        names.insert(1, words.of(PaperWord::Tax));
    for (int at = 0; at < names.size(); ++at)
        paintPaperFigure(painter, amountRoom(row, at), paperFace(8, true), Colour::SecondInk, names.at(at));
    paintPaperRule(painter, row.left(), row.right(), row.bottom(), Colour::Ink);
    return row.bottom();
}

// All of it, as far as it fills the room.
void SlipPages::paintPicture(QPainter &painter, const QRectF &room, const QString &path) const
{
    const QImage picture = path.isEmpty() ? QImage() : m_pictureOf(path);
    if (picture.isNull())
        return painter.fillRect(room, colourOf(Colour::Raised, false));
    const QSizeF part = room.size().scaled(picture.size(), Qt::KeepAspectRatio);
    const QPointF corner((picture.width() - part.width()) / 2, (picture.height() - part.height()) / 2);
    painter.drawImage(room, picture, {corner, part});
}

void SlipPages::paintAmounts(QPainter &painter, const QRectF &row, const models::PurchaseSlip::Line &line) const
{
    QStringList amounts{line.premium, line.price};
    if (!line.tax.isEmpty())
        amounts.prepend(line.tax);
    paintPaperFigure(painter, amountRoom(row, 0), paperFace(10, true), Colour::Ink, line.total);
    for (int at = 0; at < amounts.size(); ++at)
        paintPaperFigure(painter, amountRoom(row, at + 1), paperFace(10), Colour::Ink, amounts.at(at));
}

void SlipPages::paintLine(QPainter &painter, const QRectF &row, const models::PurchaseSlip::Line &line) const
{
    const QRectF picture(row.topLeft() + QPointF(0, 90), pictureSize);
    paintPicture(painter, picture, line.picture);
    const bool hasCode = !line.page.isEmpty();
    if (hasCode)
        paintQrCode(painter, {row.right() - codeSide, row.bottom() - codeSide - 10, codeSide, codeSide},
                    qrModulesOf(line.page));
    const double left = picture.right() + gap;
    const double wide = row.right() - left - (hasCode ? codeSide : 0);
    const double top = row.top() + 80;
    paintAmounts(painter, {row.left(), top, row.width(), 150}, line);
    paintPaperLine(painter, {left, top, row.right() - left - columnsWidth(), 150}, paperFace(9), Colour::SecondInk,
                   line.number);
    paintPaperName(painter, {left, top + 150, wide, 250}, paperFace(11.5, true), Colour::Ink, line.name);
    QStringList facts{line.wonAt, line.gift, line.paid};
    facts.removeAll(QString());
    paintPaperLine(painter, {left, top + 405, wide, 120}, paperFace(8), Colour::SecondInk, facts.join(u" · "_s));
    paintPaperFigure(painter, {left, top + 525, wide, 110}, hashFace(), Colour::ThirdInk, line.head,
                     Qt::AlignLeft | Qt::AlignVCenter);
    paintPaperRule(painter, row.left(), row.right(), row.bottom(), Colour::Line);
}

double SlipPages::sumsHeight() const
{
    double height = aboveSums + 60 + noteHeight;
    const QList<Sum> sums = sumsOf(m_slip, frame().words());
    for (const Sum &sum : sums)
        height += sum.height();
    return height;
}

void SlipPages::paintSums(QPainter &painter, double top) const
{
    const QRectF all = frame().content();
    const double left = all.right() - sumsWidth;
    double y = top + aboveSums;
    const QList<Sum> sums = sumsOf(m_slip, frame().words());
    for (const Sum &sum : sums) {
        if (sum.points > 10) {
            paintPaperRule(painter, left, all.right(), y + 40, Colour::Ink, 1);
            y += 60;
        }
        const QRectF row(left, y, sumsWidth, sum.height());
        const QFont name = paperFace(sum.points > 10 ? sum.points * 0.75 : sum.points, sum.isMain);
        paintPaperFigure(painter, row.adjusted(0, 0, -amountWidth, 0), name,
                         sum.isMain ? Colour::Ink : Colour::SecondInk, sum.name, Qt::AlignLeft | Qt::AlignVCenter);
        paintPaperFigure(painter, row.adjusted(sumsWidth - amountWidth - 400, 0, 0, 0),
                         paperFace(sum.points, sum.isMain), Colour::Ink, sum.amount);
        y = row.bottom();
    }
    paintPaperText(painter, {all.left(), y + 120, all.width(), noteHeight - 120}, paperFace(7.5), Colour::SecondInk,
                   frame().words().of(PaperWord::HashOfLog), 3);
}

} // namespace gavel::ui
