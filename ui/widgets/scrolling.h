#pragma once

#include <QScrollArea>

namespace gavel::ui {

// What may be higher than the window, on the ground of the window, without a frame of its own. Takes the content.
[[nodiscard]] QScrollArea *scrolling(QWidget *content);

// The same in an area that is there.
void scrollIn(QScrollArea &area, QWidget *content);

} // namespace gavel::ui
