#include "widgets/price_chart.h"

#include <QPainter>

namespace gavel::ui {

namespace {

constexpr int gridLines = 3;
constexpr double margin = 4;

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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PriceChart::setSteps(const QList<Step> &steps, qint64 untilMs)
{
    m_steps = steps;
    m_untilMs = untilMs;
    update();
}

void PriceChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(0, margin, 0, -margin);
    painter.setPen(m_theme.colour(Colour::Line));
    for (int line = 0; line < gridLines; ++line) {
        const double y = area.top() + area.height() * line / (gridLines - 1);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    if (m_steps.isEmpty())
        return;
    const auto &first = m_steps.first();
    const qint64 span = qMax(m_untilMs, m_steps.last().atMs) - first.atMs;
    const qint64 rise = m_steps.last().price - first.price;
    const auto place = [&](qint64 atMs, qint64 price) {
        const double height = rise > 0 ? share(price - first.price, rise) : 0.5;
        return QPointF(area.left() + (area.width() - margin) * share(atMs - first.atMs, span),
                       area.bottom() - area.height() * height);
    };
    QPolygonF line;
    for (const auto &step : m_steps) {
        if (!line.isEmpty())
            line << QPointF(place(step.atMs, step.price).x(), line.last().y());
        line << place(step.atMs, step.price);
    }
    line << QPointF(area.right() - margin, line.last().y());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(Colour::Accent), 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setBrush(m_theme.colour(Colour::Accent));
    painter.drawEllipse(line.last(), 2.5, 2.5);
}

} // namespace gavel::ui
