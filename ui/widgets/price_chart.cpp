#include "widgets/price_chart.h"

#include "widgets/accessible_roles.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace gavel::ui {

namespace {

constexpr int gridLines = 3;
constexpr double margin = 6;
constexpr double gap = 10;
constexpr double dotRadius = 3;
constexpr double dotRoom = 9;     // pixels a bid; with less, dots would hide the line
constexpr double hoverReach = 12; // pixels

// A share of a length on the screen; precision beyond pixels is of no use here.
double share(qint64 part, qint64 whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

} // namespace

PriceChart::PriceChart(const QString &objectName, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    setAccessibleRole(this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PriceChart::setSteps(const QList<Step> &steps, qint64 untilMs, const Axes &axes)
{
    m_steps = steps;
    m_untilMs = untilMs;
    m_axes = axes;
    m_hovered.reset();
    update();
}

// The prices stand left of it, the times below.
QRectF PriceChart::area() const
{
    const QFontMetricsF metrics(m_theme.font(Theme::Text::Small));
    const double left = std::max(metrics.horizontalAdvance(m_axes.lowest), metrics.horizontalAdvance(m_axes.highest));
    return QRectF(rect()).adjusted(left + gap, metrics.height() / 2, -margin, -metrics.height() - gap);
}

QPointF PriceChart::place(const Step &step) const
{
    const QRectF within = area();
    const Step &first = m_steps.first();
    const qint64 span = std::max(m_untilMs, m_steps.last().atMs) - first.atMs;
    const qint64 rise = m_steps.last().price - first.price;
    const double height = rise > 0 ? share(step.price - first.price, rise) : 0.5;
    return {within.left() + within.width() * share(step.atMs - first.atMs, span),
            within.bottom() - within.height() * height};
}

void PriceChart::paintAxes(QPainter &painter) const
{
    const QRectF within = area();
    painter.setPen(m_theme.colour(Colour::Line));
    for (int line = 0; line < gridLines; ++line) {
        const double y = within.top() + within.height() * line / (gridLines - 1);
        painter.drawLine(QPointF(within.left(), y), QPointF(within.right(), y));
    }
    painter.setFont(m_theme.font(Theme::Text::Small));
    painter.setPen(m_theme.colour(Colour::ThirdInk));
    const double line = QFontMetricsF(painter.font()).height();
    const double left = within.left() - gap;
    const bool isFlat = m_axes.highest == m_axes.lowest;
    painter.drawText(QRectF(0, within.top() - line / 2, left, line), Qt::AlignRight | Qt::AlignVCenter,
                     isFlat ? QString() : m_axes.highest);
    painter.drawText(QRectF(0, (isFlat ? within.center().y() : within.bottom()) - line / 2, left, line),
                     Qt::AlignRight | Qt::AlignVCenter, m_axes.lowest);
    const QRectF below(within.left(), within.bottom() + gap / 2, within.width(), line + 2);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, m_axes.from);
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, m_axes.until);
}

void PriceChart::paintDots(QPainter &painter) const
{
    const bool hasRoom = area().width() / static_cast<double>(m_steps.size()) >= dotRoom;
    for (int index = 0; index < m_steps.size(); ++index) {
        const Step &step = m_steps.at(index);
        const bool isHovered = index == m_hovered;
        if (step.words.isEmpty() || !(hasRoom || isHovered))
            continue;
        painter.setBrush(m_theme.colour(step.isMine ? Colour::Accent : Colour::Ground));
        painter.drawEllipse(place(step), isHovered ? dotRadius + 2 : dotRadius, isHovered ? dotRadius + 2 : dotRadius);
    }
}

void PriceChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAxes(painter);
    if (m_steps.isEmpty())
        return;
    QPolygonF line;
    for (const auto &step : m_steps) {
        const QPointF point = place(step);
        if (!line.isEmpty())
            line << QPointF(point.x(), line.last().y());
        line << point;
    }
    line << QPointF(area().right(), line.last().y());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(Colour::Accent), 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(QPen(m_theme.colour(Colour::Accent), 1.6));
    paintDots(painter);
}

std::optional<int> PriceChart::stepAt(const QPointF &point) const
{
    std::optional<int> nearest;
    double reach = hoverReach;
    for (int index = 0; index < m_steps.size(); ++index) {
        const double away = std::abs(place(m_steps.at(index)).x() - point.x());
        if (m_steps.at(index).words.isEmpty() || away >= reach)
            continue;
        nearest = index;
        reach = away;
    }
    return nearest;
}

void PriceChart::mouseMoveEvent(QMouseEvent *event)
{
    const auto step = stepAt(event->position());
    if (step == m_hovered)
        return;
    m_hovered = step;
    update();
    if (step)
        QToolTip::showText(event->globalPosition().toPoint(), m_steps.at(*step).words, this);
    else
        QToolTip::hideText();
}

void PriceChart::leaveEvent(QEvent *event)
{
    m_hovered.reset();
    update();
    QWidget::leaveEvent(event);
}

} // namespace gavel::ui
