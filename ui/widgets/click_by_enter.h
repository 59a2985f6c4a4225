#pragma once

#include <functional>

class QPushButton;
class QWidget;

namespace gavel::ui {

// Enter presses it too while it has the keyboard: outside dialogs Qt leaves buttons to the space bar.
void clickByEnter(QPushButton *button);

// What Enter does while a part of it has the keyboard.
void doByEnter(QWidget *whole, const std::function<void()> &todo);

} // namespace gavel::ui
