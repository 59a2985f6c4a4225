#pragma once

#include <QStringList>

class QWidget;

namespace gavel::ui_tests {

// What is wrong with a window as it stands, for somebody who cannot see it, has no mouse, or sits at a small screen.
// Each finding is a sentence with the control's object name; none is a good view. Looks at what is visible.

// Controls that a screen reader cannot name, and buttons that show a picture alone and have no tip.
[[nodiscard]] QStringList unnamedControls(const QWidget &window);
// Controls that Tab never comes to.
[[nodiscard]] QStringList unreachableControls(QWidget &window);
// Words that do not fit into their label or button, and controls that stick out of what holds them.
[[nodiscard]] QStringList clippedWords(const QWidget &window);
// Words and pictures of labels and buttons that do not stand out from what is painted behind them, whoever painted it.
[[nodiscard]] QStringList faintWords(QWidget &window);

} // namespace gavel::ui_tests
