#include "widgets/finder_delegate.h"

#include "models/catalogue/finder_model.h"
#include "models/lot_list_model.h"
#include "widgets/elided.h"
#include "widgets/lot_words.h"
#include "widgets/picture_painting.h"
#include "widgets/pixmaps.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::FinderModel;
using models::LotListModel;

constexpr int padding = 12;
constexpr QSize coverSize{40, 30};
constexpr int iconSize = 18;
constexpr int pillWidth = 96;
constexpr int priceWidth = 120;

bool isLot(const QModelIndex &index)
{
    return static_cast<FinderModel::Kind>(index.data(FinderModel::KindRole).toInt()) == FinderModel::Kind::Lot;
}

// `row` without `width` at its trailing end, and that end.
std::pair<QRect, QRect> cutTrailing(const QRect &row, int width, Qt::LayoutDirection direction)
{
    const QRect rest(row.left(), row.top(), row.width() - width, row.height());
    const QRect end(rest.right() + 1, row.top(), width, row.height());
    return {QStyle::visualRect(direction, row, rest), QStyle::visualRect(direction, row, end)};
}

} // namespace

FinderDelegate::FinderDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_pixmaps(pixmaps)
{
}

QSize FinderDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

void FinderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const bool chosen = option.state & QStyle::State_Selected;
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(chosen ? Colour::AccentGround : Colour::Raised));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 8, 8);
    }
    const QRect row = option.rect.adjusted(padding, 0, -padding, 0);
    const QRect rest = isLot(index) ? paintLot(*painter, row, index) : paintShortcut(*painter, row, index);
    const QRect picture(rest.left(), rest.top(), coverSize.width(), rest.height());
    paintPicture(*painter, QStyle::visualRect(option.direction, rest, picture), index);
    const QRect name = rest.adjusted(coverSize.width() + padding, 0, -padding, 0);
    paintName(*painter, QStyle::visualRect(option.direction, rest, name), index);
    painter->restore();
}

QRect FinderDelegate::paintLot(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const auto direction = painter.layoutDirection();
    const auto [left, end] = cutTrailing(row, pillWidth, direction);
    const auto phase = static_cast<auction::Phase>(index.data(LotListModel::PhaseRole).toInt());
    const auto standing = static_cast<models::Standing>(index.data(LotListModel::StandingRole).toInt());
    const QString state = index.data(LotListModel::PhaseTextRole).toString();
    const auto pill = pillOf(standing, phase, state).value_or(phasePill(phase, state));
    paintPill(painter, m_theme, end, direction == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft, pill.words,
              pill.tints);
    const auto [rest, price] = cutTrailing(left, priceWidth, direction);
    painter.setFont(m_theme.font(Theme::Text::Strong));
    painter.setPen(m_theme.colour(Colour::Ink));
    painter.drawText(price, Qt::AlignVCenter | Qt::AlignTrailing, index.data(LotListModel::PriceTextRole).toString());
    return rest;
}

QRect FinderDelegate::paintShortcut(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const QString shortcut = index.data(FinderModel::ShortcutRole).toString();
    painter.setFont(m_theme.font(Theme::Text::Small));
    painter.setPen(m_theme.colour(Colour::SecondInk));
    const auto [rest, end] =
        cutTrailing(row, painter.fontMetrics().horizontalAdvance(shortcut), painter.layoutDirection());
    painter.drawText(end, Qt::AlignVCenter | Qt::AlignTrailing, shortcut);
    return rest;
}

void FinderDelegate::paintPicture(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    if (!isLot(index)) {
        QRect icon({}, QSize(iconSize, iconSize));
        icon.moveCenter(area.center());
        m_theme.icon(u"go"_s, Colour::ThirdInk).paint(&painter, icon);
        return;
    }
    QRect cover({}, coverSize);
    cover.moveCenter(area.center());
    QPainterPath shape;
    shape.addRoundedRect(cover, 6, 6);
    paintCovering(painter, m_theme, shape, m_pixmaps, index.data(LotListModel::CoverPathRole).toString());
}

void FinderDelegate::paintName(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const auto direction = painter.layoutDirection();
    const QString note = index.data(FinderModel::NoteRole).toString();
    const QFontMetrics small(m_theme.font(Theme::Text::Small));
    const int noteWidth = small.horizontalAdvance(note);
    painter.setFont(m_theme.font(Theme::Text::Body));
    painter.setPen(m_theme.colour(Colour::Ink));
    const QString name =
        elided(painter.fontMetrics(), index.data().toString(), qMax(0, area.width() - noteWidth - padding));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading, name);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name) + padding;
    painter.setFont(m_theme.font(Theme::Text::Small));
    painter.setPen(m_theme.colour(Colour::ThirdInk));
    painter.drawText(QStyle::visualRect(direction, area, area.adjusted(nameWidth, 0, 0, 0)),
                     Qt::AlignVCenter | Qt::AlignLeading, note);
}

} // namespace gavel::ui
