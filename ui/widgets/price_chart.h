#pragma once

#include "theme/theme.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace gavel::ui {

// The price over time as a step line: it stays until the next bid. Each bid is a dot, my own a full one; under the
// pointer a dot tells who it was.
class PriceChart : public QWidget
{
    Q_OBJECT

public:
    struct Step
    {
        qint64 atMs = 0;
        qint64 price = 0; // minor units
        bool isMine = false;
        QString words{}; // who, how much, when; empty: where the line begins, and no bid
    };
    // What is written at the axes' ends.
    struct Axes
    {
        QString lowest;
        QString highest;
        QString from;
        QString until;
    };

    PriceChart(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    // Oldest first. `untilMs` is how far the last price has stood.
    void setSteps(const QList<Step> &steps, qint64 untilMs, const Axes &axes);
    [[nodiscard]] QSize sizeHint() const override { return {400, 112}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 96}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF place(const Step &step) const;
    [[nodiscard]] std::optional<int> stepAt(const QPointF &point) const;
    void paintAxes(QPainter &painter) const;
    void paintDots(QPainter &painter) const;

    const Theme &m_theme;
    QList<Step> m_steps;
    qint64 m_untilMs = 0;
    Axes m_axes;
    std::optional<int> m_hovered;
};

} // namespace gavel::ui
