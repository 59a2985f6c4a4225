#include "widgets/receipt_painter.h"

#include "theme/colours.h"
#include "widgets/copyable_text.h"
#include "widgets/slip_type.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::ReceiptPainter)
};

// All in tenths of a point.
constexpr double margin = 480;
constexpr double headHeight = 1'250;
constexpr double rowHeight = 400;
constexpr double footHeight = 420;
constexpr double amountWidth = 1'300;

} // namespace

ReceiptPainter::ReceiptPainter(models::Receipt receipt, const QSizeF &page)
    : m_receipt(std::move(receipt))
    , m_page(page * unitsPerPoint)
{
}

QRectF ReceiptPainter::content() const
{
    return QRectF({0, 0}, m_page).adjusted(margin, margin, -margin, -margin);
}

qsizetype ReceiptPainter::rowsOn(int page) const
{
    const double room = content().height() - footHeight - (page == 0 ? headHeight : 0);
    return qMax<qsizetype>(1, static_cast<qsizetype>(room / rowHeight));
}

int ReceiptPainter::pageCount() const
{
    int pages = 1;
    for (qsizetype left = m_receipt.rows.size() - rowsOn(0); left > 0; left -= rowsOn(1))
        ++pages;
    return pages;
}

void ReceiptPainter::paint(QPainter &painter, int page) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (page == 0)
        paintHead(painter);
    const qsizetype first = page == 0 ? 0 : rowsOn(0) + (page - 1) * rowsOn(1);
    const qsizetype last = qMin(m_receipt.rows.size(), first + rowsOn(page));
    double y = content().top() + (page == 0 ? headHeight : 0);
    for (qsizetype at = first; at < last; ++at) {
        paintRow(painter, {content().left(), y, content().width(), rowHeight}, m_receipt.rows.at(at));
        y += rowHeight;
    }
    paintFoot(painter, page);
}

void ReceiptPainter::paintHead(QPainter &painter) const
{
    const QRectF all = content();
    const auto row = [&all](double top, double height) {
        return QRectF(all.left(), all.top() + top, all.width(), height);
    };
    paintElided(painter, row(0, 300), slipFace(220, true), Colour::Ink, m_receipt.house);
    paintElided(painter, row(320, 220), slipFace(140, true), Colour::Ink, m_receipt.title);
    paintElided(painter, row(620, 200), slipFace(115), Colour::Ink, m_receipt.payer);
    paintElided(painter, row(820, 200), slipFace(95), Colour::SecondInk, m_receipt.date);
}

void ReceiptPainter::paintRow(QPainter &painter, const QRectF &room, const models::Receipt::Row &row) const
{
    const QFont font = slipFace(row.isSum ? 130 : 110, row.isSum);
    const QRectF words = room.adjusted(0, 40, -amountWidth, -40);
    const bool hasDetail = !row.detail.isEmpty();
    const QRectF upper(words.left(), words.top(), words.width(), hasDetail ? words.height() / 2 : words.height());
    paintElided(painter, upper, font, Colour::Ink, row.what);
    if (hasDetail)
        paintElided(painter, upper.translated(0, upper.height()), slipFace(82), Colour::SecondInk, row.detail);
    const QRectF amount(room.right() - amountWidth, upper.top(), amountWidth, upper.height());
    paintElided(painter, amount, font, Colour::Ink, row.amount, Qt::AlignRight | Qt::AlignVCenter);
    painter.setPen(QPen(colourOf(row.isSum ? Colour::Ink : Colour::Line, false), row.isSum ? 10 : 6));
    painter.drawLine(room.bottomLeft(), room.bottomRight());
}

void ReceiptPainter::paintFoot(QPainter &painter, int page) const
{
    const QRectF foot(content().left(), content().bottom() - footHeight, content().width(), footHeight);
    painter.setPen(colourOf(Colour::SecondInk, false));
    paintCopyable(painter, foot.adjusted(0, 0, -amountWidth, 0), Qt::AlignLeft | Qt::AlignBottom, slipFace(85),
                  m_receipt.contact, true);
    if (pageCount() > 1)
        paintCopyable(painter, foot, Qt::AlignRight | Qt::AlignBottom, slipFace(85),
                      Words::tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
}

} // namespace gavel::ui
