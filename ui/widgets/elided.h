#pragma once

#include <QFontMetrics>
#include <QString>

namespace gavel::ui {

// What fits of a text, cut at its end: that is on the left of one that is read from the right, whichever way the words
// around it go.
[[nodiscard]] QString elided(const QFontMetrics &metrics, const QString &text, int width);
[[nodiscard]] QString elided(const QFontMetricsF &metrics, const QString &text, double width);

} // namespace gavel::ui
