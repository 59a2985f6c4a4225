#pragma once

class QMenu;
class QPushButton;

namespace gavel::ui {

// Gives a button a menu. When that closes, the button looks as if the pointer were on it only where it is: Qt tells it
// of no pointer that left it while the menu was open.
void giveMenu(QPushButton *button, QMenu *menu);

} // namespace gavel::ui
