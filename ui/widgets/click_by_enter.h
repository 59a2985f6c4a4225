#pragma once

class QPushButton;

namespace gavel::ui {

// Enter presses it too while it has the keyboard: outside dialogs Qt leaves buttons to the space bar.
void clickByEnter(QPushButton *button);

} // namespace gavel::ui
