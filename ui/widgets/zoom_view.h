#pragma once

#include "theme/theme.h"

#include <QPixmap>
#include <QWidget>

namespace gavel::ui {

// One picture, whole at first, and as near as one likes: by wheel, pinch, double click, plus and minus; what is nearer
// than whole is dragged, or moved by the arrow keys.
class ZoomView : public QWidget
{
    Q_OBJECT

public:
    static constexpr double zoomMax = 12; // of the whole picture's size

    // While `wheelScrolls`, the wheel zooms only with Ctrl or once zoomed, and else is the page's.
    ZoomView(const QString &objectName, const Theme &theme, bool wheelScrolls, QWidget *parent = nullptr);

    // Another picture is shown whole; a sharper one of the same keeps its place.
    void setPicture(const QPixmap &picture, bool isSame = false);
    // Of the corners; what is behind the picture fills them.
    void setRadius(double radius);

    [[nodiscard]] double zoom() const { return m_zoom; }
    void zoomIn();
    void zoomOut();
    void showWhole();

    [[nodiscard]] QSize sizeHint() const override { return {560, 220}; }

Q_SIGNALS:
    void zoomChanged();
    // By Enter: it is to be shown larger.
    void entered();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void zoomAt(const QPointF &point, double factor);
    void moveBy(const QPointF &pixels);
    [[nodiscard]] QRectF target() const;
    [[nodiscard]] QPixmap fitted() const;

    const Theme &m_theme;
    bool m_wheelScrolls;
    double m_radius = 0;
    QPixmap m_picture;
    mutable QPixmap m_fitted; // scaled once, for the picture that is shown whole
    double m_zoom = 1;
    QPointF m_offset; // of the picture's middle from the view's
    QPointF m_dragged;
    bool m_isDragged = false;
};

} // namespace gavel::ui
