#include "widgets/lot_row_delegate.h"

#include "models/lot_list_model.h"
#include "models/lot_number.h"
#include "widgets/elided.h"
#include "widgets/lot_words.h"
#include "widgets/picture_painting.h"
#include "widgets/pixmaps.h"

#include <QPainter>
#include <QPainterPath>

#include <numeric>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Role = models::LotListModel::Role;

constexpr QSize coverSize{44, 33};
constexpr int edgeWidth = 4;
constexpr int padding = 12;
constexpr int roomyWidth = 760; // from here on the seller has a column

} // namespace

LotRowDelegate::LotRowDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent)
    : LotDelegate(theme, parent)
    , m_pixmaps(pixmaps)
    , m_figure(QFontMetrics(theme.font(Theme::Text::Body)).horizontalAdvance(u'0'))
{
}

QSize LotRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_width, rowHeight};
}

Qt::Alignment LotRowDelegate::alignmentOf(Column column)
{
    const bool isFigure = column == Price || column == Bids || column == Time || column == Standing;
    return Qt::AlignVCenter | (isFigure ? Qt::AlignTrailing : Qt::AlignLeading);
}

// In figures of the font, so that it grows with the text.
std::array<int, LotRowDelegate::ColumnCount> LotRowDelegate::widthsIn(int rowWidth) const
{
    std::array<int, ColumnCount> widths{};
    widths[Number] = m_figure * 6;
    widths[Seller] = rowWidth < roomyWidth ? 0 : rowWidth / 6;
    widths[Price] = m_figure * 14;
    widths[Bids] = m_figure * 9;
    widths[Time] = widths[Standing] = m_figure * 13;
    widths[Name] = qMax(0, rowWidth - std::accumulate(widths.begin(), widths.end(), 0)); // what the others leave
    return widths;
}

QRect LotRowDelegate::columnIn(const QRect &row, Column column, Qt::LayoutDirection direction) const
{
    const auto widths = widthsIn(row.width());
    const int left = std::accumulate(widths.begin(), widths.begin() + column, row.left());
    const QRect whole(left, row.top(), widths[column], row.height());
    return QStyle::visualRect(direction, row, whole.adjusted(padding, 0, -padding / 2, 0));
}

QRect LotRowDelegate::rowIn(const QRect &place, Qt::LayoutDirection direction) const
{
    return QStyle::visualRect(direction, place, {place.topLeft(), QSize(m_width, place.height())});
}

QRect LotRowDelegate::timePart(const QRect &place, Qt::LayoutDirection direction) const
{
    return timeWords(place, direction);
}

// Many days reach into what lies before their column.
QRect LotRowDelegate::timeWords(const QRect &place, Qt::LayoutDirection direction) const
{
    const QRect column = columnIn(rowIn(place, direction), Time, direction);
    return direction == Qt::LeftToRight ? column.adjusted(-padding, 0, 0, 0) : column.adjusted(0, 0, padding, 0);
}

Qt::Alignment LotRowDelegate::timeEdge() const
{
    return alignmentOf(Time);
}

Colour LotRowDelegate::timeInk(models::Urgency urgency) const
{
    return urgency == models::Urgency::Normal ? Colour::SecondInk : colourOf(urgency);
}

Colour LotRowDelegate::timeGround(bool hovered) const
{
    return hovered ? Colour::Raised : Colour::Panel;
}

void LotRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = rowIn(option.rect, option.direction);
    paintGround(*painter, option, row, index);
    for (int at = 0; at < ColumnCount; ++at) {
        const auto column = static_cast<Column>(at);
        const QRect area = columnIn(row, column, option.direction);
        if (area.width() > 0 && isExposed(area))
            paintColumn(*painter, column, area, index);
    }
    painter->restore();
}

void LotRowDelegate::paintColumn(QPainter &painter, Column column, const QRect &area, const QModelIndex &index) const
{
    const auto text = [&](Theme::Text size, Colour colour, const QString &words) {
        painter.setFont(m_theme.font(size));
        painter.setPen(m_theme.colour(colour));
        painter.drawText(area, static_cast<int>(alignmentOf(column)),
                         elided(painter.fontMetrics(), words, area.width()));
    };
    switch (column) {
    case Number:
        return text(Theme::Text::Small, Colour::SecondInk,
                    models::lotNumber(index.data(Role::LotRole).value<protocol::LotView>()));
    case Name:
        return paintName(painter, area, index);
    case Seller:
        return text(Theme::Text::Body, Colour::SecondInk, index.data(Role::SellerRole).toString());
    case Price:
        return text(Theme::Text::Strong, Colour::Ink, index.data(Role::PriceTextRole).toString());
    case Bids:
        return text(Theme::Text::Small, Colour::SecondInk, index.data(Role::BidsTextRole).toString());
    case Time:
        return paintTimeWords(painter, area,
                              {index.data(Role::CountdownRole).toString(),
                               static_cast<models::Urgency>(index.data(Role::UrgencyRole).toInt())},
                              area.adjusted(-padding, 0, padding, 0));
    case Standing:
        return paintStanding(painter, area, index);
    case ColumnCount:
        return;
    }
}

void LotRowDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                                 const QModelIndex &index) const
{
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter.fillRect(row, m_theme.colour(timeGround(hovered)));
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_theme.colour(Colour::Line));
    if (const auto edge = edgeOf(static_cast<models::Standing>(index.data(Role::StandingRole).toInt())))
        painter.fillRect(QStyle::visualRect(option.direction, row, {row.topLeft(), QSize(edgeWidth, rowHeight - 1)}),
                         m_theme.colour(*edge));
    if (!focused)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colour(Colour::Accent), 2));
    painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -2), 6, 6);
}

void LotRowDelegate::paintName(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const auto direction = painter.layoutDirection();
    QRect cover(area.topLeft(), coverSize);
    cover.moveTop(area.center().y() - coverSize.height() / 2);
    QPainterPath shape;
    shape.addRoundedRect(QStyle::visualRect(direction, area, cover), 6, 6);
    paintCovering(painter, m_theme, shape, m_pixmaps, index.data(Role::CoverPathRole).toString());
    const QRect words = QStyle::visualRect(direction, area, area.adjusted(coverSize.width() + padding, 0, 0, 0));
    painter.setFont(m_theme.font(Theme::Text::Strong));
    painter.setPen(m_theme.colour(Colour::Ink));
    painter.drawText(words, alignmentOf(Name), elided(painter.fontMetrics(), index.data().toString(), words.width()));
}

void LotRowDelegate::paintStanding(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const auto standing = static_cast<models::Standing>(index.data(Role::StandingRole).toInt());
    const auto pill = pillOf(standing, static_cast<auction::Phase>(index.data(Role::PhaseRole).toInt()),
                             index.data(Role::PhaseTextRole).toString());
    const auto edge = painter.layoutDirection() == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft;
    if (pill)
        paintPill(painter, m_theme, area, edge, pill->words, pill->tints);
}

} // namespace gavel::ui
