#include "widgets/moment_edit.h"

#include <QWheelEvent>

namespace gavel::ui {

MomentEdit::MomentEdit(const QDateTime &moment, QWidget *parent)
    : QDateTimeEdit(moment, parent)
{
    setFocusPolicy(Qt::StrongFocus); // the wheel takes no focus either
}

void MomentEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace gavel::ui
