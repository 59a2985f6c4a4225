#include "widgets/lot_row_delegate.h"

#include "models/lot_list_model.h"
#include "widgets/lot_words.h"
#include "widgets/picture_painting.h"
#include "widgets/pixmaps.h"

#include <QPainter>
#include <QPainterPath>

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
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_pixmaps(pixmaps)
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
int LotRowDelegate::widthOf(Column column, int rowWidth) const
{
    const int figure = QFontMetrics(m_theme.font(Theme::Text::Body)).horizontalAdvance(u'0');
    switch (column) {
    case Number:
        return figure * 6;
    case Name:
        break; // what the others leave
    case Seller:
        return rowWidth < roomyWidth ? 0 : rowWidth / 6;
    case Price:
        return figure * 14;
    case Bids:
        return figure * 9;
    case Time:
    case Standing:
        return figure * 13;
    case ColumnCount:
        break;
    }
    int rest = rowWidth;
    for (int other = 0; other < ColumnCount; ++other)
        rest -= other == Name ? 0 : widthOf(static_cast<Column>(other), rowWidth);
    return qMax(0, rest);
}

QRect LotRowDelegate::columnIn(const QRect &row, Column column, Qt::LayoutDirection direction) const
{
    int left = row.left();
    for (int before = 0; before < column; ++before)
        left += widthOf(static_cast<Column>(before), row.width());
    const QRect whole(left, row.top(), widthOf(column, row.width()), row.height());
    return QStyle::visualRect(direction, row, whole.adjusted(padding, 0, -padding / 2, 0));
}

void LotRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = QStyle::visualRect(option.direction, option.rect,
                                         {option.rect.topLeft(), QSize(m_width, option.rect.height())});
    paintGround(*painter, option, row, index);
    const auto text = [&](Column column, Theme::Text size, Colour colour, Role role) {
        paintText(*painter, row, column, size, colour, index.data(role).toString());
    };
    text(Number, Theme::Text::Small, Colour::SecondInk, Role::IdRole);
    paintName(*painter, columnIn(row, Name, option.direction), index);
    text(Seller, Theme::Text::Body, Colour::SecondInk, Role::SellerRole);
    text(Price, Theme::Text::Strong, Colour::Ink, Role::PriceTextRole);
    text(Bids, Theme::Text::Small, Colour::SecondInk, Role::BidsTextRole);
    const auto urgency = static_cast<models::Urgency>(index.data(Role::UrgencyRole).toInt());
    text(Time, urgency == models::Urgency::LastMinute ? Theme::Text::Strong : Theme::Text::Body,
         urgency == models::Urgency::Normal ? Colour::SecondInk : colourOf(urgency), Role::CountdownRole);
    paintStanding(*painter, columnIn(row, Standing, option.direction), index);
    painter->restore();
}

void LotRowDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                                 const QModelIndex &index) const
{
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter.fillRect(row, m_theme.colour(hovered ? Colour::Raised : Colour::Panel));
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
    paintCovering(painter, m_theme, shape, m_pixmaps.get(index.data(Role::CoverPathRole).toString()));
    const QRect words = QStyle::visualRect(direction, area, area.adjusted(coverSize.width() + padding, 0, 0, 0));
    painter.setFont(m_theme.font(Theme::Text::Strong));
    painter.setPen(m_theme.colour(Colour::Ink));
    painter.drawText(words, alignmentOf(Name),
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

void LotRowDelegate::paintStanding(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const auto standing = static_cast<models::Standing>(index.data(Role::StandingRole).toInt());
    const auto pill = pillOf(standing, static_cast<Phase>(index.data(Role::PhaseRole).toInt()));
    const auto edge = painter.layoutDirection() == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft;
    if (pill)
        paintPill(painter, m_theme, area, edge, pill->words, pill->tints);
}

void LotRowDelegate::paintText(QPainter &painter, const QRect &row, Column column, Theme::Text text, Colour colour,
                               const QString &words) const
{
    const QRect area = columnIn(row, column, painter.layoutDirection());
    if (area.width() <= 0)
        return;
    painter.setFont(m_theme.font(text));
    painter.setPen(m_theme.colour(colour));
    painter.drawText(area, static_cast<int>(alignmentOf(column)),
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, area.width()));
}

} // namespace gavel::ui
