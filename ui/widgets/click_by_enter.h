#pragma once

#include <functional>

class QPushButton;
class QWidget;

namespace gavel::ui {

// An Enter that is held does once what Enter does here: what follows it may be under the same key.

// Enter presses it too while it has the keyboard: outside dialogs Qt leaves buttons to the space bar.
void clickByEnter(QPushButton *button);

// What Enter does while a part of it has the keyboard.
void doByEnter(QWidget *whole, const std::function<void()> &todo);

// Of what does something by Enter itself, such as a field or a list.
void takeEnterOnce(QWidget *widget);

} // namespace gavel::ui
