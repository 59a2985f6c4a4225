#include "widgets/table_delegate.h"

#include "models/table_filter.h"
#include "widgets/elided.h"

#include <QPainter>
#include <QtMath>

namespace gavel::ui {

namespace {

constexpr int pillRoom = 22; // beside the words of a pill

} // namespace

TableDelegate::TableDelegate(const Theme &theme, PillOf pillOf, ColourOf inkOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_pillOf(std::move(pillOf))
    , m_inkOf(std::move(inkOf))
{
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect cell = option.rect;
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(cell, m_theme.colour(isSelected ? Colour::AccentGround : Colour::Panel));
    painter->setPen(m_theme.colour(Colour::Line));
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    const bool isTrailing = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignTrailing;
    const QRect inner = QStyle::visualRect(option.direction, cell,
                                           cell.adjusted(padding, 0, -padding - (isTrailing ? headingArrow : 0), 0));
    if (const auto pill = m_pillOf ? m_pillOf(index) : std::nullopt) {
        const auto edge = option.direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight;
        paintPill(*painter, m_theme, inner, edge, pill->words, pill->tints);
    } else {
        paintWords(*painter, inner, index);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setPen(m_theme.colour(Colour::Accent));
        painter->drawRect(cell.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

void TableDelegate::paintWords(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const bool isStrong = index.data(models::TableStrongRole).toBool();
    const auto ink = m_inkOf ? m_inkOf(index) : std::nullopt;
    painter.setFont(m_theme.font(isStrong ? Theme::Text::Strong : Theme::Text::Body));
    painter.setPen(m_theme.colour(ink.value_or(isStrong ? Colour::Ink : Colour::SecondInk)));
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    painter.drawText(area, alignment, elided(painter.fontMetrics(), index.data().toString(), area.width()));
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isStrong = index.data(models::TableStrongRole).toBool();
    const auto pill = m_pillOf ? m_pillOf(index) : std::nullopt;
    const QFontMetricsF metrics(m_theme.font(isStrong ? Theme::Text::Strong : Theme::Text::Body));
    const double words =
        pill ? metrics.horizontalAdvance(pill->words) + pillRoom : metrics.horizontalAdvance(index.data().toString());
    // Rounded down, the last letters would not fit by a part of a pixel.
    return {qCeil(words) + 2 * padding + headingArrow, rowHeight};
}

} // namespace gavel::ui
