#include "widgets/lot_card_delegate.h"

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

constexpr int gap = 16;
constexpr int inset = 16;
constexpr int edgeWidth = 4;
constexpr double radius = 14;
constexpr int comfortableWidth = 230;
constexpr int spare = 6;              // a list wraps a row that fills it to the last pixel
constexpr double pictureShare = 0.56; // of a card's width

int lineHeight(const Theme &theme, Theme::Text text)
{
    return QFontMetrics(theme.font(text)).capHeight() * 5 / 2;
}

int textHeight(const Theme &theme)
{
    return lineHeight(theme, Theme::Text::Strong) + lineHeight(theme, Theme::Text::Price) +
           lineHeight(theme, Theme::Text::Body) + 20;
}

void paintGround(QPainter &painter, const Theme &theme, const QPainterPath &shape, bool hovered)
{
    painter.setPen(Qt::NoPen);
    if (!theme.isDark()) {
        painter.setBrush(QColor(0, 0, 0, hovered ? 22 : 10));
        painter.drawPath(shape.translated(0, hovered ? 2.5 : 1.5));
    }
    painter.setBrush(theme.colour(Colour::Panel));
    painter.drawPath(shape);
}

} // namespace

LotCardDelegate::LotCardDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_pixmaps(pixmaps)
{
}

QSize LotCardDelegate::cellFor(int width) const
{
    const int columns = qMax(1, (width - spare) / (comfortableWidth + gap));
    const int cell = (width - spare) / columns;
    const int picture = static_cast<int>((cell - gap) * pictureShare);
    return {cell, picture + textHeight(m_theme) + gap};
}

QSize LotCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_cell;
}

QRect LotCardDelegate::timePart(const QRect &cell) const
{
    const int height = lineHeight(m_theme, Theme::Text::Body) + 16;
    return {cell.left(), cell.top() + m_cell.height() - gap - height, m_cell.width() - gap, height};
}

void LotCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRectF card = QRectF(option.rect.topLeft(), m_cell - QSize(gap, gap)).translated(2, 2);
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    QPainterPath shape;
    shape.addRoundedRect(card, radius, radius);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, m_theme, shape, hovered);

    QRectF top = card;
    top.setHeight(card.height() - textHeight(m_theme));
    QPainterPath half;
    half.addRect(top);
    // A lot that no host has yet brings its picture along.
    const auto own = index.data(Qt::DecorationRole).value<QPixmap>();
    paintCovering(*painter, m_theme, shape.intersected(half),
                  own.isNull() ? m_pixmaps.get(index.data(Role::CoverPathRole).toString()) : own);

    const auto edge = edgeOf(static_cast<models::Standing>(index.data(Role::StandingRole).toInt()));
    if (edge) {
        QPainterPath strip;
        strip.addRect(option.direction == Qt::LeftToRight
                          ? QRectF(card.topLeft(), QSizeF(edgeWidth, card.height()))
                          : QRectF(card.right() - edgeWidth, card.top(), edgeWidth, card.height()));
        painter->fillPath(shape.intersected(strip), m_theme.colour(*edge));
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(focused ? QPen(m_theme.colour(Colour::Accent), 2.5)
                            : QPen(m_theme.colour(hovered ? Colour::FieldLine : Colour::Line), 1));
    painter->drawPath(shape);

    QRectF words = card;
    words.setTop(top.bottom() + 8);
    paintText(*painter, words.toRect().adjusted(inset, 0, -inset, -10), index);
    painter->restore();
}

void LotCardDelegate::paintText(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const auto line = [&](Theme::Text text, int top) {
        return QRect(area.left(), top, area.width(), lineHeight(m_theme, text));
    };
    const QRect name = line(Theme::Text::Strong, area.top());
    painter.setFont(m_theme.font(Theme::Text::Strong));
    painter.setPen(m_theme.colour(Colour::Ink));
    painter.drawText(name, Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));

    const QRect price = line(Theme::Text::Price, name.bottom() + 1);
    painter.setFont(m_theme.font(Theme::Text::Price));
    painter.drawText(price, Qt::AlignLeading | Qt::AlignVCenter, index.data(Role::PriceTextRole).toString());
    painter.setFont(m_theme.font(Theme::Text::Small));
    painter.setPen(m_theme.colour(Colour::SecondInk));
    const bool anyBids = index.data(Role::BidsRole).toInt() > 0;
    painter.drawText(price, Qt::AlignTrailing | Qt::AlignVCenter,
                     anyBids ? index.data(Role::BidsTextRole).toString() : tr("No bids yet"));

    const QRect last = line(Theme::Text::Body, price.bottom() + 3);
    const auto urgency = static_cast<models::Urgency>(index.data(Role::UrgencyRole).toInt());
    const bool pressing = urgency == models::Urgency::Soon || urgency == models::Urgency::LastMinute;
    const Colour tint = pressing ? colourOf(urgency) : Colour::SecondInk;
    const QRect clock =
        QStyle::alignedRect(painter.layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter, QSize(15, 15), last);
    m_theme.icon(u"clock"_s, tint).paint(&painter, clock);
    painter.setFont(m_theme.font(urgency == models::Urgency::LastMinute ? Theme::Text::Strong : Theme::Text::Body));
    painter.setPen(m_theme.colour(tint));
    const bool ltr = painter.layoutDirection() == Qt::LeftToRight;
    painter.drawText(last.adjusted(ltr ? 21 : 0, 0, ltr ? 0 : -21, 0), Qt::AlignLeading | Qt::AlignVCenter,
                     index.data(Role::CountdownRole).toString());
    const auto pill = pillOf(static_cast<models::Standing>(index.data(Role::StandingRole).toInt()),
                             static_cast<Phase>(index.data(Role::PhaseRole).toInt()));
    if (pill)
        paintPill(painter, m_theme, last, ltr ? Qt::AlignRight : Qt::AlignLeft, pill->words, pill->tints);
}

} // namespace gavel::ui
