#pragma once

#include <QString>

class QAction;
class QPushButton;

namespace gavel::ui {

// A button that is an action's: its text, its tip and whether it can be done follow the action, and pressing it does
// it.
[[nodiscard]] QPushButton *makeActionButton(const QString &look, const QString &objectName, QAction &action);

} // namespace gavel::ui
