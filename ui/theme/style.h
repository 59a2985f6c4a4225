#pragma once

#include <QProxyStyle>

namespace gavel::ui {

// What the style sheet cannot say: ticks and dots in the accent colour, a focus ring where the sheet draws none, and
// that words are words: every label that does not ask for markup itself shows its text as it is. So do the tips of all
// widgets and lists, message boxes and the tray's balloons, which are labels of Qt's own that guess (Qt::AutoText):
// what others call their lots and houses is never read as HTML, which may load files and has colours of its own.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
};

} // namespace gavel::ui
