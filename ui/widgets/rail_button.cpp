#include "widgets/rail_button.h"

#include "widgets/pill.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

RailButton::RailButton(const QString &objectName, const QString &iconName, const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    setProperty("look", u"rail"_s);
    setIcon(theme.icon(iconName));
    setIconSize({20, 20});
    setCheckable(true);
    setAutoExclusive(true);
    // A click shows where one is by itself; the ring is for the keyboard. Tab stops at that place, and the arrow keys
    // go on to the others.
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QPushButton::toggled, this,
            [this](bool isHere) { setFocusPolicy(isHere ? Qt::TabFocus : Qt::NoFocus); });
}

void RailButton::setCount(int count, bool alarming)
{
    m_count = count;
    m_alarming = alarming;
    setAccessibleDescription(count > 0 ? tr("%n lot(s)", nullptr, count) : QString());
    update();
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    update();
}

void RailButton::paintDot(QPainter &painter) const
{
    constexpr double radius = 4.5;
    const double across = layoutDirection() == Qt::LeftToRight ? width() - 2 * radius : 2 * radius;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(Colour::Rail), 2));
    painter.setBrush(m_theme.colour(Colour::Alarm));
    painter.drawEllipse(QPointF(across, 2 * radius), radius, radius);
}

void RailButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (m_count <= 0)
        return;
    QPainter painter(this);
    if (m_narrow) {
        if (m_alarming)
            paintDot(painter);
        return;
    }
    const auto tints =
        m_alarming ? PillTints{Colour::Alarm, Colour::AlarmGround} : PillTints{Colour::SecondInk, Colour::Raised};
    const QRect inner = rect().adjusted(10, 0, -10, 0);
    const auto edge = layoutDirection() == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft;
    paintPill(painter, m_theme, inner, edge, QLocale().toString(m_count), tints);
}

} // namespace gavel::ui
