#include "widgets/my_lots_delegate.h"

#include "models/my_lots_model.h"
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

LotPill pillFor(const QModelIndex &index, models::Standing standing)
{
    const auto lot = index.data(MyLotsModel::LotRole).value<LotView>();
    if (standing == models::Standing::Own)
        return phasePill(lot.phase);
    return pillOf(standing, lot.phase).value_or(phasePill(lot.phase));
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
    const auto standing = static_cast<models::Standing>(index.data(MyLotsModel::StandingRole).toInt());
    const QRect inner = cell.adjusted(padding, 0, -padding, 0);
    if (index.column() == MyLotsModel::NameColumn) {
        paintName(*painter, option, index);
    } else if (index.column() == MyLotsModel::PhaseColumn) {
        const auto pill = pillFor(index, standing);
        paintPill(*painter, m_theme, inner, ltr ? Qt::AlignLeft : Qt::AlignRight, pill.words, pill.tints);
    } else {
        const bool figure = index.column() == MyLotsModel::PriceColumn || index.column() == MyLotsModel::OwnColumn;
        painter->setFont(m_theme.font(figure ? Theme::Text::Strong : Theme::Text::Body));
        painter->setPen(m_theme.colour(figure ? Colour::Ink : Colour::SecondInk));
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    }
    painter->restore();
}

void MyLotsDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect cell = option.rect;
    const auto standing = static_cast<models::Standing>(index.data(MyLotsModel::StandingRole).toInt());
    if (const auto edge = edgeOf(standing))
        painter.fillRect(
            QStyle::visualRect(option.direction, cell, {cell.topLeft(), QSize(edgeWidth, cell.height() - 1)}),
            m_theme.colour(*edge));
    const QRect cover = QStyle::visualRect(
        option.direction, cell,
        {cell.left() + padding, cell.center().y() - coverSize.height() / 2, coverSize.width(), coverSize.height()});
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(cover, 7, 7);
    paintCovering(painter, m_theme, shape, m_pixmaps.get(index.data(MyLotsModel::CoverPathRole).toString()));
    const int left = padding + coverSize.width() + padding;
    const QRect words = QStyle::visualRect(option.direction, cell, cell.adjusted(left, 0, -padding, 0));
    painter.setFont(m_theme.font(Theme::Text::Strong));
    painter.setPen(m_theme.colour(Colour::Ink));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

} // namespace gavel::ui
