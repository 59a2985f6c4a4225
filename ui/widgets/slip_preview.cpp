#include "widgets/slip_preview.h"

#include <QPainter>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr double gap = 12;
constexpr int usualWidth = 560;

} // namespace

SlipPreview::SlipPreview(const QString &objectName, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SlipPreview::setSlip(const SlipPainter &slip)
{
    m_slip = slip;
    setMinimumHeight(heightForWidth(width()));
    updateGeometry();
    update();
}

int SlipPreview::heightForWidth(int width) const
{
    return m_slip ? qCeil(sheet(m_slip->pageCount() - 1, width).bottom() + gap) : 0;
}

QSize SlipPreview::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

QRectF SlipPreview::sheet(int page, int width) const
{
    const QSizeF units = m_slip->pageUnits();
    const QSizeF size = units * ((width - 2 * gap) / units.width());
    return {QPointF(gap, gap + page * (size.height() + gap)), size};
}

void SlipPreview::resizeEvent(QResizeEvent *event)
{
    setMinimumHeight(heightForWidth(width()));
    QWidget::resizeEvent(event);
}

void SlipPreview::paintEvent(QPaintEvent *)
{
    if (!m_slip)
        return;
    QPainter painter(this);
    for (int page = 0; page < m_slip->pageCount(); ++page) {
        const QRectF paper = sheet(page, width());
        painter.fillRect(paper, Qt::white);
        painter.setPen(m_theme.colour(Colour::Line));
        painter.drawRect(paper);
        painter.save();
        painter.translate(paper.topLeft());
        const double scale = paper.width() / m_slip->pageUnits().width();
        painter.scale(scale, scale);
        m_slip->paint(painter, page);
        painter.restore();
    }
}

} // namespace gavel::ui
