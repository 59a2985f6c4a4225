#pragma once

#include "theme/theme.h"
#include "widgets/slip_painter.h"

#include <QWidget>
#include <optional>

namespace gavel::ui {

// The pages of a slip as they will come out, one below the other on white paper, as wide as the widget.
class SlipPreview : public QWidget
{
    Q_OBJECT

public:
    SlipPreview(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    void setSlip(const SlipPainter &slip);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRectF sheet(int page, int width) const;

    const Theme &m_theme;
    std::optional<SlipPainter> m_slip;
};

} // namespace gavel::ui
