#pragma once

class QWidget;

namespace gavel::ui {

// Whether a part's room stays while it is hidden, so that nothing beside it moves.
void keepRoom(QWidget *part, bool keeps);

} // namespace gavel::ui
