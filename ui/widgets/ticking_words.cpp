#include "widgets/ticking_words.h"

#include "widgets/accessible_roles.h"

#include <QPaintEvent>
#include <QPainter>
#include <QtMath>

namespace gavel::ui {

TickingWords::TickingWords(const QString &objectName, const Theme &theme, Theme::Text size, Colour ink, Colour ground,
                           QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_letters(theme.font(size))
    , m_ink(ink)
    , m_ground(ground)
{
    setObjectName(objectName);
    setAccessibleRole(this, QAccessible::StaticText);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFixedSize(0, qCeil(m_letters.height()));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TickingWords::setWords(const QString &words)
{
    if (words == m_words)
        return;
    update(m_letters.changedPart(m_words, words, rect(), layoutDirection(), Qt::AlignLeading));
    m_words = words;
    setAccessibleName(words);
    if (const int needed = qCeil(m_letters.widthOf(words)); needed > width())
        setFixedWidth(needed);
}

void TickingWords::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.colour(m_ground));
    painter.setPen(m_theme.colour(m_ink));
    m_letters.draw(painter, rect(), Qt::AlignLeading, m_words, event->rect());
}

} // namespace gavel::ui
