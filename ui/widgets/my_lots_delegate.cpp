#include "widgets/my_lots_delegate.h"

#include "models/mine/my_lots_model.h"
#include "widgets/elided.h"
#include "widgets/lot_words.h"
#include "widgets/picture_painting.h"
#include "widgets/pixmaps.h"

#include <QPainter>
#include <QPainterPath>

namespace gavel::ui {

namespace {

using models::MyLotsModel;

constexpr QSize coverSize{52, 40};
constexpr int edgeWidth = 4;
constexpr int padding = 12;
constexpr int figurePadding = 19; // under their headings, which keep room for the arrow of the order

// What was lost is over: it no longer shouts.
bool isLost(models::Standing standing, auction::Phase phase)
{
    return auction::isFinal(phase) && (standing == models::Standing::Outbid || phase != auction::Phase::Sold);
}

PillTints tintsOf(models::Standing standing, auction::Phase phase)
{
    if (isLost(standing, phase))
        return {Colour::SecondInk, Colour::Raised};
    if (standing == models::Standing::Own)
        return phasePill(phase).tints;
    return pillOf(standing, phase).value_or(phasePill(phase)).tints;
}

models::Standing standingOf(const QModelIndex &index)
{
    return static_cast<models::Standing>(index.data(MyLotsModel::StandingRole).toInt());
}

auction::Phase phaseOf(const QModelIndex &index)
{
    return static_cast<auction::Phase>(index.data(MyLotsModel::PhaseRole).toInt());
}

} // namespace

MyLotsDelegate::MyLotsDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_pixmaps(pixmaps)
{
}

QSize MyLotsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_theme.font(Theme::Text::Strong));
    return {metrics.horizontalAdvance(index.data().toString()) + 3 * padding, rowHeight};
}

void MyLotsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect cell = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool ltr = option.direction == Qt::LeftToRight;
    painter->save();
    painter->fillRect(cell, m_theme.colour(selected ? Colour::AccentGround : Colour::Panel));
    painter->setPen(m_theme.colour(Colour::Line));
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    if (index.column() == MyLotsModel::NameColumn)
        paintName(*painter, option, index);
    else if (index.column() == MyLotsModel::PhaseColumn)
        paintPill(*painter, m_theme, cell.adjusted(padding, 0, -padding, 0), ltr ? Qt::AlignLeft : Qt::AlignRight,
                  index.data().toString(), tintsOf(standingOf(index), phaseOf(index)));
    else
        paintFigure(*painter, option, index);
    painter->restore();
}

// Amounts in bold; times in the colour of how near the end is.
void MyLotsDelegate::paintFigure(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect inner =
        QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(padding, 0, -figurePadding, 0));
    const bool isTime = index.column() == MyLotsModel::EndsColumn;
    const bool isAmount = !isTime && index.column() != MyLotsModel::BidsColumn;
    auto ink = isAmount ? Colour::Ink : Colour::SecondInk;
    if (const auto urgency = static_cast<models::Urgency>(index.data(MyLotsModel::UrgencyRole).toInt());
        isTime && phaseOf(index) == auction::Phase::Open && urgency != models::Urgency::Normal)
        ink = colourOf(urgency);
    painter.setFont(m_theme.font(isAmount || ink != Colour::SecondInk ? Theme::Text::Strong : Theme::Text::Body));
    painter.setPen(m_theme.colour(ink));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing,
                     elided(painter.fontMetrics(), index.data().toString(), inner.width()));
}

void MyLotsDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect cell = option.rect;
    const auto edge = edgeOf(standingOf(index));
    if (edge && !isLost(standingOf(index), phaseOf(index)))
        painter.fillRect(
            QStyle::visualRect(option.direction, cell, {cell.topLeft(), QSize(edgeWidth, cell.height() - 1)}),
            m_theme.colour(*edge));
    const QRect cover = QStyle::visualRect(
        option.direction, cell,
        {cell.left() + padding, cell.center().y() - coverSize.height() / 2, coverSize.width(), coverSize.height()});
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(cover, 7, 7);
    paintCovering(painter, m_theme, shape, m_pixmaps, index.data(MyLotsModel::CoverPathRole).toString());
    const int left = padding + coverSize.width() + padding;
    const QRect words = QStyle::visualRect(option.direction, cell, cell.adjusted(left, 0, -padding, 0));
    painter.setFont(m_theme.font(Theme::Text::Strong));
    painter.setPen(m_theme.colour(Colour::Ink));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                     elided(painter.fontMetrics(), index.data().toString(), words.width()));
}

} // namespace gavel::ui
