#pragma once

#include "theme/theme.h"

#include <QList>
#include <QWidget>

namespace gavel::ui {

// The price over time as a step line: it stays until the next bid.
class PriceChart : public QWidget
{
    Q_OBJECT

public:
    struct Step
    {
        qint64 atMs = 0;
        qint64 price = 0; // minor units
    };

    PriceChart(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    // Oldest first. `untilMs` is how far the last price has stood.
    void setSteps(const QList<Step> &steps, qint64 untilMs);
    [[nodiscard]] QSize sizeHint() const override { return {400, 96}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 72}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<Step> m_steps;
    qint64 m_untilMs = 0;
};

} // namespace gavel::ui
