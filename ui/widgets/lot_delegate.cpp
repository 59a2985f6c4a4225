#include "widgets/lot_delegate.h"

#include <QPainter>

namespace gavel::ui {

using models::Countdown;
using models::Urgency;

namespace {

constexpr int overhang = 2;

} // namespace

LotDelegate::LotDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_letters(theme.font(Theme::Text::Body))
    , m_lastLetters(theme.font(Theme::Text::Strong))
{
}

std::optional<QRect> LotDelegate::changedPart(const QRect &place, Qt::LayoutDirection direction,
                                              const Countdown &before, const Countdown &after) const
{
    if (before.urgency != after.urgency)
        return std::nullopt;
    const QRect area = timeWords(place, direction);
    const QRect part = lettersFor(after.urgency).changedPart(before.text, after.text, area, direction, timeEdge());
    const bool isWithin = part.left() >= area.left() - overhang && part.right() <= area.right() + overhang;
    return part.isEmpty() || isWithin ? std::optional(part) : std::nullopt;
}

void LotDelegate::paintTimeIn(const QRect &part, QPainter &painter, const QRect &place, const Countdown &time,
                              bool hovered) const
{
    painter.fillRect(part, m_theme.colour(timeGround(hovered)));
    paintTimeWords(painter, timeWords(place, painter.layoutDirection()), time, part);
}

void LotDelegate::paintTimeWords(QPainter &painter, const QRect &area, const Countdown &time,
                                 const QRect &exposed) const
{
    painter.setPen(m_theme.colour(timeInk(time.urgency)));
    lettersFor(time.urgency).draw(painter, area, timeEdge(), time.text, exposed);
}

bool LotDelegate::isExposed(const QRect &part) const
{
    return !m_exposed || m_exposed->intersects(part.adjusted(-overhang, -overhang, overhang, overhang));
}

const LetterSet &LotDelegate::lettersFor(Urgency urgency) const
{
    return urgency == Urgency::LastMinute ? m_lastLetters : m_letters;
}

} // namespace gavel::ui
