#include "widgets/lot_row_header.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int headerHeight = 36;
constexpr double radius = 12;
constexpr int arrowRoom = 12;

} // namespace

LotRowHeader::LotRowHeader(const LotRowDelegate &rows, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_rows(rows)
    , m_theme(theme)
{
    setObjectName(u"catalogue.header"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LotRowHeader::setSorted(std::optional<Column> column, bool descending)
{
    m_sorted = column;
    m_descending = descending;
    update();
}

QSize LotRowHeader::sizeHint() const
{
    return {0, headerHeight};
}

QString LotRowHeader::titleOf(Column column)
{
    switch (column) {
    case Column::Number:
        return tr("Lot");
    case Column::Name:
        return tr("Name");
    case Column::Seller:
        return tr("Seller");
    case Column::Price:
        return tr("Price");
    case Column::Bids:
        return tr("Bids");
    case Column::Time:
        return tr("Time left");
    case Column::Standing:
    case Column::ColumnCount:
        return {};
    }
    return {};
}

void LotRowHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath ground;
    ground.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, radius), radius, radius); // round above alone
    painter.fillPath(ground, m_theme.colour(Colour::Panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colour(Colour::Line));
    QFont font = m_theme.font(Theme::Text::Small);
    font.setBold(true);
    painter.setFont(font);
    for (int column = 0; column < LotRowDelegate::ColumnCount; ++column) {
        const auto which = static_cast<Column>(column);
        const QRect area = m_rows.columnIn(rect(), which, layoutDirection());
        if (area.width() <= 0)
            continue;
        painter.setPen(m_theme.colour(m_sorted == which ? Colour::Ink : Colour::SecondInk));
        painter.drawText(area, static_cast<int>(LotRowDelegate::alignmentOf(which)), titleOf(which));
        if (m_sorted == which)
            paintArrow(painter, area);
    }
}

// Before the words, where figures leave room.
void LotRowHeader::paintArrow(QPainter &painter, const QRect &area) const
{
    const int words = painter.fontMetrics().horizontalAdvance(titleOf(*m_sorted)) + arrowRoom;
    const bool trailing = LotRowDelegate::alignmentOf(*m_sorted) & Qt::AlignTrailing;
    const QRect logical(trailing ? area.right() - words : area.left() + words - arrowRoom / 2, area.top(),
                        arrowRoom / 2, area.height());
    const QPointF at = QRectF(QStyle::visualRect(layoutDirection(), area, logical)).center();
    const double up = m_descending ? -1 : 1;
    painter.setPen(QPen(m_theme.colour(Colour::Ink), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{at + QPointF(-3.5, 2 * up), at + QPointF(0, -2 * up), at + QPointF(3.5, 2 * up)});
}

void LotRowHeader::mouseReleaseEvent(QMouseEvent *event)
{
    for (int column = 0; column < LotRowDelegate::ColumnCount; ++column) {
        const auto which = static_cast<Column>(column);
        if (m_rows.columnIn(rect(), which, layoutDirection()).contains(event->position().toPoint()))
            Q_EMIT sortAsked(which);
    }
}

void LotRowHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
