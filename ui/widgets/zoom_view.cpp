#include "widgets/zoom_view.h"

#include "widgets/accessible_roles.h"
#include "widgets/picture_painting.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPinchGesture>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace gavel::ui {

namespace {

constexpr double keyFactor = 1.25;
constexpr double doubleClickZoom = 2.5;
constexpr double wheelNotch = 120; // QWheelEvent::angleDelta
constexpr double keyMove = 60;     // pixels

} // namespace

ZoomView::ZoomView(const QString &objectName, const Theme &theme, bool wheelScrolls, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_wheelScrolls(wheelScrolls)
{
    setObjectName(objectName);
    setAccessibleRole(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    grabGesture(Qt::PinchGesture);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ZoomView::setPicture(const QPixmap &picture, bool isSame)
{
    m_picture = picture;
    m_fitted = {};
    if (!isSame)
        showWhole();
    update();
}

void ZoomView::setRadius(double radius)
{
    m_radius = radius;
    update();
}

void ZoomView::zoomIn()
{
    zoomAt(rect().center(), keyFactor);
}

void ZoomView::zoomOut()
{
    zoomAt(rect().center(), 1 / keyFactor);
}

void ZoomView::showWhole()
{
    zoomAt(rect().center(), 1 / m_zoom);
}

// What is under the point stays under it.
void ZoomView::zoomAt(const QPointF &point, double factor)
{
    const double zoom = qBound(1.0, m_zoom * factor, zoomMax);
    if (m_picture.isNull() || std::abs(zoom - m_zoom) < 1e-9)
        return;
    const QPointF fromMiddle = point - QRectF(rect()).center();
    m_offset = fromMiddle - (fromMiddle - m_offset) * (zoom / m_zoom);
    m_zoom = zoom;
    moveBy({});
    setCursor(m_zoom > 1 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    Q_EMIT zoomChanged();
}

// No further than to the picture's edge.
void ZoomView::moveBy(const QPointF &pixels)
{
    const QSizeF shown = target().size();
    const double x = qMax(0.0, (shown.width() - width()) / 2);
    const double y = qMax(0.0, (shown.height() - height()) / 2);
    m_offset = {qBound(-x, m_offset.x() + pixels.x(), x), qBound(-y, m_offset.y() + pixels.y(), y)};
    update();
}

QRectF ZoomView::target() const
{
    QRectF place(QPointF(), QSizeF(m_picture.size()).scaled(QSizeF(size()), Qt::KeepAspectRatio) * m_zoom);
    place.moveCenter(QRectF(rect()).center() + m_offset);
    return place;
}

QPixmap ZoomView::fitted() const
{
    const QSize wanted = m_picture.isNull() ? QSize() : (target().size() * devicePixelRatioF()).toSize();
    if (m_fitted.isNull() && !wanted.isEmpty() && wanted.width() < m_picture.width())
        m_fitted = m_picture.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return m_fitted.isNull() ? m_picture : m_fitted;
}

void ZoomView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_radius, m_radius);
    paintPlaced(painter, m_theme, shape, m_zoom > 1 ? m_picture : fitted(), target());
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFocused = hasFocus() && isActiveWindow();
    painter.setPen(QPen(m_theme.colour(isFocused ? Colour::Accent : Colour::Line), isFocused ? 2 : 1));
    if (isFocused || m_radius > 0)
        painter.drawPath(shape);
}

bool ZoomView::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            zoomAt(gesture->position(), 1 + gesture->value());
        return true;
    }
    if (event->type() == QEvent::Gesture) {
        if (const auto *pinch = static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture)) {
            const auto *two = static_cast<const QPinchGesture *>(pinch);
            zoomAt(mapFromGlobal(two->centerPoint()), two->scaleFactor());
            return true;
        }
    }
    return QWidget::event(event);
}

void ZoomView::wheelEvent(QWheelEvent *event)
{
    if (m_wheelScrolls && m_zoom <= 1 && !(event->modifiers() & Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    zoomAt(event->position(), std::pow(keyFactor, event->angleDelta().y() / wheelNotch));
    event->accept();
}

void ZoomView::mousePressEvent(QMouseEvent *event)
{
    m_isDragged = event->button() == Qt::LeftButton && m_zoom > 1;
    m_dragged = event->position();
    if (m_isDragged)
        setCursor(Qt::ClosedHandCursor);
}

void ZoomView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragged)
        moveBy(event->position() - std::exchange(m_dragged, event->position()));
}

void ZoomView::mouseReleaseEvent(QMouseEvent *)
{
    if (std::exchange(m_isDragged, false))
        setCursor(Qt::OpenHandCursor);
}

void ZoomView::mouseDoubleClickEvent(QMouseEvent *event)
{
    zoomAt(event->position(), m_zoom > 1 ? 1 / m_zoom : doubleClickZoom);
}

void ZoomView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isZoomed = m_zoom > 1;
    if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        zoomIn();
    else if (key == Qt::Key_Minus)
        zoomOut();
    else if (key == Qt::Key_0)
        showWhole();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT entered();
    else if (isZoomed && key == Qt::Key_Left)
        moveBy({keyMove, 0});
    else if (isZoomed && key == Qt::Key_Right)
        moveBy({-keyMove, 0});
    else if (isZoomed && key == Qt::Key_Up)
        moveBy({0, keyMove});
    else if (isZoomed && key == Qt::Key_Down)
        moveBy({0, -keyMove});
    else
        QWidget::keyPressEvent(event);
}

void ZoomView::resizeEvent(QResizeEvent *event)
{
    m_fitted = {};
    moveBy({});
    QWidget::resizeEvent(event);
}

} // namespace gavel::ui
