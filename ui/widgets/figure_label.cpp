#include "widgets/figure_label.h"

#include <QPainter>

namespace gavel::ui {

namespace {

constexpr double smallestShare = 0.4; // of the largest size

} // namespace

FigureLabel::FigureLabel(const QString &objectName, const Theme &theme, Theme::Text largest, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_largest(largest)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureLabel::setMeaning(Colour meaning)
{
    if (meaning == m_meaning)
        return;
    m_meaning = meaning;
    update();
}

void FigureLabel::setScale(double scale)
{
    if (qFuzzyCompare(scale, m_scale))
        return;
    m_scale = scale;
    updateGeometry();
    update();
}

QFont FigureLabel::largestFont() const
{
    QFont font = m_theme.font(m_largest);
    font.setPixelSize(qRound(font.pixelSize() * m_scale));
    return font;
}

QSize FigureLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(largestFont());
    return {static_cast<int>(metrics.horizontalAdvance(text()) * smallestShare), sizeHint().height()};
}

QSize FigureLabel::sizeHint() const
{
    const QFontMetrics metrics(largestFont());
    return {metrics.horizontalAdvance(text()) + 2, metrics.capHeight() * 8 / 5};
}

void FigureLabel::paintEvent(QPaintEvent *)
{
    QFont font = largestFont();
    const int wanted = QFontMetrics(font).horizontalAdvance(text());
    if (wanted > width()) {
        const double share = qMax(smallestShare, static_cast<double>(width() - 1) / wanted);
        font.setPixelSize(qMax(8, static_cast<int>(font.pixelSize() * share)));
    }
    QPainter painter(this);
    painter.setFont(font);
    painter.setPen(m_theme.colour(m_meaning));
    painter.drawText(rect(), static_cast<int>(alignment() | Qt::TextSingleLine), text());
}

} // namespace gavel::ui
