#include "widgets/slip_painter.h"

#include "theme/colours.h"
#include "widgets/copyable_text.h"
#include "widgets/qr_code.h"
#include "widgets/slip_type.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::SlipPainter)
};

// All in tenths of a point.
constexpr double margin = 480;
constexpr double headHeight = 1'150;
constexpr double columnsHeight = 240;
constexpr double rowHeight = 760;
constexpr double sumsHeightMin = 900; // without what is paid
constexpr double sumHeight = 200;
constexpr double footHeight = 420;
constexpr double amountWidth = 880;
constexpr QSizeF pictureSize{620, 480};
constexpr double gap = 110;
constexpr QSizeF logoSize{900, 280};
constexpr double codeSide = 530; // some 19 mm

QFont fixedFace(int size)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(size);
    return font;
}

// One line of text, smaller where the room is not enough: an amount is never cut off.
void paintFitting(QPainter &painter, const QRectF &room, Qt::Alignment alignment, QFont font, Colour ink,
                  const QString &text)
{
    const double wanted = copyableWidth(font, text);
    if (wanted > room.width())
        font.setPixelSize(qMax(1, static_cast<int>(font.pixelSize() * room.width() / wanted)));
    painter.setPen(colourOf(ink, false));
    paintCopyable(painter, room, alignment, font, text);
}

void paintRule(QPainter &painter, const QRectF &content, double y, Colour ink)
{
    painter.setPen(QPen(colourOf(ink, false), 6));
    painter.drawLine(QPointF(content.left(), y), QPointF(content.right(), y));
}

// The room of the amount that stands `fromRight` columns from the right edge.
QRectF amountRoom(const QRectF &row, int fromRight)
{
    return {row.right() - amountWidth * (fromRight + 1) + gap, row.top(), amountWidth - gap, row.height()};
}

} // namespace

SlipPainter::SlipPainter(models::PurchaseSlip slip, const QSizeF &page,
                         std::function<QPixmap(const QString &)> pictureOf)
    : m_slip(std::move(slip))
    , m_page(page * unitsPerPoint)
    , m_pictureOf(std::move(pictureOf))
{
}

QRectF SlipPainter::content() const
{
    return QRectF({0, 0}, m_page).adjusted(margin, margin, -margin, -margin);
}

QList<SlipPainter::Part> SlipPainter::parts() const
{
    const double room = content().height() - footHeight - columnsHeight;
    QList<Part> parts;
    qsizetype next = 0;
    do {
        const double free = room - (parts.isEmpty() ? headHeight : 0);
        const qsizetype fitting = qMax<qsizetype>(1, static_cast<qsizetype>(free / rowHeight));
        const qsizetype last = qMin(m_slip.lines.size(), next + fitting);
        const double left = free - static_cast<double>(last - next) * rowHeight;
        parts.append({next, last, last == m_slip.lines.size() && left >= sumsHeight()});
        next = last;
    } while (next < m_slip.lines.size());
    if (!parts.last().hasSums)
        parts.append({next, next, true});
    return parts;
}

int SlipPainter::pageCount() const
{
    return static_cast<int>(parts().size());
}

void SlipPainter::paint(QPainter &painter, int page) const
{
    const auto all = parts();
    const Part &part = all.at(page);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    double y = content().top();
    if (page == 0)
        y = paintHead(painter);
    if (part.first < part.last)
        y = paintColumns(painter, y);
    for (qsizetype at = part.first; at < part.last; ++at) {
        paintLine(painter, {content().left(), y, content().width(), rowHeight}, m_slip.lines.at(at));
        y += rowHeight;
    }
    if (part.hasSums)
        paintSums(painter, y);
    paintFoot(painter, page, all.size());
}

double SlipPainter::paintHead(QPainter &painter) const
{
    const QRectF all = content();
    const double half = all.width() / 2;
    const double left = paintLogo(painter, {all.topLeft(), logoSize});
    paintElided(painter, {left, all.top(), all.right() - left, 300}, slipFace(220, true), Colour::Ink, m_slip.house);
    paintFitting(painter, {all.left() + half, all.top() + 300, half, 200}, Qt::AlignRight | Qt::AlignVCenter,
                 slipFace(95), Colour::SecondInk, m_slip.contact);
    paintElided(painter, {all.left(), all.top() + 300, all.width(), 200}, slipFace(125), Colour::SecondInk,
                Words::tr("Purchase slip"));
    const double facts = all.top() + 620;
    const auto fact = [&](double left, const QString &name, const QString &value) {
        paintElided(painter, {left, facts, half - gap, 150}, slipFace(85), Colour::SecondInk, name);
        paintElided(painter, {left, facts + 150, half - gap, 200}, slipFace(110, true), Colour::Ink, value);
    };
    fact(all.left(), Words::tr("Buyer"), m_slip.buyer);
    fact(all.left() + half, Words::tr("Date"), m_slip.date);
    return all.top() + headHeight;
}

double SlipPainter::paintLogo(QPainter &painter, const QRectF &room) const
{
    const QPixmap logo = m_slip.logo.isEmpty() ? QPixmap() : m_pictureOf(m_slip.logo);
    if (logo.isNull())
        return room.left();
    const QSizeF size = QSizeF(logo.size()).scaled(room.size(), Qt::KeepAspectRatio);
    painter.drawPixmap(QRectF({room.left(), room.center().y() - size.height() / 2}, size), logo, logo.rect());
    return room.left() + size.width() + gap;
}

double SlipPainter::paintColumns(QPainter &painter, double top) const
{
    const QRectF row(content().left(), top, content().width(), columnsHeight);
    const QFont font = slipFace(85, true);
    paintElided(painter, row, font, Colour::SecondInk, Words::tr("Lot"));
    QStringList names{Words::tr("Total"), Words::tr("Premium"), Words::tr("Hammer price")};
    if (!m_slip.tax.isEmpty())
        names.insert(1, Words::tr("Tax"));
    for (int at = 0; at < names.size(); ++at)
        paintFitting(painter, amountRoom(row, at), Qt::AlignRight | Qt::AlignVCenter, font, Colour::SecondInk,
                     names.at(at));
    paintRule(painter, row, row.bottom(), Colour::Ink);
    return row.bottom();
}

void SlipPainter::paintLine(QPainter &painter, const QRectF &row, const models::PurchaseSlip::Line &line) const
{
    const QRectF picture(row.topLeft() + QPointF(0, 90), pictureSize);
    if (const QPixmap cover = m_pictureOf(line.picture); !cover.isNull()) {
        const QSizeF part = pictureSize.scaled(cover.size(), Qt::KeepAspectRatio);
        const QPointF corner((cover.width() - part.width()) / 2, (cover.height() - part.height()) / 2);
        painter.drawPixmap(picture, cover, {corner, part});
    } else {
        painter.fillRect(picture, colourOf(Colour::Raised, false));
    }
    const bool hasCode = !line.page.isEmpty();
    const double left = picture.right() + gap;
    const double wide = row.right() - left - (hasCode ? codeSide : 0);
    const double top = row.top() + 80;
    if (hasCode)
        paintQrCode(painter, {row.right() - codeSide, row.bottom() - codeSide - 10, codeSide, codeSide},
                    qrModulesOf(line.page));
    const Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter;
    const QRectF amounts(row.left(), top, row.width(), 150);
    const int taxes = line.tax.isEmpty() ? 0 : 1;
    paintElided(painter, {left, top, row.right() - left - (3 + taxes) * amountWidth, 150}, slipFace(90),
                Colour::SecondInk, line.number);
    paintFitting(painter, amountRoom(amounts, 2 + taxes), alignment, slipFace(100), Colour::Ink, line.price);
    paintFitting(painter, amountRoom(amounts, 1 + taxes), alignment, slipFace(100), Colour::Ink, line.premium);
    if (taxes > 0)
        paintFitting(painter, amountRoom(amounts, 1), alignment, slipFace(100), Colour::Ink, line.tax);
    paintFitting(painter, amountRoom(amounts, 0), alignment, slipFace(100, true), Colour::Ink, line.total);
    paintElided(painter, {left, top + 145, wide, 180}, slipFace(115, true), Colour::Ink, line.name);
    QStringList facts{line.wonAt, line.gift, line.paid};
    facts.removeAll(QString());
    paintElided(painter, {left, top + 315, wide, 130}, slipFace(80), Colour::SecondInk, facts.join(u" · "_s));
    paintFitting(painter, {left, top + 440, wide, 110}, Qt::AlignLeft | Qt::AlignVCenter, fixedFace(68),
                 Colour::ThirdInk, line.head);
    paintRule(painter, row, row.bottom(), Colour::Line);
}

double SlipPainter::sumsHeight() const
{
    return sumsHeightMin + (m_slip.tax.isEmpty() ? 0 : sumHeight) + (m_slip.gift.isEmpty() ? 0 : sumHeight) +
           (m_slip.paid.isEmpty() ? 0 : sumHeight) + (m_slip.due.isEmpty() ? 0 : sumHeight);
}

void SlipPainter::paintSums(QPainter &painter, double top) const
{
    const QRectF all = content();
    const double width = 3 * amountWidth - gap;
    const double left = all.right() - width;
    double y = top + 130;
    const auto sum = [&](const QString &name, const QString &amount, int size, bool bold) {
        const QRectF row(left, y, width, size * 2.0);
        paintElided(painter, row, slipFace(bold ? size * 3 / 4 : size, bold), bold ? Colour::Ink : Colour::SecondInk,
                    name);
        paintFitting(painter, row.adjusted(width / 3, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter, slipFace(size, bold),
                     Colour::Ink, amount);
        y = row.bottom();
    };
    sum(Words::tr("Hammer price"), m_slip.price, 100, false);
    sum(Words::tr("Premium"), m_slip.premium, 100, false);
    if (!m_slip.tax.isEmpty())
        sum(Words::tr("Tax"), m_slip.tax, 100, false);
    y += 40;
    painter.setPen(QPen(colourOf(Colour::Ink, false), 10));
    painter.drawLine(QPointF(left, y), QPointF(all.right(), y));
    y += 20;
    sum(Words::tr("Total"), m_slip.total, 170, true);
    if (!m_slip.gift.isEmpty())
        sum(Words::tr("Of it a gift"), m_slip.gift, 100, false);
    if (!m_slip.paid.isEmpty())
        sum(Words::tr("Paid"), m_slip.paid, 100, false);
    if (!m_slip.due.isEmpty())
        sum(Words::tr("To pay"), m_slip.due, 100, true);
}

void SlipPainter::paintFoot(QPainter &painter, int page, qsizetype pages) const
{
    const QRectF foot(content().left(), content().bottom() - footHeight, content().width(), footHeight);
    const double numberWidth = pages > 1 ? 900 : 0;
    painter.setPen(colourOf(Colour::SecondInk, false));
    paintCopyable(painter, foot.adjusted(0, 0, -numberWidth, 0), Qt::AlignLeft | Qt::AlignBottom, slipFace(78),
                  Words::tr("The line of figures and letters under each lot is the hash of its log. Whoever has the "
                            "log can check with it that nothing was changed: gavel verify LOG.jsonl --head HASH"),
                  true);
    if (pages > 1)
        paintCopyable(painter, foot, Qt::AlignRight | Qt::AlignBottom, slipFace(78),
                      Words::tr("Page %1 of %2").arg(page + 1).arg(pages));
}

} // namespace gavel::ui
