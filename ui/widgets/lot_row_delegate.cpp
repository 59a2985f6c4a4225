#include "widgets/lot_row_delegate.h"

#include "models/lot_list_model.h"
#include "widgets/lot_words.h"
#include "widgets/picture_painting.h"
#include "widgets/pixmaps.h"

#include <QPainter>
#include <QPainterPath>

namespace gavel::ui {

namespace {

using Role = models::LotListModel::Role;

constexpr int rowHeight = 56;
constexpr QSize coverSize{56, 42};
constexpr int edgeWidth = 4;

void paintName(QPainter &painter, const Theme &theme, const QRect &area, const QModelIndex &index)
{
    const QRect upper(area.left(), area.top() + 6, area.width(), 24);
    const QRect lower(area.left(), upper.bottom(), area.width(), 20);
    painter.setFont(theme.font(Theme::Text::Strong));
    painter.setPen(theme.colour(Colour::Ink));
    painter.drawText(upper, Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter.setFont(theme.font(Theme::Text::Small));
    painter.setPen(theme.colour(Colour::ThirdInk));
    painter.drawText(
        lower, Qt::AlignLeading | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(index.data(Role::SellerRole).toString(), Qt::ElideRight, area.width()));
}

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

void LotRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(row, m_theme.colour(hovered ? Colour::Ground : Colour::Panel));
    painter->setPen(m_theme.colour(Colour::Line));
    painter->drawLine(row.bottomLeft(), row.bottomRight());

    const auto standing = static_cast<models::Standing>(index.data(Role::StandingRole).toInt());
    if (const auto edge = edgeOf(standing))
        painter->fillRect(QStyle::visualRect(option.direction, row, {row.topLeft(), QSize(edgeWidth, rowHeight - 1)}),
                          m_theme.colour(*edge));

    // The columns from the trailing edge: standing, time left, bids, price; the name takes what is left.
    const int digits = QFontMetrics(m_theme.font(Theme::Text::Body)).horizontalAdvance(u'0');
    int right = row.right() - 12;
    const auto column = [&](int width) {
        const QRect logical(right - width, row.top(), width, rowHeight);
        right -= width + 12;
        return QStyle::visualRect(option.direction, row, logical);
    };
    const bool ltr = option.direction == Qt::LeftToRight;
    const QRect pillArea = column(digits * 12);
    if (const auto pill = pillOf(standing, static_cast<Phase>(index.data(Role::PhaseRole).toInt())))
        paintPill(*painter, m_theme, pillArea, ltr ? Qt::AlignRight : Qt::AlignLeft, pill->words, pill->tints);

    const auto urgency = static_cast<models::Urgency>(index.data(Role::UrgencyRole).toInt());
    painter->setFont(m_theme.font(urgency == models::Urgency::LastMinute ? Theme::Text::Strong : Theme::Text::Body));
    painter->setPen(m_theme.colour(urgency == models::Urgency::Normal ? Colour::SecondInk : colourOf(urgency)));
    painter->drawText(column(digits * 12), Qt::AlignTrailing | Qt::AlignVCenter,
                      index.data(Role::CountdownRole).toString());
    painter->setFont(m_theme.font(Theme::Text::Small));
    painter->setPen(m_theme.colour(Colour::SecondInk));
    painter->drawText(column(digits * 9), Qt::AlignTrailing | Qt::AlignVCenter,
                      index.data(Role::BidsTextRole).toString());
    painter->setFont(m_theme.font(Theme::Text::Strong));
    painter->setPen(m_theme.colour(Colour::Ink));
    painter->drawText(column(digits * 14), Qt::AlignTrailing | Qt::AlignVCenter,
                      index.data(Role::PriceTextRole).toString());

    const QRect cover = QStyle::visualRect(option.direction, row,
                                           {row.left() + 14, row.top() + 7, coverSize.width(), coverSize.height()});
    QPainterPath shape;
    shape.addRoundedRect(cover, 7, 7);
    paintCovering(*painter, m_theme, shape, m_pixmaps.get(index.data(Role::CoverPathRole).toString()));
    const int nameLeft = row.left() + 14 + coverSize.width() + 12;
    paintName(*painter, m_theme,
              QStyle::visualRect(option.direction, row, {nameLeft, row.top(), right - nameLeft, rowHeight}), index);
    if (focused) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.colour(Colour::Accent), 2));
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -2), 6, 6);
    }
    painter->restore();
}

} // namespace gavel::ui
