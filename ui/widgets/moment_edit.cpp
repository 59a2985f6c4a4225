#include "widgets/moment_edit.h"

#include <QWheelEvent>

namespace gavel::ui {

void MomentEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace gavel::ui
