#include "widgets/elided.h"

namespace gavel::ui {

namespace {

constexpr QChar isolateFromRight(0x2067);
constexpr QChar endOfIsolate(0x2069);

// The sign that something is missing has no direction of its own: beside words from the left it would stand at the
// beginning.
QString readAsBefore(const QString &cut, const QString &text)
{
    return cut == text || !text.isRightToLeft() ? cut : isolateFromRight + cut + endOfIsolate;
}

} // namespace

QString elided(const QFontMetrics &metrics, const QString &text, int width)
{
    return readAsBefore(metrics.elidedText(text, Qt::ElideRight, width), text);
}

QString elided(const QFontMetricsF &metrics, const QString &text, double width)
{
    return readAsBefore(metrics.elidedText(text, Qt::ElideRight, width), text);
}

} // namespace gavel::ui
